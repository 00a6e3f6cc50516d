/**
 * What a client owes to servers: RFC 5905 §7.4 and §14 (poll processes), RFC 8633 §4. Two seconds between requests, twice
 * as long after every RATE, and none at all for an hour after DENY or RSTR.
 */
import type { Kiss } from './kiss.ts';

export interface CourtesyOptions {
  readonly spacingMilliseconds?: number;
  /** After RATE has doubled the spacing again and again. */
  readonly mostSpacingMilliseconds?: number;
  /** How long DENY and RSTR are heeded. */
  readonly heldMilliseconds?: number;
  readonly now?: () => number;
}

interface Known {
  sentAt: number;
  spacing: number;
  held: { readonly kiss: Kiss; readonly until: number } | undefined;
}

/** Addresses that are remembered; the longest not asked goes first. */
const remembered = 20_000;

/** Share one among all that ask from this machine: servers see one client. */
export class Courtesy {
  readonly #known = new Map<string, Known>();
  readonly #spacing: number;
  readonly #most: number;
  readonly #heldFor: number;
  readonly #now: () => number;

  constructor(options: CourtesyOptions = {}) {
    this.#spacing = options.spacingMilliseconds ?? 2000;
    this.#most = options.mostSpacingMilliseconds ?? 1_024_000;
    this.#heldFor = options.heldMilliseconds ?? 3_600_000;
    this.#now = options.now ?? (() => performance.now());
  }

  /** Milliseconds until this address may be asked. A burst need not keep the usual spacing, but what RATE made of it. */
  wait(address: string, burst = false): number {
    const known = this.#known.get(address);
    return known === undefined || (burst && known.spacing <= this.#spacing)
      ? 0
      : Math.max(0, known.sentAt + known.spacing - this.#now());
  }

  /** The kiss code because of which this address is left alone, and for how many milliseconds more. */
  held(address: string): { readonly kiss: Kiss; readonly milliseconds: number } | undefined {
    const held = this.#known.get(address)?.held;
    const milliseconds = held === undefined ? 0 : held.until - this.#now();
    return held === undefined || milliseconds <= 0 ? undefined : { kiss: held.kiss, milliseconds };
  }

  /** To be called before every request. */
  sent(address: string): void {
    const known = this.#known.get(address) ?? { sentAt: 0, spacing: this.#spacing, held: undefined };
    this.#mark(address, known, this.#now());
  }

  /** `held`, `wait` and `sent` in one, for many: true when the address may be asked now. */
  claim(address: string, burst = false): boolean {
    const known = this.#known.get(address);
    const now = this.#now();
    if (known === undefined) {
      this.#mark(address, { sentAt: now, spacing: this.#spacing, held: undefined }, now);
      return true;
    }
    const held = known.held !== undefined && known.held.until > now;
    const early = known.sentAt + known.spacing > now && !(burst && known.spacing <= this.#spacing);
    if (held || early) return false;
    this.#mark(address, known, now);
    return true;
  }

  #mark(address: string, known: Known, now: number): void {
    known.sentAt = now;
    // The order matters only when somebody has to go.
    if (this.#known.size * 2 > remembered) this.#known.delete(address);
    this.#known.set(address, known);
    if (this.#known.size > remembered) this.#known.delete(this.#known.keys().next().value ?? '');
  }

  /** Of every reply whose origin was right: a kiss code, or none. */
  heard(address: string, kiss: Kiss | undefined): void {
    const known = this.#known.get(address);
    if (known === undefined) return;
    if (kiss?.duty === 'slow') known.spacing = Math.min(this.#most, known.spacing * 2);
    if (kiss?.duty === 'stop') known.held = { kiss, until: this.#now() + this.#heldFor };
    if (kiss === undefined) {
      known.spacing = this.#spacing;
      known.held = undefined;
    }
  }
}

/** The one of this process. */
export const courtesy = new Courtesy();
