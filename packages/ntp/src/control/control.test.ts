import { spawnSync } from 'node:child_process';
import { createSocket, type RemoteInfo, type Socket } from 'node:dgram';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { harmless, whyNo } from '../../test/daemons.ts';
import {
  ControlSession,
  clockVariables,
  mru,
  NtpControlError,
  readStatus,
  systemVariables,
  variables,
} from './index.ts';
import { controlHeader } from './message.ts';
import { controlMessage, Reassembly } from './reassembly.ts';

// biome-ignore lint/suspicious/noExplicitAny: what a child process printed.
function inNamespace(configuration: string, what: string): any {
  const folder = mkdtempSync(join(tmpdir(), 'ntp-ntpd-'));
  try {
    const file = join(folder, 'ntp.conf');
    writeFileSync(file, configuration);
    const script = join(import.meta.dirname, '../../test/inside/ntpd.ts');
    const inside = `ip link set lo up; exec '${process.execPath}' '${script}' '${file}' ${what}`;
    const own = [
      'unshare',
      '--net',
      '--mount',
      '--pid',
      '--ipc',
      '--fork',
      '--kill-child',
      '--mount-proc',
      'sh',
      '-c',
      inside,
    ];
    const { stdout, stderr } = spawnSync('setpriv', [...harmless, ...own], { encoding: 'utf8', maxBuffer: 64 << 20 });
    if (stdout === '') throw new Error(stderr);
    return JSON.parse(stdout);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const noDaemon = whyNo('ntpd');
describe.skipIf(noDaemon !== undefined)(`a real ntpd${noDaemon === undefined ? '' : ` (${noDaemon})`}`, () => {
  test('is read: status, variables, the list of clients', () => {
    const it = inNamespace(
      'refclock local unit 0 stratum 5\nserver 192.0.2.1 iburst\nrestrict default nomodify\nrestrict 127.0.0.0 mask 255.0.0.0 nomodify\n',
      'all',
    );
    expect(it.status).toMatchObject({ outcome: 'answered', value: { associations: [{}, {}] } });
    expect(it.system.value).toMatchObject({ version: expect.stringMatching(/^ntpd /), stratum: expect.any(Number) });
    expect(it.system.value.clock).toMatch(/^0x[\da-f]{16}$/);
    expect(Object.keys(it.named.value.all)).toEqual(['stratum', 'version']);
    expect(it.unknown).toMatchObject({ outcome: 'declined', reason: 'unknown-variable' });
    expect(it.stranger).toMatchObject({ outcome: 'declined', reason: 'unknown-association' });
    const byAddress = Object.fromEntries(
      it.peers.map((peer: { value: { sourceAddress: string } }) => [peer.value.sourceAddress, peer.value]),
    );
    expect(byAddress['127.127.1.0']).toMatchObject({ sourceHost: 'LOCAL(0)', status: { configured: true } });
    expect(byAddress['192.0.2.1']).toMatchObject({
      reach: 0,
      flash: ['peer_dist', 'peer_unreach'],
      filter: { delay: { length: 8 } },
    });
    expect(it.mru.whole).toMatchObject({ outcome: 'answered', value: { complete: true } });
    // 300 clients from addresses of their own, in several spans.
    const addresses = new Set(it.mru.whole.value.entries.map((entry: { address: string }) => entry.address));
    expect(addresses.size).toBeGreaterThan(250);
    expect(it.mru.whole.value.entries.at(-1)).toMatchObject({ address: '127.0.0.1', mode: 6 });
    expect(it.mru.some.value).toMatchObject({ complete: false, entries: { length: 7 } });
    expect(it.strays).toEqual({ late: 0, foreign: 0, duplicate: 0, malformed: 0 });
  });

  test('that allows no queries is silent in mode 6 and gives time', () => {
    const it = inNamespace(
      'refclock local unit 0 stratum 5\nrestrict default noquery\nrestrict 127.0.0.1 noquery\n',
      'noquery',
    );
    expect(it.status).toMatchObject({ outcome: 'silent' });
    expect(it.time.replies).toHaveLength(1);
  });
});

const open: Socket[] = [];
afterEach(() => {
  for (const it of open.splice(0)) it.close();
});

interface Part {
  offset?: number;
  data?: string;
  more?: 0 | 1;
  sequence?: number;
  error?: 0 | 1;
  status?: number;
  opcode?: number;
}

/** Answers every request with these fragments. */
async function server(
  answer: (request: { text: string; opcode: number }) => readonly Part[],
  timeoutMilliseconds = 5000,
): Promise<ControlSession> {
  const socket = createSocket('udp4');
  open.push(socket);
  socket.on('message', (bytes: Buffer, from: RemoteInfo) => {
    const asked = controlMessage(bytes);
    if (asked === undefined) return;
    const text = Buffer.from(asked.data).toString();
    for (const { offset = 0, data = '', more = 0, sequence = 0, error = 0, status = 0, opcode } of answer({
      text,
      opcode: asked.header.second.opcode,
    })) {
      const head = controlHeader.encode({
        ...asked.header,
        second: { response: 1, error, more, opcode: opcode ?? asked.header.second.opcode },
        sequence: (asked.header.sequence + sequence) & 0xffff,
        status,
        offset,
        count: data.length,
      });
      socket.send(Buffer.concat([head, Buffer.from(data)]), from.port, from.address);
    }
  });
  await new Promise<void>((resolve) => socket.bind(0, '127.0.0.1', resolve));
  return ControlSession.open('127.0.0.1', { port: socket.address().port, timeoutMilliseconds, attempts: 1 });
}

const read = async (parts: readonly Part[], timeoutMilliseconds?: number) => {
  await using session = await server(() => parts, timeoutMilliseconds);
  return { outcome: await systemVariables(session), strays: { ...session.peer.strays } };
};

describe('responses no daemon gives', () => {
  test('fragments in any order, one of them twice', async () => {
    const { outcome } = await read([
      { offset: 10, data: 'eap=0' },
      { offset: 0, data: 'strat', more: 1 },
      { offset: 0, data: 'strat', more: 1 },
      { offset: 5, data: 'um=2,', more: 1 },
    ]);
    expect(outcome).toMatchObject({ outcome: 'answered', value: { stratum: 2 }, strays: { duplicate: 1 } });
  });

  test.each([
    [
      'NTP_CONTROL_OVERLAP',
      [
        { data: 'leap=0', more: 1 },
        { offset: 3, data: 'leap=1' },
      ],
    ],
    [
      'NTP_CONTROL_OVERLAP',
      [
        { data: 'leap=0', more: 1 },
        { data: 'leap=1', more: 1 },
      ],
    ],
    [
      'NTP_CONTROL_OVERLAP',
      [
        { offset: 6, data: 'x=1' },
        { offset: 9, data: 'y=1', more: 1 },
      ],
    ],
    ['NTP_CONTROL_OVERLAP', [{ offset: 0xfff0, data: 'x'.repeat(64) }]],
    ['NTP_CONTROL_FLOOD', [{ more: 1 }]],
    ['NTP_CONTROL_FLOOD', Array.from({ length: 300 }, (_, i): Part => ({ offset: 2 * i, data: 'x', more: 1 }))],
    ['NTP_CONTROL_GAP', [{ data: 'leap=0', more: 1 }]],
    ['NTP_CONTROL_GAP', [{ offset: 100, data: 'leap=0' }]],
    ['NTP_CONTROL_FORMAT', [{ data: '=== ,"' }]],
  ] satisfies [string, Part[]][])('%s (%#)', async (code, parts) => {
    await expect(read(parts, code === 'NTP_CONTROL_GAP' ? 500 : undefined)).rejects.toMatchObject({ code });
  });

  test('foreign sequence numbers and operations are counted and never taken', async () => {
    const { outcome, strays } = await read(
      [
        { sequence: 7, data: 'leap=0' },
        { sequence: -1, data: 'leap=0' },
        { opcode: 4, data: 'leap=0' },
      ],
      500,
    );
    expect(outcome.outcome).toBe('silent');
    expect(strays.foreign).toBe(3);
  });

  test('what the daemon declines is an outcome', async () => {
    await using session = await server(() => [{ error: 1, status: 0x0700 }]);
    expect(await clockVariables(session)).toEqual({
      outcome: 'declined',
      reason: 'administratively-prohibited',
      errorCode: 7,
    });
    await using other = await server(() => [{ error: 1, status: 0xff00 }]);
    expect(await readStatus(other)).toMatchObject({ outcome: 'declined', reason: 'unknown' });
  });

  test('a list of associations has four octets each', async () => {
    await using session = await server(() => [{ data: 'abcde' }]);
    await expect(readStatus(session)).rejects.toMatchObject({ code: 'NTP_CONTROL_FORMAT' });
  });

  test('a list of clients that never ends, or ends nowhere, is given up', async () => {
    const endless = (span: string) =>
      server(({ opcode }) => [{ data: opcode === 12 ? 'nonce=0123456789abcdef' : span }]);
    await using same = await endless('addr.0=192.0.2.1:123,last.0=0xeeb18886.00000000');
    await expect(mru(same)).rejects.toMatchObject({ code: 'NTP_CONTROL_STALL' });
    await using empty = await endless('nonce=0123456789abcdef');
    await expect(mru(empty)).rejects.toMatchObject({ code: 'NTP_CONTROL_STALL' });
    await using mute = await server(() => [{ data: 'nothing=1' }]);
    await expect(mru(mute)).rejects.toMatchObject({ code: 'NTP_CONTROL_NONCE' });
  });

  test('entries of IPv6, resumed by the newest ones', async () => {
    const asked: string[] = [];
    await using session = await server(({ opcode, text }) => {
      asked.push(text);
      if (opcode === 12) return [{ data: 'nonce=aa' }];
      return text.includes('addr.0')
        ? [
            {
              data: 'nonce=bb,addr.0=[2001:db8::1]:123,last.0=0xeeb18887.00000000,ct.0=2,mv.0=35,rs.0=0x420,now=0xeeb18888.00000000',
            },
          ]
        : [
            {
              data: 'addr.0=192.0.2.1:123,last.0=0xeeb18886.00000000,ct.0=1,addr.1=[2001:db8::1]:123,last.1=0xeeb18886.80000000',
            },
          ];
    });
    const it = await mru(session, { leastCount: 1 });
    expect(it).toMatchObject({
      value: {
        complete: true,
        entries: [
          { address: '192.0.2.1', count: 1 },
          { address: '2001:db8::1', port: 123, count: 2, mode: 3, version: 4, limited: true, kissOfDeathSent: true },
        ],
      },
    });
    expect(asked.at(-1)).toBe(
      'nonce=aa, frags=32, mincount=1, addr.0=[2001:db8::1]:123, last.0=0xeeb18886.80000000, addr.1=192.0.2.1:123, last.1=0xeeb18886.00000000',
    );
  });
});

describe('lists of variables', () => {
  test('quoted, bare, blank, and over line ends', () => {
    expect([
      ...variables('version="ntpd 4.2.8p15@1, x", leap=0,\r\nrefid=.GPS., flag,empty=, offset=-0.5\r\n\0\0'),
    ]).toEqual([
      ['version', 'ntpd 4.2.8p15@1, x'],
      ['leap', '0'],
      ['refid', '.GPS.'],
      ['flag', ''],
      ['empty', ''],
      ['offset', '-0.5'],
    ]);
    expect(variables('').size).toBe(0);
    expect([...variables('a=1,\xff" x,b="open, c=2')].map((it) => it[0])).toContain('a');
  });

  test('any octets give variables or a typed error, and any fragments a response or one', () => {
    const char = fc.constantFrom(...'ab=", \r\n\0\xff0.');
    fc.assert(
      fc.property(fc.string({ unit: char, maxLength: 120 }), (text) => {
        try {
          variables(text);
        } catch (error) {
          if (!(error instanceof NtpControlError)) throw error;
        }
      }),
      { numRuns: 20_000 },
    );
    const part = fc.record({ offset: fc.nat(40), data: fc.uint8Array({ maxLength: 12 }), more: fc.boolean() });
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        const all = new Reassembly();
        try {
          for (const it of parts) if (all.add(it.offset, it.data, it.more) === 'whole') break;
        } catch (error) {
          if (!(error instanceof NtpControlError)) throw error;
        }
      }),
      { numRuns: 20_000 },
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (it) => {
        const message = controlMessage(it);
        if (message !== undefined) expect(message.data.length).toBe(message.header.count);
      }),
      { numRuns: 5_000 },
    );
  });

  test('a long hostile text takes no long time', () => {
    for (const text of [
      `${'a'.repeat(60_000)} `,
      '='.repeat(60_000),
      'a=" '.repeat(15_000),
      `a=${' '.repeat(60_000)}b"`,
    ])
      try {
        variables(text);
      } catch (error) {
        expect(error).toBeInstanceOf(NtpControlError);
      }
  });
});
