/**
 * What is measured on a way whatever it serves: ping, traceroute, mtr, captures, interface counters. On a path to an
 * address; it counts for every path that leads to that address, whichever port.
 */
export const link = {
  'link.sent': { on: 'path', value: 'count', doc: 'Probes sent (ping, mtr)' },
  'link.lost-share': { on: 'path', value: 'number', doc: 'Share of the probes without an answer, 0 to 1' },
} as const;
