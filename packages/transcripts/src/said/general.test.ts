import { describe, expect, test } from 'vitest';
import { read } from '../read.ts';

const said = (context: string): string[] =>
  read([], context)
    .facts.map(({ name }) => name)
    .filter((name) => name === 'env.complaint' || name === 'env.works');

describe('a complaint', () => {
  test.each([
    'The BMC does not answer since Monday',
    'Time is not corrected',
    'Pages hang for a minute',
    'It fails every night',
    'The clock runs too fast',
    'This server is 4 minutes ahead',
    'Users report 502 errors',
    'nothing helps',
    'A third host of the same type works',
    'Uploads stall after some bytes',
    "Clients can't connect",
    'NTP geht seit gestern nicht mehr',
    'iDRAC nicht erreichbar',
    '昨日から接続できません',
    '時刻が 3 分ずれています',
    'ログインに失敗します',
    '応答がありません',
    '시간 동기화가 안 됩니다',
    '时间无法同步',
  ])('%s', (context) => {
    expect(said(context)).toContain('env.complaint');
  });
});

describe('no complaint', () => {
  test.each([
    'Is this good?',
    'Is the second hop broken?',
    'Handover of a machine; is there anything to repair?',
    'No complaints from users',
    'It did not fail so far',
    'The log says "upstream timed out" now and then',
    'timeout server 30s, timeout client 30s',
    'What does 499 mean?',
    'Requests from ::1 at night; an attack?',
    'Kontrolle nach der Umstellung',
    '異常はありますか',
    '失敗はありません',
    '定期点検',
  ])('%s', (context) => {
    expect(said(context)).not.toContain('env.complaint');
  });
});

describe('it works', () => {
  test.each([
    'The site works in all browsers',
    'nobody notices anything',
    'No complaints from users',
    'Alles läuft, nur die Mail kommt jeden Morgen',
    '利用者への影響はありません',
    '同期しています',
  ])('%s', (context) => {
    expect(said(context)).toEqual(['env.works']);
  });
});
