/**
 * One unconnected socket for thousands of targets. Cheap, and blind where `Peer` sees: the kernel tells an unconnected
 * socket of no ICMP error, so what is refused looks silent. Ask those again with a `Peer`.
 */
import { createSocket, type RemoteInfo, type Socket } from 'node:dgram';
import type { Endpoint } from './endpoint.ts';
import { WireError } from './errors.ts';
import { errnoOf, type Failure, failureOf, noStrays, type Strays } from './outcome.ts';
import { Tickets } from './tickets.ts';

/** A protocol whose replies echo eight octets of the request, as data. */
export interface Echoed {
  /** The request; the ticket is put in at `ticketAt`. */
  readonly request: Uint8Array;
  readonly ticketAt: number;
  /** Where the reply has it, and how long a reply is at least. */
  readonly replyTicketAt: number;
  readonly replyOctets: number;
  /** `sentAt`, `receivedAt`: `performance.now()`. False when the reply is malformed: its target then stays waiting. */
  read(reply: Buffer, sentAt: number, receivedAt: number, target: number): boolean;
}

export interface CrowdOptions {
  readonly timeoutMilliseconds?: number;
  /** Exchanges under way at most: beyond a thousand, socket buffers overflow and replies are lost. */
  readonly outstanding?: number;
  /** Requests a second at most; as fast as replies come if absent. */
  readonly perSecond?: number | undefined;
  /**
   * Requests in one turn of the event loop; more than four cost the precision of receive times. With a pace, a quarter of a
   * second's requests if absent: waking up costs more than sending.
   */
  readonly perTurn?: number;
  readonly signal?: AbortSignal | undefined;
}

export type CrowdOutcome = 'answered' | Failure;

/** Requests that may be in the hands of the kernel at once; far more than it ever holds back. */
const buffers = 4096;
const receiveBufferOctets = 4 << 20;
/** A quarter of the time-out, but waking up costs more than what is found late. */
const sweepMilliseconds = (timeout: number): number => Math.min(250, Math.max(10, timeout / 4));

export class Crowd implements AsyncDisposable {
  /** Over all rounds. */
  readonly strays: Strays = noStrays();
  readonly #socket: Socket;
  readonly #tickets = new Tickets();
  #onClose: (() => void) | undefined;
  #onMessage: ((bytes: Buffer, from: RemoteInfo, at: number) => void) | undefined;
  #closed = false;

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.on('message', (bytes, from) => {
      const at = performance.now();
      if (this.#onMessage !== undefined) this.#onMessage(bytes, from, at);
      // Between two rounds nothing is waited for: what comes was given up, or is nobody's.
      else this.strays.late++;
    });
    socket.on('error', () => {});
  }

  /** Throws `WIRE_SOCKET`. */
  static async open(family: 4 | 6): Promise<Crowd> {
    const socket = createSocket({
      type: family === 4 ? 'udp4' : 'udp6',
      lookup: (host, _options, done) => done(null, host, family),
    });
    await new Promise<void>((resolve, reject) => {
      socket.once('error', (error) => {
        socket.close();
        reject(new WireError('WIRE_SOCKET', `UDP over IPv${family} (${errnoOf(error)})`, { cause: error }));
      });
      socket.bind({ port: 0, exclusive: true }, () => {
        socket.removeAllListeners('error');
        resolve();
      });
    });
    try {
      socket.setRecvBufferSize(receiveBufferOctets);
    } catch {
      // A smaller buffer loses replies at high rates only.
    }
    return new Crowd(socket);
  }

