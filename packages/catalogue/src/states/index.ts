import { bmcStates } from './bmc.ts';
import { clockStates } from './clock.ts';
import { daemonStates } from './daemon.ts';
import { esxiStates } from './esxi.ts';
import { machineStates } from './machine.ts';
import { networkStates } from './network.ts';
import { sourceStates } from './source.ts';
import { upstreamStates } from './upstream.ts';
import { wayStates } from './ways.ts';

/** What may really be so, nearest to the observer first. */
export const states = [
  ...daemonStates,
  ...networkStates,
  ...sourceStates,
  ...clockStates,
  ...wayStates,
  ...machineStates,
  ...upstreamStates,
  ...bmcStates,
  ...esxiStates,
] as const;

export type StateName = (typeof states)[number]['name'];
