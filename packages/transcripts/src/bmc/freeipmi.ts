import type { Cursor, Line, Out, Reader } from '../reader.ts';
import { signOf } from '../sign.ts';
import { askedBy, bmcOf, established, howOf, wayOf } from './asked.ts';
import { secondsIn } from './ipmitool.ts';
import { type SelEvent, severityOf, tellEvents, withNumber } from './sel.ts';
import { completionCode, outcomeIn } from './words.ts';

const tools = '(?:ipmi-[a-z-]{2,20}|ipmipower|ipmiconsole|bmc-[a-z-]{2,20}|ipmimonitoring|ipmi_[a-z0-9_]{2,60})';
/** `10.0.0.1: ipmi-sensors: connection timeout`, each part but the words may be missing. */
const sentence = new RegExp(
  `^(?:(?!${tools}: )(?<host>[A-Za-z0-9][\\w.-]{0,100}|[0-9a-f:]{2,45}): )?(?:(?<tool>${tools}): )?(?<words>(?:error: )?(?:password (?:invalid|verification timeout|length too long)|username invalid|BMC busy|session timeout|connection timeout|message timeout|driver (?:timeout|busy)|privilege level (?:insufficient|cannot be obtained for this user|insufficient for this user)|k_g invalid|cipher suite id unavailable|authentication type unavailable for attempted privilege level|ipmi 2\\.0 unavailable|internal IPMI error|BMC error|invalid hostname|hostname invalid|permission denied|device not found|could not find inband device|command invalid or unsupported|request data (?:invalid|length)[^:]{0,40}|bad completion code[^:]{0,40}|internal system error|internal error|system error|(?:sendto: )?(?:Network is unreachable|No route to host))\\.?)\\s*$`,
  'i',
);

const power =
  /^(?<host>[A-Za-z0-9][\w.-]{0,100}|[0-9a-f:]{2,45}): (?:on|off|ok|resource not available|operation not permitted)\s*$/;

/** What FreeIPMI's tools say: one line a host, the reason in two words. */
export const freeipmi: Reader = {
  id: 'freeipmi',
  title: 'ipmipower, ipmi-sensors, bmc-info and other FreeIPMI tools',
  seen: 'captured',
  sign: signOf(sentence, power),
  begins: ({ text }, _, out) => sentenceOf(text, out) !== undefined || powerOf(text, out) !== undefined,
  read(cursor, out) {
    const line = cursor.next();
    const host = powerOf(line.text, out);
    if (host !== undefined) {
      established(out, line, host);
      out.covered('ipmi.chassis', bmcOf(out, line, host));
      return;
    }
    const groups = sentenceOf(line.text, out);
    if (groups !== undefined) tell(groups, line, cursor, out);
  },
};

function sentenceOf(text: string, out: Out): Record<string, string | undefined> | undefined {
  if (text.length > 300) return undefined;
  const groups = sentence.exec(text.trim())?.groups;
  if (groups === undefined) return undefined;
  const { host, tool } = groups;
  // Two words alone could be anybody's: the tool, an address, or the command must say whose they are.
  const known =
    tool !== undefined ||
    askedBy(out.command)?.tool === 'freeipmi' ||
    (host !== undefined && /^\d{1,3}(?:\.\d{1,3}){3}$/.test(host));
  return known || /^could not find inband device|^BMC busy|^username invalid/i.test(groups['words'] ?? '')
    ? groups
    : undefined;
}

function powerOf(text: string, out: Out): string | undefined {
  const host = power.exec(text)?.groups?.['host'];
  if (host === undefined) return undefined;
  return /^ipmi-?power\b|\bipmipower\b/.test(out.command ?? '') ||
    (/^\d{1,3}(?:\.\d{1,3}){3}$/.test(host) && out.command === undefined && / (?:on|off)\s*$/.test(text))
    ? host
    : undefined;
}

