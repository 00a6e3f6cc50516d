import { grade } from '@tokimori/model';
import { cause } from '../cause.ts';

/** noquery without an exception closes mode 6 for the local monitor too. */
export default cause({
  key: 'noquery-restriction',
  on: 'host',
  nature: 'exposure',
  domain: 'time',
  weight: 0.3,
  brings: { 'control.closed': grade.sure },
  given: [
    { finding: 'place.daemon', outcome: 'other', factor: 0.01 },
    { finding: 'place.daemon', outcome: 'chronyd', factor: 0.01 },
    { finding: 'config.local-query', outcome: 'refused', factor: 200 },
    { finding: 'config.local-query', outcome: 'allowed', factor: 0.02 },
  ],
  title: {
    en: 'noquery also shuts out the local monitoring',
    ja: 'noqueryにより自ホストからの監視も拒否されています',
  },
  explanation: {
    en: '`restrict default ... noquery` without lines for 127.0.0.1 and ::1 makes ntpd ignore mode 6 questions from everyone, the host itself included. `ntpq` then says `Request timed out`, which reads like a hung daemon, while time service goes on as before.',
    ja: '127.0.0.1と::1を許す行がないまま `restrict default ... noquery` があると、ntpdは自ホストを含む全員のモード6問い合わせを無視します。`ntpq` は `Request timed out` となりハングに見えますが、時刻同期自体は続いています。',
  },
  breaks: {
    en: 'Nothing is broken for users, but monitoring is blind: a later real fault of the clock will not be seen.',
    ja: '利用者への影響はありませんが監視が効かず、後で本当に時計が狂っても気づけません。',
  },
  remedy: {
    en: "Add `restrict 127.0.0.1` and `restrict ::1` to ntp.conf; the change takes effect at the next start of ntpd. Until then measure from outside the daemon with `chronyd -Q 'server 127.0.0.1 iburst'` or `ntpdig 127.0.0.1`. If only a remote monitor is refused, no restart is needed: from the host itself, with a control key, `ntpq -a KEYID -k KEYFILE -c ':config restrict CLIENT nomodify'`.",
    ja: "ntp.confに `restrict 127.0.0.1` と `restrict ::1` を加えます（次にntpdを起動したときから有効です）。それまでは `chronyd -Q 'server 127.0.0.1 iburst'` や `ntpdig 127.0.0.1` でデーモンの外から測れます。拒否されるのが遠隔の監視だけなら再起動は不要で、自ホストで制御鍵を使い `ntpq -a KEYID -k KEYFILE -c ':config restrict CLIENT nomodify'` とします。",
    live: false,
    restart: {
      en: 'ntpd: the only channel for a change at run time is the one that is closed',
      ja: 'ntpd。動作中に変更するための唯一の経路が閉じています',
    },
  },
  prevention: {
    en: 'Let noquery stand for the world and open the loopback addresses and the monitoring host by name.',
    ja: '外部に対してはnoqueryのままとし、ループバックと監視ホストだけを明示的に許可します。',
  },
  references: ['ntp.conf(5) restrict noquery', 'RFC 9327', 'Broadcom KB 312204 Troubleshooting NTP on ESXi'],
});
