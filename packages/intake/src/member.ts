import { createHash } from 'node:crypto';
import type { Limits } from './limits.ts';

/** What an archive holds: a text to look at, or something that is left out for a reason. */
export type Member =
  | { readonly name: string; readonly bytes: Iterable<Uint8Array>; readonly size: number }
  | { readonly name: string; readonly why: string };

/** Looks at the names of one archive. Nothing is ever written, but a name stands in the answer and must not deceive. */
export class Names {
  readonly #seen = new Set<string>();
  readonly #limits: Limits;

  constructor(limits: Limits) {
    this.#limits = limits;
  }

  /** The name as it is shown, and what speaks against the member. */
  check(given: string): { name: string; why?: string } {
    const name = shown(given, this.#limits.memberName).replace(/^(?:\.\/)+/, '');
    const why = this.#against(given, name);
    return why === undefined ? { name } : { name, why };
  }

  #against(given: string, name: string): string | undefined {
    if (given.length > this.#limits.memberName) return `a name of more than ${this.#limits.memberName} characters`;
    if (name === '') return 'a member without a name';
    if (/[\x00-\x1f\x7f-\x9f]/.test(given)) return 'a name with control characters';
    if (given.includes('\\')) return 'a name with a backslash';
    if (/^(?:\/|[A-Za-z]:)/.test(given)) return 'an absolute path';
    if (/(?:^|\/)\.\.(?:\/|$)/.test(given)) return 'a path that leads out of the archive (..)';
    const key = name.length <= 64 ? name : createHash('sha1').update(name).digest('base64');
    if (this.#seen.has(key)) return 'a second member of this name';
    this.#seen.add(key);
    return undefined;
  }
}

/** Control characters do not get into an answer. */
const shown = (name: string, most: number): string =>
  (name.length > most ? `${name.slice(0, 80)}…` : name).replace(/[\x00-\x1f\x7f-\x9f]/g, '?');
