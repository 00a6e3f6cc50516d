import { type Cause, causes, states } from '@tokimori/catalogue';
import { checks } from '@tokimori/checks';
import type { AboutCause, CauseList, CheckSpec, Distribution, LookAlike, Sign, StateSpec, Text } from '@tokimori/model';
import { remedyOf } from './name.ts';
import { network } from './network.ts';
import { words } from './words.ts';

const specs = new Map(network.findings.map((it) => [it.name, it]));
const stateByName = new Map<string, StateSpec>(states.map((it) => [it.name, it]));

/** A sign is worth a line from here: it shows often, and rarely without reason. */
const shownFrom = 0.2;
const bitsFrom = 2;
const signsKept = 8;
const alikeFrom = 0.35;
const alikesKept = 4;
/** Two causes are told apart by what the one shows this much more often than the other. */
const apartFrom = 0.35;
/** What names the mechanism itself would tell every two causes apart: where it is not at hand, they look alike by the rest. */
const bitsCounted = 4;

/** How often each state acts while the cause does: the surest way to it counts. */
function reached({ brings }: Cause): Map<string, number> {
  const found = new Map<string, number>();
  const open = Object.entries(brings);
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [name, p = 0] = next;
    if (p < 0.1 || p <= (found.get(name) ?? 0)) continue;
    found.set(name, p);
    for (const [on, q = 0] of Object.entries(stateByName.get(name)?.leadsTo ?? {})) open.push([on, p * q]);
  }
  return found;
}

/** What a cause shows: for each finding the nearest state that speaks about it is heard, as in the inference. */
function shows(cause: Cause): Map<string, Distribution> {
  const heard = new Map<string, { depth: number; table: Distribution }>();
  for (const [name, p] of reached(cause)) {
    const state = stateByName.get(name);
    for (const [finding, table = {}] of Object.entries(state?.shows ?? {})) {
      const depth = state?.depth ?? 0;
      if ((heard.get(finding)?.depth ?? Number.POSITIVE_INFINITY) <= depth) continue;
      const mixed = Object.entries(table).map(([outcome, q]) => [outcome, p * q + (1 - p) * normal(finding, outcome)]);
      heard.set(finding, { depth, table: Object.fromEntries(mixed) });
    }
  }
  return new Map([...heard].map(([finding, { table }]) => [finding, table]));
}

function later<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

const normal = (finding: string, outcome: string): number => specs.get(finding)?.normal[outcome] ?? 0;
const isGood = (finding: string, outcome: string): boolean => specs.get(finding)?.good.includes(outcome) === true;

/** Worked out when somebody asks: an explanation needs none of it. */
const shown = later(() => new Map(causes.map((it) => [it.key, shows(it)])));
const shownBy = (key: string) => shown().get(key) ?? new Map<string, Distribution>();

/** Bits one sighting of the outcome speaks for the cause. */
const bits = (finding: string, outcome: string, p: number): number =>
  Math.log2(p / Math.max(normal(finding, outcome), 1e-6));

const signsOf = (key: string): Sign[] =>
  [...shownBy(key)]
    .flatMap(([finding, table]) => Object.entries(table).map(([outcome, p]) => ({ finding, outcome, p })))
    .filter(
      ({ finding, outcome, p }) =>
        specs.get(finding)?.role !== 'testimony' && !isGood(finding, outcome) && p >= shownFrom,
    )
    .map((it) => ({ ...it, bits: bits(it.finding, it.outcome, it.p) }))
    .filter((it) => it.bits >= bitsFrom && words.says(it.finding, it.outcome))
    .sort((a, b) => b.p * b.bits - a.p * a.bits)
    .slice(0, signsKept)
    .map(({ finding, outcome, p }) => ({ finding, outcome, says: words.finding(finding, outcome), probability: p }));

/** Weights of all signs of a cause, to compare causes by. */
const weights = later(
  () =>
    new Map(
      causes.map(({ key }) => [
        key,
        new Map(
          signsOf(key).map(({ finding, outcome, probability }) => [
            `${finding}=${outcome}`,
            Math.min(bits(finding, outcome, probability), bitsCounted),
          ]),
        ),
      ]),
    ),
);

/** Cosine of what two causes show: 1 is the same. */
function likeness(a: string, b: string): number {
  const [x, y] = [weights().get(a) ?? new Map<string, number>(), weights().get(b) ?? new Map<string, number>()];
  const length = (of: ReadonlyMap<string, number>) => Math.hypot(...of.values());
  const dot = [...x].reduce((sum, [sign, w]) => sum + w * (y.get(sign) ?? 0), 0);
  return dot === 0 ? 0 : dot / (length(x) * length(y));
}

interface Separation {
  readonly finding: string;
  readonly here: string;
  /** Absent where the other cause leaves the finding as it is without a fault. */
  readonly there?: string;
  readonly gain: number;
}

