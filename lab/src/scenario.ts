/** What a scenario file holds after its base world is laid under it and its values are filled in. */
export type Kind = 'single' | 'double' | 'healthy';

export interface Daemon {
  readonly run: string;
  readonly log?: string;
}

export interface HostSpec {
  readonly address?: string | Readonly<Record<string, string>>;
  readonly routes?: readonly string[];
  readonly forward?: boolean;
  readonly files?: Readonly<Record<string, string | null>>;
  readonly setup?: readonly string[];
  readonly start?: readonly Daemon[];
}

export interface Command {
  /** A host, or `link:NAME` for the switch of a link. */
  readonly on: string;
  readonly command: string;
}

export interface Condition extends Command {
  readonly matches: string;
  readonly times?: number;
  readonly seconds?: number;
}

export type Stage = 'before' | 'fault' | 'settled';

export interface Collected extends Command {
  readonly at?: readonly Stage[];
}

export interface Answer {
  readonly key: string;
  readonly subject: string;
}

export interface Expectation extends Answer {
  readonly alternatives?: readonly (string | Answer)[];
}

export interface WorldFile {
  /** The world this one is laid over. */
  readonly world?: string;
  readonly client?: string;
  readonly values?: Readonly<Record<string, string | number>>;
  readonly links?: readonly string[];
  readonly hosts?: Readonly<Record<string, HostSpec | null>>;
  readonly healthy?: readonly Condition[];
  readonly collect?: readonly Collected[];
}

export interface ScenarioFile extends WorldFile {
  readonly name: string;
  readonly kind: Kind;
  readonly title: { readonly en: string; readonly ja: string };
  readonly fault?: readonly Command[];
  readonly settled?: readonly Condition[];
  readonly alsoCollect?: readonly Collected[];
  readonly exposed?: boolean;
  readonly expect: readonly Expectation[];
  readonly variants?: readonly Readonly<Record<string, string | number>>[];
}

/** Ready to run: one variant, every value filled in. */
export interface Scenario {
  readonly name: string;
  readonly kind: Kind;
  readonly title: { readonly en: string; readonly ja: string };
  readonly client: string;
  readonly links: readonly string[];
  readonly hosts: Readonly<Record<string, HostSpec>>;
  readonly healthy: readonly Condition[];
  readonly fault: readonly Command[];
  readonly settled: readonly Condition[];
  readonly collect: readonly Collected[];
  readonly exposed: boolean;
  readonly expect: readonly Expectation[];
}
