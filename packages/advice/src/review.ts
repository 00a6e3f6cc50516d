import type { Review, Reviewed, Unread, WholeDocument } from '@tokimori/model';
import {
  type ConfKind,
  chronyDirectiveOf,
  confKindOf,
  isDirective,
  isNtpLine,
  kindByName,
} from '@tokimori/transcripts/conf';
import { commandsIn, isRunbook } from './commands.ts';
import { embeddedIn } from './embedded.ts';
import { isKeys, keysIn } from './keys.ts';
import { isNginx, type Node, nginxConf, parseNginx } from './nginx-conf.ts';
import { adviceOf } from './rule.ts';
import { commandRules } from './rules/command/index.ts';
import { keyRules } from './rules/keys/index.ts';
import { nginxRules } from './rules/nginx/index.ts';
import { timeRules } from './rules/time/index.ts';
import { type Directive, directivesOf, includeWords, timeConf } from './time-conf.ts';

type Kind = Reviewed['kind'];

/** Reviews configurations, key files and command lines. Told by content; the name decides where content cannot. */
export function review(documents: readonly WholeDocument[], unread: readonly Unread[]): Review {
  const told = documents.flatMap(filesOf).map((document) => ({ document, kind: kindOf(document) }));
  const set = new FileSet(told.flatMap(({ document, kind }) => (kind === undefined ? [] : [{ document, kind }])));
  const files: Reviewed[] = [];
  const left: Unread[] = [...unread];
  for (const { document, kind } of told) {
    const { name } = document;
    const inside = kind === undefined || kind === 'commands' ? insideOf(document) : [];
    if (kind === 'nginx.conf' && isUnfilled(document)) left.push({ name, why: template });
    else if (kind !== undefined) {
      const advice = set.adviceOn(document, kind);
      if (advice.length > 0 || inside.length === 0) files.push({ name, kind, advice });
    } else if (inside.length === 0) left.push({ name, why: unknown });
    files.push(...inside);
  }
  return { schema: 'tokimori.review/1', files, unread: left };
}

/** `nginx -T` prints all files one after the other, each below its name. The lines are counted as in the file. */
function filesOf(document: WholeDocument): WholeDocument[] {
  const { name, lines } = document;
  const starts = lines.flatMap((it, i) => {
    const path = /^# configuration file (\/\S{1,400}):\s*$/.exec(it.slice(0, 500))?.[1];
    return path === undefined ? [] : [{ i, path }];
  });
  if (starts.length === 0 || starts.length > 1000) return [document];
  return starts.map(({ i, path }, n) => ({ name: `${name}!${path}`, lines: lines.slice(i + 1, starts[n + 1]?.i) }));
}

/** Configurations that a runbook shows or a script writes. What such a part lacks, the rest of the file may have. */
function insideOf(document: WholeDocument): Reviewed[] {
  return embeddedIn(document).flatMap(({ document: part, hint }) => {
    const kind = kindOf({ name: hint, lines: part.lines.filter((it) => it !== '') });
    if (kind === undefined || kind === 'commands' || kind === 'keys') return [];
    if (kind === 'nginx.conf' && isUnfilled(part)) return [];
    const advice =
      kind === 'nginx.conf'
        ? adviceOf(nginxRules, nginxConf(part, [], false))
        : adviceOf(timeRules, timeConf(part, kind === 'ntp.conf' ? 'ntp' : 'chrony', 'unknown'));
    return advice.length === 0 ? [] : [{ name: document.name, kind, advice }];
  });
}

