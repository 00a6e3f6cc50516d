/** A scenario's hosts, joined by bridges, with their files and daemons. */
import { TokimoriError } from '@tokimori/model';
import { daemonEnvironment } from './daemons.ts';
import type { Ledger } from './ledger.ts';
import { Host } from './namespace.ts';
import type { Command, Condition, HostSpec, Scenario } from './scenario.ts';

export interface WorldOptions {
  /** Folder with the daemons (`findDaemons().root`). */
  readonly root: string;
  /** Folder with the helpers `refclock`, `relay` and the wrapper that keeps chronyd from the clock. */
  readonly helpers: string;
  readonly ledger: Ledger;
}

const switchName = (link: string): string => `link:${link}`;

async function must(host: Host, command: string): Promise<string> {
  const { text, code } = await host.run(command);
  if (code === 0) return text;
  throw new TokimoriError(
    'LAB_COMMAND',
    `On ${host.name}, \`${command}\` ended with ${code}: ${text.trim() || 'no message'}.`,
  );
}

/** Address of the host on each of its links, in the order of the links. */
function addressesOf(spec: HostSpec, links: readonly string[]): [link: string, address: string][] {
  const { address } = spec;
  if (address === undefined) return [];
  if (typeof address === 'string') return links.slice(0, 1).map((link) => [link, address]);
  return links.flatMap((link): [string, string][] => {
    const on = address[link];
    return on === undefined ? [] : [[link, on]];
  });
}

export class World {
  readonly #hosts = new Map<string, Host>();

  /** Builds everything up to the started daemons; takes it down again when something fails. */
  static async build(scenario: Scenario, options: WorldOptions): Promise<World> {
    const world = new World();
    try {
      await world.#build(scenario, options);
      return world;
    } catch (error) {
      await world.close();
      throw error;
    }
  }

  async #build(scenario: Scenario, options: WorldOptions): Promise<void> {
    const base = daemonEnvironment(options.root);
    const env = {
      ...base,
      PATH: `${options.helpers}:${base.PATH}`,
      LAB_ROOT: options.root,
      LAB_NODE: process.execPath,
    };
    const names = [...scenario.links.map(switchName), ...Object.keys(scenario.hosts)];
    await Promise.all(
      names.map(async (name) => this.#hosts.set(name, await Host.start(name.replace(':', '-'), env, options.ledger))),
    );
    for (const link of scenario.links)
      await must(this.host(switchName(link)), 'ip link add br0 type bridge && ip link set br0 up');
    const specs = Object.entries(scenario.hosts);
    await Promise.all(specs.map(([name, spec]) => this.#furnish(name, spec, scenario.links)));
    for (const [name, spec] of specs) {
      for (const { run, log } of spec.start ?? []) {
        this.host(name).daemon(run, log ?? `/var/log/${run.split(/[ /]/)[0]}.log`);
      }
    }
  }

  async #furnish(name: string, spec: HostSpec, links: readonly string[]): Promise<void> {
    const host = this.host(name);
    const steps: string[] = [];
    for (const [index, [link, address]] of addressesOf(spec, links).entries()) {
      const bridge = this.host(switchName(link));
      const port = `${name}-${index}`;
      // Made in the switch, one end given to the host: the machine's own network is never touched.
      await must(bridge, `ip link add ${port} type veth peer name ${port}-e && ip link set ${port} master br0 up`);
      await bridge.giveLink(`${port}-e`, host);
      steps.push(`ip link set ${port}-e name eth${index}`, `ip address add ${address} dev eth${index}`);
      steps.push(`ip link set eth${index} up`);
    }
    if (spec.forward === true) steps.push('echo 1 > /proc/sys/net/ipv4/ip_forward');
    steps.push(...(spec.routes ?? []).map((route) => `ip route add ${route}`));
    if (steps.length > 0) await must(host, steps.join(' && '));
    for (const [path, content] of Object.entries(spec.files ?? {})) if (content !== null) host.write(path, content);
    for (const command of spec.setup ?? []) await must(host, command);
  }

  host(name: string): Host {
    const host = this.#hosts.get(name);
    if (host === undefined)
      throw new TokimoriError('LAB_NO_HOST', `The world has no host ${name}: see \`hosts\` of the scenario.`);
    return host;
  }

  async apply(commands: readonly Command[]): Promise<void> {
    for (const { on, command } of commands) await must(this.host(on), command);
  }

  /** Asks again and again until every condition held once since it was asked; throws `LAB_NOT_SETTLED` when its time is up. */
  async until(conditions: readonly Condition[], signal?: AbortSignal): Promise<void> {
    await Promise.all(conditions.map((condition) => this.#holds(condition, signal)));
  }

  async #holds({ on, command, matches, times = 1, seconds = 40 }: Condition, signal?: AbortSignal): Promise<void> {
    const pattern = new RegExp(matches, 'gm');
    const deadline = performance.now() + seconds * 1000;
    for (;;) {
      const { text } = await this.host(on).run(command, seconds);
      if ([...text.matchAll(pattern)].length >= times) return;
      signal?.throwIfAborted();
      if (performance.now() > deadline) {
        throw new TokimoriError(
          'LAB_NOT_SETTLED',
          `After ${seconds} s \`${command}\` on ${on} does not show /${matches}/ ${times} times. It shows:\n${text}`,
        );
      }
      await new Promise((resolve) => setTimeout(resolve, pollMilliseconds));
    }
  }

  async close(): Promise<void> {
    await Promise.all([...this.#hosts.values()].map((host) => host.stop()));
    this.#hosts.clear();
  }
}

const pollMilliseconds = 400;