/** Findings whose outcomes differ between two causes, most of all first. */
function separations(a: string, b: string): Separation[] {
  const [x, y] = [shownBy(a), shownBy(b)];
  return [...new Set([...x.keys(), ...y.keys()])]
    .flatMap((finding) => {
      const spec = specs.get(finding);
      if (spec === undefined || spec.role === 'testimony') return [];
      const p = (of: ReadonlyMap<string, Distribution>, outcome: string) =>
        of.get(finding)?.[outcome] ?? spec.normal[outcome] ?? 0;
      const gains = spec.outcomes.map((outcome) => ({ outcome, gain: p(x, outcome) - p(y, outcome) }));
      const here = gains.reduce((best, it) => (it.gain > best.gain ? it : best));
      const there = gains.reduce((best, it) => (it.gain < best.gain ? it : best));
      const said = p(y, there.outcome) >= apartFrom && words.says(finding, there.outcome);
      return [{ finding, here: here.outcome, ...(said ? { there: there.outcome } : {}), gain: here.gain }];
    })
    .filter(({ finding, here, gain }) => gain >= apartFrom && words.says(finding, here))
    .sort((a, b) => b.gain - a.gain);
}

const checksFor = (finding: string): CheckSpec[] =>
  checks
    .filter((it) => !it.perturbs && it.decides.some((name) => name === finding))
    .sort((a, b) => a.costSeconds - b.costSeconds);

/** The circumstance that raises the one and not the other. */
function circumstance({ given = [] }: Cause, other: Cause): Text | undefined {
  const raised = (finding: string, outcome: string) =>
    other.given?.some((it) => it.finding === finding && it.outcome === outcome && it.factor > 1) === true;
  const [first] = given
    .filter((it) => it.factor > 1 && !raised(it.finding, it.outcome))
    .sort((a, b) => b.factor - a.factor);
  return first === undefined ? undefined : words.finding(first.finding, first.outcome);
}

function lookAlike(cause: Cause, other: Cause): LookAlike {
  const found = separations(cause.key, other.key);
  const best = found.find(({ finding }) => checksFor(finding).length > 0) ?? found[0];
  const check = best === undefined ? undefined : checksFor(best.finding)[0];
  const here = best === undefined ? circumstance(cause, other) : words.finding(best.finding, best.here);
  const there = best?.there === undefined ? circumstance(other, cause) : words.finding(best.finding, best.there);
  return {
    key: other.key,
    title: other.title,
    ...(here === undefined ? {} : { here }),
    ...(there === undefined ? {} : { there }),
    ...(check === undefined
      ? {}
      : { check: { id: check.id, costSeconds: check.costSeconds, how: unnamed(check.how) } }),
  };
}

const unnamed = ({ en, ja }: Text): Text => ({
  en: en.replaceAll('{host}', 'the host').replaceAll('{source}', 'TARGET'),
  ja: ja.replaceAll('{host}', 'ホスト').replaceAll('{source}', '対象'),
});

export const causeKeys: readonly string[] = causes.map((it) => it.key).sort();

/** Everything known about one cause: what it shows, what looks like it and what separates the two. Pure. */
export function aboutCause(key: string): AboutCause | undefined {
  const cause = causes.find((it) => it.key === key);
  if (cause === undefined) return undefined;
  const { on, nature, domain, title, explanation, breaks, remedy, prevention, references } = cause;
  const alikes = causes
    .filter((it) => it !== cause)
    .map((other) => ({ other, likeness: likeness(key, other.key) }))
    .filter((it) => it.likeness >= alikeFrom)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, alikesKept);
  const likelier = (cause.given ?? []).filter(({ factor }) => factor > 1).sort((a, b) => b.factor - a.factor);
  return {
    schema: 'tokimori.cause/1',
    key,
    on,
    nature,
    domain,
    title,
    explanation,
    breaks,
    remedy: remedyOf(remedy),
    prevention,
    references,
    signs: signsOf(key),
    likelier: likelier.map((it) => words.finding(it.finding, it.outcome)),
    lookAlikes: alikes.map(({ other }) => lookAlike(cause, other)),
  };
}

/** Causes whose key or title bears every word, in either language; all of them for none. */
export function findCauses(asked: readonly string[]): CauseList {
  const sought = asked.map((it) => it.toLowerCase());
  const found = causes.filter(({ key, title }) => {
    const text = `${key} ${title.en} ${title.ja}`.toLowerCase();
    return sought.every((word) => text.includes(word));
  });
  return {
    schema: 'tokimori.causes/1',
    causes: found
      .map(({ key, on, nature, domain, title }) => ({ key, on, nature, domain, title }))
      .sort((a, b) => (a.key < b.key ? -1 : 1)),
  };
}
