import { endsOf, type Fact, isEveryPath, isPath, type PathId, pathId } from '@tokimori/model';

/** The source of a message that names none. */
const unnamedSource = 'unnamed';

/**
 * A message about "the server" that names none (timesyncd's root distance, a missing key) is about the only source the
 * host has; with none or several known it is about one nobody named, never about all of them.
 */
export function addressed(facts: readonly Fact[]): Fact[] {
  const sources = new Map<string, Set<string>>();
  for (const { subject } of facts) {
    if (!isPath(subject) || isEveryPath(subject)) continue;
    const { from, to } = endsOf(subject);
    sources.set(from, (sources.get(from) ?? new Set()).add(to));
  }
  return facts.map((fact) => {
    if (!fact.name.startsWith('event.') || !isEveryPath(fact.subject)) return fact;
    const { from } = endsOf(fact.subject as PathId);
    const [only, ...others] = sources.get(from) ?? [];
    return { ...fact, subject: pathId(from, only !== undefined && others.length === 0 ? only : unnamedSource) };
  });
}
