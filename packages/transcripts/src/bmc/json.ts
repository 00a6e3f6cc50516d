import { promptOf } from '../prompt.ts';
import type { Cursor, Line } from '../reader.ts';

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
export type JsonObject = { readonly [key: string]: Json };

const mostLines = 20_000;
const mostText = 4_000_000;

export const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A value that was pasted: whole, or damaged and only readable line by line. */
export interface Pasted {
  readonly lines: readonly Line[];
  readonly value: Json | undefined;
}

/** Does a JSON text that speaks Redfish begin here? Looks a little ahead only. */
export function beginsRedfish(cursor: Cursor): boolean {
  const first = cursor.peek()?.text.trimStart();
  if (first === undefined || !/^(?:\{|\[\s*(?:\{|$))/.test(first)) return false;
  for (let ahead = 0; ahead < 60; ahead++) {
    const line = cursor.peek(ahead);
    if (line === undefined || (ahead > 0 && promptOf(line.text) !== undefined)) return false;
    if (/"@odata\.(?:id|type|context)"|@Message\.ExtendedInfo|"MessageId"\s*:|"RedfishVersion"/.test(line.text))
      return true;
  }
  return false;
}

/** Takes the lines of one JSON value; braces inside strings do not count. */
export function takeJson(cursor: Cursor): Pasted {
  const lines: Line[] = [];
  let [depth, size] = [0, 0];
  let quoted = false;
  for (
    let line = cursor.peek();
    line !== undefined && lines.length < mostLines && size < mostText;
    line = cursor.peek()
  ) {
    if (lines.length > 0 && promptOf(line.text) !== undefined) break;
    lines.push(cursor.next());
    size += line.text.length;
    for (let i = 0; i < line.text.length; i++) {
      const c = line.text[i];
      if (quoted) {
        if (c === '\\') i++;
        else if (c === '"') quoted = false;
      } else if (c === '"') quoted = true;
      else if (c === '{' || c === '[') depth++;
      else if (c === '}' || c === ']') depth--;
    }
    // A string never goes on over a line's end: an odd quote is damage.
    quoted = false;
    if (depth <= 0) break;
  }
  return { lines, value: parse(lines) };
}

function parse(lines: readonly Line[]): Json | undefined {
  for (const text of [lines.map((line) => line.raw).join('\n'), lines.map((line) => line.text).join('\n')]) {
    const end = Math.max(text.lastIndexOf('}'), text.lastIndexOf(']'));
    const start = text.search(/[[{]/);
    if (start < 0 || end < start) continue;
    try {
      return JSON.parse(text.slice(start, end + 1)) as Json;
    } catch {
      // The other form, or line by line.
    }
  }
  return undefined;
}

/** `"Key" : value` pairs of damaged JSON. */
export function pairsIn(line: Line): { key: string; value: Json }[] {
  const found: { key: string; value: Json }[] = [];
  for (const m of line.text
    .slice(0, 8000)
    .matchAll(/"([\w.@#-]{1,80})"\s{0,4}:\s{0,4}(?:"([^"]{0,500})"|(-?\d{1,15}(?:\.\d{1,9})?|true|false|null)\b)/g)) {
    const [, key = '', text, bare] = m;
    found.push({
      key,
      value: text ?? (bare === 'true' ? true : bare === 'false' ? false : bare === 'null' ? null : Number(bare)),
    });
  }
  return found;
}
