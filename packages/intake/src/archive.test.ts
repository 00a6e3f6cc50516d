import { mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync, zstdCompressSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { gatherWhole } from './gather.ts';
import type { Limits } from './limits.ts';
import { paxEntry, tarHeader, tarOf, zipOf } from './testing.ts';

const root = mkdtempSync(join(tmpdir(), 'tokimori-archive-'));
afterAll(() => rmSync(root, { recursive: true }));

/** What comes out of an archive: `!member: its lines`, and what did not with the reason. */
function opened(bytes: Uint8Array, limits: Partial<Limits> = {}) {
  const path = join(root, 'a');
  writeFileSync(path, bytes);
  const { documents, unread } = gatherWhole([path], { limits });
  return {
    texts: documents.map(({ name, lines }) => `${name.slice(path.length)}: ${lines.join('|')}`),
    unread: unread.map(({ name, why }) => `${name.slice(path.length)}: ${why}`),
  };
}

const two = [
  { name: 'top/commands/ntpq_-p.txt', content: 'reach 0\n' },
  { name: 'top/var/log/syslog.log', content: 'one\ntwo\n' },
];
const texts = ['!top/commands/ntpq_-p.txt: reach 0', '!top/var/log/syslog.log: one|two'];

describe('told by its bytes, whatever its name', () => {
  test.each([
    ['tar', tarOf(two)],
    ['tar.gz', gzipSync(tarOf(two))],
    ['tar.zst', zstdCompressSync(tarOf(two))],
    ['zip', zipOf(two)],
    ['zip, stored', zipOf(two.map((it) => ({ ...it, stored: true })))],
    ['tar without its end', tarOf(two, false)],
  ])('%s', (_, bytes) => {
    expect(opened(bytes)).toEqual({ texts, unread: [] });
  });

  test('gzip of one text; two in a row', () => {
    expect(opened(gzipSync('a\nb\n'))).toEqual({ texts: [': a|b'], unread: [] });
    expect(opened(Buffer.concat([gzipSync('a\n'), gzipSync('b\n')]))).toEqual({ texts: [': a|b'], unread: [] });
  });

  test('archives in archives, as bundles have them', () => {
    const inner = gzipSync(tarOf([{ name: 'syslog.0.gz', content: gzipSync('old\n') }]));
    expect(
      opened(
        gzipSync(
          tarOf([
            { name: 'logs.tgz', content: inner },
            { name: 'b.zip', content: zipOf(two) },
          ]),
        ),
      ),
    ).toEqual({
      texts: ['!logs.tgz!syslog.0.gz: old', ...texts.map((it) => `!b.zip${it}`)],
      unread: [],
    });
  });

  test('through standard input', () => {
    writeFileSync(join(root, 'in'), zipOf(two));
    expect(gatherWhole(['-'], { stdin: openSync(join(root, 'in'), 'r') }).documents.map((it) => it.name)).toEqual([
      '-!top/commands/ntpq_-p.txt',
      '-!top/var/log/syslog.log',
    ]);
  });

  test('long names of pax and GNU, numbers in base 256', () => {
    const long = `${'deep/'.repeat(40)}log`;
    const big = tarHeader('c', 2, '0');
    expect(
      opened(
        tarOf([
          paxEntry({ path: long }),
          { name: 'short', content: 'a' },
          { name: '././@LongLink', type: 'L', content: `${long}2\0` },
          { name: 'short', content: 'b' },
        ]),
      ).texts,
    ).toEqual([`!${long}: a`, `!${long}2: b`]);
    big.fill(0, 124, 136);
    big[124] = 0x80;
    big[135] = 2;
    big.write(' '.repeat(8), 148);
    const sum = big.reduce((total, byte) => total + byte, 0);
    big.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
    expect(opened(Buffer.concat([big, Buffer.from('ok'), Buffer.alloc(510 + 1024)])).texts).toEqual(['!c: ok']);
  });
});

describe('what must not be read is refused and said', () => {
  const good = { name: 'good', content: 'text' };
  const why = (bytes: Uint8Array, limits: Partial<Limits> = {}) => {
    const { texts: kept, unread } = opened(bytes, limits);
    expect(kept).toContain('!good: text');
    return unread;
  };

  test.each([
    ['../evil', 'a path that leads out'],
    ['a/../../evil', 'a path that leads out'],
    ['/etc/passwd', 'an absolute path'],
    ['C:evil', 'an absolute path'],
    ['a\\b', 'a backslash'],
    ['a\x1b[31mb', 'control characters'],
    ['good', 'a second member of this name'],
  ])('the name %j', (name, reason) => {
    for (const pack of [tarOf, zipOf]) {
      const [line, ...others] = why(pack([good, { name, content: 'x' }]));
      expect(others).toEqual([]);
      expect(line).toContain(reason);
      expect(line).not.toMatch(/[\x00-\x1f]/);
    }
  });

  test.each([
    ['1', 'a hard link'],
    ['2', 'a symbolic link'],
    ['3', 'a device'],
    ['4', 'a device'],
    ['6', 'a pipe'],
    ['S', 'a sparse file'],
    ['Z', 'of a kind unknown to tar'],
  ])('tar type %s', (type, reason) => {
    expect(why(tarOf([{ name: 'x', type }, good]))[0]).toContain(reason);
  });

  test('a sparse file of pax', () => {
    expect(why(tarOf([paxEntry({ 'GNU.sparse.major': '1' }), { name: 'x', content: '' }, good]))[0]).toContain(
      'sparse',
    );
  });

  test('links, passwords and other methods of zip', () => {
    expect(why(zipOf([{ name: 'x', content: '/etc/passwd', mode: 0o120777 }, good]))[0]).toContain('a symbolic link');
    expect(why(zipOf([{ name: 'x', content: 'x', flags: 1 }, good]))[0]).toContain('encrypted');
  });

  test('a member that lies about its length or content', () => {
    expect(why(zipOf([{ name: 'x', content: 'long text', size: 4 }, good]))[0]).toContain('longer than it says');
    expect(why(zipOf([{ name: 'x', content: 'text', crc: 1 }, good]))[0]).toContain('checksum');
    expect(why(zipOf([good, { name: 'x', content: 'text', at: 100_000 }]))[0]).toContain('nothing of it stands');
  });

  test('members that lie over each other', () => {
    const { texts: kept, unread } = opened(zipOf([good, { name: 'twin', content: 'text', at: 0 }]));
    expect({ kept, unread }).toEqual({ kept: [], unread: [expect.stringContaining('lie over each other')] });
  });

  test('bytes after the end', () => {
    expect(why(Buffer.concat([tarOf([good]), Buffer.from('trailing')]))[0]).toContain('bytes follow the end');
    expect(opened(Buffer.concat([gzipSync('text'), Buffer.from('trailing')]))).toMatchObject({
      texts: [': text'],
      unread: [expect.stringMatching(/damaged|checksum/)],
    });
  });

  test('more members than the limit', () => {
    const many = Array.from({ length: 30 }, (_, i) => ({ name: `m${i}`, content: 'x' }));
    expect(why(tarOf([good, ...many]), { members: 10 })).toEqual([
      ': more than 10 members in all: the rest was not read',
    ]);
    expect(why(zipOf([good, ...many]), { members: 10 })[0]).toContain('only the first 10 members');
  });

  test('many members left out for one reason are counted', () => {
    const links = Array.from({ length: 50 }, (_, i) => ({ name: `l${i}`, type: '2' }));
    const said = why(tarOf([good, ...links]));
    expect(said).toHaveLength(21);
    expect(said.at(-1)).toBe(': 30 more: a symbolic link: not followed');
  });
});

describe('bombs', () => {
  const zeros = Buffer.alloc(4 * 1024 * 1024, 'one line\n');
  const limits = { ratioFrom: 1024 * 1024 };

  test.each([
    ['gzip', gzipSync(zeros)],
    ['gzip in gzip', gzipSync(gzipSync(zeros))],
    ['zstd', zstdCompressSync(zeros)],
    ['zip', zipOf([{ name: 'x', content: zeros }])],
    ['tar.gz', gzipSync(tarOf([{ name: 'x', content: zeros }]))],
  ])('%s', (_, bytes) => {
    const { unread } = opened(bytes, limits);
    expect(unread.join('\n')).toContain('unfolds to more than 250 times its size');
  });

  test('each layer of a nested one looks harmless', () => {
    let text: Uint8Array = Buffer.from('zeros\n'.repeat(40_000));
    for (let i = 0; i < 3; i++) text = gzipSync(Buffer.concat(Array.from({ length: 60 }, () => text)));
    expect(opened(text, { ratioFrom: 64 * 1024, ratio: 40 }).unread.join('\n')).toMatch(/times its size|deep/);
  });

  test('archives in archives without end', () => {
    let bytes: Buffer = Buffer.from('text');
    for (let i = 0; i < 6; i++) bytes = zipOf([{ name: `${i}.zip`, content: bytes }]);
    expect(opened(bytes)).toMatchObject({ texts: [], unread: [expect.stringContaining('more than 4 deep')] });
  });

  test('all that archives may unfold to', () => {
    const noise = Buffer.from(Array.from({ length: 2e5 }, (_, i) => 33 + ((i * 7919) % 89)));
    expect(opened(gzipSync(noise), { inflated: 1e5 }).unread.join('\n')).toContain('unfold to more than');
  });

  test('a length nobody has', () => {
    const claim = tarHeader('x', 2 ** 45, '0');
    expect(opened(Buffer.concat([claim, Buffer.from('what there is')]))).toEqual({
      texts: ['!x: what there is'],
      unread: [
        '!x: it ends in the middle: only what stands before was read',
        ': it ends in the middle: only what stands before was read',
      ],
    });
  });

  test('a zstd frame that asks for two gibibytes', () => {
    const frame = Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0x00, 0xa8, 0x01, 0x00, 0x00]);
    expect(opened(frame).unread.join('\n')).toContain('of memory to unfold');
    expect(opened(Buffer.concat([zstdCompressSync('text\n'), frame]))).toMatchObject({ texts: [': text'] });
  });

  test('a name in a gzip header that never ends', () => {
    const head = Buffer.from([0x1f, 0x8b, 8, 8, 0, 0, 0, 0, 0, 3]);
    expect(opened(Buffer.concat([head, Buffer.alloc(3e6, 65)])).unread.join('\n')).toContain('damaged');
  });
});

