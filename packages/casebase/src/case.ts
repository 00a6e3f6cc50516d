import { TokimoriError } from '@tokimori/model';

/** An incident that is over: what was observed, what it was, what solved it. No text of the person's is kept. */
export interface PastCase {
  readonly name: string;
  /** `own`: of this house; `published`: a pattern that comes with Tokimori. */
  readonly origin: 'own' | 'published';
  /** `finding=outcome`, without subjects: what was seen, not where. */
  readonly signs: readonly string[];
  /** The cause that was named or confirmed. */
  readonly key?: string;
  /** ISO date. */
  readonly when?: string;
  /** What solved it, in the words of whoever did. */
  readonly solved?: string;
}

export interface Similar {
  readonly case: PastCase;
  /** 0 to 1. */
  readonly similarity: number;
  /** Signs both have, most telling first. */
  readonly shared: readonly string[];
}

const caseSchema = 'tokimori.case/1';

const signsKept = 500;
const signForm = /^[a-z][\w.-]{1,80}=[\w.|-]{1,80}$/;
const wordsKept = 2000;

/** One file of the case base: what `--keep` writes. @throws TokimoriError NOT_A_CASE */
export function parseCase(name: string, text: string): PastCase {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw notACase(name, 'it is no JSON');
  }
  if (typeof json !== 'object' || json === null) throw notACase(name, 'it is no object');
  const it = json as Readonly<Record<string, unknown>>;
  if (it['schema'] !== caseSchema || !Array.isArray(it['signs'])) throw notACase(name, `it is no ${caseSchema}`);
  const words = (key: string) => (typeof it[key] === 'string' ? { [key]: it[key].slice(0, wordsKept) } : {});
  return {
    name,
    origin: 'own',
    signs: it['signs'].filter((sign) => typeof sign === 'string' && signForm.test(sign)).slice(0, signsKept),
    ...words('key'),
    ...words('when'),
    ...words('solved'),
  };
}

export const caseFile = ({ signs, key, when, solved }: Omit<PastCase, 'name' | 'origin'>): string =>
  `${JSON.stringify({ schema: caseSchema, when, key, solved, signs }, null, 2)}\n`;

const notACase = (name: string, why: string) =>
  new TokimoriError('NOT_A_CASE', `${name} is not a kept case (${why}): move it out of the folder of cases`);
