import type { SubjectKind } from './subject.ts';
import type { Text } from './text.ts';

/**
 * The knowledge the inference works on: pure data, handed in. Causes bring about states, states show in findings.
 * Names are type parameters so that a misspelt name does not compile where the catalogue is written.
 */

/** A few named grades of likelihood instead of free numbers. Corrected by what `evaluate` and the lab measure, not by feel. */
export const grade = {
  sure: 0.98,
  usually: 0.85,
  often: 0.6,
  evenly: 0.4,
  sometimes: 0.25,
  seldom: 0.1,
  rarely: 0.03,
  hardly: 0.005,
  never: 0.001,
} as const;

/** How often an outcome appears although nothing that explains it is so. */
export const leak = {
  /** The message names the mechanism itself. */
  mechanism: 0.0005,
  /** A specific message or value. */
  specific: 0.003,
  /** A generic one that many things produce. */
  generic: 0.04,
  /** What people say. */
  testimony: 0.15,
} as const;

/**
 * `symptom`: something does not work as it should (only symptoms make a fault). `condition`: a setting or circumstance
 * that raises or lowers what is likely. `testimony`: what a person said.
 */
export type Role = 'symptom' | 'condition' | 'testimony';

export type Distribution = Readonly<Record<string, number>>;

export interface FindingSpec<F extends string = string> {
  readonly name: F;
  readonly on: SubjectKind;
  readonly domain: Domain;
  readonly role: Role;
  readonly outcomes: readonly string[];
  /** How outcomes are distributed while no state speaks: the leaks. Sums to 1 over `outcomes`. */
  readonly normal: Distribution;
  /** Outcomes that show function (evidence for `healthy`) rather than trouble. */
  readonly good: readonly string[];
  /** Those of the good outcomes that prove by themselves that the thing does its work: without one, `healthy` is not said. */
  readonly proves?: readonly string[];
  /** Those that suggest it: they suffice where nobody complains and no line is left that speaks of a failure. */
  readonly suggests?: readonly string[];
  /** Outcomes that are trouble and leave the thing working: alone, and with nobody complaining, they make nobody ill. */
  readonly slight?: readonly string[];
  /**
   * For a finding on a host explained by states on its paths or sources: does one of them suffice (`any`), or must all
   * paths of the host be covered (`all`)? Default `any`.
   */
  readonly gather?: 'any' | 'all';
  readonly title: Text;
}

export type Domain = 'time' | 'host' | 'network' | 'bmc' | 'upstream';

export interface StateSpec<S extends string = string, F extends string = string> {
  readonly name: S;
  readonly on: SubjectKind;
  /**
   * How far from the observer along the way of a request (see `depth`). Where two states speak about one finding, the
   * nearer one is heard and hides the other: a stopped daemon hides its peers, the own firewall all beyond it.
   */
  readonly depth: number;
  /** Outcome probabilities while this state speaks. What is left to 1 goes to the other outcomes in proportion to `normal`. */
  readonly shows: { readonly [K in F]?: Distribution };
  /**
   * For a state on a host brought about by states on its paths or sources: does one of them suffice (`any`), or must all
   * paths of the host be covered (`all`)? Default `any`.
   */
  readonly gather?: 'any' | 'all';
  /** States this one brings about, and how surely. */
  readonly leadsTo?: { readonly [K in S]?: number };
  readonly title: Text;
}

export const depth = {
  instrument: 0,
  daemon: 10,
  config: 15,
  kernel: 20,
  ownFilter: 30,
  link: 40,
  way: 50,
  farHost: 60,
  farDaemon: 70,
  farPolicy: 75,
  content: 80,
  clock: 90,
} as const;

export type Nature = 'fault' | 'exposure' | 'effect';

export interface CauseSpec<C extends string = string, S extends string = string, F extends string = string> {
  readonly key: C;
  readonly on: SubjectKind;
  readonly nature: Nature;
  readonly domain: Domain;
  /** Prior weight within the domain, relative to the others: 1 is ordinary, 10 common, 0.1 a rarity. Shared by its instances. */
  readonly weight: number;
  /** States it brings about on its own subject or (by the state's kind) on the related ones, and how surely. */
  readonly brings: { readonly [K in S]?: number };
  /** Conditions and testimony that change the prior odds: `factor` > 1 raises, < 1 lowers. */
  readonly given?: readonly Given<F>[];
  /**
   * True where one instance may stand for all paths, or all sources, of a host (`path:h>*`): a site's firewall, a shared
   * uplink, servers that lost their common reference.
   */
  readonly wide?: boolean;
}

export interface Given<F extends string = string> {
  readonly finding: F;
  readonly outcome: string;
  readonly factor: number;
}

/** What a person reads about a cause. */
export interface CauseTexts {
  readonly title: Text;
  readonly explanation: Text;
  readonly breaks: Text;
  /** `live`: can be mended without a restart; `restart`: what must be restarted otherwise, and why. */
  readonly remedy: Text & { readonly live: boolean; readonly restart: Text | null };
  readonly prevention: Text;
  readonly references: readonly string[];
}

/** A question that would decide findings, and what it costs. */
export interface CheckSpec<F extends string = string> {
  readonly id: string;
  readonly on: SubjectKind;
  readonly decides: readonly F[];
  /** Where it is asked from. */
  readonly from: 'host' | 'source' | 'observer' | 'person';
  readonly costSeconds: number;
  /** True where asking changes what is asked about. */
  readonly perturbs: boolean;
  /** The command a person types, and what to look at. `{host}`, `{source}` stand for the subject's names. */
  readonly how: Text;
  readonly command?: string;
}

/** All of it together. */
export interface Network {
  readonly findings: readonly FindingSpec[];
  readonly states: readonly StateSpec[];
  readonly causes: readonly CauseSpec[];
  readonly checks: readonly CheckSpec[];
  /** How often a fault of this domain is what people bring, relative to the others. Default 1. */
  readonly shares?: { readonly [D in Domain]?: number };
}
