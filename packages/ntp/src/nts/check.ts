/** Whether NTS key establishment works and why not: TCP, TLS 1.3, `ntske/1`, certificate, records (RFC 8915 §3, §4). */
import { connect, type TLSSocket } from 'node:tls';
import { type Endpoint, endpoint, type Failure } from '@tokimori/wire';
import { type Certificate, certificateOf } from './certificate.ts';
import { NtsError } from './errors.ts';
import { type Established, established, type NtsDeclined } from './established.ts';
import { decodeRecords, keyRequest } from './records.ts';

export interface NtsOptions {
  readonly port?: number;
  /** What the certificate has to be for; the address if absent. */
  readonly serverName?: string;
  /** Trusted roots in PEM instead of the system's. */
  readonly ca?: string;
  readonly timeoutMilliseconds?: number;
  readonly signal?: AbortSignal | undefined;
  /** Unix milliseconds. */
  readonly now?: () => number;
}

interface Looked {
  readonly target: Endpoint;
  /** How far it came: `tls` with its certificate when a TLS session was there. */
  readonly tls: { readonly version: string; readonly cipher: string; readonly alpn: string | undefined } | undefined;
  readonly certificate: Certificate | undefined;
}

/** TLS itself failed: another version, or not TLS at all. `errorCode` is OpenSSL's or the errno (`ECONNRESET`). */
export interface NoTls {
  readonly outcome: 'no-tls';
  readonly errorCode: string;
}

/** There is a TLS server that knows no `ntske/1`, or one that is something else behind it. */
export interface NotNts {
  readonly outcome: 'no-ntske';
}

export interface NoConnection {
  readonly outcome: Failure;
  readonly errno: string | undefined;
}

/** Look at `certificate.problems`, too: keys are established here even with a certificate that clients refuse. */
export type NtsCheck = Looked & (Established | NtsDeclined | NoTls | NotNts | NoConnection);

const failures: Readonly<Record<string, Failure>> = {
  ECONNREFUSED: 'refused',
  EHOSTUNREACH: 'host-unreachable',
  ENETUNREACH: 'net-unreachable',
  EADDRNOTAVAIL: 'net-unreachable',
  ETIMEDOUT: 'silent',
  EPERM: 'not-permitted',
  EACCES: 'not-permitted',
};

/** Eight cookies, and room for more than any server sends. */
const mostOctets = 65_536;
const alpn = 'ntske/1';

/** Throws `WIRE_ADDRESS`, and the signal's reason. */
export async function checkKeyEstablishment(address: string, options: NtsOptions = {}): Promise<NtsCheck> {
  const { port = 4460, serverName = address, timeoutMilliseconds = 5000, signal, now = Date.now } = options;
  const target = endpoint(address, port);
  signal?.throwIfAborted();
  return await new Promise<NtsCheck>((resolve, reject) => {
    let tls: Looked['tls'];
    let certificate: Certificate | undefined;
    let connected = false;
    let received = Buffer.alloc(0);
    // Name and trust are judged by us, so that a bad certificate still shows what else there is.
    const socket: TLSSocket = connect({
      host: target.address,
      port,
      ALPNProtocols: [alpn],
      minVersion: 'TLSv1.3',
      rejectUnauthorized: false,
      checkServerIdentity: () => undefined,
      ...(/^[\d.:]+$/.test(serverName) || serverName.includes(':') ? {} : { servername: serverName }),
      ...(options.ca !== undefined && { ca: options.ca }),
    });
    const end = (settle: () => void): void => {
      clearTimeout(limit);
      signal?.removeEventListener('abort', aborted);
      socket.removeAllListeners();
      // What a destroyed socket still has to say interests nobody.
      socket.on('error', () => {});
      socket.destroy();
      settle();
    };
    const answer = (it: Established | NtsDeclined | NoTls | NotNts | NoConnection): void =>
      end(() => resolve({ target, tls, certificate, ...it }));
    const aborted = (): void => end(() => reject(signal?.reason));
    const limit = setTimeout(() => answer({ outcome: 'silent', errno: undefined }), timeoutMilliseconds);
    signal?.addEventListener('abort', aborted, { once: true });
    const failed = (code: string): void => {
      if (tls !== undefined) answer({ outcome: 'no-ntske' });
      // A server that knows the protocol's name but none of ours says so by an alert (RFC 7301 §3.2).
      else if (code === 'ERR_SSL_TLSV1_ALERT_NO_APPLICATION_PROTOCOL') answer({ outcome: 'no-ntske' });
      else if (connected) answer({ outcome: 'no-tls', errorCode: code });
      else answer({ outcome: failures[code] ?? 'failed', errno: code });
    };
    socket.on('connect', () => {
      connected = true;
    });
    socket.on('secureConnect', () => {
      const spoken = socket.alpnProtocol || undefined;
      tls = { version: socket.getProtocol() ?? '', cipher: socket.getCipher().standardName, alpn: spoken };
      const { code } = (socket.authorizationError ?? {}) as { code?: string };
      const trust = socket.authorized ? undefined : (code ?? String(socket.authorizationError));
      certificate = certificateOf(socket.getPeerCertificate(), trust, serverName, now());
      if (spoken === alpn) socket.write(keyRequest());
      else answer({ outcome: 'no-ntske' });
    });
    socket.on('data', (chunk: Buffer) => {
      received = Buffer.concat([received, chunk]);
      try {
        const records = decodeRecords(received);
        if (records !== undefined) answer(established(records));
        else if (received.length > mostOctets) answer({ outcome: 'no-ntske' });
      } catch (error) {
        if (error instanceof NtsError) answer({ outcome: 'no-ntske' });
        else end(() => reject(error));
      }
    });
    socket.on('error', (error: Error & { code?: string }) => failed(error.code ?? 'unknown'));
    socket.on('end', () => failed('ECONNRESET'));
    socket.on('close', () => failed('ECONNRESET'));
  });
}
