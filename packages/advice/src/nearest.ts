/** The known word a person most probably meant: one slip of the keyboard in a short word, two in a longer one. */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  const most = word.length < 6 ? 1 : 2;
  let best: string | undefined;
  let least = most + 1;
  if (word.length > 40) return undefined;
  for (const it of known) {
    if (Math.abs(it.length - word.length) > most) continue;
    const slips = distance(word, it);
    if (slips < least) [best, least] = [it, slips];
  }
  return best;
}

/** Insertions, deletions, substitutions, and swaps of neighbours. */
function distance(a: string, b: string): number {
  let older: number[] = [];
  let before = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min((row[j - 1] ?? 0) + 1, (before[j] ?? 0) + 1, (before[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, (older[j - 2] ?? 0) + 1);
      row.push(best);
    }
    [older, before] = [before, row];
  }
  return before[b.length] ?? a.length;
}
