/** Random numbers from a seed (mulberry32): a failing input can be made again. */
export class Chance {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** 0 ≤ x < below, whole. */
  below(below: number): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let x = this.#state;
    x = Math.imul(x ^ (x >>> 15), x | 1);
    x ^= x + Math.imul(x ^ (x >>> 7), x | 61);
    return Math.floor((((x ^ (x >>> 14)) >>> 0) / 2 ** 32) * below);
  }

  of<T>(list: readonly T[]): T {
    return list[this.below(list.length)] as T;
  }
}

/** What breaks programs that read text: lengths, numbers, characters, prefixes, what pasting does (formats as people damage them). */
const shards = [
  '',
  '0',
  '-1',
  '-0',
  '1e999',
  'NaN',
  'Infinity',
  '99999999999999999999',
  '0x',
  '4294967296',
  '.5.5',
  '%s%n',
  '\0',
  '\x1b[2J',
  '\x9b',
  '\u202e',
  '\ufeff',
  '\ud800',
  'é',
  '時刻',
  '＊',
  '"',
  "'",
  '\\',
  '\\"',
  '{',
  '}',
  '[',
  ']',
  '<',
  '&amp;',
  '\t',
  ' ',
  '   ',
  ',',
  ':',
  '::',
  ';',
  '=',
  '|',
  '> ',
  '# ',
  '$ ',
  ' 12 ',
  'app-1  | ',
  '***',
  '[REDACTED]',
  'xx.xx.xx.xx',
  '/',
  '../',
  '(',
  ')',
  '((((((((',
  '2026-11-25T00:00:00Z ',
  'Jan 99 25:61:61 ',
  '+588592596-05-04T01:24:56Z ',
  'a'.repeat(300),
  ' '.repeat(300),
  '-'.repeat(300),
  '9'.repeat(300),
  '=,'.repeat(100),
  '"a":'.repeat(60),
  '[['.repeat(80),
  '1.1.1.1:'.repeat(40),
  '*** '.repeat(60),
  '>>'.repeat(99),
] as const;

type Mutation = (line: string, chance: Chance) => string;

const cut = (line: string, chance: Chance): number => chance.below(line.length + 1);

const mutations: readonly Mutation[] = [
  (line, chance) => line.slice(0, cut(line, chance)),
  (line, chance) => line.slice(cut(line, chance)),
  (line, chance) => {
    const at = cut(line, chance);
    return line.slice(0, at) + chance.of(shards) + line.slice(at);
  },
  (line, chance) => {
    const at = cut(line, chance);
    return line.slice(0, at) + chance.of(shards) + line.slice(at + chance.below(12));
  },
  (line, chance) => {
    const at = cut(line, chance);
    return line.slice(0, at) + String.fromCharCode(chance.below(0x300)) + line.slice(at + 1);
  },
  (line) => line.replace(/\s+/g, ' '),
  (line, chance) => line.replace(/\d+(?:\.\d+)?/, chance.of(shards)),
  (line, chance) => {
    const words = line.split(' ');
    const [a, b] = [chance.below(words.length), chance.below(words.length)];
    [words[a], words[b]] = [words[b] ?? '', words[a] ?? ''];
    return words.join(' ');
  },
  (line, chance) => {
    const at = cut(line, chance);
    const part = line.slice(at, at + 1 + chance.below(20));
    return line.slice(0, at) + part.repeat(1 + chance.below(60)) + line.slice(at);
  },
  (line) => JSON.stringify(line),
  (line) => line.toUpperCase(),
];

const longest = 16 * 1024;

/** A piece of one of the texts, damaged: a few lines in a row, some changed, dropped, doubled, or mixed with those of another text. */
export function mutated(texts: readonly (readonly string[])[], chance: Chance): string[] {
  const text = chance.of(texts);
  const from = chance.below(text.length);
  let lines = text.slice(from, from + 1 + chance.below(12));
  if (chance.below(4) === 0) {
    const other = chance.of(texts);
    const at = chance.below(other.length);
    lines = [
      ...lines.slice(0, chance.below(lines.length + 1)),
      ...other.slice(at, at + 1 + chance.below(4)),
      ...lines.slice(1),
    ];
  }
  for (let times = 1 + chance.below(3); times > 0; times--) {
    const at = chance.below(lines.length);
    const line = lines[at] ?? '';
    const kind = chance.below(mutations.length + 3);
    const mutation = mutations[kind];
    if (mutation !== undefined) lines[at] = mutation(line, chance).slice(0, longest);
    else if (kind === mutations.length) lines.splice(at, 1);
    else if (kind === mutations.length + 1) lines.splice(at, 0, line);
    else lines.splice(at, 2, line + (lines[at + 1] ?? ''));
    if (lines.length === 0) lines = [''];
  }
  return lines;
}
