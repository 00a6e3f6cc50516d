import { backendId } from '@tokimori/model';
import { errnoIn } from '../../proxy/errno.ts';
import { backendOf, connectFailure, proxySay, unnamed } from '../../proxy/try.ts';
import type { Line, Out, Reader } from '../../reader.ts';
import { signOf } from '../../sign.ts';

const words =
  '(?:Cannot assign requested address|Can.t assign requested address|Address not available|Requested address is not available|Permission denied|Too many open files|No route to host|Host is unreachable|Network is unreachable|Network unreachable|Connection refused|Connection timed out|Operation timed out)';
/** hitch, stud: `{backend-connect}: …`, `{backend-socket}: …`. */
const hitch = new RegExp(`\\{(?:backend-connect|backend-socket|backend)\\}: (${words})`);
/** Squid's own log. */
const squid =
  /\b(?:comm_open|commOpen|comm_openex): socket failure: \((\d{1,3})\)|\bTCP connection to (\S{1,150})(?:\/|:)(\d{1,5}) failed\b|\bWARNING! Your cache is running out of filedescriptors/;
/** Any program: a verb of connecting, then an errno's words at the end of the line. */
const anyone = new RegExp(
  `\\b(?:connect(?:ing|ion)?(?:\\(\\d?\\))?|dial(?:ing)?|outgoing|upstream|backend)\\b(?: (?:to|with) (?:backend |server |host |upstream )?["']?([\\w.\\[\\]:-]{3,160}?)["']?)?(?: (?:has )?failed| error| attempt failed)?(?: on connect)?[:,]? {1,2}(?:\\(?(?:errno|error)?[ =:]{0,2}\\d{1,3}\\)?[:,]? ?)?\\(?(${words})\\)?(?: \\(\\d{1,3}\\))?\\.?\\s*$`,
  'i',
);
/** A program that opens its own port, a file, a shell: nobody's upstream. */
const other =
  /\bbind|listen|\b(?:ssh|scp|sftp|rsync|git|open|file|directory|publickey|password)\b|ntp|chrony|ipmi|\/\w+\.\w{1,4}:/i;

/** Programs that say by an errno's words why they could not connect: terminators of TLS, caches, anything that is no client library. */
export const plainConnect: Reader = {
  id: 'connect.plain',
  title: 'errors of connecting in the log of any program (hitch, Squid and others)',
  seen: 'documented',
  sign: signOf(hitch, squid, new RegExp(words)),
  begins: ({ text }) =>
    text.length > 16 && text.length < 600 && (hitch.test(text) || squid.test(text) || isAnyone(text)),
  read(cursor, out) {
    tell(cursor.next(), out);
  },
};

const isAnyone = (text: string): boolean => anyone.test(text) && !other.test(text);

function tell(line: Line, out: Out): void {
  const say = proxySay(out, line, out.host);
  out.covered('log.client', out.host);
  const own = squid.exec(line.text);
  if (own !== null && hitch.exec(line.text) === null) {
    if (own[1] !== undefined) say.failed(connectFailure(Number(own[1])), unnamed, { phase: 'socket', by: 'squid' });
    else if (own[2] === undefined) out.fact('proxy.out-of', 'descriptors', line, { subject: say.proxy });
    else say.failed('connect-failed', backendId(`${own[2]}:${own[3]}`), { phase: 'connect', by: 'squid' });
    return;
  }
  const named = hitch.exec(line.text);
  const match = named ?? anyone.exec(line.text);
  const text = (named === null ? match?.[2] : match?.[1]) ?? '';
  const target = named === null && match?.[1] !== undefined ? backendOf(match[1]) : undefined;
  const failure = connectFailure(errnoIn(text));
  if (failure === 'connect-failed') return;
  say.failed(failure, target === undefined ? unnamed : backendId(target), { phase: 'connect' });
}
