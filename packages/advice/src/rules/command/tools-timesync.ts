import { about } from '../../commands.ts';
import { t } from '../../rule.ts';

export default about({
  id: 'tools-timesync',
  severity: 'warning',
  title: t('two masters of a guest’s clock', 'ゲストの時計に主人が 2 人'),
  reason: t(
    'With periodic synchronisation by VMware Tools the guest’s clock is set from the host every minute, against the daemon in the guest. Use one of them; the daemon is the better one.',
    'VMware Tools の定期同期は毎分ホストの時刻でゲストの時計を合わせ、ゲスト内のデーモンと衝突します。どちらか一方、できればデーモンにします。',
  ),
  reference: 'VMware KB 1006427 (timekeeping in Linux guests)',
  on: /^vmware-toolbox-cmd\s+timesync\s+enable\b/,
  instead: ['vmware-toolbox-cmd timesync disable', 'chronyc -n sources'],
  bad: 'vmware-toolbox-cmd timesync enable',
  fine: 'vmware-toolbox-cmd timesync status',
});
