import { grade } from '@tokimori/model';
import { cause } from '../cause.ts';

/** No time daemon process runs. */
export default cause({
  key: 'time-daemon-stopped',
  on: 'host',
  nature: 'fault',
  domain: 'time',
  weight: 10,
  brings: { 'daemon.absent': grade.sure },
  title: {
    en: 'The time daemon is not running',
    ja: '時刻デーモンが動いていません',
  },
  explanation: {
    en: 'It is configured, but no process is there: stopped by hand, not enabled at boot, or ended some time ago. The tools say `Could not open connection to daemon` or `Connection refused`, and the clock has been free since the process ended.',
    ja: '設定はありますがプロセスがいません（手動停止、自動起動の設定漏れ、以前の異常終了）。ツールは `Could not open connection to daemon` や `Connection refused` と返し、停止した時点から時計は自走しています。',
  },
  breaks: {
    en: 'The offset grows slowly, often 1 to 5 s a day at worst, and hits the strictest service first.',
    ja: 'ずれはゆっくり（悪くて1日に1〜5秒ほど）広がり、許容幅の最も狭いサービスから影響が出ます。',
  },
  remedy: {
    en: "Look at why it ended (`journalctl -u chrony -u chronyd -u ntpsec -u ntpd -n 50`), then `systemctl start chrony` and, so that it returns after a boot, `systemctl enable chrony` with your unit's name. If the clock is seconds off by now, expect a step at start.",
    ja: '`journalctl -u chrony -u chronyd -u ntpsec -u ntpd -n 50` で終わった理由を確かめ、`systemctl start chrony`、次の起動に備えて `systemctl enable chrony` とします（ユニット名は環境に合わせます）。すでに数秒ずれていれば起動時にステップが起こります。',
    live: true,
    restart: null,
  },
  prevention: {
    en: 'Let the service manager bring it back (`Restart=on-failure`) and alert on the missing process.',
    ja: '`Restart=on-failure` で自動復帰させ、プロセスの不在を監視します。',
  },
  references: ['systemd.service(5) Restart=', 'chronyc(1)'],
});
