import { endsOf, kindOf, nameOf, pathId, type SubjectId } from './subject.ts';

/** Two names for one thing, and what says so. */
export interface Alias {
  readonly name: string;
  readonly same: string;
  readonly because: string;
}

/**
 * Joins names that mean one thing. Programs cut names (ntpq at 15 characters, chronyc with `>`), print addresses for
 * names, and people mask them. Names are joined only by a statement that says so (`Selected source 192.0.2.1 (ntp1)`)
 * or by an unambiguous cut name; two names never become one by a guess that is not listed in `joined`.
 */
export class Identities {
  readonly #parent = new Map<string, string>();
  readonly #joined: Alias[] = [];

  /** The names joined so far, with the reason. */
  get joined(): readonly Alias[] {
    return this.#joined;
  }

  add(name: string): void {
    if (!this.#parent.has(name)) this.#parent.set(name, name);
  }

  join(name: string, same: string, because: string): void {
    this.add(name);
    this.add(same);
    const [a, b] = [this.#root(name), this.#root(same)];
    if (a === b) return;
    const keep = preferred(a, b);
    this.#parent.set(keep === a ? b : a, keep);
    this.#joined.push({ name, same, because });
  }

  /** Joins cut names with the one full name they can stand for. An ambiguous cut joins nothing. */
  joinCutNames(): void {
    const names = [...this.#parent.keys()];
    for (const name of names) {
      const stem = cutStem(name);
      if (stem === undefined) continue;
      const roots = new Set(
        names.filter((n) => n !== name && n.length > stem.length && n.startsWith(stem)).map((n) => this.#root(n)),
      );
      roots.delete(this.#root(name));
      const only = [...roots][0];
      if (roots.size === 1 && only !== undefined) this.join(name, only, `${name} is ${only} cut by the program`);
    }
  }

  canonical(name: string): string {
    return this.#parent.has(name) ? this.#root(name) : name;
  }

  canonicalSubject(id: SubjectId): SubjectId {
    if (kindOf(id) === 'path') {
      const { from, to } = endsOf(id as `path:${string}>${string}`);
      return pathId(this.canonical(from), this.canonical(to));
    }
    if (kindOf(id) === 'backend') {
      const whole = this.canonical(nameOf(id));
      if (whole !== nameOf(id)) return `backend:${whole}`;
      const [, host = '', port = ''] = /^(.+?)(:\d+)?$/.exec(nameOf(id)) ?? [];
      return `backend:${this.canonical(host)}${port}`;
    }
    return `${kindOf(id)}:${this.canonical(nameOf(id))}`;
  }

  /** Every other name of the thing. */
  aliasesOf(name: string): string[] {
    const root = this.canonical(name);
    return [...this.#parent.keys()].filter((n) => n !== root && this.#root(n) === root);
  }

  #root(name: string): string {
    let at = name;
    for (let up = this.#parent.get(at); up !== undefined && up !== at; up = this.#parent.get(at)) at = up;
    return at;
  }
}

/** ntpq cuts at 15 characters, newer chronyc marks the cut with `>`. */
const ntpqWidth = 15;

function cutStem(name: string): string | undefined {
  if (name.endsWith('>') && name.length > 4) return name.slice(0, -1);
  return name.length === ntpqWidth && !isAddress(name) ? name : undefined;
}

export const isAddress = (name: string): boolean =>
  /^(\d{1,3}(\.\d{1,3}){3}|[0-9a-f]*:[0-9a-f:.]*:?[0-9a-f.]*(%\w+)?)$/i.test(name);

/** Names readers make for what has none yet: an association's id, a row whose name was blacked out. */
const isPlaceholder = (name: string): boolean => /^(?:(?:assoc|row)-\d+|unnamed-bmc)$/.test(name);

/** A full name says more than a cut one, a name more than an address; among equals the first stays. */
function preferred(a: string, b: string): string {
  const rank = (n: string) => (isPlaceholder(n) ? -1 : cutStem(n) !== undefined ? 0 : isAddress(n) ? 1 : 2);
  return rank(b) > rank(a) ? b : a;
}
