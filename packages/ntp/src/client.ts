/** The client of RFC 5905, for measuring: it asks, judges and tells; it sets nothing. */
import { setTimeout as sleep } from 'node:timers/promises';
import { type Endpoint, type Failure, noStrays, Peer, type Strays } from '@tokimori/wire';
import { OwnClock, type Step } from './clock.ts';
import { type Combined, combine } from './combine.ts';
import { type Courtesy, courtesy as shared } from './courtesy.ts';
import { NtpError } from './errors.ts';
import type { Exchange } from './exchange.ts';
import type { Problem } from './judge.ts';
import type { Kiss } from './kiss.ts';
import { currentOwnDelay, type OwnDelay } from './own-delay.ts';
import { Questioner } from './questioner.ts';

export interface MeasureOptions {
  readonly port?: number;
  readonly version?: 3 | 4;
  /** Requests at most, 1 to 64. */
  readonly exchanges?: number;
  /** How long one reply is waited for. */
  readonly timeoutMilliseconds?: number;
  /** Ask again at once instead of after two seconds. Only for servers that are known not to limit rates: see §6 of RFC 8633. */
  readonly burst?: boolean;
  /** Ask in spite of an earlier DENY or RSTR. */
  readonly insist?: boolean;
  /** Ephemeral if absent; 123 needs root and finds out whether filters treat it otherwise. */
  readonly localPort?: number | undefined;
  readonly localAddress?: string | undefined;
  readonly maxDistanceSeconds?: number;
  readonly signal?: AbortSignal | undefined;
  readonly clock?: OwnClock;
  readonly courtesy?: Courtesy;
  /** Measured on loopback if absent. */
  readonly ownDelay?: OwnDelay;
  /** 64 random bits. */
  readonly random?: () => bigint;
}

interface Asked {
  readonly target: Endpoint;
  /** The port the requests came from. */
  readonly localPort: number;
  readonly sent: number;
  /** Every reply to one of the requests, good or not, in order. */
  readonly replies: readonly Exchange[];
  /** Datagrams that came and were no reply to a request. Foreign ones from a server that is otherwise silent: a wrong origin. */
  readonly strays: Readonly<Strays>;
}

export interface Measured extends Asked, Combined {
  readonly outcome: 'measured';
}

/** A kiss code came, and no time. */
export interface Kissed extends Asked {
  readonly outcome: 'kiss';
  readonly kiss: Kiss;
}

/** It answers, but not with a time that may be used. */
export interface Rejected extends Asked {
  readonly outcome: 'rejected';
  /** Of the last reply. */
  readonly problems: readonly Problem[];
}

/** This machine's clock was set while it was being compared: ask again. */
export interface Stepped extends Asked {
  readonly outcome: 'clock-stepped';
  readonly step: Step;
}

export interface NoReply extends Asked {
  readonly outcome: Failure;
  readonly errno?: string;
}

export type Measurement = Measured | Kissed | Rejected | Stepped | NoReply;

/** What RATE made of the spacing is waited for so long; beyond it the caller has to know. */
const patienceMilliseconds = 10_000;

/** On a local network the reply is there before a core has fallen asleep. */
const awakeMilliseconds = 1;

/** A sharp look at the own clock is good for as long; a small step in between would go unseen. */
const sharpMilliseconds = 10_000;

const own = new OwnClock();

/**
 * Compares a server's clock with this machine's. What can go wrong on the way is an outcome; thrown are `WireError` (a bad
 * address, a local port that is taken), `NTP_KISS_HELD`, `NTP_OPTION`, and the signal's reason.
 */
export async function measure(address: string, options: MeasureOptions = {}): Promise<Measurement> {
  const { port = 123, exchanges = 4, timeoutMilliseconds = 1000, signal } = options;
  const { clock = own, courtesy = shared, burst = false, insist = false } = options;
  if (!Number.isInteger(exchanges) || exchanges < 1 || exchanges > 64)
    throw new NtpError('NTP_OPTION', `exchanges ${exchanges}`);
  await using peer = await Peer.open(address, port, options);
  const { target, localPort } = peer;
  const held = insist ? undefined : courtesy.held(target.address);
  if (held !== undefined)
    throw new NtpError(
      'NTP_KISS_HELD',
      `${target.address} sent ${held.kiss.text}, ${Math.ceil(held.milliseconds / 1000)} s left`,
    );

  const ownDelay = options.ownDelay ?? (await currentOwnDelay());
  const questioner = new Questioner(options, clock);
  const replies: Exchange[] = [];
  let step: Step | undefined;
  let failure: { outcome: Failure; errno?: string } = { outcome: 'silent' };
  let sent = 0;
  while (sent < exchanges) {
    const wait = courtesy.wait(target.address, burst);
    if (wait > patienceMilliseconds && !insist)
      throw new NtpError('NTP_KISS_HELD', `${target.address} sent RATE, ${Math.ceil(wait / 1000)} s left`);
    if (wait > 0) await sleep(wait, undefined, { ...(signal && { signal }) }).catch(() => signal?.throwIfAborted());
    // A step before the exchange does it no harm; `clock.steps` has it.
    if (clock.ageMilliseconds > sharpMilliseconds) clock.sharpen();
    else clock.observe();
    sent++;
    courtesy.sent(target.address);
    const outcome = await peer.ask(questioner, { timeoutMilliseconds, signal, awakeMilliseconds });
    step = clock.observe();
    if (step !== undefined) break;
    if (outcome.outcome === 'answered') {
      replies.push(outcome.value);
      courtesy.heard(target.address, outcome.value.kiss);
      if (outcome.value.kiss !== undefined && outcome.value.kiss.duty !== 'none') break;
    } else if (outcome.outcome !== 'silent') {
      failure = { outcome: outcome.outcome, ...(outcome.errno !== undefined && { errno: outcome.errno }) };
      break;
    }
  }

  const asked: Asked = { target, localPort, sent, replies, strays: { ...noStrays(), ...peer.strays } };
  const good = combine(replies, ownDelay.differenceSeconds / 2);
  if (step !== undefined) return { ...asked, outcome: 'clock-stepped', step };
  if (good !== undefined) return { ...asked, outcome: 'measured', ...good };
  const last = replies.at(-1);
  if (last === undefined) return { ...asked, ...failure };
  return last.kiss !== undefined && last.problems.includes('kiss')
    ? { ...asked, outcome: 'kiss', kiss: last.kiss }
    : { ...asked, outcome: 'rejected', problems: last.problems };
}
