import { langs } from '@tokimori/model';
import { describe, expect, test } from 'vitest';
import { isKeys } from './keys.ts';
import { commandRules } from './rules/command/index.ts';
import { keyRules } from './rules/keys/index.ts';
import { nginxRules } from './rules/nginx/index.ts';
import { timeRules } from './rules/time/index.ts';
import { reviewed } from './testing.ts';

const all = [...timeRules, ...keyRules, ...nginxRules, ...commandRules];
const said = (text: string) => reviewed(text).map((it) => it.rule);

describe.each(all.map((it) => [it.id, it] as const))('%s', (id, rule) => {
  test('speaks up on the smallest text that deserves it', () => expect(said(rule.bad)).toContain(id));
  test('is silent on the nearest one that does not', () => expect(said(rule.fine)).not.toContain(id));
  test('points at a line, says why in both languages, and where it is written', () => {
    for (const it of reviewed(rule.bad).filter((it) => it.rule === id)) {
      if (it.line > 0 && !isKeys('', rule.bad.split('\n')))
        expect(it.text).toBe(rule.bad.split('\n')[it.line - 1]?.trim());
      expect(it.reason.en).toMatch(/[.:]$/);
      expect(it.reason.en).not.toMatch(/[\u3040-\u30ff\u4e00-\u9fff]/);
      expect(it.reason.ja).toMatch(/[\u3040-\u30ff\u4e00-\u9fff].*[。]$/);
      for (const lang of langs) expect(it.reason[lang].split('`').length % 2).toBe(1);
      expect(it.reference).toMatch(/\S/);
      expect(it.better?.add).not.toEqual(it.better?.remove ?? []);
    }
  });
});

test('every rule has a name of its own', () => expect(new Set(all.map((it) => it.id)).size).toBe(all.length));

test.each(langs)('no two rules share their reason (%s)', (lang) => {
  expect(new Set(all.map((it) => it.reason[lang])).size).toBe(all.length);
});
