/** Sets of small whole numbers as words of 32 bits: which findings a state can touch. */
export type Bits = Uint32Array;

export const emptyBits = (size: number): Bits => new Uint32Array((size >>> 5) + 1);

export function put(bits: Bits, at: number): void {
  bits[at >>> 5]! |= 1 << (at & 31);
}

export const holds = (bits: Bits, at: number): boolean => (bits[at >>> 5]! & (1 << (at & 31))) !== 0;

/** Adds all of `more`. */
export function unite(bits: Bits, more: Bits): void {
  for (let i = 0; i < more.length; i++) bits[i]! |= more[i]!;
}

export function meet(a: Bits, b: Bits): boolean {
  for (let i = 0; i < a.length; i++) if ((a[i]! & b[i]!) !== 0) return true;
  return false;
}

export function common(a: Bits, b: Bits): Bits {
  const out = new Uint32Array(a.length);
  for (let i = 0; i < a.length; i++) out[i] = a[i]! & b[i]!;
  return out;
}

/** The members, ascending. */
export function members(bits: Bits): number[] {
  const out: number[] = [];
  for (let i = 0; i < bits.length; i++) {
    for (let word = bits[i]!; word !== 0; word &= word - 1) out.push(i * 32 + 31 - Math.clz32(word & -word));
  }
  return out;
}
