import { everyPathOf } from '@tokimori/model';
import type { MessageRule } from '../log/rule.ts';
import { ntsRules } from './log-nts.ts';
import { pathTo } from './path.ts';
import { numberOf } from './values.ts';

/** chronyd's messages, versions 1.x to 4.x. They end up in syslog, the journal, or (with -d) on stderr without a name. */
const programs = ['chronyd'];

const rule = (pattern: RegExp, tell?: MessageRule['tell']): MessageRule =>
  tell === undefined ? { programs, pattern } : { programs, pattern, tell };
/** Words that others use, too: only in a line that names chronyd. */
const named = (pattern: RegExp, tell?: MessageRule['tell']): MessageRule => ({
  ...rule(pattern, tell),
  needsProgram: true,
});

/** An address, with its name or not, or the refid of a reference clock. */
const source = '((?:\\S{0,100}[.:]\\S{1,100}|[A-Z0-9]{1,4})(?: \\([^)]{1,200}\\))?)';

const selection: MessageRule[] = [
  rule(new RegExp(`^Selected source ${source}$`), (say, [, to = '']) => {
    say.fact('event.selected', true, pathTo(say, to));
  }),
  rule(/^Can't synchroni[sz]e: no (?:selectable|reachable) sources\b/, (say) => say.fact('event.no-selectable', true)),
  rule(/^Can't synchroni[sz]e: no majority\b/, (say) => say.fact('event.no-majority', true)),
  rule(/^Can't synchroni[sz]e: no required source/, (say) => say.fact('event.required-missing', true)),
  rule(/^No suitable source for (?:synchroni[sz]ation|initstepslew)$/, (say) => say.fact('event.no-selectable', true)),
  rule(new RegExp(`^Detected falseticker ${source}$`), (say, [, to = '']) => {
    say.fact('event.falseticker', true, pathTo(say, to));
  }),
  rule(new RegExp(`^Root distance of ${source} exceeds maxdistance`), (say, [, to = '']) => {
    say.fact('event.root-distance', 0, pathTo(say, to));
  }),
  rule(new RegExp(`^Jitter of ${source} exceeds maxjitter`), (say, [, to = '']) => {
    say.fact('assoc.selection', 'jittery', pathTo(say, to));
  }),
  rule(/^Source (\S{1,100}[.:]\S{1,100}) (online|offline)$/, (say, [, to = '', state]) => {
    say.fact(state === 'online' ? 'event.reachable' : 'event.unreachable', true, pathTo(say, to), {
      by: 'network-change',
    });
  }),
  rule(
    /^Source (\S{1,100}[.:]\S{1,100}) (?:replaced with|changed to) (\S{1,200})(?: \(([^)]{1,200})\))?$/,
    (say, [, from, to, name]) => {
      const subject = pathTo(say, name === undefined ? `${to}` : `${to} (${name})`);
      say.fact('event.source-changed', `${from} ${to}`, subject);
    },
  ),
  // 4.2 and older give no reason, and nothing but a repeated address makes them say so for a numeric source.
  rule(new RegExp(`^Could not add source ${source}(?: : (.{1,80}))?$`), (say, [, to = '', reason]) => {
    if (reason === undefined || /in use|already/i.test(reason))
      say.fact('event.duplicate-source', true, pathTo(say, to));
    else if (/unresolved/i.test(reason)) say.fact('event.dns-failed', to);
  }),
  named(/^Invalid host (\S{1,200})$/, (say, [, name = '']) => say.fact('event.dns-failed', name)),
  named(/^Could not resolve (?:address of initstepslew server )?(\S{1,200})$/, (say, [, name = '']) => {
    say.fact('event.dns-failed', name);
  }),
  rule(/^Received KoD (\w{4}) from (\S{1,200})$/, (say, [, code = '', from = '']) => {
    say.fact('event.kod', code.toUpperCase(), pathTo(say, from));
  }),
  // chrony 4.4 and later name the source
  rule(/^Key (\d{1,10}) used by source (\S{1,200}) is (?:missing|too short)$/, (say, [, key = '', source = '']) => {
    say.fact('event.key-missing', key, pathTo(say, source));
  }),
  rule(/^Key (\d{1,10}) is (?:missing|too short)$/, (say, [, key = '']) => {
    say.fact('event.key-missing', key, everyPathOf(say.host));
  }),
];

const clock: MessageRule[] = [
  rule(
    /^System clock wrong by (-?\d{1,15}\.\d{1,9}) seconds(?:, adjustment started| \((\w{1,20})\))?$/,
    (say, match) => {
      const offset = numberOf(match[1]);
      if (offset === undefined) return;
      // `chronyd -q` and `-Q` measure once; a daemon says it when a correction begins. Positive: the clock is behind.
      if (match[2] !== undefined) say.fact('clock.offset-seen', offset);
      else say.fact('event.clock-wrong', offset);
    },
  ),
  rule(/^System clock was stepped by (-?\d{1,15}\.\d{1,9}) seconds?$/, (say, [, by]) => {
    say.fact('event.step', numberOf(by) ?? 0);
  }),
  rule(/^System's initial offset : (\d{1,15}\.\d{1,9}) seconds (fast|slow) of true/, (say, [, offset, side]) => {
    const value = numberOf(offset) ?? 0;
    say.fact('event.clock-wrong', side === 'fast' ? -value : value);
  }),
  rule(/^(?:Fatal error : )?Could not step system clock$/, (say) => say.fact('event.step-denied', say.log.message)),
  rule(
    /^(?:Fatal error : )?Adjustment of (-?\d{1,15}\.\d{1,6}) seconds exceeds the allowed maximum/,
    (say, [, offset]) => {
      say.fact('event.max-change', numberOf(offset) ?? 0, say.host, { exits: /\(exiting\)/.test(say.log.message) });
    },
  ),
  rule(/^Frequency (-?\d{1,9}\.\d{1,6}) ppm exceeds allowed maximum/, (say, [, ppm]) => {
    say.fact('event.frequency-exceeded', numberOf(ppm) ?? 0);
  }),
  rule(/^(Forward|Backward) time jump detected!?$/, (say) => say.fact('event.time-jump', 0)),
  rule(/^System clock interference detected/, (say) => say.fact('event.daemon-conflict', say.log.message)),
  rule(/^(?:Fatal error : )?(?:ntp_)?adjtimex?\(0x[0-9a-f]{1,8}\) failed : (.{1,80})$/i, (say, [, reason = '']) => {
    if (/not permitted|permission denied/i.test(reason)) say.fact('event.adjtimex-denied', reason);
    else say.fact('event.adjtimex-invalid', reason);
  }),
  rule(/^(?:Fatal error : )?clock_gettime\(\) failed : (.{1,80})$/, (say, [, reason = '']) => {
    say.fact('event.clock-read-denied', reason);
  }),
  rule(/^CAP_SYS_TIME not present$/, (say) => say.fact('event.capability', say.log.message)),
  rule(/^Could not read valid frequency and skew from driftfile /, (say) => {
    say.fact('event.drift-file-bad', say.log.message);
  }),
  rule(/^Frequency (-?\d{1,9}\.\d{1,6}) \+\/- \d{1,9}\.\d{1,6} ppm read from (\S{1,300})$/, (say, [, ppm]) => {
    say.fact('config.drift-value', numberOf(ppm) ?? 0, say.host, { file: 'drift' });
  }),
  rule(/^Initial frequency -?\d{1,9}\.\d{1,6} ppm$/),
  rule(
    /^(?:Adjusting system clock for leap second|System clock was stepped for leap second|Ignoring leap second)$/,
    (say) => {
      say.fact('config.leap', say.log.message);
    },
  ),
  rule(/^System clock status (?:set to (?:insert|delete|not insert\/delete)|reset after) leap second$/),
  rule(/^RTC time before last driftfile modification/, (say) => say.fact('event.rtc-invalid', say.log.message)),
  rule(/^RTC wrong by (-?\d{1,12}\.\d{1,6}) seconds/, (say, [, wrong]) => {
    say.fact('clock.rtc-offset', numberOf(wrong) ?? 0);
  }),
  rule(/^System time (?:set from RTC|restored from driftfile)$/),
];

const configError: MessageRule['tell'] = (say) =>
  say.fact('event.config-error', say.log.message.replace(/^Fatal error : /, ''));

const configuration: MessageRule[] = [
  // With the file, the line or the word "directive" the sentence is chronyd's alone.
  rule(
    /^(?:Fatal error : )?(?:Invalid [\w /-]{1,80} at line \d{1,6} in file \S{1,300}(?:chrony|\.conf|\.sources)\S{0,60}|(?:Could not parse|(?:Missing|Too many) arguments for) \w{1,40} directive at line \d{1,6}(?: in file .{1,300})?|Invalid refclock driver option \S{1,80}|Rate limiting cannot be enabled with noclientlog|Uneven number of NTS certs and keys)$/,
    configError,
  ),
  named(
    /^(?:Fatal error : )?(?:Invalid |String too long|Bad subnet|Maximum include level|logdir not specified).{0,300}$/,
    configError,
  ),
  rule(/^(?:Fatal error : )?unknown refclock driver \S{1,40}$/, (say) => {
    say.fact('event.refclock-unsupported', say.log.message);
  }),
  rule(/^(?:Fatal error : )?refclock driver (\S{1,40}) is not compiled in$/, (say) => {
    say.fact('event.refclock-unsupported', say.log.message);
  }),
  rule(/^(?:Fatal error : )?refclock \S{1,40} initialisation failed$/, (say) => {
    say.fact('event.refclock-unsupported', say.log.message);
  }),
  // chronyd goes on without it: a leftover of an older configuration, no fault.
  named(/^\w{1,40} directive is no longer supported/),
  rule(/^(?:Fatal error : )?Could not open (?:configuration file )?(\S{0,200}chrony\S{0,100}) : .{1,80}$/, (say) => {
    say.fact('event.config-error', say.log.message);
  }),
  rule(/^Could not open keyfile /, (say) => say.fact('event.config-error', say.log.message)),
  rule(/^Could not (?:parse key at line|decode key) /, (say) => say.fact('event.config-error', say.log.message)),
  rule(
    /^(?:Fatal error : )?Could not (?:open|bind) (?:NTP|IPv[46] NTP|IPv[46]) sockets?(?: on \S{1,80})?(?: : .{1,80})?$/,
    (say) => {
      say.fact('event.bind-failed', say.log.message);
    },
  ),
  named(/^(?:Fatal error : )?Could not bind (?:\w{1,10} )?socket (?:to|on) .{1,120} : (.{1,80})$/, (say) => {
    // Only the NTP port matters here; the command socket has its own message.
    if (/:123\b|in use/.test(say.log.message)) say.fact('event.bind-failed', say.log.message);
  }),
  rule(/^(?:Fatal error : )?Another chronyd may already be running(?: \(pid=(\d{1,9})\))?/, (say, [, pid]) => {
    // Process 1 of a container is chronyd itself: the file is left over from the run before.
    if (pid === '1') say.fact('event.daemon-failed', say.log.message, undefined, { unit: 'chronyd' });
    else say.fact('event.daemon-conflict', say.log.message);
  }),
  named(/^(?:Fatal error : )?(?:Not superuser|Could not get user\/group ID of \S{1,60})$/, (say) => {
    say.fact('event.daemon-exit', say.log.message);
  }),
  rule(/^Could not open command socket on /),
];

const life: MessageRule[] = [
  rule(/^Fatal error : Could not (?:open|create|write) \S{0,200}chronyd?\.pid : (.{1,80})$/, (say) =>
    say.fact('event.daemon-failed', say.log.message, undefined, { unit: 'chronyd' }),
  ),
  rule(/^chronyd version (\S{1,40}) starting\b/, (say, [, version = '']) => {
    say.fact('daemon.kind', 'chronyd');
    say.fact('daemon.version', version);
    say.fact('event.daemon-start', version);
    if (/^\+\d{5,}-/.test(say.log.stamp ?? '')) say.fact('event.absurd-stamp', say.log.stamp ?? '');
  }),
  rule(/^chronyd exiting(?: .{1,80})?$/, (say) => {
    // `chronyd -Q` measures once and leaves: that is no daemon that stopped.
    if (!/chronyd\b.*\s-[a-zA-Z]*[qQ]/.test(say.out.command ?? '')) say.fact('event.daemon-exit', say.log.message);
  }),
  named(/^Received shutdown command$/),
  named(/^Timeout reached$/),
  rule(
    /^(?:Running with root privileges|Disabled control of system clock|Loaded \d{1,6} symmetric keys|Initial txc\..{1,120})$/,
  ),
  rule(
    /^(?:Using (?:right\/UTC|leap second list|\S{1,60} timezone).{0,120}|Loaded seccomp filter.{0,40}|Enabled HW timestamping.{0,80})$/,
  ),
  rule(/^(?:Loaded|Could not load) dump file for .{1,200}$/),
];

export const chronydRules: readonly MessageRule[] = [...selection, ...clock, ...ntsRules, ...configuration, ...life];
