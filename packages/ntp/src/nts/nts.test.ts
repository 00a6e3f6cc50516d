import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer as createTlsServer } from 'node:tls';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { freePort, type Running, startChronyd } from '../../test/chronyd.ts';
import { whyNo } from '../../test/daemons.ts';
import { established } from './established.ts';
import { checkKeyEstablishment, decodeRecords, encodeRecord, NtsError } from './index.ts';

let folder = '';
const key = () => join(folder, 'key.pem');
const certificate = () => join(folder, 'cert.pem');
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ntp-nts-'));
  const names = 'subjectAltName=DNS:ntp.example.net,IP:127.0.0.1';
  const request = [
    'req',
    '-x509',
    '-newkey',
    'ec',
    '-pkeyopt',
    'ec_paramgen_curve:prime256v1',
    '-nodes',
    '-days',
    '30',
  ];
  execFileSync(
    'openssl',
    [...request, '-subj', '/CN=ntp.example.net', '-addext', names, '-keyout', key(), '-out', certificate()],
    { stdio: 'ignore' },
  );
  chmodSync(key(), 0o600);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const open: Server[] = [];
const sockets = new Set<Socket>();
afterEach(() => {
  for (const it of sockets) it.destroy();
  for (const it of open.splice(0)) it.close();
});
async function listening(server: Server): Promise<number> {
  open.push(server);
  server.on('connection', (it) => {
    sockets.add(it);
    it.on('error', () => {});
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}
const speaking = (answer: Uint8Array | undefined, ALPNProtocols = ['ntske/1']) =>
  listening(
    createTlsServer({ key: readFileSync(key()), cert: readFileSync(certificate()), ALPNProtocols }, (socket) => {
      socket.on('error', () => {});
      if (answer !== undefined) socket.end(answer);
    }),
  );
const ask = (port: number, options = {}) =>
  checkKeyEstablishment('127.0.0.1', { port, ca: readFileSync(certificate(), 'utf8'), ...options });

const noDaemon = whyNo('chronyd');
describe.skipIf(noDaemon !== undefined)(`a real chronyd${noDaemon === undefined ? '' : ` (${noDaemon})`}`, () => {
  let running: Running;
  let port = 0;
  beforeAll(async () => {
    port = await freePort('127.0.0.1', 'tcp');
    const nts = [`ntsport ${port}`, `ntsserverkey ${key()}`, `ntsservercert ${certificate()}`, `ntsdumpdir ${folder}`];
    running = await startChronyd(['local stratum 2', 'allow', ...nts]);
  });
  afterAll(() => running?.stop());

  test('establishes keys, and its certificate is judged by name, date and trust', async () => {
    expect(await ask(port, { serverName: 'ntp.example.net' })).toMatchObject({
      outcome: 'established',
      aead: 'AEAD_AES_SIV_CMAC_256',
      cookies: 8,
      tls: { version: 'TLSv1.3', alpn: 'ntske/1' },
      certificate: {
        subject: 'CN=ntp.example.net',
        names: ['DNS:ntp.example.net', 'IP Address:127.0.0.1'],
        problems: [],
      },
    });
    const problems = async (options: object) => (await ask(port, options)).certificate?.problems;
    expect(await problems({})).toEqual([]);
    expect(await problems({ serverName: 'other.example.net' })).toEqual(['name']);
    expect(await problems({ now: () => Date.now() + 31 * 86_400_000 })).toEqual(['expired']);
    expect(await problems({ now: () => 0 })).toEqual(['not-yet-valid']);
    expect(await problems({ ca: undefined })).toEqual(['untrusted']);
  });

  test('closed, it is refused', async () => {
    expect(await ask(await freePort('127.0.0.1', 'tcp'))).toMatchObject({ outcome: 'refused', errno: 'ECONNREFUSED' });
  });
});

describe('what is no NTS', () => {
  const end = encodeRecord(0, true);
  test.each([
    ['declined', Buffer.concat([encodeRecord(2, true, 1), end]), { reason: 'bad-request' }],
    ['declined', Buffer.concat([encodeRecord(1, true), end]), { reason: 'no-ntpv4' }],
    ['declined', Buffer.concat([encodeRecord(1, true, 0), end]), { reason: 'no-aead' }],
    ['declined', Buffer.concat([encodeRecord(1, true, 0), encodeRecord(4, true, 15), end]), { reason: 'no-cookies' }],
    ['no-ntske', Buffer.concat([encodeRecord(99, true), end]), {}],
    ['no-ntske', Buffer.from('HTTP/1.1 400 Bad Request\r\n\r\n'), {}],
    ['no-ntske', Buffer.alloc(0), {}],
  ])('%s (%#)', async (outcome, answer, more) => {
    expect(await ask(await speaking(answer))).toMatchObject({ outcome, tls: { version: 'TLSv1.3' }, ...more });
  });

  test('another protocol over TLS, no TLS at all, and silence', async () => {
    expect(await ask(await speaking(undefined, ['h2']))).toMatchObject({ outcome: 'no-ntske' });
    const plain = await listening(createServer((socket) => socket.end('SSH-2.0-OpenSSH\r\n')));
    expect(await ask(plain)).toMatchObject({ outcome: 'no-tls', tls: undefined });
    const old = createTlsServer({ key: readFileSync(key()), cert: readFileSync(certificate()), maxVersion: 'TLSv1.2' });
    old.on('tlsClientError', () => {});
    expect(await ask(await listening(old))).toMatchObject({ outcome: 'no-tls' });
    const mute = await listening(createServer(() => {}));
    expect(await ask(mute, { timeoutMilliseconds: 50 })).toMatchObject({ outcome: 'silent' });
    const stop = new AbortController();
    const asked = ask(mute, { signal: stop.signal });
    stop.abort(new Error('enough'));
    await expect(asked).rejects.toThrow('enough');
  });
});

test('any octets give records, nothing yet, or a typed error', () => {
  const good = Buffer.concat([
    encodeRecord(1, true, 0),
    encodeRecord(4, true, 15),
    encodeRecord(5, false, 1, 2),
    encodeRecord(0, true),
  ]);
  const mutated = fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { maxLength: 4 }).map((changes) => {
    const out = Uint8Array.from(good);
    for (const [at, value] of changes) out[at] = value;
    return out;
  });
  fc.assert(
    fc.property(fc.oneof(mutated, fc.uint8Array({ maxLength: 64 })), (it) => {
      try {
        const records = decodeRecords(it);
        if (records !== undefined) established(records);
      } catch (error) {
        if (!(error instanceof NtsError)) throw error;
      }
    }),
    { numRuns: 20_000 },
  );
  expect(() => decodeRecords(Buffer.concat(Array(300).fill(encodeRecord(9, false))))).toThrow(NtsError);
});
