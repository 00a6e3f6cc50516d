import { grade } from '@tokimori/model';
import { cause } from '../cause.ts';

/** The listen queue overflows. */
export default cause({
  key: 'backlog-overflow',
  on: 'backend',
  nature: 'fault',
  domain: 'upstream',
  weight: 1.8,
  brings: { 'backend.queue-overflows': grade.sure },
  given: [
    { finding: 'place.under-load', outcome: 'yes', factor: 4 },
    { finding: 'upstream.where', outcome: 'unix', factor: 1.5 },
    { finding: 'upstream.where', outcome: 'loopback', factor: 3 },
    { finding: 'said.some-requests', outcome: 'yes', factor: 1.5 },
  ],
  title: {
    en: 'The backend’s listen queue overflows',
    ja: 'バックエンドの接続待ち行列があふれています',
  },
  explanation: {
    en: 'More connections arrive than the process accepts, and the queue of the kernel is full: further SYNs are dropped in silence, on a unix socket refused with errno 11. So on one port some requests cannot connect while others connect and wait.',
    ja: 'プロセスの受け付けより速く接続が届き、カーネルの待ち行列が満杯です。以後のSYNは黙って捨てられ、UNIXソケットではerrno 11で断られます。そのため同じポートで、接続できない要求と、接続後に待たされる要求が混在します。',
  },
  breaks: {
    en: 'It looks like packet loss or a firewall, comes and goes with the load, and retries make it worse.',
    ja: 'パケット損失やファイアウォールに似て見え、負荷とともに現れたり消えたりし、再試行がさらに悪化させます。',
  },
  remedy: {
    en: 'Prove it on the backend: `ss -ltn` shows Recv-Q at or above Send-Q on the port, and `nstat -az TcpExtListenOverflows TcpExtListenDrops` rises. Raise the limit of the kernel live, `sysctl -w net.core.somaxconn=4096`, and the one of the program (nginx `listen … backlog=4096`, php-fpm `listen.backlog`, gunicorn `--backlog`, uWSGI `--listen`). If the process does not accept at all, a longer queue only hides it: more workers or quicker requests are the cure.',
    ja: 'バックエンドで、`ss -ltn` の該当ポートのRecv-QがSend-Q以上であること、`nstat -az TcpExtListenOverflows TcpExtListenDrops` が増えることを確かめます。カーネルの上限は `sysctl -w net.core.somaxconn=4096` ですぐ上げられ、プログラム側の上限（nginxの `listen … backlog=4096`、php-fpmの `listen.backlog`、gunicornの `--backlog`、uWSGIの `--listen`）も上げます。プロセスが受け付けていないのなら、行列を長くしても隠れるだけなので、ワーカーの増加か処理の高速化が必要です。',
    live: false,
    restart: {
      en: 'the backend’s listener, because the size of a queue is read when it begins to listen',
      ja: 'バックエンドの待ち受け。待ち行列の大きさは待ち受け開始時に決まります',
    },
  },
  prevention: {
    en: 'Write net.core.somaxconn into /etc/sysctl.d and watch ListenOverflows.',
    ja: 'net.core.somaxconnを/etc/sysctl.dに書き、ListenOverflowsを監視します。',
  },
  references: ['listen(2)', 'tcp(7) somaxconn', 'nstat(8)'],
});
