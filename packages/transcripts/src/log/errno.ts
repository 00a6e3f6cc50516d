import type { FactValueOf } from '@tokimori/facts';

/** Texts of strerror in glibc, musl and BSD. */
const texts: readonly (readonly [RegExp, FactValueOf<'event.send-failed'>])[] = [
  [/^Operation not permitted/i, 'EPERM'],
  [/^Permission denied/i, 'EACCES'],
  [/^Network (?:is )?unreachable/i, 'ENETUNREACH'],
  [/^(?:No route to host|Host is unreachable)/i, 'EHOSTUNREACH'],
  [/^Connection refused/i, 'ECONNREFUSED'],
  [/^Invalid argument/i, 'EINVAL'],
];

/** The errno behind the text of a failed call. */
export const errnoOf = (text: string): FactValueOf<'event.send-failed'> =>
  texts.find(([pattern]) => pattern.test(text))?.[1] ?? 'other';
