import {
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

/**
 * Every subject of the evidence, named or implied, and how they are related. A path implies its host and its source, a
 * host its resolver. `path:h>*` is a subject of its own that stands for all paths of `h`.
 */
export class Subjects {
  readonly #byKind = new Map<SubjectKind, Set<SubjectId>>();
  /** Single paths by host and by source. */
  readonly #leaving = new Map<SubjectId, SubjectId[]>();
  readonly #entering = new Map<SubjectId, SubjectId[]>();
  /** The `path:h>*` a finding sits on. */
  readonly #everyPathWithFinding = new Set<SubjectId>();

  constructor(evidence: Evidence) {
    for (const id of evidence.subjects) this.#add(id);
    for (const { subject } of evidence.findings) {
      this.#add(subject);
      if (isEveryPath(subject)) this.#everyPathWithFinding.add(subject);
    }
  }

  #add(id: SubjectId): void {
    const kind = kindOf(id);
    const known = this.#byKind.get(kind) ?? new Set();
    if (known.has(id)) return;
    this.#byKind.set(kind, known.add(id));
    if (kind === 'host') this.#add(`resolver:${nameOf(id)}`);
    if (!isPath(id)) return;
    const { from, to } = endsOf(id);
    this.#add(hostId(from));
    if (isEveryPath(id)) return;
    this.#add(sourceId(to));
    push(this.#leaving, hostId(from), id);
    push(this.#entering, sourceId(to), id);
  }

  /** All subjects of a kind, `path:h>*` left out where `h` has single paths: things a person can ask about. */
  ofKind(kind: SubjectKind): SubjectId[] {
    return [...(this.#byKind.get(kind) ?? [])].filter((id) => !isEveryPath(id) || this.#standsAlone(id));
  }

  /**
   * Where causes of this kind may act. `path:h>*` joins for wide causes (on sources: all sources of `h` at once), or where
   * it is all that is known of `h`.
   */
  placesFor(kind: SubjectKind, wide: boolean): SubjectId[] {
    const places = this.ofKind(kind);
    if (!wide || (kind !== 'path' && kind !== 'source')) return places;
    for (const [host, paths] of this.#leaving) if (paths.length >= 2) places.push(everyPathOf(host));
    return places;
  }

  #standsAlone(everyPath: SubjectId): boolean {
    return this.#everyPathWithFinding.has(everyPath) && this.singlePaths(hostOf(everyPath)).length === 0;
  }

  /** The known single paths of a host. */
  singlePaths(host: SubjectId): readonly SubjectId[] {
    return this.#leaving.get(host) ?? [];
  }

  /** The paths that must be covered to cover the host: its single paths, or `path:h>*` where nothing finer is known. */
  pathsOf(host: SubjectId): readonly SubjectId[] {
    const single = this.singlePaths(host);
    const all = everyPathOf(host);
    return single.length === 0 && this.#everyPathWithFinding.has(all) ? [all] : single;
  }

  #has(id: SubjectId): boolean {
    return this.#byKind.get(kindOf(id))?.has(id) ?? false;
  }

  /** The subjects of `kind` on which something on `from` brings about a state. */
  reach(from: SubjectId, kind: SubjectKind): readonly SubjectId[] {
    const own = kindOf(from);
    if (own === kind) return [from];
    const name = nameOf(from);
    switch (`${own} ${kind}`) {
      case 'host path': {
        const all = everyPathOf(from);
        return this.#everyPathWithFinding.has(all) ? [...this.singlePaths(from), all] : this.singlePaths(from);
      }
      case 'host source':
        return this.singlePaths(from).map(sourceOf);
      case 'host resolver':
        return [`resolver:${name}`];
      case 'resolver host':
        return this.#has(hostId(name)) ? [hostId(name)] : [];
      case 'path host':
        return [hostOf(from)];
      case 'path source':
        return isEveryPath(from) ? this.singlePaths(hostOf(from)).map(sourceOf) : [sourceOf(from)];
      case 'source path':
        return this.#entering.get(from) ?? [];
      case 'source host':
        return (this.#entering.get(from) ?? []).map(hostOf);
      default:
        return [];
    }
  }

  /** The subjects of `kind` whose findings a state on `from` shows in: as `reach`, and `path:h>*` shows on each path of `h`. */
  heard(from: SubjectId, kind: SubjectKind): readonly SubjectId[] {
    return kind === 'path' && isEveryPath(from) ? [from, ...this.singlePaths(hostOf(from))] : this.reach(from, kind);
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
