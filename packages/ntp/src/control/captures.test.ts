/** Every capture of the folder, both ways. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { header } from '../header.ts';
import { decode } from '../packet.ts';
import { controlHeader } from './message.ts';
import { controlMessage, Reassembly } from './reassembly.ts';
import { variables } from './variables.ts';

const folder = join(import.meta.dirname, '../../captures');
const captures = readdirSync(folder)
  .filter((it) => it.endsWith('.hex'))
  .map((name) => ({
    name,
    datagrams: readFileSync(join(folder, name), 'utf8')
      .split('\n')
      .filter((it) => /^[<>] /.test(it))
      .map((it) => ({ answered: it.startsWith('<'), bytes: Uint8Array.from(Buffer.from(it.slice(2), 'hex')) })),
  }));

describe.each(captures)('$name', ({ name, datagrams }) => {
  test('is read, and comes back as the same octets', () => {
    expect(datagrams.length).toBeGreaterThan(3);
    for (const { bytes } of datagrams) {
      const isControl = ((bytes[0] ?? 0) & 7) === 6;
      const layout = isControl ? controlHeader : header;
      expect(layout.encode(layout.decode(bytes) as never)).toEqual(bytes.subarray(0, layout.size));
      if (isControl) expect(controlMessage(bytes)).toBeDefined();
      else expect([3, 4]).toContain(decode(bytes).mode);
    }
  });

  test('has times in order, and responses that are whole', () => {
    const texts: string[] = [];
    const parts = new Map<number, Reassembly>();
    for (const { answered, bytes } of datagrams.filter((it) => it.answered)) {
      const message = ((bytes[0] ?? 0) & 7) === 6 ? controlMessage(bytes) : undefined;
      if (message === undefined) {
        const { receiveTimestamp, transmitTimestamp } = decode(bytes);
        expect(answered && transmitTimestamp > receiveTimestamp).toBe(true);
      } else if (message.header.second.error === 0) {
        const { sequence, offset, second } = message.header;
        const all = parts.get(sequence) ?? new Reassembly();
        parts.set(sequence, all);
        if (all.add(offset, message.data, second.more === 1) === 'whole')
          texts.push(Buffer.from(all.whole).toString('latin1'));
      }
    }
    expect(texts).toHaveLength(parts.size);
    const read = texts.filter((it) => it.includes('=')).map(variables);
    if (name.startsWith('ntpsec')) {
      expect(read.map((it) => it.size).sort((a, b) => a - b)).toMatchInlineSnapshot(`
        [
          1,
          12,
          19,
          32,
        ]
      `);
      expect(read.find((it) => it.has('srcadr'))?.get('srchost')).toBe('LOCAL(0)');
    }
  });
});
