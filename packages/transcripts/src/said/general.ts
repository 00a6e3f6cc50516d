import type { Concept } from './concept.ts';

/** Verbs of function: denied, they complain. */
const functioning =
  '(?:work|respond|answer|connect|reach|sync|start|load|log ?in|come|go through|get through|correct|follow|updat|pass|resolv|open|ping|succeed|finish|accept|appl|reply|repl|boot|display|show up|help|agree|match|return|arriv|recover|run(?:s|ning)?\\b(?! (?:in|on|as|out|under|with|inside|behind)\\b)|stay|take|receiv|send|possible|reachable|accessible|available|usable|visible|synchron|stable|kept|set)';

/**
 * Whether something is wrong at all, in people's own words (see `context.ts` for quotations).
 */
export const generalConcepts: readonly Concept[] = [
  {
    fact: 'env.complaint',
    en: new RegExp(
      [
        // denied function
        `\\b(?:does|do|did|would|wo|could|ca|can|is|are|was|were|has|have|will)(?:n't| ?not)\\s+(?:\\w+ ){0,3}?${functioning}`,
        `\\b(?:never|no longer|not|unable to|impossible to|refuses? to)\\s+(?:\\w+ ){0,1}?${functioning}`,
        '\\b(?:nothing|neither|none of \\w+) (?:\\w+ ){0,3}(?:works?|helps?|responds?|answers?)\\b',
        // words that complain by themselves
        '\\b(?:fails?|failed|failing|hangs?|hanging|hung|stuck|freez(?:es?|ing)|frozen|crash(?:es|ed|ing)?|broken|breaks|timing out|times? out|timed out|time-?outs(?! (?:are|were|of|is|in|set|=|\\d))|(?:a|the|with|gets?|into|by) time-?out(?! (?:is|of|was|set|for|=|\\d))|drift(?:s|ed|ing)|refus(?:es|ed)|rejects|rejected|den(?:y|ies|ied)|unreachable|unresponsive|unusable|inaccessible|unavailable|offline|disconnect(?:s|ed)|stall(?:s|ed|ing)?|disappear(?:s|ed)|vanish(?:es|ed)|lags|laggy|out of sync|outages?|g(?:ives?|ave) up)\\b',
        "(?<!\\b(?:anything|something|nothing|what is|what's|whats|is there|not|clock) )\\bwrong(?:ly)?\\b(?! with (?:it|this|that)\\b)",
        '\\b(?:is|are|goes|went|was|were|been|gone|stays?|remains?|becomes?) (?:\\w+ )?(?:unsynchroni[sz]ed|not synchroni[sz]ed|down|dead|off|lost|late)\\b(?! (?:by default|on purpose))',
        '\\b(?:is|are|was|were|gets?|becomes?|became|feels?|very|too|extremely|so|terribly) (?:\\w+ )?slow(?:er|ly)?\\b',
        '\\b(?:ha(?:s|ve|d|ving)|gets?|getting|got|causes?|caused) (?!(?:no|never|not|hardly|without)\\b)(?:\\w+ ){0,2}(?:problems?|issues?|trouble|50[0234]s?|errors (?:when|while|for))\\b',
        '\\b(?:users?|customers?|clients?|people) (?:\\w+ )?(?:complain\\w*|report(?:s|ed)?|see (?:errors?|50[0234]))\\b',
        '\\b(?:attack(?:s|ed)?|abuse(?:d)?|hacked|compromised)\\b(?!\\?)',
        '\\b(?:bad|wrong|old|false) (?:time|clock|date)\\b|\\b(?:clock|time|date)\\b.{0,30}\\b(?:jump(?:s|ed|ing)?|runs? (?:too )?(?:fast|slow|away)|differs?|diverg\\w+|resets?|lost)\\b',
        '\\b(?:seconds?|minutes?|hours?|days?|years?) (?:\\w+ )?(?:off|ahead|behind|fast|slow|late)\\b',
        '\\b50[0234](?:s|\\b.{0,12} errors?)?(?: \\w+)? (?:for|on|every|when|after|from|since|in|all|per)\\b|\\b(?:forever|endless(?:ly)?)\\b',
        // slowness and emptiness in other words
        '\\b(?:takes?|took|taking|needs?) (?:\\w+ ){0,3}(?:ages|forever|minutes?|too long|long(?:er)?(?! than \\w+ (?:expected|allowed) by)|\\d{1,4} ?(?:s|sec|seconds?|min|minutes?|hours?))\\b|\\b(?:crawls?|crawling|creeps?|sluggish(?:ly)?|choppy|blank (?:page|screen)|white (?:page|screen))\\b|\\breturns? (?:nothing|an? (?:error|empty))\\b',
        '\\btoo (?:great|large|high|big|far|slow|late|old)\\b(?! (?:to (?:matter|notice)|for (?:the|my) (?:alarm|threshold)))|\\b(?:hours?|minutes?|seconds?|days?) (?:apart|out)\\b|\\b(?:clock )?skew(?:ed)?\\b|\\bonly \\d{1,5}(?:\\.\\d{1,3})? ?[kKMG]?(?:B\\/s|bit(?:s?\\/s)?|bps)\\b',
        // what restarts bring back was away
        '\\b(?:is|are|was|were) gone\\b|\\b(?:restart|reboot|reset|reload)(?:ing)?\\b.{0,40}\\b(?:brings?|helps|fixes|solves|cures|is enough)\\b',
        // the verb is left out
        '\\b(?:the other|that(?: of)? \\S{1,30}|it|this one|the second|the first|mine)\\b.{0,30}\\b(?:does|do|did|is|are|can|will) not(?=\\s*(?:$|[.;,]))',
        // another one works: so this one does not
        '\\b(?:another|others?|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|identical|neighbou?r(?:ing)?) (?:\\w+ ){0,6}(?:works?|worked|(?:is|are) (?:fine|ok(?:ay)?|good))\\b',
        '\\b(?:helps|helped|only) (?:for|until) (?:a|the|some|\\d)',
        // German
        '\\b(?:geht|gehen|funktioniert|funktionieren|läuft|laufen|klappt|startet|antwortet|reagiert|lädt|verbindet|synchronisiert|kommt|stimmt|wird)\\b.{0,40}\\bnicht\\b',
        '\\b(?:\\w{3,30}fehler|brauch(?:t|en) (?:\\w+ ){0,3}(?:lange|ewig|Minuten?|Sekunden|Stunden)|dauer(?:t|n) (?:\\w+ ){0,3}(?:lange|ewig|Minuten?|Stunden)|(?:zu|sehr) (?:lange|hoch|groß|viel))\\b|\\bkeine? (?:Verbindung|Antwort|Zugriff|Zeit|Synchronisation)\\b|\\bnicht (?:erreichbar|möglich|verbunden|synchron\\w*|verfügbar)\\b|\\b(?:schlägt|schlagen)\\b.{0,40}\\bfehl\\b|\\b(?:fehlgeschlagen|bricht .{0,20}ab|hängt|falsche?[rns]?|Abbrüche|Zeitüberschreitung|ausgefallen|stürzt)\\b|\\bgeht (?:vor|nach)\\b|\\b(?:ist|sind|sehr|zu) langsam\\b',
        // Korean
        '(?:안 ?(?:됩|돼|되|된|나)|실패|느[려립린]|끊[기어겨]|오류가)',
      ].join('|'),
      'i',
    ),
    // Chinese words that Japanese does not have stand here too.
    ja: /失敗|(?:つな|繋)が(?:ら|りませ|りにく)|でき(?:な[いくか]|ません|ず)|(?:動|開|届|働|効)(?:か(?:な|ず)|きませ)|動作しな|応答(?:しな|しませ|が?(?:な[いくし]|遅|返(?:ら|って[こ来]))|がありませ)|返(?:りませ|って[こ来](?:な|ませ))|通ら(?:な|ず)|真っ白|白紙|(?:時計|時刻|時間)(?:が|は).{0,12}(?:進ん|遅れ|違|戻)|(?:重|長)く?(?:なり|なっ|かか)|時間がかか|途切れ|繋がりにく|(?:ずれ|狂|遅れ|進み)(?:る|て|ます|っ|い|が(?:大き|出|続|あ|発生))|(?:が|は|も|て)遅(?:い|く)|止ま(?:る|っ|り)|固ま|フリーズ|ハング|タイムアウト(?:する|して|し|に|が(?:出|発生|多))|切れる|切断され|切れて|落ち(?:る|て|ます)|おかし|直ら|合(?:わ(?:な|ず)|いませ)|エラーに|拒否|見え(?:な|ませ)|消え|(?:同期|起動|接続|反映|更新|解決|到達|ログイン)(?:しな|しませ|され(?:な|ませ)|でき(?:な|ませ)|が(?:外れ|切れ))|困って|障害が|不安定|异常|无法|無法|不能|失败|超时|连不上/,
  },
  {
    fact: 'env.works',
    en: /\b(?:everything|all(?: else)?|(?:web ?)?sites?|services|servers?|pages?|app(?:lication)?s?|systems?|hosts?|time(?: itself)?|machines?|databases?|tunnels?|vpns?|connections?|containers?|scripts?|requests?|users|clients|networks?|internet|clusters?|backups?|devices?|performance|it) (?:\w+ ){0,2}?(?:works?(?! (?:around|for a)\b)|(?:is|are|runs?|feels?|seems?|looks?|stays?) (?:to be )?(?:\w+ )?(?:set )?(?:all )?(?:green|fine|ok(?:ay)?|good|right|correct(?:ly)?|quick|fast|healthy|normal|stable|well)(?! (?:until|for (?:a|some|hours|days|weeks|minutes|the first)|under (?:the )?(?:old|previous)|with (?:the )?(?:old|previous))\b)|runs? (?:smoothly|normally|perfectly)|(?:loads?|opens?)(?=\s*(?:$|[.;,]|fine|quickly|normally|at once)))\b|\bno(?:body|ne| ?one)? (?:\w+ ){0,2}(?:notices?|noticed|complain(?:s|ed)?|is affected)\b|\bno (?:complaints?|impact|outages?|symptoms?|visible (?:effects?|problems?)|(?:functional )?problems?|trouble|issues?|user impact)\b|\bshould(?: not|n't) be (?:an? )?(?:\w+ )?(?:problem|issue)\b|\bnever (?:shown|showed|had|seen|caused|been) (?:any |a )?(?:problems?|issues?|trouble)\b|\b(?:does|do|did) (?:its|their|his) (?:work|job)\b|\bnothing (?:else|but (?:\w+ ){1,6}) ?(?:is|was|seems?) (?:\w+ )?(?:noticed|affected|wrong|complained|reported|seen|broken)\b|\b(?:(?:web ?)?interface|gui|dashboard|status|led|panel|overview|health) (?:page )?(?:is|shows|stays|are) (?:all |everything )?(?:green|ok|healthy|normal)\b|\b(?:reach(?:es)?|gets?|achieves?) (?:full|gigabit|line|wire) ?(?:speed|rate)\b|\b(?:goes|go|carries|carry|works|runs) on (?:as (?:usual|before)|normally|without)\b|\b(?:ntpd?|chronyd?|ntpsec|timesyncd|daemon|sync(?:hroni[sz]ation)?|dns|dhcp|proxy|monitoring) (?:\w+ ){0,2}?(?:works?(?! (?:around|for a)\b)|synchroni[sz]es|serves|answers)\b(?! (?:only|until|for (?:a|some|hours|days)|again and)\b)|\bshows? .{0,40}\bas before\b|\bwithout (?:any )?(?:trouble|problems?|issues?|errors?|complaints?)\b|\b(?:works?|working|runs?|running) (?:just )?(?:fine|well|perfectly|normally|as (?:expected|it should))\b|\bläuft (?:\w+ )?(?:gut|sauber|normal|problemlos|rund|stabil|einwandfrei)\b|\bfunktioniert (?:\w+ )?(?:alles|gut|einwandfrei|problemlos|normal)\b|\balles (?:gut|in Ordnung|ok|läuft|geht|funktioniert)\b|\bkeine (?:Beschwerden|Probleme|Ausfälle|Auswirkung\w*|Störung\w*)\b|\bniemand\b.{0,30}\b(?:merkt|beschwert)\b/i,
    // 「正常ですか」 asks.
    ja: /(?!.*か\s*$)(?:正常(?:に|です|でし|動作|で、|で。|のよう)|(?:問題|影響|支障|苦情|実害)(?:は|も)?(?:特に)?(?:な[いくし]|ありません|ございません|出て(?:い)?(?:な|ませ))|(?:動い|動作し|つながっ|繋がっ|応答し|同期し|使え)て(?:い|お)(?:る|ます|り)|誰も(?:気|困))/,
  },
];
