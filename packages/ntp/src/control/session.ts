/** Questions of mode 6 to one daemon, one after the other. */
import { randomInt } from 'node:crypto';
import {
  type AskOptions,
  type Message,
  type Outcome,
  Peer,
  type PeerOptions,
  type Question,
  type Verdict,
} from '@tokimori/wire';
import { NtpControlError } from './errors.ts';
import { controlRequest, type Opcode } from './message.ts';
import { controlMessage, Reassembly } from './reassembly.ts';

/** RFC 9327 §3, error codes. */
const declines = {
  0: 'unspecified',
  1: 'authentication-failure',
  2: 'invalid-length-or-format',
  3: 'invalid-opcode',
  4: 'unknown-association',
  5: 'unknown-variable',
  6: 'invalid-value',
  7: 'administratively-prohibited',
} as const;

/** The daemon answers, and says no. */
export interface Declined {
  readonly outcome: 'declined';
  readonly reason: (typeof declines)[keyof typeof declines] | 'unknown';
  /** As on the wire. */
  readonly errorCode: number;
}

export interface ControlReply {
  readonly status: number;
  readonly associationId: number;
  /** Reassembled; Latin-1, as the daemons mean ASCII. */
  readonly text: string;
  readonly bytes: Uint8Array;
}

/** `silent` from a daemon that gives time: mode 6 is not allowed (`noquery`), or filtered; chronyd has none at all. */
export type ControlOutcome<T> = Outcome<T> | Declined;

export interface ControlOptions extends PeerOptions, Pick<AskOptions, 'timeoutMilliseconds' | 'attempts'> {
  readonly port?: number;
}

class ControlQuestion implements Question<ControlReply | Declined> {
  readonly #make: () => { readonly sequence: number; readonly bytes: Uint8Array };
  readonly #opcode: Opcode;
  readonly #associationId: number;
  readonly #ours: (sequence: number) => boolean;
  #sequence = -1;
  #parts = new Reassembly();
  #done = false;

  constructor(
    opcode: Opcode,
    associationId: number,
    ours: (sequence: number) => boolean,
    make: () => { readonly sequence: number; readonly bytes: Uint8Array },
  ) {
    this.#opcode = opcode;
    this.#associationId = associationId;
    this.#ours = ours;
    this.#make = make;
  }

  /** What is missing of a response that began to come. */
  get missing(): string | undefined {
    if (this.#parts.empty) return undefined;
    return this.#parts
      .gaps()
      .map(([from, to]) => `octets ${from} to ${to ?? 'the end'}`)
      .join(', ');
  }

  request(): Uint8Array {
    const { sequence, bytes } = this.#make();
    this.#sequence = sequence;
    this.#parts = new Reassembly();
    return bytes;
  }

  read({ bytes }: Message): Verdict<ControlReply | Declined> {
    const message = controlMessage(bytes);
    if (message === undefined || message.header.second.response === 0) return 'malformed';
    const { second, sequence, status, associationId, offset } = message.header;
    if (sequence !== this.#sequence) return this.#ours(sequence) ? 'late' : 'foreign';
    if (second.opcode !== this.#opcode || associationId !== this.#associationId) return 'foreign';
    if (this.#done) return 'duplicate';
    if (second.error === 1) {
      this.#done = true;
      const errorCode = status >> 8;
      const reason = declines[errorCode as keyof typeof declines] ?? 'unknown';
      return { answer: { outcome: 'declined', reason, errorCode } };
    }
    const added = this.#parts.add(offset, message.data, second.more === 1);
    if (added !== 'whole') return added;
    this.#done = true;
    const whole = this.#parts.whole;
    return { answer: { status, associationId, bytes: whole, text: Buffer.from(whole).toString('latin1') } };
  }
}

/** Earlier sequence numbers that are still known as ours. */
const remembered = 64;

export class ControlSession implements AsyncDisposable {
  readonly peer: Peer;
  readonly #options: ControlOptions;
  /** Unpredictable at first, as it is all that ties a response to its request. */
  #sequence = randomInt(0x1_0000);
  #asked = 0;

  private constructor(peer: Peer, options: ControlOptions) {
    this.peer = peer;
    this.#options = options;
  }

  /** Throws `WireError`: a bad address, a local port that is taken. */
  static async open(address: string, options: ControlOptions = {}): Promise<ControlSession> {
    return new ControlSession(await Peer.open(address, options.port ?? 123, options), options);
  }

  /** Throws `NtpControlError`, `WIRE_BUSY`, `WIRE_CLOSED`, the signal's reason. */
  async ask(opcode: Opcode, associationId = 0, data = ''): Promise<ControlOutcome<ControlReply>> {
    const { timeoutMilliseconds = 1000, attempts = 3, signal } = this.#options;
    const ours = (sequence: number): boolean =>
      ((this.#sequence - sequence) & 0xffff) < Math.min(this.#asked, remembered);
    const question = new ControlQuestion(opcode, associationId, ours, () => {
      this.#sequence = (this.#sequence + 1) & 0xffff;
      this.#asked++;
      return { sequence: this.#sequence, bytes: controlRequest(opcode, this.#sequence, associationId, data) };
    });
    const outcome = await this.peer.ask(question, { timeoutMilliseconds, attempts, signal });
    if (outcome.outcome !== 'answered') {
      if (outcome.outcome === 'silent' && question.missing !== undefined)
        throw new NtpControlError('NTP_CONTROL_GAP', question.missing);
      return outcome;
    }
    return 'outcome' in outcome.value ? outcome.value : { ...outcome, value: outcome.value };
  }

  close(): void {
    this.peer.close();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.close();
  }
}

/** The same outcome with what its reply means. */
export function understood<T>(
  outcome: ControlOutcome<ControlReply>,
  read: (reply: ControlReply) => T,
): ControlOutcome<T> {
  return outcome.outcome === 'answered' ? { ...outcome, value: read(outcome.value) } : outcome;
}
