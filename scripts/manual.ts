// Writes the pages of the manual that follow from the code: formats, causes, checks.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ruleTable } from '../packages/advice/src/index.ts';
import { causes } from '../packages/catalogue/src/index.ts';
import { checks } from '../packages/checks/src/index.ts';
import { aboutCause, causeKeys } from '../packages/inquiry/src/index.ts';
import { defaultLimits, sized } from '../packages/intake/src/index.ts';
import { causeMarkdown } from '../packages/report/src/index.ts';
import { readers } from '../packages/transcripts/src/index.ts';

const folder = join(dirname(dirname(fileURLToPath(import.meta.url))), 'docs/manual');
const note = 'Written by `npm run format` from the code.';
const cell = (text: string) => text.replaceAll('|', '\\|');
const page = (
  file: string,
  title: string,
  lead: string,
  head: readonly string[],
  rows: readonly (readonly string[])[],
) =>
  writeFileSync(
    join(folder, file),
    `# ${title}\n\n${lead} ${note}\n\n| ${head.join(' | ')} |\n|${head.map(() => '---|').join('')}\n${rows.map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n')}\n`,
  );

page(
  'formats.md',
  'What Tokimori reads',
  'Kinds are told by content. *Captured*: proved on output of the real program. *Documented*: written from its manual or source.',
  ['format', 'id', 'proved'],
  [...readers].map(({ title, id, seen }) => [title, `\`${id}\``, seen]),
);
page(
  'causes.md',
  'What Tokimori can name',
  'A *fault* acts now, an *exposure* need not, an *effect* is the answer when what lies behind it cannot be seen. Each has a page: what it shows, what looks like it and what separates the two, how it is mended; `tokimori cause KEY` shows the same.',
  ['key', 'lives on', 'nature', 'in words', '日本語'],
  [...causes]
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ key, on, nature, title }) => [`[\`${key}\`](causes/${key}.md)`, on, nature, title.en, title.ja]),
);

// A page of a cause that is gone must not stay.
rmSync(join(folder, 'causes'), { recursive: true, force: true });
mkdirSync(join(folder, 'causes'));
for (const key of causeKeys) {
  const about = aboutCause(key);
  if (about !== undefined) writeFileSync(join(folder, 'causes', `${key}.md`), causeMarkdown(about));
}

page(
  'checks.md',
  'What it may ask next',
  'The check that tells most per second is named first. None of these changes what it looks at.',
  ['check', 'on', 'asked from', 'seconds', 'how'],
  checks.map(({ id, on, from, costSeconds, how }) => [`\`${id}\``, on, from, String(costSeconds), how.en]),
);

const { bytes, inflated, ratioFrom, zipInside, zstdWindow, ...limits } = defaultLimits;
page(
  'limits.md',
  'How much is read',
  'What lies beyond a limit, and every member that is refused, is named with the reason in the answer. Nothing is ever unpacked to disk. Archives (tar, gzip, zstd, zip, in each other) are told by their bytes; xz, bzip2, 7-Zip and RAR are to be unpacked first. Never read: links, devices, sparse and encrypted members, names with `..`, absolute paths, backslashes or control characters, second members of one name, members that lie over each other.',
  ['what', 'limit'],
  [
    ['bytes of files and standard input in all', sized(bytes)],
    ['bytes all archives together unfold to', sized(inflated)],
    ['how many times its size a file may unfold to', `${limits.ratio}, once ${sized(ratioFrom)} came out`],
    ['archives in archives (a `.tar.gz` counts once)', String(limits.nesting)],
    ['members of all archives', String(limits.members)],
    ['a zip inside another archive or a pipe', sized(zipInside)],
    ['memory a zstd frame may ask for', sized(zstdWindow)],
    ['files taken from folders', String(limits.files)],
    ['folders in folders', String(limits.depth)],
    ['characters of a line', String(limits.lineLength)],
    ["characters of a member's name", String(limits.memberName)],
    ['names told of what was left out for one reason', String(limits.named)],
  ],
);
page(
  'review.md',
  'What `tokimori review` looks at',
  'An *error* does not do what it is there for, a *warning* fails on a bad day, a *hint* could be better. Each answer quotes the line, says why and gives the better line.',
  ['rule', 'in', 'severity', 'about', '日本語', 'reference'],
  ruleTable.flatMap(([about, rules]) =>
    rules.map(({ id, severity, title, reference }) => [`\`${id}\``, about, severity, title.en, title.ja, reference]),
  ),
);
