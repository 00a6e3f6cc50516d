import { describe, expect, test } from 'vitest';
import { told, toldOf } from './testing.ts';

const head = `     remote           refid      st t when poll reach   delay   offset  jitter
==============================================================================
`;

describe('ntpq -p', () => {
  test('milliseconds become seconds, the offset keeps its sign, reach is octal', () => {
    expect(told(`${head}*192.0.2.11      .MBGh.           1 u  127  128  376    7.572   -0.111   0.249`)).toEqual([
      'local daemon.control=answers',
      'local sync.sources=1',
      'local>192.0.2.11 assoc.mode=server',
      'local>192.0.2.11 assoc.refid=.MBGh.',
      'local>192.0.2.11 assoc.reach=254',
      'local>192.0.2.11 assoc.tally=selected',
      'local>192.0.2.11 assoc.stratum=1',
      'local>192.0.2.11 assoc.poll=128',
      'local>192.0.2.11 assoc.last-rx=127',
      'local>192.0.2.11 assoc.delay=0.007572',
      'local>192.0.2.11 assoc.offset=-0.000111',
      'local>192.0.2.11 assoc.jitter=0.000249',
    ]);
  });

  test('an hour off prints no decimals', () => {
    expect(
      toldOf(/offset/, `${head} gw1.example.com 192.0.2.9        2 u   56   64   17    0.335  3605497  26.136`),
    ).toEqual(['local>gw1.example.com assoc.offset=3605.497']);
  });

  test.each([
    ['*', 'selected'],
    ['o', 'pps'],
    ['+', 'combined'],
    ['-', 'not-combined'],
    ['x', 'falseticker'],
    ['#', 'backup'],
    ['.', 'excess'],
    [' ', 'rejected'],
  ])('tally %j', (mark, tally) => {
    const rows = `${head}${mark}ntp1.example.co 192.0.2.9        2 u   56   64   17    0.335    0.100   0.136`;
    expect(toldOf(/tally/, rows)).toEqual([`local>ntp1.example.co assoc.tally=${tally}`]);
  });

  test('a name may begin with x or o where no tally column is kept', () => {
    const row = 'xntp.example.org 192.0.2.9 2 u 56 64 17 0.335 0.100 0.136';
    expect(toldOf(/tally|reach/, row)).toEqual(['local>xntp.example.org assoc.reach=15']);
  });

  test('a masked name after an x: the columns tell whether it is a tally', () => {
    const values = '192.0.2.9        2 u   56   64   17    0.335    0.100   0.136';
    expect(toldOf(/tally/, `${head}${'xxx.xx.xx.xx'.padEnd(17)}${values}`)).toEqual([
      'local>xx.xx.xx.xx assoc.tally=falseticker',
    ]);
    expect(toldOf(/tally|reach/, `${head}${'xxx.xx.xx.xx'.padEnd(16)}${values}`)).toEqual([
      'local>xxx.xx.xx.xx assoc.reach=15',
    ]);
  });

  test.each([
    [' 127.127.1.0     .LOCL.          10 l   10   64  377    0.000    0.000   0.000', 'local-clock'],
    [' LOCAL(0)        .LOCL.          10 l   10   64  377    0.000    0.000   0.000', 'local-clock'],
    [' 127.127.28.0    .GPS.            0 l   10   64  377    0.000    0.000   0.000', 'refclock'],
    ['*GPS_HP(1)       GPS              0 l   48   64  377     0.00    0.516    4.19', 'refclock'],
    [' 192.0.2.9       192.0.2.7        3 s   10   64  377    0.100    0.200   0.300', 'peer'],
    [' 192.0.2.9       192.0.2.7        3 b   10   64  377    0.100    0.200   0.300', 'broadcast'],
    [' 0.pool.example. .POOL.          16 p    -   64    0    0.000    0.000   0.000', 'pool'],
  ])('kind of %s', (row, mode) => {
    expect(toldOf(/mode/, head + row)[0]).toMatch(new RegExp(`assoc.mode=${mode}$`));
  });

  test('pool rows are names: they have no reach, and count only when nothing came of them', () => {
    const pool = ' 0.pool.example. .POOL.          16 p    -   64    0    0.000    0.000   0.000';
    const real = '*192.0.2.9       192.0.2.7        3 u   10   64  377    0.100    0.200   0.300';
    expect(toldOf(/sources|0\.pool/, `${head}${pool}\n${real}`)).toEqual([
      'local sync.sources=1 {pools:1}',
      'local>0.pool.example. assoc.mode=pool',
      'local>0.pool.example. assoc.refid=.POOL.',
    ]);
    expect(toldOf(/sources/, head + pool)).toEqual(['local sync.sources=1 {pools:1}']);
  });

  test.each(['RATE', 'DENY', 'RSTR'])('kiss %s', (kiss) => {
    const rows = `${head} 192.0.2.9       .${kiss}.          16 u    -   64    0    0.000    0.000   0.000`;
    expect(toldOf(/event/, rows)).toEqual([`local>192.0.2.9 event.kod=${kiss}`]);
  });

  test('old heading with disp, unreached rows, units', () => {
    const old = `     remote           refid      st t when poll reach   delay   offset    disp
==============================================================================
 192.0.2.20      0.0.0.0         16 -    - 1024    0    0.000    0.000 16000.0
 192.0.2.21      192.0.2.7        3 u  17d  17m    0    0.310    0.512   0.120`;
    expect(toldOf(/mode|last-rx|poll|jitter/, old)).toEqual([
      'local>192.0.2.20 assoc.poll=1024',
      'local>192.0.2.21 assoc.mode=server',
      'local>192.0.2.21 assoc.poll=1020',
      'local>192.0.2.21 assoc.last-rx=1468800',
      'local>192.0.2.21 assoc.jitter=0.00012',
    ]);
  });

  test('NTPsec shows NTS cookies where others show the type', () => {
    const rows = `${head}*ntp1.example.co 192.0.2.9        2 8   56   64   17    0.335   +0.100   0.136`;
    expect(toldOf(/auth|nts|mode|offset/, rows)).toEqual([
      'local>ntp1.example.co assoc.mode=server',
      'local>ntp1.example.co assoc.auth=nts',
      'local>ntp1.example.co assoc.nts-cookies=8',
      'local>ntp1.example.co assoc.offset=0.0001',
    ]);
  });

  test('wide names stand on a line of their own', () => {
    const wide = `${head}*a-very-long-name.example.com
                 192.0.2.9        2 u   56   64   17    0.335   +0.100   0.136`;
    expect(toldOf(/tally|refid/, wide)).toEqual([
      'local>a-very-long-name.example.com assoc.refid=192.0.2.9',
      'local>a-very-long-name.example.com assoc.tally=selected',
    ]);
  });

  test('names cut alike are two associations', () => {
    const row = ' xx.xx.xx.xx     192.0.2.9        2 u   56   64   17    0.335   +0.100   0.136';
    expect(toldOf(/reach/, `${head}${row}\n${row}`)).toEqual([
      'local>xx.xx.xx.xx assoc.reach=15',
      'local>xx.xx.xx.xx#2 assoc.reach=15',
    ]);
  });

  test('the answer belongs to the host that was asked', () => {
    const rows = `$ ntpq -pn 192.0.2.1\n${head}*192.0.2.9       192.0.2.7        3 u   10   64  377    0.100    0.200   0.300`;
    expect(toldOf(/tally|control/, rows)).toEqual([
      '192.0.2.1 daemon.control=answers',
      '192.0.2.1>192.0.2.9 assoc.tally=selected',
    ]);
  });

  test.each([
    'a sentence with 3 u 10 64 377 0.1 0.2 words',
    'total 12 3 4 5 6 7 8 9 10',
    'remote refid st t when poll',
    '10.0.0.1 10.0.0.2 99 u 10 64 377 0.1 0.2 0.3',
    '10.0.0.1 10.0.0.2 3 u 10 64 899 0.1 0.2 0.3',
  ])('not a billboard: %s', (text) => {
    expect(told(text)).toEqual([]);
  });
});
