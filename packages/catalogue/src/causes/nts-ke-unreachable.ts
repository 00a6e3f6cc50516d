import { grade } from '@tokimori/model';
import { cause } from '../cause.ts';

/** The NTS key establishment port is closed or blocked. */
export default cause({
  key: 'nts-ke-unreachable',
  on: 'path',
  nature: 'fault',
  domain: 'time',
  weight: 0.3,
  brings: { 'nts-ke.closed': grade.sure },
  wide: true,
  title: {
    en: 'The NTS key exchange (TCP 4460) cannot be reached',
    ja: 'NTSの鍵交換（TCP 4460）に接続できません',
  },
  explanation: {
    en: 'NTS first fetches keys over TCP 4460, and that connection is refused or times out; only the UDP port 123 was opened. The client therefore has no cookies and sends no NTP request at all (Cook 0 in `chronyc authdata`), while plain NTP to the same server would work.',
    ja: 'NTSはまずTCP 4460番で鍵を取得しますが、その接続が拒否されるか時間切れになります（UDP 123番しか開いていない例が多くあります）。Cookieがないため（`chronyc authdata` のCookが0）NTP要求は一切送られず、同じサーバーへの通常のNTPなら通ります。',
  },
  breaks: {
    en: 'Authenticated time is gone; with `authselectmode require` the host has none at all.',
    ja: '認証付きの時刻が失われ、`authselectmode require` ではまったく同期できません。',
  },
  remedy: {
    en: 'Test with `openssl s_client -connect SERVER:4460 -alpn ntske/1 </dev/null`. Open the port on the way, e.g. `nft insert rule inet filter forward ip saddr CLIENT ip daddr SERVER tcp dport 4460 accept`, and in the permanent rules. chrony retries at growing intervals; `chronyc delete SERVER` and `chronyc add server SERVER nts iburst` start it anew at once, `kill -HUP PID` does so for ntpsec. If the server itself refuses, its NTS service is not set up (`ntsservercert`, read at its start).',
    ja: '`openssl s_client -connect SERVER:4460 -alpn ntske/1 </dev/null` で確かめ、途中の機器で `nft insert rule inet filter forward ip saddr CLIENT ip daddr SERVER tcp dport 4460 accept` などとして許可し、恒久設定にも書きます。chronyの再試行は間隔が延びていくため、`chronyc delete SERVER` と `chronyc add server SERVER nts iburst` でただちに始めさせ、ntpsecは `kill -HUP PID` とします。サーバー自体が拒否するなら、サーバーのNTSが未設定です（`ntsservercert`、起動時に読み込み）。',
    live: true,
    restart: null,
  },
  prevention: {
    en: 'Request TCP 4460 together with UDP 123 whenever NTS is planned, and monitor the number of cookies.',
    ja: 'NTSを使うときはTCP 4460とUDP 123の許可を一緒に申請し、Cookie数を監視します。',
  },
  references: ['RFC 8915 §4', 'chronyc(1) authdata', 'chrony.conf(5) ntsport'],
});
