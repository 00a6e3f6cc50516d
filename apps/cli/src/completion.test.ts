import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { ran } from './testing.ts';

const has = (program: string) => spawnSync(program, ['-c', 'exit 0']).status === 0;

/** What bash offers for a command line whose last word is being typed. */
function offered(script: string, ...words: string[]): string[] {
  const ask = `${script}\nCOMP_WORDS=(${words.map((it) => `'${it}'`).join(' ')}); COMP_CWORD=${words.length - 1}; _tokimori; printf '%s\\n' "\${COMPREPLY[@]}"`;
  const { stdout, stderr } = spawnSync('bash', ['--norc', '-c', ask], { encoding: 'utf8' });
  expect(stderr).toBe('');
  return stdout.split('\n').filter((it) => it !== '');
}

test('bash completes commands, options and words', async () => {
  const { out } = await ran(['completion', 'bash']);
  expect(offered(out, 'tokimori', 'ex')).toEqual(['explain']);
  expect(offered(out, 'tokimori', 'explain', '--co')).toEqual(['--context']);
  expect(offered(out, 'tokimori', 'explain', '--lang', '')).toEqual(['en', 'ja']);
  expect(offered(out, 'tokimori', 'lab', 'r')).toEqual(['run']);
  expect(offered(out, 'tokimori', 'explain', '')).toEqual([]);
});

test.each(['zsh', 'fish'])('%s accepts its script', async (shell) => {
  const { status, out } = await ran(['completion', shell]);
  expect(status).toBe(0);
  expect(out).toContain('explain');
  if (!has(shell)) return;
  expect(spawnSync(shell, ['-n', '-c', out], { encoding: 'utf8' })).toMatchObject({ status: 0, stderr: '' });
});
