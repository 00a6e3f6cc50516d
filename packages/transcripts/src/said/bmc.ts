import type { Concept } from './concept.ts';

/** What people tell about a BMC. Looked for only where BMCs are spoken of (see `context.ts`). */
export const bmcConcepts: readonly Concept[] = [
  {
    fact: 'env.bmc-moved',
    en: /\b(?:moved?|migrat\w{1,4}|relocated|re-?address\w{0,3}|renumber\w{0,3}|re-?cabled)\b.{0,60}\b(?:networks?|vlans?|subnets?|racks?|switch(?:es)?|range|ip|address(?:es)?|site|data ?cent(?:er|re))\b|\b(?:new|another|different|other) (?:management )?(?:vlan|subnet|network|ip (?:address|range))\b|\b(?:vlan|subnet|network|ip address|addressing) (?:was |were |has been |has )?(?:chang|mov|migrat)ed\b|\bchanged (?:the |its |their )?(?:vlan|subnet|ip address|network)\b/i,
    ja: /(?:ネットワーク|VLAN|サブネット|アドレス|ラック|スイッチ)(?:を|へ|に).{0,10}(?:移|変更|付け替え|引っ越)|(?:移設|移行)(?:した|後|して)/i,
  },
  {
    fact: 'env.bmc-directory-account',
    en: /\b(?:directory|ldap|active directory|ad|domain|sso) (?:service )?(?:accounts?|users?|logins?|log-ins?|credentials)\b|\b(?:logs? in|log-?in|authenticat\w{1,4}) (?:is |goes )?(?:with|by|via|through|against|over) (?:an? |the |our )?(?:ldap|ad\b|active directory|directory|domain)/i,
    ja: /(?:LDAP|AD|アクティブディレクトリ|ディレクトリ|ドメイン)(?:ー)?(?:の)?(?:アカウント|ユーザー?|認証)/i,
  },
  {
    fact: 'env.bmc-password-rule',
    en: /\bpasswords? (?:was|were|is|are|has been|have been|had been|got)? ?(?:just |recently )?(?:changed|rotated|reset|longer|too long|expired|generated)\b|\b(?:changed|rotated|reset|new) (?:\w+ ){0,2}passwords?\b|\bpassword (?:policy|complexity|rule|length)|\bspecial characters?\b|\b(?:long|1[7-9]|2\d|3\d|64)[- ]?(?:character|char)s?\b.{0,30}\bpasswords?\b|\bpasswords?\b.{0,30}\b(?:1[7-9]|2\d|3\d|64) (?:character|char)s?\b/i,
    ja: /パスワード(?:を|が)?.{0,8}(?:変更|更新|長|リセット|期限)|パスワード(?:ポリシー|規則)|記号を?含む/,
  },
  {
    fact: 'env.bmc-other-account-works',
    en: /\b(?:other|another|different|local|root|admin|administrator) (?:local )?(?:account|user|login|credentials)\b.{0,30}\b(?:works?|worked|is fine|succeeds?|can log in|gets in)\b|\bworks? (?:fine )?(?:with|as|for|using) (?:an?other|the|a) (?:local )?(?:root |admin(?:istrator)? |different |other )?(?:account|user)\b/i,
    ja: /(?:別|ほか|他|ローカル)の?(?:アカウント|ユーザー?)(?:では|なら|だと).{0,12}(?:動|成功|でき|入れ|問題な)/,
  },
  {
    fact: 'env.bmc-lower-privilege-works',
    en: /\bwork(?:s|ed|ing)?\b.{0,40}(?:\B-L ?(?:user|operator)\b|\b(?:user|operator) (?:privilege|level)|\blower privilege)|(?:\B-L ?(?:user|operator)\b|\b(?:user|operator) privilege).{0,40}\b(?:works?|worked|succeeds?|helps?|fine)\b/i,
    ja: /-L ?(?:USER|OPERATOR)(?:では|なら|だと|を付け).{0,14}(?:動|成功|でき|通)/i,
  },
  {
    fact: 'env.bmc-lanplus-works',
    en: /\b(?:works?|worked|fine|succeeds?|succeeded|ok)\b.{0,40}\blanplus\b|\blanplus\b.{0,30}\b(?:works?|worked|fine|succeeds?|is ok|no problem)\b/i,
    ja: /lanplus(?:では|なら|だと|にすると|を使うと).{0,14}(?:動|成功|でき|問題な|通)/i,
  },
  {
    fact: 'env.bmc-cipher-works',
    en: /\b(?:works?|worked|fine|succeeds?|succeeded|ok)\b.{0,40}(?:\B-C ?\d{1,2}\b|\bcipher(?: suite)?(?: id)? ?\d{1,2}\b|\bsuite \d{1,2}\b)|(?:\B-C ?\d{1,2}\b|\bcipher(?: suite)?(?: id)? ?\d{1,2}\b|\bsuite \d{1,2}\b).{0,30}\b(?:works?|worked|fine|succeeds?|helps?|is ok)\b/i,
    ja: /(?:-C ?\d{1,2}|暗号スイート ?\d{1,2}|cipher(?: suite)? ?\d{1,2})(?:では|なら|だと|にすると|を付けると|を指定すると).{0,14}(?:動|成功|でき|通|つなが)/i,
  },
  {
    fact: 'env.bmc-workaround-works',
    en: /\B-o ?(?:intelplus|supermicro|intelwv2|kontron)\b.{0,30}\b(?:works?|helps?|fixes)|\b(?:works?|worked|succeeds?)\b.{0,40}\B(?:-o ?(?:intelplus|supermicro)|-W ?\w{4,20})\b|(?:\B-W ?\w{4,20}\b|--workaround-flags|\bworkaround[- ]flags?\b|\b(?:noauthcodecheck|opensesspriv|integritycheckvalue)\b).{0,60}\b(?:works?|helps?|fixes|reads?|answers?|succeeds?|fine|without (?:trouble|problems?|errors?))\b|\b(?:an?other|different|older|newer|previous) (?:tool|client|version|library|release)(?: of \w+)?\b.{0,40}\b(?:works?|worked|fine|succeeds?)\b|\b(?:ipmitool|freeipmi|ipmi-sensors|ipmipower|pyghmi|ipmiutil|curl|redfishtool) (?:itself )?(?:works?|worked|succeeds?) (?:fine |well )?(?:with|on|against|for) (?:the |this )?same\b|\bsame (?:bmc|machine|server|host|credentials)\b.{0,40}\b(?:ipmitool|freeipmi|pyghmi|ipmiutil|curl)\b.{0,20}\bworks?\b|\b(?:ipmitool|freeipmi|ipmi-sensors|ipmipower|pyghmi|ipmiutil|curl|wget|postman|redfishtool)\b[^.;]{0,60}\b(?:with|using|and) (?:exactly )?(?:the |this )?same\b[^.;]{0,40}\b(?:works?|worked|gets?|reads?|returns|succeeds?|is fine|answers?)\b(?!.{0,12}\b(?:same|error|nothing|4\d\d|5\d\d))|\b(?:(?:ipmitool|freeipmi|ipmiutil|version|release) \d{1,2}(?:\.\d{1,3}){1,3}|curl(?: -\w+)?|wget|postman) (?:works?|worked|gets|reads|returns|fetches|succeeds?|is fine|are fine)\b(?!.{0,12}\b(?:the same|error|nothing|4\d\d|5\d\d))/i,
    ja: /(?:-W|-o) ?\w{4,20}.{0,10}(?:で動|で成功|付けると)|(?:別|他|ほか|古い|新しい)の?(?:ツール|クライアント|バージョン|版|ライブラリ)(?:では|なら|だと).{0,12}(?:動|成功|でき|問題な)/,
  },
  {
    fact: 'env.bmc-account-works',
    // What the web page or SSH takes is another table: IPMI may still hold another password.
    en: /(?<!\b(?:web|browser|gui|ssh|redfish|html5)\b.{0,160})(?:\b(?:same|this|identical|those|these) (?:user(?: ?name)?s?(?: and (?:the |its )?passwords?)?|accounts?|credentials|log-?ins?|passwords?)\b[^.;]{0,60}\b(?:works?|worked|working|gets?|reads?|succeeds?|succeeded|is fine|are fine|logs? in|answers?|accepted|without (?:trouble|problems?|errors?))\b|\b(?:works?|worked|working|gets?|reads?|succeeds?|is fine|logs? in|log in|back)\b[^.;]{0,60}\b(?:same|identical) (?:user(?: ?name)?s?|accounts?|credentials|log-?ins?|passwords?)\b|\bsame account and (?:same )?(?:host|server|bmc|machine)\b|\b(?:passwords?|credentials|user ?names?|accounts?) (?:is|are|was|were|has been|have been) (?:\w+ ){0,2}(?:right|correct|verified|double-?checked|valid|known[- ]good)\b|\b(?:right|correct|valid|verified|known[- ]good) (?:user ?name and )?(?:passwords?|credentials)\b)(?!.{0,120}\b(?:web|browser|gui|ssh|redfish|html5)\b)/i,
    ja: /同じ(?:アカウント|ユーザー?(?:名)?|パスワード|認証情報)(?:で|でも|を使|なら).{0,24}(?:動|成功|でき|取れ|読め|問題な)|(?:パスワード|認証情報|アカウント)は(?:正し|合って|間違(?:い|って)(?:な|ませ))/,
  },
  {
    fact: 'env.bmc-web-works',
    en: /\bworks?\b[^.;]{0,20}\band (?:so does )?(?:the )?web ?(?:ui|gui|interface|page|console)?\b|\b(?:web ?(?:ui|gui|interface|page|console|site|login)?s?|https|browser|gui|port 443)\b[^.;]{0,40}\b(?:works?|worked|working|reachable|fine|loads?|opens?|responds?|answers?|accessible|can log ?in|logs? in|log-?in)\b|\b(?:can|able to) (?:log ?in(?:to)?|reach|open|access)\b.{0,30}\b(?:web ?(?:ui|gui|interface|page|console)|browser)\b/i,
    ja: /(?:Web|ウェブ|ブラウザー?|管理画面)(?:の)?(?:画面|UI|インターフェース|コンソール)?(?:は|では|には|から|からは|なら).{0,14}(?:動|開|入れ|ログインでき|正常|表示|つなが|問題な|使え)/i,
  },
  {
    fact: 'env.bmc-ssh-works',
    en: /\bworks?\b[^.;]{0,20}\band (?:so does )?(?:over )?ssh\b|\bssh\b[^.;]{0,50}\b(?:works?|worked|working|reachable|fine|possible|opens?|responds?|answers?|log in)\b|\b(?:can|able to) (?:still )?(?:ssh|log ?in (?:with|via|by|over) ssh)\b/i,
    ja: /SSH(?:で|では|は|から|なら|接続は).{0,14}(?:動|入れ|ログインでき|正常|つなが|問題な|でき|使え)/i,
  },
  {
    fact: 'env.bmc-ping-works',
    en: /\bping(?:s|ing|able)?\b(?![^.;]{0,20}\b(?:not|n't|no|fails?|times)\b)[^.;]{0,40}\b(?:works?|worked|fine|ok|answers?|answered|repl(?:y|ies)|responds?|succeeds?)\b|\b(?:can|could|able to) (?:still )?ping\b|\b(?:answers?|responds?|repl(?:y|ies)) (?:to )?(?:ping|icmp)s?\b|\b(?:is|are|still) pingable\b|\breachable by ping\b|\bpings? (?:fine|ok|works?|well)\b/i,
    ja: /ping(?:は|には|に|で).{0,6}(?:通|応答し(?:ます|ています|て|た)|応答する|応答あり|返|届|OK)(?!.{0,4}(?:ない|ません|りません))/i,
  },
  {
    fact: 'env.bmc-ping-fails',
    en: /\b(?:does(?:n't| not)|do(?:n't| not)|no longer|not|never) (?:even )?(?:answer|answering|respond|responding|reply|replying)(?: to)?(?: a)? (?:ping|icmp)|\bping (?:fails?|times? out|gets no|does(?:n't| not)|to .{1,30} fails?)|\b(?:can(?:no|')t|could(?:n't| not)|unable to|not) (?:be )?ping(?:ed|able)?\b|\bno (?:answer|reply|response) to ping/i,
    ja: /ping(?:に|は|も|が|には|にも).{0,8}(?:通ら|応答し(?:ない|ません)|応答が?(?:ない|ありません)|返ら|返って(?:こない|きません)|届か|失敗)/i,
  },
  {
    fact: 'env.bmc-inband-works',
    en: /\b(?:local(?:ly)?|in-?band|from (?:inside )?the (?:host|os|server|machine|node)(?: itself)?|on the (?:host|server|node) itself|(?:via|over|through) (?:kcs|openipmi|the driver|\/dev\/ipmi0))\b[^.;]{0,50}\b(?:works?|worked|fine|succeeds?|answers?|ok)\b|\b(?:works?|worked|fine)\b[^.;]{0,30}\b(?:locally|in-?band|from the (?:host|os|server|machine) itself|(?:via|over|through) (?:kcs|openipmi|\/dev\/ipmi0))/i,
    ja: /(?:ホスト|OS|サーバー?|本体)(?:自身|内|上|の中|内部)(?:から|で)(?:は|なら)?.{0,20}(?:動|成功|でき|読め|正常|使え)|(?:ローカル|インバンド)(?:では|からは|なら|で).{0,14}(?:動|成功|でき|正常|使え)/,
  },
  {
    fact: 'env.bmc-same-subnet-works',
    en: /\b(?:from|in|within|on) (?:the |its |an? )?(?:same|own|neighbou?ring|management|local) (?:subnet|network|vlan|lan|segment)\b[^.;]{0,60}\b(?:works?|worked|fine|answers?|reachable|succeeds?|ok)\b|\b(?:works?|worked|fine|answers?|reachable|succeeds?|responds?)\b[^.;]{0,30}\bfrom (?:the |its |an? )?(?:same|own|management|local|jump|bastion)\b|\b(?:works?|reachable|fine)\b[^.;]{0,20}\bfrom (?:hosts?|machines?) (?:beside|next to|in the same)/i,
    ja: /同じ(?:サブネット|ネットワーク|VLAN|セグメント)(?:内)?(?:から|の|で|なら|では)(?:は|なら)?.{0,20}(?:動|つなが|応答|成功|でき|届|問題な|使え)/i,
  },
  {
    fact: 'env.bmc-others-fine',
    en: /\b(?:only|just) (?:this|that|one|a single|1)(?: \w+){0,2}? ?(?:bmc|idrac|ilo|xcc|server|machine|node|host|box|blade|system|of (?:them|our|the))\b|\b(?:all |the )?(?:other|remaining|rest of the|identical|neighbou?ring) (?:\w+ ){0,2}(?:bmcs?|idracs?|ilos?|servers?|machines?|nodes?|boxes|blades?|ones)\b[^.;]{0,40}\b(?:works?|worked|fine|ok|answers?|respond|no problem)|\ban? (?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|sister|twin|identical) (?:bmc|idrac|ilo|host|server|machine|node|box|blade|system|one)\b[^.;]{0,40}\b(?:works?|worked|is fine|is ok|answers?|responds?)\b/i,
    ja: /(?:この|1|一|１)(?:台|つ)?(?:の)?(?:BMC|iDRAC|iLO|サーバー?|機器|ノード)?だけ|(?:ほか|他|別|残り)の(?:BMC|iDRAC|iLO|サーバー?|機器|ノード|機|台)(?:は|では|なら).{0,14}(?:正常|動|問題な|応答|つなが|使え)/i,
  },
  {
    fact: 'env.bmc-others-fail',
    en: /\b(?:all|every|each|both|several|many|dozens of|hundreds of|\d{2,5}) (?:of )?(?:our |the |these |other )?(?:\w+ )?(?:bmcs?|idracs?|ilos?|xccs?|servers?|machines?|nodes?|blades?|boxes)\b[^.;]{0,60}\b(?:fails?|failed|affected|unreachable|times? out|timed out|same|silent|stopped|no longer|do not|don't|cannot)\b|\bsame (?:on|for|with|from) (?:all|every|each|several|many) (?:\w+ )?(?:bmcs?|idracs?|ilos?|servers?|machines?|nodes?)\b/i,
    ja: /(?:すべて|全て|全部|全|複数|多数|どの)(?:の|台の)?(?:BMC|iDRAC|iLO|サーバー?|機器|ノード)(?:でも|で|も|が|に).{0,24}(?:失敗|同じ|同様|応答し|つながら|届か|でき(?:ない|ません)|到達)/i,
  },
  {
    fact: 'env.bmc-after-firmware',
    en: /\b(?:after|since|following|with) (?:the |a |an |our |last |latest |recent ){0,2}(?:\w+ ){0,3}(?:firmware|fw|bios)(?: \w+)? ?(?:update|upgrade|flash|change|\d)|\b(?:after|since) (?:\w+ ){0,3}(?:updat|upgrad|flash)(?:ed|ing)\b[^.;]{0,40}\b(?:firmware|bmc|idrac|ilo|xcc|bios)|\b(?:updated|upgraded|flashed) (?:the |its |their |our )?(?:bmc|idrac|ilo|xcc|firmware)\b/i,
    ja: /(?:ファームウェア|ファーム|FW)(?:を|の)?.{0,8}(?:更新|アップデート|アップグレード|上げ|書き換え)(?:後|して|した|から|の後)/i,
  },
  {
    fact: 'env.bmc-old-firmware',
    en: /\b(?:old|outdated|ancient|obsolete|original|early|years?[- ]old) (?:\w+ )?(?:firmware|fw)\b|\b(?:firmware|fw)\b[^.;]{0,30}\b(?:is|are|was) (?:very |quite )?(?:old|outdated|ancient|never updated|years old|from 20[01]\d)|\b(?:fixed|solved|mended|resolved|corrected|known (?:bug|issue|problem)) (?:in|by|with|since|before) (?:\w+ ){0,3}(?:firmware|fw|version|release)\b|\b(?:newer|later|current|latest) (?:firmware|fw)\b[^.;]{0,40}\b(?:fix|mend|solve|resolve|correct|work|without)/i,
    ja: /(?:古い|旧|初期の)(?:ファームウェア|ファーム|FW)|(?:ファームウェア|ファーム|FW)(?:が|は).{0,6}(?:古|更新されて(?:いない|いません))|(?:新しい|最新の?)(?:ファームウェア|ファーム|FW)(?:では|で).{0,10}(?:修正|直|解消|改善)/i,
  },
  {
    fact: 'env.bmc-after-defaults',
    en: /\bfactory (?:reset|defaults?|settings?|state)\b|\b(?:brand[- ]new|newly? (?:delivered|bought|racked|installed|arrived)|fresh(?:ly)? (?:out of the box|racked|delivered)|out of the box|just (?:arrived|unpacked|racked))\b|\bnew (?:\w+ )?(?:server|machine|node|delivery|batch|hardware)s?\b|\breset to (?:factory |its |the )?defaults?\b/i,
    ja: /(?:工場出荷|初期)(?:状態|設定|値)?(?:に|へ)?.{0,4}(?:リセット|戻|初期化|のまま)|初期化(?:した|後|して)|(?:新品|新しい(?:サーバー?|機器|機種)|納品|開梱)/,
  },
  {
    fact: 'env.bmc-after-settings',
    en: /\b(?:while|when|whenever|during|right after|just after|seconds after|after) (?:\w+ ){0,2}(?:apply|applying|applied|chang\w{1,4}|setting|configuring|configur\w{1,5}|provisioning|patching|a patch|a PATCH)\b[^.;]{0,60}\b(?:settings?|network|vlan|hostname|bios|config\w*|attributes?|profile|protocol|certificate|ntp|users?|bmc|idrac|ilo)\b|\bduring (?:provisioning|commissioning|enrol\w+|configuration|inspection)\b/i,
    ja: /設定(?:の|を)?(?:変更|適用|反映|投入)(?:中|直後|した(?:直後|とき)|すると|している)/,
  },
  {
    fact: 'env.bmc-after-host-boot',
    en: /\b(?:at|on|after|with) (?:each|every) (?:re)?(?:boot|start|power-?on)\b|\b(?:after|when|whenever|each time|every time|once) (?:the |a )?(?:host|server|machine|os|node|system|box) (?:is |was |gets )?(?:re)?(?:boot|start)(?:s|ed|ing)?\b|\b(?:re)?boot of the (?:host|server|machine|os|node)\b/i,
    ja: /(?:ホスト|OS|サーバー?|本体)(?:を|が|の)?(?:再)?起動(?:する(?:たび|と|度)|した(?:後|あと)|後|のたび)|(?:再)?起動(?:する)?(?:たび|度|毎)/,
  },
  {
    fact: 'env.bmc-reset-helps',
    en: /\b(?:reset|racreset|cold reset|mc reset|reboot(?:ing)?|restart(?:ing)?|power[- ]cycl\w+|ac cycle|unplug\w*|pull(?:ing|ed)? (?:the )?(?:power|cord|plug)s?|draining|flea power)\b[^.;]{0,60}\b(?:helps?|helped|fix(?:es|ed)|cures?|cured|solves?|solved|resolves?|resolved|brings? (?:it|them|everything) back|works? again|worked again|recovers?|mends?|makes? it (?:work|respond|answer))\b|\b(?:recovers?|works? again|comes? back|came back|gone|goes away|until|fixed|solved)\b[^.;]{0,30}\b(?:after|by|with|until)? ?(?:a |an |the |we |i )?(?:\w+ ){0,2}(?:reset|racreset|cold reset|power[- ]cycl\w+|unplug\w*|reboot(?:ed)?)\b/i,
    ja: /(?:リセット|再起動|電源(?:を)?(?:抜|入れ直)|放電).{0,14}(?:直|復旧|回復|治|解消|戻|動く|動き|使える)/,
  },
  {
    fact: 'env.bmc-many-pollers',
    en: /\b(?:poll(?:s|ed|ing|ers?)?|scrap(?:e|es|ed|ing)|monitor(?:s|ed|ing)?|quer(?:y|ies|ied|ying)|ask(?:s|ed|ing)?|requests?|exporters?|collectors?)\b[^.;]{0,50}\b(?:every (?:few |other )?(?:\d{1,2} ?)?(?:s|sec|second)s?|per second|each second|\d{1,2} ?s(?:econds?)? interval|in parallel|at the same time|simultaneously|concurrently|constantly|continuously|heavily|aggressively)\b|\b(?:several|many|multiple|two|three|four|five|\d{1,3}) (?:\w+ ){0,2}(?:pollers|monitoring (?:systems|tools|servers)|exporters|collectors|clients|scrapers|instances|sessions|scripts|prometheus(?:es)?|consumers)\b|\b(?:heavy|frequent|constant) (?:polling|monitoring|load|requests)\b/i,
    ja: /(?:\d{1,2} ?秒(?:ごと|おき|間隔|毎)|毎秒|短い間隔|頻繁に|大量に|同時に|並行して).{0,20}(?:監視|取得|問い合わせ|ポーリング|アクセス)|(?:監視|取得|問い合わせ|ポーリング).{0,20}(?:\d{1,2} ?秒(?:ごと|おき|間隔|毎)|毎秒|頻繁|多重|同時)|(?:複数|多数|いくつも)の(?:監視|クライアント|エクスポーター)/,
  },
  {
    fact: 'env.bmc-shared-port',
    en: /\b(?:shared|sideband|side-band) (?:lom|nic|port|lan|ethernet|network)\b|\bshares? (?:a |the |its |one )?(?:host'?s? |first |onboard )?(?:nic|port|lom|network (?:port|card|interface)|lan\d?)\b|\b(?:ncsi|nc-si|lom1|fail-?over (?:mode|port|nic|lan))\b|\bfail(?:s|ed)?[- ]?over\b[^.;]{0,40}\b(?:lan ?\d|ports?|nics?|lom\d?|shared|dedicated|onboard)\b|\b(?:lan ?\d|ports?|nics?|lom\d?|dedicated)\b[^.;]{0,40}\bfail(?:s|ed)?[- ]?over\b/i,
    ja: /共有(?:ポート|NIC|LAN)|フェイルオーバー(?:モード|ポート)|ホストの(?:ポート|NIC)(?:を|と)共(?:有|用)/i,
  },
  {
    fact: 'env.bmc-slow-link',
    en: /\b(?:vpn|wan|satellite|remote site|branch (?:office|site)|overseas|intercontinental|openvpn|wireguard|ipsec|slow (?:link|line|network|connection)|high[- ]latency|cellular|lte|4g|dsl)\b/i,
    ja: /衛星回線|拠点間|海外拠点|遠隔拠点|低速(?:な)?(?:回線|経路)|回線が(?:遅|細)/i,
  },
  {
    fact: 'env.bmc-slow',
    en: /\b(?:very |extremely |painfully |really |so |too |quite |gets? |got |is |are )(?:slow|sluggish|unresponsive)(?:ly)?\b|\b(?:takes?|took|needs?) (?:up to |about |around |over |more than |at least |roughly )?(?:\d{1,3}|several|many|ten|twenty|thirty) ?(?:s|sec|seconds?|minutes?|min)\b|\bslow (?:bmc|idrac|ilo|to (?:answer|respond)|respon\w+)\b|\brespond(?:s|ing)? slowly\b/i,
    ja: /(?:とても|非常に|かなり|異常に)?遅(?:い|く|くて)|(?:\d{1,3}|数)(?:秒|分)(?:以上|ほど|も|くらい)?(?:かか|掛か)/,
  },
  {
    fact: 'env.bmc-sometimes',
    en: /\b(?:sometimes|now and then|intermittent(?:ly)?|sporadic(?:ally)?|randomly|occasional(?:ly)?|once in a while|from time to time|every (?:few|now|other) (?:hours|days|minutes|weeks|then)|flaky|flapping|by turns|at random|not always|most of the time)\b/i,
    ja: /ときどき|時々|たまに|断続的|不定期|ランダムに|まれに/,
  },
  {
    fact: 'env.bmc-did-its-work',
    en: /\b(?:although|though|even though|but|yet|however|still|nevertheless|nonetheless|anyway)\b[^;]{0,80}\b(?:power(?:s|ed)? (?:on|off|cycles?)|boots?|booted|(?:command|setting|change|it|everything|reset|boot ?(?:device|option)|value) (?:does |did |is |was |has |gets |got )?(?:work(?:s|ed|ing)?|take[sn]? effect|took effect|appl(?:y|ied|ies)|succeed(?:s|ed)?|set|done|correct|happen(?:s|ed)?))\b|\b(?:works|worked|succeeds|succeeded) anyway\b|\b(?:harmless|cosmetic|false alarm|bogus error|only a warning|just a warning|spurious)\b|\bdespite the (?:error|message|warning)\b|\b(?:settings?|values?|state|config\w*|results?|everything|output)(?: (?:shown|read|printed|itself))? (?:is|are|was|were) (?:\w+ ){0,2}(?:as (?:wished|wanted|expected|intended|set|they should|it should)|right|correct|complete|applied)\b|\bonly (?:the|a|my|our) (?:script|check|playbook|wrapper|pipeline|job)s? (?:\w+ ){0,3}(?:stops?|fails?|complains?|exits?)\b|\b(?:error|message|warning)s? (?:is|are|appears?|shows?|printed)\b[^;]{0,40}\b(?:but|although|though|yet|even though) (?:\w+ ){0,4}work/i,
    ja: /(?:エラー|メッセージ|警告)(?:が|は|を)?.{0,14}(?:出|表示).{0,10}(?:が|けど|ものの|のに|ても).{0,20}(?:動|成功|反映|切り替わ|問題な|正しく|入って|でき(?:て|る|ます|ました))|実際には.{0,14}(?:動|成功|反映|切り替わ|設定されて|でき)/,
  },
  {
    fact: 'env.bmc-local-time',
    en: /\b(?:local ?time|time ?zones?|tz\b|jst|cet|cest|est|edt|pst|pdt|utc ?[+-] ?\d|daylight|dst|summer ?time)\b/i,
    ja: /ローカル(?:時刻|タイム)|タイムゾーン|時間帯設定|日本時間|夏時間/i,
  },
  {
    fact: 'env.bmc-time-wrong',
    en: /\b(?:clock|time|date|timestamps?|time ?stamps?|Uhrzeit|Uhr|Zeit)\b[^.;]{0,60}\b(?:wrong|incorrect|off by|falsch|behind|ahead|drift(?:s|ed|ing)?|jumps?|stale|not (?:correct(?:ed)?|right|in sync|synchroni[sz]ed|updated|set)|never (?:corrected|synchroni[sz]ed|updated|set)|n't (?:sync\w*|update\w*|correct\w*))\b|\bwrong (?:clock|time|date|timestamps?)\b|\bNTP\b[^.;]{0,40}\b(?:does(?:n't| not)|is not|never|no longer|won't|will not|fails? to) (?:correct|sync\w*|work\w*|update|set)\b/i,
    ja: /(?:時計|時刻|日時|日付|タイムスタンプ)(?:が|は|も).{0,16}(?:ずれ|狂|遅れ|進ん|違|誤|おかし|合わ|合って(?:い)?ない|同期(?:し|され|でき)(?:て(?:い)?)?(?:ない|ません))/,
  },
  {
    fact: 'env.bmc-battery',
    en: /\b(?:coin[- ]cell|cmos|rtc|bios|system board) (?:cell |battery)|\b(?:battery|coin cell) (?:is |was )?(?:dead|empty|flat|low|failed|replaced|removed)|\b(?:no|dead|empty|flat) battery\b|\b(?:was|were|been) (?:without|off) (?:mains |standby )?power\b|\bpower (?:outage|cut|loss|failure)\b|\b(?:unplugged|in storage|on the shelf)\b/i,
    ja: /停電|電池(?:切れ|交換|が(?:空|切れ))|(?:CMOS|RTC|ボタン)電池|電源ケーブルを抜|通電して(?:いな|いません)/,
  },
  {
    fact: 'env.bmc-fails',
    en: /\b(?:can(?:no|')t|cannot|could(?:n't| not)|unable to|not able to|no longer|fail(?:s|ed)? to|failing to) (?:be )?(?:reach(?:ed|able)?|connect|log ?in|access(?:ed)?|manage[d]?|contact(?:ed)?|talk|respond|answer|get|ping|open|establish|read|power)\b|\b(?:unreachable|unresponsive|not reachable|not responding|not answering|no (?:answer|response|reply|access)|does(?:n't| not) (?:work|respond|answer|reply|react)|don't (?:work|respond|answer)|times? out|timed out|timeouts?|stopped (?:working|responding|answering)|fails|failed|failing|offline|lost (?:access|connection|contact)|disappear(?:s|ed)?|dead|hangs?|hung|gone|down)\b/i,
    ja: /(?:つながら|繋がら|届か|応答し|反応し|アクセスでき|接続でき|ログインでき|到達でき|使え|動か)(?:ない|なく|ません)|応答が(?:ない|なく|ありません)|失敗|タイムアウト|不通|固ま/,
  },
  { fact: 'env.bmc-vendor', value: 'idrac', en: /\b(?:idracs?\d?|dell|poweredge|racadm)\b/i },
  { fact: 'env.bmc-vendor', value: 'ilo', en: /\b(?:ilos?\d?|hpe?|proliant)\b/i },
  { fact: 'env.bmc-vendor', value: 'supermicro', en: /\b(?:super ?micro|smc|x1[0-4][sd]\w+)\b/i },
  { fact: 'env.bmc-vendor', value: 'lenovo', en: /\b(?:lenovo|xcc|thinksystem|imm2?)\b/i },
  { fact: 'env.bmc-vendor', value: 'openbmc', en: /\bopenbmc\b/i },
];
