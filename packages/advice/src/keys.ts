import type { WholeDocument } from '@tokimori/model';
import type { Spot } from './rule.ts';

/** One key of ntp.keys or chrony.keys. The secret itself goes nowhere: only how long it is. */
export interface Key extends Spot {
  readonly id: number;
  readonly type: string;
  /** Bits at most. */
  readonly bits: number;
  readonly chrony: boolean;
}

const shape = /^\s*(\d{1,10})\s+(?:([A-Za-z][\w-]{0,15})\s+)?(\S{1,300})\s*(?:#.*|[\d.,:/a-f]+)?$/;

export const isKeys = (name: string, lines: readonly string[]): boolean => {
  const full = lines.filter((it) => it.trim() !== '' && !/^\s*[#!;%]/.test(it));
  return (
    full.length > 0 &&
    full.every((it) => shape.test(it)) &&
    (/keys(?:\.\w{1,8})?$/.test(name) ||
      full.every((it) => /^\s*\d{1,10}\s+(?:M|MD5|SHA1?|SHA\d{3}|AES\d{3}\w*|SHA3-\d{3})\s/i.test(it)))
  );
};

export function keysIn({ name, lines }: WholeDocument): Key[] {
  return lines.slice(0, 5_000).flatMap((text, i) => {
    const match = /^\s*[#!;%]/.test(text) ? null : shape.exec(text.slice(0, 1000));
    if (match === null) return [];
    const [, id = '', type = 'MD5', secret = ''] = match;
    const hex = /^HEX:/i.test(secret) || (secret.length > 20 && /^[0-9a-f]+$/i.test(secret));
    const letters = secret.replace(/^(?:HEX|ASCII):/i, '').length;
    // The line is shown to the person: without its secret.
    const shown = `${id} ${match[2] ?? ''} …`.replace(/ {2,}/g, ' ');
    return [
      {
        id: Number(id),
        type: type.toUpperCase(),
        bits: letters * (hex ? 4 : 6),
        chrony: /chrony/.test(name),
        line: i + 1,
        text: shown,
      },
    ];
  });
}
