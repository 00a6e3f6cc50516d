import type { Concept } from './concept.ts';

/** What people say about proxies and what is behind them. */
export const upstreamConcepts: readonly Concept[] = [
  // that all is well
  {
    fact: 'env.works',
    en: /^(?!.{0,400}\b(?:but|except|until|unless|if|when|after|before|again|used to|worked|direct(?:ly)?|curl|ping|telnet|locally|from (?:the|another|other|inside)|same (?:host|container|machine|pod)|itself|some|most|only|sometimes|mostly|first|else|other|others|elsewhere|newer|older|browsers?|another|restart\w*|then (?:it|the|all|stops|fails|hangs|dies)|for (?:a|some) while|for (?:hours|days|months|years))\b)(?:.{0,200}\b)?(?:the (?:\w+ )?(?:service|site|website|app(?:lication)?|system|cluster|page|pages|server|api|shop) (?:still |all )?(?:works?|is (?:up|fine|ok|quick|fast|healthy))\b|(?:everything|all(?: of it)?|things) (?:works?|is (?:fine|ok|well|good|quick|working|normal))\b|pages are (?:quick|fast)|no ?(?:user|body|one)s? (?:notices?|complains?|complained|sees?) (?:anything|about)?|(?:users?|customers?) (?:notice|complain about|see) nothing|works (?:fine|well|perfectly|normally)? ?in all (?:browsers|clients)|no (?:visible |user )?(?:impact|complaints?)\b|(?:all )?tests? (?:run|are|pass) (?:green|fine|ok)|without (?:any )?(?:trouble|problems|complaints)\b|works as (?:expected|it should))/i,
    ja: /^(?!.{0,200}(?:が、|けど|ただし|しかし|ときどき|時々|たまに|一部|直接|curl|ping|のに|以外))(?:.{0,100})(?:(?:サービス|サイト|システム|アプリ|全体|画面)(?:は|も)?(?:正常|問題なく)(?:に)?(?:動|稼働|使)|利用者(?:に|への)影響は?(?:ない|ありません|なし)|(?:苦情|実害)は?(?:ない|ありません|なし))/,
  },
  // what helps
  {
    fact: 'env.restart-helps',
    en: /\b(?:restart\w*|kill\w*|bounc\w+|reboot\w*) (?:of |the |our |php\S{0,12} |uwsgi |gunicorn |tomcat |node |puma )?(?:\w+[ -]){0,3}?(?:php\S{0,12}|fpm|uwsgi|gunicorn|puma|unicorn|tomcat|node|backend|application|app|service|workers?|server|process|pods?|container)\b.{0,40}\b(?:helps?|helped|fix(?:es|ed)?|cures?|solves?|solved|works? (?:again|for)|recovers?|brings? it back|resolves?)\b|\b(?:until|only) (?:a |the |we |i |it is )?(?:restart\w*) (?:of |the )?(?:php\S{0,12}|fpm|uwsgi|gunicorn|backend|app\w*|service|workers?|node|tomcat|container|pod)|\b(?:works?|fine|ok|recovers?) (?:again )?(?:for (?:a while|some time|hours|days|a day) )?after (?:a |the |we |i )?restart\w* (?:of |the )?(?:php\S{0,12}|fpm|uwsgi|gunicorn|backend|app\w*|service|workers?|node|tomcat|container|pod)/i,
    ja: /(?:php-?fpm|バックエンド|アプリ(?:ケーション)?|サービス|ワーカー|コンテナー?|uWSGI|gunicorn|Tomcat) ?(?:を|の)? ?再起動(?:する|す)?(?:と|ると|れば|で).{0,12}(?:直|回復|復旧|治|動)/i,
  },
  {
    fact: 'env.reload-helps',
    en: /\b(?:reload\w*|restart\w*) (?:of |the )?(?:nginx|haproxy|envoy|apache|httpd|traefik|caddy|proxy|ingress)\b.{0,40}\b(?:helps?|helped|fix(?:es|ed)?|cures?|solves?|solved|works? (?:again|for)|recovers?|resolves?)\b|\b(?:works?|fine|ok|recovers?|gone) (?:again )?(?:after|once) (?:a |the |we |i )?(?:reload\w*|restart\w*) (?:of |the )?(?:nginx|haproxy|envoy|apache|httpd|traefik|caddy|proxy|ingress)\b|\buntil (?:nginx|haproxy|envoy|the proxy|the ingress) (?:is|was) (?:reloaded|restarted)\b/i,
    ja: /(?:nginx|haproxy|envoy|apache|プロキシ) ?(?:を|の)? ?(?:リロード|再読み?込み|再起動)(?:する|す)?(?:と|ると|れば|で).{0,12}(?:直|回復|復旧|治|つなが)/i,
  },
  {
    fact: 'env.after-upgrade',
    en: /\b(?:worked|fine|ok|no (?:problems?|errors?)) (?:\w+ ){0,3}(?:before|until|till) (?:\w+ ){0,4}(?:up(?:grade|date)|migration|deploy\w*|change|move|release|switch)\b|\b(?:since|after) (?:the |an? |we |our |i )?(?:\w+ ){0,3}(?:upgrad(?:e|ed|ing)|updat(?:e|ed|ing)|migrat(?:ion|ed|ing)|deploy(?:ment|ed|ing)?|new (?:release|version|image|base image))\b|\bnew base image\b/i,
    ja: /(?:アップグレード|更新|アップデート|移行|デプロイ|バージョンアップ)(?:後|して(?:から)?|の後|以降)/,
  },
  // which requests
  {
    fact: 'env.large-hangs',
    en: /\b(?:only|just) (?:\w+ ){0,3}(?:large|big|bigger|larger|huge|long) (?:\w+ ){0,2}(?:responses?|answers?|requests?|uploads?|downloads?|files?|pages?|bod(?:y|ies)|payloads?|posts?|transfers?|packets?)\b|\b(?:large|big|bigger|larger|huge) (?:\w+ ){0,2}(?:responses?|answers?|requests?|uploads?|downloads?|files?|pages?|bod(?:y|ies)|payloads?|posts?|transfers?|packets?)\b.{0,40}\b(?:fail|hang|stall|time[sd]? ?out|stuck|never (?:finish|arrive|complete)|break)|\bsmall(?:er)? (?:\w+ ){0,2}(?:responses?|requests?|files?|pages?|packets?|ones)\b.{0,30}\b(?:work|fine|ok|pass|succeed)/i,
    ja: /(?:大きな?|大きい|大容量の?|サイズの大きい)(?:応答|レスポンス|要求|リクエスト|ファイル|アップロード|ダウンロード|ページ|パケット|データ)(?:だけ|のみ|のとき|で|が)/,
  },
  {
    fact: 'env.some-requests',
    en: /\b(?:random(?:ly)?|sporadic(?:ally)?|intermittent(?:ly)?|occasional(?:ly)?|from time to time|now and then|once in a while|a few (?:times|requests)|some(?:times| of the| requests?| percent)?\b.{0,12}\b(?:requests?|fail|502|504|503|time ?outs?)|\d{1,2} ?(?:%|percent|per cent) of (?:the |our |all )?requests|one (?:in|out of|of) (?:\w+) requests|every (?:third|second|fourth|few|\d+(?:th|rd|nd)) request)\b/i,
    ja: /(?:ときどき|時々|たまに|まれに|稀に|散発的|断続的|不定期|ランダム|一部の(?:要求|リクエスト))/,
  },
  {
    fact: 'env.one-member',
    en: /\b(?:only )?one (?:of (?:the |our )?(?:\w+ )?(?:backends?|servers?|members?|nodes?|instances?|upstreams?|replicas?|pods?|workers? nodes?)|(?:backend|server|member|node|instance|upstream|replica|pod) (?:out )?of)\b|\ball (?:the )?(?:failures|errors|time-?outs) (?:\w+ ){0,3}(?:same|one|a single) (?:backend|server|member|node|upstream|instance)\b/i,
    ja: /(?:特定の|一台の|1台の|片方の|ひとつの|一つの)(?:バックエンド|サーバー?|ノード|インスタンス|メンバー|Pod)(?:だけ|のみ|で|が)/,
  },
  {
    fact: 'env.after-idle',
    en: /\b(?:after|following) (?:\w+[ -]){0,4}?(?:idle|inactiv(?:e|ity)|quiet|no (?:traffic|requests?)|pause)\b|\b(?:idle|inactive|unused) (?:for|longer|more|connections?|period|time)\b|\bfirst request (?:\w+ ){0,4}(?:after|in the morning|of the day|following)\b|\b(?:overnight|in the morning)\b.{0,40}\bfirst\b/i,
    ja: /(?:アイドル|無通信|放置|しばらく(?:使わ|アクセス|要求|リクエスト)(?:な|が)|夜間の?後|朝(?:一番|最初)の)/,
  },
  {
    fact: 'env.heavy-request',
    en: /\b(?:(?:the|an?|of|for|pdf|sales|monthly|weekly|yearly|annual|big|large|long|some|our) reports?|report (?:generation|page|export|download)s?|generat\w+ (?:\w+ )?reports?|export(?:s|ing|ed)?|(?:full[- ]text )?search(?:es)?|pagination|paging|deep pages?|aggregat\w+|bulk|batch|import(?:s|ing)?|heavy (?:quer(?:y|ies)|requests?|pages?|jobs?)|slow quer(?:y|ies)|(?:big|large|huge|expensive|complex|long) quer(?:y|ies)|offsets? (?:of|over|above|in the|beyond)|pdf generation)\b/i,
    ja: /(?:帳票|レポート|エクスポート|書き出し|全文検索|ページ送り|ページネーション|集計|一括|重い(?:クエリ|処理|検索|リクエスト)|大量の(?:データ|検索))/,
  },
  {
    fact: 'env.long-requests',
    en: /\b(?:takes?|took|needs?|runs?|lasts?|finish(?:es)?|completes?) (?:about |around |up to |more than |over |longer than |some |roughly |for |after |in )*(?:\d{2,4} ?(?:s|sec|seconds)|\d{1,3} ?(?:m|min|minutes?)|an? (?:minute|hour)|(?:two|three|four|five|ten|several|few) minutes|minutes)\b|\blong[- ]running (?:\w+ )?(?:requests?|jobs?|calls?|operations?|tasks?|scripts?|process(?:es)?)\b|\b(?:still|eventually|does|do) (?:finish|complete|end)(?:es|s)?\b/i,
    ja: /(?:処理|応答|完了|生成)(?:に|には|まで).{0,6}(?:\d{2,4} ?秒|\d{1,3} ?分|数分)|長時間の?(?:処理|リクエスト|要求)|最後には(?:完了|終わ)/,
  },
  {
    fact: 'env.long-poll',
    en: /\b(?:web ?sockets?|wss?:|server-sent events?|sse|event ?stream|long[ -]poll(?:s|ing)?|grpc stream\w*|socket\.io|signalr|mqtt)\b/i,
    ja: /(?:WebSocket|ウェブソケット|ロングポーリング|イベントストリーム|サーバー送信イベント)/i,
  },
  // what was tried
  {
    fact: 'env.direct-works',
    en: /\b(?:curl|wget|direct(?:ly)?(?: request| access| connection)?|bypass\w*|past the proxy|without (?:the )?(?:proxy|nginx|haproxy|load balancer))\b.{0,60}\b(?:works?|worked|fine|ok|answers?|responds?|returns? 200|succeeds?|reachable|no (?:problem|issue)s?)\b|\b(?:app(?:lication)?|backend|service|server|container)(?: itself)? (?:answers?|responds?|is (?:up|running|reachable|listening|fine|healthy)|works?)\b.{0,40}\b(?:direct(?:ly)?|curl|on (?:port )?\d{2,5}|localhost|itself|locally|own port)\b|\b(?:app(?:lication)?|backend|service) itself (?:answers?|responds?|works?|is fine)\b/i,
    ja: /(?:直接|curl ?(?:で|では)?|プロキシ(?:を|なし|を介さ|を通さ)).{0,24}(?:正常|応答(?:する|あり|が返)|つなが|動(?:く|作)|成功|問題な|200)/i,
  },
  {
    fact: 'env.backend-quick',
    en: /\b(?:backend|app(?:lication)?|service|upstream|server|tomcat|node|php|django|rails)(?:'s)?(?: itself| logs?| own log)* (?:\w+ ){0,4}(?:answers?|responds?|replies|shows?|says?|finish(?:es)?|takes?|logs?|reports?|returns?)\b.{0,30}\b(?:fast|quick(?:ly)?|in (?:a few |some |\d{1,3} ?)(?:ms|milliseconds)|within (?:\d{1,3} ?)?(?:ms|milliseconds|a second)|milliseconds|instantly|immediately)\b/i,
    ja: /(?:バックエンド|アプリ(?:ケーション)?|サーバー?)(?:自体|側|のログ)?(?:は|では|だと).{0,20}(?:速|すぐ(?:に)?応答|ミリ秒|即座)/,
  },
  {
    fact: 'env.not-in-backend-log',
    en: /\b(?:no (?:entry|entries|trace|line|log|record|request)s? (?:\w+ ){0,4}(?:in|on|at|of) (?:the )?(?:backend|app(?:lication)?|upstream|server|service|access log of the|tomcat|php|gunicorn)|(?:request|it|they) (?:never|does not|doesn't|do not|don't) (?:reach(?:es)?|arrive|appear|show up|hit)(?: \w+){0,3} (?:the )?(?:backend|app(?:lication)?|upstream|server|service|container|pod)|(?:backend|app(?:lication)?|upstream)(?:'s)? logs? (?:\w+ ){0,3}(?:nothing|empty|no (?:entry|trace|request)))\b/i,
    ja: /(?:バックエンド|アプリ(?:ケーション)?|サーバー?)(?:側)?(?:の|に)?(?:アクセス)?ログに.{0,12}(?:ない|残ら|出(?:ない|ません)|記録(?:が|は)?(?:な|され(?:ない|ません))|ありません)/,
  },
  // what is around
  {
    fact: 'env.outer-timeout',
    en: /\b(?:load ?balancer|alb|elb|nlb|cloudflare|cloudfront|cdn|gateway|browser|client|curl|app)\b.{0,40}\b(?:time[- ]?out|idle)\b.{0,20}\b\d{1,4} ?(?:s|sec|seconds|m|min|minutes)?\b|\b\d{1,4} ?(?:s|sec|seconds) (?:idle )?time[- ]?out\b.{0,30}\b(?:load ?balancer|alb|elb|client|cdn|front)|\b(?:client|browser|user|caller|load ?balancer)s? (?:gives?|gave|giving) up\b/i,
    ja: /(?:ロードバランサー?|ALB|ELB|CDN|クライアント|ブラウザー?)(?:の|側の|に)?.{0,12}(?:タイムアウト|アイドル).{0,8}(?:\d{1,4} ?秒|\d{1,3} ?分)/i,
  },
  {
    fact: 'env.address-changed',
    en: /\b(?:dns|a[ -]?record|ip(?: address)?(?:es)?|address(?:es)?|elb|alb|load balancer) (?:\w+ ){0,4}(?:chang(?:e|es|ed|ing)|moved|different now|rotat\w+|updated|switched|failed over)\b|\b(?:pods?|containers?|backends?|instances?|tasks?|services?) (?:\w+ ){0,4}(?:re-?created|redeployed|rescheduled|replaced|recreate|got a new (?:ip|address))\b|\b(?:new|other|another|different) (?:ip|address)(?:es)? (?:after|since|for|now)\b|\bchanged (?:the )?(?:dns|ip|a record|address)\b|\b(?:ip|address)(?:es)? (?:\w+ ){0,3}(?:is|are|was) (?:now |an? )?(?:another|other|different|not the)\b|\b(?:old|previous|former|stale|outdated|cached) (?:\w+ )?(?:ip|address)(?:es)?\b|\b(?:ip|address) (?:it|he|she|the \w+) had before\b|\b(?:docker(?:-| )compose|recreat\w+) (?:up|the container|the pod)\b.{0,40}\b(?:ip|address)\b/i,
    ja: /(?:DNS|IP ?アドレス|アドレス|A ?レコード)(?:を|が).{0,6}(?:変わ|変更|切り替|差し替)|(?:Pod|ポッド|コンテナー?|インスタンス|タスク)(?:を|が).{0,6}(?:再作成|作り直|入れ替|再デプロイ)/i,
  },
  {
    fact: 'env.selinux',
    en: /\b(?:selinux|apparmor)\b(?!.{0,12}\b(?:permissive|disabled|off)\b)|\b(?:enforcing mode|getenforce|setsebool)\b/i,
    ja: /(?:SELinux|AppArmor)(?!.{0,8}(?:無効|permissive))/i,
  },
  {
    fact: 'env.no-ipv6',
    en: /\b(?:(?:no|without|lacks?|missing|disabled|broken|not have(?: any)?) (?:working |global |public |any )?ipv6|ipv6 (?:\w+ ){0,3}(?:disabled|off|broken|not (?:available|routed|working|enabled|supported|configured)|does(?:n't| not) work)|ipv4[- ]only)\b/i,
    ja: /IPv6(?:が|は|の).{0,10}(?:ない|使え|無効|届か|未対応|ありません)|IPv4(?:だけ|のみ)/i,
  },
  {
    fact: 'env.pause',
    en: /\b(?:garbage collect(?:ion|or|s)|gc (?:pauses?|runs?|logs?)|full gc|stop[- ]the[- ]world|event loop|(?:vm|backup) snapshots?|freez(?:e|es|ing)|steal time|cpu steal)\b/i,
    ja: /(?:ガベージ|ガーベジ|フル ?GC|GC(?:が|の|による)|イベントループ|スナップショット|フリーズ)/i,
  },
  {
    fact: 'env.slow-database',
    en: /\b(?:database|db|mysql|mariadb|postgres\w*|mongo\w*|oracle|redis|elasticsearch|sql|external api|third[- ]party(?: api)?|query|queries)\b.{0,40}\b(?:slow(?:ly|ness)?|overload(?:ed)?|lock(?:s|ed)?|deadlock\w*|blocked|stuck|takes? (?:too )?long|behind|under load|long[- ]running)\b|\bslow (?:\w+ )?(?:database|db|quer(?:y|ies)|sql|api)\b|\bin front of (?:postgres\w*|mysql|mariadb|mongo\w*|oracle|elasticsearch)\b/i,
    ja: /(?:データベース|DB|クエリ|SQL|外部 ?API)(?:が|の).{0,10}(?:遅|ロック|詰ま|高負荷|重)/i,
  },
  {
    fact: 'env.everything-hangs',
    en: /\b(?:all|every) (?:\w+ )?(?:pages?|requests?|urls?|endpoints?|sites?)\b.{0,24}\b(?:hangs?|stops?|stopped|stuck|freez\w+|time[sd]? ?out|unresponsive|dead|block(?:s|ed)?)\b|\b(?:whole|entire) (?:site|app(?:lication)?|server|backend|service)\b.{0,24}\b(?:hangs?|stops?|stuck|freez\w+|unresponsive|dead|time[sd]? ?out)\b/i,
    ja: /(?:すべて|全て|全部|全|どの)の?(?:ページ|要求|リクエスト|URL|画面)(?:が|も|で).{0,14}(?:止ま|応答(?:し|が)な|固ま|返ら|タイムアウト)|(?:サイト|アプリ)全体が.{0,8}(?:止ま|固ま|応答)/i,
  },
  {
    fact: 'env.backend-stopped',
    en: /\b(?:app(?:lication)?|backend|service|php\S{0,10}|fpm|uwsgi|gunicorn|node|puma|tomcat|container|pod|upstream|process|server)\b.{0,20}\b(?:crash(?:es|ed|ing|loop\w*)?|(?:was |is |has |had )?(?:stopped|died|exited|down|killed|not (?:running|started|up))|oom[- ]?killed|exits?|(?:does(?:n't| not)|did(?:n't| not)|won't|fails? to) start|still starting|starts? slowly)\b/i,
    ja: /(?:アプリ(?:ケーション)?|バックエンド|サービス|プロセス|コンテナー?|php-?fpm|Tomcat)(?:が|は).{0,8}(?:落ち|停止|クラッシュ|異常終了|起動(?:し(?:て)?(?:い)?な|に失敗)|死ん)/i,
  },
  {
    fact: 'env.host-off',
    en: /\b(?:vm|machine|host|server|node|instance)\b.{0,20}\b(?:(?:is|was|has been|were) (?:powered off|shut ?down|switched off|turned off|gone|removed|deleted|decommissioned|terminated|offline|unplugged))\b|\b(?:powered off|shut down|terminated|removed) (?:the |a |one )?(?:vm|machine|host|server|node|instance)\b/i,
    ja: /(?:VM|マシン|ホスト|サーバー?|ノード|インスタンス)(?:が|を|は).{0,6}(?:電源(?:を)?(?:切|オフ)|シャットダウン|撤去|削除|落と)/i,
  },
  {
    fact: 'env.wrong-scheme',
    en: /\bhttps? (?:to|on|against|at) (?:an? |the )?https? (?:port|backend|server|upstream)\b|\b(?:backend|upstream|app(?:lication)?|service|port|server) (?:\w+ ){0,4}(?:expects?|speaks?|only (?:speaks?|accepts?|supports?)|listens? (?:for|with)|uses?|serves?|runs?) (?:only |plain )?(?:https|tls|ssl|http\/2|h2c?|fastcgi|uwsgi|grpc)\b|\b(?:self[- ]signed )?https backend\b/i,
    ja: /(?:バックエンド|ポート|アプリ(?:ケーション)?)(?:は|が).{0,10}(?:HTTPS|TLS|HTTP\/2|FastCGI)(?:で|を|のみ|だけ)/i,
  },
  {
    fact: 'env.new-rule',
    en: /\b(?:security groups?|network polic(?:y|ies)|firewall rules?|firewalld|ufw|iptables|nftables|nsg|acl)\b|\b(?:new|changed|added|tightened|enabled) (?:\w+ ){0,3}firewall\b/i,
    ja: /(?:セキュリティグループ|ネットワークポリシー|ファイアウォール(?:の)?(?:規則|ルール|設定)|firewalld|ufw)/i,
  },
];
