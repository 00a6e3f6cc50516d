/**
 * Thousands of servers over one socket for each family: one exchange each, in buffers that stay. For an overview; whoever
 * is silent here is asked again with `measure`, which is told of ICMP errors.
 */
import {
  Crowd,
  type CrowdOptions,
  type CrowdOutcome,
  type Echoed,
  type Endpoint,
  endpoint,
  type Strays,
} from '@tokimori/wire';
import { OwnClock } from './clock.ts';
import { type Courtesy, courtesy as shared } from './courtesy.ts';
import { phi } from './exchange.ts';
import { header } from './header.ts';
import { defaultMaxDistanceSeconds, type Judgement, judge } from './judge.ts';
import { decode, type Packet, request } from './packet.ts';

export interface RoundOptions extends CrowdOptions {
  /** Ask although the last request was less than two seconds ago. Kiss codes, RATE too, are heeded all the same. */
  readonly burst?: boolean;
}

export interface PollerOptions {
  readonly port?: number;
  readonly version?: 3 | 4;
  readonly maxDistanceSeconds?: number;
  readonly clock?: OwnClock;
  readonly courtesy?: Courtesy;
}

/** `held`: not asked, out of courtesy (`Courtesy.held`, `Courtesy.wait`). The others as in `Measurement`. */
export type PollOutcome =
  | Exclude<CrowdOutcome, 'answered'>
  | 'measured'
  | 'kiss'
  | 'rejected'
  | 'clock-stepped'
  | 'held';

/** By the place in the list of addresses. The arrays are the poller's own and hold until the next round. */
export interface Round {
  readonly outcomes: readonly PollOutcome[];
  /** The server's clock minus this machine's; NaN unless measured. */
  readonly offsetSeconds: Float64Array;
  readonly delaySeconds: Float64Array;
  /** The true offset lies within `offsetSeconds ± boundSeconds`. */
  readonly boundSeconds: Float64Array;
  readonly stratum: Uint8Array;
  /** The replies that were kiss codes or rejected. */
  readonly refused: ReadonlyMap<number, Judgement & { readonly reply: Packet }>;
  /** Since the poller was opened. */
  readonly strays: Readonly<Strays>;
}

/** Where the fields of figure 8 lie. */
const at = Object.fromEntries(header.fields.map((it) => [it.name, it.at])) as Record<string, number>;
const place = (name: string): number => at[name] ?? 0;
const [originAt, receiveAt, transmitAt] = ['originTimestamp', 'receiveTimestamp', 'transmitTimestamp'].map(place) as [
  number,
  number,
  number,
];
const [stratumAt, precisionAt, delayAt, dispersionAt] = ['stratum', 'precision', 'rootDelay', 'rootDispersion'].map(
  place,
) as [number, number, number, number];
const fraction = 2 ** -32;
const sharpMilliseconds = 10_000;

