/** Stub. */
export interface LabIo {
  out(text: string): void;
  err(text: string): void;
  /** The folder Tokimori is installed in: `lab/` with its scenarios is in it. */
  readonly root: string;
}

export async function labCommand(_argv: readonly string[], io: LabIo): Promise<number> {
  io.err('lab: not here yet\n');
  return 2;
}
