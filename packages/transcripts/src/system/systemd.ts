import { failedUnit } from '../host/units.ts';
import type { MessageRule, Say } from '../log/rule.ts';
import { note } from '../net/way.ts';
import { timeUnitOf } from './units.ts';

/** Units whose daemon keeps the clock, by the daemon. */
const daemons: ReadonlyMap<string, string> = new Map([
  ['chrony', 'chronyd'],
  ['chronyd', 'chronyd'],
  ['ntp', 'ntpd'],
  ['ntpd', 'ntpd'],
  ['ntpsec', 'ntpd'],
  ['openntpd', 'openntpd'],
  ['systemd-timesyncd', 'systemd-timesyncd'],
]);

const programs = ['systemd'];
const rule = (pattern: RegExp, tell: MessageRule['tell'], needsProgram = false): MessageRule => ({
  programs,
  pattern,
  ...(tell === undefined ? {} : { tell }),
  needsProgram,
});

/** Tells only about units of time services. */
const about = (tell: (say: Say, unit: string, match: RegExpExecArray) => void): MessageRule['tell'] => {
  return (say, match) => {
    const unit = timeUnitOf(match[1] ?? '');
    if (unit !== undefined) tell(say, unit, match);
  };
};

/** A unit of ours or anybody's; a start of a job by its description names no unit. */
const failed: MessageRule['tell'] = (say, match) => {
  const unit = timeUnitOf(match[1] ?? '');
  if (unit !== undefined) say.fact('event.daemon-failed', say.log.message, say.host, { unit });
  else {
    const named = /^([\w@.:\\-]{2,120}\.service)(?: - .*)?$/.exec(match[1] ?? '')?.[1];
    if (/Failed with result 'oom-kill'/.test(say.log.message))
      say.fact('machine.memory-pressure', 'OOM kill', say.host, { program: named ?? '' });
    if (named !== undefined) failedUnit(say, named);
  }
};

/** What systemd itself says about time services, and about the clock. */
export const systemdRules: readonly MessageRule[] = [
  rule(/^Failed to start (.{2,120}?)\.?$/, failed, true),
  rule(
    /^([\w@.-]{2,60}\.service): (?:Failed with result|Start request repeated too quickly|start request repeated too quickly|Unit entered failed state|Start operation timed out|Failed to (?:set up|execute|spawn|run))/,
    failed,
  ),
  rule(
    /^([\w@.-]{2,60}\.service): (?:Main|Control) process exited, code=(\w{1,12}), status=(\S{1,40})/,
    about((say, unit, [, , code, status]) => {
      if (/^0\//.test(status ?? '')) return;
      say.fact('daemon.exit', `${code === 'exited' ? 'exited' : 'signal'} ${status}`, say.host, { unit });
      say.fact('event.daemon-failed', say.log.message, say.host, { unit });
    }),
  ),
  rule(
    /^([\w@.-]{2,60}\.service): (?:Skipped due to|Condition check resulted in|.{0,40}was skipped because)/,
    about((say, unit) => {
      say.fact('daemon.unit', 'condition-failed', say.host, { unit });
    }),
  ),
  rule(
    /^Condition check resulted in (.{2,120}?) being skipped/,
    about((say, unit) => {
      say.fact('daemon.unit', 'condition-failed', say.host, { unit });
    }),
    true,
  ),
  rule(
    /^(.{2,120}?) was skipped because of (?:a failed condition check|an unmet condition check) \((.{1,120})\)/,
    about((say, unit, [, , check = '']) => {
      say.fact('daemon.unit', 'condition-failed', say.host, { unit });
      if (/SYS_TIME/.test(check)) say.fact('event.capability', check, say.host, { unit });
    }),
    true,
  ),
  rule(
    /^.{0,120}Job ([\w@.-]{2,60}\.service)\/start deleted to break ordering cycle/,
    about((say, unit) => {
      say.fact('event.daemon-conflict', say.log.message, say.host, { unit });
    }),
  ),
  rule(
    /^(Starting|Started|Stopping|Stopped) ((?:chrony(?:d\.service|\.service|,| NTP)|ntp(?:d|sec)?\.service|openntpd|systemd-timesyncd|(?:chronyd\.service - )?NTP client|NTP Server Daemon|Network Time S)[\w .,:/@-]{0,100}?)(?:\.{3}|\.)?$/,
    (say, [, verb = '', what = '']) => {
      const unit = timeUnitOf(what);
      if (unit === undefined || !daemons.has(unit)) return;
      note(say.out, `unit ${verb.startsWith('Start') ? 'starts' : 'stops'} ${daemons.get(unit)}`, 1);
      // An administrator changes from one to the other once; two that are started and stopped both push each other out.
      const both = [...new Set(daemons.values())].filter(
        (it) => note(say.out, `unit starts ${it}`) === 1 && note(say.out, `unit stops ${it}`) === 1,
      );
      if (both.length > 1) say.fact('event.daemon-conflict', `${both.join(' and ')} are started and stopped in turn`);
    },
    true,
  ),
  rule(/^Time has been changed$/, (say) => say.fact('event.time-jump', 0), true),
  rule(/^System time (?:is )?before build time, advancing clock/, (say) =>
    say.fact('event.rtc-invalid', say.log.message),
  ),
  rule(/^Clock not synchroni[sz]ed/, undefined, true),
];

export const journaldRules: readonly MessageRule[] = [
  {
    programs: ['systemd-journald'],
    pattern: /^Time (?:jumped|spent) backwards/,
    tell: (say) => say.fact('event.time-jump', 0),
  },
];
