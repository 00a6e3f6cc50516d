import { randomBytes } from 'node:crypto';
import type { Message, Question, Verdict } from '@tokimori/wire';
import { NtpError } from './errors.ts';
import { type Exchange, type ExchangeClock, exchange } from './exchange.ts';
import { decode, type Packet, request } from './packet.ts';

export interface QuestionerOptions {
  readonly version?: 3 | 4;
  readonly maxDistanceSeconds?: number;
  readonly random?: () => bigint;
}

/** Earlier cookies that are still known, to tell a late reply from a foreign one. */
const remembered = 128;

/** Asks and recognises by the cookie: the transmit timestamp that must come back as origin timestamp (RFC 5905 §8, TEST2). */
export class Questioner implements Question<Exchange> {
  readonly #options: QuestionerOptions;
  readonly #clock: ExchangeClock;
  readonly #earlier = new Map<bigint, 'late' | 'duplicate'>();
  #cookie: bigint | undefined;

  constructor(options: QuestionerOptions, clock: ExchangeClock) {
    this.#options = options;
    this.#clock = clock;
  }

  request(): Uint8Array {
    if (this.#cookie !== undefined) this.#remember(this.#cookie, 'late');
    this.#cookie = (this.#options.random ?? random)();
    return request(this.#options.version ?? 4, this.#cookie);
  }

  read({ bytes, at, sent }: Message): Verdict<Exchange> {
    let reply: Packet;
    try {
      reply = decode(bytes);
    } catch (error) {
      if (error instanceof NtpError) return 'malformed';
      throw error;
    }
    if (reply.originTimestamp !== this.#cookie) return this.#earlier.get(reply.originTimestamp) ?? 'foreign';
    this.#remember(this.#cookie, 'duplicate');
    this.#cookie = undefined;
    const moments = { sentMilliseconds: sent.before, receivedMilliseconds: at };
    const { version = 4, maxDistanceSeconds } = this.#options;
    return { answer: exchange(reply, version, moments, this.#clock, maxDistanceSeconds) };
  }

  #remember(cookie: bigint, as: 'late' | 'duplicate'): void {
    this.#earlier.set(cookie, as);
    if (this.#earlier.size > remembered) this.#earlier.delete(this.#earlier.keys().next().value ?? 0n);
  }
}

/** Never zero: that would be "unknown", and servers echo it for anybody. */
function random(): bigint {
  for (;;) {
    const cookie = randomBytes(8).readBigUInt64BE();
    if (cookie !== 0n) return cookie;
  }
}
