import { clockStates } from './clock.ts';
import { daemonStates } from './daemon.ts';
import { networkStates } from './network.ts';
import { sourceStates } from './source.ts';

/** What may really be so, nearest to the observer first. */
export const states = [...daemonStates, ...networkStates, ...sourceStates, ...clockStates] as const;

export type StateName = (typeof states)[number]['name'];
