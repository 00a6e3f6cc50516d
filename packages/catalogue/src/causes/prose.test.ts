import { readdirSync } from 'node:fs';
import { langs, type Text } from '@tokimori/model';
import { describe, expect, test } from 'vitest';
import type { Cause } from '../cause.ts';

const names = readdirSync(import.meta.dirname)
  .filter((file) => /^[a-z0-9-]+\.ts$/.test(file) && file !== 'index.ts')
  .map((file) => file.slice(0, -'.ts'.length));
const load = async (name: string): Promise<Cause> => ((await import(`./${name}.ts`)) as { default: Cause }).default;
const causes = new Map(await Promise.all(names.map(async (name) => [name, await load(name)] as const)));

const texts = (it: Cause): Text[] => [
  it.title,
  it.explanation,
  it.breaks,
  it.remedy,
  it.prevention,
  ...(it.remedy.restart === null ? [] : [it.remedy.restart]),
];
const commands = (text: string): string[] => [...new Set(text.match(/`[^`]*`/g))].sort();

/** Sentences of a text. A full stop inside a command ends none. */
function sentences(text: string): string[] {
  const held = text.replace(/`[^`]*`/g, (command) => command.replaceAll(/\s/g, '␣'));
  return held.split(/(?<=[.!?])\s+(?=[A-Z`])|(?<=。)/).map((sentence) => sentence.trim());
}

describe.each([...causes])('%s', (name, it) => {
  test('is named like its file', () => expect(it.key).toBe(name));

  test('is written in both languages', () => {
    for (const text of texts(it)) {
      expect(text.en).toMatch(/\S/);
      expect(text.en).not.toMatch(/[\u3040-\u30ff\u4e00-\u9fff]/);
      expect(text.ja).toMatch(/[\u3040-\u30ff\u4e00-\u9fff]/);
    }
  });

  test('has a title that fits on a line', () => {
    expect(it.title.en.length).toBeLessThanOrEqual(70);
    expect([...it.title.ja].length).toBeLessThanOrEqual(40);
  });

  test('says what has to be restarted, or that nothing has', () => {
    if (it.remedy.live) expect(it.remedy.restart).toBeNull();
    else expect(it.remedy.restart).not.toBeNull();
  });

  test('gives the same commands in both languages, each one closed', () => {
    for (const lang of langs) expect(it.remedy[lang].split('`').length % 2).toBe(1);
    expect(commands(it.remedy.ja)).toEqual(commands(it.remedy.en));
  });

  test('names a reference', () => {
    expect(it.references.length).toBeGreaterThan(0);
    for (const reference of it.references) expect(reference).toMatch(/\S/);
  });
});

test.each(langs)('no two causes share a sentence of explanation or remedy (%s)', (lang) => {
  const owners = new Map<string, string[]>();
  for (const [name, it] of causes) {
    for (const sentence of [...sentences(it.explanation[lang]), ...sentences(it.remedy[lang])]) {
      owners.set(sentence, [...(owners.get(sentence) ?? []), name]);
    }
  }
  expect([...owners].filter(([, keys]) => keys.length > 1)).toEqual([]);
});

test('a full stop inside a command ends no sentence', () => {
  expect(sentences('Run `cat a. B` first. Then wait.')).toEqual(['Run `cat␣a.␣B` first.', 'Then wait.']);
  expect(sentences('測ります。次に待ちます。').filter((it) => it !== '')).toEqual(['測ります。', '次に待ちます。']);
});
