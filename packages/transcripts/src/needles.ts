const gramLength = 4;
/** Of every needle two pieces of four are known, so that looking at every second place finds one of them. */
const stride = 2;
const tableBits = 18;
const multiplier = 0x9e3779b1;

/** Finds which of many small texts stand in a line. Letters are compared without their case. */
export class Needles {
  /** For the hash of four characters: 0, or 1 and up, where the needles with such a piece are listed. */
  readonly #table = new Uint16Array(1 << tableBits);
  readonly #lists: { readonly needle: string; readonly offset: number; readonly owner: number }[][] = [[]];

  add(text: string, owner: number): void {
    const needle = folded(text);
    for (let offset = 0; offset < stride; offset++) {
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

  /** Puts the owners of the needles in the line into `found`; one may be named more than once. */
  search(line: string, found: number[]): void {
    const table = this.#table;
    const last = line.length - gramLength;
    // Two new characters a step; the two before are still in the gram.
    let gram = pairOf(line, 0);
    for (let at = 0; at <= last; at += stride) {
      gram = (gram << 16) | pairOf(line, at + 2);
      const list = table[hashOf(gram)];
      if (list !== 0 && list !== undefined) this.#verify(line, at, list, found);
    }
  }

  #verify(line: string, at: number, list: number, found: number[]): void {
    const entries = this.#lists[list];
    if (entries === undefined) return;
    for (const { needle, offset, owner } of entries) if (standsAt(line, at - offset, needle)) found.push(owner);
  }
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
