import { pathId } from '@tokimori/model';
import type { Cursor, Line, Out, Reader } from '../reader.ts';
import { later, signOf } from '../sign.ts';
import { askedBy, bmcOf, hostOfUrl, named } from './asked.ts';
import { completionCode, outcomeIn, outcomeWords } from './words.ts';

/** A line is about IPMI when it says so; the words are then looked for in all of it. */
const speaks = /ipmi|RMCP\+|\bRAKP\b|\bBMC\b|\bsession response message\b|\bcompletion code:? 0x[0-9a-f]{2}/i;
/** The kernel's driver and the BMC's own daemons have readers of their own. */
const others =
  /\bkernel: |\bvmk(?:warning|ernel)\b|^\[\s*\d+\.\d+\]|\bipmi_(?:si|ssif|msghandler)\b|\bnetipmid\b|\bphosphor-/;
const longest = 4000;

/** Lines of other programs that hand on what an IPMI tool or library said: Ironic, MAAS, Ansible, exporters, pyghmi. */
const codeWords =
  /CompletionCodeError|\bipmi-[a-z]{2,12}: command invalid or unsupported|completion code|\bccode\b|\bcc=0x/i;

export const wrappedIpmi: Reader = {
  id: 'ipmi.wrapped',
  title: 'IPMI errors in the logs of Ironic, MAAS, Ansible, exporters, pyghmi',
  seen: 'documented',
  sign: later(() => signOf(...pyghmiWords.map(([pattern]) => pattern), ...outcomeWords, codeWords)),
  begins: ({ text }) => tellable(text) !== undefined,
  read(cursor, out) {
    const line = cursor.next();
    const seen = tellable(line.text);
    if (seen !== undefined) tell(seen, line, out, cursor, targetIn(line.text) ?? targetAbove(cursor));
  },
};

type Seen =
  | { readonly session: NonNullable<ReturnType<typeof outcomeIn>>['outcome'] }
  | { readonly code: string }
  | { readonly login: string };

function tellable(text: string): Seen | undefined {
  if (text.length < 20 || text.length > longest || !speaks.test(text) || settings.test(text) || others.test(text))
    return undefined;
  const pyghmi = pyghmiWords.find(([pattern]) => pattern.test(text))?.[1];
  if (pyghmi !== undefined) return { session: pyghmi };
  const session = outcomeIn(text);
  if (session !== undefined) return { session: session.outcome };
  if (codeWords.test(text)) {
    const code = completionCode(text);
    if (code !== undefined) return { code };
  }
  return undefined;
}

