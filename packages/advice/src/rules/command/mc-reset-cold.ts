import { about } from '../../commands.ts';
import { t } from '../../rule.ts';

export default about({
  id: 'mc-reset-cold',
  severity: 'hint',
  title: t('“Sent cold reset command” is no proof', '「Sent cold reset command」は成功の証拠ではない'),
  reason: t(
    'ipmitool prints “Sent cold reset command to MC” with status 0 even where the BMC refused it (0xC1). Watch that the BMC goes away and comes back.',
    'BMC が拒否しても（0xC1）、ipmitool は「Sent cold reset command to MC」と表示し、終了ステータスは 0 です。BMC が一度消えて戻るのを確かめます。',
  ),
  reference: 'IPMI 2.0 §20.2',
  on: /^ipmitool\b.{0,300}\b(?:mc|bmc)\s+reset\s+(?:cold|warm)\b/,
  instead: ['ipmitool mc reset cold; sleep 5; ipmitool mc info   # must fail now, and answer again within minutes'],
  bad: 'ipmitool mc reset cold',
  fine: 'ipmitool mc info',
});
