import type { Directive } from './time-conf.ts';

/** What the other daemon says for the same thing; an empty list where it needs nothing. */
const equivalents: Readonly<Record<string, (args: readonly string[]) => readonly string[] | undefined>> = {
  // chronyd answers nobody that was not allowed, and control queries only locally
  restrict: () => [],
  tinker: (args) =>
    args[0] === 'panic' && Number(args[1]) > 0
      ? [`maxchange ${args[1]} 1 0`]
      : args[0] === 'step'
        ? ['makestep 1.0 3']
        : [],
  tos: (args) =>
    args[0] === 'orphan'
      ? [`local stratum ${args[1] ?? 10} orphan`]
      : args[0] === 'maxdist'
        ? [`maxdistance ${args[1] ?? 3}`]
        : undefined,
  keys: (args) => [`keyfile ${args[0] ?? '/etc/chrony.keys'}`],
  trustedkey: () => [],
  fudge: () => [],
  disable: () => [],
  enable: () => [],
  statsdir: (args) => [`logdir ${args[0] ?? '/var/log/chrony'}`],
  statistics: () => ['log measurements statistics tracking'],
  leapfile: () => ['leapsectz right/UTC'],
  interface: (args) => (args[1] === undefined ? undefined : [`bindaddress ${args[1]}`]),
  makestep: () => ['tinker step 0.128'],
  maxchange: (args) => [`tinker panic ${args[0] ?? 1000}`],
  maxdistance: (args) => [`tos maxdist ${args[0] ?? 1.5}`],
  keyfile: (args) => [`keys ${args[0] ?? '/etc/ntp.keys'}`],
  rtcsync: () => [],
  allow: (args) =>
    args[0] === undefined ? [] : [`restrict ${args[0].replace(/\/.*/, '')} mask MASK nomodify noquery`],
  logdir: (args) => [`statsdir ${args[0] ?? '/var/log/ntpstats/'}`],
  leapsectz: () => ['leapfile /usr/share/zoneinfo/leap-seconds.list'],
};

export const equivalent = (name: string, { args }: Directive): readonly string[] | undefined =>
  equivalents[name]?.(args);
