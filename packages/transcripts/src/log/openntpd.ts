import { errnoOf } from './errno.ts';
import { pathTo } from './ntpd-rule.ts';
import type { MessageRule } from './rule.ts';

const rule = (source: string, tell?: MessageRule['tell'], needsProgram = false): MessageRule => ({
  programs: ['ntpd'],
  pattern: new RegExp(`^${source}`),
  ...(tell === undefined ? {} : { tell }),
  ...(needsProgram ? { needsProgram } : {}),
});

/** OpenNTPD (ntp.c, client.c, ntpd.c). */
export const openntpdRules: readonly MessageRule[] = [
  rule('peer (\\S{1,255}) now valid$', (say, match) => say.fact('event.reachable', true, pathTo(say, match[1]))),
  rule('peer (\\S{1,255}) now invalid$', (say, match) => say.fact('event.unreachable', true, pathTo(say, match[1]))),
  rule('adjusting local clock by (-?\\d{1,12}\\.\\d{1,9})s$', (say, match) => {
    say.fact('daemon.kind', 'openntpd');
    say.fact('clock.offset-seen', Number(match[1]));
  }),
  rule('set local clock to .{5,60} \\(offset (-?\\d{1,12}\\.\\d{1,9})s\\)$', (say, match) =>
    say.fact('event.step', Number(match[1])),
  ),
  rule('cancel settime because offset is negative: (-?\\d{1,12}\\.\\d{1,9})', (say, match) => {
    say.fact('daemon.kind', 'openntpd');
    say.fact('clock.offset-seen', Number(match[1]));
    say.fact('event.step-declined', say.log.message);
  }),
  rule('constraint reply from (\\S{1,255}): offset (-?\\d{1,12}\\.\\d{1,9})', (say, match) => {
    say.fact('daemon.kind', 'openntpd');
    say.fact('clock.offset-seen', Number(match[2]));
  }),
  rule('no reply from (\\S{1,255}) received in time(?:, next query \\d{1,6}s)?$', (say, match) => {
    say.fact('daemon.kind', 'openntpd');
    say.fact('event.no-reply', 'openntpd', pathTo(say, match[1]));
  }),
  rule('clock is now (?:un)?synced$', (say) => say.fact('daemon.kind', 'openntpd')),
  rule('reply from (\\S{1,255}): not synced \\(([^)]{1,60})\\)', (say, match) =>
    say.fact('event.server-dropped', 'unsynchronised', pathTo(say, match[1])),
  ),
  rule(
    '(?:recvmsg|recvfrom|sendto|connect) ([0-9a-f.:]{3,45}): (.{3,80})$',
    (say, match) => say.fact('event.send-failed', errnoOf(match[2] ?? ''), pathTo(say, match[1])),
    true,
  ),
  rule(
    '(?:could not resolve|DNS lookup (?:tempfail|failed))\\b:? ?"?([\\w.-]{0,255})',
    (say, match) => say.fact('event.dns-failed', match[1] || say.log.message),
    true,
  ),
];
