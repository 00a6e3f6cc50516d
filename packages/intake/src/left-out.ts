import type { Unread } from '@tokimori/model';

/** What was left out of one named path. Of many members with one reason a few are named and the others counted. */
export class LeftOut {
  readonly #named: number;
  readonly #counts = new Map<string, number>();
  readonly list: Unread[] = [];

  constructor(named: number) {
    this.#named = named;
  }

  add(name: string, why: string): void {
    const count = this.#counts.get(why) ?? 0;
    // Reasons are few; should they not be, the last ones share a place.
    const key = count > 0 || this.#counts.size < 200 ? why : 'left out for other reasons';
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
    if (count < this.#named && key === why) this.list.push({ name, why });
  }

  /** The path is done. */
  close(path: string): void {
    for (const [why, count] of this.#counts) {
      const more = why === 'left out for other reasons' ? count : count - this.#named;
      if (more > 0) this.list.push({ name: path, why: `${more} more: ${why}` });
    }
    this.#counts.clear();
  }
}
