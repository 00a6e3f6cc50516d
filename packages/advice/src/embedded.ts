import type { WholeDocument } from '@tokimori/model';

/** A configuration inside a runbook or script, its lines where they stand in the whole. */
export interface Embedded {
  readonly document: WholeDocument;
  /** The file it is written to, or a fence's language: a name to tell the kind by. */
  readonly hint: string;
}

/** Looked at in one text. */
const most = 30;
const farthest = 20_000;

/** What a script writes with `<<EOF`, and what a Markdown page fences. */
export function embeddedIn({ name, lines }: WholeDocument): Embedded[] {
  const out: Embedded[] = [];
  for (let i = 0; i < Math.min(lines.length, farthest) && out.length < most; i++) {
    const text = (lines[i] ?? '').slice(0, 500);
    const here = hereDocument(lines, i, text);
    const block = here ?? fence(lines, i, text);
    if (block === undefined) continue;
    // A fence of shell commands is looked into: it may hold a here-document of its own.
    const last = block.shell ? block.end : i;
    for (let j = i + 1; j < last && out.length < most; j++) {
      const inner = hereDocument(lines, j, (lines[j] ?? '').slice(0, 500));
      if (inner === undefined || inner.end > last) continue;
      out.push(part(name, lines, j, inner));
      j = inner.end;
    }
    if (!block.shell) out.push(part(name, lines, i, block));
    i = block.end;
  }
  return out;
}

interface Block {
  readonly end: number;
  readonly hint: string;
  readonly shell: boolean;
  /** `\$` stands for `$` in it. */
  readonly open: boolean;
}

function hereDocument(lines: readonly string[], at: number, text: string): Block | undefined {
  const [, quote, mark] = /<<-?\s*\\?(['"]?)([A-Za-z_]{2,30})\1/.exec(text) ?? [];
  if (mark === undefined) return undefined;
  const end = endOf(lines, at + 1, (line) => line.trim() === mark);
  const hint = /([\w./-]{1,200}\.conf|sites-\w{1,20}\/\S{1,100}|[\w./-]{1,200}\.sources)/.exec(text)?.[1] ?? '';
  return end === undefined ? undefined : { end, hint, shell: false, open: quote === '' };
}

function fence(lines: readonly string[], at: number, text: string): Block | undefined {
  const [, mark, hint = ''] = /^\s{0,8}(`{3,8}|~{3,8})\s*([\w.-]{0,30})/.exec(text) ?? [];
  if (mark === undefined) return undefined;
  const end = endOf(lines, at + 1, (line) => line.trim().startsWith(mark));
  const shell = /^(?:ba|z|k)?sh$|^(?:shell|console|terminal)$/.test(hint);
  return end === undefined ? undefined : { end, hint, shell, open: false };
}

const part = (name: string, lines: readonly string[], at: number, { end, hint, open }: Block): Embedded => {
  const block = lines.slice(at + 1, end).map((line) => (open ? line.replace(/\\([$`\\])/g, '$1') : line));
  return { document: { name, lines: [...Array<string>(at + 1).fill(''), ...block] }, hint };
};

/** The line that ends the block, within reason. */
function endOf(lines: readonly string[], from: number, ends: (line: string) => boolean): number | undefined {
  for (let i = from; i < lines.length && i - from < 2000; i++) if (ends((lines[i] ?? '').slice(0, 200))) return i;
  return undefined;
}
