import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const missing = ['setpriv', 'unshare', 'ip', 'nft'].filter(
  (it) => spawnSync(it, ['--version']).error !== undefined && spawnSync(it, ['-V']).error !== undefined,
);
const why =
  process.platform !== 'linux' || process.getuid?.() !== 0
    ? 'a network namespace needs Linux and root'
    : missing.length > 0
      ? `${missing.join(', ')} not installed`
      : undefined;

describe.skipIf(why !== undefined)(`a network of its own${why === undefined ? '' : ` (${why})`}`, () => {
  test('every failure is told apart', () => {
    const script = join(import.meta.dirname, '../test/inside/failures.ts');
    const own = ['unshare', '--net', '--pid', '--fork', '--kill-child', process.execPath, script];
    const { stdout, stderr } = spawnSync('setpriv', ['--pdeathsig', 'KILL', '--', ...own], { encoding: 'utf8' });
    expect(stdout, stderr).not.toBe('');
    expect(JSON.parse(stdout)).toMatchInlineSnapshot(`
      {
        "closed port": {
          "errno": "ECONNREFUSED",
          "outcome": "refused",
        },
        "closed port, IPv6": {
          "errno": "ECONNREFUSED",
          "outcome": "refused",
        },
        "crowd: own filter, closed port": [
          "not-permitted",
          "silent",
        ],
        "dropped there": {
          "outcome": "silent",
        },
        "host unreachable": {
          "outcome": "silent",
        },
        "no route": {
          "errno": "ENETUNREACH",
          "outcome": "net-unreachable",
        },
        "no route, IPv6": {
          "errno": "EADDRNOTAVAIL",
          "outcome": "net-unreachable",
        },
        "no such neighbour": {
          "outcome": "silent",
        },
        "own filter": {
          "errno": "EPERM",
          "outcome": "not-permitted",
        },
        "prohibited route": {
          "errno": "EACCES",
          "outcome": "not-permitted",
        },
        "prohibited there": {
          "errno": "EHOSTUNREACH",
          "outcome": "host-unreachable",
        },
        "rejected there": {
          "errno": "ECONNREFUSED",
          "outcome": "refused",
        },
        "source port": 123,
        "unreachable route": {
          "errno": "EHOSTUNREACH",
          "outcome": "host-unreachable",
        },
      }
    `);
  });
});
