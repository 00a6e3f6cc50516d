import type { SubjectId } from '@tokimori/model';
import { pathId } from '@tokimori/model';
import type { Cursor, Line, Out } from '../reader.ts';

export interface Row {
  readonly line: Line;
  readonly cells: Readonly<Record<string, string | undefined>>;
}

/** The line under a heading, also behind a line number or the prefix of a container's log. */
const rule = /^(?:[\w.-]{1,40}\s{0,20}\|)?\s*(?:\d{1,4}[:.]?\s+)?[=-]{10,}\s*$/;

/**
 * The rows of a chronyc table. They are searched in the lines (not matched against whole lines), because pastes put line
 * numbers before them, several on one line, or the heading and all rows on one. Ends at the first line that has no row.
 */
export function rowsOf(cursor: Cursor, row: RegExp): Row[] {
  const rows: Row[] = [];
  const take = (line: Line) => {
    const before = rows.length;
    for (const match of line.text.matchAll(row)) rows.push({ line, cells: match.groups ?? {} });
    return rows.length > before;
  };
  take(cursor.next());
  for (let line = cursor.peek(); line !== undefined; line = cursor.peek()) {
    // Web pages put an empty line between the rows.
    const next = line.text.trim() === '' ? cursor.peek(1) : undefined;
    if (next !== undefined && (rule.test(next.text) || next.text.search(row) >= 0)) cursor.next();
    else if (rule.test(line.text) || take(line)) cursor.next();
    else break;
  }
  return rows;
}

/** True when the table is over because the paste says so, and not because a row was damaged. */
export function endsCleanly(cursor: Cursor): boolean {
  const line = cursor.peek();
  return line === undefined || line.text.trim() === '' || /[$#>]/.test(line.text.slice(0, 60));
}

/** `[REDACTED]`, `***`, `xx.xx.xx.xx`, `192.0.2.xx`, `<ip>`: names that many sources may share. */
const masked = /^(?:\[?(?:redacted|masked|removed|hidden)\]?|[x*]{2,}|(?:[\dx*]{1,4}\.){3}[x*]{1,4}|<[^>]*>?)$/i;

/**
 * The path to a source by its printed name. Two names blacked out look alike and are two sources, and a name may be lost
 * altogether: those are known by their row, which is the same in all tables of one chronyd.
 */
export function rowPath(out: Out, name: string | undefined, row: number): SubjectId {
  const lost = name === undefined || name === '' || masked.test(name);
  return pathId(out.host, lost ? `row-${row + 1}` : name);
}
