import { promptOf } from '../prompt.ts';
import type { Cursor, Line, Out, Reader } from '../reader.ts';
import { signOf } from '../sign.ts';
import { bmcOf, howOf, wayOf } from './asked.ts';
import { outcomeIn } from './words.ts';

/** Sentences ipmitool prints while it tries to open a session; most come from LOG_ERR, some from `-v` only. */
const said =
  /^(?:Error in open session response message ?:|> ?Error: no response from RAKP|Error: no response from RAKP|(?:> ?)?RAKP [24] (?:HMAC|message)|Error: Received an Unexpected|Received an Unexpected|Get Auth Capabilities error|Error issuing Get Channel Auth|Set Session Privilege Level to |Unable to Get Channel Cipher Suites|Authentication type \w+ not supported|Invalid user ?name|NULL user name|Activate Session (?:command failed|error)|Get Session Challenge command failed|Address lookup for \S+ failed|Could not open socket!|Bad response length, len=|(?:Error: ?)?Unable to establish (?:IPMI v|LAN session)|No slot available|No session slot available|Requested (?:authentication type mismatch|maximum privilege level))/i;
const end = /^(?:Error: ?)?Unable to establish (?:IPMI v[12][\w. ]{0,4}\/ ?RMCP\+? session|LAN session)/i;
/** What stands between them and tells nothing by itself. */
const filler =
  /^(?:Password: ?$|Get (?:Device ID|Session Challenge|Channel Info)[\w ]{0,20}(?:command )?failed\s*$|No valid response received|Unable to (?:get Chassis Power Status|set Chassis Power Control)[\w /]{0,30}$|Close Session command failed|Error sending request|Session closing|No response from remote controller|ipmitool version \d|SENDING (?:AN?|THE) |Sending IPMI|Received IPMI|Console generated random|ipmi_lan_send_cmd:|Opening Session|Proceeding with AuthType|Local RqAddr|Closed Session|Using best available cipher suite|Loading IANA PEN|IANA PEN registry open failed|Discovered (?:Target )?IPMB|Running Get |Error response 0x\w\w from Get PICMG|BUILDING |GETTING |Invalid completion code received|Get HPM\.x Capabilities request failed)/i;
const verbose =
  /^(?:<<|>>)|^(?: ?[0-9a-f]{2}){4,16}\s*$|^(?: {2,3})(?:netfn|command|data) {1,3}:|^ {2}(?:IPMI Supported|ASF Version|RMCP |IANA Enterprise|Privilege Level|Auth Types|Per-msg auth|User level auth|Non-null users|Null users|Anonymous login|Session ID|Challenge|Auth Type|No response from remote)|^Channel \w\w Authentication Capabilities:|^\s*$/;
const status = /^<<\s+RMCP\+? status\s*:\s*(?!no errors)(\S.{0,80})/i;
/** Messages that look like errors and change nothing. */
const noise =
  /^(?:Unable to Get Channel Cipher Suites|Loading IANA PEN Registry|IANA PEN registry open failed|Get HPM\.x Capabilities request failed|Running Get (?:VSO|PICMG)|Error response 0x\w\w from Get PICMG|Invalid completion code received:|Using best available cipher suite|Discovered (?:Target )?IPMB|Received a response with unexpected ID|Get LAN Parameter '[\w /.-]{1,40}' command failed: (?:Unsupported|Unknown|Invalid) ?param|Unable to read sensor: Device Not Present)/i;
const real = /^real\s+(\d{1,5})m(\d{1,2}(?:[.,]\d{1,3})?)s/;
const total =
  /\b(\d{1,3}(?:[.,]\d{1,3})?) total\s*$|^\d[\d.]*user \d[\d.]*system (?:(\d{1,3}):)?(\d{1,3}(?:\.\d{1,2})?)elapsed/;
const longestBlock = 2000;

const textOf = (line: Line): string => line.text.replace(/^\s*Password:\s?(?=\S)/, '').trimStart();

/** ipmitool that opens a session, up to the sentence that it cannot; and the noise before output that works. */
/** What `ipmitool -vv` sends and gets. */
const sentOrGot = /^<<(?:OPEN SESSION|RAKP)|^SENDING AN? (?:OPEN|RAKP)/;

export const ipmitoolSession: Reader = {
  id: 'ipmitool.session',
  title: 'ipmitool (session errors)',
  seen: 'captured',
  sign: signOf(said, noise, sentOrGot, /^\s*Password:/),
  begins: (line) => {
    const text = textOf(line);
    return said.test(text) || noise.test(text) || sentOrGot.test(text);
  },
  read(cursor, out) {
    const block: Line[] = [];
    for (let line = cursor.peek(); line !== undefined && block.length < longestBlock; line = cursor.peek()) {
      const text = textOf(line);
      if (!said.test(text) && !filler.test(text) && !verbose.test(line.text)) break;
      if (text === '' && !goesOn(cursor)) break;
      block.push(cursor.next());
    }
    if (block.length === 0) block.push(cursor.next());
    tell(block, cursor, out);
  },
};

