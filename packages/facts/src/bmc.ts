/** What clients of a BMC (ipmitool, FreeIPMI, Redfish) and the BMC itself say. */
export const bmc = {
  'host.bmc': { on: 'host', value: 'text', doc: 'The BMC that manages this host, by name or address' },
} as const;
