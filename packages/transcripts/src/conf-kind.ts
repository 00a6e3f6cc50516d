import { directiveOf } from './chrony/directives.ts';
import type { Cursor } from './reader.ts';

/** Which daemon a block of configuration lines is for. ntp.conf and chrony.conf share `server`, `pool` and `peer`. */
export type ConfKind = 'ntp' | 'chrony';

/** Directives that only ntpd knows. */
const onlyNtp =
  /^(?:restrict|disable|enable|tinker|tos|fudge|keys|statsdir|statistics|filegen|interface|nic|leapfile|includefile|logconfig|trustedkey|requestkey|controlkey|discard|mru|rlimit|broadcastclient|multicastclient|manycastclient|manycastserver|autokey|crypto)(?:\s|$)/;
const onlyChrony =
  /^(?:makestep|rtcsync|keyfile|logdir|log|allow|deny|cmdallow|cmddeny|sourcedir|confdir|maxupdateskew|hwtimestamp|local|leapsectz|ntsdumpdir|bindcmdaddress|bindaddress|bindacqaddress|cmdport|dumpdir|dumponexit|rtcfile|rtcdevice|maxdistance|minsources|maxchange|leapsecmode|smoothtime|ntstrustedcerts|ntsserverkey|ntsservercert|authselectmode|lock_all|sched_priority|logchange|clientloglimit|ratelimit|corrtimeratio|maxslewrate|maxdrift|initstepslew|generatecommandkey|commandkey)(?:\s|$)/;
/** Directives of either. */
const shared =
  /^(?:server|pool|peer|broadcast|driftfile|refclock|logfile|port|pidfile|user|include|minsources|manual|nts|leapfile)(?:\s|$)/;

/** Whether a document says of itself that it shows a piece of a file: what it does not hold may stand in the rest. */
export const isPiece = ({ command, document }: { readonly command: string | undefined; readonly document: string }) =>
  /\b(?:e?grep|awk|sed|head|tail)\b/.test(command ?? '') ||
  /\b(?:part|parts|partial|excerpt|extract|snippet|fragment|grep|shortened|lines? of|abridged|Auszug|extrait)\b|抜粋|一部/i.test(
    document,
  );

/** A line that may stand in a configuration of either daemon, without its indentation. */
export const isDirective = (text: string): boolean => onlyNtp.test(text) || onlyChrony.test(text) || shared.test(text);

const isFiller = (text: string): boolean => text === '' || /^[#!;%]/.test(text);
/** A line that neither daemon knows and that may still be meant for one: a misspelt directive. */
const isStranger = (text: string): boolean =>
  /^[a-z][a-z_]{2,23}(?:\s[\w./:+ \t-]{1,200})?$/.test(text) && text.split(/\s+/).length <= 10;

/** Lines looked at before and no more: no configuration needs more to show what it is. */
const farthest = 400;

/** What the lines from the cursor on are. With the name of the document, or the command that printed it. */
export function looksLike(cursor: Cursor, document: string, command = ''): ConfKind {
  return confKindOf((ahead) => cursor.peek(ahead)?.text, `${command} ${document}`);
}

/**
 * Decides by the directives of the lines, as long as they look like configuration. With nothing but shared lines the
 * name decides, then ntp.
 */
export function confKindOf(line: (ahead: number) => string | undefined, name: string): ConfKind {
  const votes = { ntp: 0, chrony: 0 };
  for (let ahead = 0; ahead < farthest; ahead++) {
    const text = line(ahead)?.trim();
    if (text === undefined) break;
    if (isFiller(text)) continue;
    const vote = voteOf(text);
    if (vote !== undefined) votes[vote]++;
    else if (!isDirective(text) && !isStranger(text)) break;
  }
  if (votes.ntp !== votes.chrony) return votes.ntp > votes.chrony ? 'ntp' : 'chrony';
  return kindByName(name) ?? 'ntp';
}

/** `/etc/chrony/chrony.conf`, `cat /etc/ntp.conf`, `ntp.conf (ESXi)`. */
export function kindByName(name: string): ConfKind | undefined {
  if (/chrony/i.test(name) && !/ntp\.conf/i.test(name)) return 'chrony';
  return /\bntp(?:sec)?\b.{0,40}\b(?:conf|d)\b|\bntp\.conf|ntp/i.test(name) ? 'ntp' : undefined;
}

function voteOf(text: string): ConfKind | undefined {
  if (/^(?:server|peer|fudge)\s+127\.127\.\d+\.\d+/.test(text)) return 'ntp';
  // chrony names drivers in capitals, NTPsec in small letters
  if (/^refclock\s+(?:SHM|SOCK|PPS|PHC|RTC)\b/.test(text)) return 'chrony';
  if (/^refclock\s+[a-z]/.test(text)) return 'ntp';
  if (/^driftfile\s+\S*chrony/.test(text)) return 'chrony';
  if (/^driftfile\s+\S*ntp/.test(text)) return 'ntp';
  if (
    /^(?:server|pool|peer)\s.*\s(?:trust|require|offline|auto_offline|presend|maxdelayratio|polltarget|certset|copy)\b/.test(
      text,
    )
  )
    return 'chrony';
  if (onlyNtp.test(text)) return 'ntp';
  // `log`, `local`, `allow` are English, too: their arguments tell
  return onlyChrony.test(text) && directiveOf(text) !== undefined ? 'chrony' : undefined;
}
