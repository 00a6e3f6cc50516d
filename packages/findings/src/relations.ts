import { backendId, bmcId, type Fact, kindOf, nameOf, type Relation, type SubjectId } from '@tokimori/model';

/** The address or name in front of a backend's port: `10.0.2.11:8080` → `10.0.2.11`. */
export const machineOfBackend = (backend: string): string =>
  /^(?:unix:.*|\[(?<v6>[0-9a-f:]+)\]:\d+|(?<host>[^:]+):\d+)$/.exec(backend)?.groups?.['v6'] ??
  backend.replace(/:\d+$/, '');

/** The driver of a host hears nothing from the host's BMC. */
export const isUnheard = ({ name, value }: Fact): boolean => name === 'bmc.driver' && value === 'not-answering';

/** What has what: told by facts, and by an address that two things share (a backend on a host; a proxy before a BMC's web page). */
export function relationsOf(facts: readonly Fact[]): Relation[] {
  const relations: Relation[] = [];
  const subjects = new Set(facts.map(({ subject }) => subject));
  for (const fact of facts) {
    const { subject, name, value } = fact;
    if (isUnheard(fact)) relations.push({ from: subject, to: bmcId(nameOf(subject)) });
    if (name === 'upstream.member') relations.push({ from: subject, to: backendId(String(value)) });
    if (name === 'host.bmc') relations.push({ from: subject, to: bmcId(String(value)) });
  }
  for (const backend of subjects) {
    if (kindOf(backend) !== 'backend') continue;
    const machine = machineOfBackend(nameOf(backend));
    for (const on of [`host:${machine}`, `bmc:${machine}`] as SubjectId[]) {
      if (subjects.has(on)) relations.push({ from: backend, to: on });
    }
  }
  return relations;
}
