/** Fewer numbered lines in a row are a table's own column, not numbering. */
const shortestRun = 4;
/** Not the hour of a time, not the digits before a decimal point. */
const numbered = /^\s{0,8}(\d{1,6})(?:\t|[)|] ?|\.(?!\d) ?|:(?!\d\d:) ?| )/;

/**
 * Finds line numbers that an editor, `cat -n` or `grep -n` put before each line: runs of lines whose leading numbers count
 * up by one. Returns, per line index, how many characters the number takes.
 */
export function lineNumbers(lines: readonly string[]): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  let run: { index: number; width: number }[] = [];
  let expected = -1;
  const close = () => {
    if (run.length >= shortestRun) for (const { index, width } of run) found.set(index, width);
    run = [];
  };
  lines.forEach((line, index) => {
    const match = numbered.exec(line);
    const number = match === null ? -1 : Number(match[1]);
    if (match === null || number !== expected) close();
    if (match !== null) run.push({ index, width: match[0].length });
    expected = match === null ? -1 : number + 1;
  });
  close();
  return found;
}
