/** One `log_format` directive, compiled: what a line of it looks like, and which variable stands where. */
export interface LogFormat {
  readonly name: string;
  readonly variables: readonly string[];
  readonly pattern: RegExp;
}

/** More variables than this has no log format that anybody reads. */
const mostVariables = 60;
const mostFormats = 20;

/** Values of these are lists of tries, with blanks inside. */
const list =
  /^upstream_(?:addr|status|connect_time|header_time|response_time|response_length|bytes_received|bytes_sent|cache_status)$/;
const number =
  /^(?:status|request_time|msec|body_bytes_sent|bytes_sent|request_length|connection|connection_requests|pid|request_completion)$/;

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const inClass = (char: string): string => (/[\]\\^-]/.test(char) ? `\\${char}` : char);

/** What one variable matches: never what stands behind it, so that a line is read in one pass. */
function captureOf(variable: string, next: string): string {
  const stop = /^\s?$/.test(next) ? '' : inClass(next);
  if (list.test(variable)) {
    const piece = `[^\\s",${stop}]{1,200}`;
    return `((?:${piece}(?:(?:, | : )${piece}){0,20})?)`;
  }
  if (number.test(variable)) return '([\\w.-]{0,40})';
  if (next === '') return '(.{0,4000})';
  if (stop === '') return variable === 'time_local' ? '([\\w/:]{1,30} [+-]\\d{4})' : '(\\S{0,2000})';
  return `([^${stop}]{0,4000})`;
}

/** Compiles the text of a log_format: literals and `$variables` (`${variable}`). */
export function formatOf(name: string, text: string): LogFormat | undefined {
  const parts = text.split(/\$(?:\{(\w{1,60})\}|(\w{1,60}))/);
  const variables: string[] = [];
  let pattern = '^';
  for (let i = 0; i < parts.length; i += 3) {
    const literal = parts[i] ?? '';
    pattern += escaped(literal).replace(/\s+/g, '\\s+');
    const variable = parts[i + 1] ?? parts[i + 2];
    if (variable === undefined) break;
    // Two values side by side have no border: no line of theirs can be read.
    if (i > 0 && literal === '') return undefined;
    variables.push(variable);
    pattern += captureOf(variable, (parts[i + 3] ?? '').at(0) ?? '');
  }
  if (variables.length === 0 || variables.length > mostVariables) return undefined;
  return { name, variables, pattern: new RegExp(`${pattern}\\s*$`) };
}

const directive = /(?:^|[\s{;])log_format\s+([\w.-]{1,60})\s+(?:escape=(\w{1,10})\s+)?(.*)$/;

/** Every `log_format` in these lines: quoted pieces over several lines up to the semicolon. */
export function logFormatsIn(lines: readonly string[]): LogFormat[] {
  const formats: LogFormat[] = [];
  for (let i = 0; i < lines.length && formats.length < mostFormats; i++) {
    const line = lines[i] ?? '';
    if (!line.includes('log_format') || /^\s*#/.test(line)) continue;
    const match = directive.exec(line.slice(0, 4000));
    if (match === null) continue;
    let text = '';
    let rest = match[3] ?? '';
    for (let ahead = 0; ahead < 40; ahead++) {
      const { pieces, ends } = quoted(rest);
      text += pieces;
      if (ends || i + 1 >= lines.length) break;
      i++;
      rest = (lines[i] ?? '').slice(0, 4000);
    }
    // JSON is read by its own names.
    const format = /^\s*\{/.test(text) ? undefined : formatOf(match[1] ?? '', text);
    if (format !== undefined) formats.push(format);
  }
  return formats;
}

/** The quoted (or bare) pieces of a directive's line, and whether its semicolon is there. */
function quoted(text: string): { pieces: string; ends: boolean } {
  let pieces = '';
  let at = 0;
  while (at < text.length) {
    const char = text[at] ?? '';
    if (char === ';') return { pieces, ends: true };
    if (char === "'" || char === '"') {
      const end = closing(text, at);
      pieces += text.slice(at + 1, end).replace(/\\(['"])/g, '$1');
      at = end + 1;
    } else if (/\s/.test(char)) at++;
    else {
      const end = text.slice(at).search(/[\s;]/);
      pieces += text.slice(at, end < 0 ? undefined : at + end);
      at = end < 0 ? text.length : at + end;
    }
  }
  return { pieces, ends: false };
}

function closing(text: string, open: number): number {
  const quote = text[open];
  for (let at = open + 1; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === quote) return at;
  }
  return text.length;
}
