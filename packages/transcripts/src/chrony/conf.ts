import { isPiece, looksLike } from '../conf-kind.ts';
import { promptOf } from '../prompt.ts';
import type { Cursor, Line, Reader } from '../reader.ts';
import { signOf, startingWith } from '../sign.ts';
import { tellDirective } from './conf-tell.ts';
import { allDirectives, type Directive, directiveOf, foreign, meantBy, sourceDirectives } from './directives.ts';

type Kind =
  | { readonly is: 'directive'; readonly directive: Directive }
  | { readonly is: 'comment' | 'blank' | 'foreign' | 'unknown' | 'other' };

/** What may be a directive of a version we do not know. */
const unknown = /^([a-z][a-z_]{2,23})(?:\s|$)/;

/** Such a line is no longer than this. */
const few = /^[a-z][a-z_]{2,23}(?:[ \t]+[\w./:+-]{1,200}){0,9}[ \t]*$/;

/** Comments begin with one of `#%!;`. */
function kindOf(text: string): Kind {
  if (text.trim() === '') return { is: 'blank' };
  if (promptOf(text) !== undefined) return { is: 'other' };
  if (/^\s*[#%!;]/.test(text)) return { is: 'comment' };
  const directive = directiveOf(text);
  if (directive !== undefined) return { is: 'directive', directive };
  const word = unknown.exec(text)?.[1];
  if (word !== undefined && foreign.has(word)) return { is: 'foreign' };
  return word !== undefined && /^[\w./:+ \t-]{1,200}$/.test(text) && text.split(/\s+/).length <= 10
    ? { is: 'unknown' }
    : { is: 'other' };
}

/** `/etc/chrony.conf`, `chrony/conf.d/x.conf`, `chrony/sources.d/x.sources`; not `chronyc sources`. */
const namedAsChrony = (document: string): boolean => /chrony\S*\.(?:conf|sources)$/i.test(document);

/** `chrony.conf`, its fragments (`conf.d/*.conf`, `*.sources`), whole or in parts. */
export const chronyConf: Reader = {
  id: 'chrony.conf',
  title: 'chrony.conf',
  seen: 'captured',
  sign: signOf(/^[#%!;]/, few, ...startingWith(allDirectives)),
  begins(line, cursor, out) {
    const { is } = kindOf(line.text);
    return (
      (is === 'directive' || is === 'comment' || is === 'unknown') &&
      startsBlock(cursor) &&
      looksLike(cursor, out.document, out.command) === 'chrony'
    );
  },
  read(cursor, out) {
    let first: Line | undefined;
    let sources = 0;
    let directives = 0;
    for (let line = cursor.peek(); line !== undefined; line = cursor.peek()) {
      const kind = kindOf(line.text);
      if (kind.is === 'other') break;
      cursor.next();
      if (kind.is === 'directive') {
        first ??= line;
        directives++;
        if (sourceDirectives.has(kind.directive.name) || kind.directive.name === 'refclock') sources++;
        tellDirective(kind.directive, line, out);
      } else if (kind.is === 'unknown' || kind.is === 'foreign') {
        first ??= line;
        // In a file that is named as chrony's every strange word is refused; elsewhere only a misspelt one, or one of ntpd's, is meant for it.
        const word = line.text.trim().split(/\s/)[0] ?? '';
        if (kind.is === 'foreign' || namedAsChrony(out.document) || meantBy(word) !== undefined)
          out.fact('config.unknown', line.text.trim(), line);
      }
    }
    if (first === undefined) return;
    out.covered('config.chrony');
    // What a piece of a file does not hold may stand in the rest.
    const conditions = sources > 0 || (directives >= 3 && !isPiece(out)) ? { sources } : {};
    out.fact('config.read', 'chrony', first, { conditions });
  },
};

/** Comments and unknown words alone begin nothing: a directive must follow before anything else does. */
function startsBlock(cursor: Cursor): boolean {
  for (let ahead = 0; ahead < 80; ahead++) {
    const line = cursor.peek(ahead);
    if (line === undefined) return ahead > 0 && ahead <= 3; // a fragment of a few unknown lines: the name decides
    const { is } = kindOf(line.text);
    if (is === 'directive') return true;
    if (is === 'other') return false;
  }
  return false;
}
