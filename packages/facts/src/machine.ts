/** The state of a machine beside its clock: memory, processors, disks, tables, descriptors. */
export const machine = {
  'machine.conntrack-full': {
    on: 'host',
    value: 'text',
    doc: 'The connection tracking table is full, in the kernel’s words or by its counters',
  },
} as const;
