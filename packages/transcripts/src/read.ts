import { type Document, hostId, type Identities, type Reading, type SampleLine, type Unread } from '@tokimori/model';
import { alarms, longestHeard } from './alarm.ts';
import { grain } from './automaton/sieve.ts';
import { withoutSecrets } from './clean.ts';
import { bundlePlace } from './esxi/bundle.ts';
import { Gate } from './gate.ts';
import { harmlessBook } from './phrases/index.ts';
import { askedHost, promptOf } from './prompt.ts';
import { logFormatsIn } from './proxy/nginx/format.ts';
import type { Line, Reader } from './reader.ts';
import { routine } from './routine.ts';
import { readContext } from './said/context.ts';
import { Sink } from './sink.ts';
import { readers } from './table.ts';
import { LineWindow } from './window.ts';

/** Shorter documents are read before the gate has been made. */
const gatedFrom = 2000;
let gate: Gate | undefined;
const everyReader: Pick<Gate, 'find'> = { find: (_, begins) => readers.find(begins) };

export interface ReadingWithNames extends Reading {
  readonly identities: Identities;
  /** The first lines of the documents. */
  readonly sample: readonly SampleLine[];
  /** What the person said. */
  readonly said: string;
}

/** Characters of the sample: of one document, of all, of a line. */
const sampled = { document: 12_000, all: 60_000, line: 300 } as const;

/** Gathers the beginnings of documents, each one's name first: names are often commands. */
class Sample {
  readonly lines: SampleLine[] = [];
  #room: number = sampled.all;

