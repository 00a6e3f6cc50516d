import type { Diagnosis, Document } from '@tokimori/model';

/** Stub. */
export interface LabIo {
  readonly out: (text: string) => void;
  readonly say: (line: string) => void;
  readonly explain: (documents: readonly Document[]) => Diagnosis | Promise<Diagnosis>;
  readonly home?: string;
}

export async function labCommand(_argv: readonly string[], io: LabIo): Promise<number> {
  io.say('lab: not here yet');
  return 2;
}
