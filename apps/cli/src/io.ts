import { isatty } from 'node:tty';

/** The world as a command sees it. Tests hand in their own. */
export interface Io {
  out(text: string): void;
  err(text: string): void;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdin: { readonly fd: number; readonly isTerminal: boolean };
  readonly stderr: { readonly isTerminal: boolean };
  readonly stdout: { readonly isTerminal: boolean; readonly columns: number | undefined };
  /** The folder Tokimori is installed in. */
  readonly root: string;
}

export function processIo(root: string): Io {
  // `… | head` closes the pipe early: that is no error of ours.
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
    });
  return {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    env: process.env,
    stdin: { fd: 0, isTerminal: isatty(0) },
    stderr: { isTerminal: process.stderr.isTTY === true },
    stdout: { isTerminal: process.stdout.isTTY === true, columns: process.stdout.columns },
    root,
  };
}
