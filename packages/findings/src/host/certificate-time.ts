import { endsOf, leak } from '@tokimori/model';
import { finding, normally, t } from '../finding.ts';

/** Nobody issues certificates for later: what "begins in the future" is judged by a clock that is behind. */
const early =
  /not (?:yet valid|valid yet)|NOT_YET_VALID|NotYetValid|num=9\b|OCSP_FUTURE|in the future|\bYour clock is|Uhr geht|Votre horloge|時計が|date and time \(.{5,80}\) are incorrect|Computer Clock is Wrong/i;
/** One text for both cases; what the clock said is printed behind it. */
const either = /expired or is not (?:yet valid|valid yet)/i;
const judgedAt = /current time (\d{4})-\d{2}-\d{2}\S{0,20}\s+is (before|after) /i;
/** No clock that runs shows an earlier year than this program's. */
const firstYear = 2022;

/** A certificate (or signed list) judged by a clock: run out, or not begun. */
export const certificateTime = finding({
  name: 'time.cert-time',
  on: 'host',
  domain: 'time',
  role: 'symptom',
  outcomes: ['no', 'yes', 'early'],
  normal: normally('no', { yes: 0.01, early: leak.mechanism }),
  good: ['no'],
  suggests: ['no'],
  title: t('certificates and time', '証明書と時刻'),
  says: {
    no: t('the certificate is found valid', '証明書は有効と判定されています'),
    yes: t('a certificate is judged outside its validity', '証明書が有効期間外と判定されています'),
    early: t(
      'a certificate is said to begin in the future: the clock that judges it is behind',
      '証明書が「まだ有効でない」と判定されています(判定した側の時計が遅れています)',
    ),
  },
  judge(view, host) {
    const facts = view.all(host, 'event.cert-time');
    // What a tool met at a machine of which nothing else is known; backends and BMCs have findings of their own.
    const isBmc = (to: string) => view.subjects.some((it) => it === `bmc:${to}`);
    const tried = view.pathsOf(host).flatMap((path) => {
      const to = endsOf(path).to;
      const isElsewhere = view.subjects.some((it) => it === `bmc:${to}` || it.startsWith(`backend:${to}`));
      const verified = view.all(path, 'tls.verify');
      if (!isElsewhere) return verified;
      // Judged by this host's clock alone, without the dates that could tell.
      const dated = view.last(path, 'tls.not-before') !== undefined || to.startsWith('unnamed');
      return isBmc(to) || dated ? [] : verified.filter(({ value }) => value === 'not-yet-valid');
    });
    const begun = [
      ...facts.filter((fact) => isEarly(fact.value)),
      ...tried.filter(({ value }) => value === 'not-yet-valid'),
    ];
    if (begun.length > 0) return { outcome: 'early', facts: begun };
    const all = [...facts, ...tried.filter(({ value }) => value === 'expired')];
    if (all.length > 0) return { outcome: 'yes', facts: all };
    return tried.at(-1)?.value === 'ok' ? { outcome: 'no', facts: tried.slice(-1) } : undefined;
  },
});

function isEarly(text: string): boolean {
  const at = judgedAt.exec(text);
  if (at !== null) return at[2]?.toLowerCase() === 'before' || Number(at[1]) < firstYear;
  return early.test(text.replace(either, ''));
}
