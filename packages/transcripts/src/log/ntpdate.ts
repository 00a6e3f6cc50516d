import { sessionOf } from '../ntp/session.ts';
import { errnoOf } from './errno.ts';
import { pathTo } from './ntpd-rule.ts';
import type { MessageRule, Say } from './rule.ts';

const rule = (source: string, tell: MessageRule['tell'], needsProgram = false): MessageRule => ({
  programs: ['ntpdate'],
  pattern: new RegExp(`^${source}`),
  ...(tell === undefined ? {} : { tell }),
  ...(needsProgram ? { needsProgram } : {}),
});

const seconds = '([-+]?\\d{1,15}\\.\\d{1,9})';

function adjusted(say: Say, match: RegExpExecArray): void {
  const [, verb, server, offset] = match;
  const session = sessionOf(say.out);
  const asked = session.onlyAsked === true || /\bntpdate\s.*-\w*[qd]/.test(say.out.command ?? '');
  session.onlyAsked = false;
  say.fact('event.offset-seen', Number(offset), pathTo(say, server));
  say.fact('clock.offset-seen', Number(offset));
  if (verb === 'step' && !asked) say.fact('event.step', Number(offset));
}

/** ntpdate.c */
export const ntpdateRules: readonly MessageRule[] = [
  rule(`(adjust|step) time server (\\S{1,255}) offset ${seconds} sec$`, adjusted),
  rule('no server suitable for synchronization found$', (say) => {
    const session = sessionOf(say.out);
    // With the servers' lines above, they have said why.
    if (session.onlyAsked !== true) say.fact('event.server-dropped', 'other', pathTo(say, undefined));
    session.onlyAsked = false;
  }),
  rule('(?:no servers can be used, exiting)$', undefined),
  rule('the NTP socket is in use, exiting$', (say) => say.fact('event.bind-failed', say.log.message)),
  rule('(?:Exiting, )?name server cannot be used(?:: reason: |: |, reason: )?(.{0,80})$', (say, match) =>
    say.fact('event.dns-failed', match[1] || 'name server cannot be used'),
  ),
  rule("can't find host (\\S{1,255})$", (say, match) => say.fact('event.dns-failed', match[1] ?? '')),
  rule(
    'sendto\\(([^)]{1,60})\\): (.{3,80})$',
    (say, match) => say.fact('event.send-failed', errnoOf(match[2] ?? ''), pathTo(say, match[1])),
    true,
  ),
  rule(
    "(?:Can't adjust the time of day|Can't set time of day|step-systime|settimeofday): (.{3,80})$",
    (say, match) => say.fact('event.step-denied', match[1] ?? ''),
    true,
  ),
  rule('(\\S{1,255}): Server dropped: (?:[Nn]o data|[Nn]o server)', (say, match) =>
    say.fact('event.no-reply', 'ntpdate', pathTo(say, match[1])),
  ),
  rule('(\\S{1,255}): Server dropped: (?:[Ll]eap not in sync|[Ss]erver has gone too long without sync)', (say, match) =>
    say.fact('event.server-dropped', 'unsynchronised', pathTo(say, match[1])),
  ),
  rule('(\\S{1,255}): Server dropped: [Ss]trata too high', (say, match) =>
    say.fact('event.server-dropped', 'stratum', pathTo(say, match[1])),
  ),
  rule('(\\S{1,255}): Server dropped: [Ss]erver is untrusted', (say, match) =>
    say.fact('event.server-dropped', 'auth', pathTo(say, match[1])),
  ),
  rule('(\\S{1,255}): Server dropped: ', (say, match) =>
    say.fact('event.server-dropped', 'other', pathTo(say, match[1])),
  ),
];
