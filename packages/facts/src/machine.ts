/** The state of a machine beside its clock: memory, processors, disks, tables, descriptors, interfaces. */
export const machine = {
  'machine.conntrack-full': {
    on: 'host',
    value: 'text',
    doc: 'The connection tracking table is full, in the kernel’s words or by its counters',
  },
  'machine.conntrack-used': {
    on: 'host',
    value: 'number',
    doc: 'Share of the connection tracking table in use, 0 to 1',
  },
  'machine.memory-pressure': {
    on: 'host',
    value: 'text',
    doc: 'Out of memory, swapping, reclaim: OOM kills, si/so, PSI memory',
  },
  'machine.memory-free': { on: 'host', value: 'number', doc: 'Share of memory available, 0 to 1' },
  'machine.cpu-pressure': {
    on: 'host',
    value: 'text',
    doc: 'Run queue far above the cores, PSI cpu, steal, soft lockup',
  },
  'machine.load-per-core': { on: 'host', value: 'number', doc: 'Load average over the cores; condition `minutes`' },
  'machine.idle': { on: 'host', value: 'number', doc: 'Share of processor time idle, 0 to 1' },
  'machine.io-stall': {
    on: 'host',
    value: 'text',
    doc: 'Processes wait for disks: PSI io, D state, hung_task, await, blk_update_request',
  },
  'machine.io-calm': { on: 'host', value: 'text', doc: 'Disks or PSI show no waiting' },
  'machine.disk-full': { on: 'host', value: 'text', doc: 'No space or no inodes left' },
  'machine.disk-used': { on: 'host', value: 'number', doc: 'Share of a file system in use, 0 to 1. Condition `mount`' },
  'machine.address-conflict': { on: 'host', value: 'text', doc: 'Another machine uses the host’s address' },
  'machine.descriptors': {
    on: 'host',
    value: 'text',
    doc: 'A process at its descriptor limit. Condition `program`',
  },
  'machine.ports-used': {
    on: 'host',
    value: 'text',
    doc: 'Local ports are used up, or many sockets in TIME-WAIT. Condition `share`',
  },
  'machine.listen-overflow': {
    on: 'host',
    value: 'count',
    doc: 'Listen queue overflows counted by the kernel (nstat, netstat -s, SYN flooding message)',
  },
  'machine.listens': {
    on: 'host',
    value: 'text',
    doc: 'A TCP socket that listens, ADDRESS:PORT. Conditions `queue`, `backlog`, `program`',
  },
  'machine.unit': {
    on: 'host',
    value: ['active', 'inactive', 'failed', 'activating', 'masked'],
    doc: 'A service that is no time daemon. Condition `unit`',
  },
  'machine.link-errors': {
    on: 'host',
    value: 'text',
    doc: 'CRC, duplex, carrier errors or flapping on an interface of the host',
  },
  'machine.link-state': { on: 'host', value: ['up', 'down'], doc: 'An interface. Condition `interface`' },
  'machine.retransmits': { on: 'host', value: 'number', doc: 'Share of TCP segments sent again, 0 to 1' },
  'machine.mac-denied': {
    on: 'host',
    value: 'text',
    doc: 'SELinux or AppArmor forbids something. Conditions `program`, `action` (name_connect …)',
  },
  'machine.hardware-error': { on: 'host', value: 'text', doc: 'MCE, ECC, NVMe, PCIe errors in the kernel’s log' },
  'cert.not-before': {
    on: 'host',
    value: 'number',
    doc: 'Start of validity of a certificate file, seconds since 1970. Condition `subject`',
  },
  'cert.not-after': {
    on: 'host',
    value: 'number',
    doc: 'End of validity of a certificate file, seconds since 1970. Condition `subject`',
  },
} as const;
