import { grade } from '@tokimori/model';
import { cause } from '../cause.ts';

/** The host's own packet filter drops its requests. */
export default cause({
  key: 'local-firewall-blocks-ntp',
  on: 'host',
  nature: 'fault',
  domain: 'time',
  weight: 0.5,
  brings: { 'own-filter.output': grade.usually, 'own-filter.input': grade.seldom },
  title: {
    en: "This host's own firewall drops its NTP requests",
    ja: '自ホストのファイアウォールがNTP要求を捨てています',
  },
  explanation: {
    en: "The daemon's send call is refused (`Operation not permitted`) by an output rule on the same machine. The counter of sent packets stands still in `chronyc ntpdata`, which tells it from a filter on the way, where it keeps rising.",
    ja: '同じ機器の出力ルールにより、送信そのものが `Operation not permitted` で拒否されています。経路上のフィルターなら `chronyc ntpdata` の送信数は増え続けますが、この場合は止まったままです。',
  },
  breaks: {
    en: 'The host loses all sources at the moment the rule set is loaded, often weeks after the change, at a reboot.',
    ja: 'ルールが読み込まれた瞬間、たいていは変更から何週間も後の再起動時に、全同期元を失います。',
  },
  remedy: {
    en: 'Find the rule with `nft list ruleset` (or `iptables-save`), then `nft insert rule inet filter output udp dport 123 accept`, using the table and chain names you see there; where the input chain is closed without connection tracking, `nft insert rule inet filter input udp sport 123 accept` too. Write both into /etc/nftables.conf. chrony recovers with the next poll, `chronyc burst 4/4` makes it sooner.',
    ja: '`nft list ruleset`（または `iptables-save`）で該当ルールを見つけ、表示されたテーブル名・チェーン名に合わせて `nft insert rule inet filter output udp dport 123 accept` を入れます。コネクション追跡なしで入力を閉じている場合は `nft insert rule inet filter input udp sport 123 accept` も加え、/etc/nftables.confに書きます。次のポーリングで回復し、chronyは `chronyc burst 4/4` で早められます。',
    live: true,
    restart: null,
  },
  prevention: {
    en: 'Keep an explicit NTP rule in the template and load-test rule sets with a time check before reboot.',
    ja: 'テンプレートにNTPの許可を明記し、ルール適用後は再起動前に時刻同期まで確認します。',
  },
  references: ['nft(8)', 'chronyc(1) ntpdata'],
});
