/** One question over UDP: sent again when nothing comes, answered by the first datagram that is an answer to it. */
import { createSocket, type Socket } from 'node:dgram';
import { isIP } from 'node:net';
import { ChronyError } from './errors.ts';

export interface Patience {
  /** Wait after the first attempt; each further one waits twice as long. */
  readonly timeoutMs: number;
  /** Attempts after the first. */
  readonly retries: number;
}

export interface Question<T> {
  /** The datagram of an attempt, counted from 0. */
  readonly packet: (attempt: number) => Uint8Array;
  /** Undefined: not an answer to this question; goes on waiting. What it throws ends the question. */
  readonly read: (datagram: Uint8Array) => T | undefined;
}

/** A connected socket: the kernel passes only what comes from the asked address, and its refusals. */
export class Udp {
  readonly #socket: Socket;
  readonly #where: string;
  #receive: ((datagram: Uint8Array) => void) | undefined;
  #fail: ((error: Error) => void) | undefined;

  private constructor(socket: Socket, where: string) {
    this.#socket = socket;
    this.#where = where;
    socket.on('message', (datagram) => this.#receive?.(datagram));
    socket.on('error', (error) => this.#fail?.(error));
  }

  /** Throws `CHRONY_BAD_ARGUMENT` and `CHRONY_UNREACHABLE`. The socket must be closed. */
  static async open(address: string, port: number, signal?: AbortSignal): Promise<Udp> {
    const family = isIP(address);
    if (family === 0 || !Number.isInteger(port) || port < 1 || port > 65535) {
      throw new ChronyError(
        'CHRONY_BAD_ARGUMENT',
        `${JSON.stringify(String(address).slice(0, 60))} with port ${port} is no IPv4 or IPv6 address with a port: resolve names before.`,
      );
    }
    if (signal?.aborted) throw aborted(signal);
    const where = `${family === 6 ? `[${address}]` : address}:${port}`;
    // A literal needs no look-up, and must not wait behind others in the thread pool.
    const lookup: NonNullable<Parameters<typeof createSocket>[0] & object>['lookup'] = (host, _options, done) =>
      done(null, host, family);
    const udp = new Udp(createSocket({ type: family === 6 ? 'udp6' : 'udp4', lookup }), where);
    try {
      await new Promise<void>((resolve, reject) => {
        udp.#fail = reject;
        // A callback would be given the error, and would keep it from the listener.
        udp.#socket.once('connect', resolve);
        udp.#socket.connect(port, address);
      });
      return udp;
    } catch (error) {
      udp.close();
      throw udp.#explained(error);
    }
  }

  /** One question at a time. Throws `CHRONY_REFUSED`, `CHRONY_SILENT`, `CHRONY_UNREACHABLE`, `CHRONY_ABORTED`. */
  ask<T>({ packet, read }: Question<T>, { timeoutMs, retries }: Patience, signal?: AbortSignal): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      let timer: NodeJS.Timeout | undefined;
      let strange = 0;
      const end = (settle: () => void): void => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', abort);
        this.#receive = undefined;
        this.#fail = undefined;
        settle();
      };
      const abort = (): void => end(() => reject(aborted(signal)));
      this.#fail = (error) => end(() => reject(this.#explained(error)));
      this.#receive = (datagram) => {
        try {
          const answer = read(datagram);
          if (answer === undefined) strange++;
          else end(() => resolve(answer));
        } catch (error) {
          end(() => reject(error));
        }
      };
      const attempt = (count: number): void => {
        if (count > retries) {
          end(() => reject(this.#silent(count, strange)));
          return;
        }
        try {
          const datagram = packet(count);
          timer = setTimeout(attempt, timeoutMs * 2 ** count, count + 1);
          this.#socket.send(datagram, (error) => {
            if (error !== null) this.#fail?.(error);
          });
        } catch (error) {
          end(() => reject(error));
        }
      };
      signal?.addEventListener('abort', abort, { once: true });
      if (signal?.aborted) abort();
      else attempt(0);
    });
  }

  close(): void {
    this.#receive = undefined;
    // What was on its way may still fail after the last question.
    this.#fail = undefined;
    this.#socket.close();
  }

  #silent(attempts: number, strange: number): ChronyError {
    const besides = strange === 0 ? '' : ` (${strange} other datagrams came, none of which is an answer)`;
    return new ChronyError(
      'CHRONY_SILENT',
      `${this.#where} does not answer ${attempts} requests${besides}: look for \`cmdallow\`, \`cmddeny\`, \`cmdratelimit\` and \`bindcmdaddress\` in its chrony.conf, for a filter on the way, and for a chronyd that stands still.`,
    );
  }

  #explained(error: unknown): unknown {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (error instanceof ChronyError || typeof code !== 'string') return error;
    if (code === 'ECONNREFUSED') {
      return new ChronyError(
        'CHRONY_REFUSED',
        `Nobody listens at ${this.#where}: chronyd is not running, has \`cmdport 0\`, or takes commands on its own loopback only.`,
        { cause: error },
      );
    }
    const why = code === 'EPERM' || code === 'EACCES' ? 'a filter of this host drops it' : 'see routes and links';
    return new ChronyError('CHRONY_UNREACHABLE', `Nothing can be sent to ${this.#where} (${code}): ${why}.`, {
      cause: error,
    });
  }
}

export function aborted(signal: AbortSignal | undefined): ChronyError {
  return new ChronyError(
    'CHRONY_ABORTED',
    'The question was given up before an answer came: ask again with more time.',
    {
      cause: signal?.reason,
    },
  );
}
