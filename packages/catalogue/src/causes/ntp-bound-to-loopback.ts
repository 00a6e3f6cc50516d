import { grade } from '@tokimori/model';
import { cause } from '../cause.ts';

/** The daemon opened no socket but the loopback one. */
export default cause({
  key: 'ntp-bound-to-loopback',
  on: 'host',
  nature: 'fault',
  domain: 'time',
  weight: 0.4,
  brings: { 'bind.loopback': grade.sure },
  given: [
    { finding: 'place.daemon', outcome: 'other', factor: 0.05 },
    { finding: 'place.daemon', outcome: 'chronyd', factor: 0.1 },
    { finding: 'config.bind', outcome: 'loopback-only', factor: 150 },
    { finding: 'config.bind', outcome: 'reachable', factor: 0.02 },
  ],
  title: {
    en: 'The time daemon listens on the loopback address only',
    ja: '時刻デーモンが127.0.0.1だけで待ち受けています',
  },
  explanation: {
    en: 'An `interface`, `-I` or `bindaddress` setting ties the daemon to 127.0.0.1, so packets from and to the network never reach its socket. ntpd loses its sources as well (reach 0); chrony with `bindaddress` still synchronises and only its clients get no answer, with `bindacqaddress` its own requests fail too.',
    ja: '`interface`、`-I`、`bindaddress` などの設定でデーモンが127.0.0.1に縛られ、ネットワーク側のパケットがソケットに届きません。ntpdは同期元も失い到達性0になりますが、chronyの `bindaddress` なら自分の同期は続いてクライアントだけが応答を得られず、`bindacqaddress` なら自分の要求も失敗します。',
  },
  breaks: {
    en: 'Either this host drifts, or every client that points to it does, and the log of the network shows a closed port.',
    ja: 'このホスト自身、またはこのホストを同期元とする全クライアントの時計がずれていき、ネットワーク上では閉じたポートに見えます。',
  },
  remedy: {
    en: "Look at the socket: `ss -lunp 'sport = :123'`. Remove `interface ignore ...`/`-I lo` (ntpd) or `bindaddress 127.0.0.1` and `bindacqaddress` (chrony) and restart that one daemon. `:config interface listen ...` answers `Config Succeeded` without a visible effect, so do not rely on it.",
    ja: "`ss -lunp 'sport = :123'` で待ち受けアドレスを確認します。ntpdは `interface ignore ...` や `-I lo`、chronyは `bindaddress 127.0.0.1` と `bindacqaddress` を削除し、そのデーモンだけを再起動します。`:config interface listen ...` は `Config Succeeded` と返っても効果が見られないので当てにしません。",
    live: false,
    restart: {
      en: 'the time daemon: sockets are opened at start and neither chronyd nor ntpd can be told to bind anew',
      ja: '時刻デーモン。ソケットは起動時に開かれ、chronydもntpdも動作中に開き直せません',
    },
  },
  prevention: {
    en: 'Limit who is answered with `allow` or `restrict` instead of by binding addresses, and watch the port from a client.',
    ja: '応答先の制限は待ち受けアドレスではなく `allow` や `restrict` で行い、クライアント側からポートを監視します。',
  },
  references: ['chrony.conf(5) bindaddress, bindacqaddress', 'ntp.conf(5) interface'],
});
