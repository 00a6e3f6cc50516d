import { everyPathOf, type PathId, pathId } from '@tokimori/model';
import type { MessageRule, Say } from './rule.ts';

/** Programs that write ntpd's messages: the daemon, its resolver child, old names. */
const programs = ['ntpd', 'ntpd_intres', 'ntpd_initres', 'xntpd'] as const;

/** NTPsec puts the class of a message before it: `CLOCK: `, `CONFIG: `. */
const className = '^(?:[A-Z]{2,8}: )?';

/** A message of ntp.org's ntpd or NTPsec's. `source` is the pattern after the class. */
export function ntpd(source: string, tell?: MessageRule['tell'], needsProgram = false): MessageRule {
  return {
    programs,
    pattern: new RegExp(className + source),
    ...(tell === undefined ? {} : { tell }),
    ...(needsProgram ? { needsProgram } : {}),
  };
}

/** The path to the source a message names; 0.0.0.0 and no name mean every path. */
export function pathTo(say: Say, name: string | undefined): PathId {
  const bare = name?.replace(/^\[|\]$/g, '').replace(/[#:]123$/, '');
  return bare === undefined || bare === '' || bare === '0.0.0.0' || bare === '::'
    ? everyPathOf(say.host)
    : pathId(say.host, bare);
}
