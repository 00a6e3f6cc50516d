import {
  type Domain,
  type Evidence,
  endsOf,
  everyPathOf,
  hostId,
  isEveryPath,
  isPath,
  kindOf,
  nameOf,
  pathId,
  type SubjectId,
  type SubjectKind,
  sourceId,
} from '@tokimori/model';

/** What may stand at the far end of a path. */
const farKinds = ['source', 'bmc', 'backend', 'resolver', 'host', 'device'] as const;

/** Where the paths of a domain lead; a domain that is not named looks at every path. */
const farEnd: { readonly [D in Domain]?: SubjectKind } = { time: 'source', bmc: 'bmc', upstream: 'backend' };

/**
 * Every subject of the evidence, named or implied, and how they are related. A path implies its host, and a source where
 * nothing else is known at its far end; a host implies its resolver. `path:h>*` is a subject of its own that stands for
 * all paths of `h`. A proxy and its host bear one name. What has what (a pool its members, a host its BMC) is told.
 */
export class Subjects {
  readonly #byKind = new Map<SubjectKind, Set<SubjectId>>();
  /** Single paths by the name they leave from, and by the name they lead to. */
  readonly #leaving = new Map<string, SubjectId[]>();
  readonly #entering = new Map<string, SubjectId[]>();
  /** Where backends are: whoever measures the way there asks no time source. */
  readonly #machines = new Set<string>();
  /** Told relations, both ways. */
  readonly #related = new Map<SubjectId, SubjectId[]>();
  /** The `path:h>*` a finding sits on. */
  readonly #everyPathWithFinding = new Set<SubjectId>();