  take(document: string, lines: readonly string[]): void {
    let room = Math.min(this.#room, sampled.document);
    const add = (number: number, raw: string) => {
      const text = withoutSecrets(raw.length > sampled.line ? raw.slice(0, sampled.line) : raw);
      room -= text.length + 1;
      this.#room -= text.length + 1;
      this.lines.push({ document, number, text });
    };
    if (room > 0) add(0, document);
    for (let at = 0; at < lines.length && room > 0; at++) add(at + 1, lines[at] ?? '');
  }
}

/**
 * Reads documents (and what the person said) into facts. Pure: the same documents give the same facts. They are walked
 * once, line by line, so that they may be streams of any length.
 */
export const read = (documents: Iterable<Document>, context = ''): ReadingWithNames =>
  readGated(documents, context, gatedFrom);

/** The same with the gate before every line from the one given: the answers must not differ. */
export function readGated(documents: Iterable<Document>, context: string, from: number): ReadingWithNames {
  const sink = new Sink();
  const unread: Unread[] = [];
  // What is held in memory as a whole may be looked through before; a stream tells its formats as it comes.
  if (Array.isArray(documents))
    for (const { lines } of documents as readonly Document[]) if (Array.isArray(lines)) sink.learn(logFormatsIn(lines));
  const sample = new Sample();
  for (const document of documents) unread.push(...readDocument(document, sink, from, sample));
  // It is quoted in answers.
  const said = withoutSecrets(context);
  if (said.trim() !== '') readContext(said, sink);
  const { facts, coverage, aliases, identities } = sink.close();
  return { facts, coverage, unread, aliases, identities, sample: sample.lines, said };
}

/** A machine's name and its address. */
const onHost =
  /\b(?:on|at|from) (?<host>[A-Za-z][\w.-]{0,60}) \((?<at>(?:\d{1,3}\.){3}\d{1,3}|[0-9a-f]{0,4}:[0-9a-f:]{2,40})\)/;

const namedByCommand =
  /^(?:(?:sudo |[A-Z_]{1,20}=\S{0,40} ){0,3})(?:(?:ntp(?:q|dc|trace|date|dig)|sntp|check_ntp\w*|ipmitool|ipmipower|ipmi-\w+|bmc-\w+|rmcpping|ipmiping|racadm|curl|openssl)\s|date$)/;

function readDocument({ name: given, lines }: Document, sink: Sink, from: number, sample: Sample): Unread[] {
  // Documents are often named by the command that made them.
  const name = withoutSecrets(given);
  let reader: Reader = readers[0] as Reader;
  const out = sink.open(name, () => reader);
  let home = out.host;
  let asksAnew = true;
  const begin = (command: string) => {
    out.command = command;
    const asked = askedHost(command);
    out.setHost(asked === undefined ? home : hostId(asked));
    asksAnew = true;
  };
  const bundled = bundlePlace(name);
  if (bundled.host !== undefined) {
    home = hostId(bundled.host);
    out.setHost(home);
    out.named(home);
  }
  if (bundled.command !== undefined) out.command = bundled.command;
  // `ntpq -c sysstats on mon2 (10.0.0.7)`: whose output it is, where the name gives both.
  const place = onHost.exec(name)?.groups;
  if (place !== undefined) {
    home = hostId(place['host'] ?? '');
    out.setHost(home);
    out.alias(place['host'] ?? '', place['at'] ?? '', 'the document is named so');
  }
  // `ntpq -pn, ten minutes later`, `on srv3: ss -tn`: a remark is no argument.
  const command = name
    .replace(/^(?:on|from|at) (?:the )?[\w.-]{1,60}(?: \([^)]{1,80}\))?: {1,2}/i, '')
    .replace(/,\s.*$| \(.*$/, '');
  if (namedByCommand.test(command)) begin(command);
  const cursor = new LineWindow(lines);
  const head = cursor.head();
  sink.learn(logFormatsIn(head));
  sample.take(name, head);
  /** The first line nobody can read that speaks of a failure. */
  let alarm: Line | undefined;
  let claimed = 0;
  let strange = 0;
  let prompts = 0;
  for (;;) {
    if (cursor.position >= from) gate ??= new Gate(readers);
    const guard = cursor.position < from ? undefined : gate;
    if (asksAnew && guard !== undefined) {
      guard.under(out);
      asksAnew = false;
    }
    // Once no alarm is listened for any more, most lines need not become strings.
    const sieve =
      guard?.asksAll === false && (alarm !== undefined || strange >= longestHeard) ? guard.sieve : undefined;
    if (sieve !== undefined) strange += cursor.sift(sieve);
    const raw = cursor.raw();
    if (raw === undefined) break;
    const seen = sieve === undefined ? undefined : cursor.grain(sieve);
    if (seen === grain.name && readers.some((it) => it.skim?.(raw, out))) {
      claimed++;
      cursor.pass();
      continue;
    }
    if (seen === undefined && guard?.mayMean(raw) === false) {
      if (raw.trim() !== '') strange++;
      if (strange <= longestHeard && alarm === undefined && alarms(raw)) alarm = cursor.peek();
      cursor.pass();
      continue;
    }
    if (seen === undefined && guard?.onlyNames(raw) === true && readers.some((it) => it.skim?.(raw, out))) {
      claimed++;
      cursor.pass();
      continue;
    }
    const line = cursor.peek() as Line;
    // What the sieve saw is what the readers see, unless something was taken off.
    const owners =
      sieve === undefined || seen === undefined || seen <= grain.anew || line.text !== raw
        ? undefined
        : sieve.ownersOf(seen);
    const begins = (candidate: Reader) => candidate.begins(line, cursor, out);
    const prompt = owners !== undefined || guard?.mayPrompt(line.text) === false ? undefined : promptOf(line.text);
    if (prompt !== undefined) {
      if (prompt.host !== undefined) {
        home = hostId(prompt.host);
        out.named(home);
      }
      begin(prompt.command);
      prompts++;
      cursor.pass();
      continue;
    }
    const taken =
      guard !== undefined && owners !== undefined
        ? guard.first(owners, begins)
        : (guard ?? everyReader).find(line.text, begins);
    if (taken === undefined) {
      if (line.text.trim() !== '') strange++;
      if (strange <= longestHeard && alarm === undefined && alarms(line.text)) alarm = line;
      cursor.pass();
      continue;
    }
    reader = taken;
    const before = cursor.position;
    const { coverings, told } = out;
    cursor.begin();
    taken.read(cursor, out);
    // What was read was read, also where the reader does not say how it is called.
    if (out.coverings === coverings) out.covered(taken.id);
    cursor.end();
    // A line its own reader takes for nothing may be one that alarms people and is known to be harmless.
    if (out.told === told && cursor.position <= before + 1) {
      if (harmlessBook.find(line.text) !== undefined) routine(out, line, 'a known harmless message');
    }
    if (cursor.position === before) cursor.pass();
    claimed++;
  }
  if (alarm !== undefined) out.fact('text.alarming', claimed === 0 ? 'document' : 'line', alarm);
  const unread = sink.finish(name);
  if (claimed === 0 && strange + prompts > 0)
    return [
      ...unread,
      { name: name, why: 'no known format: none of its lines belongs to a program Tokimori can read' },
    ];
  return claimed > 0 && strange > 0
    ? [...unread, { name: name, why: `${strange} line(s) belong to no known format and were left out` }]
    : unread;
}
