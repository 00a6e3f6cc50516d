import type { Document } from '@tokimori/model';

/** A configuration inside a runbook or script, its lines where they stand in the whole. */
export interface Embedded {
  readonly document: Document;
  /** The file it is written to, or a fence's language: a name to tell the kind by. */
  readonly hint: string;
}

/** Looked at in one text. */
const most = 30;

/** What a script writes with `<<EOF`, and what a Markdown page fences. */
export function embeddedIn({ name, lines }: Document): Embedded[] {
  const out: Embedded[] = [];
  for (let i = 0; i < lines.length && out.length < most; i++) {
    const text = (lines[i] ?? '').slice(0, 500);
    const here = /<<-?\s*\\?(['"]?)([A-Za-z_]{2,30})\1/.exec(text);
    const fence = /^\s{0,8}(```+|~~~+)\s*([\w.-]{0,30})/.exec(text);
    const end =
      here !== null
        ? endOf(lines, i + 1, (line) => line.trim() === here[2])
        : fence !== null
          ? endOf(lines, i + 1, (line) => line.trim().startsWith(fence[1] ?? '```'))
          : undefined;
    if (end === undefined) continue;
    if (end - i > 1) {
      const hint =
        (here === null ? fence?.[2] : /([\w./-]+\.conf|sites-\w+\/\S+|[\w./-]+\.sources)/.exec(text)?.[1]) ?? '';
      const block = lines.slice(i + 1, end).map((line) => unescaped(line, here !== null && here[1] === ''));
      // A fence of shell commands may hold a here-document of its own: it is looked into, not passed over.
      const shell = fence !== null && /^(?:ba|z|k)?sh$|^(?:shell|console|terminal)$/.test(hint);
      if (!shell) out.push({ document: { name, lines: [...Array<string>(i + 1).fill(''), ...block] }, hint });
      if (!shell) i = end;
    }
  }
  return out;
}

/** The line that ends the block, within reason. */
function endOf(lines: readonly string[], from: number, ends: (line: string) => boolean): number | undefined {
  for (let i = from; i < lines.length && i - from < 2000; i++) if (ends((lines[i] ?? '').slice(0, 200))) return i;
  return undefined;
}

/** Without quotes around its end mark, a here-document has `\$` for `$`. */
const unescaped = (line: string, open: boolean): string => (open ? line.replace(/\\([$`\\])/g, '$1') : line);
