import { promptOf } from '../prompt.ts';
import type { Line, Out, Reader } from '../reader.ts';
import { signOf } from '../sign.ts';
import { wayOf } from './asked.ts';
import { outcomeIn, type SessionOutcome } from './words.ts';

/** Commands of cluster managers that ask the BMC of each node they are given (xCAT, confluent, Warewulf, Bright). */
const commands =
  /(?:^|[\s/])(?:r(?:power|inv|vitals|beacon|eventlog|setboot|spconfig|cons|flash)|node(?:power|health|inventory|eventlog|sensors|setboot|bmcreset|firmware|config|identify)|wwctl (?:node )?power|pm (?:on|off|query)|psu?pow)\b/;

/** `node: Error: words`, `node: [xcatmn]: Error: words`; the words decide what is read. */
const form =
  /^(?<node>[A-Za-z][\w-]{0,60}(?:\.[\w.-]{1,60})?|\d{1,3}(?:\.\d{1,3}){3}): (?:\[[\w.-]{1,60}\]: ?)?(?<error>(?:Error|ERROR|error): (?:\[[\w.-]{1,60}\]: ?)?)?(?<words>\S.{3,200})$/;

/** What these programs say themselves; RMCP+ status words come first (see `words.ts`). */
const own: readonly (readonly [RegExp, SessionOutcome])[] = [
  [/^BMC did not respond\. Validate BMC configuration/i, 'no-answer'],
  [/^(?:\[\d{3}\] )?Login to BMC failed.{0,40}Can't connect to .{1,60}No route to host/i, 'no-route'],
  [/^(?:\[\d{3}\] )?Login to BMC failed.{0,40}Can't connect to .{1,60}time[d-]? ?out/i, 'no-answer'],
  [/^(?:ERROR: )?Incorrect password\b/i, 'wrong-password'],
  [
    /^(?:Login to BMC failed: )?(?:40[13] )?(?:Unauthorized|Forbidden)?\s?-?\s?(?:Invalid (?:user ?name|credentials)|(?:Bad|Incorrect|Wrong) (?:user ?name|credentials|user ?id)|Incorrect login or password)/i,
    'bad-credentials',
  ],
  [/^(?:Login to BMC failed: )?401 Unauthorized|^Not authorized\b|^Invalid or missing credentials/i, 'bad-credentials'],
  [
    /^BMC did not respond within \d{1,4} seconds|^(?:timeout|timed out|no response)\b|^Node not found or not responding/i,
    'no-answer',
  ],
  [/^BMC IP \S{1,60} is not reachable|^(?:unreachable|No route to host)\b/i, 'no-route'],
  [/^No sessions? (?:slots? )?(?:available|left)|^Insufficient resources/i, 'no-resources'],
];
/** Nobody but IPMI says these: the command need not be seen. */
const ofIpmiOnly =
  /^(?:Unauthorized (?:name|role|GUID)|Insufficient resources (?:to create|for) (?:a )?(?:new )?session|Incorrect password provided|Invalid (?:integrity check value|session ID)|BMC (?:did not respond|IP )|Login to BMC failed|No (?:matching )?cipher suite match)/i;

function seenIn(text: string, command: string | undefined): { node: string; outcome: SessionOutcome } | undefined {
  if (text.length > 300) return undefined;
  const groups = form.exec(text)?.groups;
  const words = groups?.['words'] ?? '';
  // A traceback's last line is told by the reader of quoted words.
  if (groups === undefined || /(?:Exception|Error)$|^pyghmi\b/.test(groups['node'] ?? '')) return undefined;
  const known = commands.test(command ?? '') || ofIpmiOnly.test(words);
  if (!known) return undefined;
  const outcome = own.find(([pattern]) => pattern.test(words))?.[1] ?? outcomeIn(words)?.outcome;
  return outcome === undefined ? undefined : { node: groups['node'] ?? '', outcome };
}

/** Errors that cluster managers print for a node, in the words of IPMI: the BMC bears the node's name. */
export const nodeErrors: Reader = {
  id: 'ipmi.nodes',
  title: 'rpower, rinv, nodepower and other node commands (xCAT, confluent)',
  seen: 'documented',
  sign: signOf(form),
  begins: ({ text }, _, out) => seenIn(text, out.command) !== undefined,
  read(cursor, out) {
    const line = cursor.next();
    const seen = seenIn(line.text, out.command);
    if (seen !== undefined) tell(seen, line, out);
    // The same line for one node is one try repeated.
    for (let next = cursor.peek(); next?.text === line.text && promptOf(next.text) === undefined; next = cursor.peek())
      cursor.next();
  },
};

function tell({ node, outcome }: { node: string; outcome: SessionOutcome }, line: Line, out: Out): void {
  out.fact('ipmi.session', outcome, line, {
    subject: wayOf(out, line, node),
    conditions: { tool: 'other', interface: 'lanplus' },
  });
}
