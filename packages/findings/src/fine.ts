import type { SubjectId } from '@tokimori/model';
import type { View } from './view.ts';

/** The person says that it works, and complains of nothing: what a log tells once or twice is over. */
export const saidFine = (view: View, host: SubjectId): boolean =>
  view.all(host, 'env.works').length > 0 && view.all(host, 'env.complaint').length === 0;

/** As often as a thing may have happened to be over: more is a habit. */
export const fewTimes = 2;
