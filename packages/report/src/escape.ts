/**
 * Colours and cursor moves a paste brought along: control sequences (ECMA-48 §5.4) and operating system commands.
 * Bounded, so that a hostile line costs no more than its length.
 */
const sequences = /\x1b\[[0-?]{0,32}[ -/]{0,8}[@-~]|\x1b\][^\x07\x1b]{0,256}(?:\x07|\x1b\\)/g;

/** Controls (C0, DEL, C1), marks that turn the direction of writing, separators, zero widths, lone surrogates. */
const hidden = /[\x00-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]|\p{Surrogate}/gu;

/** Text from outside, made safe for a terminal: what would steer it is dropped or shown by its code. */
export function visible(text: string): string {
  return text.replace(sequences, '').replaceAll('\t', '  ').replace(hidden, code);
}

const code = (char: string): string => {
  const point = char.charCodeAt(0);
  return point < 0x100 ? `\\x${point.toString(16).padStart(2, '0')}` : `\\u${point.toString(16).padStart(4, '0')}`;
};

/** A value with every string in it made visible. Our own texts (`en`, `ja`) may have line ends. */
export function allVisible<T>(value: T): T {
  return shown(value, '') as T;
}

function shown(value: unknown, key: string): unknown {
  if (typeof value === 'string')
    return key === 'en' || key === 'ja' ? value.split('\n').map(visible).join('\n') : visible(value);
  if (Array.isArray(value)) return value.map((it) => shown(it, ''));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, it]) => [name, shown(it, name)]));
}
