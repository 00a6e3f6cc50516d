/** Holds a diagnosis against what the scenario says must come out. */
import type { Diagnosis, NamedCause } from '@tokimori/model';
import type { Answer, Expectation, Scenario } from './scenario.ts';

export interface Judgement {
  readonly right: boolean;
  /** Verdict `fault` with a top cause that is not what is wrong: the answer that does harm. */
  readonly accused: boolean;
}

function addressOf(spec: Scenario['hosts'][string]): string[] {
  const address = spec.address ?? [];
  const list = typeof address === 'string' ? [address] : Object.values(address);
  return list.map((entry) => entry.replace(/\/.*/, ''));
}

/** Every name of a host of the world → one of them; what is no host keeps its own name. */
function sameNames(scenario: Scenario): (name: string) => string {
  const names = new Map<string, string>([
    ['local', scenario.client],
    ['localhost', scenario.client],
  ]);
  for (const [name, spec] of Object.entries(scenario.hosts)) {
    for (const alias of [name, ...addressOf(spec)]) names.set(alias, name);
    const hostsFile = spec.files?.['/etc/hosts'] ?? '';
    for (const line of hostsFile.split('\n')) {
      const [address, ...aliases] = line.trim().split(/\s+/);
      const owner = Object.entries(scenario.hosts).find(([, other]) => addressOf(other).includes(address ?? ''));
      if (owner !== undefined) for (const alias of aliases) names.set(alias, owner[0]);
    }
  }
  return (name) => names.get(name) ?? name;
}

/** `path:local>10.0.0.9` → `path:client>ntp1`: two subjects are the same when this is. */
export function canonical(subject: string, scenario: Scenario): string {
  const same = sameNames(scenario);
  const cut = subject.indexOf(':');
  return `${subject.slice(0, cut)}:${subject
    .slice(cut + 1)
    .split('>')
    .map(same)
    .join('>')}`;
}

function answersOf({ key, subject, alternatives = [] }: Expectation): Answer[] {
  return [
    { key, subject },
    ...alternatives.map((other) => (typeof other === 'string' ? { key: other, subject } : other)),
  ];
}

function names(cause: NamedCause, expectation: Expectation, scenario: Scenario): boolean {
  const kind = cause.entity.slice(0, cause.entity.indexOf(':') + 1);
  const subjects = [
    cause.entity,
    ...cause.aliases.map((alias) => (alias.includes(':') && alias.startsWith(kind) ? alias : kind + alias)),
  ];
  return answersOf(expectation).some(
    (answer) =>
      answer.key === cause.key &&
      subjects.some((subject) => canonical(subject, scenario) === canonical(answer.subject, scenario)),
  );
}

export function judge(diagnosis: Diagnosis, scenario: Scenario): Judgement {
  const { verdict, causes, exposures } = diagnosis;
  const { expect, kind, exposed } = scenario;
  const top = causes[0];
  const named = (wanted: Expectation, among: readonly NamedCause[]): boolean =>
    among.some((cause) => names(cause, wanted, scenario));
  const accused = verdict === 'fault' && !(top !== undefined && expect.some((wanted) => named(wanted, [top])));
  if (kind === 'healthy') {
    const fine = verdict === 'healthy' || (verdict === 'exposed' && exposed);
    return { right: fine || (verdict === 'fault' && !accused), accused };
  }
  if (verdict === 'exposed') return { right: expect.every((wanted) => named(wanted, exposures)), accused };
  const right = verdict === 'fault' && expect.every((wanted) => named(wanted, causes.slice(0, expect.length)));
  return { right, accused };
}
