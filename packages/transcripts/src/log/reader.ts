import { type HostId, hostId } from '@tokimori/model';
import { alarms } from '../alarm.ts';
import { phraseBook, phrases } from '../phrases/index.ts';
import { once } from '../proxy/try.ts';
import type { Line, Out, Reader } from '../reader.ts';
import { routine } from '../routine.ts';
import { later, programNames, signOf } from '../sign.ts';
import { envelopeOf, type Knowledge, type LogLine } from './envelope.ts';
import type { MessageRule, Say } from './rule.ts';
import { messageRules } from './rules.ts';

const byProgram = new Map<string, MessageRule[]>();
for (const rule of messageRules)
  for (const program of rule.programs) byProgram.set(program, [...(byProgram.get(program) ?? []), rule]);
const bareRules = messageRules.filter((rule) => rule.needsProgram !== true);

const knowledge: Knowledge = {
  knows: (program) => byProgram.has(program),
  writerOf: (message) => firstMatch(bareRules, message)?.rule.programs[0],
};

interface Recognised {
  readonly log: LogLine;
  readonly rule?: Pick<MessageRule, 'tell'>;
  readonly match?: RegExpExecArray;
}

/** A program before its number or colon, or words of a message that is known without one. */
const sign = later(() => {
  const signs = new Map(messageRules.map((it) => [it, it.sign ?? signOf(floating(it.pattern))]));
  // What may be any message of a program is no sign of one: all its lines are read.
  const wordless = messageRules.filter((it) => it.needsProgram === true && (signs.get(it)?.start.length ?? 0) > 0);
  const talkative = new Set(wordless.flatMap((it) => it.programs));
  const [some, all] = [true, false].map((quiet) =>
    [...byProgram.keys()].filter((it) => talkative.has(it) !== quiet).flatMap((it) => [`${it}[`, `${it}:`]),
  );
  return signOf(
    programNames(some ?? []),
    ...(all ?? []),
    ...messageRules.flatMap((it) => (wordless.includes(it) ? [] : (signs.get(it) ?? []))),
    ...phrases.map((it) => it.pattern),
  );
});

/** A stamp may stand before the message. */
function floating({ source, flags }: RegExp): RegExp {
  return new RegExp(source.replace(/^\^/, ''), flags);
}

/** Log lines of every program there are rules for, in any style of stamp, and bare messages. */
export const logReader: Reader = {
  id: 'log',
  title: 'log lines (syslog, journal, stderr, container)',
  seen: 'captured',
  sign,
  begins: (line) => recognise(line.text) !== undefined,
  skim(raw, out) {
    const groups = syslog.exec(raw);
    if (groups === null) return false;
    const [, name = '', written = ''] = groups;
    const program = written.slice(written.lastIndexOf('/') + 1);
    if (!byProgram.has(program)) return false;
    const host = isName(name) ? hostId(name) : out.host;
    if (isName(name)) out.named(host);
    out.covered(`log.${program}`, host);
    return true;
  },
  read(cursor, out) {
    const line = cursor.next();
    const seen = recognise(line.text);
    if (seen === undefined) return;
    const { log, rule, match } = seen;
    const host = isName(log.host) ? hostId(log.host) : out.host;
    if (isName(log.host)) out.named(host);
    if (log.program !== '') out.covered(`log.${log.program}`, host);
    if (rule?.tell !== undefined && match !== undefined) rule.tell(sayOf(line, log, host, out), match);
    // A message that is known and says nothing belongs to ordinary work.
    else if (rule !== undefined) routine(out, line, log.program || 'log', host);
    else if (rule === undefined && alarms(log.message))
      once(out, 'alarm', () => out.fact('text.alarming', 'line', line, { subject: host }));
  },
};

/** The commonest of all envelopes; what follows it is not looked at. */
const syslog =
  /^[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d ([A-Za-z0-9](?:[\w.-]{0,100}\w)?) ([A-Za-z_][\w./@-]{0,60})(?:\[\d{1,10}\])?:\s+\S/;

/** Before a host knows its name it logs as `localhost`: that names nobody. */
const isName = (host: string | undefined): host is string =>
  host !== undefined && !/^localhost(?:\.local\w{0,20})?$/.test(host);

/** `begins` and `read` ask about the same line one after the other. */
let recent: { text: string; seen: Recognised | undefined } = { text: '', seen: undefined };

function recognise(text: string): Recognised | undefined {
  if (recent.text !== text) recent = { text, seen: recogniseAnew(text) };
  return recent.seen;
}

function recogniseAnew(text: string): Recognised | undefined {
  if (text.length === 0) return undefined;
  const log = envelopeOf(text, knowledge);
  const rules = log === undefined ? undefined : byProgram.get(log.program);
  const own = log === undefined || rules === undefined ? undefined : firstMatch(rules, log.message);
  const found = own === undefined ? phraseBook.find(text) : undefined;
  if (found !== undefined)
    return { log: log ?? { program: '', message: text }, rule: found.phrase, match: found.match };
  return log === undefined || rules === undefined ? undefined : { log, ...own };
}

function firstMatch(
  rules: readonly MessageRule[],
  message: string,
): { rule: MessageRule; match: RegExpExecArray } | undefined {
  for (const rule of rules) {
    const match = rule.pattern.exec(message);
    if (match !== null) return { rule, match };
  }
  return undefined;
}

function sayOf(line: Line, log: LogLine, host: HostId, out: Out): Say {
  const when = {
    ...(log.stamp === undefined ? {} : { stamp: log.stamp }),
    ...(log.at === undefined ? {} : { at: log.at }),
    clock: host,
  };
  return {
    host,
    log,
    out,
    fact: (name, value, subject = host, conditions) =>
      out.fact(name, value, line, { subject, when, ...(conditions === undefined ? {} : { conditions }) }),
  };
}
