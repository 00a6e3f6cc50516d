/** Why the rest of a stream cannot be had. Never leaves this room: it ends what is being read, and is said in `unread`. */
export class Damage extends Error {}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'no such file or folder: look at the spelling, or at where you are (pwd)',
  EACCES: 'not readable for you: try as its owner or with sudo',
  EPERM: 'not readable for you: try as its owner or with sudo',
  ENOTDIR: 'a part of this path is a file, not a folder',
  ELOOP: 'symbolic links that lead in a circle',
  ENAMETOOLONG: 'no file name can be that long: paste text through standard input (-)',
  EMFILE: 'too many open files: raise `ulimit -n`',
  EISDIR: 'a folder',
};

/** What went wrong, in words. */
export function reason(error: unknown): string {
  if (error instanceof Damage) return error.message;
  const code = codeOf(error);
  return reasons[code] ?? `could not be read (${code === '' ? String(error) : code})`;
}

export const isCode = (error: unknown, code: string): boolean => codeOf(error) === code;
