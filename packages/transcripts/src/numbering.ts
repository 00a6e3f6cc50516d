/** Fewer numbered lines in a row are a table's own column, not numbering. */
const shortestRun = 4;
/** Not the hour of a time, not the digits before a decimal point. */
const numbered = /^\s{0,8}(\d{1,6})(?:\t|[)|] ?|\.(?!\d) ?|:(?!\d\d:) ?| )/;

/**
 * How many characters a line number takes that an editor, `cat -n` or `grep -n` put before a line; 0 without one. Such
 * lines come in runs whose leading numbers count up by one. `at(n)` is the line n lines on, before the line where negative.
 */
export function numberWidth(at: (offset: number) => string | undefined): number {
  const match = numbered.exec(at(0) ?? '');
  if (match === null) return 0;
  const number = Number(match[1]);
  const counts = (offset: number): boolean => {
    const there = numbered.exec(at(offset) ?? '');
    return there !== null && Number(there[1]) === number + offset;
  };
  let run = 1;
  for (let offset = 1; offset < shortestRun && counts(offset); offset++) run++;
  for (let offset = -1; offset > -shortestRun && counts(offset); offset--) run++;
  return run >= shortestRun ? match[0].length : 0;
}
