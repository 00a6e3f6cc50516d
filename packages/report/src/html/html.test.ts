import type { Diagnosis, NamedCause } from '@tokimori/model';
import { describe, expect, test } from 'vitest';
import * as samples from '../samples.ts';
import { renderHtml } from './answer.ts';
import { renderBrief } from './brief.ts';
import { shortened } from './parts.ts';

const made = { lang: 'en', words: samples.words, made: new Date(0), version: '0' } as const;
const all: [string, Diagnosis][] = Object.entries(samples).filter(
  (it): it is [string, Diagnosis] => typeof it[1] === 'object' && 'verdict' in it[1],
);

const excerptsOf = ({ causes }: Diagnosis) =>
  [
    ...new Set(
      causes.flatMap((it) => it.for).flatMap((it) => it.facts.map(({ origin }) => origin.replace(/:\d+$/, ''))),
    ),
  ]
    .filter((name) => name !== 'context')
    .map((name) => ({
      name,
      whole: true,
      lines: Array.from({ length: 9 }, (_, at) => ({ number: at + 1, text: 'line' })),
    }));

/** A page whose tags nest and close, by the plainest reading. */
function problems(html: string): string[] {
  const open: string[] = [];
  const wrong: string[] = [];
  for (const [, close, name = '', attributes = ''] of html.matchAll(/<(\/?)([a-z0-9]+)((?:\s[^<>]*)?)>/g)) {
    if (/["']\s*on\w+=|javascript:/i.test(attributes)) wrong.push(`script in <${name}>`);
    if (['meta', 'input', 'br', 'hr'].includes(name)) continue;
    if (close === '') open.push(name);
    else if (open.pop() !== name) wrong.push(`</${name}> closes something else`);
  }
  return [...wrong, ...open.map((name) => `<${name}> stays open`)];
}

describe.each(all)('%s', (_, diagnosis) => {
  const pages = [
    renderHtml(diagnosis, { ...made, excerpts: excerptsOf(diagnosis) }),
    renderBrief(diagnosis, made),
    renderHtml(diagnosis, { ...made, lang: 'ja', excerpts: [] }),
  ];

  test('is well-formed, loads nothing, runs nothing', () => {
    for (const html of pages) {
      expect(problems(html)).toEqual([]);
      expect(html).not.toMatch(/<script|<link|<img|<iframe|\b(?:src|href)="(?!#)|@import|url\(/i);
      expect(html).toContain("default-src 'none'");
    }
  });

  test('every link leads to a marked line, every id is there once', () => {
    for (const html of pages) {
      const ids = [...html.matchAll(/ id="([^"]+)"/g)].map((it) => it[1]);
      expect(new Set(ids).size).toBe(ids.length);
      for (const [, target] of html.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(target);
    }
  });

  test('speaks both languages', () => {
    for (const html of pages) expect(html).toMatch(/<article lang="en">.*<article lang="ja">.*[\u3040-\u30ff]/s);
  });
});

test('what is hostile in a paste stays text', () => {
  const evil = '"><script>alert(1)</script><img src=x onerror=alert(1)>\u202e\x1b[31m';
  const [, sample] = all.find(([, it]) => it.verdict === 'fault')!;
  const hostile = JSON.parse(JSON.stringify(sample), (key, value: unknown) =>
    ['text', 'entity', 'why', 'name'].includes(key) ? evil : key === 'origin' ? `${evil}:3` : value,
  ) as Diagnosis;
  const lines = [{ number: 3, text: evil }];
  for (const html of [
    renderHtml(hostile, { ...made, excerpts: [{ name: evil, whole: true, lines }] }),
    renderBrief(hostile, made),
  ]) {
    expect(problems(html)).toEqual([]);
    expect(html).not.toMatch(/<script|<img|[\u202e\x1b]/);
  }
});

test('a cell takes whole sentences, and at least one', () => {
  expect(shortened('Run `cat a. B` first. Then wait.', 'en')).toBe('Run `cat a. B` first. Then wait.');
  expect(shortened(`${'long '.repeat(80)}end. Next.`, 'en')).toMatch(/end\.$/);
  expect(shortened('測ります。次に待ちます。', 'ja')).toBe('測ります。次に待ちます。');
});

test('the briefing keeps fact and guess apart, and says what to decide', () => {
  const [, diagnosis] = all.find(([, it]) => it.verdict === 'fault')!;
  const html = renderBrief(diagnosis, made);
  const cause = diagnosis.causes[0] as NamedCause;
  expect(html).toMatch(/Facts.*Conclusions.*Not known/s);
  expect(html.slice(html.indexOf('Facts'), html.indexOf('Conclusions'))).not.toContain(cause.title.en);
  expect(html).toContain('Decision asked for');
});
