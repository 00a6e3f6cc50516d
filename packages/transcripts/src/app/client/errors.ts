import { backendId, proxyId } from '@tokimori/model';
import { goFailure, goWords } from '../../proxy/go-errors.ts';
import { instantOf } from '../../proxy/stamp.ts';
import { backendOf, proxySay, unnamed } from '../../proxy/try.ts';
import type { Line, Out, Reader } from '../../reader.ts';
import { signOf } from '../../sign.ts';
import { type ClientFailure, firstOf } from './failure.ts';
import { javaRules } from './java.ts';
import { nodeRules } from './node.ts';
import { otherRules } from './others.ts';
import { pythonRules } from './python.ts';

/** Words that only such errors have: everything else is put aside at once. */
const hint =
  /\bdial (?:tcp|unix)|waiting for connection|DeadlineExceeded|could not connect to server|The system returned|0x80072|\blookup [\w.-]+.{0,60}: |net\/http: |\bx509: |\btls: |->[\w.[\]:-]+:\d+: |Client\.Timeout|malformed HTTP|closed idle connection|https?:\/\/\S+"?: (?:unexpected )?(?:EOF|context deadline)|HTTP response to HTTPS|\b(?:connect|read|write|getaddrinfo|queryA{1,4}) E[A-Z_]{4,}|\bE(?:MFILE|PROTO|SOCKETTIMEDOUT)\b|(?:Timeout|TimedOut)(?:Error|Exception)|CERT_|_CERT|UND_ERR_|socket hang up|timeout of \d+ms exceeded|altnames|secure TLS|Errno|ConnectionPool|Read(?:Timeout| timed out)|ConnectTimeout|SSL:|SSLEOF|handshake|Disconnected|connecting to \S+:\d|Connect call failed|Cannot connect to host|Exception|PKIX|MySQL server on|connection to server at|OpenTimeout|HttpClient|remote certificate|stream_socket_client|fsockopen|Connection to \S+ timed out|operation timed out|NoHttpResponse|failed to respond|Connection to node|last packet successfully|revive connection|closing because: (?:connect|server conn)|unable to access '|SQLSTATE\[|ORA-\d|os error|actively refused|did not properly respond|Can.t reach database|error: 40 - |DeadlineExceeded|RedisCommandTimeout|Timeout performing|server has gone away/;
const javaHint =
  /Exception|Connection to node|last packet|PKIX|SSL|No (?:name|subject)|certif|java|netty|[Rr]ead timed out executing|Caused by/;

const stamped = /^\[?(\d{4}[-/]\d\d[-/]\d\d[T ]\d\d:\d\d:\d\d(?:[.,]\d{1,9})?(?:Z|[+-]\d\d:?\d\d)?)/;

function failureOf(text: string): { failure: ClientFailure; by: string } | undefined {
  if (text.length < 8 || !hint.test(text)) return undefined;
  const node = firstOf(nodeRules, text);
  if (node !== undefined) return { failure: node, by: 'node' };
  const go = goFailure(text);
  if (go !== undefined) return { failure: go, by: 'go' };
  const java = javaHint.test(text) ? firstOf(javaRules, text) : undefined;
  if (java !== undefined) return { failure: java, by: 'java' };
  const python = firstOf(pythonRules, text);
  if (python !== undefined) return { failure: python, by: 'python' };
  const other = firstOf(otherRules, text);
  return other === undefined ? undefined : { failure: other, by: 'client' };
}

/** Errors that client libraries put into an application's log: Go, Node, Java, Python, Ruby, .NET, PHP, database clients. */
const clientSign = signOf(
  'connect E',
  ...[...nodeRules.slice(1), ...javaRules, ...pythonRules, ...otherRules].map(({ pattern }) => pattern),
  ...goWords,
);

export const clientErrors: Reader = {
  id: 'client.errors',
  title: 'errors of HTTP and database clients in application logs',
  seen: 'documented',
  sign: clientSign,
  begins: (line) => failureOf(line.text) !== undefined,
  read(cursor, out) {
    tell(cursor.next(), out);
  },
};

function tell(line: Line, out: Out): void {
  const seen = failureOf(line.text);
  if (seen === undefined) return;
  const { failure, by } = seen;
  const stamp = stamped.exec(line.text)?.[1];
  const at = stamp === undefined ? undefined : instantOf(stamp.replace(',', '.'));
  const when = { ...(stamp === undefined ? {} : { stamp }), ...(at === undefined ? {} : { at }) };
  out.covered('log.client', out.host);
  if (failure.resolve !== undefined) {
    out.fact('proxy.resolve-failed', failure.resolve, line, {
      subject: proxyId(out.host),
      when,
      conditions: { name: failure.name ?? '', by },
    });
    return;
  }
  // One text for both: the clock may be as wrong as the certificate is old.
  if (/\bx509: certificate has expired or is not yet valid(?!: current time)/.test(line.text))
    out.fact('event.cert-time', line.text.trim(), line, { when });
  // Go prints what the clock said: one that is before the certificate's start is behind, and that is the host's affair.
  if (/\bx509: .{0,200}\bcurrent time \d{4}-\S{1,30} is before\b/.test(line.text))
    out.fact('event.cert-time', line.text.trim(), line, { when });
  if (failure.idle === true) out.fact('env.after-idle', true, line);
  if (failure.value === undefined) return;
  const name = backendOf(failure.target ?? urlIn(line.text) ?? '');
  proxySay(out, line, out.host, when).failed(failure.value, name === undefined ? unnamed : backendId(name), {
    phase: failure.phase,
    seconds: failure.seconds,
    by,
  });
}

/** The address of the request, where the error does not name one but quotes it. */
function urlIn(text: string): string | undefined {
  const match = /\b(https?):\/\/([\w.-]{1,150}|\[[0-9a-f:]{2,50}\])(?::(\d{1,5}))?(?=[/?"'\s]|$)/.exec(text);
  if (match === null) return undefined;
  return `${match[2]}:${match[3] ?? (match[1] === 'https' ? '443' : '80')}`;
}
