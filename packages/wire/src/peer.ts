/**
 * One connected UDP socket for one target. Connected, because only then does the kernel tell of ICMP errors and keep
 * other hosts' datagrams away (udp(7)).
 */
import { createSocket, type Socket } from 'node:dgram';
import { type Endpoint, endpoint } from './endpoint.ts';
import { type WireCode, WireError } from './errors.ts';
import { errnoOf, failureOf, noStrays, type Outcome, type Sent, type Stray, type Strays } from './outcome.ts';

export interface Message {
  readonly bytes: Uint8Array;
  /** `performance.now()` when the event loop handed it over. */
  readonly at: number;
  /** Of the latest request. */
  readonly sent: Sent;
}

/** `more`: part of the answer; the question stays open until its time is up. */
export type Verdict<T> = { readonly answer: T } | 'more' | Stray;

export interface Question<T> {
  /** Called right before sending, `attempt` from 1; every attempt should bear an identifier of its own. */
  request(attempt: number): Uint8Array;
  /** May throw: then the question fails with that error. Also asked about what comes after the end, to count it. */
  read(message: Message): Verdict<T>;
}

export interface AskOptions {
  /** For each attempt. */
  readonly timeoutMilliseconds?: number;
  /** Requests at most; only silence is asked again. */
  readonly attempts?: number;
  /** From one request to the next, at least. */
  readonly spacingMilliseconds?: number;
  /**
   * Keep the event loop turning for so long after each request instead of letting it sleep: a whole core meanwhile, and
   * `at` is not late by the time a sleeping core needs to wake up (tens of microseconds on a virtual machine).
   */
  readonly awakeMilliseconds?: number;
  readonly signal?: AbortSignal | undefined;
}

export interface PeerOptions {
  /** An ephemeral one if absent. A port somebody else holds is never shared: it would take the other's replies. */
  readonly localPort?: number | undefined;
  readonly localAddress?: string | undefined;
  readonly signal?: AbortSignal | undefined;
}

interface Running {
  message(bytes: Uint8Array, at: number): void;
  failed(errno: string): void;
  closed(): void;
}

const bindErrors: Readonly<Record<string, WireCode>> = {
  EADDRINUSE: 'WIRE_PORT_TAKEN',
  EACCES: 'WIRE_PORT_DENIED',
  EADDRNOTAVAIL: 'WIRE_LOCAL_ADDRESS',
};

export class Peer implements AsyncDisposable {
  readonly target: Endpoint;
  /** All that was received and did not answer, over all questions. */
  readonly strays: Strays = noStrays();
  readonly #socket: Socket;
  /** Set when there is no way to send at all: every question then ends with it. */
  #dead: string | undefined;
  #running: Running | undefined;
  /** Judges what comes while nothing is asked. */
  #idle: ((bytes: Uint8Array, at: number) => Stray) | undefined;
  #closed = false;

