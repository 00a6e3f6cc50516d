import type { AppRule, AppSay } from './rule.ts';

/** By which signal a process ended: told by number, as names differ by system. */
const signals: Readonly<Record<string, string>> = {
  '4': 'SIGILL',
  '6': 'SIGABRT',
  '7': 'SIGBUS',
  '8': 'SIGFPE',
  '9': 'SIGKILL',
  '10': 'SIGBUS',
  '11': 'SIGSEGV',
  // As exit status of a shell, Docker or Kubernetes: 128 and the signal.
  '132': 'SIGILL',
  '134': 'SIGABRT',
  '135': 'SIGBUS',
  '137': 'SIGKILL',
  '139': 'SIGSEGV',
};

const crashed =
  (who: string) =>
  ({ out, line, subject, when }: AppSay, [, number = '']: RegExpExecArray): void => {
    const signal = signals[number];
    if (signal !== undefined) out.fact('backend.crashed', `${who} ended by ${signal}`, line, { subject, when });
  };

const fatal =
  (words: string) =>
  ({ out, line, subject, when }: AppSay): void =>
    out.fact('backend.crashed', words, line, { subject, when });

/** A worker that crashes hangs nobody: its request breaks off, and its master starts the next. */
export const crashRules: readonly AppRule[] = [
  {
    program: 'php-fpm',
    hint: ['exited on signal'],
    pattern:
      /\[pool [^\]]{1,80}\] child \d{1,10}(?:, script '[^']{1,300}' \([^)]{1,300}\))? exited on signal (\d{1,2})\b/,
    tell: crashed('a child'),
  },
  {
    // An ordinary end: a child that has served its number of requests.
    program: 'php-fpm',
    hint: ['exited with code 0'],
    pattern: /\[pool [^\]]{1,80}\] child \d{1,10} exited with code 0 after /,
  },
  {
    program: 'httpd',
    hint: ['exit signal'],
    pattern: /\bchild (?:pid|process) \d{1,10} exit signal [\w ]{3,40} \((\d{1,2})\)/,
    tell: crashed('a child'),
  },
  {
    program: 'uwsgi',
    hint: ['died, killed by signal', 'died, killed by'],
    pattern: /\bworker \d{1,5} \(pid: \d{1,10}\) died, killed by signal (\d{1,2})\b/,
    tell: crashed('a worker'),
  },
  {
    program: 'uwsgi',
    hint: ['got Segmentation Fault'],
    pattern: /!!! uWSGI process \d{1,10} got Segmentation Fault !!!/,
    tell: fatal('a worker ended by SIGSEGV'),
  },
  {
    program: 'gunicorn',
    hint: ['terminated due to signal'],
    pattern: /\bWorker \(pid:? ?\d{1,10}\) was terminated due to signal (\d{1,2})\b/,
    tell: crashed('a worker'),
  },
  {
    program: 'gunicorn',
    hint: ['was sent SIGSEGV', 'was sent SIGABRT', 'was sent SIGBUS', 'was sent SIGKILL'],
    pattern: /\bWorker \(pid:\d{1,10}\) was sent (?:SIGSEGV|SIGABRT|SIGBUS|SIGKILL)!/,
    tell: fatal('a worker ended by a signal'),
  },
  {
    program: 'node',
    hint: ['heap out of memory'],
    pattern: /FATAL ERROR: .{0,120}JavaScript heap out of memory/,
    tell: fatal('the JavaScript heap is out of memory'),
  },
  {
    program: 'java',
    hint: ['A fatal error has been detected by the Java Runtime Environment'],
    pattern: /A fatal error has been detected by the Java Runtime Environment/,
    tell: fatal('the JVM crashed'),
  },
  {
    program: 'app',
    hint: ['exited with code 1', 'exited with status 1', 'code=exited, status=1', 'code=killed', 'code=dumped'],
    pattern:
      /\bexited with (?:code|status) (13[24579])\b|\bMain process exited, code=(?:killed|dumped), status=(\d{1,2})\//,
    tell: (say, match) => crashed('the process')(say, [match[0], match[1] ?? match[2]] as unknown as RegExpExecArray),
  },
  {
    program: 'app',
    hint: ['segfault at '],
    pattern:
      /\b((?:php|python|ruby|node|java|gunicorn|uwsgi|puma|unicorn|apache2|httpd|dotnet|beam)[\w.:-]{0,20})\[\d{1,10}\]:? segfault at /,
    tell: fatal('a process of the backend ended by SIGSEGV'),
  },
];
