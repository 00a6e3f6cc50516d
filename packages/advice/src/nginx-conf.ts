import type { WholeDocument } from '@tokimori/model';

/** One directive of nginx with the block it may open. */
export interface Node {
  readonly name: string;
  readonly args: readonly string[];
  readonly line: number;
  /** The first line it stands on. */
  readonly text: string;
  /** The directive in one line, where it stands on several. */
  readonly whole?: string;
  readonly parent: Node | undefined;
  readonly children: Node[];
  readonly block: boolean;
}

export interface NginxConf {
  readonly name: string;
  readonly root: Node;
  /** All directives, in order. */
  readonly nodes: readonly Node[];
  /** Those of the other nginx files that were given. */
  readonly elsewhere: readonly Node[];
  /** Upstream blocks by name, of all files. */
  readonly upstreams: ReadonlyMap<string, Node>;
  /** It has `http` or `events`: not only a part that something else includes. */
  readonly main: boolean;
  /** Nothing of it is hidden: it is the main file, and all it includes was given. */
  readonly whole: boolean;
}

/** Tokens looked at: the rest of a longer file is left out. */
const most = 200_000;
const deepest = 64;

/**
 * The directives of a file with their lines, as nginx reads them: words, quotes, `;`, `{`, `}` and comments. What is
 * torn is read as far as it goes. Blocks of Lua are passed over.
 */
export function parseNginx(lines: readonly string[]): { root: Node; nodes: Node[] } {
  const root: Node = { name: '', args: [], line: 0, text: '', parent: undefined, children: [], block: true };
  const nodes: Node[] = [];
  const stack: Node[] = [root];
  let words: string[] = [];
  let at = 0;
  let lua = 0;
  const close = (block: boolean, end: number) => {
    const [name, ...args] = words;
    words = [];
    if (name === undefined) return undefined;
    const parent = stack.at(-1) ?? root;
    const text = (lines[at - 1] ?? '').slice(0, 2000).trim();
    const whole = end === at || block ? {} : { whole: `${[name, ...args].join(' ').slice(0, 2000)};` };
    const node: Node = { name: name.toLowerCase(), args, line: at, text, ...whole, parent, children: [], block };
    parent.children.push(node);
    nodes.push(node);
    return node;
  };
  let count = 0;
  for (const { token, line, quoted } of tokens(lines)) {
    if (++count > most) break;
    if (lua > 0) {
      if (!quoted && token === '{') lua++;
      if (!quoted && token === '}') lua--;
      continue;
    }
    if (quoted || !/^[;{}]$/.test(token)) {
      if (words.length === 0) at = line;
      if (words.length < 64) words.push(token);
    } else if (token === ';') close(false, line);
    else if (token === '{') {
      const isLua = /_by_lua_block$/.test(words[0] ?? '');
      const node = close(true, line);
      if (isLua) lua = 1;
      else if (node !== undefined && stack.length < deepest) stack.push(node);
    } else {
      words = [];
      if (stack.length > 1) stack.pop();
    }
  }
  return { root, nodes };
}

interface Token {
  readonly token: string;
  readonly line: number;
  readonly quoted: boolean;
}

/** One pass, character by character; `${name}` does not open a block. ngx_conf_read_token() */
function* tokens(lines: readonly string[]): Generator<Token> {
  let word = '';
  let begun = 0;
  let quote = '';
  for (let i = 0; i < lines.length; i++) {
    const text = lines[i] ?? '';
    for (let j = 0; j < text.length; j++) {
      const char = text[j] ?? '';
      if (quote !== '') {
        if (char === '\\') word += text[++j] ?? '';
        else if (char === quote) {
          yield { token: word, line: begun, quoted: true };
          word = '';
          quote = '';
        } else word += char;
      } else if (word === '' && (char === '"' || char === "'")) {
        quote = char;
        begun = i + 1;
      } else if (word === '' && char === '#') break;
      else if (char === '\\') {
        if (word === '') begun = i + 1;
        word += char + (text[++j] ?? '');
      } else if (char === '$' && text[j + 1] === '{') {
        if (word === '') begun = i + 1;
        word += '${';
        j++;
      } else if (char === '}' && word.lastIndexOf('${') > word.lastIndexOf('}')) word += char;
      else if (/\s/.test(char) || char === ';' || char === '{' || char === '}') {
        if (word !== '') yield { token: word, line: begun, quoted: false };
        word = '';
        if (!/\s/.test(char)) yield { token: char, line: i + 1, quoted: false };
      } else {
        if (word === '') begun = i + 1;
        word += char;
      }
    }
    if (quote !== '') word += '\n';
    else if (word !== '') {
      yield { token: word, line: begun, quoted: false };
      word = '';
    }
    // A quote that is never closed must not eat the memory.
    if (word.length > 100_000) return;
  }
}

