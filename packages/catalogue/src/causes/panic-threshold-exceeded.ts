import { grade } from '@tokimori/model';
import { cause } from '../cause.ts';

/** ntpd finds the clock further away than the panic threshold and gives up. */
export default cause({
  key: 'panic-threshold-exceeded',
  on: 'host',
  nature: 'fault',
  domain: 'time',
  weight: 0.5,
  brings: { 'daemon.panicked': grade.sure },
  given: [
    { finding: 'place.daemon', outcome: 'other', factor: 0.1 },
    { finding: 'place.daemon', outcome: 'chronyd', factor: 0.3 },
    { finding: 'place.clock-wrong', outcome: 'yes', factor: 2 },
    { finding: 'place.power-cycle', outcome: 'yes', factor: 1.5 },
  ],
  title: {
    en: 'ntpd gave up: the clock is more than 1000 s away',
    ja: '時計のずれが1000秒を超え、ntpdが終了しました',
  },
  explanation: {
    en: 'ntpd takes an offset above its panic threshold (1000 s by default) as a sign that something is badly wrong and exits instead of correcting it. Started again without `-g` it leaves again at the next update, so the service looks as if it dies for no reason while the clock stays wrong.',
    ja: 'ntpdは、ずれがパニックしきい値（既定1000秒）を超えると異常とみなし、補正せずに終了します。`-g` なしで起動し直しても次の更新でまた終了するため、理由なく落ちるように見え、時計はずれたまま残ります。',
  },
  breaks: {
    en: 'With a clock this far off Kerberos tickets (5 minutes) and TLS or NTS certificates are refused, and log lines can no longer be put in order with other hosts.',
    ja: 'これほどずれると、Kerberos（許容5分）やTLS・NTS証明書の検証が失敗し、ログをほかのホストと時系列で突き合わせられません。',
  },
  remedy: {
    en: "Find out first which side is wrong: `chronyd -Q 'server SERVER iburst'` prints the offset and changes nothing. If ntpd is gone, set the clock once with `ntpd -gq` and start the daemon (`systemctl start ntpsec`; on ESXi, which has no systemctl, `esxcli system time set` and `/etc/init.d/ntpd start`): nothing that runs is restarted. If ntpsec still runs and a control key is set, `ntpq -a KEYID -k KEYFILE -c ':config tinker panic 0'` lets it step; for the future put `-g` into the start options.",
    ja: "まず `chronyd -Q 'server SERVER iburst'` でずれを測り（時計は変わりません）、どちらが誤っているかを確かめます。ntpdが終了済みなら `ntpd -gq` で一度だけ合わせ、`systemctl start ntpsec` で起動します（ESXiにsystemctlはないため、`esxcli system time set` のあと `/etc/init.d/ntpd start`）。まだ動いているntpsecに制御鍵があれば `ntpq -a KEYID -k KEYFILE -c ':config tinker panic 0'` で補正させ、恒久的には起動オプションの `-g` を使います。",
    live: true,
    restart: null,
  },
  prevention: {
    en: 'Start ntpd with `-g`, replace an empty RTC battery, and alert on an offset of 1 s so that 1000 s is never reached.',
    ja: 'ntpdは `-g` 付きで起動し、RTC電池を点検し、1秒のずれで警報を出して1000秒に達する前に気づけるようにします。',
  },
  references: ['RFC 5905 §11.3', 'ntpd(8) -g', 'ntp.conf(5) tinker panic'],
});
