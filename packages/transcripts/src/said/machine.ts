import type { Concept } from './concept.ts';

/** What people say about machines and the network between them. */
export const machineConcepts: readonly Concept[] = [
  // when it happens
  {
    fact: 'env.under-load',
    en: /\b(?:under (?:\w+ )?(?:load|stress|traffic)|high(?:er)? (?:load|traffic|concurrency)|heavy (?:load|traffic)|(?:peak|busy|rush) (?:hours?|times?|traffic|load)|at peak|load tests?|many (?:\w+ )?(?:connections|requests|clients|users)|traffic (?:spikes?|peaks?|bursts?)|lots of (?:\w+ )?(?:connections|requests|traffic))\b/i,
    ja: /(?:高|過)負荷|負荷が(?:高|かか|増)|ピーク(?:時|帯)|混雑(?:時|する時間)|アクセスが(?:集中|増)|同時接続が?多/,
  },
  {
    fact: 'env.backup-hour',
    en: /\b(?:(?:nightly|daily|weekly|hourly|scheduled|running) (?:backups?|snapshots?|batch|jobs?|scrubs?|dumps?|rsync)|backup (?:window|job|runs?|time|starts?|hour)|(?:during|while|when|at the (?:time|hour) of|since) (?:the |a |an |our )?(?:\w+ )?(?:backups?|snapshots?|batch(?: jobs?)?|scrub|raid (?:check|rebuild|resync)|dumps?|rebuild|replication|rsync)|cron ?jobs?|every night|at night|(?:rebuild(?:ing)?|resync(?:ing)?) (?:of )?(?:the )?(?:raid|array))\b/i,
    ja: /(?:夜間|定期|日次|週次)の?(?:バックアップ|バッチ|ジョブ|処理)|バックアップ(?:中|時|の時間|の間|が(?:走|動|始))|スナップショット(?:中|取得中)|バッチ(?:処理)?(?:中|の時間)|RAID ?(?:の)?(?:再構築|リビルド)/i,
  },
  {
    fact: 'env.upgraded',
    en: /\b(?:(?:after|since|following|with) (?:an? |the |our |this )?(?:\w+ ){0,3}(?:kernel|driver|firmware|bios|nic) (?:upgrade|update|change|version|install\w*)|(?:after|since|following) (?:upgrading|updating|installing) (?:the |to )?(?:\w+ ){0,2}(?:kernel|driver|firmware|bios)|new (?:kernel|driver|firmware)|(?:kernel|driver|firmware) (?:was|has been|got) (?:just |recently )?(?:upgraded|updated|changed))\b/i,
    ja: /(?:カーネル|ドライバー?|ファームウェア|BIOS)(?:を|の)?(?:更新|アップデート|アップグレード|入れ替え|バージョンアップ)/i,
  },
  // the way
  {
    fact: 'env.tunnel',
    en: /\b(?:vpns?|wireguard|wg\d{1,3}|ipsec|openvpn|tailscale|zerotier|ikev?2|l2tp|(?:ssl|site[- ]to[- ]site) tunnels?|tunnels?|tunnell?ed|gre|vxlan|geneve|overlay|flannel|calico|cilium|weave|pppoe|6in4|6to4|jumbo[ -]?frames?|mtu (?:of )?9000|encapsulat\w+|sd-?wan|nebula|docker swarm)\b/i,
    ja: /VPN|トンネル|オーバーレイ|ジャンボフレーム|カプセル化|PPPoE|フレッツ/i,
  },
  {
    fact: 'env.large-hangs',
    en: /\b(?:small(?:er)? (?:\w+ ){0,2}(?:requests?|packets?|files?|responses?|pages?|quer(?:y|ies)|pings?|messages?|transfers?)\b.{0,40}\b(?:work|fine|ok|pass|go through|come through|succeed|load).{0,80}\b(?:large|larger|big|bigger|long)\b|(?:large|larger|big|bigger|long) (?:\w+ ){0,2}(?:requests?|packets?|files?|responses?|pages?|uploads?|downloads?|quer(?:y|ies)|pings?|messages?|transfers?|payloads?|results?|outputs?)\b.{0,60}\b(?:hang|hangs|stall|stalls|freeze|freezes|fail|fails|time ?out|times out|never|stuck|stop|stops|lost|vanish)|(?:hangs?|stalls?|freezes?|stuck|fails?) (?:\w+ ){0,4}(?:with|on|for|when|at) (?:\w+ ){0,3}(?:large|larger|big|bigger|full[- ]size\w*) |(?:connects?|connected|handshake|log ?in|login)\b.{0,40}\bthen (?:it )?(?:hangs|stalls|freezes|stops|nothing))/i,
    ja: /(?:小さ(?:い|な)|短い).{0,20}(?:通|成功|正常|問題な|動).{0,30}(?:大き|長い)|(?:大き(?:い|な)|大容量の?|長い).{0,15}(?:ファイル|データ|リクエスト|要求|パケット|応答|転送|アップロード|ダウンロード|出力).{0,20}(?:止ま|固ま|失敗|タイムアウト|届か|通ら|進ま)|接続(?:は|自体は)(?:でき|成功|確立).{0,25}(?:止ま|固ま|進ま)/,
  },
  {
    fact: 'env.some-sites',
    en: /\b(?:(?:only )?(?:some|certain|specific|a few|many|most) (?:\w+ )?(?:web ?sites?|sites?|hosts?|servers?|domains?|urls?|destinations?|pages)\b.{0,60}\b(?:work|works|load|hang|hangs|fail|fails|time out|timeout|stall|others?)|some (?:\w+ )?(?:work|load)[^.]{0,30}(?:others?|some) (?:do(?:n't| not)|hang|fail|time ?out))\b/i,
    ja: /(?:一部|特定)の(?:サイト|サーバー?|宛先|ホスト|ページ|ドメイン)(?:だけ|のみ|が|は|に|へ)/,
  },
  {
    fact: 'env.one-network',
    en: /\b(?:only (?:from|in|on|for|via) (?:this|that|one|the|our|a single|a certain|\w+) (?:\w+ )?(?:subnet|vlan|network|site|segment|location|office|building|isp|provider|rack|switch)|from (?:an)?other (?:subnets?|vlans?|networks?|segments?|sites?|locations?) (?:it |everything |all |there )?(?:works?|is fine|no problem)|(?:same|local) (?:subnet|vlan|segment|network) (?:it )?(?:works|is fine)|works? (?:fine )?(?:within|inside|in) the same (?:subnet|vlan|segment))\b/i,
    ja: /(?:この|特定の|一つの|1つの|ある)(?:サブネット|VLAN|セグメント|拠点|ネットワーク)(?:だけ|のみ|から(?:だけ|のみ))|(?:別|他|ほか)の(?:サブネット|VLAN|セグメント|拠点|ネットワーク)から(?:は|なら|だと)/i,
  },
  {
    fact: 'env.recabled',
    en: /\b(?:(?:after|since|following|with) (?:we )?(?:chang|replac|swapp|mov|install|connect|plugg|upgrad)\w* (?:\w+ ){0,4}(?:switch(?:es)?|cables?|ports?|patch(?: cables?| panels?)?|transceivers?|sfps?|optics?|nics?|network cards?)|(?:new|another|other|different|replaced|swapped) (?:\w+ )?(?:switch|cables?|patch cables?|transceivers?|sfps?|optics?)|(?:switch|cable|nic|transceiver) (?:was|has been|got) (?:replaced|changed|swapped|moved)|(?:switch|cable|nic) (?:replacement|swap|change))\b/i,
    ja: /(?:スイッチ|ケーブル|配線|ポート|光モジュール|トランシーバー?|NIC)(?:を|の)?(?:交換|変更|入れ替え|差し替え|替え|移設|新調)/i,
  },
  {
    fact: 'env.filter-changed',
    en: /\b(?:new (?:\w+ )?(?:firewall|acl|iptables|nftables|security group|waf) ?(?:rules?|polic(?:y|ies))?|(?:after|since|following) (?:\w+ ){0,4}(?:firewall|acl|iptables|nftables|security groups?|hardening)\b|(?:firewall|acl|security group) (?:was|were|has been|rules? (?:was|were)) (?:changed|added|updated|replaced|tightened)|(?:chang|add|tighten|updat|migrat)\w+ (?:\w+ ){0,3}(?:firewalls?|acls?|security groups?)(?: rules?)?)\b/i,
    ja: /(?:ファイアウォール|フィルター?|ACL|セキュリティグループ)(?:の)?(?:ルール|規則|ポリシー|設定)?を?(?:変更|追加|更新|入れ替え|適用|移行)/i,
  },
  {
    fact: 'env.cloned',
    en: /\b(?:clon(?:e|ed|es|ing)|(?:copied|copy of (?:the|a|this)|duplicated) (?:\w+ )?(?:vm|machine|image|host|server)|from (?:the same|a) (?:template|image|snapshot)|(?:same|duplicate|identical|conflicting) (?:static )?(?:ip|ips|ip address(?:es)?|mac|mac address(?:es)?|address(?:es)?)|(?:two|2|another|second) (?:machines?|hosts?|servers?|devices?|vms?)\b.{0,40}\bsame (?:ip|address|mac)|(?:ip|address) (?:conflict|clash|collision))\b/i,
    ja: /クローン|複製(?:した|され)|(?:同じ|重複した?)(?:IP|アドレス|MAC)|(?:IP|アドレス|MAC)(?:アドレス)?(?:の|が)?(?:重複|競合|かぶ|被)|テンプレートから/i,
  },
  {
    fact: 'env.ping-works',
    en: /\b(?:pings? (?:to \S{1,40} )?(?:works?|is (?:fine|ok|okay|good)|succeeds?|responds?|goes through|get(?:s)? (?:a )?repl(?:y|ies)|replies)|(?:can|could|able to|still) ping|(?:icmp|ping) (?:is )?(?:fine|ok|works)|tcp (?:connects?|connection (?:opens?|succeeds?|is established|works))|(?:telnet|nc|netcat) (?:to \S{1,40} )?(?:works|connects|succeeds))\b/i,
    ja: /ping(?:は|だけは|なら)?.{0,6}(?:通|でき|応答|成功|返)|疎通は(?:あ|でき|確認)|(?:TCP|telnet|ポート)(?:は|の接続は|自体は).{0,6}(?:つなが|接続|開)/i,
  },
  // storage
  {
    fact: 'env.slow-storage',
    en: /\b(?:(?:slow|hung|hanging|stuck|unresponsive|failing|dying|degraded|overloaded) (?:\w+ )?(?:disks?|storage|nfs|san|raid|array|iscsi|datastores?|volumes?|ebs|hdds?|ssds?|drives?)|(?:disks?|storage|nfs|san|raid|iscsi|datastores?|volumes?|drives?|mounts?)\b.{0,30}\b(?:hangs?|hung|stalls?|is (?:very |really )?slow|are slow|stuck|not responding|unresponsive|latency|freezes?)|high (?:iowait|io wait|i\/o wait|disk latency)|iowait)\b/i,
    ja: /(?:ディスク|ストレージ|NFS|iSCSI|SAN|データストア|RAID|ドライブ).{0,12}(?:遅|止ま|固ま|応答(?:しな|がな)|停滞|劣化)|I\/?O ?(?:待ち|wait)が?(?:高|多)/i,
  },
  { fact: 'env.network-storage', value: 'nfs', en: /\bnfs(?:v[34])?\b/i },
  { fact: 'env.network-storage', value: 'iscsi', en: /\biscsi\b/i },
  { fact: 'env.network-storage', value: 'ceph', en: /\b(?:ceph|rbd|longhorn|glusterfs?|drbd)\b/i },
  { fact: 'env.network-storage', value: 'cifs', en: /\b(?:cifs|smb shares?|samba)\b/i },
  { fact: 'env.network-storage', value: 'volume', en: /\b(?:ebs|efs|san|network (?:storage|disk|drive|volume))\b/i },
];
