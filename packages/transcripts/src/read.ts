import { type Document, hostId, type Identities, type Reading, type Unread } from '@tokimori/model';
import { Gate } from './gate.ts';
import { askedHost, promptOf } from './prompt.ts';
import type { Line, Reader } from './reader.ts';
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
  for (const document of documents) unread.push(...readDocument(document, sink, from));
  if (context.trim() !== '') readContext(context, sink);
  const { facts, coverage, aliases, identities } = sink.close();
  return { facts, coverage, unread, aliases, identities };
}

function readDocument(document: Document, sink: Sink, from: number): Unread[] {
  let reader: Reader = readers[0] as Reader;
  const out = sink.open(document.name, () => reader);
  let home = out.host;
  const begin = (command: string) => {
    out.command = command;
    const asked = askedHost(command);
    out.setHost(asked === undefined ? home : hostId(asked));
  };
  // Documents are often named by the command that made them.
  if (/^(?:ntp(?:q|dc|trace|date|dig)|sntp|check_ntp\w*)\s/.test(document.name)) begin(document.name);
  const cursor = new LineWindow(document.lines);
  let claimed = 0;
  let strange = 0;
  let prompts = 0;
  for (let raw = cursor.raw(); raw !== undefined; raw = cursor.raw()) {
    if (cursor.position >= from) gate ??= new Gate(readers);
    const guard = cursor.position < from ? undefined : gate;
    if (guard?.mayMean(raw) === false) {
      if (raw.trim() !== '') strange++;
      cursor.pass();
      continue;
    }
    const line = cursor.peek() as Line;
    const prompt = guard?.mayPrompt(line.text) === false ? undefined : promptOf(line.text);
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
    const taken = (guard ?? everyReader).find(line.text, (candidate) => candidate.begins(line, cursor, out));
    if (taken === undefined) {
      if (line.text.trim() !== '') strange++;
      cursor.pass();
      continue;
    }
    reader = taken;
    const before = cursor.position;
    cursor.begin();
    taken.read(cursor, out);
    cursor.end();
    if (cursor.position === before) cursor.pass();
    claimed++;
  }
  const unread = sink.finish(document.name);
  if (claimed === 0 && strange + prompts > 0)
    return [
      ...unread,
      { name: document.name, why: 'no known format: none of its lines belongs to a program Tokimori can read' },
    ];
  return claimed > 0 && strange > 0
    ? [...unread, { name: document.name, why: `${strange} line(s) belong to no known format and were left out` }]
    : unread;
}
