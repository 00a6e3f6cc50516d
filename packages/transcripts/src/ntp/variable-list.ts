import type { Line } from '../reader.ts';

export interface Variable {
  readonly value: string;
  readonly line: Line;
}

/** One piece between commas: a new `name=value` or the rest of the value before it. */
const assignment = /^\s*([A-Za-z][\w.]{0,31})\s{0,3}=(.*)$/s;

/**
 * Collects `name=value, name="va,lue", …` over lines. A piece without `=` continues the value before it
 * (dates with commas, flash names); quotes keep commas.
 */
export class VariableList {
  readonly #found = new Map<string, { value: string; line: Line }>();
  #last: string | undefined;

  add(line: Line, text = line.text): void {
    for (const piece of pieces(text)) {
      const match = assignment.exec(piece);
      const name = match?.[1]?.toLowerCase();
      if (match !== null && name !== undefined) {
        this.#found.set(name, { value: unquoted(match[2] ?? ''), line });
        this.#last = name;
      } else if (this.#last !== undefined && piece.trim() !== '') {
        const before = this.#found.get(this.#last);
        if (before !== undefined) before.value = `${before.value} ${unquoted(piece)}`.slice(0, 500);
      }
    }
  }

  get(name: string): Variable | undefined {
    return this.#found.get(name);
  }

  get size(): number {
    return this.#found.size;
  }
}

function pieces(text: string): string[] {
  const found: string[] = [];
  let from = 0;
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '"') quoted = !quoted;
    else if (text[i] === ',' && !quoted) {
      found.push(text.slice(from, i));
      from = i + 1;
    }
  }
  found.push(text.slice(from));
  return found;
}

const unquoted = (text: string): string => text.trim().replace(/^"|"$/g, '');