export class Poller implements AsyncDisposable {
  readonly #targets: readonly Endpoint[];
  readonly #crowds: ReadonlyMap<4 | 6, Crowd>;
  readonly #version: 3 | 4;
  readonly #most: number;
  readonly #clock: OwnClock;
  readonly #courtesy: Courtesy;
  readonly #round: Round & {
    readonly outcomes: PollOutcome[];
    readonly refused: Map<number, Judgement & { reply: Packet }>;
    readonly strays: Strays;
  };
  /** The own clock at `#since` of `performance.now()`, as whole seconds and their fraction: all else is a small difference. */
  #since = 0;
  #seconds = 0;
  #fraction = 0;
  /** No exchange that was under way at this moment counts. */
  #steppedAt = Number.NEGATIVE_INFINITY;

  private constructor(targets: readonly Endpoint[], crowds: ReadonlyMap<4 | 6, Crowd>, options: PollerOptions) {
    this.#targets = targets;
    this.#crowds = crowds;
    this.#version = options.version ?? 4;
    this.#most = options.maxDistanceSeconds ?? defaultMaxDistanceSeconds;
    this.#clock = options.clock ?? new OwnClock();
    this.#courtesy = options.courtesy ?? shared;
    const count = targets.length;
    this.#round = {
      outcomes: new Array(count).fill('silent'),
      offsetSeconds: new Float64Array(count),
      delaySeconds: new Float64Array(count),
      boundSeconds: new Float64Array(count),
      stratum: new Uint8Array(count),
      refused: new Map(),
      strays: { late: 0, foreign: 0, duplicate: 0, malformed: 0 },
    };
  }

  /** Throws `WIRE_ADDRESS`, `WIRE_SOCKET`. */
  static async open(addresses: readonly string[], options: PollerOptions = {}): Promise<Poller> {
    const targets = addresses.map((it) => endpoint(it, options.port ?? 123));
    const crowds = new Map<4 | 6, Crowd>();
    try {
      for (const { family } of targets) if (!crowds.has(family)) crowds.set(family, await Crowd.open(family));
    } catch (error) {
      for (const it of crowds.values()) it.close();
      throw error;
    }
    return new Poller(targets, crowds, options);
  }

  /** One exchange with each. Throws `WIRE_BUSY`, `WIRE_CLOSED`, the signal's reason. */
  async round(options: RoundOptions = {}): Promise<Round> {
    const { outcomes, offsetSeconds, delaySeconds, boundSeconds, stratum, refused } = this.#round;
    for (const it of [offsetSeconds, delaySeconds, boundSeconds]) it.fill(Number.NaN);
    stratum.fill(0);
    refused.clear();
    if (this.#clock.ageMilliseconds > sharpMilliseconds) this.#clock.sharpen();
    this.#anchor();
    const asked = this.#allowed(options.burst ?? false);
    const share = (of: readonly number[]): RoundOptions =>
      options.perSecond === undefined
        ? options
        : { ...options, perSecond: Math.max(1, (options.perSecond * of.length) / asked.length) };
    await Promise.all(
      [...this.#crowds].map(async ([family, crowd]) => {
        const indices = asked.filter((it) => this.#targets[it]?.family === family);
        const targets = indices.map((it) => this.#targets[it] as Endpoint);
        const came = await crowd.ask(targets, this.#protocol(indices), share(indices));
        came.forEach((it, i) => {
          if (it !== 'answered') outcomes[indices[i] ?? 0] = it;
        });
      }),
    );
    for (const name of ['late', 'foreign', 'duplicate', 'malformed'] as const)
      this.#round.strays[name] = [...this.#crowds.values()].reduce((sum, it) => sum + it.strays[name], 0);
    return this.#round;
  }

  close(): void {
    for (const it of this.#crowds.values()) it.close();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.close();
  }

  #allowed(burst: boolean): number[] {
    const out: number[] = [];
    this.#targets.forEach(({ address }, i) => {
      const may = this.#courtesy.claim(address, burst);
      this.#round.outcomes[i] = may ? 'silent' : 'held';
      if (!may) return;
      out.push(i);
    });
    return out;
  }

  #anchor(): void {
    this.#since = performance.now();
    const now = this.#clock.ntpAt(this.#since);
    this.#seconds = Number(now >> 32n);
    this.#fraction = Number(now & 0xffff_ffffn);
  }

  #protocol(indices: readonly number[]): Echoed {
    return {
      request: request(this.#version, 0n),
      ticketAt: transmitAt,
      replyTicketAt: originAt,
      replyOctets: header.size,
      read: (reply, sentAt, receivedAt, target) => this.#read(reply, sentAt, receivedAt, indices[target] ?? 0),
    };
  }

  /** As `exchange` does, without making anything for a good reply. */
  #read(reply: Buffer, sentAt: number, receivedAt: number, index: number): boolean {
    const round = this.#round;
    if (this.#clock.observe() !== undefined) {
      this.#steppedAt = receivedAt;
      this.#clock.sharpen();
      this.#anchor();
    }
    if (!this.#isGood(reply)) return this.#refuse(reply, index);
    round.stratum[index] = reply[stratumAt] ?? 0;
    if (sentAt <= this.#steppedAt) {
      round.outcomes[index] = 'clock-stepped';
      return true;
    }
    const received = this.#relative(reply, receiveAt);
    const transmitted = this.#relative(reply, transmitAt);
    const sent = (sentAt - this.#since) / 1000;
    const back = (receivedAt - this.#since) / 1000;
    const delay = back - sent - (transmitted - received);
    round.outcomes[index] = 'measured';
    round.offsetSeconds[index] = (received - sent + transmitted - back) / 2;
    round.delaySeconds[index] = delay;
    round.boundSeconds[index] =
      Math.max(0, delay) / 2 +
      2 ** Math.min(0, reply.readInt8(precisionAt)) +
      this.#clock.boundSeconds +
      phi * (back - sent);
    return true;
  }

  /** Seconds since `#since`, exact across eras. */
  #relative(reply: Buffer, where: number): number {
    return (
      ((reply.readUInt32BE(where) - this.#seconds) | 0) + (reply.readUInt32BE(where + 4) - this.#fraction) * fraction
    );
  }

  /** The tests of `judge`, for the common case; whoever fails here is judged by name. */
  #isGood(reply: Buffer): boolean {
    const first = reply[0] ?? 0;
    const stratum = reply[stratumAt] ?? 0;
    return (
      reply.length === header.size &&
      first >> 6 !== 3 &&
      (first & 0x3f) === ((this.#version << 3) | 4) &&
      stratum > 0 &&
      stratum < 16 &&
      (reply.readUInt32BE(delayAt) / 2 + reply.readUInt32BE(dispersionAt)) / 0x1_0000 <= this.#most &&
      reply.readUInt32BE(receiveAt) !== 0 &&
      reply.readUInt32BE(transmitAt) !== 0 &&
      this.#relative(reply, transmitAt) >= this.#relative(reply, receiveAt)
    );
  }

  #refuse(bytes: Buffer, index: number): boolean {
    let reply: Packet;
    try {
      reply = decode(Uint8Array.from(bytes));
    } catch {
      return false;
    }
    const judged = judge(reply, this.#version, this.#most);
    this.#round.refused.set(index, { ...judged, reply });
    this.#round.stratum[index] = reply.stratum;
    this.#round.outcomes[index] = judged.problems.includes('kiss') ? 'kiss' : 'rejected';
    const address = this.#targets[index]?.address ?? '';
    if (judged.kiss !== undefined) {
      this.#courtesy.heard(address, judged.kiss);
    }
    return true;
  }
}

/** One round over many addresses. Throws what `Poller` throws. */
export async function pollMany(
  addresses: readonly string[],
  options: PollerOptions & RoundOptions = {},
): Promise<Round> {
  await using poller = await Poller.open(addresses, options);
  return await poller.round(options);
}
