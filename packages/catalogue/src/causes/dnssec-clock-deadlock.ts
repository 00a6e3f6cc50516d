import { grade } from '@tokimori/model';
import { cause } from '../cause.ts';

/** Signatures in the DNS need the right time, the time servers need the DNS. */
export default cause({
  key: 'dnssec-clock-deadlock',
  on: 'host',
  nature: 'fault',
  domain: 'time',
  weight: 0.4,
  brings: { 'names.wait-for-time': grade.sure },
  given: [{ finding: 'place.boot', outcome: 'yes', factor: 2 }],
  title: {
    en: 'DNSSEC needs the right time, and time needs DNSSEC',
    ja: 'DNSSECと時刻同期が互いを待っています',
  },
  explanation: {
    en: 'The validating resolver finds every signature "expired" or "not yet valid" because the clock is wrong, and the clock cannot be set because the server\'s name does not resolve. Typical after a long power-off without a working RTC: names fail with SERVFAIL, addresses can be reached.',
    ja: '時計が狂っているため検証リゾルバーが署名をすべて期限外と判定し、サーバー名を引けないため時計も直せません。RTCが効かない機器を長く止めた後に典型的で、名前解決はSERVFAIL、アドレス直接なら到達できます。',
  },
  breaks: {
    en: 'The machine stays in 1970 or at its last shutdown, and with it everything that needs TLS or names.',
    ja: '機器は1970年や前回停止時の時刻のまま止まり、TLSや名前解決を要するものがすべて使えません。',
  },
  remedy: {
    en: "Break the circle with an address: `chronyc add server 192.0.2.10 iburst` (your own server's), or set the clock roughly by hand, `date -u -s '2026-01-31 12:00'`. Or let the one zone pass unvalidated for a while: `unbound-control insecure_add pool.ntp.org`, `rndc nta pool.ntp.org`, or `resolvectl nta LINK pool.ntp.org`. Keep at least one numeric `server` line in the file.",
    ja: "`chronyc add server 192.0.2.10 iburst`（自社サーバーのアドレス）のように名前を使わず加えるか、`date -u -s '2026-01-31 12:00'` で大まかに合わせて循環を断ちます。あるいは `unbound-control insecure_add pool.ntp.org`、`rndc nta pool.ntp.org`、`resolvectl nta LINK pool.ntp.org` で一時的に該当ゾーンの検証を外します。設定ファイルにはIPアドレスの `server` 行を少なくとも1つ残します。",
    live: true,
    restart: null,
  },
  prevention: {
    en: 'Name one source by address, save the last known time (`chronyd -s`), and keep the RTC battery good.',
    ja: '同期元の1つはアドレスで指定し、最後の時刻の復元（`chronyd -s`）とRTC電池の保守を行います。',
  },
  references: ['RFC 4035 §5.3.1', 'unbound-control(8) insecure_add', 'chronyd(8) -s'],
});