  private constructor(target: Endpoint, socket: Socket) {
    this.target = target;
    this.#socket = socket;
    socket.on('message', (bytes) => {
      const at = performance.now();
      if (this.#running !== undefined) this.#running.message(bytes, at);
      else this.strays[this.#idle?.(bytes, at) ?? 'foreign']++;
    });
    // An ICMP error that comes while nothing is asked belongs to a question that has ended as silent.
    socket.on('error', (error) => this.#running?.failed(errnoOf(error)));
  }

  /** Throws `WIRE_ADDRESS`, `WIRE_PORT_TAKEN`, `WIRE_PORT_DENIED`, `WIRE_LOCAL_ADDRESS`; nothing stays open then. */
  static async open(address: string, port: number, options: PeerOptions = {}): Promise<Peer> {
    const target = endpoint(address, port);
    const { signal, localPort, localAddress } = options;
    signal?.throwIfAborted();
    const socket = createSocket({
      type: target.family === 4 ? 'udp4' : 'udp6',
      lookup: (host, _options, done) => done(null, host, target.family),
    });
    const peer = new Peer(target, socket);
    try {
      await once(socket, (done) =>
        socket.bind({ port: localPort ?? 0, exclusive: true, ...(localAddress && { address: localAddress }) }, done),
      );
    } catch (error) {
      peer.close();
      const errno = errnoOf(error);
      const about = `UDP ${localAddress ?? 'any address'} port ${localPort ?? 'ephemeral'} (${errno})`;
      throw new WireError(bindErrors[errno] ?? 'WIRE_SOCKET', about, { cause: error });
    }
    try {
      await once(socket, (done) => socket.connect(target.port, target.address, done));
    } catch (error) {
      peer.#dead = errnoOf(error);
    }
    if (signal?.aborted) {
      peer.close();
      throw signal.reason;
    }
    return peer;
  }

  /** The local port, for filters and for finding it in a capture. */
  get localPort(): number {
    return this.#closed ? 0 : this.#socket.address().port;
  }

  /** Throws `WIRE_BUSY`, `WIRE_CLOSED`, the signal's reason, and what the question's `read` throws. */
  ask<T>(question: Question<T>, options: AskOptions = {}): Promise<Outcome<T>> {
    const {
      timeoutMilliseconds = 1000,
      attempts = 1,
      spacingMilliseconds = 0,
      awakeMilliseconds = 0,
      signal,
    } = options;
    if (this.#closed) throw new WireError('WIRE_CLOSED', this.target.address);
    if (this.#running !== undefined) throw new WireError('WIRE_BUSY', this.target.address);
    signal?.throwIfAborted();
    const before = { ...this.strays };
    const strays = (): Strays => difference(this.strays, before);
    const begun = performance.now();
    let attempt = 0;
    let sent: Sent = { before: 0, after: 0 };
    let timer: NodeJS.Timeout | undefined;
    return new Promise<Outcome<T>>((resolve, reject) => {
      const end = (settle: () => void): void => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', aborted);
        this.#running = undefined;
        settle();
      };
      const aborted = (): void => end(() => reject(signal?.reason));
      const unanswered = (outcome: ReturnType<typeof failureOf>, errno?: string): void =>
        end(() => {
          const waitedMilliseconds = performance.now() - begun;
          resolve({ outcome, ...(errno && { errno }), attempts: attempt, strays: strays(), waitedMilliseconds });
        });
      const failed = (errno: string): void => unanswered(failureOf(errno), errno);
      const send = (): void => {
        attempt++;
        if (this.#dead !== undefined) {
          failed(this.#dead);
          return;
        }
        const request = question.request(attempt);
        const began = performance.now();
        this.#socket.send(request, (error) => {
          if (error !== null && this.#running === running) failed(errnoOf(error));
        });
        sent = { before: began, after: performance.now() };
        if (awakeMilliseconds > 0) setImmediate(turn);
        timer = setTimeout(timeUp, timeoutMilliseconds);
      };
      const turn = (): void => {
        if (this.#running === running && performance.now() < sent.before + awakeMilliseconds) setImmediate(turn);
      };
      const timeUp = (): void => {
        if (attempt >= attempts) {
          unanswered('silent');
          return;
        }
        const since = performance.now() - sent.before;
        timer = setTimeout(send, Math.max(0, spacingMilliseconds - since));
      };
      const message = (bytes: Uint8Array, at: number): void => {
        try {
          const verdict = question.read({ bytes, at, sent });
          if (typeof verdict === 'object')
            end(() => resolve({ outcome: 'answered', value: verdict.answer, attempts: attempt, strays: strays() }));
          else if (verdict !== 'more') this.strays[verdict]++;
        } catch (error) {
          end(() => reject(error));
        }
      };
      const closed = (): void => end(() => reject(new WireError('WIRE_CLOSED', this.target.address)));
      const running: Running = { message, failed, closed };
      this.#running = running;
      this.#idle = (bytes, at) => stray(question, { bytes, at, sent });
      signal?.addEventListener('abort', aborted, { once: true });
      try {
        send();
      } catch (error) {
        end(() => reject(error));
      }
    });
  }

  /** May be called again; a question that runs fails with `WIRE_CLOSED`. */
  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#running?.closed();
    this.#socket.close();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.close();
  }
}

/** An answer whose time is up is late, and never an answer. */
function stray<T>(question: Question<T>, message: Message): Stray {
  try {
    const verdict = question.read(message);
    return typeof verdict === 'object' || verdict === 'more' ? 'late' : verdict;
  } catch {
    return 'malformed';
  }
}

const difference = (now: Strays, before: Strays): Strays => ({
  late: now.late - before.late,
  foreign: now.foreign - before.foreign,
  duplicate: now.duplicate - before.duplicate,
  malformed: now.malformed - before.malformed,
});

/** `bind` and `connect` tell of errors by event or by callback, whichever comes. */
function once(socket: Socket, start: (done: (error?: Error) => void) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const failed = (error: Error): void => {
      socket.off('error', failed);
      reject(error);
    };
    socket.on('error', failed);
    try {
      start((error?: Error) => {
        socket.off('error', failed);
        if (error === undefined || error === null) resolve();
        else reject(error);
      });
    } catch (error) {
      failed(error as Error);
    }
  });
}
