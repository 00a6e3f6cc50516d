import { causes } from '@tokimori/catalogue';
import { kindOf, localHost, nameOf, type RankedCause, type SubjectId, type SubjectKind } from '@tokimori/model';
import { isExposure } from './name.ts';

/** Of what findings leave open, so much is given to what the words speak of; the rest stays "something else". */
const toWords = 0.7;

const local = nameOf(localHost);

/** Where a cause is thought of when no finding says where. */
const somewhere: Readonly<Partial<Record<SubjectKind, SubjectId>>> = {
  host: localHost,
  resolver: `resolver:${local}`,
  proxy: `proxy:${local}`,
  path: `path:${local}>*`,
  source: 'source:unnamed',
  bmc: 'bmc:unnamed-bmc',
  backend: 'backend:unnamed',
  upstream: 'upstream:unnamed',
  device: 'device:unnamed',
};

/**
 * Candidates where nothing can be told: what findings leave open is shared among the causes the words of the text speak of.
 * They are guesses of grade `open`, with nothing to show for them; no verdict rests on them.
 */
export function withGuesses(
  ranked: readonly RankedCause[],
  guesses: ReadonlyMap<string, number>,
  subjects: readonly SubjectId[],
): RankedCause[] {
  const known = ranked.filter((it) => !isExposure(it));
  const listed = known.filter(({ key }) => !key.startsWith('unlisted-'));
  const open =
    toWords *
    Math.max(
      0,
      1 -
        Math.min(
          1,
          listed.reduce((sum, it) => sum + it.probability, 0),
        ),
    );
  const raised = new Set<string>();
  const more = known.map((it) => {
    // Once for a key: on its likeliest subject.
    if (raised.has(it.key)) return it;
    raised.add(it.key);
    return { ...it, probability: Math.min(1, it.probability + open * (guesses.get(it.key) ?? 0)) };
  });
  const fresh = causes
    .filter(({ key, nature }) => !raised.has(key) && nature !== 'exposure' && (guesses.get(key) ?? 0) > 0)
    .map(
      ({ key, on }): RankedCause => ({
        key,
        subject: subjects.find((it) => kindOf(it) === on) ?? somewhere[on] ?? localHost,
        probability: open * (guesses.get(key) ?? 0),
        grade: 'open',
        chain: [],
        ledger: [],
        explains: [],
      }),
    );
  return [...more, ...fresh, ...ranked.filter(isExposure)].sort((a, b) => b.probability - a.probability);
}
