import type { FactValueOf } from '@tokimori/facts';
import { everyPathOf, pathId } from '@tokimori/model';
import { named } from '../bmc/asked.ts';
import type { Line, Out, Reader } from '../reader.ts';
import { signOf } from '../sign.ts';

const ours = /\bntpd(?:_rs)?::(?:daemon|force_sync|nts|server)\b/;
const spawner = /\bty="?(?<kind>nts|ntp|pool|nts-pool)"? addr="?(?<addr>\[?[\w.:-]{2,150}?\]?)(?::\d{1,5})?"?(?:\s|$)/;
const exchange = /\berror while attempting key exchange\b|\bkey exchange (?:failed|error)\b/i;

type Reason = FactValueOf<'event.nts-failed'>;
const reasons: readonly (readonly [RegExp, Reason])[] = [
  [/ConnectionRefused|code: (?:111|61)\b/, 'refused'],
  [/NetworkUnreachable|HostUnreachable|code: (?:101|113|51|65)\b/, 'unreachable'],
  [/TimedOut|Timeout|code: (?:110|60)\b|timed out|Elapsed/i, 'timeout'],
  [/lookup|dns|resolve/i, 'dns'],
  [/NotValidYet/, 'not-yet-valid'],
  [/Expired/, 'expired'],
  [/NotValidForName/, 'name-mismatch'],
  [/UnknownIssuer|InvalidCertificate|BadSignature/, 'untrusted'],
  [/Tls|UnrecognizedCritical|NoCookies|BadRequest|AlpnError|UnknownProtocol|protocol/i, 'protocol'],
];

const names = new WeakMap<Out, string>();

/** ntpd-rs: its log lines name no program of syslog's shape, but the module. */
export const ntpdRs: Reader = {
  id: 'ntpd-rs',
  title: 'ntpd-rs log lines',
  seen: 'documented',
  sign: signOf(ours),
  begins: ({ text }) => text.length < 2000 && ours.test(text),
  read(cursor, out) {
    const line = cursor.next();
    out.covered('log.ntpd-rs');
    const spawned = spawner.exec(line.text)?.groups;
    const server = named(spawned?.['addr']?.replace(/^\[|\]$/g, ''));
    if (server !== undefined && spawned?.['kind'] === 'nts') names.set(out, server);
    if (exchange.test(line.text)) tell(line, out);
  },
};

function tell(line: Line, out: Out): void {
  const server = names.get(out);
  const reason = reasons.find(([pattern]) => pattern.test(line.text))?.[1] ?? 'other';
  out.fact('event.nts-failed', reason, line, {
    subject: server === undefined ? everyPathOf(out.host) : pathId(out.host, server),
  });
}
