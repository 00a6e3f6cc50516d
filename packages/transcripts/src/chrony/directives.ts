/** chrony.conf(5), chrony 1.x to 4.x: the names of all directives, and how the ones that matter are told. */

/** Only in ntp.conf. */
export const foreign: ReadonlySet<string> = new Set(
  'restrict disable enable tinker tos fudge keys statsdir statistics filegen interface nic trustedkey requestkey controlkey leapfile crypto mru'.split(
    ' ',
  ),
);

export const sourceDirectives: ReadonlySet<string> = new Set(['server', 'pool', 'peer']);

const otherDirectives: ReadonlySet<string> = new Set(
  'acquisitionport allow authselectmode bindacqaddress bindacqdevice bindaddress bindcmdaddress bindcmddevice binddevice broadcast clientloglimit clockprecision cmdallow cmddeny cmdport cmdratelimit combinelimit commandkey confdir corrtimeratio deny driftfile dscp dumpdir dumponexit fallbackdrift generatecommandkey hwclockfile hwtimestamp hwtstimeout include initstepslew keyfile leapseclist leapsecmode leapsectz linux_freq_scale linux_hz local lock_all log logbanner logchange logdir mailonchange makestep manual maxchange maxclockerror maxdistance maxdrift maxjitter maxntsconnections maxsamples maxslewrate maxstratum maxtxbuffers maxupdateskew minsamples minsources minstratum nocerttimecheck noclientlog nosystemcert ntpsigndsocket ntsaeads ntscachedir ntsdumpdir ntsntpserver ntsport ntsprocesses ntsratelimit ntsrefresh ntsrotate ntsservercert ntsserverkey ntstrustedcerts opencommands pidfile port ptpdomain ptpport ratelimit refclock refresh reselectdist rtcautotrim rtcdevice rtcfile rtconutc rtcsync sched_priority smoothtime sourcedir stratumweight tempcomp user'.split(
    ' ',
  ),
);

/** Options of server, pool and peer: how many arguments each takes. */
export const sourceOptions: ReadonlyMap<string, 0 | 1> = new Map<string, 0 | 1>([
  ...'auto_offline burst copy iburst ipv4 ipv6 noselect nts offline prefer require trust xleave'
    .split(' ')
    .map((name) => [name, 0] as const),
  ...'asymmetry certset extfield filter key maxdelay maxdelaydevratio maxdelayquant maxdelayratio maxpoll maxsamples maxsources maxunreach mindelay minpoll minsamples minstratum ntsport offset polltarget port presend version'
    .split(' ')
    .map((name) => [name, 1] as const),
]);

/** Options of refclock, after driver and parameter. */
export const refclockOptions: ReadonlyMap<string, 0 | 1> = new Map<string, 0 | 1>([
  ...'local noselect pps prefer require tai trust'.split(' ').map((name) => [name, 0] as const),
  ...'delay dpoll filter lock maxdispersion maxlockage maxsamples maxunreach minsamples offset poll precision rate refid stratum width'
    .split(' ')
    .map((name) => [name, 1] as const),
]);

const address =
  /^(?:all\s+)?(?:\d{1,3}(?:\.\d{1,3}){0,3}(?:\/\d{1,3}(?:\.\d{1,3}){0,3})?|[0-9a-f:]*:[0-9a-f:.]*(?:\/\d{1,3})?|[a-z0-9][\w-]*(?:\.[\w-]+)+)$/i;
const words = /^(?:measurements|rawmeasurements|statistics|tracking|rtc|refclocks|tempcomp|selection)(?:\s+\w+)*$/;

/** Directives that are English words, too, must look like directives: `log tracking`, not "log file attached". */
const plausible: Readonly<Record<string, (args: string) => boolean>> = {
  log: (args) => words.test(args),
  allow: (args) => args === '' || args === 'all' || address.test(args),
  deny: (args) => args === '' || args === 'all' || address.test(args),
  cmdallow: (args) => args === '' || args === 'all' || address.test(args),
  cmddeny: (args) => args === '' || args === 'all' || address.test(args),
  local: (args) => /^(?:$|stratum \d|orphan|distance |activate |wait)/.test(args),
  manual: (args) => args === '',
  port: (args) => /^\d{1,5}$/.test(args),
  user: (args) => /^[\w-]{1,32}$/.test(args),
  include: (args) => /^\S*[/.*]\S*$/.test(args),
  refresh: (args) => /^\d+$/.test(args),
  refclock: (args) => /^[A-Za-z]{2,6}\s+\S*[\d/]/.test(args),
  pidfile: (args) => /^\S+$/.test(args),
  makestep: (args) => /^(?:$|-?[\d.]+\s+-?\d+$|-?[\d.]+$)/.test(args),
  broadcast: (args) => /^\d+\s+\S+/.test(args),
};

/** Manuals and mails name directives in sentences. */
const prose =
  /\b(?:the|is|are|be|will|should|can|which|that|directive|option|in|of|and|to|for|was|has|not)\b|[),;]\s*$|\.\s/i;

export interface Directive {
  readonly name: string;
  readonly args: string;
}

const hostName =
  /^(?:[A-Za-z0-9_](?:[\w.-]{0,250}\w)?\.?|[0-9a-f:]*:[0-9a-f:.]*(?:%\w+)?|<[\w .-]+>|\[[\w .-]+\]|[xX*]{1,4}(?:\.[xX*\d]{1,4}){1,3})$/;

/** The directive a line is, when it is one of chrony's and looks like it. */
export function directiveOf(text: string): Directive | undefined {
  const match = /^\s*([A-Za-z_]{2,24})(?:\s+(\S.{0,599}))?$/.exec(text.trimEnd());
  const name = match?.[1]?.toLowerCase();
  if (name === undefined) return undefined;
  // chronyd takes `#` for a comment at the start of a line only, yet people write it behind directives.
  const args = (match?.[2] ?? '').replace(/\s+#.*$/, '').trim();
  if (sourceDirectives.has(name)) {
    const [host = '', ...rest] = args.split(/\s+/);
    const sane = hostName.test(host) && rest.every((word) => /^[\w.+-]{1,40}$/.test(word));
    // "server is down" is a sentence: the first word after a plain name must be an option.
    const next = rest[0]?.toLowerCase();
    return sane && (next === undefined || /[.:\d*]/.test(host) || sourceOptions.has(next)) ? { name, args } : undefined;
  }
  if (!otherDirectives.has(name)) return undefined;
  const check = plausible[name];
  return (check === undefined ? !prose.test(args) : check(args)) ? { name, args } : undefined;
}

export const allDirectives: readonly string[] = [...sourceDirectives, ...otherDirectives];

/** The directive a word was probably meant to be: at most two slips of the keyboard away, one in a short word. */
export function meantBy(word: string): string | undefined {
  const most = word.length < 6 ? 1 : 2;
  return allDirectives.find((name) => Math.abs(name.length - word.length) <= most && distance(word, name) <= most);
}

/** Levenshtein's distance. */
function distance(a: string, b: string): number {
  let before = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++)
      row[j] = Math.min(
        (before[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (before[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1),
      );
    before = row;
  }
  return before[b.length] ?? a.length;
}
