import {
  type BackendId,
  backendId,
  type Fact,
  kindOf,
  nameOf,
  type SubjectId,
  type UpstreamId,
  upstreamId,
} from '@tokimori/model';

/** A pool whose members no text lists: everything one proxy uses on one port. It has no name of its own. */
const unlisted = (proxy: string, port: string): UpstreamId => upstreamId(`${proxy} ${port}`);

const portOf = (backend: string): string =>
  /^unix:/.test(backend) ? backend : (/:(\d{1,5})$/.exec(backend)?.[1] ?? backend);

export interface Pool {
  readonly members: readonly BackendId[];
  /** Whether a text names the members, or they only share a port. */
  readonly told: boolean;
}

/** Which backends belong together, by the proxy's configuration or else by their port. */
export function poolsOf(facts: readonly Fact[]): ReadonlyMap<UpstreamId, Pool> {
  const told = new Map<UpstreamId, Set<BackendId>>();
  for (const { subject, name, value } of facts) {
    if (name === 'upstream.member') put(told, subject as UpstreamId, backendId(String(value)));
  }
  const inPool = new Set([...told.values()].flatMap((members) => [...members]));
  // A pool that is spoken of without its members: what its proxy asks and no other pool has.
  for (const { subject, observer } of facts) {
    if (kindOf(subject) !== 'upstream' || told.has(subject as UpstreamId)) continue;
    for (const other of facts) {
      if (kindOf(other.subject) !== 'backend' || other.observer !== observer) continue;
      if (!inPool.has(other.subject as BackendId)) put(told, subject as UpstreamId, other.subject as BackendId);
    }
    for (const member of told.get(subject as UpstreamId) ?? []) inPool.add(member);
  }
  const implied = new Map<UpstreamId, Set<BackendId>>();
  for (const { subject, observer } of facts) {
    if (kindOf(subject) !== 'backend' || inPool.has(subject as BackendId)) continue;
    put(implied, unlisted(nameOf(observer), portOf(nameOf(subject))), subject as BackendId);
  }
  const pools = new Map<UpstreamId, Pool>();
  for (const [pool, members] of told) pools.set(pool, { members: [...members], told: true });
  for (const [pool, members] of implied) pools.set(pool, { members: [...members], told: false });
  return pools;
}

function put(pools: Map<UpstreamId, Set<BackendId>>, pool: UpstreamId, member: BackendId): void {
  const known = pools.get(pool);
  if (known) known.add(member);
  else pools.set(pool, new Set([member]));
}

/** The proxies that tried something, though no line speaks of the proxy itself. */
export function impliedProxies(facts: readonly Fact[]): SubjectId[] {
  const proxies = new Set<SubjectId>();
  for (const { name, observer, conditions } of facts)
    if (name.startsWith('try.') || isDeniedProxy(name, conditions) || isOutOf(name, conditions))
      proxies.add(`proxy:${nameOf(observer)}`);
  return [...proxies];
}

/** Something on that host has used up its descriptors or local ports. */
const isOutOf = (name: string, conditions: Fact['conditions']): boolean =>
  name === 'machine.descriptors' || (name === 'machine.ports-used' && Number(conditions?.['share'] ?? 1) >= 0.9);

/** The audit log names a proxy: there is one on that host. */
const isDeniedProxy = (name: string, conditions: Fact['conditions']): boolean =>
  name === 'machine.mac-denied' &&
  /nginx|haproxy|httpd|apache|envoy|squid|varnish|traefik|caddy/i.test(String(conditions?.['program'] ?? ''));
