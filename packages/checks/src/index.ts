import { bmcChecks } from './bmc.ts';
import { esxiChecks } from './esxi.ts';
import { machineChecks } from './machine.ts';
import { networkChecks } from './network.ts';
import { timeChecks } from './time.ts';
import { upstreamChecks } from './upstream.ts';

/** Every check there is. The same list makes the next-check text, and later `collect` and the manual. */
export const checks = [
  ...timeChecks,
  ...networkChecks,
  ...machineChecks,
  ...upstreamChecks,
  ...bmcChecks,
  ...esxiChecks,
];
