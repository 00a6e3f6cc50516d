import type { SubjectKind } from '@tokimori/model';
import { association } from './association.ts';
import { bmc } from './bmc.ts';
import { config } from './config.ts';
import { daemon } from './daemon.ts';
import { environment } from './environment.ts';
import { esxi } from './esxi.ts';
import { event } from './event.ts';
import { link } from './link.ts';
import { machine } from './machine.ts';
import { network } from './network.ts';
import { server } from './server.ts';
import { sync } from './sync.ts';
import { text } from './text.ts';
import { upstream, upstreamTestimony } from './upstream.ts';

/** What a value is. Units live here: `seconds` and `ppm` are numbers in that unit, `number` has none. */
export type ValueKind = 'seconds' | 'ppm' | 'number' | 'count' | 'text' | 'flag' | readonly string[];

export interface FactSpec {
  readonly on: SubjectKind;
  readonly value: ValueKind;
  readonly doc: string;
}

/** Every fact's name, the kind of subject it is about, its unit, its meaning. Readers and probes make these and no others. */
export const vocabulary = {
  ...association,
  ...sync,
  ...daemon,
  ...server,
  ...config,
  ...event,
  ...environment,
  ...network,
  ...link,
  ...machine,
  ...upstream,
  ...upstreamTestimony,
  ...bmc,
  ...esxi,
  ...text,
} as const satisfies Record<string, FactSpec>;

export type FactName = keyof typeof vocabulary;

type ValueOf<K> = K extends 'seconds' | 'ppm' | 'number' | 'count'
  ? number
  : K extends 'text'
    ? string
    : K extends 'flag'
      ? boolean
      : K extends readonly (infer T)[]
        ? T
        : never;

/** The type a fact's value has, from its vocabulary entry. */
export type FactValueOf<N extends FactName> = ValueOf<(typeof vocabulary)[N]['value']>;

export const factNames = Object.keys(vocabulary) as FactName[];
export const isFactName = (name: string): name is FactName => Object.hasOwn(vocabulary, name);
