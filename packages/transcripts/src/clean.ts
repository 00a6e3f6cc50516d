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

/** Rows and headings of sensor tables: `FAN1 | 7200 RPM | ok`. Their first cell is no container. */
const sensorRow =
  /^(?:(?:Record )?ID {1,4}\| ?(?:Name|Date|Sensor)|[^|]{1,40}\|[^|]{1,40}\|(?:[^|]{1,24}\|)? ?(?:ok|n[sacr]|cr|[ul](?:nc|cr|nr)|0x[0-9a-f]{2,6}) *(?:\||$))/;

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
  // emphasis of Markdown inside a line: `stratum **16**`
  (t) => (t.includes('**') ? t.replace(/(?<=[\s(:])\*\*([^\s*][^*]{0,80})\*\*(?=[\s,;:.)]|$)/g, '$1') : t),
  // docker compose: `ntp_1  | text`, `app-1  |text`
  (t) => (sensorRow.test(t) ? t : t.replace(/^[A-Za-z][\w.-]{0,40} {0,20}\| ?(?! *=[^=])/, '')),
  (t) => t.trimEnd(),
];

export function clean(raw: string): string {
  let text = raw;
  for (const step of steps) text = step(text);
  return text;
}

/** Lines that may hold a password; the others are not searched. */
const mayHoldSecrets =
  /ipmi|bmc-|rmcp|racadm|redfish|curl|ilorest|passw|authorization|auth-token|:\/\/[^/\s]{1,200}@|_KG=/i;
const hidden = '******';

const value = `(?:"[^"]{0,200}"|'[^']{0,200}'|[^\\s"',;|]{1,200})`;
const secrets: readonly (readonly [RegExp, string])[] = [
  // ipmitool -P secret, -Psecret, -y KG key; racadm and FreeIPMI -p secret, -k key. `-p 623` is a port.
  [new RegExp(`((?:ipmitool\\b|rmcp)[^\\n]{0,1000}?[\\s"']-(?:P|y|k)['", ]{0,4})(?!\\s)${value}`, 'g'), `$1${hidden}`],
  [
    new RegExp(
      `((?:ipmipower|ipmi-\\w{2,20}|bmc-\\w{2,20}|ipmiconsole|racadm|redfishtool|ilorest)\\b[^\\n]{0,1000}?[\\s"']-(?:p|k)['", ]{0,4})(?!\\s)${value}`,
      'g',
    ),
    `$1${hidden}`,
  ],
  [new RegExp(`(--?(?:password|passwd|k-g)[= ]\\s{0,4})(?!\\s)${value}`, 'gi'), `$1${hidden}`],
  [
    new RegExp(
      `(\\b(?:IPMITOOL_PASSWORD|IPMI_PASSWORD|IPMI_KGKEY|IPMITOOL_KGKEY|IPMI_KG|[A-Z_]{0,30}PASSWORD)=)${value}`,
      'g',
    ),
    `$1${hidden}`,
  ],
  // curl -u user:secret, --user user:secret
  [/(\bcurl\b[^\n]{0,1000}?\s(?:-u|--user)[= ]?\s{0,4}["']?[^\s:"']{0,100}:)[^\s"']{1,200}/g, `$1${hidden}`],
  [/(:\/\/[^\s/:@]{1,100}:)[^\s/@]{1,200}@/g, `$1${hidden}@`],
  [/("[\w.-]{0,40}(?:password|passwd)"\s{0,4}:\s{0,4}")[^"]{1,200}"/gi, `$1${hidden}"`],
  [/('[\w.-]{0,40}(?:password|passwd)'\s{0,4}: {0,4}u?')[^']{1,200}'/gi, `$1${hidden}'`],
  [/(\bAuthorization: ?(?:Basic|Bearer) {1,4})\S{1,2000}/gi, `$1${hidden}`],
  [/(\bX-Auth-Token["']?: ?["']?)[^\s"']{1,500}/gi, `$1${hidden}`],
];

/** Blacks out passwords and keys in command lines and logs: they must not reach an answer. */
export function withoutSecrets(raw: string): string {
  if (!mayHoldSecrets.test(raw.slice(0, longestLine))) return raw;
  let text = raw.slice(0, longestLine);
  for (const [pattern, instead] of secrets) text = text.replace(pattern, instead);
  return text + raw.slice(longestLine);
}
