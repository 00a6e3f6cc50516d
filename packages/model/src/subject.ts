/**
 * Subjects: what a fact, a finding or a cause is about. An entity is one thing (`host:esx01`), a link has two directed
 * ends (`path:esx01>ntp1`). `path:esx01>*` means every path that leaves `esx01`: what stands on the way to all of them.
 */
export const entityKinds = [
  'host',
  'vm',
  'bmc',
  'source',
  'resolver',
  'proxy',
  'upstream',
  'backend',
  'device',
  'service',
  'site',
] as const;
export type EntityKind = (typeof entityKinds)[number];
export type SubjectKind = EntityKind | 'path';
export type SubjectId = `${SubjectKind}:${string}`;
export type HostId = `host:${string}`;
export type SourceId = `source:${string}`;
export type BmcId = `bmc:${string}`;
export type ProxyId = `proxy:${string}`;
export type UpstreamId = `upstream:${string}`;
export type BackendId = `backend:${string}`;
export type PathId = `path:${string}>${string}`;

export const localHost: HostId = 'host:local';
export const everySource = '*';

export const hostId = (name: string): HostId => `host:${name}`;
export const sourceId = (name: string): SourceId => `source:${name}`;

export const bmcId = (name: string): BmcId => `bmc:${name}`;
/** A proxy bears the name of the host it runs on. */
export const proxyId = (name: string): ProxyId => `proxy:${nameOf(name)}`;
export const upstreamId = (pool: string): UpstreamId => `upstream:${pool}`;
/** A member of a pool, named as the proxy names it: `10.0.2.11:8080`, `[2001:db8::1]:443`, `unix:/run/app.sock`. */
export const backendId = (address: string): BackendId => `backend:${address}`;

/** The directed link from a host (or a host's name) to a source (or a source's name). */
export const pathId = (from: string, to: string): PathId => `path:${nameOf(from)}>${nameOf(to)}`;

/** Every path that leaves the host, as one subject: the site's own firewall, the shared uplink. */
export const everyPathOf = (host: string): PathId => pathId(host, everySource);

export function kindOf(id: SubjectId): SubjectKind {
  return id.slice(0, id.indexOf(':')) as SubjectKind;
}

/** `esx01` of `host:esx01`; a name without a kind is returned as it is. */
export function nameOf(id: string): string {
  const cut = id.indexOf(':');
  if (cut < 0) return id;
  const kind = id.slice(0, cut);
  return kind === 'path' || (entityKinds as readonly string[]).includes(kind) ? id.slice(kind.length + 1) : id;
}

/** The two ends of a path, as names. */
export function endsOf(id: PathId): { from: string; to: string } {
  const name = nameOf(id);
  const cut = name.indexOf('>');
  return { from: name.slice(0, cut), to: name.slice(cut + 1) };
}

export const isPath = (id: SubjectId): id is PathId => id.startsWith('path:');
export const isEveryPath = (id: SubjectId): boolean => isPath(id) && endsOf(id).to === everySource;
