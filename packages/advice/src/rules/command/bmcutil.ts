import { about } from '../../commands.ts';
import { t } from '../../rule.ts';

export default about({
  id: 'bmcutil',
  severity: 'error',
  title: t('`bmcutil` does not exist', '`bmcutil` は存在しない'),
  reason: t(
    'There is no general `bmcutil`: neither ESXi nor Linux has it. ESXi reads its BMC with `esxcli hardware ipmi bmc get`; the BMC itself is set over IPMI or Redfish.',
    '`bmcutil` という汎用コマンドは ESXi にも Linux にもありません。ESXi では `esxcli hardware ipmi bmc get` で読み、BMC 自身は IPMI か Redfish で設定します。',
  ),
  reference: 'Broadcom KB 376723; ipmitool(1)',
  on: /^bmcutil\b/,
  instead: ['esxcli hardware ipmi bmc get', 'ipmitool -I lanplus -H BMC -U USER mc info'],
  bad: 'bmcutil -r',
  fine: 'ipmitool mc info',
});
