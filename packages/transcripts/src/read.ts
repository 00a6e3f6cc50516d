import { type Document, hostId, type Identities, type Reading, type Unread } from '@tokimori/model';
import { clean, withoutSecrets } from './clean.ts';
import { bundlePlace } from './esxi/bundle.ts';
import { lineNumbers } from './numbering.ts';
import { askedHost, promptOf } from './prompt.ts';
import { logFormatsIn } from './proxy/nginx/format.ts';
import type { Cursor, Line, Reader } from './reader.ts';
import { readContext } from './said/context.ts';
import { Sink } from './sink.ts';
import { readers } from './table.ts';

export interface ReadingWithNames extends Reading {
  readonly identities: Identities;
}

/** Reads documents (and what the person said) into facts. Pure: the same documents give the same facts. */
export function read(documents: readonly Document[], context = ''): ReadingWithNames {
  const sink = new Sink(documents.flatMap((document) => logFormatsIn(document.lines)));
  const unread: Unread[] = [];
  for (const document of documents) unread.push(...readDocument(document, sink));
  if (context.trim() !== '') readContext(withoutSecrets(context), sink);
  const { facts, coverage, aliases, identities } = sink.close();
  return { facts, coverage, unread, aliases, identities };
}

const namedByCommand =
  /^(?:ntp(?:q|dc|trace|date|dig)|sntp|check_ntp\w*|ipmitool|ipmipower|ipmi-\w+|bmc-\w+|rmcpping|ipmiping|racadm|curl)\s/;

function readDocument({ name: given, lines }: Document, sink: Sink): Unread[] {
  // Documents are often named by the command that made them.
  const name = withoutSecrets(given);
  let reader: Reader = readers[0] as Reader;
  const out = sink.open(name, () => reader);
  let home = out.host;
  const begin = (command: string) => {
    out.command = command;
    const asked = askedHost(command);
    out.setHost(asked === undefined ? home : hostId(asked));
  };
  const place = bundlePlace(name);
  if (place.host !== undefined) {
    home = hostId(place.host);
    out.setHost(home);
    out.named(home);
  }
  if (place.command !== undefined) out.command = place.command;
  if (namedByCommand.test(name)) begin(name);
  const cursor = new DocumentCursor(lines);
  let claimed = 0;
  let strange = 0;
  for (let line = cursor.peek(); line !== undefined; line = cursor.peek()) {
    const prompt = promptOf(line.text);
    if (prompt !== undefined) {
      if (prompt.host !== undefined) {
        home = hostId(prompt.host);
        out.named(home);
      }
      begin(prompt.command);
      cursor.next();
      continue;
    }
    const taken = readers.find((candidate) => candidate.begins(line, cursor, out));
    if (taken === undefined) {
      if (line.text.trim() !== '') strange++;
      cursor.next();
      continue;
    }
    reader = taken;
    const before = cursor.position;
    taken.read(cursor, out);
    if (cursor.position === before) cursor.next();
    claimed++;
  }
  if (claimed === 0 && lines.some((l) => l.trim() !== '')) {
    return [{ name, why: 'no known format: none of its lines belongs to a program Tokimori can read' }];
  }
  return claimed > 0 && strange > 0
    ? [{ name, why: `${strange} line(s) belong to no known format and were left out` }]
    : [];
}

class DocumentCursor implements Cursor {
  readonly #lines: readonly string[];
  readonly #numbers: ReadonlyMap<number, number>;
  position = 0;
  #cleaned = new Map<number, Line>();

  constructor(lines: readonly string[]) {
    this.#lines = lines;
    this.#numbers = lineNumbers(lines);
  }

  peek(ahead = 0): Line | undefined {
    const index = this.position + ahead;
    const known = this.#cleaned.get(index);
    if (known !== undefined) return known;
    const pasted = this.#lines[index];
    if (pasted === undefined) return undefined;
    const raw = withoutSecrets(pasted);
    const line: Line = { text: clean(raw.slice(this.#numbers.get(index) ?? 0)), raw, number: index + 1 };
    this.#cleaned.set(index, line);
    return line;
  }

  next(): Line {
    const line = this.peek();
    if (line === undefined) throw new RangeError('the document has ended');
    this.#cleaned.delete(this.position);
    this.position++;
    return line;
  }
}
