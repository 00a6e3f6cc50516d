const gramLength = 4;
/** Of every needle two pieces of four are known, so that looking at every second place finds one of them. */
const stride = 2;
const tableBits = 18;
const multiplier = 0x9e3779b1;

/** Characters other than letters, digits and blanks that are worth knowing of, the rarest first. */
const known = '|%>*<{#$"\\&=[(,/+_@;\'.-:';
/** A character that cleaning may take off or change: beyond ASCII, or a control. */
export const strange = 1 << 30;
const bits = Int32Array.from({ length: 256 }, (_, code) => {
  const at = known.indexOf(String.fromCharCode(code));
  return (at < 0 ? 0 : 1 << at) | ((code < 32 && code !== 9) || code > 126 ? strange : 0);
});
const markOf = (code: number): number => (code > 255 ? strange : (bits[code] ?? 0));

/** What a line must have to have all of these. */
export const marksIn = (chars: Iterable<string>): number => {
  let marks = 0;
  for (const char of chars) if (known.includes(char)) marks |= 1 << known.indexOf(char);
  return marks;
};

/** The rarest of some characters. */
export const rarestMark = (chars: ReadonlySet<string>): string => [...known].find((it) => chars.has(it)) ?? '';

/** Finds which of many small texts stand in a line. Letters are compared without their case. */
export class Needles {
  /** For the hash of four characters: 0, or 1 and up, where the needles with such a piece are listed. */
  readonly #table = new Uint16Array(1 << tableBits);
  readonly #lists: { readonly needle: string; readonly offset: number; readonly owner: number }[][] = [[]];

  add(text: string, owner: number): void {
    const needle = folded(text);
    const from = rarest(needle);
    for (let offset = from; offset < from + stride; offset++) {
      const hash = hashOf((pairOf(needle, offset) << 16) | pairOf(needle, offset + 2));
      let list = this.#table[hash] ?? 0;
      if (list === 0) {
        list = this.#lists.length;
        this.#lists.push([]);
        this.#table[hash] = list;
      }
      this.#lists[list]?.push({ needle, offset, owner });
    }
  }

  /** Puts the owners of the needles in the line into `found`, one perhaps more than once. Says which marks the line has. */
  search(line: string, found: number[]): number {
    const table = this.#table;
    const { length } = line;
    let first = line.charCodeAt(0);
    let second = line.charCodeAt(1);
    let marks = length === 0 ? 0 : markOf(first);
    if (length > 1) marks |= markOf(second);
    // Two new characters a step; the two before are still in the gram.
    let gram = ((first & 0xff) << 8) | (second & 0xff);
    let at = 0;
    for (const last = length - gramLength; at <= last; at += stride) {
      first = line.charCodeAt(at + 2);
      second = line.charCodeAt(at + 3);
      marks |= markOf(first) | markOf(second);
      gram = (gram << 16) | ((first & 0xff) << 8) | (second & 0xff);
      const list = table[hashOf(gram)];
      if (list !== 0 && list !== undefined) this.#verify(line, at, list, found);
    }
    if (at + 2 < length) marks |= markOf(line.charCodeAt(at + 2));
    return marks;
  }

  #verify(line: string, at: number, list: number, found: number[]): void {
    const entries = this.#lists[list];
    if (entries === undefined) return;
    for (const { needle, offset, owner } of entries) if (standsAt(line, at - offset, needle)) found.push(owner);
  }
}

/** Letters as often as texts have them; digits and marks are rarer. */
const often = ' etaoinsrhldcumfpgwybvkxjqz';

/** Where in a needle the two pieces stand that the fewest lines have. */
function rarest(needle: string): number {
  const costs = Array.from(needle, (char) => {
    const at = often.indexOf(char);
    return at < 0 ? 1 : often.length - at + 3;
  });
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  for (let from = 0; from + gramLength + stride - 1 <= needle.length; from++) {
    const cost = costs.slice(from, from + gramLength + stride - 1).reduce((all, one) => all + Math.log(one), 0);
    if (cost < least) [best, least] = [from, cost];
  }
  return best;
}

function standsAt(line: string, from: number, needle: string): boolean {
  if (from < 0 || from + needle.length > line.length) return false;
  for (let i = needle.length - 1; i >= 0; i--)
    if ((line.charCodeAt(from + i) | 32) !== needle.charCodeAt(i)) return false;
  return true;
}

const pairOf = (text: string, at: number): number =>
  ((text.charCodeAt(at) & 0xff) << 8) | (text.charCodeAt(at + 1) & 0xff);

/** Bit 5 tells small letters from capitals; that some marks fall together, too, costs a look and no answer. */
const hashOf = (gram: number): number => Math.imul(gram | 0x20202020, multiplier) >>> (32 - tableBits);

function folded(text: string): string {
  let out = '';
  for (let i = 0; i < text.length; i++) out += String.fromCharCode(text.charCodeAt(i) | 32);
  return out;
}