/** A line of a script or a manual that names the words without saying that they happened. */
const settings = /^\s*(?:#|\/\/|\*|when:|failed_when:|if |grep |echo )/;

/** pyghmi (pyghmi/ipmi/private/constants.py, session.py), python-ipmi, go-ipmi. */
const pyghmiWords: readonly (readonly [RegExp, Extract<Seen, { session: unknown }>['session']])[] = [
  // MAAS (provisioningserver/drivers/power/ipmi.py)
  [/BMC: Incorrect password|Incorrect password\. Check BMC/i, 'wrong-password'],
  [/BMC: Incorrect username|Incorrect username\. Check BMC/i, 'unknown-user'],
  [/Could not authenticate to node's BMC/i, 'bad-credentials'],
  [/\bIPMI call failed: /, 'failed'],
  [/Device busy while performing (?:MAAS )?power action/i, 'no-resources'],
  [/The IPMI session has timed out/i, 'timeout'],
  [/Could not contact node's BMC: (?:.{0,40})?(?:connection )?time(?:d )?out/i, 'no-answer'],
  // fence_ipmilan
  [/fence_ipmilan.{0,200}(?:Unable to connect\/login|Unable to obtain correct plug status)/i, 'failed'],
  [/fence_ipmilan.{0,200}timed out/i, 'no-answer'],
  [/Incorrect password provided|Invalid RAKP2? (?:hash|HMAC)/i, 'wrong-password'],
  [/unauthorized name|Unauthorized name|\bUnauthorized name\b|user (?:name )?not found/i, 'unknown-user'],
  [/Insufficient resources to create (?:a )?(?:new )?session|No session slots/i, 'no-resources'],
  [/no matching cipher|No matching cipher suite/i, 'no-cipher-match'],
  [/Unauthorized role|requested privilege/i, 'privilege-refused'],
  [
    /\bIPMI\b.{0,80}\b(?:timed out|timeout)\b|Session no longer connected|IpmiException: ?timeout|cannot connect to IPMI host: \[(?:16777411|110)\]|ipmi.{0,60}context deadline exceeded|\bipmi\b.{0,80}i\/o timeout/i,
    'no-answer',
  ],
];

/** A traceback names its command some lines before the reason. */
function targetAbove(cursor: Cursor): string | undefined {
  for (let back = -2; back >= -8; back--) {
    const text = cursor.peek(back)?.text;
    if (text === undefined || text.trim() === '') return undefined;
    const target = / -H\s/.test(text) ? targetIn(text) : undefined;
    if (target !== undefined) return target;
  }
  return undefined;
}

/** python-ipmi stopped while it opened a session: its traceback says where. */
function opening(cursor: Cursor): boolean {
  for (let back = -2; back >= -12; back--) {
    const text = cursor.peek(back)?.text;
    if (text === undefined) return false;
    if (/\bsession\.establish\(|\bestablish_session\(|Get Session Challenge/.test(text)) return true;
  }
  return false;
}

function tell(seen: Seen, line: Line, out: Out, cursor: Cursor, named?: string): void {
  const target = named ?? askedBy(out.command)?.target;
  const subject = bmcOf(out, line, target);
  if ('code' in seen) {
    if (opening(cursor)) {
      // The library's own client speaks IPMI 1.5: what is refused at its first step is that.
      out.fact('ipmi.session', seen.code === 'D4' ? 'privilege-refused' : 'auth-type-unsupported', line, {
        subject: pathId(out.host, subject.slice('bmc:'.length)),
        conditions: { tool: 'pyipmi', interface: 'lan' },
      });
      return;
    }
    out.fact('bmc.command-failed', seen.code, line, { subject });
    if (seen.code === 'C0') out.fact('bmc.busy', line.text.trim().slice(0, 160), line, { subject });
    return;
  }
  if (!('session' in seen)) return;
  const lan = /-I lan\b|IPMI v1\.5|LAN session/.test(line.text)
    ? 'lan'
    : /lanplus|IPMI v2|LAN_2_0/.test(line.text)
      ? 'lanplus'
      : undefined;
  const cipher = /\s-C (\d{1,2})\b/.exec(line.text)?.[1];
  out.fact('ipmi.session', seen.session, line, {
    subject: pathId(out.host, subject.slice('bmc:'.length)),
    conditions: {
      tool: 'other',
      ...(lan === undefined ? {} : { interface: lan }),
      ...(cipher === undefined ? {} : { cipher }),
    },
  });
}

/** The BMC a log line names: `-H 10.0.0.5`, `'ipmi_address': '10.0.0.5'`, `target=10.0.0.5`, a URL. */
export function targetIn(text: string): string | undefined {
  const m =
    /(?:\s-H[ '",]{1,4}|\bipmi_address'?"?[:=] ?'?"?|\bbmc_?(?:address|host|ip)'?"?[:=] ?'?"?|\btarget=|\b(?:bmc|idrac|ilo)(?:_ip|_host| address| host)? ?[:=] ?'?"?|\bIP address: ?|\bhost='|(?:BMC|iDRAC|iLO|host) (?:at |with (?:IP )?(?:address:? )?)?(?=\d))(\[[0-9a-f:.%]{2,45}\]|[A-Za-z0-9][\w.-]{1,100}|[0-9a-f]*::?[0-9a-f:]{1,45})/i.exec(
      text,
    );
  return (
    (m !== null && (/-H/.test(m[0]) || /\d|\w\.\w/.test(m[1] ?? ''))
      ? named(m[1]?.replace(/[.,;:'"]+$/, ''))
      : undefined) ??
    hostOfUrl(text) ??
    named(/(?:^|\s)(\d{1,3}(?:\.\d{1,3}){3}): /.exec(text)?.[1])
  );
}