  /** Throws `WIRE_CLOSED`, `WIRE_BUSY`. One exchange with each target (one may stand in the list several times). Throws the signal's reason. */
  ask(targets: readonly Endpoint[], protocol: Echoed, options: CrowdOptions = {}): Promise<CrowdOutcome[]> {
    if (this.#closed) throw new WireError('WIRE_CLOSED', 'shared socket');
    if (this.#onMessage !== undefined) throw new WireError('WIRE_BUSY', 'shared socket');
    options.signal?.throwIfAborted();
    if (targets.length === 0) return Promise.resolve([]);
    const {
      timeoutMilliseconds = 1000,
      outstanding = 1000,
      perSecond = Number.POSITIVE_INFINITY,
      perTurn = perSecond === Number.POSITIVE_INFINITY ? 4 : Math.max(4, Math.ceil(perSecond / 4)),
    } = options;
    const { request, ticketAt, replyTicketAt, replyOctets } = protocol;
    const { signal } = options;
    const tickets = this.#tickets;
    const socket = this.#socket;
    const outcomes = new Array<CrowdOutcome>(targets.length).fill('silent');
    const all = Buffer.alloc(request.length * buffers);
    for (let i = 0; i < buffers; i++) all.set(request, i * request.length);
    const begun = performance.now();
    let next = 0;
    return new Promise<CrowdOutcome[]>((resolve, reject) => {
      const finish = (settle: () => void): void => {
        clearInterval(sweeper);
        clearTimeout(pace);
        clearImmediate(turn);
        signal?.removeEventListener('abort', aborted);
        tickets.expire(Number.POSITIVE_INFINITY, () => {});
        this.#onMessage = undefined;
        this.#onClose = undefined;
        settle();
      };
      const aborted = (): void => finish(() => reject(signal?.reason));
      const done = (): boolean => next === targets.length && tickets.waiting === 0;
      const settleIfDone = (): void => {
        if (done()) finish(() => resolve(outcomes));
      };
      const afterSend = (error: Error | null): void => {
        if (error === null) return;
        const { address, port } = error as Error & { address?: string; port?: number };
        for (const slot of tickets.outstanding()) {
          const index = tickets.target[slot] ?? 0;
          if (targets[index]?.address !== address || targets[index]?.port !== port) continue;
          outcomes[index] = failureOf(errnoOf(error));
          tickets.giveUp(slot);
          break;
        }
        settleIfDone();
      };
      const fill = (): void => {
        let budget = perTurn;
        if (perSecond !== Number.POSITIVE_INFINITY)
          budget = Math.min(budget, Math.floor(((performance.now() - begun) * perSecond) / 1000) + 1 - next);
        for (; budget > 0 && next < targets.length && tickets.waiting < outstanding && tickets.free; budget--) {
          const target = targets[next] as Endpoint;
          const slot = tickets.take(next);
          const from = (next % buffers) * request.length;
          all.writeUInt32BE(tickets.high[slot] ?? 0, from + ticketAt);
          all.writeUInt32BE(tickets.low[slot] ?? 0, from + ticketAt + 4);
          next++;
          tickets.sentAt[slot] = performance.now();
          socket.send(all, from, request.length, target.port, target.address, afterSend);
        }
      };
      // Unpaced, the loop's own turns and the replies drive the sending.
      let turn: NodeJS.Immediate | undefined;
      let pace: NodeJS.Timeout | undefined;
      const drive = (): void => {
        fill();
        if (next === targets.length) return;
        if (perSecond !== Number.POSITIVE_INFINITY) pace = setTimeout(drive, Math.max(1, (perTurn * 1000) / perSecond));
        else if (tickets.waiting < outstanding && tickets.free) turn = setImmediate(drive);
        else turn = undefined;
      };
      const sweeper = setInterval(() => {
        tickets.expire(performance.now() - timeoutMilliseconds, () => {});
        if (done()) settleIfDone();
        else if (perSecond === Number.POSITIVE_INFINITY && next < targets.length && turn === undefined) drive();
      }, sweepMilliseconds(timeoutMilliseconds));
      this.#onMessage = (bytes, from, at) => {
        if (bytes.length < replyOctets) {
          this.strays.malformed++;
          return;
        }
        const high = bytes.readUInt32BE(replyTicketAt);
        const low = bytes.readUInt32BE(replyTicketAt + 4);
        const slot = tickets.slotOf(low);
        const state = tickets.state(slot, high, low);
        const index = tickets.target[slot] ?? 0;
        if (state === 'answered') this.strays.duplicate++;
        else if (state === 'given-up') this.strays.late++;
        else if (state === 'unknown' || targets[index]?.address !== from.address || targets[index]?.port !== from.port)
          this.strays.foreign++;
        else if (!protocol.read(bytes, tickets.sentAt[slot] ?? 0, at, index)) this.strays.malformed++;
        else {
          tickets.answer(slot);
          outcomes[index] = 'answered';
          if (done()) settleIfDone();
          // In groups: a receiver that is woken for each single datagram costs both sides more than the datagram.
          else if (
            perSecond === Number.POSITIVE_INFINITY &&
            turn === undefined &&
            tickets.waiting <= outstanding - perTurn
          )
            fill();
        }
      };
      this.#onClose = () => finish(() => reject(new WireError('WIRE_CLOSED', 'shared socket')));
      signal?.addEventListener('abort', aborted, { once: true });
      drive();
    });
  }

  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#onClose?.();
    this.#socket.close();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.close();
  }
}