/** Braces of a template engine are no blocks of nginx. */
const isUnfilled = ({ lines }: WholeDocument): boolean =>
  lines.some((it) => /\{\{|\{%|<%[=-]?\s/.test(it.slice(0, 500)));
const template = 'a template: review what it becomes, for example with `nginx -T`';

const unknown =
  'neither ntp.conf, chrony.conf, nginx.conf, a key file nor command lines: for output and logs use `tokimori explain`';

/** Lines looked at to tell what a text is. */
const looked = 400;

function kindOf({ name, lines }: WholeDocument): Kind | undefined {
  const head = lines.slice(0, looked).map((it) => it.slice(0, 2000));
  if (isKeys(name, head)) return 'keys';
  if (isRunbook(name, head)) return 'commands';
  if (isNginx(head)) return 'nginx.conf';
  const full = head.map((it) => it.trim()).filter((it) => it !== '' && !/^[#!;%]/.test(it));
  const told = full.filter((it) => chronyDirectiveOf(it) !== undefined || isNtpLine(it)).length;
  const named = /conf|\.sources$/.test(name) && kindByName(name) !== undefined;
  if ((named && full.some((it) => isDirective(it))) || (told > 0 && told * 2 >= full.length))
    return `${confKindOf((ahead) => head[ahead], name)}.conf`;
  const commands = commandsIn(head);
  return (commands.length > 0 && commands.length * 3 >= full.length) ||
    adviceOf(commandRules, commandsIn(lines)).length > 0
    ? 'commands'
    : undefined;
}

/** The files of one call: one may include another. */
class FileSet {
  readonly #files: readonly { document: WholeDocument; kind: Kind }[];
  readonly #nginx = new Map<WholeDocument, readonly Node[]>();

  constructor(files: readonly { document: WholeDocument; kind: Kind }[]) {
    this.#files = files;
    for (const { document, kind } of files)
      if (kind === 'nginx.conf') this.#nginx.set(document, parseNginx(document.lines).nodes);
  }

  adviceOn(document: WholeDocument, kind: Kind): Reviewed['advice'] {
    switch (kind) {
      case 'ntp.conf':
        return adviceOf(timeRules, timeConf(document, 'ntp', this.#included(document, 'ntp')));
      case 'chrony.conf':
        return adviceOf(timeRules, timeConf(document, 'chrony', this.#included(document, 'chrony')));
      case 'nginx.conf':
        return adviceOf(nginxRules, nginxConf(document, this.#others(document), this.#allNginxGiven(document)));
      case 'keys':
        return adviceOf(keyRules, keysIn(document));
      case 'commands':
        return adviceOf(commandRules, commandsIn(document.lines));
    }
  }

  /** The directives of the files it includes, or that they are not known. Includes of includes are not followed. */
  #included(document: WholeDocument, kind: ConfKind): readonly Directive[] | 'unknown' {
    const out: Directive[] = [];
    for (const { name, args } of directivesOf(document.lines, kind)) {
      if (!includeWords.has(name)) continue;
      const found = this.#matching(document, args[0] ?? '', /^(?:confdir|sourcedir)$/.test(name));
      if (found.length === 0 || out.length > 5_000) return 'unknown';
      for (const it of found) out.push(...directivesOf(it.lines, kind).filter((line) => line.name !== '#'));
    }
    return out.some((it) => includeWords.has(it.name)) ? 'unknown' : out;
  }

  #others(document: WholeDocument): Node[] {
    return [...this.#nginx].flatMap(([it, nodes]) => (it === document ? [] : nodes));
  }

  #allNginxGiven(document: WholeDocument): boolean {
    const includes = (this.#nginx.get(document) ?? []).filter((it) => it.name === 'include').slice(0, 100);
    const plain =
      /(?:mime\.types|fastcgi(?:_params|\.conf)|uwsgi_params|scgi_params|modules-enabled\/\*\.conf|modules\/\*\.conf)$/;
    return includes.every(
      ({ args: [path = ''] }) => plain.test(path) || this.#matching(document, path, false).length > 0,
    );
  }

  /** Given files that an include means: the longest common end of the names decides, `*` stands for a file's name. */
  #matching(from: WholeDocument, path: string, folder: boolean): WholeDocument[] {
    const parts = path.split('/').filter((it) => it !== '' && it !== '.');
    const last = folder ? '*' : (parts.pop() ?? '');
    const above = parts.at(-1);
    const [before = '', after = ''] = last.split('*', 2);
    return this.#files
      .map((it) => it.document)
      .filter((it) => {
        if (it === from) return false;
        const names = it.name.split(/[/!]/);
        const file = names.pop() ?? '';
        if (above !== undefined && names.at(-1) !== above) return false;
        return last.includes('*') ? file.startsWith(before) && file.endsWith(after) : file === last;
      });
  }
}
