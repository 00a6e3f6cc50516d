/** Undoes what copying and pasting does to a line, without touching its meaning. One step, one damage. */

// biome-ignore lint/complexity/useRegexLiterals: control characters are clearer spelled out
const ansi = new RegExp(
  '\\u001b(?:\\[[0-?]*[ -/]*[@-~]|\\][^\\u0007\\u001b]*(?:\\u0007|\\u001b\\\\)|[@-Z\\\\-_])',
  'g',
);
// biome-ignore lint/complexity/useRegexLiterals: control characters are clearer spelled out
const controls = new RegExp('[\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f\\ufeff]', 'g');

/** Longer lines are cut: no time daemon writes them, and patterns must stay bounded. */
const longestLine = 8192;

const steps: readonly ((text: string) => string)[] = [
  (t) => (t.length > longestLine ? t.slice(0, longestLine) : t),
  (t) => (t.includes('\u001b') ? t.replace(ansi, '') : t),
  (t) => t.replace(controls, ''),
  (t) =>
    t
      .replace(/\u00a0/g, ' ')
      .replace(/[\u2018\u2019]/g, "'")
      .replace(/[\u201c\u201d]/g, '"'),
  (t) =>
    t.includes('&')
      ? t
          .replace(/&lt;/g, '<')
          .replace(/&gt;/g, '>')
          .replace(/&quot;/g, '"')
          .replace(/&#39;/g, "'")
          .replace(/&amp;/g, '&')
      : t,
  (t) =>
    t.includes('\\u00')
      ? t
          .replace(/\\u0026/g, '&')
          .replace(/\\u003c/gi, '<')
          .replace(/\\u003e/gi, '>')
      : t,
  // copied out of JSON
  (t) => (t.includes('\\"') ? t.replace(/\\"/g, '"') : t),
  // quote marks of mail and chat
  (t) => t.replace(/^(?:> ?)+(?=\S|\s|$)/, ''),
  // docker compose: `ntp_1  | text`, `app-1  |text`
  (t) => t.replace(/^[A-Za-z][\w.-]{0,40} {0,20}\| ?(?! *=[^=])/, ''),
  (t) => t.trimEnd(),
];

export function clean(raw: string): string {
  let text = raw;
  for (const step of steps) text = step(text);
  return text;
}
