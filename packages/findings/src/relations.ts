import { bmcId, type Fact, kindOf, localHost, nameOf, type Relation, type SubjectId } from '@tokimori/model';
import { settled } from './addressed.ts';
import { isUnheard } from './bmcs.ts';
import { deviceBefore, isOnProxyHost, machineOfBackend, tellsOfCable } from './machines.ts';
import { poolsOf } from './pools.ts';

/** What has what: told by facts, and by an address that two things share (a backend on a host; a proxy before a BMC's web page). */
export function relationsOf(reading: readonly Fact[]): Relation[] {
  const facts = settled(reading);
  const relations = new Map<string, Relation>();
  const relate = (from: SubjectId, to: SubjectId) => relations.set(`${from} ${to}`, { from, to });
  const subjects = new Set(facts.map(({ subject }) => subject));
  for (const fact of facts) {
    const { subject, name, value } = fact;
    if (tellsOfCable(fact)) relate(deviceBefore(subject), subject);
    if (isUnheard(fact)) relate(subject, bmcId(nameOf(subject)));
    if (name === 'host.bmc') relate(subject, bmcId(String(value)));
  }
  for (const [pool, { members }] of poolsOf(facts)) for (const member of members) relate(pool, member);
  const pressed = facts.some(
    ({ name, subject }) => subject === localHost && /^machine\.(?:io-stall|memory-pressure|cpu-pressure)$/.test(name),
  );
  for (const { subject, observer } of facts) {
    if (kindOf(subject) !== 'backend') continue;
    const backend = nameOf(subject);
    const machine = machineOfBackend(backend);
    for (const on of [`host:${machine}`, `bmc:${machine}`] as SubjectId[]) if (subjects.has(on)) relate(subject, on);
    // What is measured on a machine nobody named is brought because it may be the backend's.
    const unnamed = observer === localHost && pressed;
    // Loopback and unix sockets lead nowhere else: the backend runs on the machine of the proxy.
    if (unnamed || isOnProxyHost(backend)) relate(subject, `host:${nameOf(observer)}`);
  }
  return [...relations.values()];
}
