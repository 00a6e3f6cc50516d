/** So many different sets are told apart: they are made of what stands in one line. */
const most = 20_000;
const mostMembers = 1 << 13;

/** Sets of small numbers, each known by a number of its own, so that adding to one is a look into a table. */
export class Sets {
  static readonly empty = 0;
  /** What there was no room to tell apart. */
  static readonly full = 1;

  readonly #members: (readonly number[])[] = [[], []];
  readonly #numbers = new Map<string, number>([['', Sets.empty]]);
  readonly #with = new Map<number, number>();

  /** In their order. */
  members(set: number): readonly number[] {
    return this.#members[set] ?? [];
  }

  with(set: number, member: number): number {
    if (set === Sets.full) return set;
    const key = set * mostMembers + member;
    let to = this.#with.get(key);
    if (to === undefined) {
      to = this.#add(this.members(set), member);
      this.#with.set(key, to);
    }
    return to;
  }

  #add(before: readonly number[], member: number): number {
    const members = [...new Set([...before, member])].sort((a, b) => a - b);
    const key = members.join();
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    if (this.#members.length >= most) return Sets.full;
    const set = this.#members.push(members) - 1;
    this.#numbers.set(key, set);
    return set;
  }
}
