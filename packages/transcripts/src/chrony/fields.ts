import type { Cursor, Line } from '../reader.ts';

export interface Field {
  readonly line: Line;
  readonly label: string;
  readonly value: string;
}

/** Line number, label of letters and blanks, colon, value. */
const form = /^\s*(?:\d{1,4}[:.]?\s+)?([A-Za-z][A-Za-z /().-]{2,40}?)\s*:\s*(.*)$/;

export function fieldOf(line: Line): Field | undefined {
  const match = form.exec(line.text);
  if (match === null) return undefined;
  return {
    line,
    label: (match[1] ?? '').toLowerCase().replace(/\s+/g, ' '),
    value: (match[2] ?? '').trim(),
  };
}

/** The `label : value` lines of one block whose labels are known. Web pages put empty lines between them. */
export function fieldsOf(cursor: Cursor, known: ReadonlySet<string>, first: string): Field[] {
  const fields: Field[] = [];
  for (let line = cursor.peek(); line !== undefined; line = cursor.peek()) {
    const blank = line.text.trim() === '';
    const field = fieldOf(blank ? (cursor.peek(1) ?? line) : line);
    if (field === undefined || !known.has(field.label)) break;
    if (fields.length > 0 && field.label === first) break; // the next block begins
    if (blank) cursor.next();
    cursor.next();
    fields.push(field);
  }
  return fields;
}
