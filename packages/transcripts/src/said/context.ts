import { vocabulary } from '@tokimori/facts';
import { everyPathOf, localHost } from '@tokimori/model';
import type { Sink } from '../sink.ts';
import type { Concept } from './concept.ts';
import { concepts } from './concepts.ts';

/** What is looked at: nobody tells more than this in one go, and patterns must stay bounded. */
const longestSaid = 20_000;
const longestClause = 600;

/** Words in front of a mention that turn it round: "no firewall", "not in a VM", "without NAT". */
const deniedBefore =
  /\b(?:no|not|none|never|without|neither|nor|isn't|aren't|wasn't|weren't|don't|doesn't|didn't|hasn't|haven't|nothing|instead of|rather than|except)\b(?:\s+(?:behind|in|inside|on|an?|any|the|is|are|there|using|use|running|run|runs|ran|sit|sits|via|through|of|kind|other|such|sort|a kind of|involved)){0,4}\s*$/i;
/** Words after it: "firewall is disabled", "NAT is not used", 「ファイアウォールはありません」. */
const deniedAfter =
  /^\s{0,2}(?:itself |there |here )?(?:(?:is|are|was|were)(?:\s+not\b|n't|\s+(?:off|disabled|switched off|turned off|ruled out|absent|excluded)\b)|disabled\b|does(?:n't| not) (?:exist|apply|matter))/i;
const deniedAfterJa =
  /^.{0,8}?(?:で?は(?:ない|なく|ありません|無)|(?:が|も)(?:ない|なく|ありません|無い)|なし|無し|を?使(?:って|用して)いな|を?無効|以外)/;

/** Circumstances of a BMC are told by everyday words ("a reset helps"): they count only where BMCs are spoken of. */
const bmcWords =
  /\b(?:bmcs?|ipmi\w{0,12}|rmcp|i?dracs?\d?|racadm|ilos?\d?|xcc|imm2?|openbmc|redfish|lanplus|freeipmi|supermicro|out-of-band|baseboard|management controllers?)\b|帯域外|管理コントローラ/i;

/** Facts `env.*` from what a person said (`--context`), graded as testimony. */
export function readContext(context: string, sink: Sink): void {
  const clauses = clausesOf(context.slice(0, longestSaid));
  const own = clausesOf(context.slice(0, longestSaid).replace(quoted, ' … '));
  const told = new Set<string>();
  const aboutBmc = bmcWords.test(context) || sink.speaksOf(/^(?:bmc|ipmi|redfish)\./);
  const isOver = over.test(context.slice(0, longestSaid));
  for (const concept of concepts) {
    if (isOver && concept.fact === 'env.complaint') continue;
    if (!aboutBmc && concept.fact.startsWith('env.bmc-')) continue;
    const clause = (ownWords.has(concept.fact) ? own : clauses).find(
      (text) => says(concept, text) && !(concept.fact === 'env.works' && underConditions.test(text)),
    );
    const key = `${concept.fact} ${concept.value ?? ''}`;
    if (clause === undefined || told.has(key)) continue;
    // "Docker container" is docker; the general word adds nothing to the particular one.
    if (general.has(concept.value ?? '') && [...told].some((known) => known.startsWith(`${concept.fact} `))) continue;
    told.add(key);
    const subject = vocabulary[concept.fact].on === 'path' ? everyPathOf(localHost) : localHost;
    sink.said(concept.fact, concept.value ?? true, clause, subject);
  }
}

/** It works by hand, later, still, at times: that says of the trouble only where it is not. */
const underConditions =
  /\b(?:by hand|manually|hand-started|later|still|once|again and|when(?:ever)? (?:repeated|started|run|I|we)|after (?:a|an|the|every|each) (?:manual )?(?:restart|reboot|reset|reload)|at first|sometimes|most of the time|usually|only)\b|(?:手動|再起動(?:後|すると)|あとで|まだ)/i;

/** What was is over, says the person. */
const over =
  /\b(?:is|are|works?|runs?|was|were|been) (?:\w+ ){0,2}(?:fine|ok(?:ay)?|good|normal|well|back|quick|fast|stable) again\b|\b(?:is|are|went) back to normal\b|\b(?:has|have) (?:since )?recovered\b|\brecovered by itself\b|(?:現在は|今は).{0,20}(?:正常|問題(?:は|も)?ありません|復旧)/i;

/** Told by the person's own words only: what is quoted is the text's, and who asks whether a thing is broken claims nothing. */
const ownWords: ReadonlySet<string> = new Set(['env.complaint', 'env.works']);
const quoted =
  /\b(?:with|under|on|in|using) (?:the |an? )?(?:(?:old|older|previous|earlier|former|other|another|last) [^.;,!?\n]{1,60}|(?:kernel|version|firmware|release) \d[\w.-]{0,30}) ?(?:all|everything|it)\b[^.;,!?\n]{1,60}|\bhops? \d[\d, and&-]{0,30}[^.;,!?\n]{1,60}|\b(?:colleague|developer|customer|user|boss|manager|auditor|someone|somebody|he|she|they) (?:[\w-]{1,20} ){0,12}?(?:thinks?|believes?|suspects?|fears?|wonders?|asks?|takes? (?:this|it|that|them) for)\b[^.;,!?\n]{1,160}|\b(?:I|we) (?:wonder|worry|fear|am worried|are worried)\b[^.;!?\n]{1,160}|\b(?:logs?|journal|dmesg|monitoring|nagios|icinga|zabbix|dashboard|report|check|host|tool|script|console) (?:\w+ )?(?:logs?|reports?|shows?|prints?|says?|writes?|displays?|contains?|lists?|is full of|are full of|warns?)\b[^.;,!?\n]{1,120}|(?:^|[.;!?\n])\s{0,4}(?:is|are|was|were|should|must|what (?:does|do|is|are))\b[^.;!?\n]{1,300}\?|(?:^|[.,;]\s)\s{0,4}(?!why\b|how\b|when\b|where\b)(?:[\w-]{1,20} ){0,3}[\w-]{1,20}\?|"[^"\n]{1,300}"|`[^`\n]{1,300}`|“[^”\n]{1,300}”|„[^“”\n]{1,300}[“”]|「[^」\n]{1,150}」/gi;

const general: ReadonlySet<string> = new Set(['container', 'vm', 'dsl', 'asymmetric']);

/** Sentences and half sentences: a negation reaches no farther than its own. Dots inside names and numbers do not end one. */
function clausesOf(text: string): string[] {
  return text
    .replace(/[\u2018\u2019]/g, "'")
    .split(/[;\n!?。；！？]+|\.(?=\s|$)|,\s+(?=(?:but|and|however|while|whereas)\b)/i)
    .map((clause) => clause.trim().slice(0, longestClause))
    .filter((clause) => clause !== '');
}

const hasJapanese = /[\u3040-\u30ff\u4e00-\u9fff]/;

function says({ en, ja }: Concept, clause: string): boolean {
  const english = en.exec(clause);
  if (english !== null) {
    const before = clause.slice(0, english.index);
    const after = clause.slice(english.index + english[0].length);
    if (!deniedBefore.test(before) && !deniedAfter.test(after) && !deniedAfterJa.test(after)) return true;
  }
  // Names are written alike in both; a clause in English is denied in English.
  const japanese = hasJapanese.test(clause) ? ja?.exec(clause) : undefined;
  if (japanese === undefined || japanese === null) return false;
  return !deniedAfterJa.test(clause.slice(japanese.index + japanese[0].length));
}
