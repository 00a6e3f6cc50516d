import type { Lang, Text } from '@tokimori/model';
import type { Io } from './io.ts';

export interface Option {
  readonly name: string;
  /** What stands for its value in the help; without it the option is a switch. */
  readonly value?: string;
  readonly choices?: readonly string[];
  readonly doc: Text;
}

export interface Command {
  readonly name: string;
  readonly usage: string;
  readonly summary: Text;
  readonly about?: Text;
  readonly options: readonly Option[];
  /** Words that may follow, for completion, loaded when asked for; files where there are none. */
  readonly words?: () => Promise<readonly string[]> | readonly string[];
  readonly examples: readonly string[];
  /** Loads the command's code; what is not asked for is not loaded. */
  load(): Promise<Run>;
}

export type Run = (argv: readonly string[], io: Io, lang: Lang) => Promise<number> | number;
