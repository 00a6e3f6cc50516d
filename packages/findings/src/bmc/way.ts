import type { FactName } from '@tokimori/facts';
import { bmcId, endsOf, type Fact, isEveryPath, isPath, nameOf, type PathId, type SubjectId } from '@tokimori/model';
import { machineOfBackend } from '../machines.ts';
import type { TypedFact, View } from '../view.ts';

/** Does this path lead to a BMC? What is measured on a way to anything else is not judged here. */
export const leadsToBmc = (view: View, path: SubjectId): boolean =>
  isPath(path) && !isEveryPath(path) && view.subjects.includes(bmcId(endsOf(path).to));

/** Facts on the way to a BMC, whichever port they are about. */
export function onWay<N extends FactName>(view: View, path: SubjectId, name: N): readonly TypedFact<N>[] {
  const { from, to } = endsOf(path as PathId);
  const ports = view.subjects.filter((id) => {
    if (id === path || !isPath(id) || isEveryPath(id)) return false;
    const ends = endsOf(id);
    return ends.from === from && ends.to !== to && machineOfBackend(ends.to) === to;
  });
  return [path, ...ports].flatMap((id) => view.all(id, name));
}

/** A session that was established, or a web service that answered: whatever else was said, the BMC spoke on this way. */
export const worksOn = (view: View, path: SubjectId): boolean =>
  view.all(path, 'ipmi.session').some(({ value }) => value === 'established') ||
  view.all(path, 'redfish.reply').some(({ value }) => value === 'ok');

/** What the person said about the BMC counts on the ways on which something fails, not on those that are seen to work. */
export function saidOn(view: View, path: SubjectId, name: FactName): Fact | undefined {
  return worksOn(view, path) ? undefined : view.last(view.hostOf(path), name);
}

export const numberOf = (value: unknown): number | undefined => {
  const number = typeof value === 'number' ? value : typeof value === 'string' ? Number.parseFloat(value) : Number.NaN;
  return Number.isFinite(number) ? number : undefined;
};

/** The clients of a BMC, by the paths that lead to it. */
export const clientsOf = (view: View, bmc: SubjectId): readonly SubjectId[] =>
  view.subjects.filter((id) => isPath(id) && endsOf(id).to === nameOf(bmc));