function tell(
  { host, tool, words = '' }: Record<string, string | undefined>,
  line: Line,
  cursor: Cursor,
  out: Out,
): void {
  const target = host !== undefined && !new RegExp(`^${tools}$`).test(host) ? host : undefined;
  const local = askedBy(out.command)?.inBand ?? false;
  const driver = /could not find inband device|device not found/i.test(words)
    ? 'missing'
    : /permission denied/i.test(words)
      ? 'denied'
      : /driver (?:timeout|busy)/i.test(words) || (local && /timeout/i.test(words))
        ? 'not-answering'
        : undefined;
  if (driver !== undefined) {
    out.fact('bmc.driver', driver, line);
    return;
  }
  // The library names the command: the session stood, the command was refused.
  const command = tool !== undefined && /^ipmi_cmd_/.test(tool) ? tool.slice(9) : undefined;
  if (command !== undefined || /command invalid or unsupported|request data|bad completion code/i.test(words)) {
    const code = completionCode(words);
    if (code !== undefined) {
      const subject = bmcOf(out, line, target);
      established(out, line, target);
      out.fact('bmc.command-failed', code, line, { subject, conditions: { command: command ?? tool ?? 'command' } });
      return;
    }
  }
  const outcome = outcomeIn(words)?.outcome ?? 'failed';
  let seconds: number | undefined;
  for (let ahead = 0; ahead < 3 && seconds === undefined; ahead++) seconds = secondsIn(cursor.peek(ahead)?.text ?? '');
  out.fact('ipmi.session', outcome, line, {
    subject: wayOf(out, line, target),
    conditions: {
      ...howOf(out, 'freeipmi'),
      words: words.toLowerCase().slice(0, 60),
      ...(seconds === undefined ? {} : { seconds }),
    },
  });
}

const unreadable =
  /^(?:[\w.-]{1,100}: )?(?:ipmi-\w{2,20}: )?(?:ipmi_(?:sdr|fru|sel|sensor|interpret|dcmi|monitoring)\w{0,70}|_\w{4,60}): (?:invalid parameters|error returned in callback|parse error|invalid (?:SDR|SEL|FRU|record)[\w ]{0,40}|internal error|fru \w[\w ]{0,40}|sdr \w[\w ]{0,40}|not found)\.?\s*$|^(?:.{0,30}: )?FRU Error: |^SDR (?:cache|record).{0,40}(?:invalid|corrupt)/i;

/** Functions of FreeIPMI's libraries that stop at a record. */
export const freeUnreadable: Reader = {
  id: 'freeipmi.unreadable',
  title: 'FreeIPMI (records it cannot read)',
  seen: 'documented',
  sign: signOf(unreadable),
  begins: ({ text }) => text.length < 300 && unreadable.test(text),
  read(cursor, out) {
    const line = cursor.next();
    out.fact('bmc.unreadable', line.text.trim().slice(0, 120), line, { subject: bmcOf(out, line) });
  },
};

const pong = /^(?<tool>rmcpping|ipmiping) (?<host>\S{1,100})(?: \([^)]{1,60}\))?\s*$/;
const statistics = /^--- (?<tool>rmcpping|ipmiping) (?<host>\S{1,100}) statistics ---/;
const counted =
  /^(\d{1,6}) (?:pings|requests) transmitted, (\d{1,6}) (?:pongs|responses) received in time, (\d{1,3}(?:\.\d)?)% packet loss/;
const each = /^(?:pong (?:received from|timed out)|response (?:received from|timed out))/;

/** `rmcpping`, `ipmiping`: does anything answer before a login? */
export const ipmiPing: Reader = {
  id: 'freeipmi.ping',
  title: 'rmcpping, ipmiping',
  seen: 'captured',
  sign: signOf(pong, statistics, each),
  begins: ({ text }, cursor) =>
    (pong.test(text) && each.test(cursor.peek(1)?.text ?? '')) || statistics.test(text) || each.test(text),
  read(cursor, out) {
    let host: string | undefined;
    let [answered, silent] = [0, 0];
    let last = cursor.peek() as Line;
    for (let n = 0; n < 20_000; n++) {
      const line = cursor.peek();
      if (line === undefined) break;
      const named = (pong.exec(line.text) ?? statistics.exec(line.text))?.groups?.['host'];
      const sum = counted.exec(line.text);
      if (named !== undefined) host = named;
      else if (sum !== null) {
        silent = Number(sum[1]) - Number(sum[2]);
        answered = Number(sum[2]);
        last = cursor.next();
        break;
      } else if (each.test(line.text)) {
        if (/timed out/.test(line.text)) silent++;
        else answered++;
        host ??= /received from ([\w.:-]{1,100}):/.exec(line.text)?.[1];
      } else break;
      last = cursor.next();
    }
    if (answered + silent === 0) return;
    const value = answered === 0 ? 'silent' : silent === 0 ? 'answered' : 'lossy';
    out.fact('ipmi.ping', value, last, {
      subject: wayOf(out, last, host),
      conditions: { sent: answered + silent, lost: Math.round((silent / (answered + silent)) * 1000) / 1000 },
    });
  },
};

const head = /^(?:[\w.:-]{1,100}: )?ID\s*\|\s*Date\s*\|\s*Time\s*\|\s*Name\s*\|\s*Type\s*\|/;

