import type { FindingName } from '@tokimori/findings';
import type { Distribution, StateSpec, SubjectKind, Text } from '@tokimori/model';

type Shows = { readonly [K in FindingName]?: Distribution };

export interface StateDef<S extends string = string> extends StateSpec<string, FindingName> {
  readonly name: S;
}

/** Declares a hidden state. A misspelt finding does not compile. */
export function state<const S extends string>(
  name: S,
  on: SubjectKind,
  depth: number,
  title: Text,
  shows: Shows,
  more: Pick<StateSpec<string, FindingName>, 'leadsTo' | 'gather'> = {},
): StateDef<S> {
  return { name, on, depth, title, shows, ...more };
}

export const t = (en: string, ja: string): Text => ({ en, ja });
