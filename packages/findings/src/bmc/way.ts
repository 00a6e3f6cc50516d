import type { FactName } from '@tokimori/facts';
import { bmcId, endsOf, type Fact, isEveryPath, isPath, nameOf, type SubjectId } from '@tokimori/model';
import type { View } from '../view.ts';

/** Does this path lead to a BMC? What is measured on a way to anything else is not judged here. */
export const leadsToBmc = (view: View, path: SubjectId): boolean =>
  isPath(path) && !isEveryPath(path) && view.subjects.includes(bmcId(endsOf(path).to));

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
