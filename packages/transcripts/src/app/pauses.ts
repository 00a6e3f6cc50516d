import { type AppRule, type AppSay, roughly } from './rule.ts';

/** Shorter pauses nobody notices. */
const noticed = 0.5;

const paused =
  (unit: number, what: string) =>
  ({ out, line, subject, when }: AppSay, [, amount]: RegExpExecArray): void => {
    const seconds = Number((amount ?? '').replace(',', '.')) * unit;
    if (seconds >= noticed) out.fact('backend.paused', `${what} ${roughly(seconds)}`, line, { subject, when });
  };

/** Collectors and event loops that stop everything; logs of them are mostly of short pauses and mean nothing. */
export const pauseRules: readonly AppRule[] = [
  {
    // [2024-01-01T10:00:00.123+0000][info][gc] GC(12) Pause Full (Allocation Failure) 3999M->3800M(4096M) 5123.456ms
    program: 'java',
    hint: ['Pause '],
    pattern:
      /\bGC\(\d{1,9}\) Pause (?:Full|Young|Remark|Cleanup|Init Mark|Final Mark|Initial Mark|Degenerated GC|Mark \w{3,10}|Relocate \w{3,10}).{0,160}? (\d{1,9}[.,]\d{1,3})ms$/,
    tell: paused(0.001, 'garbage collection stopped the JVM for'),
  },
  {
    // 2023-…: 123.456: [Full GC (Ergonomics) [PSYoungGen: …] 3999K->3800K(4096K), 5.1234560 secs] [Times: user=… real=5.12 secs]
    program: 'java',
    hint: ['[Full GC', '[GC '],
    pattern: /\[(?:Full )?GC[ (].{0,600}?, (\d{1,6}[.,]\d{4,9}) secs\](?: \[Times: .{0,100}\])?\s*$/,
    tell: paused(1, 'garbage collection stopped the JVM for'),
  },
  {
    program: 'java',
    hint: ['application threads were stopped'],
    pattern: /Total time for which application threads were stopped: (\d{1,6}[.,]\d{1,9}) seconds/,
    tell: paused(1, 'application threads were stopped for'),
  },
  {
    // Elasticsearch
    program: 'elasticsearch',
    hint: ['[gc][', 'overhead, spent'],
    pattern: /\[gc\]\[(?:old|young|\d{1,9})\].{0,120}(?:duration|spent) \[(\d{1,6}(?:\.\d{1,3})?)s\]/,
    tell: paused(1, 'garbage collection took'),
  },
  {
    program: 'java',
    hint: ['Detected pause in JVM or host machine'],
    pattern: /Detected pause in JVM or host machine \(eg GC\): pause of approximately (\d{1,9})ms/,
    tell: paused(0.001, 'the JVM or its host stood still for'),
  },
  {
    // node --trace-gc: [123:0x5f]   4512 ms: Mark-sweep 1399.2 (1434.1) -> 1398.9 (1434.6) MB, 1821.3 / 0.0 ms  (average mu = …) allocation failure
    program: 'node',
    hint: ['Mark-sweep', 'Mark-Compact'],
    pattern:
      /\bms: Mark-(?:sweep|Compact)(?: \(reduce\))? .{0,120}? MB, (?:pooled: \d{1,6} MB, )?(\d{1,8}\.\d{1,3}) \/ /,
    tell: paused(0.001, 'the collector of V8 stopped everything for'),
  },
  {
    program: 'node',
    hint: ['vent loop'],
    pattern:
      /[Ee]vent loop (?:was )?(?:blocked|lag|delay|stalled)(?: for| of| is|:|=)? {0,2}(\d{1,8}(?:\.\d{1,3})?) ?ms/,
    tell: paused(0.001, 'the event loop was blocked for'),
  },
  {
    program: 'redis',
    hint: ['Asynchronous AOF fsync is taking too long'],
    pattern: /Asynchronous AOF fsync is taking too long \(disk is busy\?\)/,
    tell: ({ out, line, subject, when }) =>
      out.fact('backend.paused', 'fsync of the append-only file takes too long', line, { subject, when }),
  },
];
