import { type AppRule, roughly, says } from './rule.ts';

const program = 'php-fpm';

/** php-fpm's log, with or without its date, and its slow log. */
export const phpRules: readonly AppRule[] = [
  {
    program,
    hint: ['max_children'],
    pattern:
      /\[pool ([^\]]{1,80})\] (?:server )?reached (?:pm\.)?max_children setting \(\d{1,6}\)|\breached (?:pm\.)?max_children setting \(\d{1,6}\)/,
    tell: says('backend.pool-exhausted'),
  },
  {
    // A hint that comes before: children are forked as fast as may be.
    program,
    hint: ['seems busy'],
    pattern: /\[pool ([^\]]{1,80})\] seems busy \(you may need to increase/,
  },
  {
    program,
    hint: ['executing too slow'],
    pattern: /\bscript '([^']{1,300})' \(request: "([^"]{1,300})"\) executing too slow \((\d{1,8}\.\d{1,6}) sec\)/,
    tell: ({ out, line, subject, when }, [, script = '', , seconds]) =>
      out.fact('backend.slow-request', `${script.slice(-60)} ${roughly(Number(seconds))}`, line, { subject, when }),
  },
  {
    program,
    hint: ['execution timed out'],
    pattern:
      /\bscript '[^']{1,300}' \(request: "[^"]{1,300}"\) execution timed out \(\d{1,8}\.\d{1,6} sec\), terminating/,
    tell: says('backend.worker-hung', 'execution timed out, terminating'),
  },
  {
    // Each entry of the slow log: `script_filename = /srv/x.php` under `[pool www] pid 123`.
    program,
    hint: ['script_filename ='],
    pattern: /^script_filename = (\S{1,300})$/,
    tell: ({ out, line, subject, when }, [, script = '']) =>
      out.fact('backend.slow-request', `${script.slice(-60)} in the slow log`, line, { subject, when }),
  },
  {
    program,
    hint: ['[pool '],
    pattern: /^\[\d\d-[A-Z][a-z]{2}-\d{4} \d\d:\d\d:\d\d\] {1,2}\[pool [^\]]{1,80}\] pid \d{1,10}$/,
  },
  { program, hint: ['[0x'], pattern: /^\[0x[0-9a-f]{8,16}\] \S{1,200}\(\)(?: \S{1,300})?$/ },
  {
    program,
    hint: ['Maximum execution time'],
    pattern: /PHP Fatal error: {1,2}Maximum execution time of (\d{1,6})\+?\d{0,4} seconds? exceeded/,
    tell: says('backend.slow-request'),
  },
  {
    program,
    hint: [
      'fpm is running',
      'ready to handle connections',
      'Finishing ...',
      'exiting, bye-bye',
      'using inherited socket',
      'Reloading in progress',
      'reloading: execvp',
      'Terminating ...',
      'systemd monitor interval',
    ],
    pattern:
      /NOTICE: (?:fpm is running|ready to handle connections|Finishing|exiting, bye-bye|using inherited socket|Reloading in progress|reloading: execvp|Terminating|systemd monitor)/,
  },
];
