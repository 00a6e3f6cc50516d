import { grade } from '@tokimori/model';
import { cause } from '../cause.ts';

/** The backend accepts and does not read. */
export default cause({
  key: 'backend-not-reading',
  on: 'backend',
  nature: 'fault',
  domain: 'upstream',
  weight: 0.6,
  brings: { 'backend.does-not-read': grade.sure },
  given: [
    { finding: 'said.not-in-backend-log', outcome: 'yes', factor: 3 },
    { finding: 'said.everything-hangs', outcome: 'yes', factor: 2 },
  ],
  title: {
    en: 'The backend accepts connections and does not read the request',
    ja: 'バックエンドが接続を受け付けるだけで要求を読みません',
  },
  explanation: {
    en: 'The handshake is done, the request lies whole in the socket’s receive queue, and the process never reads it: it hangs before reading, or its event loop is dead. The kernel acknowledges every byte, so from the network’s side all is well.',
    ja: '接続は確立し、要求はソケットの受信待ち行列に全部届いていますが、プロセスが読み取っていません。読み取り前に止まっているか、イベントループが動いていません。カーネルは受信を確認しているため、ネットワーク側は正常に見えます。',
  },
  breaks: {
    en: 'Checks that only open a connection report the backend as healthy for hours.',
    ja: '接続だけを確かめる監視は、何時間でも正常と報告し続けます。',
  },
  remedy: {
    en: 'On the backend `ss -tnp sport = :PORT`: a Recv-Q that equals the request’s size and does not shrink is the proof. Take the process’s stack (`cat /proc/PID/stack`, `strace -fp PID`, `gdb -p PID -batch -ex "thread apply all bt"`), take it out of the pool, and only then start it anew: `systemctl restart SERVICE`.',
    ja: 'バックエンドで `ss -tnp sport = :PORT` を実行し、Recv-Qが要求の大きさと等しいまま減らなければ確実です。プロセスのスタックを採取し（`cat /proc/PID/stack`、`strace -fp PID`、`gdb -p PID -batch -ex "thread apply all bt"`）、プールから外したうえで `systemctl restart SERVICE` で起動し直します。',
    live: false,
    restart: {
      en: 'the backend’s process: what hangs before reading does not come back by itself',
      ja: 'バックエンドのプロセス。読み取る前に停止したものは自然には戻りません',
    },
  },
  prevention: {
    en: 'Use a health check that sends a request and waits for its answer, with a limit of a few seconds.',
    ja: '要求を送って応答を待つ形のヘルスチェックを、数秒の制限付きで使います。',
  },
  references: ['ss(8)', 'systemd.service(5) WatchdogSec'],
});
