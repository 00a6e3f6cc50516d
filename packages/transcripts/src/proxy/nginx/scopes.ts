import { proxyId, upstreamId } from '@tokimori/model';
import type { Line, Out } from '../../reader.ts';
import { secondsOf } from '../duration.ts';
import { backendOf, once } from '../try.ts';
import type { Statement } from './statements.ts';

interface Value {
  readonly words: readonly string[];
  readonly line: Line;
}

interface Scope {
  readonly block: string;
  readonly name: string;
  /** Directives that inner blocks inherit. */
  readonly set: Map<string, Value>;
  /** `proxy_pass` and its kin in this very block. */
  readonly passes: { readonly module: string; readonly target: string; readonly line: Line }[];
}

const phases = ['connect', 'send', 'read'] as const;
/** What every module waits when nothing is written. */
const defaultTimer = 60;
const deepest = 64;

const inherited =
  /^(?:(?:proxy|fastcgi|uwsgi|grpc|scgi)_(?:connect_timeout|send_timeout|read_timeout|next_upstream_timeout|ssl_verify|ssl_server_name|ssl_name|ssl_trusted_certificate)|proxy_timeout|resolver|resolver_timeout|send_timeout|client_header_timeout|client_body_timeout)$/;

/** Walks the blocks of a configuration and says what holds for each target. */
export class Scopes {
  readonly #out: Out;
  readonly #stack: Scope[] = [newScope('', '')];
  readonly #pools = new Set<string>();
  readonly #targets: { readonly host: string; readonly line: Line }[] = [];
  #whole = false;
  #resolver = false;
  #variable: Line | undefined;

  constructor(out: Out) {
    this.#out = out;
  }

  get depth(): number {
    return this.#stack.length - 1;
  }

  take({ words, end }: Statement, line: Line): void {
    if (end === '}') this.#leave();
    else if (end === '{') this.#enter(words, line);
    else this.#directive(words, line);
  }