const words =
  /^\s*(?:(?:http|events|stream)\s*(?:\{|$)|(?:server|types|(?:charset_)?map(?:\s+\S+){0,2})\s*\{|upstream\s+\S+\s*\{|location\s+.{1,200}\{|(?:proxy_pass|server_name|worker_processes|worker_connections|log_format|listen|fastcgi_pass|uwsgi_pass|grpc_pass|proxy_[a-z_]+|resolver|access_log|error_log|include|root|keepalive|location|upstream|ssl_[a-z_]+|(?:fastcgi|uwsgi|scgi|grpc)_[a-z_]+)\s.{0,500}[;{]\s*(?:#.{0,200})?$)/;

/** Whether a text is a configuration of nginx: several of its directives, ended as nginx ends them. */
export function isNginx(lines: readonly string[]): boolean {
  const looked = lines.slice(0, 2000).map((it) => it.slice(0, 600));
  const told = looked.filter((it) => words.test(it)).length;
  const full = looked.filter((it) => it.trim() !== '' && !/^\s*#/.test(it));
  // `types` and its like are long tables in one block.
  const table = /^\s*(?:types|charset_map|map|geo)\b.{0,200}\{\s*$/.test(full[0] ?? '');
  return table || (told > 0 && told * 6 >= full.length);
}

export const nginxConf = (document: WholeDocument, others: readonly Node[], included: boolean): NginxConf => {
  const { root, nodes } = parseNginx(document.lines);
  const main = root.children.some((it) => it.block && /^(?:http|events)$/.test(it.name));
  const blocks = [...others, ...nodes].filter((it) => it.name === 'upstream' && it.block);
  const upstreams = new Map(blocks.map((it) => [it.args[0] ?? '', it]));
  return { name: document.name, root, nodes, elsewhere: others, upstreams, main, whole: main && included };
};

/** Seconds of `30`, `30s`, `500ms`, `1h 30m`; nothing where nginx would refuse it. */
export function seconds(text: string | undefined): number | undefined {
  if (text === undefined || !/^(?:\d{1,12}(?:ms|[smhdwMy])?\s?){1,6}$/.test(text)) return undefined;
  let sum = 0;
  for (const [, count, unit = 's'] of text.matchAll(/(\d+)(ms|[smhdwMy])?/g)) sum += Number(count) * (units[unit] ?? 1);
  return sum;
}
const units: Readonly<Record<string, number>> = {
  ms: 0.001,
  s: 1,
  m: 60,
  h: 3600,
  d: 86_400,
  w: 604_800,
  M: 2_592_000,
  y: 31_536_000,
};

/** Bytes of `8k`, `1m`, `4096`. */
export function bytes(text: string | undefined): number | undefined {
  const match = /^(\d{1,12})([kmg])?$/i.exec(text ?? '');
  if (match === null) return undefined;
  return Number(match[1]) * ({ k: 1024, m: 1024 ** 2, g: 1024 ** 3 }[match[2]?.toLowerCase() ?? ''] ?? 1);
}

const indexes = new WeakMap<Node, ReadonlyMap<string, Node[]>>();

/** A block's directives by name, made once: files may have one block with everything in it. */
function indexOf(at: Node): ReadonlyMap<string, Node[]> {
  const made = indexes.get(at);
  if (made !== undefined) return made;
  const index = new Map<string, Node[]>();
  for (const child of at.children) {
    const same = index.get(child.name);
    if (same === undefined) index.set(child.name, [child]);
    else same.push(child);
  }
  indexes.set(at, index);
  return index;
}

export const childrenOf = (at: Node, name: string): readonly Node[] => indexOf(at).get(name) ?? [];

/** What holds in a block: its own directive, else the one of the nearest block around it. */
export function effective(at: Node | undefined, name: string): Node | undefined {
  for (let block = at; block !== undefined; block = block.parent) {
    const own = childrenOf(block, name).at(-1);
    if (own !== undefined) return own;
  }
  return undefined;
}

/** The scheme, host and whether variables stand in it, of `proxy_pass https://app:8443/x`. */
export function target(pass: Node): { scheme: string; host: string; variable: boolean } {
  const [, scheme = '', rest = ''] = /^(?:([a-z]{2,8}):\/\/)?(.*)$/s.exec((pass.args[0] ?? '').slice(0, 1000)) ?? [];
  const authority = rest.replace(/\/.*$/s, '');
  const host = /^\[[^\]]*\]/.exec(authority)?.[0] ?? authority.replace(/:[^:]*$/, '');
  return { scheme, host, variable: (pass.args[0] ?? '').includes('$') };
}

export const isAddress = (host: string): boolean =>
  /^\d{1,3}(?:\.\d{1,3}){3}$|^\[|^unix$|^unix:|^localhost$/.test(host);

/** The upstream block of that name, here or in another file that was given. */
export const upstreamNamed = (conf: NginxConf, name: string): Node | undefined => conf.upstreams.get(name);

/** Looked at one by one. */
const mostPasses = 500;

export const passes = (conf: NginxConf): Node[] =>
  conf.nodes.filter((it) => it.name === 'proxy_pass' && !inStream(it)).slice(0, mostPasses);

const inStream = (at: Node): boolean => {
  for (let block = at.parent; block !== undefined; block = block.parent) if (block.name === 'stream') return true;
  return false;
};
