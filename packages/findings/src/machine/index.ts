import { disk, io } from './disks.ts';
import { deviceLoad, devicePort, interfaces, ownAddress, spread } from './interfaces.ts';
import { memory } from './memory.ts';
import { cpu, load } from './processor.ts';
import { waitingSockets } from './sockets.ts';
import { conntrack, retransmits, tableMessages } from './tables.ts';

/** The machine beside its clock: tables, memory, processors, disks, interfaces. */
export const machineFindings = [
  conntrack,
  waitingSockets,
  disk,
  io,
  memory,
  cpu,
  load,
  ownAddress,
  interfaces,
  devicePort,
  deviceLoad,
  spread,
  retransmits,
  ...tableMessages,
] as const;
