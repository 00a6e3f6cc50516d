import type { WholeDocument } from '@tokimori/model';
import type { ConfKind } from '@tokimori/transcripts/conf';
import { type Provider, providerOf } from './providers.ts';

/** One directive of ntp.conf or chrony.conf with where it stands. */
export interface Directive {
  readonly name: string;
  readonly args: readonly string[];
  readonly line: number;
  readonly text: string;
}

/** `server`, `pool`, `peer`, or ntpd's `broadcast` kinds. */
export interface Source {
  readonly at: Directive;
  readonly mode: string;
  /** Lower case, without the trailing dot. */
  readonly host: string;
  /** What stands behind the name, lower case. */
  readonly options: readonly string[];
  /** ntpd's pseudo-address of a reference clock. */
  readonly clock: boolean;
  /** A provider known by the end of its names; none for names and addresses of one's own. */
  readonly provider: Provider | undefined;
}

/** ntp.conf or chrony.conf as a rule sees it. */
export interface TimeConf {
  readonly kind: ConfKind;
  readonly name: string;
  /** The directives of this file. */
  readonly directives: readonly Directive[];
  /** Those, and the ones of the files it includes as far as they were given. */
  readonly all: readonly Directive[];
  readonly sources: readonly Source[];
  readonly comments: readonly Directive[];
  /** Whether the directive stands in this file itself: about an included one the file it stands in is told. */
  owns(at: Directive): boolean;
  /** It may be said that something is missing: it is no fragment, and all it includes was given. */
  readonly whole: boolean;
  readonly esxi: boolean;
  readonly ntpsec: boolean;
}

const sourceWords = new Set(['server', 'pool', 'peer', 'broadcast', 'manycastclient']);
export const includeWords: ReadonlySet<string> = new Set(['include', 'includefile', 'confdir', 'sourcedir']);
/** Lines of one file looked at: no configuration is longer. */
const farthest = 5_000;

/** What a template engine or a shell has still to fill in. */
const isTemplate = (text: string): boolean => /\{\{|\{%|<%|\$\{|\$[A-Za-z_(]/.test(text);

/** The lines of a file as directives. A comment is one whose name is `#`. */
export function directivesOf(lines: readonly string[], kind: ConfKind): Directive[] {
  const out: Directive[] = [];
  lines.slice(0, farthest).forEach((raw, i) => {
    const text = raw.slice(0, 2000).trim();
    if (text === '') return;
    if (/^[#!;%]/.test(text)) {
      out.push({ name: '#', args: [text.slice(1).trim()], line: i + 1, text });
      return;
    }
    // ntpd takes `#` anywhere for a comment, chronyd at the start of a line only.
    const code = kind === 'ntp' ? text.replace(/(?:^|\s)#.*$/, '') : text;
    const [name = '', ...args] = code.trim().split(/\s+/);
    out.push({ name: name.toLowerCase(), args: args.map((it) => it.replace(/^"|"$/g, '')), line: i + 1, text });
  });
  return out;
}

export function timeConf(
  document: WholeDocument,
  kind: ConfKind,
  included: readonly Directive[] | 'unknown',
): TimeConf {
  const lines = directivesOf(document.lines, kind);
  const settled = lines.filter((it) => it.name !== '#');
  const directives = settled.filter((it) => !isTemplate(it.text));
  const all = included === 'unknown' ? directives : [...directives, ...included];
  const own = new Set(directives);
  const comments = lines.filter((it) => it.name === '#');
  return {
    kind,
    name: document.name,
    directives,
    all,
    comments,
    owns: (at) => own.has(at),
    sources: all.flatMap((it) => sourceOf(it) ?? []),
    whole:
      included !== 'unknown' &&
      directives.length === settled.length &&
      !isFragment(document.name) &&
      directives.some((it) => !sourceWords.has(it.name)),
    esxi:
      /esx/i.test(document.name) ||
      comments.some((it) => /config ?store|esx/i.test(it.text)) ||
      directives.some((it) => it.name === 'driftfile' && it.args[0] === '/etc/ntp.drift'),
    ntpsec: /ntpsec/i.test(document.name) || directives.some((it) => /ntpsec/.test(it.text)),
  };
}

/** `conf.d/x.conf`, `sources.d/x.sources`: a part of something larger. */
const isFragment = (name: string): boolean => /\.sources$|(?:^|\/)[\w-]+\.d\/[^/]*$|\bntp\.pool$/.test(name);

function sourceOf(at: Directive): Source | undefined {
  if (!sourceWords.has(at.name)) return undefined;
  const words = at.args.filter((it) => it !== '-4' && it !== '-6');
  const host = (words[0] ?? '').toLowerCase().replace(/\.$/, '');
  if (host === '') return undefined;
  return {
    at,
    mode: at.name,
    host,
    options: words.slice(1).map((it) => it.toLowerCase()),
    clock: host.startsWith('127.127.'),
    provider: providerOf(host),
  };
}

/** The number behind an option, `minpoll 4`. */
export function optionOf(source: Source, name: string): number | undefined {
  const at = source.options.indexOf(name);
  return at < 0 ? undefined : numberOf(source.options[at + 1]);
}

export const numberOf = (text: string | undefined): number | undefined =>
  text !== undefined && /^[-+]?\d{1,12}(?:\.\d{1,12})?(?:e[-+]?\d{1,2})?$/i.test(text) ? Number(text) : undefined;

/** Servers, pools and peers asked over the network. */
export const remote = (conf: TimeConf): readonly Source[] =>
  conf.sources.filter(
    (it) => !it.clock && /^(?:server|pool|peer)$/.test(it.mode) && !/^127\.|^::1$|^localhost$/.test(it.host),
  );

/** A reference clock in either syntax, or a driver of ntpd; the undisciplined local clock is none. */
export const hasRefclock = (conf: TimeConf): boolean =>
  conf.all.some((it) => it.name === 'refclock') ||
  conf.sources.some((it) => it.clock && !it.host.startsWith('127.127.1.'));

/** The last one counts. */
export const lastOf = (conf: TimeConf, name: string): Directive | undefined =>
  conf.all.filter((it) => it.name === name).at(-1);

/** The line with words of it replaced, its blanks kept. */
export const edited = (at: { readonly text: string }, from: RegExp, to: string): string =>
  at.text.replace(from, to).trimEnd();
