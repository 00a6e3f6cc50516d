import { pathId } from '@tokimori/model';
import type { Line, Out, Reader } from '../reader.ts';
import { askedBy, bmcOf, hostOfUrl, named } from './asked.ts';
import { completionCode, outcomeIn } from './words.ts';

/** A line is about IPMI when it says so; the words are then looked for in all of it. */
const speaks = /\bipmi|RMCP\+|\bRAKP\b|\bIPMI\b|\bsession response message\b/i;
const longest = 4000;

/** Lines of other programs that hand on what an IPMI tool or library said: Ironic, MAAS, Ansible, exporters, pyghmi. */
export const wrappedIpmi: Reader = {
  id: 'ipmi.wrapped',
  title: 'IPMI errors in the logs of Ironic, MAAS, Ansible, exporters, pyghmi',
  seen: 'documented',
  begins: ({ text }) => tellable(text) !== undefined,
  read(cursor, out) {
    const line = cursor.next();
    const seen = tellable(line.text);
    if (seen !== undefined) tell(seen, line, out);
  },
};

type Seen =
  | { readonly session: NonNullable<ReturnType<typeof outcomeIn>>['outcome'] }
  | { readonly code: string }
  | { readonly login: string };

function tellable(text: string): Seen | undefined {
  if (text.length < 20 || text.length > longest || !speaks.test(text) || settings.test(text)) return undefined;
  const pyghmi = pyghmiWords.find(([pattern]) => pattern.test(text))?.[1];
  if (pyghmi !== undefined) return { session: pyghmi };
  const session = outcomeIn(text);
  if (session !== undefined) return { session: session.outcome };
  if (/CompletionCodeError|completion code|\bccode\b|\bcc=0x/i.test(text)) {
    const code = completionCode(text);
    if (code !== undefined) return { code };
  }
  return undefined;
}

/** A line of a script or a manual that names the words without saying that they happened. */
const settings = /^\s*(?:#|\/\/|\*|when:|failed_when:|if |grep |echo )/;

/** pyghmi (pyghmi/ipmi/private/constants.py, session.py), python-ipmi, go-ipmi. */
const pyghmiWords: readonly (readonly [RegExp, Extract<Seen, { session: unknown }>['session']])[] = [
  [/Incorrect password provided|Invalid RAKP2? (?:hash|HMAC)/i, 'wrong-password'],
  [/unauthorized name|Unauthorized name|\bUnauthorized name\b|user (?:name )?not found/i, 'unknown-user'],
  [/Insufficient resources to create (?:a )?(?:new )?session|No session slots/i, 'no-resources'],
  [/no matching cipher|No matching cipher suite/i, 'no-cipher-match'],
  [/Unauthorized role|requested privilege/i, 'privilege-refused'],
  [
    /\bIPMI\b.{0,80}\b(?:timed out|timeout)\b|Session no longer connected|ipmi.{0,60}context deadline exceeded|\bipmi\b.{0,80}i\/o timeout/i,
    'no-answer',
  ],
];

function tell(seen: Seen, line: Line, out: Out): void {
  const target = targetIn(line.text) ?? askedBy(out.command)?.target;
  const subject = bmcOf(out, line, target);
  if ('code' in seen) {
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
    named(m?.[1]?.replace(/[.,;:'"]+$/, '')) ??
    hostOfUrl(text) ??
    named(/^(?:.{0,80}\s)?(\d{1,3}(?:\.\d{1,3}){3}): /.exec(text)?.[1])
  );
}
