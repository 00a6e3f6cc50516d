import type { MessageRule } from '../log/rule.ts';
import type { Reader } from '../reader.ts';
import { auditLog, auditRules } from './audit.ts';
import { df, iostat } from './disks.ts';
import { kernelMachineRules } from './kernel-machine.ts';
import { addressRules, kernelNetworkRules } from './kernel-network.ts';
import { descriptors } from './limits.ts';
import { free, memoryInformation } from './memory.ts';
import { pods } from './pods.ts';
import { coresShown, loadAverage, processorTable, top, vmstat } from './processors.ts';
import { pressure } from './psi.ts';
import { cpuQuota } from './quota.ts';
import { routineRules } from './routine.ts';
import { unitRules } from './units.ts';

/** What tools print about a machine: memory, processors, disks, descriptors, Kubernetes’ words about them. */
export const hostReaders: readonly Reader[] = [
  pressure,
  free,
  memoryInformation,
  coresShown,
  loadAverage,
  top,
  processorTable,
  vmstat,
  iostat,
  df,
  descriptors,
  auditLog,
  pods,
  cpuQuota,
];

export const hostRules: readonly MessageRule[] = [
  ...kernelNetworkRules,
  ...addressRules,
  ...kernelMachineRules,
  ...auditRules,
  ...unitRules,
  ...routineRules,
];
