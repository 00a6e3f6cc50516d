import { TokimoriError, type Unread } from '@tokimori/model';

/** What to say when there was nothing to work on. */
export function nothingRead(unread: readonly Unread[]): TokimoriError {
  const shown = unread.slice(0, 3).map(({ name, why }) => `${name === '-' ? 'standard input' : name}: ${why}`);
  const more = unread.length > shown.length ? ` (and ${unread.length - shown.length} more)` : '';
  return new TokimoriError('NOTHING_READ', `nothing could be read. ${shown.join('; ')}${more}`);
}

/** JSON leaves C1 controls and direction marks as they are; a terminal would obey them. */
export const printable = (json: string): string =>
  json.replace(
    /[\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069]/g,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
