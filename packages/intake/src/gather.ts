import { closeSync, type Dirent, fstatSync, opendirSync, openSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Document, Unread } from '@tokimori/model';
import { type Decoded, decode } from './decode.ts';
import { defaultLimits, type Limits } from './limits.ts';
import { documentOf } from './lines.ts';
import { archiveOf } from './magic.ts';

export interface Gathered {
  readonly documents: readonly Document[];
  readonly unread: readonly Unread[];
}

export interface Sources {
  /** File descriptor read for `-`. Default: 0. */
  readonly stdin?: number;
  readonly limits?: Partial<Limits>;
}

/**
 * Reads files, folders (recursively, by name, symbolic links inside them not followed) and `-`, standard input.
 * Never throws: what could not be read is named with the reason.
 */
export function gather(paths: readonly string[], sources: Sources = {}): Gathered {
  const gathering = new Gathering({ ...defaultLimits, ...sources.limits });
  for (const path of paths) {
    if (path === '-') gathering.stream('-', sources.stdin ?? 0);
    else gathering.path(path);
  }
  return gathering;
}

class Gathering implements Gathered {
  readonly documents: Document[] = [];
  readonly unread: Unread[] = [];
  readonly #limits: Limits;
  #files = 0;
  #bytes = 0;
  #full = false;

  constructor(limits: Limits) {
    this.#limits = limits;
  }

  /** What a person named: a link is followed here, and a device or pipe is read as a stream. */
  path(path: string): void {
    this.#attempt(path, () => {
      const stat = statSync(path);
      if (stat.isDirectory()) this.#whole(path);
      else if (stat.isFile()) this.#file(path);
      else this.#stream(path);
    });
  }

  /** Standard input, until its end or the limit. */
  stream(name: string, fd: number): void {
    this.#attempt(name, () => this.#fromStream(name, fd));
  }

  /** A folder with all that is in it. */
  #whole(path: string): void {
    const before = this.#files;
    this.#full = false;
    this.#folder(path, 0);
    const most = this.#limits.files;
    if (this.#full) this.#skip(path, `only the first ${most} files were taken; name the folder or file that matters`);
    else if (this.#files === before) this.#skip(path, 'an empty folder: there is no file in it');
  }

  #folder(path: string, depth: number): void {
    if (depth > this.#limits.depth) {
      this.#skip(path, `more than ${this.#limits.depth} folders deep`);
      return;
    }
    for (const entry of this.#entries(path)) {
      const child = join(path, entry.name);
      if (entry.isDirectory()) this.#attempt(child, () => this.#folder(child, depth + 1));
      else if (entry.isFile()) this.#attempt(child, () => this.#file(child));
      else this.#skip(child, entry.isSymbolicLink() ? 'a symbolic link: not followed' : 'not a regular file');
    }
  }

  #entries(path: string): Dirent[] {
    const folder = opendirSync(path);
    try {
      const entries: Dirent[] = [];
      for (let entry = folder.readSync(); entry !== null; entry = folder.readSync()) {
        // A folder with millions of entries is cut before it is sorted.
        if (entries.length >= this.#limits.files * 4) this.#full = true;
        if (this.#full) break;
        entries.push(entry);
      }
      return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
    } finally {
      folder.closeSync();
    }
  }

  #file(path: string): void {
    if (this.#files >= this.#limits.files) {
      this.#full = true;
      return;
    }
    this.#files++;
    const fd = openSync(path, 'r');
    try {
      const { size } = fstatSync(fd);
      const { fileBytes, bytes } = this.#limits;
      // Files of /proc and /sys say 0 and hold text.
      if (size === 0) this.#fromStream(path, fd);
      else if (this.#bytes + Math.min(size, fileBytes) > bytes)
        this.#skip(path, `left out: more than ${mebibytes(bytes)} in all`);
      else if (size <= fileBytes) this.#take(path, readRange(fd, 0, size));
      else this.#ends(path, fd, size);
    } finally {
      closeSync(fd);
    }
  }

  #ends(path: string, fd: number, size: number): void {
    const { endBytes } = this.#limits;
    const head = readRange(fd, 0, endBytes);
    this.#take(path, head);
    if (archiveOf(head) !== undefined) return;
    // The line numbers of the end are not known, so it is a document of its own.
    this.#take(`${path} (end)`, readRange(fd, size - endBytes, endBytes));
    this.#skip(path, `${mebibytes(size)} long: only its first and last ${mebibytes(endBytes)} were read`);
  }

  #stream(path: string): void {
    const fd = openSync(path, 'r');
    try {
      this.#fromStream(path, fd);
    } finally {
      closeSync(fd);
    }
  }

  #fromStream(name: string, fd: number): void {
    const most = Math.min(this.#limits.fileBytes, this.#limits.bytes - this.#bytes);
    const { bytes, more } = readStream(fd, most);
    if (more) this.#skip(name, `longer than ${mebibytes(most)}: the rest was not read`);
    this.#take(name, bytes);
  }

  #take(name: string, bytes: Uint8Array): void {
    this.#bytes += bytes.length;
    const kind = archiveOf(bytes);
    const decoded: Decoded =
      kind === undefined
        ? decode(bytes)
        : { why: `an archive (${kind}): unpack it first; archives come with a later version` };
    if ('why' in decoded) this.#skip(name, decoded.why);
    else if (decoded.text.trim() === '') this.#skip(name, 'empty: there is nothing in it');
    else this.#add(name, decoded.text);
  }

  #add(name: string, text: string): void {
    const { document, unread } = documentOf(name, text, this.#limits.lineLength);
    this.documents.push(document);
    this.unread.push(...unread);
  }

  #skip(name: string, why: string): void {
    this.unread.push({ name, why });
  }

  #attempt(name: string, action: () => void): void {
    try {
      action();
    } catch (error) {
      this.#skip(name, reason(error));
    }
  }
}

const mebibytes = (bytes: number): string => `${Math.ceil(bytes / 1024 / 1024)} MiB`;

const chunkBytes = 64 * 1024;

function readRange(fd: number, from: number, length: number): Uint8Array {
  const buffer = Buffer.allocUnsafe(length);
  let at = 0;
  while (at < length) {
    const count = readSync(fd, buffer, at, length - at, from + at);
    if (count === 0) break;
    at += count;
  }
  return buffer.subarray(0, at);
}

function readStream(fd: number, most: number): { bytes: Uint8Array; more: boolean } {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const chunk = Buffer.allocUnsafe(chunkBytes);
    const count = readSome(fd, chunk);
    if (count === 0) return { bytes: Buffer.concat(chunks), more: false };
    if (length + count > most)
      return { bytes: Buffer.concat([...chunks, chunk.subarray(0, most - length)]), more: true };
    chunks.push(chunk.subarray(0, count));
    length += count;
  }
}

/** A terminal or a pipe in non-blocking mode says EAGAIN while nothing has come yet. */
function readSome(fd: number, into: Buffer): number {
  const gate = new Int32Array(new SharedArrayBuffer(4));
  for (;;) {
    try {
      return readSync(fd, into, 0, into.length, null);
    } catch (error) {
      const code = codeOf(error);
      if (code === 'EOF') return 0;
      if (code !== 'EAGAIN') throw error;
      Atomics.wait(gate, 0, 0, 10);
    }
  }
}

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

function reason(error: unknown): string {
  const code = codeOf(error);
  return reasons[code] ?? `could not be read (${code === '' ? String(error) : code})`;
}
