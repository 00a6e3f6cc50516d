import { randomFillSync } from 'node:crypto';

/** Outstanding and remembered exchanges; a power of two below 2^15, so that a slot fits beside 49 random bits. */
const slots = 16_384;
const slotMask = slots - 1;

export type TicketState = 'unknown' | 'waiting' | 'answered' | 'given-up';
const states: readonly TicketState[] = ['unknown', 'waiting', 'answered', 'given-up'];
const waiting = 1;
const answered = 2;
const givenUp = 3;

/**
 * The identifiers of many exchanges: 64 bits each, 50 of them unpredictable and the rest the number of a slot, so that
 * a reply finds its request without a map. Slots are taken in a ring: what was answered or given up is remembered until
 * its slot comes round again, to tell a late reply and a duplicate from a foreign one.
 */
export class Tickets {
  readonly high = new Uint32Array(slots);
  readonly low = new Uint32Array(slots);
  /** `performance.now()` before sending. */
  readonly sentAt = new Float64Array(slots);
  readonly target = new Int32Array(slots);
  readonly #state = new Uint8Array(slots);
  readonly #pool = new Uint32Array(2048);
  #drawn = this.#pool.length;
  #head = 0;
  #tail = 0;
  /** Exchanges that wait for their reply. */
  waiting = 0;

  /** False when the oldest exchange that still waits is a whole ring ago. */
  get free(): boolean {
    return this.#head - this.#tail < slots;
  }

  /** A new exchange's slot; its ticket is in `high` and `low`. */
  take(target: number): number {
    const slot = this.#head++ & slotMask;
    this.high[slot] = this.#random();
    this.low[slot] = ((this.#random() & ~slotMask) | slot) >>> 0;
    this.target[slot] = target;
    this.#state[slot] = waiting;
    this.waiting++;
    return slot;
  }

  /** The slot a reply points at; look at `state` before trusting it. */
  slotOf = (low: number): number => low & slotMask;

  state(slot: number, high: number, low: number): TicketState {
    return this.high[slot] === high && this.low[slot] === low
      ? (states[this.#state[slot] ?? 0] ?? 'unknown')
      : 'unknown';
  }

  answer(slot: number): void {
    this.#state[slot] = answered;
    this.waiting--;
  }

  /** Gives up all that were sent before `limit`, oldest first. */
  expire(limit: number, gone: (slot: number) => void): void {
    for (; this.#tail < this.#head; this.#tail++) {
      const slot = this.#tail & slotMask;
      if (this.#state[slot] !== waiting) continue;
      if ((this.sentAt[slot] ?? 0) > limit) return;
      this.giveUp(slot);
      gone(slot);
    }
  }

  giveUp(slot: number): void {
    this.#state[slot] = givenUp;
    this.waiting--;
  }

  /** Slots that wait, oldest first: for the rare case in which only an address is known. */
  *outstanding(): Generator<number> {
    for (let at = this.#tail; at < this.#head; at++) {
      const slot = at & slotMask;
      if (this.#state[slot] === waiting) yield slot;
    }
  }

  #random(): number {
    if (this.#drawn === this.#pool.length) {
      randomFillSync(this.#pool);
      this.#drawn = 0;
    }
    return this.#pool[this.#drawn++] ?? 0;
  }
}
