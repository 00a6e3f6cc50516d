import type { Document } from '@tokimori/model';
import { TokimoriError } from '@tokimori/model';

/** What is known to be so: nothing is wrong, or these causes act (all of them; `also` would be right as well). */
export type Truth =
  | { readonly healthy: true }
  | { readonly healthy: false; readonly keys: readonly string[]; readonly also: readonly string[] };

export interface Case {
  readonly name: string;
  readonly domain: string;
  readonly documents: readonly Document[];
  readonly context: string;
  readonly truth: Truth;
}

type Json = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const strings = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((it) => typeof it === 'string') : typeof value === 'string' ? [value] : [];

export const textOf = (value: unknown, otherwise = ''): string => (typeof value === 'string' ? value : otherwise);

/**
 * The truth of a case file (`root_cause_key`, `root_cause_keys`, `also_acceptable_keys`, `healthy`) or of a capture
 * (`expect`: `"healthy"` or `[{ key, also? }]`).
 * @throws TokimoriError CASE_WITHOUT_TRUTH
 */
export function truthOf(json: Json): Truth {
  const { expect } = json;
  if (json['healthy'] === true || expect === 'healthy') return { healthy: true };
  const expected = Array.isArray(expect) ? expect.filter(isObject) : [];
  const keys = [
    ...expected.map((it) => textOf(it['key'])),
    ...strings(json['root_cause_keys']),
    ...strings(json['root_cause_key']),
  ].filter((it) => it !== '');
  const also = [...strings(json['also_acceptable_keys']), ...expected.flatMap((it) => strings(it['also']))];
  if (keys.length === 0)
    throw new TokimoriError('CASE_WITHOUT_TRUTH', 'says neither "healthy": true nor a root_cause_key nor expect');
  return { healthy: false, keys: [...new Set(keys)], also };
}
