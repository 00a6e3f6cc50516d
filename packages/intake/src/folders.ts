import { type Dirent, opendirSync } from 'node:fs';
import { join } from 'node:path';
import { reason } from './damage.ts';
import type { LeftOut } from './left-out.ts';
import type { Limits } from './limits.ts';

/** The files below a folder, by name. Links are not followed. */
export class Folders {
  readonly #root: string;
  readonly #limits: Limits;
  readonly #leftOut: LeftOut;
  #count = 0;
  #full = false;

  constructor(root: string, limits: Limits, leftOut: LeftOut) {
    this.#root = root;
    this.#limits = limits;
    this.#leftOut = leftOut;
  }

  *files(): Generator<string> {
    yield* this.#folder(this.#root, 0);
    const { files } = this.#limits;
    if (this.#full)
      this.#leftOut.add(this.#root, `only the first ${files} files were taken; name the folder or file that matters`);
    else if (this.#count === 0) this.#leftOut.add(this.#root, 'an empty folder: there is no file in it');
  }

  *#folder(path: string, depth: number): Generator<string> {
    if (depth > this.#limits.depth) return this.#leftOut.add(path, `more than ${this.#limits.depth} folders deep`);
    for (const entry of this.#entries(path)) {
      const child = join(path, entry.name);
      if (entry.isDirectory()) yield* this.#folder(child, depth + 1);
      else if (!entry.isFile())
        this.#leftOut.add(child, entry.isSymbolicLink() ? 'a symbolic link: not followed' : 'not a regular file');
      else if (this.#count >= this.#limits.files) this.#full = true;
      else {
        this.#count++;
        yield child;
      }
      if (this.#full) return;
    }
  }

  #entries(path: string): Dirent[] {
    try {
      const folder = opendirSync(path);
      try {
        const entries: Dirent[] = [];
        for (let entry = folder.readSync(); entry !== null; entry = folder.readSync()) {
          entries.push(entry);
          // A folder with millions of entries is cut before it is sorted.
          if (entries.length <= this.#limits.files * 4) continue;
          this.#full = true;
          break;
        }
        return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
      } finally {
        folder.closeSync();
      }
    } catch (error) {
      this.#leftOut.add(path, reason(error));
      return [];
    }
  }
}
