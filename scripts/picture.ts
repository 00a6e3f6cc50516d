/** `node scripts/picture.ts`: the picture of the README, drawn from the answer to the first example as a terminal shows it. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const columns = 88;
const cell = { width: 8.4, height: 19 };
const margin = 20;

/** SGR codes (faint, foregrounds) on a dark ground. */
const colours: Readonly<Record<number, string>> = {
  2: '#8b949e',
  31: '#ff7b72',
  32: '#7ee787',
  33: '#e3b341',
  34: '#79c0ff',
  36: '#76e3ea',
};

const [first] = readdirSync(join(root, 'examples'), { withFileTypes: true })
  .filter((it) => it.isDirectory())
  .map((it) => it.name)
  .sort();
const example = `examples/${first}`;
const { stdout } = spawnSync(join(root, 'bin/tokimori'), ['explain', example, '--lang', 'en'], {
  cwd: root,
  encoding: 'utf8',
  env: { FORCE_COLOR: '1', COLUMNS: String(columns) },
});
mkdirSync(join(root, 'docs/picture'), { recursive: true });
writeFileSync(
  join(root, 'docs/picture/answer.svg'),
  svg([`$ tokimori explain ${example}`, '', ...stdout.trimEnd().split('\n')]),
);

function svg(lines: readonly string[]): string {
  const size = { width: Math.ceil(columns * cell.width) + 2 * margin, height: lines.length * cell.height + 2 * margin };
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size.width} ${size.height}" width="${size.width}" height="${size.height}" role="img" aria-label="The answer of tokimori explain ${example}">`,
    `<rect width="100%" height="100%" rx="10" fill="#0d1117"/>`,
    `<g font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="14" fill="#e6edf3" xml:space="preserve">`,
    ...lines.map((line, i) => textOf(line, margin + (i + 0.75) * cell.height)),
    '</g>',
    '</svg>',
    '',
  ].join('\n');
}

/** One line; every run of one style is placed by its column, so that the font's own width does not matter. */
function textOf(line: string, y: number): string {
  let column = 0;
  let style = '';
  const runs = line.split(/\x1b\[([\d;]+)m/).flatMap((part, i) => {
    if (i % 2 === 1) {
      style = styleOf(part.split(';').map(Number));
      return [];
    }
    const x = (margin + column * cell.width).toFixed(1);
    column += [...part].length;
    return part === '' ? [] : [`<tspan x="${x}"${style}>${escaped(part)}</tspan>`];
  });
  return runs.length === 0 ? '' : `<text y="${y.toFixed(1)}">${runs.join('')}</text>`;
}

function styleOf(codes: readonly number[]): string {
  const fill = codes.map((it) => colours[it]).find((it) => it !== undefined);
  return [fill === undefined ? '' : ` fill="${fill}"`, codes.includes(1) ? ' font-weight="bold"' : ''].join('');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
