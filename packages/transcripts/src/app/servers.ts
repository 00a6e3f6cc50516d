import { backendId, hostId, type SubjectId } from '@tokimori/model';
import { envelopeOf } from '../log/envelope.ts';
import type { Line, Out, Reader } from '../reader.ts';
import { routine } from '../routine.ts';
import { signOf } from '../sign.ts';
import { crashRules } from './crashes.ts';
import { databaseRules } from './database.ts';
import { departedRules } from './departed.ts';
import { pauseRules } from './pauses.ts';
import { phpRules } from './php-fpm.ts';
import { poolRules } from './pools.ts';
import { rubyAndJavaRules } from './ruby-java.ts';
import type { AppRule } from './rule.ts';
import { pythonServerRules } from './wsgi.ts';

/** A server that closes an HTTP/2 connection in order; the client opens another. */
const orderly: AppRule = {
  program: 'http2',
  hint: ['GOAWAY'],
  pattern: /\bsent GOAWAY and closed the connection;.{0,80}ErrCode=NO_ERROR/,
};

const rules: readonly AppRule[] = [
  orderly,
  ...phpRules,
  ...pythonServerRules,
  ...rubyAndJavaRules,
  ...databaseRules,
  ...poolRules,
  ...crashRules,
  ...pauseRules,
  ...departedRules,
];

/** Rules by what they look for: a word that several share is looked for once. */
const byHint = new Map<string, AppRule[]>();
for (const rule of rules) for (const word of rule.hint) byHint.set(word, [...(byHint.get(word) ?? []), rule]);
const hints = [...byHint];

interface Seen {
  readonly rule: AppRule;
  readonly match: RegExpExecArray;
}

/** `begins` and `read` ask about the same line one after the other. */
let recent: { text: string; seen: Seen | undefined } = { text: '', seen: undefined };

function seenIn(text: string): Seen | undefined {
  if (recent.text !== text) recent = { text, seen: seenAnew(text) };
  return recent.seen;
}

function seenAnew(text: string): Seen | undefined {
  if (text.length < 8) return undefined;
  for (const [word, asked] of hints) {
    if (!text.includes(word)) continue;
    for (const rule of asked) {
      const match = rule.pattern.exec(text);
      if (match !== null) return { rule, match };
    }
  }
  return undefined;
}

/** What application servers and databases say of their own state: all workers busy, a queue that is full, a worker killed, a pause. */
export const appServers: Reader = {
  id: 'app.server',
  title: 'logs of php-fpm, gunicorn, uWSGI, Puma, Tomcat, HikariCP, PostgreSQL, MySQL, JVM, V8',
  seen: 'captured',
  sign: signOf(...rules.map(({ pattern }) => pattern)),
  begins: (line) => seenIn(line.text) !== undefined,
  read(cursor, out) {
    const line = cursor.next();
    const seen = seenIn(line.text);
    if (seen !== undefined) tell(seen, line, out);
  },
};

const nothing = { knows: () => false, writerOf: () => undefined };
/** `[25-Nov-2026 10:00:00]` of php-fpm; `[2024-09-16 11:16:08 -0400]` of gunicorn. */
const own = /^\[(\d\d-[A-Z][a-z]{2}-\d{4} \d\d:\d\d:\d\d|\d{4}-\d\d-\d\d \d\d:\d\d:\d\d [+-]\d{4})\]/;

function tell({ rule, match }: Seen, line: Line, out: Out): void {
  const log = envelopeOf(line.text.slice(0, 300), nothing);
  const host = log?.host !== undefined && log.pid !== undefined ? hostId(log.host) : out.host;
  if (host !== out.host) out.named(host);
  const stamp = own.exec(line.text)?.[1] ?? log?.stamp;
  const at = stampOf(stamp) ?? log?.at;
  const subject: SubjectId = backendId(rule.program);
  out.covered(`log.${rule.program}`, host);
  if (rule.tell === undefined) routine(out, line, rule.program, host);
  rule.tell?.(
    {
      out,
      line,
      subject,
      when: { ...(stamp === undefined ? {} : { stamp }), ...(at === undefined ? {} : { at }), clock: host },
    },
    match,
  );
}

const months = 'JanFebMarAprMayJunJulAugSepOctNovDec';

function stampOf(stamp: string | undefined): number | undefined {
  if (stamp === undefined) return undefined;
  const php = /^(\d\d)-([A-Z][a-z]{2})-(\d{4}) (\d\d:\d\d:\d\d)/.exec(stamp);
  const text =
    php === null
      ? stamp.replace(/^(\S+) (\S+) ([+-]\d{4})$/, '$1T$2$3')
      : `${php[3]}-${String(months.indexOf(php[2] ?? '') / 3 + 1).padStart(2, '0')}-${php[1]}T${php[4]}Z`;
  const ms = Date.parse(text);
  return Number.isNaN(ms) ? undefined : ms;
}