/** A blank line inside the block: something of it follows. */
function goesOn(cursor: Cursor): boolean {
  for (let ahead = 1; ahead < 4; ahead++) {
    const next = cursor.peek(ahead);
    if (next === undefined) return false;
    const text = textOf(next);
    if (text !== '') return said.test(text) || filler.test(text) || /^(?:<<|>>)/.test(text);
  }
  return false;
}

function tell(block: readonly Line[], cursor: Cursor, out: Out): void {
  const attempts = attemptsOf(block);
  const seconds = secondsAhead(cursor);
  attempts.forEach((attempt, at) => {
    const best = bestOf(attempt);
    const ended = attempt.some(
      (line) => end.test(textOf(line)) || /^(?:Get Device ID command failed|No valid response)/.test(textOf(line)),
    );
    if (best === undefined || (!ended && worksOn(cursor))) {
      for (const line of attempt) {
        const text = textOf(line);
        if (noise.test(text) || (said.test(text) && !ended))
          out.fact('bmc.tool-noise', text.slice(0, 120), line, { subject: bmcOf(out, line) });
      }
      return;
    }
    const last = at === attempts.length - 1;
    out.fact('ipmi.session', best.outcome, best.line, {
      subject: wayOf(out, best.line),
      conditions: {
        ...howOf(out, 'ipmitool'),
        ...lanOf(attempt),
        ...(last && seconds !== undefined ? { seconds } : {}),
      },
    });
  });
}

/** The words themselves tell which interface it was. */
function lanOf(attempt: readonly Line[]): { interface?: string } {
  for (const line of attempt) {
    if (/IPMI v1\.5|LAN session/.test(line.text)) return { interface: 'lan' };
    if (/IPMI v2/.test(line.text)) return { interface: 'lanplus' };
  }
  return {};
}

function attemptsOf(block: readonly Line[]): Line[][] {
  const attempts: Line[][] = [];
  let now: Line[] = [];
  block.forEach((line, at) => {
    now.push(line);
    const next = block.slice(at + 1).find((it) => textOf(it) !== '');
    if (!end.test(textOf(line)) || next === undefined || /^<</.test(next.text)) return;
    if (/LAN session/i.test(line.text) && end.test(textOf(next))) return;
    // What follows the end of an attempt and tells nothing belongs to it.
    if (filler.test(textOf(next)) && !block.slice(at + 1).some((it) => said.test(textOf(it)))) return;
    attempts.push(now);
    now = [];
  });
  if (now.length > 0) attempts.push(now);
  return attempts;
}

function bestOf(
  attempt: readonly Line[],
): { outcome: NonNullable<ReturnType<typeof outcomeIn>>['outcome']; line: Line } | undefined {
  let best: { outcome: NonNullable<ReturnType<typeof outcomeIn>>['outcome']; rank: number; line: Line } | undefined;
  for (const line of attempt) {
    const text = textOf(line);
    const words = status.exec(text)?.[1] ?? (said.test(text) ? text : undefined);
    const seen = words === undefined ? undefined : outcomeIn(words);
    if (seen !== undefined && (best === undefined || seen.rank < best.rank)) best = { ...seen, line };
  }
  return best;
}

/** The next thing printed is a command's output. */
function worksOn(cursor: Cursor): boolean {
  const next = cursor.peek();
  return (
    next !== undefined &&
    next.text.trim() !== '' &&
    promptOf(next.text) === undefined &&
    !/^(?:Error|Unable|\S+: command not found)/.test(next.text)
  );
}

function secondsAhead(cursor: Cursor): number | undefined {
  for (let ahead = 0; ahead < 4; ahead++) {
    const text = cursor.peek(ahead)?.text;
    if (text === undefined) return undefined;
    // zsh repeats the command in front of its times.
    const seconds = secondsIn(text);
    if (seconds !== undefined) return seconds;
    if (promptOf(text) !== undefined) return undefined;
    if (text.trim() !== '') return undefined;
  }
  return undefined;
}

export function secondsIn(text: string): number | undefined {
  const m = real.exec(text);
  if (m !== null) return Math.round((Number(m[1]) * 60 + Number((m[2] ?? '').replace(',', '.'))) * 1000) / 1000;
  const t = text.length < 200 ? total.exec(text) : null;
  if (t === null) return undefined;
  return t[1] !== undefined ? Number(t[1].replace(',', '.')) : Number(t[2] ?? 0) * 60 + Number(t[3]);
}
