import { nameOf, pathId } from '@tokimori/model';
import type { Cursor, Line, Out, Reader } from '../reader.ts';
import { signOf, whole, words } from '../sign.ts';
import { bmcOf } from './asked.ts';
import { messageWords, type Reply, replyOfConnection, replyOfMessage, replyOfStatus } from './redfish-words.ts';
import { targetIn } from './wrapped.ts';

/** Words that make a line one about a BMC's web service. */
const about =
  /redfish|\bidrac\b|\biLO\b|\bBMC\b|\bRAC\d{4}\b|IDRAC\.\d|iLO\.\d|sushy|gofish|ExtendedInfo|bmclib|badfish|OMSDK|openmanage|hpilo\.|\bilorest\b|imcsdk|\bRIBCL\b|^\s*MESSAGE=['"]|SMCIPMITool|node product key/i;
const sure =
  /^\[\w{2,10}\]: Unable to connect to Host '|Login to BMC failed: 500|SMCIPMITool|node product key|hpilo\.Ilo|\bilorest\b|imcsdk|^\s*MESSAGE=['"](?:Login|User )|redfish|sushy|gofish|@Message\.ExtendedInfo|IDRAC\.\d|\bRAC[012]\d{3}\b|iLO\.\d|ExtendedInfo|\bidrac\b.{0,200}\bHTTP Error:? \d{3}/i;
const status =
  /(?:\bHTTP(?:\/\d(?:\.\d)?)? ?(?:status(?: code)?)?[ :=]{0,3}|\bstatus(?:[ _]?code)?["']?[ :=]{1,3}|\bcode["']?[ :=]{1,3}|\berror:? |(?:^|[\s(\]])(?=\d{3}:? ))(\d{3})\b/i;
const words401 =
  /\b(401|403|404|412|428|500|502|503|504)\b[: ]{0,2}(?:Unauthorized|Forbidden|Not Found|Precondition|Internal|Bad Gateway|Service|Gateway|\{|<|")/i;

/** Lines that proxies write about a BMC's page are theirs: nginx, Apache, haproxy, and access logs of any of them. */
const ofProxy =
  /\[(?:[a-z_]{1,20}:)?(?:debug|info|notice|warn|error|crit|alert|emerg)\] (?:\[pid )?\d{1,10}(?:#\d{1,10}: |:tid )|\bhaproxy\[\d|^\S{1,80} \S{1,40} \S{1,40} \[\d{2}\/[A-Z][a-z]{2}\/\d{4}:/;

/** Lines of Redfish clients: sushy, gofish, Ironic, bmclib, Ansible; plain `RAC0218: …`; a page of HTML in a string. */
const clientOf = (out: Out): boolean =>
  /\b(?:redfishtool|ilorest|racadm|badfish|rf_\w+\.py|SMCIPMITool(?:\.jar)?|onecli|urest|imc\w*\.py|locfg\.pl)\b|(?:^|\/)sum(?:\.exe)? -[ilu]/i.test(
    out.command ?? '',
  );

/** Long enough to be looked for: `RAC` and `iLO.` with the digits that follow. */
const digits = Array.from({ length: 10 }, (_, digit) => [`iLO.${digit}`, `IDRAC.${digit}`]).flat();
const hundred = Array.from({ length: 100 }, (_, number) => `RAC${String(number).padStart(2, '0')}`);
const redfishSign = signOf(
  ...messageWords,
  ...digits,
  'redfish',
  'sushy',
  'gofish',
  'ExtendedInfo',
  'AccessError',
  'Unable to connect to RAC',
  'max retries exhausted',
  'Login to BMC failed',
  'hpilo.',
  'ilorest',
  'imcsdk',
  "MESSAGE='",
  'MESSAGE="',
  'product key needs to be activated',
  'idrac',
  'bmclib',
  'badfish',
  'OMSDK',
  'openmanage',
  ...hundred,
  words(['http://', 'https://'], /\b(?:iLO|BMC)\b/i),
  whole(clientOf),
);

export const redfishLog: Reader = {
  id: 'redfish.log',
  title: 'Redfish client logs (sushy, gofish, Ironic, Ansible)',
  seen: 'documented',
  sign: redfishSign,
  begins: ({ text }, _, out) => told(text, clientOf(out)) !== undefined,
  read(cursor, out) {
    tellReply(cursor.next(), out);
  },
};

export function tellReply(line: Line, out: Out, client = clientOf(out)): void {
  const seen = told(line.text, client);
  if (seen === undefined) return;
  const subject = bmcOf(out, line, targetIn(line.text));
  out.fact('redfish.reply', seen.reply, line, {
    subject: pathId(out.host, nameOf(subject)),
    conditions: {
      ...(seen.status === undefined ? {} : { status: seen.status }),
      ...(seen.message === undefined ? {} : { message: seen.message }),
    },
  });
}

/** Output of a client of BMCs: its sentences need not say what they are about. */
function told(text: string, client: boolean): { reply: Reply; status?: number; message?: string } | undefined {
  if (
    text.length < 12 ||
    text.length > 8192 ||
    !(client || about.test(text)) ||
    ofProxy.test(text) ||
    /^\s*[#"]?\s*(?:https?:\/\/\S+)?\s*$/.test(text)
  )
    return undefined;
  // A library that hides the reason.
  if (omsdk.test(text)) return undefined;
  const code = Number(words401.exec(text)?.[1] ?? status.exec(text)?.[1] ?? Number.NaN);
  const message = /\b((?:IDRAC|Base|iLO|SMC|OpenBMC|ExtendedError)\.[\w.]{1,80}|RAC\d{4}|SYS\d{3})\b/i.exec(text)?.[1];
  const conditions = {
    ...(Number.isInteger(code) && code >= 100 ? { status: code } : {}),
    ...(message === undefined ? {} : { message }),
  };
  // A session cannot be opened this way: the client goes on without one.
  if (/\/SessionService\/Sessions\/?"?: 405\b/.test(text)) return undefined;
  if (/Login to BMC failed: 500 Can't connect to [\w.:-]{1,80}\.?\s*$/.test(text))
    return { reply: 'timeout', ...conditions };
  const failing =
    /error|rejected|not activated|does not have|can.t (?:login|connect)|invalid user|not found|missing from|exhausted|needs to be|fail|unable|exceed|denied|refus|time(?:d )?out|maximum|unauthor|forbidden|\b[45]\d\d\b|unavailable|exception|x509|has expired/i.test(
      text,
    );
  if (!failing) return undefined;
  const byMessage = replyOfMessage(text);
  if (byMessage !== undefined && (client || sure.test(text) || Number.isInteger(code)))
    return { reply: byMessage, ...conditions };
  if (/\b504\b|Gateway Time-?out/i.test(text) && sure.test(text)) return { reply: 'gateway-timeout', ...conditions };
  const byStatus = code >= 400 && code < 600 ? replyOfStatus(code) : undefined;
  if (byStatus !== undefined && sure.test(text)) return { reply: byStatus, ...conditions };
  if (/sushy\.exceptions\.AccessError|\bAccessError\b/.test(text)) return { reply: 'unauthorized', ...conditions };
  if (/Unable to connect to RAC at specified IP/i.test(text)) return { reply: 'timeout', ...conditions };
  const byConnection = client || sure.test(text) || /https?:\/\//.test(text) ? replyOfConnection(text) : undefined;
  return byConnection === undefined ? undefined : { reply: byConnection, ...conditions };
}

const omsdk =
  /(?:Could not find device driver for iDRAC with IP(?: address)?|Unable to communicate with (?:the )?iDRAC):? ?(\S{2,60})/i;

/** Dell's library: it could not log in or connect, and hides which. */
export const hiddenReason: Reader = {
  id: 'omsdk',
  title: 'Dell OpenManage Ansible modules',
  seen: 'documented',
  sign: signOf(omsdk),
  begins: ({ text }) => omsdk.test(text),
  read(cursor, out) {
    const line = cursor.next();
    const target = omsdk.exec(line.text)?.[1]?.replace(/[.,;:'"]+$/, '');
    const subject = bmcOf(out, line, target);
    out.fact('ipmi.session', 'failed', line, {
      subject: pathId(out.host, nameOf(subject)),
      conditions: { tool: 'omsdk' },
    });
  },
};

const planned = /(?:^|[\s"[.])redfish_\w{3,60}[.[]/;
const planError = /^[\s\u2502\u2577|]{0,6}Error: /;
const longestBlock = 24;

/** Terraform's error blocks: the resource's name says that a BMC's service was asked, the lines below say how it answered. */
export const redfishPlan: Reader = {
  id: 'redfish.terraform',
  title: 'Terraform (Redfish provider)',
  seen: 'documented',
  sign: signOf('Error: '),
  begins: ({ text }, cursor) => planError.test(text) && namesRedfish(cursor),
  read(cursor, out) {
    for (let n = 0; n < longestBlock; n++) {
      const line = cursor.peek();
      if (line === undefined || (n > 0 && (planError.test(line.text) || /^\s{0,4}\u2575/.test(line.text)))) break;
      cursor.next();
      if (told(line.text, true) === undefined) continue;
      tellReply(line, out, true);
      return;
    }
  },
};

function namesRedfish(cursor: Cursor): boolean {
  for (let at = -5; at < 14; at++) {
    const text = cursor.peek(at)?.text;
    if (text !== undefined && text.length < 500 && planned.test(text)) return true;
    if (at > 0 && (text === undefined || planError.test(text))) return false;
  }
  return false;
}
