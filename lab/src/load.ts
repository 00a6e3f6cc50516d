/** Scenario files → scenarios. A mistake is reported with file, line and column (`LAB_SCENARIO`). */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TokimoriError } from '@tokimori/model';
import { LineCounter, type Node, parseDocument } from 'yaml';
import type { Collected, HostSpec, Scenario, ScenarioFile, WorldFile } from './scenario.ts';
import { mistakes, type Schema } from './validate.ts';

const refused = (place: string, message: string): TokimoriError =>
  new TokimoriError('LAB_SCENARIO', `${place}: ${message}.`);

function reading<T>(path: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw refused(path, `it cannot be read (${error instanceof Error ? error.message : error})`);
  }
}

/** Parses a file and holds it against the schema; the caller names the type the schema describes. */
function parse<T>(file: string, schema: Schema, root: Schema): T {
  const lines = new LineCounter();
  const text = reading(file, () => readFileSync(file, 'utf8'));
  const document = parseDocument(text, { lineCounter: lines, merge: true });
  const place = (offset: number): string => {
    const { line, col } = lines.linePos(offset);
    return `${file}:${line}:${col}`;
  };
  const broken = document.errors[0];
  if (broken !== undefined) throw refused(place(broken.pos[0]), broken.message.split('\n')[0] ?? 'not YAML');
  const value: unknown = document.toJS();
  for (const { path, message } of mistakes(value, schema, root)) {
    // A key without a value has no node: then the nearest thing around it is the place.
    let node: Node | null | undefined;
    for (let depth = path.length; depth > 0 && !node?.range; depth--) {
      node = document.getIn(path.slice(0, depth), true) as Node | null | undefined;
    }
    throw refused(place(node?.range?.[0] ?? 0), message);
  }
  return value as T;
}

function layHosts(below: WorldFile['hosts'] = {}, above: WorldFile['hosts'] = {}): Record<string, HostSpec> {
  const hosts: Record<string, HostSpec> = {};
  for (const name of new Set([...Object.keys(below), ...Object.keys(above)])) {
    const host = above[name];
    if (host === null) continue;
    const base = below[name] ?? {};
    hosts[name] = { ...base, ...host, files: { ...base.files, ...host?.files } };
  }
  return hosts;
}

/** Puts the values into every text. Throws when a text asks for a value that nobody gave. */
function fill<T>(node: T, values: Readonly<Record<string, string | number>>, file: string): T {
  const walk = (value: unknown): unknown => {
    if (typeof value === 'string') {
      return value.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
        const given = values[name];
        if (given === undefined) throw refused(file, `{{${name}}} has no value in \`values\``);
        return String(given);
      });
    }
    if (Array.isArray(value)) return value.map(walk);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, member]) => [walk(key), walk(member)]));
  };
  return walk(node) as T;
}

/** Its ports on a switch are NAME-0-e, and a name of an interface has 15 letters at most. */
const hostName = /^[a-z][a-z0-9-]{0,10}$/;

/** What the schema cannot say: names of hosts, that they exist, that expressions are regular. */
function check(scenario: Scenario, file: string): Scenario {
  const { healthy, fault, settled, collect, client } = scenario;
  for (const name of Object.keys(scenario.hosts)) {
    if (!hostName.test(name)) throw refused(file, `\`${name}\` is no name for a host: up to 11 of a-z, 0-9 and -`);
  }
  const known = new Set([...Object.keys(scenario.hosts), ...scenario.links.map((link) => `link:${link}`)]);
  for (const on of [client, ...[...healthy, ...fault, ...settled, ...collect].map((command) => command.on)]) {
    if (!known.has(on)) throw refused(file, `there is no host \`${on}\` (${[...known].join(', ')})`);
  }
  for (const { matches } of [...healthy, ...settled]) {
    try {
      new RegExp(matches);
    } catch (error) {
      throw refused(file, error instanceof Error ? error.message : String(error));
    }
  }
  return scenario;
}

export interface LabFiles {
  readonly scenarios: string;
  readonly worlds: string;
  readonly schema: string;
}

/** A base world, laid over the one it names itself. */
function loadWorld(name: string, files: LabFiles, schema: Schema, above: readonly string[] = []): WorldFile {
  if (above.includes(name))
    throw refused(join(files.worlds, `${name}.yaml`), `the worlds ${above.join(', ')} stand on each other`);
  const world = parse<WorldFile>(join(files.worlds, `${name}.yaml`), { $ref: '#/definitions/world' }, schema);
  return world.world === undefined ? world : lay(loadWorld(world.world, files, schema, [...above, name]), world);
}

const lay = (below: WorldFile, above: WorldFile): WorldFile => ({
  ...below,
  ...above,
  values: { ...below.values, ...above.values },
  hosts: layHosts(below.hosts, above.hosts),
});

/**
 * A machine that is looked at from inside also says its addresses: without them nobody can know that the server whose
 * counters are read is the source the client asks.
 */
function withAddresses(collect: readonly Collected[], client: string): Collected[] {
  const servers = new Set(collect.map(({ on }) => on).filter((on) => on !== client));
  if (servers.size === 0) return [...collect];
  return [...collect, ...[client, ...servers].map((on) => ({ on, command: 'ip -br addr' }))];
}

/** All variants of one scenario file. */
export function loadScenario(file: string, files: LabFiles): Scenario[] {
  const schema = JSON.parse(readFileSync(files.schema, 'utf8')) as Schema;
  const own = parse<ScenarioFile>(file, schema, schema);
  const world = lay(own.world === undefined ? {} : loadWorld(own.world, files, schema), own);
  return [{}, ...(own.variants ?? [])].map((values, index) => {
    const scenario: Scenario = {
      name: index === 0 ? own.name : `${own.name}-${index + 1}`,
      kind: own.kind,
      title: own.title,
      client: world.client ?? 'client',
      links: world.links ?? ['lan'],
      hosts: layHosts(world.hosts),
      healthy: world.healthy ?? [],
      fault: own.fault ?? [],
      settled: own.settled ?? [],
      collect: withAddresses([...(world.collect ?? []), ...(own.alsoCollect ?? [])], world.client ?? 'client'),
      exposed: own.exposed ?? false,
      expect: own.expect,
    };
    return check(fill(scenario, { ...world.values, ...values }, file), file);
  });
}

/** Every scenario of the folder, by name. Throws `LAB_SCENARIO` on a mistake or on a name given twice. */
export function loadScenarios(files: LabFiles): Scenario[] {
  const seen = new Set<string>();
  const paths = reading(files.scenarios, () => readdirSync(files.scenarios)).filter((name) => name.endsWith('.yaml'));
  return paths.sort().flatMap((path) => {
    const scenarios = loadScenario(join(files.scenarios, path), files);
    for (const { name } of scenarios) {
      if (seen.has(name)) throw refused(join(files.scenarios, path), `the name ${name} is taken`);
      seen.add(name);
    }
    return scenarios;
  });
}
