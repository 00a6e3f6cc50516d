import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Ledger, removeLeftovers } from './ledger.ts';
import { bootId, end, identify, isAlive } from './process.ts';

/** A process of our own that only waits. */
async function sleeper() {
  const child = spawn('sleep', ['600']);
  await new Promise((resolve) => child.once('spawn', resolve));
  const id = identify(child.pid ?? 0);
  if (id === undefined) throw new Error('no process');
  return { id, gone: new Promise((resolve) => child.once('exit', resolve)) };
}

const folder = () => mkdtempSync(join(tmpdir(), 'lab-ledger-'));
const dead = { pid: 2 ** 22 + 1, start: '1' };

describe('processes', () => {
  test('a number with another start time is another process', async () => {
    const { id, gone } = await sleeper();
    expect(isAlive(id)).toBe(true);
    expect(end({ ...id, start: `${id.start}0` })).toBe(false);
    expect(isAlive(id)).toBe(true);
    expect(end(id)).toBe(true);
    await gone;
    expect(isAlive(id)).toBe(false);
  });
});

describe('leftovers', () => {
  test('what a dead lab held is ended', async () => {
    const { id, gone } = await sleeper();
    const place = folder();
    writeFileSync(join(place, 'old.json'), JSON.stringify({ boot: bootId(), owner: dead, holders: [id, dead] }));
    expect(removeLeftovers(place)).toEqual([id]);
    await gone;
    expect(readdirSync(place)).toEqual([]);
  });

  test('a living lab keeps what it holds', async () => {
    const { id, gone } = await sleeper();
    const place = folder();
    const ledger = new Ledger(place);
    ledger.add(id);
    expect(removeLeftovers(place)).toEqual([]);
    expect(isAlive(id)).toBe(true);
    ledger.remove(id);
    expect(readdirSync(place)).toEqual([]);
    end(id);
    await gone;
  });

  test('numbers of an earlier boot belong to nobody', async () => {
    const { id, gone } = await sleeper();
    const place = folder();
    writeFileSync(join(place, 'old.json'), JSON.stringify({ boot: 'other', owner: dead, holders: [id] }));
    writeFileSync(join(place, 'torn.json'), '{"boot":');
    expect(removeLeftovers(place)).toEqual([]);
    expect(isAlive(id)).toBe(true);
    expect(readdirSync(place)).toEqual([]);
    end(id);
    await gone;
  });
});
