import type { Concept } from './concept.ts';

export const timeConcepts: readonly Concept[] = [
  // where it runs
  { fact: 'env.container', value: 'docker', en: /\bdocker(?:\b|-compose)/i, ja: /ドッカー/ },
  { fact: 'env.container', value: 'lxc', en: /\b(?:lxc|lxd)\b/i },
  { fact: 'env.container', value: 'kubernetes', en: /\b(?:kubernetes|k8s|openshift)\b/i },
  { fact: 'env.container', value: 'podman', en: /\bpodman\b/i },
  { fact: 'env.container', value: 'container', en: /\bcontaine(?:r|rs|rised|rized)\b/i, ja: /コンテナ/ },
  { fact: 'env.virtual', value: 'vmware', en: /\b(?:vmware|vsphere|workstation pro)\b/i },
  { fact: 'env.virtual', value: 'virtualbox', en: /\bvirtualbox\b/i },
  { fact: 'env.virtual', value: 'kvm', en: /\b(?:kvm|qemu|libvirt)\b/i },
  { fact: 'env.virtual', value: 'hyper-v', en: /\bhyper-?v\b/i },
  { fact: 'env.virtual', value: 'wsl', en: /\bwsl ?[12]?\b|\bwindows subsystem for linux\b/i },
  { fact: 'env.virtual', value: 'xen', en: /\b(?:xen|xenserver|xcp-ng)\b/i },
  {
    fact: 'env.virtual',
    value: 'vm',
    en: /\b(?:vms?|virtual machines?|vagrant|guest (?:os|vms?|systems?|machines?))\b/i,
    ja: /仮想マシン|仮想環境|ゲスト ?OS/,
  },
  { fact: 'env.platform', value: 'esxi', en: /\besxi?\b/i },
  { fact: 'env.platform', value: 'proxmox', en: /\bproxmox\b/i },
  { fact: 'env.platform', value: 'raspberry-pi', en: /\braspberry ?pi\b|\braspbian\b/i, ja: /ラズベリーパイ|ラズパイ/ },
  { fact: 'env.platform', value: 'freebsd', en: /\b(?:freebsd|opnsense|pfsense|truenas core)\b/i },
  { fact: 'env.32bit', en: /\b32[ -]bit\b|\barmv7l?\b|\barmhf\b|\bi[36]86\b/i, ja: /32 ?ビット/ },
  { fact: 'env.cloud', value: 'azure', en: /\bazure\b/i },
  { fact: 'env.cloud', value: 'aws', en: /\b(?:aws|amazon ec2|ec2)\b/i },
  { fact: 'env.cloud', value: 'gcp', en: /\b(?:gcp|gce|google cloud)\b/i },
  // the way
  {
    fact: 'env.nat',
    en: /\b(?:s?nat|masquerad\w+|load[ -]?balancers?)\b|\bprivate (?:ip )?address(?:es)?\b/i,
    ja: /プライベートアドレス|プライベート ?IP|ロードバランサ|アドレス変換/,
  },
  {
    fact: 'env.firewall',
    en: /\b(?:firewalls?|iptables|nftables|security groups?|packet filters?|site policy|proxy server|corporate proxy)\b|\b(?:university|campus|corporate|company|institutional|school|hospital|office) (?:networks?|lan|site)\b|\b(?:university|campus|company|provider|isp|site|school)\b.{0,20}\b(?:blocks?|filters?|drops?)\b/i,
    ja: /ファイアウォール|社内(?:ネットワーク|LAN|網)|学内(?:ネットワーク|LAN|網)|大学のネットワーク|セキュリティグループ/,
  },
  { fact: 'env.access-line', value: 'adsl', en: /\badsl\b/i },
  { fact: 'env.access-line', value: 'dsl', en: /\bv?dsl\b/i },
  {
    fact: 'env.access-line',
    value: 'cable',
    en: /\b(?:docsis|cable (?:modem|internet|line))\b/i,
    ja: /ケーブルテレビ|CATV/,
  },
  {
    fact: 'env.access-line',
    value: 'lte',
    en: /\b(?:lte|4g|5g|cellular|mobile network)\b/i,
    ja: /モバイル回線|携帯回線/,
  },
  {
    fact: 'env.access-line',
    value: 'satellite',
    en: /\b(?:satellite (?:link|internet|line)|starlink|vsat)\b/i,
    ja: /衛星回線/,
  },
  {
    fact: 'env.access-line',
    value: 'asymmetric',
    en: /\basymmetric(?:al)? (?:line|link|path|routing|route|bandwidth)s?\b/i,
    ja: /非対称(?:な)?(?:回線|経路)/,
  },
  {
    fact: 'env.public',
    en: /\bpublic (?:ip )?address\b|\b(?:open|exposed|reachable|asked|quer(?:y|ied)\b.{0,20}) (?:to|from|on) (?:\w+ (?:on|in) )?the internet\b|\bfrom the internet\b/i,
    ja: /グローバル(?:アドレス| ?IP)|インターネットから/,
  },
  // the source
  {
    fact: 'env.windows-source',
    en: /\b(?:domain controllers?|active directory|windows (?:time|server|domain)\b.{0,30}\b(?:source|server|time|ntp)|w32time|ad server)\b/i,
    ja: /ドメインコントローラ|アクティブディレクトリ|Windows ?(?:タイム|Time|サーバー?)(?:から|を|に)/i,
  },
  // what happened before
  {
    fact: 'env.clock-wrong',
    en: /\b(?:clock|time|date|rtc)\b.{0,40}\b(?:years? (?:ahead|behind|off|wrong|in the (?:past|future))|(?:hours?|days?|months?|years?|decades?) (?:ahead|behind|off|wrong|fast|slow))\b|\bset the (?:clock|time|date)\b.{0,50}\b(?:ahead|back|behind|wrong|forward|years?)\b|\b(?:clock|time|date) (?:is|was|starts?|resets?|reset|jumps?|goes?|went)\b.{0,30}\b(?:1970|2000|epoch|wrong)\b|\bwrong (?:system )?(?:clock|time|date)\b|\b(?:clock|time|date) (?:is|was|has been|had been) set (?:to \S{1,30} )?(?:by hand|manually)\b/i,
    ja: /(?:時計|時刻|日付)が?.{0,12}(?:年|か月|ヶ月|日|時間)(?:も|ほど|くらい)?(?:進|遅|ずれ|狂)|(?:時計|時刻|日付)を.{0,10}(?:年|進めた|戻した|ずらし)|(?:時計|時刻|日付)が.{0,6}(?:1970|2000)年/,
  },
  {
    fact: 'env.power-cycle',
    en: /\b(?:power(?:ed)?[ -]?(?:off|cut|outage|fail\w*|loss|cycl\w+)|unplugged|cold (?:start|boot)|(?:in|after|long) storage|shut ?down for|stored (?:away|for)|on (?:the|a) shelf)\b|\b(?:rtc|cmos|bios|coin|button|clock|dead) (?:cell )?batter(?:y|ies)\b/i,
    ja: /停電|電源(?:を)?(?:切|断|オフ)|長期(?:間)?保管|電池切れ|(?:CMOS|RTC|内蔵|ボタン)の?電池/,
  },
  {
    fact: 'env.suspend',
    en: /\b(?:suspend(?:s|ed|ing)?|hibernat\w+|lid (?:is |was )?closed|closed? the lid|resum(?:e|ed|es|ing) (?:from|after)|(?:went|go(?:es)?|put) to sleep|wak(?:e|es|ing) (?:up )?from sleep|snapshots?|live[ -]migrat\w+|vmotion)\b/i,
    ja: /サスペンド|スリープ|休止状態|スナップショット|ライブマイグレーション|レジューム/,
  },
  {
    fact: 'env.fresh-start',
    en: /\b(?:just|freshly|recently|only (?:just|now)) (?:re)?(?:started|installed|booted|rebooted)\b|\b(?:right|immediately|shortly|a few (?:seconds|minutes)) after (?:the )?(?:re)?(?:start|starting|install\w*)\b/i,
    ja: /(?:起動|再起動|インストール)(?:した)?(?:直後|ばかり)/,
  },
  {
    fact: 'env.boot',
    en: /\b(?:at|on|during|after (?:every|each)?) ?(?:boot(?:ing|[ -]?up)?|start-?up|reboots?)\b|\b(?:right|just|immediately) after connecting\b/i,
    ja: /起動時|ブート時|起動(?:する)?たび|接続直後/,
  },
  // who else
  {
    fact: 'env.other-clients-fine',
    en: /\b(?:other|all other|another|the other) (?:\w+ )?(?:clients?|hosts?|machines?|servers?|nodes?|computers?|vms?|pis?|pi|devices?|systems?)\b.{0,60}\b(?:work(?:s|ed|ing)?|(?:are|is) (?:fine|ok|in sync|synchroni[sz]ed)|syncs?|no (?:problem|issue)s?)\b|\b(?:only (?:this|that|one|a single) (?:\w+ )?(?:host|machine|client|server|node|vm|computer)|works? (?:fine )?(?:on|from|with) (?:an)?other (?:\w+ )?(?:clients?|hosts?|machines?|pis?|pi|nodes?|networks?|computers?))\b/i,
    ja: /(?:ほか|他|別)の(?:クライアント|ホスト|マシン|サーバー?|端末|機器|ノード)(?:は|では|からは).{0,20}(?:正常|問題な|動|同期(?:して|でき))/,
  },
  {
    fact: 'env.other-clients-fail',
    en: /\b(?:all|several|many|multiple|every|other) (?:\w+ ){0,2}(?:clients?|hosts?|machines?|servers?|nodes?|networks?|vms?|sites?|devices)\b.{0,60}\b(?:fail(?:s|ed|ing)?|affected|can(?:no|')t|cannot|(?:shows?|sees?|saw|have|had|gets?|reports?|suffers?) (?:from )?(?:the|this) same|unreachable|time(?:s|d)? out)\b|\bsame (?:problem|issue|error|symptom|result|behaviou?r)s? (?:on|in|at|from|for|with) (?:all|every|each|both|several|other|many|different)\b|\b(?:in|across|from|on) (?:several|multiple|many|different|various) (?:\w+ )?(?:networks|sites|hosts|machines|locations|places)\b/i,
    ja: /(?:すべて|全て|全部|全|複数|どの|ほか|他)の?(?:クライアント|ホスト|マシン|サーバー?|ノード|拠点|ネットワーク|端末)(?:でも|で|も|が).{0,20}(?:失敗|同じ|同様|届か|でき(?:ない|ませ)|つながら)/,
  },
  {
    fact: 'env.several-nodes',
    en: /\b(?:cluster|(?:two|three|four|five|six|\d{1,4})[ -]?node|nodes|monitor nodes|members of the)\b/i,
    ja: /クラスタ|複数ノード|各ノード|全ノード/,
  },
  {
    fact: 'env.aggressive-poll',
    en: /\b(?:very )?(?:short|aggressive|frequent|fast|rapid|tight) (?:poll(?:s|ing)?(?: intervals?)?|intervals?|quer(?:y|ies))\b|\bpoll(?:s|ing|ed)? (?:\w+ ){0,3}(?:too (?:often|fast|frequently)|aggressively|every (?:second|\d{1,2} ?s(?:econds?)?\b))|\b(?:max|min)poll (?:of |= ?|set to )?-?[0-3]\b/i,
    ja: /(?:ポーリング|問い合わせ)(?:の)?(?:間隔)?(?:が|を)?.{0,8}(?:短|頻繁|多すぎ)|頻繁に(?:問い合わせ|ポーリング)/,
  },
  {
    fact: 'env.chrony-works',
    en: /\b(?:chronyd?|ntpdate -u|sntp|ntpdig)\b.{0,40}\b(?:works?|worked|is fine|syncs?|synchroni[sz]es)\b.{0,60}\b(?:ntpd?|ntpsec)\b|\bntpd\b.{0,60}\b(?:never|not|n't|fails?)\b.{0,80}\b(?:chronyd?|ntpdate -u|sntp)\b.{0,30}\b(?:works?|worked|fine|syncs?)\b/i,
    ja: /(?:chrony|sntp|ntpdate -u)(?:では|なら|だと)(?:.{0,12})(?:同期(?:する|でき)|動く|問題な|成功)/i,
  },
];