  constructor(evidence: Evidence) {
    // Paths come last: what stands at their far end is then known.
    const told = [...evidence.subjects, ...evidence.findings.map(({ subject }) => subject)];
    for (const { from, to } of evidence.relations ?? []) {
      told.push(from, to);
      push(this.#related, from, to);
      push(this.#related, to, from);
    }
    for (const id of told) if (!isPath(id)) this.#add(id);
    for (const id of told) if (isPath(id)) this.#add(id);
    for (const { subject } of evidence.findings) if (isEveryPath(subject)) this.#everyPathWithFinding.add(subject);
  }

  #add(id: SubjectId): void {
    const kind = kindOf(id);
    const known = this.#byKind.get(kind) ?? new Set();
    if (known.has(id)) return;
    this.#byKind.set(kind, known.add(id));
    if (kind === 'host') this.#add(`resolver:${nameOf(id)}`);
    const machine = kind === 'backend' ? /^\[?(.+?)\]?:\d{1,5}$/.exec(nameOf(id))?.[1] : undefined;
    if (machine !== undefined) this.#machines.add(machine);
    if (kind === 'proxy') this.#add(hostId(nameOf(id)));
    if (!isPath(id)) return;
    const { from, to } = endsOf(id);
    this.#add(hostId(from));
    if (isEveryPath(id)) return;
    const isKnown = farKinds.some((far) => this.#has(`${far}:${to}`)) || this.#machines.has(to);
    if (!isKnown) this.#add(sourceId(to));
    push(this.#leaving, from, id);
    push(this.#entering, to, id);
  }

  /** All subjects of a kind, `path:h>*` left out where `h` has single paths: things a person can ask about. */
  ofKind(kind: SubjectKind): SubjectId[] {
    return [...(this.#byKind.get(kind) ?? [])].filter((id) => !isEveryPath(id) || this.#standsAlone(id));
  }

  /** Does what this domain speaks of happen on this subject? Asked of paths: NTP is spoken on paths to sources. */
  concerns(domain: Domain, id: SubjectId): boolean {
    const far = farEnd[domain];
    if (far === undefined || !isPath(id)) return true;
    const { from, to } = endsOf(id);
    if (!isEveryPath(id)) return this.#has(`${far}:${to}`);
    const paths = this.#leaving.get(from) ?? [];
    return paths.length === 0 ? far === 'source' : paths.some((path) => this.concerns(domain, path));
  }

  /**
   * Where causes of this kind and domain may act. `path:h>*` joins for wide causes (on sources and BMCs: all of
   * `h` at once), or where it is all that is known of `h`.
   */
  placesFor(kind: SubjectKind, wide: boolean, domain: Domain): SubjectId[] {
    const places = this.ofKind(kind).filter((id) => this.concerns(domain, id));
    if (!wide || (kind !== 'path' && kind !== 'source' && kind !== 'bmc')) return places;
    for (const [from, paths] of this.#leaving) {
      if (paths.filter((path) => this.concerns(domain, path)).length >= 2) places.push(everyPathOf(from));
    }
    return places;
  }

  #standsAlone(everyPath: SubjectId): boolean {
    return this.#everyPathWithFinding.has(everyPath) && this.singlePaths(hostOf(everyPath)).length === 0;
  }

  /** The known single paths of a host, or of what bears its name. */
  singlePaths(host: SubjectId): readonly SubjectId[] {
    return this.#leaving.get(nameOf(host)) ?? [];
  }

  /**
   * The paths that must be covered to cover the host's time: its single paths to sources, or `path:h>*` where nothing
   * finer is known.
   */
  pathsOf(host: SubjectId): readonly SubjectId[] {
    const single = this.singlePaths(host).filter((path) => this.concerns('time', path));
    const all = everyPathOf(host);
    return single.length === 0 && this.#everyPathWithFinding.has(all) ? [all] : single;
  }

  #has(id: SubjectId): boolean {
    return this.#byKind.get(kindOf(id))?.has(id) ?? false;
  }

  /** What of `kind` stands at the far ends of these paths. */
  #farEnds(paths: readonly SubjectId[], kind: SubjectKind): SubjectId[] {
    const ends = paths.map((path) => `${kind}:${endsOf(pathOf(path)).to}` as SubjectId);
    return [...new Set(ends)].filter((id) => this.#has(id));
  }

  #nearEnds(paths: readonly SubjectId[], kind: SubjectKind): SubjectId[] {
    const ends = paths.map((path) => `${kind}:${endsOf(pathOf(path)).from}` as SubjectId);
    return [...new Set(ends)].filter((id) => this.#has(id));
  }

  #told(from: SubjectId, kind: SubjectKind): SubjectId[] {
    return (this.#related.get(from) ?? []).filter((id) => kindOf(id) === kind);
  }

  /** The paths of a subject: those that leave it, lead to it, or (a pool's, a device's) pass through what it has. */
  #paths(of: SubjectId): readonly SubjectId[] {
    const name = nameOf(of);
    switch (kindOf(of)) {
      case 'path':
        return isEveryPath(of) ? this.singlePaths(hostOf(of)) : [of];
      case 'host':
        return this.singlePaths(of);
      case 'proxy':
        return this.singlePaths(of).filter((path) => this.concerns('upstream', path));
      case 'upstream':
        return this.#told(of, 'backend').flatMap((member) => this.#entering.get(nameOf(member)) ?? []);
      case 'device':
        return this.#told(of, 'path').length > 0 ? this.#told(of, 'path') : [...this.#leaving.values()].flat();
      default:
        return this.#entering.get(name) ?? [];
    }
  }

  /** The subjects of `kind` on which something on `from` brings about a state. */
  reach(from: SubjectId, kind: SubjectKind): readonly SubjectId[] {
    const own = kindOf(from);
    if (own === kind) return [from];
    const name = nameOf(from);
    const told = this.#told(from, kind);
    switch (kind) {
      case 'path': {
        const all = everyPathOf(from);
        const paths = this.#paths(from);
        return own === 'host' && this.#everyPathWithFinding.has(all) ? [...paths, all] : paths;
      }
      case 'source':
      case 'bmc':
      case 'backend': {
        // A machine brings about what happens to the backends that run on it, not to those it only asks.
        if (own === 'host' && kind === 'backend') return told;
        if (told.length > 0 && own !== 'path') return told;
        return own === 'host' || own === 'proxy' || own === 'path' || own === 'device' || own === 'upstream'
          ? this.#farEnds(this.#paths(from), kind)
          : [];
      }
      case 'host':
      case 'proxy': {
        if (told.length > 0) return told;
        if (own === 'path') return this.#nearEnds([from], kind);
        if (own === 'host' || own === 'proxy' || own === 'resolver') {
          const same = `${kind}:${name}` as SubjectId;
          return this.#has(same) ? [same] : [];
        }
        // What answers a client is heard by it; what serves a proxy by the proxy, and a BMC by nobody's clock.
        if (kind === 'host') return own === 'source' || own === 'device' ? this.#nearEnds(this.#paths(from), kind) : [];
        return own === 'backend' || own === 'upstream' || own === 'device'
          ? this.#nearEnds(this.#paths(from), kind)
          : [];
      }
      case 'resolver': {
        const same = `resolver:${name}` as SubjectId;
        return (own === 'host' || own === 'proxy') && this.#has(same) ? [same] : told;
      }
      case 'upstream': {
        if (told.length > 0) return told;
        const members =
          own === 'proxy' || own === 'path' || own === 'host' ? this.#farEnds(this.#paths(from), 'backend') : [];
        return [...new Set(members.flatMap((member) => this.#told(member, 'upstream')))];
      }
      default:
        return told;
    }
  }

  /** The subjects of `kind` whose findings a state on `from` shows in: as `reach`, and `path:h>*` shows on each path of `h`. */
  heard(from: SubjectId, kind: SubjectKind): readonly SubjectId[] {
    if (kind === 'path' && isEveryPath(from)) return [from, ...this.singlePaths(hostOf(from))];
    // What a client sees of the backends it asks depends on its own clock and tables as well.
    if (kind === 'backend' && kindOf(from) === 'host')
      return [...new Set([...this.#told(from, kind), ...this.#farEnds(this.#paths(from), kind)])];
    return this.reach(from, kind);
  }

  /** Does a condition on `other` say something about a cause on `id`? The relation of `heard`, read both ways. */
  related(id: SubjectId, other: SubjectId): boolean {
    return this.heard(id, kindOf(other)).includes(other) || this.heard(other, kindOf(id)).includes(id);
  }

  /** Which of `pathsOf(host)`, as positions, something on a path or source covers; undefined for other kinds of subjects. */
  covers(from: SubjectId, host: SubjectId): readonly number[] | undefined {
    const kind = kindOf(from);
    if (kind !== 'path' && kind !== 'source') return undefined;
    const paths = this.pathsOf(host);
    const positions = paths.map((_, at) => at);
    if (isEveryPath(from)) return positions;
    return positions.filter((at) => (kind === 'path' ? paths[at] === from : sourceOf(paths[at]!) === from));
  }
}

const hostOf = (path: SubjectId): SubjectId => hostId(endsOf(pathOf(path)).from);
const sourceOf = (path: SubjectId): SubjectId => sourceId(endsOf(pathOf(path)).to);
const pathOf = (id: SubjectId) => (isPath(id) ? id : pathId(id, '*'));

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
