import { about } from '../../commands.ts';
import { t } from '../../rule.ts';

export default about({
  id: 'firewall-flush',
  severity: 'warning',
  title: t('flushing the firewall to test it', '確認のためのファイアウォール全消去'),
  reason: t(
    'This removes every rule, address translation and the container networks’ rules included; with a policy of DROP it locks you out. Look for drops first, and allow the one port.',
    'アドレス変換やコンテナー網のルールまで全部消えます。既定ポリシーが DROP なら自分も締め出されます。先に破棄の有無を見て、必要なポートだけを許可します。',
  ),
  reference: 'iptables(8) -F; nft(8)',
  on: /^(?:iptables\s+(?:-t\s+\w+\s+)?(?:-F|--flush)\s*$|nft\s+flush\s+ruleset\b)/,
  instead: ['nft list ruleset | grep -E "drop|reject"', 'iptables -vnL | grep -E "DROP|REJECT"'],
  bad: 'iptables -F',
  fine: 'iptables -vnL',
});
