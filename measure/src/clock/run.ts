import { loadavg } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Host } from '@tokimori/lab';
import { TokimoriError } from '@tokimori/model';
import { ask, type Once, peers, probe } from './peers.ts';
import { clockWorld, serverAddress } from './world.ts';

interface Method {
  readonly name: string;
  readonly runs: number;
  /** Of the absolute differences to the truth. */
  readonly medianMicroseconds: number;
  readonly p95Microseconds: number;
  readonly maxMicroseconds: number;
  /** Runs whose stated bound did not contain the truth; only we state one. */
  readonly beyondBound?: number;
  readonly medianMs: number;
  readonly p95Ms: number;
}

export interface ClockBench {
  readonly schema: 'tokimori.bench/1';
  readonly name: 'clock';
  readonly server: string;
  readonly truthSeconds: number;
  readonly scheduling: string;
  readonly load: readonly [number, number];
  readonly methods: readonly Method[];
  readonly absent: readonly string[];
}

type Ours = Once & { readonly bound: number };

const peerRuns = 20;
/** What a reference clock needs until the server serves its time. */
const settleMilliseconds = 8000;
/** So that the method is measured and not who else is on the machine: the same for all, the server on a core of its own. */
const undisturbed = (core: number): string => `chrt -f 10 taskset -c ${core}`;

export async function clocks(truthSeconds: number, runs: number, shared: boolean): Promise<ClockBench> {
  const [server, client] = shared ? ['', ''] : [undisturbed(0), undisturbed(1)];
  const before = loadavg()[0] ?? 0;
  const world = await clockWorld(truthSeconds, server);
  try {
    await sleep(settleMilliseconds);
    const methods: Method[] = [];
    const absent: string[] = [];
    const add = (name: string, taken: readonly Once[]): void => {
      methods.push(method(name, taken, truthSeconds));
    };
    for (const exchanges of [8, 16, 1])
      add(`warm, ${exchanges} exchanges`, await ours(world.client, client, runs, exchanges));
    for (const peer of peers) {
      const taken = await ask(world.client, peer, client, peerRuns);
      if (taken === undefined) absent.push(peer.name);
      else add(peer.name, taken);
    }
    const after = loadavg()[0] ?? 0;
    const scheduling = shared ? 'shared with everybody' : 'real-time priority, a core each';
    const load = [round(before), round(after)] as const;
    return {
      schema: 'tokimori.bench/1',
      name: 'clock',
      server: world.version,
      truthSeconds,
      scheduling,
      load,
      methods,
      absent,
    };
  } finally {
    await world.close();
  }
}

async function ours(host: Host, prefix: string, runs: number, exchanges: number): Promise<Ours[]> {
  const { text } = await host.run(`${prefix} ${process.execPath} ${probe} ${serverAddress} ${runs} ${exchanges}`, 120);
  try {
    const taken = JSON.parse(text) as (Ours | { readonly failed: string })[];
    return taken.filter((it): it is Ours => !('failed' in it));
  } catch {
    throw new TokimoriError('BENCH_FAILED', `The probe in the namespace failed: ${text}`);
  }
}

function method(name: string, taken: readonly (Once | Ours)[], truth: number): Method {
  const errors = taken.map((it) => Math.abs(it.offset - truth) * 1e6);
  const times = taken.map((it) => it.milliseconds);
  const bounded = taken.filter((it): it is Ours => 'bound' in it);
  return {
    name,
    runs: taken.length,
    medianMicroseconds: at(errors, 0.5),
    p95Microseconds: at(errors, 0.95),
    maxMicroseconds: at(errors, 1),
    ...(bounded.length > 0 && { beyondBound: bounded.filter((it) => Math.abs(it.offset - truth) > it.bound).length }),
    medianMs: at(times, 0.5),
    p95Ms: at(times, 0.95),
  };
}

const round = (value: number): number => Number(value.toFixed(1));
const at = (values: readonly number[], share: number): number =>
  round([...values].sort((a, b) => a - b)[Math.floor(share * (values.length - 1))] ?? Number.NaN);
