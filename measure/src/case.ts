import type { WholeDocument } from '@tokimori/model';
import { TokimoriError } from '@tokimori/model';

/**
 * What is known to be so: these causes act (all of them; `also` would be right as well), or nothing is broken (to name
 * one of `keys`, such as a single member that is down, accuses nobody).
 */
export interface Truth {
  readonly healthy: boolean;
  readonly keys: readonly string[];
  readonly also: readonly string[];
}

export interface Case {
  readonly name: string;
  readonly domain: string;
  readonly documents: readonly WholeDocument[];
  readonly context: string;
  readonly truth: Truth;
}

type Json = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const strings = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((it) => typeof it === 'string') : typeof value === 'string' ? [value] : [];

export const textOf = (value: unknown, otherwise = ''): string => (typeof value === 'string' ? value : otherwise);

/** A key, or a key with its subject. */
const alternativesOf = (value: unknown): string[] =>
  Array.isArray(value) ? value.flatMap((it) => (isObject(it) ? strings(it['key']) : strings(it))) : [];

/**
 * The truth of a case file (`root_cause_key`, `root_cause_keys`, `also_acceptable_keys`, `healthy`) or of a capture
 * (`kind`, `expect: [{ key, alternatives? }]`, as the lab writes it).
 * @throws TokimoriError CASE_WITHOUT_TRUTH
 */
export function truthOf(json: Json): Truth {
  const { expect } = json;
  const expected = Array.isArray(expect) ? expect.filter(isObject) : [];
  const healthy = json['healthy'] === true || json['kind'] === 'healthy';
  const keys = [
    ...expected.map((it) => textOf(it['key'])),
    ...strings(json['root_cause_keys']),
    ...strings(json['root_cause_key']),
  ].filter((it) => it !== '');
  const also = [
    ...strings(json['also_acceptable_keys']),
    ...expected.flatMap((it) => alternativesOf(it['alternatives'])),
  ];
  if (keys.length === 0 && !healthy)
    throw new TokimoriError('CASE_WITHOUT_TRUTH', 'says neither "healthy": true nor a root_cause_key nor expect');
  return { healthy, keys: [...new Set(keys)], also };
}

/** Does this cause act, or would it be right to name it? */
export const isSo = ({ truth }: Case, key: string | undefined): boolean =>
  key !== undefined && [...truth.keys, ...truth.also].includes(key);
