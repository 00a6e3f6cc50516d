import { pathTo } from './ntpd-rule.ts';
import type { MessageRule } from './rule.ts';

const rule = (source: string, tell?: MessageRule['tell'], needsProgram = false): MessageRule => ({
  programs: ['ntpd'],
  pattern: new RegExp(`^${source}`),
  ...(tell === undefined ? {} : { tell }),
  ...(needsProgram ? { needsProgram } : {}),
});

const n = '([-+]?\\d{1,12}\\.\\d{1,9})';

/** BusyBox ntpd (networking/ntpd.c). Its offsets are server minus host. */
export const busyboxRules: readonly MessageRule[] = [
  rule(
    `reply from (\\S{1,255}): offset:${n} delay:${n} status:0x([0-9a-f]{1,4}) strat:(\\d{1,2}) refid:0x[0-9a-f]{1,8} rootdelay:${n} reach:0x([0-9a-f]{1,2})$`,
    (say, match) => {
      const [, server, offset, delay, status, stratum, rootDelay, reach] = match;
      const path = pathTo(say, server);
      say.fact('daemon.kind', 'busybox-ntpd');
      say.fact('assoc.reach', Number.parseInt(reach ?? '0', 16), path);
      say.fact('assoc.stratum', Number(stratum), path);
      // The two highest bits of the first byte are the leap indicator.
      const leap = (['none', 'add', 'delete', 'unsynchronised'] as const)[
        (Number.parseInt(status ?? '0', 16) >> 6) & 3
      ];
      if (leap !== undefined) say.fact('assoc.leap', leap, path);
      say.fact('assoc.delay', Number(delay), path);
      say.fact('assoc.offset', Number(offset), path);
      say.fact('assoc.root-delay', Number(rootDelay), path);
    },
  ),
  rule(`peer (\\S{1,255}) unfit for selection: root distance ${n} too high`, (say, match) =>
    say.fact('event.root-distance', Number(match[2]), pathTo(say, match[1])),
  ),
  rule('peer (\\S{1,255}) unfit for selection: (?:unreachable|no valid datapoints)', (say, match) =>
    say.fact('event.unreachable', true, pathTo(say, match[1])),
  ),
  rule('timed out waiting for (\\S{1,255}), reach 0x([0-9a-f]{1,2}), next query in', (say, match) => {
    const path = pathTo(say, match[1]);
    say.fact('daemon.kind', 'busybox-ntpd');
    say.fact('assoc.reach', Number.parseInt(match[2] ?? '0', 16), path);
    say.fact('event.no-reply', 'ntpd', path);
  }),
  rule('reply from (\\S{1,255}): (?:peer is unsynced|not synced)', (say, match) =>
    say.fact('event.server-dropped', 'unsynchronised', pathTo(say, match[1])),
  ),
  rule("bad address '([^']{1,255})'$", (say, match) => say.fact('event.dns-failed', match[1] ?? ''), true),
  rule(
    "(?:could not|can't) resolve '?([\\w.-]{1,255})'?",
    (say, match) => say.fact('event.dns-failed', match[1] ?? ''),
    true,
  ),
  rule(`setting time to \\S.{5,40} \\(offset ${n}s\\)$`, (say, match) => say.fact('event.step', Number(match[1]))),
  rule('no valid datapoints(?:, no peer selected)?$', (say) => say.fact('event.no-selectable', true)),
  rule('sending query to \\S{1,255}$'),
];