describe('what stands before the damage is read', () => {
  const lines = Array.from({ length: 20_000 }, (_, i) => `line ${i} ${(i * 7919) % 10007}`);
  const log = `${lines.join('\n')}\n`;
  const tail = /ends in the middle|damaged|cut off|checksum/;

  test.each([
    ['gzip', gzipSync(log)],
    ['tar.gz', gzipSync(tarOf([{ name: 'log', content: log }]))],
    ['zstd', zstdCompressSync(log)],
    ['zip', zipOf([{ name: 'log', content: log }])],
    ['tar', tarOf([{ name: 'log', content: log }])],
  ])('%s cut in half', (_, bytes) => {
    const { texts: kept, unread } = opened(bytes.subarray(0, bytes.length / 2));
    expect(kept).toHaveLength(1);
    expect(kept[0]).toContain('line 0 0|line 1 7919|');
    expect(unread.join('\n')).toMatch(tail);
  });

  test('a bit that turned in a gzip is noticed', () => {
    const bytes = gzipSync(log);
    bytes[bytes.length - 6] = (bytes.at(-6) ?? 0) ^ 1;
    expect(opened(bytes).unread.join('\n')).toContain('checksum does not fit');
  });
});

test('an archive damaged anywhere gives texts and reasons, never a throw', () => {
  const whole = [
    tarOf(two),
    gzipSync(tarOf(two)),
    zstdCompressSync(tarOf(two)),
    zipOf(two),
    gzipSync(
      tarOf([
        { name: 'z.zip', content: zipOf(two) },
        paxEntry({ path: 'x', size: '3' }),
        { name: 'y', content: 'abc' },
      ]),
    ),
  ];
  const damage = fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 0, max: 255 })), {
    maxLength: 6,
  });
  fc.assert(
    fc.property(fc.constantFrom(...whole), damage, fc.double({ min: 0, max: 1, noNaN: true }), (bytes, bits, cut) => {
      const broken = Buffer.from(bytes);
      for (const [where, value] of bits) broken[Math.floor(where * (broken.length - 1))] = value;
      const { texts: kept, unread } = opened(broken.subarray(0, Math.ceil(broken.length * (cut < 0.5 ? 1 : cut))));
      expect(kept.length + unread.length).toBeGreaterThan(0);
    }),
    { numRuns: 300 },
  );
});