  /** The end of the text: blocks may be left open in a paste. */
  close(): void {
    while (this.#stack.length > 1) this.#leave();
    const root = this.#stack[0];
    if (root !== undefined) this.#tellPasses(root);
    for (const { host, line } of this.#targets)
      if (!this.#pools.has(host) && !/^[\d.]+$|^\[/.test(host) && host !== 'localhost')
        this.#say('proxy.static-name', host, line);
    if (this.#variable !== undefined && this.#whole && !this.#resolver)
      this.#out.fact('proxy.resolver', 'none', this.#variable, { subject: this.#proxy });
  }

  get #proxy() {
    return proxyId(this.#out.host);
  }

  #say(name: 'proxy.static-name' | 'proxy.forwards-to' | 'proxy.resolver', value: string, line: Line): void {
    once(this.#out, `${name} ${value}`, () => this.#out.fact(name, value, line, { subject: this.#proxy }));
  }

  #enter(words: readonly string[], line: Line): void {
    const [block = '', name = ''] = words;
    if (this.#stack.length < deepest) this.#stack.push(newScope(block, name));
    if (block === 'http' || block === 'stream') this.#whole = true;
    if (block === 'upstream') this.#pools.add(name);
    once(this.#out, `kind ${this.#out.host}`, () => {
      this.#out.fact('proxy.kind', 'nginx', line, { subject: this.#proxy });
    });
  }

  #leave(): void {
    if (this.#stack.length <= 1) return;
    const scope = this.#stack.at(-1);
    if (scope !== undefined) this.#tellPasses(scope);
    this.#stack.pop();
  }

  #directive(words: readonly string[], line: Line): void {
    const [name = '', first = ''] = words;
    const scope = this.#stack.at(-1);
    if (scope === undefined) return;
    if (scope.block === 'upstream') this.#inPool(scope.name, words, line);
    const pass = /^(proxy|fastcgi|uwsgi|grpc|scgi)_pass$/.exec(name)?.[1];
    if (pass !== undefined && first !== '') scope.passes.push({ module: pass, target: first, line });
    else if (inherited.test(name)) scope.set.set(name, { words: words.slice(1), line });
    if (name === 'resolver') this.#tellResolver(words.slice(1), line);
  }

  #inPool(pool: string, words: readonly string[], line: Line): void {
    const [name, first = ''] = words;
    const options = words.slice(2);
    if (name === 'keepalive' && Number(first) > 0) this.#keepalive(line);
    if (name === 'keepalive_timeout') this.#timer('keepalive', first, line, pool);
    if (name !== 'server' || first === '' || options.includes('down')) return;
    const unix = first.startsWith('unix:');
    const member = unix || /:\d{1,5}$/.test(first) ? first : `${first}:80`;
    const backend = backendOf(member);
    if (backend === undefined) return;
    this.#out.fact('upstream.member', backend, line, {
      subject: upstreamId(pool),
      ...(options.includes('backup') ? { conditions: { backup: true } } : {}),
    });
    if (!unix && !options.includes('resolve')) this.#target(first.replace(/:\d{1,5}$/, ''), line);
  }

  #target(host: string, line: Line): void {
    if (this.#targets.length < 500) this.#targets.push({ host, line });
  }

  #keepalive(line: Line): void {
    once(this.#out, 'proxy.keepalive', () => {
      this.#out.fact('proxy.keepalive', true, line, { subject: this.#proxy });
    });
  }

  #tellResolver(words: readonly string[], line: Line): void {
    this.#resolver = true;
    for (const word of words) if (!word.includes('=') && word !== 'local') this.#say('proxy.resolver', word, line);
  }

  #effective(name: string): Value | undefined {
    for (let i = this.#stack.length - 1; i >= 0; i--) {
      const found = this.#stack[i]?.set.get(name);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  #timer(which: string, text: string, line: Line, to: string | undefined, byDefault = false): void {
    const seconds = secondsOf(text);
    if (seconds === undefined) return;
    once(this.#out, `timer ${which} ${seconds} ${to} ${byDefault}`, () => {
      this.#out.fact('proxy.timer', seconds, line, {
        subject: this.#proxy,
        conditions: { which, ...(to === undefined ? {} : { to }), ...(byDefault ? { default: true } : {}) },
      });
    });
  }

  /** At the end of a block everything that holds in it is known. */
  #tellPasses(scope: Scope): void {
    for (const { module, target, line } of scope.passes) {
      const name = this.#forward(module, target, line);
      for (const which of phases) {
        const set =
          this.#effective(`${module}_${which}_timeout`) ??
          (which === 'connect' ? undefined : this.#effective('proxy_timeout'));
        if (set === undefined) this.#timer(which, String(defaultTimer), line, name, true);
        else this.#timer(which, set.words.join(' '), set.line, name);
      }
      const next = this.#effective(`${module}_next_upstream_timeout`);
      if (next !== undefined && next.words[0] !== '0')
        this.#timer('next-upstream', next.words.join(' '), next.line, name);
      if (/^(?:https|grpcs|suwsgi):/.test(target)) this.#tellTls(module, line);
    }
    // A few lines without the block's proxy_pass: what is written there holds for nobody in particular.
    if (
      scope.passes.length === 0 &&
      (scope.block === '' || scope.block === 'location' || scope.block === 'server' || scope.block === 'http')
    )
      for (const [directive, { words, line }] of scope.set) {
        const which = /^(?:proxy|fastcgi|uwsgi|grpc|scgi)_(connect|send|read|next_upstream)_timeout$/.exec(
          directive,
        )?.[1];
        if (which !== undefined && words[0] !== '0')
          this.#timer(which.replace('_', '-'), words.join(' '), line, undefined);
      }
    for (const [directive, { words, line }] of scope.set) {
      if (directive === 'resolver_timeout') this.#timer('resolver', words.join(' '), line, undefined);
      if (/^(?:send|client_header|client_body)_timeout$/.test(directive))
        this.#timer('client', words.join(' '), line, undefined);
    }
  }

  /** Says where it goes, and gives the name of the pool or backend. */
  #forward(module: string, target: string, line: Line): string {
    const bare = target.replace(/^[a-z]{2,8}:\/\//, '');
    if (bare.includes('$')) {
      this.#variable = line;
      once(this.#out, 'variable', () => {
        this.#out.fact('proxy.variable-target', true, line, { subject: this.#proxy });
      });
      return bare.slice(0, 100);
    }
    const name = bare.startsWith('unix:') ? bare : (/^[^/]{1,200}/.exec(bare)?.[0] ?? bare);
    const pool = this.#pools.has(name) || (/^[A-Za-z][\w-]*$/.test(name) && name !== 'localhost');
    const port = /^https|^grpcs/.test(target) ? 443 : 80;
    const backend = pool ? undefined : backendOf(/^unix:|:\d{1,5}$/.test(name) ? name : `${name}:${port}`);
    const value = backend ?? name.slice(0, 100);
    this.#say('proxy.forwards-to', value, line);
    if (!pool && !name.startsWith('unix:')) this.#target(name.replace(/:\d{1,5}$/, ''), line);
    void module;
    return value;
  }

  #tellTls(module: string, line: Line): void {
    const say = (
      value: 'verify' | 'no-verify' | 'server-name' | 'no-server-name' | 'name' | 'trusted-certificate',
      at: Value | undefined,
      to?: string,
    ) =>
      once(this.#out, `tls ${value} ${to}`, () => {
        const conditions = { ...(to === undefined ? {} : { to }), ...(at === undefined ? { default: true } : {}) };
        this.#out.fact('proxy.tls-setting', value, at?.line ?? line, { subject: this.#proxy, conditions });
      });
    const verify = this.#effective(`${module}_ssl_verify`);
    say(verify?.words[0] === 'on' ? 'verify' : 'no-verify', verify);
    const sni = this.#effective(`${module}_ssl_server_name`);
    say(sni?.words[0] === 'on' ? 'server-name' : 'no-server-name', sni);
    const name = this.#effective(`${module}_ssl_name`);
    if (name !== undefined) say('name', name, name.words[0]?.slice(0, 100));
    const trusted = this.#effective(`${module}_ssl_trusted_certificate`);
    if (trusted !== undefined) say('trusted-certificate', trusted, trusted.words[0]?.slice(0, 200));
  }
}

const newScope = (block: string, name: string): Scope => ({ block, name, set: new Map(), passes: [] });