/** A row alone, with its state: ` 3 | Mar-26-2020 | 18:02:11 | Power Supply 2 | Power Supply | Critical | … `. */
const stateRow =
  /^\s{0,8}(?:\d{1,6} {0,6})?\| [A-Z][a-z]{2}-\d\d-\d{4} \| \d\d:\d\d:\d\d \| [^|]{1,80}\| [^|]{1,60}\| (?:Nominal|Warning|Critical|N\/A) {0,12}\| /;

/** `ipmi-sel`. */
export const freeSel: Reader = {
  id: 'freeipmi.sel',
  title: 'ipmi-sel',
  seen: 'captured',
  sign: signOf(head, stateRow),
  begins: ({ text }) => head.test(text) || stateRow.test(text),
  read(cursor, out) {
    const first = cursor.peek() as Line;
    const headed = head.test(first.text);
    if (headed) cursor.next();
    const withState = !headed || /\|\s*State\s*\|/.test(first.text);
    const subject = bmcOf(out, first, /^([\w.:-]{1,100}): ID/.exec(first.text)?.[1]);
    established(out, first);
    out.covered('ipmi.sel', subject);
    const events: SelEvent[] = [];
    while (events.length < 20_000) {
      const line = cursor.peek();
      const cells = (line === undefined ? undefined : withNumber(line.text))
        ?.replace(/^[\w.:-]{1,100}: (?=\d)/, '')
        .split('|')
        .map((it) => it.trim());
      if (line === undefined || cells === undefined || cells.length < 6 || !/^\d{1,6}$/.test(cells[0] ?? '')) break;
      cursor.next();
      const [, date = '', time = '', sensor = ''] = cells;
      const state = withState ? (cells[5] ?? '') : '';
      const event = cells.slice(withState ? 6 : 5).join(' ');
      events.push({
        line,
        sensor,
        event,
        stamp: `${date} ${time}`,
        // This list does not say whether an event came or went; FreeIPMI's state does so for the serious ones.
        asserted: !/^Nominal/i.test(state),
        severity: /^Critical/i.test(state)
          ? 'critical'
          : /^Warning/i.test(state)
            ? 'warning'
            : /^Nominal/i.test(state)
              ? 'ok'
              : severityOf(event),
      });
    }
    tellEvents(withState ? events : inPairs(events), out, subject);
  },
};

/**
 * Without its state column this list does not say whether an event came or went. A reading on the good side of its
 * threshold went; any other event that stands twice came and went.
 */
function inPairs(events: readonly SelEvent[]): SelEvent[] {
  const times = new Map<string, number>();
  return events.map((event) => {
    const m = /going (high|low)\b.*Reading = (-?[\d.]{1,12})\b.*Threshold = (-?[\d.]{1,12})\b/.exec(
      event.event.slice(0, 300),
    );
    if (m !== null)
      return { ...event, asserted: m[1] === 'high' ? Number(m[2]) >= Number(m[3]) : Number(m[2]) <= Number(m[3]) };
    const key = `${event.sensor}\n${event.event}`;
    const count = (times.get(key) ?? 0) + 1;
    times.set(key, count);
    return { ...event, asserted: count % 2 === 1 };
  });
}

const chatter =
  /^(?:[\w.:-]{1,100}: )?(?:Caching SDR (?:repository information|record)|SDR Cache '.{1,200}' out of date|Fetching (?:SDR|record)|'\w+' requires at ?least \w+ privilege|Probing \w+ device using \w+\.\.\. (?:FAILED|DONE)|invalid cipher suite id)/;

/** What FreeIPMI says by the way. */
const loading = /^Error loading interface \w|^Sent (?:cold|warm) reset command to MC/;

export const freeChatter: Reader = {
  id: 'freeipmi.chatter',
  title: 'FreeIPMI (cache, probing)',
  seen: 'captured',
  sign: signOf(chatter, loading),
  begins: ({ text }) => chatter.test(text) || loading.test(text),
  read(cursor, out) {
    const line = cursor.next();
    if (/out of date/.test(line.text))
      out.fact('bmc.tool-noise', line.text.trim().slice(0, 120), line, { subject: bmcOf(out, line) });
  },
};

const inBand =
  /^Could not open device at (\/dev\/ipmi\S{0,20})[^:]{0,80}: (No such file or directory|Permission denied|Operation not permitted|No such device)?/i;

/** ipmitool on the host itself, without a device. */
export const inBandDevice: Reader = {
  id: 'ipmi.device',
  title: 'ipmitool on the host itself (/dev/ipmi0)',
  seen: 'captured',
  sign: signOf(inBand),
  begins: ({ text }) => inBand.test(text),
  read(cursor, out) {
    const line = cursor.next();
    const why = inBand.exec(line.text)?.[2] ?? '';
    out.fact('bmc.driver', /denied/i.test(why) ? 'denied' : /permitted/i.test(why) ? 'no-permission' : 'missing', line);
  },
};
