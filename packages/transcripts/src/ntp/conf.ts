import { isDirective, isPiece, kindByName, looksLike } from '../conf-kind.ts';
import { promptOf } from '../prompt.ts';
import type { Cursor, Line, Out, Reader } from '../reader.ts';
import { signOf, startingWith } from '../sign.ts';
import { directives, isSource, readOptions } from './conf-directives.ts';

/** A directive has arguments of words; a sentence with commas and stops is prose or the output of a program. */
const shape = /^[a-z][a-z_]{1,20}(?:\s+[^\s,;]{1,255}){0,24}\s*$/;
const filler = /^\s*(?:[#!;%].*)?$/;
const filled = /^\s*[#!;%]/;
/** What the words after `server` may be: a name or address, no table. */
const sourceShape =
  /^(?:server|pool|peer|broadcast|manycastclient)\s+(?:-[46]\s+)?(?:[\w.:%*[\]-]*[\w*\]])(?:\s+[a-z][a-z0-9]{1,16}(?:\s+[\w.:/-]{1,64})?){0,12}$/i;

/** ntp.conf of 4.2.8 and NTPsec. */
export const ntpConf: Reader = {
  id: 'ntp.conf',
  title: 'ntp.conf',
  seen: 'documented',
  sign: signOf(filled, ...startingWith(directives.keys())),
  begins: (line, cursor, out) =>
    (isOurs(bare(line.text), isNamed(out)) || (isNamed(out) && filler.test(line.text) && line.text !== '')) &&
    looksLike(cursor, out.document, fileShown(out.command)) === 'ntp',
  read(cursor, out) {
    const named = isNamed(out);
    const seen = { sources: 0, directives: 0, own: 0 };
    const first = cursor.peek();
    for (let line = cursor.peek(); line !== undefined; line = cursor.peek()) {
      const text = bare(line.text);
      if (filler.test(line.text)) {
        if (leavesFile(line.text, cursor)) break;
        cursor.next();
      } else if (isOurs(text, named || seen.directives > 0)) {
        cursor.next();
        const [word = '', ...args] = text.split(/\s+/);
        directives.get(word)?.(args.map(unquoted), line, out, word);
        if (isSource(word)) seen.sources++;
        else if (isOurs(text, false)) seen.own++;
        seen.directives++;
      } else if (isStranger(text, cursor, named)) {
        out.fact('config.unknown', text.slice(0, 200), cursor.next());
      } else break;
    }
    if (first !== undefined) conclude(seen, named, first, out);
  },
};

/** A whole file: it was shown as one, or it has several directives that nothing but ntp.conf has. */
function conclude(
  seen: { sources: number; directives: number; own: number },
  named: boolean,
  first: Line,
  out: Out,
): void {
  out.covered('config.ntp');
  const picked = /\b(?:grep|egrep|awk|sed|head|tail)\b/.test(out.command ?? '');
  // What a piece of a file does not hold may stand in the rest.
  const conditions = seen.sources === 0 && isPiece(out) ? {} : { sources: seen.sources };
  if (!picked && (named || (seen.own >= 2 && seen.directives >= 3)))
    out.fact('config.read', 'ntp', first, { conditions });
}

/** The line without indentation and trailing comment. */
const bare = (text: string): string => text.replace(/\s#.*$/, '').trim();
const unquoted = (word: string): string => word.replace(/^"|"$/g, '');

/** A line that can only be one of ntp.conf, wherever it stands. */
export const isNtpLine = (text: string): boolean => isOurs(bare(text), false);

/** The document, or the command that printed it, is named like this file. */
const isNamed = (out: Out): boolean => {
  const name = `${fileShown(out.command)} ${out.document}`;
  return kindByName(name) === 'ntp' && /conf/.test(name);
};

/** `inside`: among other directives, or in a file named so. Elsewhere a line must not be able to be a sentence. */
function isOurs(text: string, inside: boolean): boolean {
  if (text.length > 1000 || !shape.test(text)) return false;
  const word = /^[a-z_]+/.exec(text)?.[0] ?? '';
  if (!directives.has(word)) return false;
  if (isSource(word) && word !== 'refclock') return sourceShape.test(text) && (inside || isPlainSource(text));
  return ownShape(word, text, inside);
}

const plainRestrict =
  /^(?:-[46]\s+)?(?:default|source|[\w.-]*[.:*][\w.:*/-]*)(?:\s+(?:mask\s+[\d.a-f:]+|ignore|kod|limited|lowpriotrap|nomodify|nopeer|noquery|nomrulist|noserve|notrap|notrust|ntpport|version|epeer|noepeer|flake))*$/;

function isPlainSource(text: string): boolean {
  const [, name = '', ...options] = text.replace(/\s-[46]\b/g, '').split(/\s+/);
  return readOptions(options, {}) === undefined && (/[.:*\d]/.test(name) || options.length > 0);
}

/** Words that are also plain English (`port`, `keys`, `phone`) need arguments that look like a setting. */
function ownShape(word: string, text: string, inside: boolean): boolean {
  const args = text.slice(word.length).trim();
  switch (word) {
    case 'restrict':
      return inside
        ? /^(?:-[46]\s+)?[\w.:/*[\]-]+(?:\s+(?:mask\s+[\w.:]+|[a-z-]+|\d+))*$/i.test(args)
        : plainRestrict.test(args);
    case 'logfile':
    case 'pidfile':
      return inside && /^"?[\w./~-]+"?$/.test(args);
    case 'keys':
    case 'driftfile':
    case 'leapfile':
    case 'statsdir':
    case 'includefile':
      return /^"?[\w./~-]+"?(?:\s+\d+)?$/.test(args) && /[/.]/.test(args);
    case 'enable':
    case 'disable':
      return /^(?:auth|bclient|calibrate|kernel|mode7|monitor|ntp|stats|peer_clear_digest_early|unpeer_crypto_early|unpeer_crypto_nak_early|unpeer_digest_early|\s)+$/.test(
        args,
      );
    case 'tinker':
      return /^(?:(?:allan|dispersion|freq|huffpuff|panic|step|stepback|stepfwd|stepout|tick)\s+[-\d.e]+\s*)+$/.test(
        args,
      );
    case 'tos':
      return /^(?:(?:bcpollbstep|beacon|ceiling|cohort|floor|maxclock|maxdist|mindist|minclock|minsane|maxdisp|orphan|orphanwait|basedate)\s+[-\d.e]+\s*)+$/.test(
        args,
      );
    case 'interface':
    case 'nic':
      return /^(?:listen|ignore|drop)\s+\S+$/.test(args);
    case 'fudge':
      return /^\S+(?:\s+(?:time[12]|stratum|refid|flag[1-4]|minjitter)\s+\S+)+$/.test(args);
    case 'trustedkey':
    case 'requestkey':
    case 'controlkey':
      return /^[\d\s.()]+$/.test(args);
    case 'refclock':
      return /^[a-z]\w+(?:\s+[a-z]\w*\s+\S+)*(?:\s+prefer)?$/.test(args);
    case 'port':
    case 'phone':
    case 'reset':
    case 'simulate':
    case 'extra':
    case 'tick':
      return inside && /^[\d.]+$/.test(args);
    default:
      return inside;
  }
}

/** A line between directives, or one in a file known to be ntp.conf, that no directive begins. */
function isStranger(text: string, cursor: Cursor, named: boolean): boolean {
  if (!shape.test(text) || text.split(/\s+/).length > 8) return false;
  if (named) return true;
  for (let ahead = 1; ahead < 20; ahead++) {
    const next = cursor.peek(ahead);
    if (next === undefined) return false;
    if (filler.test(next.text)) continue;
    return isDirective(text) || isOurs(bare(next.text), true);
  }
  return false;
}

/** `# ntpq -pn` is a comment between directives, and a prompt where no configuration follows. */
function leavesFile(text: string, cursor: Cursor): boolean {
  if (promptOf(text) === undefined) return false;
  const next = cursor.peek(1)?.text;
  return next !== undefined && !filler.test(next) && !isOurs(bare(next), true);
}

const fileShown = (command = ''): string => /[\w./-]+\.conf\S*/.exec(command)?.[0] ?? '';
