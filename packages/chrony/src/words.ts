/** Numbers of the protocol that stand for words, used by more than one report. */
import { words } from './kinds.ts';

/** RFC 5905 figure 9, leap indicator. */
const leaps = [
  [0, 'normal', 'Normal'],
  [1, 'insert-second', 'Insert second'],
  [2, 'delete-second', 'Delete second'],
  [3, 'not-synchronised', 'Not synchronised'],
  [4, 'invalid', 'Invalid'],
] as const;

export type Leap = (typeof leaps)[number][1];

export const leap8 = words<Leap>(1, leaps, 'invalid');
export const leap16 = words<Leap>(2, leaps, 'invalid');

/** The printable ones of a reference ID's four bytes, as chronyc shows the name of a reference clock. */
export function textOfReferenceId(hex: string): string {
  const bytes = [0, 2, 4, 6].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  return String.fromCharCode(...bytes.filter((byte) => byte >= 0x20 && byte < 0x7f));
}
