import type { FactName } from '@tokimori/facts';
import type { Domain, Role, SubjectKind, Text } from '@tokimori/model';
import { type FindingDef, finding, normally } from './finding.ts';

/**
 * A finding that says: this message or remark occurred. Its absence is not judged: a log excerpt without it says little.
 * `chance`: how often it occurs although nothing that explains it is so (see `leak`).
 */
export function seen<const N extends string>(it: {
  readonly name: N;
  readonly on: SubjectKind;
  readonly fact: FactName;
  readonly role: Role;
  readonly chance: number;
  readonly title: Text;
  readonly says: Text;
  readonly domain?: Domain;
  readonly gather?: 'any' | 'all';
  /** Only these values count; default: any but false. */
  readonly value?: string;
}): FindingDef<N> {
  return finding({
    name: it.name,
    on: it.on,
    domain: it.domain ?? 'time',
    role: it.role,
    outcomes: ['no', 'yes'],
    normal: normally('no', { yes: it.chance }),
    good: ['no'],
    ...(it.gather === undefined ? {} : { gather: it.gather }),
    title: it.title,
    says: { yes: it.says, no: it.title },
    judge(view, subject) {
      const facts = view
        .all(subject, it.fact)
        .filter((fact) => (it.value === undefined ? fact.value !== false : fact.value === it.value));
      return facts.length === 0 ? undefined : { outcome: 'yes', facts };
    },
  });
}
