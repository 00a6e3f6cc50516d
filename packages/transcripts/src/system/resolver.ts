import type { MessageRule } from '../log/rule.ts';
import type { Reader } from '../reader.ts';
import { signOf } from '../sign.ts';

/** systemd-resolved. */
export const resolvedRules: readonly MessageRule[] = [
  {
    programs: ['systemd-resolved'],
    pattern: /^DNSSEC validation failed for question (\S{1,255}) IN (\S{1,10}): (\S{1,60})/,
    tell: (say, [, name = '', type = '', why = '']) => say.fact('event.dnssec-failed', `${name} ${type}: ${why}`),
  },
  {
    programs: ['systemd-resolved'],
    needsProgram: true,
    pattern:
      /^(?:Server \S{1,80} does not support DNSSEC|Using degraded feature set|Grace period over|Clock change detected)/,
  },
];

const timeName = /(?:^|[.\d-])(?:ntp|nts|time|clock|chrony|pool)[\w-]*\.|\.pool\.ntp\.org/i;
const failures: readonly RegExp[] = [
  /\*\* server can't find (?<name>[\w.-]{3,255}?)\.?: (?<why>NXDOMAIN|SERVFAIL|REFUSED)/,
  /^\s*Host (?<name>[\w.-]{3,255}) not found: (?<why>\d\(\w{3,12}\))/,
  /^(?:ping|ping6|ssh|curl|sntp|rdate|getent)?:? ?(?:unknown host |cannot resolve |Could not resolve host: )?(?<name>[\w-]+(?:\.[\w-]+){1,8}):? (?<why>Temporary failure in name resolution|Name or service not known|Unknown host|nodename nor servname provided)/,
  /\blookup (?<name>[\w.-]{3,255})(?: on \S{1,60})?: (?<why>no such host|i\/o timeout|server misbehaving|Temporary failure in name resolution)/,
];

function failureOf(text: string): { name: string; why: string } | undefined {
  for (const form of failures) {
    const groups = form.exec(text)?.groups;
    const name = groups?.name;
    if (name !== undefined && timeName.test(`.${name}`)) return { name, why: groups?.why ?? '' };
  }
  return undefined;
}

/** Failed look-ups of names that are time servers by their name: dig, host, nslookup, ping, Go programs. */
export const resolver: Reader = {
  id: 'resolver',
  title: 'failed look-ups of time servers',
  seen: 'documented',
  sign: signOf(...failures),
  begins: (line) => failureOf(line.text) !== undefined,
  read(cursor, out) {
    const line = cursor.next();
    const failure = failureOf(line.text);
    out.covered('resolver');
    if (failure !== undefined) out.fact('event.dns-failed', failure.name, line, { conditions: { why: failure.why } });
  },
};
