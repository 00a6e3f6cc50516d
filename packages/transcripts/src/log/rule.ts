import type { FactName, FactValueOf } from '@tokimori/facts';
import type { FactValue, HostId, SubjectId } from '@tokimori/model';
import type { Out } from '../reader.ts';
import type { Sign } from '../sign.ts';
import type { LogLine } from './envelope.ts';

/** What a rule may use to tell what it read. */
export interface Say {
  readonly host: HostId;
  readonly log: LogLine;
  readonly out: Out;
  fact<N extends FactName>(
    name: N,
    value: FactValueOf<N>,
    subject?: SubjectId,
    conditions?: Readonly<Record<string, FactValue>>,
  ): void;
}

/**
 * What one message of one program means. The first rule that matches the message of a line of one of `programs` owns it.
 * Patterns begin with `^`: they also recognise the bare message, pasted without stamp and program.
 */
export interface MessageRule {
  readonly programs: readonly string[];
  readonly pattern: RegExp;
  /** Not given: the message is known and means nothing (a start banner, a harmless warning). */
  readonly tell?: (say: Say, match: RegExpExecArray) => void;
  /** True where the bare message could be anyone's: then the program must be named. */
  readonly needsProgram?: boolean;
  /** Where the pattern has no words that can be searched for, or only everyday ones. */
  readonly sign?: Sign;
}
