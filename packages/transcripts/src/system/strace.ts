import type { FactValueOf } from '@tokimori/facts';
import { pathId } from '@tokimori/model';
import type { Reader } from '../reader.ts';
import { signOf } from '../sign.ts';

/** `sendto(3, …, 48, …, {sa_family=AF_INET, sin_port=htons(123), sin_addr=inet_addr("10.0.0.1")}, 16) = -1 ENETUNREACH (…)` */
const sent =
  /\b(?:sendto|connect|sendmsg|send)\(\d{1,6}, .{0,400}?\bsin6?_port=htons\(123\), .{0,80}?"(?<to>[0-9a-f.:]{2,45})".{0,120}?\) = (?:-1 (?<errno>E[A-Z]{3,20})|\d)/;

/** `write(2, "ntpd: bad address '0.pool.ntp.or"..., 35)`: strace cuts what the program says. */
const unresolved =
  /\bwrite(?:v)?\(2, .{0,20}?"(?:\w{2,20}: )?(?:bad address|can(?:'|\\')?t resolve|could not resolve|getaddrinfo:?|Name or service not known)\W{0,3}(?<name>[\w.-]{0,80})/i;

const errnos: ReadonlySet<string> = new Set([
  'EPERM',
  'EACCES',
  'ENETUNREACH',
  'EHOSTUNREACH',
  'ECONNREFUSED',
  'EINVAL',
] satisfies FactValueOf<'event.send-failed'>[]);
const isErrno = (name: string): name is FactValueOf<'event.send-failed'> => errnos.has(name);

/** strace of a time client: the call on port 123 and its errno. */
export const strace: Reader = {
  id: 'strace.ntp',
  title: 'strace of a time client',
  seen: 'documented',
  sign: signOf(sent, unresolved),
  begins: ({ text }) => text.length < 2000 && (sent.test(text) || unresolved.test(text)),
  read(cursor, out) {
    const line = cursor.next();
    const name = unresolved.exec(line.text)?.groups?.['name'];
    if (name !== undefined) {
      out.fact('event.dns-failed', name === '' ? line.text.trim().slice(0, 120) : name, line);
      return;
    }
    const { to = '', errno } = sent.exec(line.text)?.groups ?? {};
    if (errno === undefined || errno === 'EAGAIN' || errno === 'EINTR' || errno === 'EINPROGRESS') return;
    out.fact('event.send-failed', isErrno(errno) ? errno : 'other', line, { subject: pathId(out.host, to) });
  },
};
