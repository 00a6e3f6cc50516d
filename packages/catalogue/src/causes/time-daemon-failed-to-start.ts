import { grade } from '@tokimori/model';
import { cause } from '../cause.ts';

/** The unit does not come up at all. */
export default cause({
  key: 'time-daemon-failed-to-start',
  on: 'host',
  nature: 'fault',
  domain: 'time',
  weight: 2.5,
  brings: { 'daemon.failing': grade.sure },
  title: {
    en: 'The time daemon does not start',
    ja: '時刻デーモンが起動しません',
  },
  explanation: {
    en: 'The service manager tried and the daemon ended at once: missing file or directory, wrong permissions, SELinux or AppArmor, an old pid file of a living process, or a start limit after many tries. All sources look unreachable because nobody asks them.',
    ja: '起動を試みた直後にデーモンが終了しています（ファイルやディレクトリの不足、権限、SELinux・AppArmor、生きたプロセスを指す古いpidファイル、再試行回数の超過など）。問い合わせる者がいないので、全同期元が到達不能に見えます。',
  },
  breaks: {
    en: 'The clock runs on its crystal from the last boot on, unnoticed until something with a narrow window fails.',
    ja: '前回の起動から時計は自走し、許容幅の狭い何かが失敗するまで気づかれません。',
  },
  remedy: {
    en: 'Read the reason first: `systemctl status chrony` and `journalctl -b -u chrony` (units are `chronyd` or `ntpd` on Red Hat, `ntpsec` on Debian). Mend what is named there, then `systemctl reset-failed chrony` and `systemctl start chrony`. ESXi has no systemctl: `/etc/init.d/ntpd status`, `/etc/init.d/ntpd start`, reasons in `/var/log/syslog.log`.',
    ja: 'まず理由を読みます。`systemctl status chrony` と `journalctl -b -u chrony` です（ユニット名はRed Hat系で `chronyd`・`ntpd`、Debianで `ntpsec`）。示された原因を直したら `systemctl reset-failed chrony`、`systemctl start chrony` とします。ESXiにsystemctlはないため `/etc/init.d/ntpd status` と `/etc/init.d/ntpd start` を使い、理由は `/var/log/syslog.log` で確認します。',
    live: true,
    restart: null,
  },
  prevention: {
    en: 'Let monitoring ask the daemon for its state after every boot and update, not just whether the unit is enabled.',
    ja: '起動や更新のたびに、ユニットの有効・無効ではなくデーモンの状態そのものを監視から問い合わせます。',
  },
  references: ['systemctl(1) reset-failed', 'chrony.conf(5) pidfile'],
});
