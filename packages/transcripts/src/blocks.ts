import { grain, type Sieve } from './automaton/sieve.ts';

const lineFeed = 10;

/** Some lines in a row as bytes. The memory is used again for those that follow. */
interface Block {
  bytes: Buffer;
  length: number;
  /** The index in the document of the first line. */
  first: number;
  count: number;
  /** Where each line ends, and what the sieve says of it. */
  ends: Int32Array;
  grains: Uint16Array;
  sifted: boolean;
}

/** Lines that come as bytes, from the first that is still of use to the last that was looked at. */
export class Blocks {
  readonly #source: Iterator<Uint8Array>;
  readonly #held: Block[] = [];
  readonly #free: Block[] = [];
  /** The line after the last held. */
  #next = 0;
  #ended = false;
  #recent = { index: -1, text: '' };
  /** Each string is made by itself. */
  readonly owns = true;

  constructor(blocks: Iterable<Uint8Array>) {
    this.#source = blocks[Symbol.iterator]();
  }

  at(index: number): string | undefined {
    if (this.#recent.index === index) return this.#recent.text;
    const block = this.#find(index);
    if (block === undefined) return undefined;
    const { bytes, ends } = block;
    const place = index - block.first;
    const text = bytes.toString('utf8', place === 0 ? 0 : (ends[place - 1] ?? 0) + 1, ends[place]);
    this.#recent = { index, text };
    return text;
  }

  grain(index: number, sieve: Sieve): number | undefined {
    const block = this.#find(index);
    if (block === undefined) return undefined;
    sift(block, sieve);
    return block.grains[index - block.first];
  }

  /** How many lines from one on have nothing in them, as far as they are at hand; how many are not blank. */
  sift(from: number, sieve: Sieve): { readonly passed: number; readonly strange: number } {
    const block = this.#find(from);
    if (block === undefined) return { passed: 0, strange: 0 };
    sift(block, sieve);
    const { grains, count } = block;
    let strange = 0;
    let at = from - block.first;
    for (; at < count; at++) {
      if (grains[at] === grain.nothing) strange++;
      else if (grains[at] !== grain.blank) break;
    }
    return { passed: at - (from - block.first), strange };
  }

  forget(before: number): void {
    for (let first = this.#held[0]; first !== undefined && first.first + first.count <= before; first = this.#held[0])
      this.#free.push(this.#held.shift() as Block);
  }

  #find(index: number): Block | undefined {
    while (index >= this.#next && !this.#ended) this.#load();
    for (let i = 0; i < this.#held.length; i++) {
      const block = this.#held[i] as Block;
      if (index < block.first) return undefined;
      if (index < block.first + block.count) return block;
    }
    return undefined;
  }

  #load(): void {
    const { done, value } = this.#source.next();
    if (done === true) {
      this.#ended = true;
      return;
    }
    const block = this.#free.pop() ?? empty();
    // Most blocks are small and of few lines: room is made for what comes, not for the worst there may be.
    if (block.bytes.length < value.length) block.bytes = Buffer.allocUnsafeSlow(value.length);
    block.bytes.set(value);
    block.length = value.length;
    block.first = this.#next;
    block.sifted = false;
    block.count = 0;
    for (let at = value.indexOf(lineFeed); at >= 0; at = value.indexOf(lineFeed, at + 1)) {
      if (block.count === block.ends.length) block.ends = twice(block.ends);
      block.ends[block.count++] = at;
    }
    if (block.grains.length < block.ends.length) block.grains = new Uint16Array(block.ends.length);
    this.#next += block.count;
    this.#held.push(block);
  }
}

const empty = (): Block => ({
  bytes: Buffer.alloc(0),
  length: 0,
  first: 0,
  count: 0,
  ends: new Int32Array(512),
  grains: new Uint16Array(512),
  sifted: false,
});

function twice(ends: Int32Array): Int32Array {
  const larger = new Int32Array(ends.length * 2);
  larger.set(ends);
  return larger;
}

function sift(block: Block, sieve: Sieve): void {
  if (block.sifted) return;
  sieve.sort(block.bytes, block.length, block.ends, block.grains);
  block.sifted = true;
}
