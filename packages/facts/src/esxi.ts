/** What ESXi and vCenter say that no other platform says. */
export const esxi = {
  'esxi.version': { on: 'host', value: 'text', doc: 'Version of ESXi, for example 6.7.0' },
} as const;
