import type { MessageRule, Say } from '../log/rule.ts';

const programs = ['systemd', 'systemd-oomd', 'earlyoom'];
const unitOf = (text: string): string => text.replace(/\.service$/, '');
const service = '([\\w@.:\\\\-]{2,120}\\.service)';

const rule = (pattern: RegExp, tell: (say: Say, unit: string, match: RegExpExecArray) => void): MessageRule => ({
  programs,
  pattern,
  tell: (say, match) => tell(say, unitOf(match[1] ?? ''), match),
});

/** What systemd says about services that are no time daemons; the rules for those come first. */
export const unitRules: readonly MessageRule[] = [
  rule(
    new RegExp(
      `^${service}: (?:A process of this unit has been killed by the OOM killer|Failed with result 'oom-kill')`,
    ),
    (say, unit) => {
      say.fact('machine.memory-pressure', 'OOM kill', say.host, { program: unit });
      say.fact('machine.unit', 'failed', say.host, { unit });
    },
  ),
  rule(new RegExp(`^(?:Started|Reloaded) ${service}(?: - .{0,200})?\\.?$`), (say, unit) =>
    say.fact('machine.unit', 'active', say.host, { unit }),
  ),
  rule(new RegExp(`^(?:Stopped) ${service}(?: - .{0,200})?\\.?$`), (say, unit) =>
    say.fact('machine.unit', 'inactive', say.host, { unit }),
  ),
  rule(
    /^(?:Killed|Marked) \/\S{0,200}\/([\w@.:\\-]{2,120}\.(?:service|scope|slice)) (?:for killing )?due to (?:memory|swap)? ?(?:pressure|used|usage)/,
    (say, unit) => say.fact('machine.memory-pressure', 'killed for memory pressure', say.host, { program: unit }),
  ),
  rule(
    /^(?:sending SIG(?:TERM|KILL) to process \d{1,9} uid \d{1,9} "([^"]{1,60})": (?:oom_score|badness)|[Ll]ow memory! Killing process \d{1,9} (\S{1,60}))/,
    (say, unit) => say.fact('machine.memory-pressure', 'OOM kill by a daemon', say.host, { program: unit }),
  ),
];

export const failedUnit = (say: Say, unit: string): void =>
  say.fact('machine.unit', 'failed', say.host, { unit: unitOf(unit) });
