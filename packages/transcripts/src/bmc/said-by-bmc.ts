import type { Line, Out } from '../reader.ts';
import { bmcOf } from './asked.ts';

/** What sentences in a BMC's own log mean (iDRAC lifecycle log, iLO event log, Redfish LogEntry). */
export function tellSentence(text: string, line: Line, out: Out): void {
  const words = text.slice(0, 400);
  const subject = () => bmcOf(out, line);
  tellLogin(words, line, out);
  if (
    /\bNTP\b|network time/i.test(words) &&
    /unable|fail(?:ed|ure)|not respond|unreachable|could not|cannot|did not|timed? ?out|not synchroni/i.test(words)
  )
    out.fact('bmc.ntp-failed', words.slice(0, 160), line, { subject: subject() });
  else if (
    /\b(?:system|iDRAC|iLO|BMC|RTC|management controller)?\s?(?:time|clock|date)\b.{0,60}\b(?:was|were|has been|is) (?:set|changed|updated|modified)|\btime (?:set|change) (?:by|from)\b/i.test(
      words,
    )
  ) {
    const by = /\bby (?:the )?(\w[\w. -]{1,40})|\bfrom (?:the )?(host|BIOS|OS|NTP)\b/i.exec(words);
    out.fact('bmc.clock-set', words.slice(0, 160), line, {
      subject: subject(),
      ...(by === null ? {} : { conditions: { by: (by[1] ?? by[2] ?? '').trim().slice(0, 40) } }),
    });
  }
  if (
    /\b(?:iDRAC|iLO|BMC|XCC|IMM2?|CIMC|management (?:controller|processor))\b.{0,60}\b(?:(?:was|has been|is being|got) )?(?:reset|rebooted|restarted|rebooting)\b/i.test(
      words,
    ) &&
    !/password|setting|default|counter|session/i.test(words)
  )
    out.fact('bmc.restarted', words.slice(0, 160), line, { subject: subject() });
  if (
    /\b(?:iDRAC|iLO|BMC|XCC|IMM2?|CIMC|management (?:controller|processor))\b.{0,80}\b(?:not respond\w*|unresponsive|hung|hangs|is hanging|lost communication)/i.test(
      words,
    )
  )
    out.fact('bmc.hung', words.slice(0, 160), line, { subject: subject() });
}

const failedLogin =
  /(?:unable to log ?in|log ?in (?:attempt )?(?:failed|failure|alert)|failed (?:log ?in|password)|invalid (?:username|login|password)|authentication fail(?:ed|ure)|unauthorized login)/i;
const logins = new WeakMap<Out, number>();

/** A failed log-in in the words of a BMC's own log. */
function tellLogin(text: string, line: Line, out: Out): void {
  if (!failedLogin.test(text)) return;
  const user =
    /\b(?:user(?: ?name)?|login id|account|for user|for) ?[:=]? ?['"]?([A-Za-z][\w.@-]{0,40})['"]?(?=$|[\s,;.)]| from\b)/i.exec(
      text.replace(/^.{0,200}?(?:log-?in|log in)\b/i, ''),
    )?.[1];
  const from = /\b(?:from|IP:?|address) ?:?\(?((?:\d{1,3}\.){3}\d{1,3}|[0-9a-f]{0,4}:[0-9a-f:]{2,40})/i.exec(text)?.[1];
  const seen = logins.get(out) ?? 0;
  logins.set(out, seen + 1);
  if (seen < 500)
    out.fact('bmc.login-failed', text.trim().slice(0, 160), line, {
      subject: bmcOf(out, line),
      conditions: { ...(from === undefined ? {} : { from }), ...(user === undefined ? {} : { user }) },
    });
}
