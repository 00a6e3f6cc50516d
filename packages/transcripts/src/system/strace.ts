import type { FactValueOf } from '@tokimori/facts';
import { pathId } from '@tokimori/model';
import type { Reader } from '../reader.ts';
import { signOf } from '../sign.ts';

/** `sendto(3, …, 48, …, {sa_family=AF_INET, sin_port=htons(123), sin_addr=inet_addr("10.0.0.1")}, 16) = -1 ENETUNREACH (…)` */
const sent =
  /\b(?:sendto|connect|sendmsg|send)\(\d{1,6}, .{0,400}?\bsin6?_port=htons\(123\), .{0,80}?"(?<to>[0-9a-f.:]{2,45})".{0,120}?\) = (?:-1 (?<errno>E[A-Z]{3,20})|\d)/;

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
  sign: signOf(sent),
  begins: ({ text }) => text.length < 2000 && sent.test(text),
  read(cursor, out) {
    const line = cursor.next();
    const { to = '', errno } = sent.exec(line.text)?.groups ?? {};
    if (errno === undefined || errno === 'EAGAIN' || errno === 'EINTR' || errno === 'EINPROGRESS') return;
    out.fact('event.send-failed', isErrno(errno) ? errno : 'other', line, { subject: pathId(out.host, to) });
  },
};
