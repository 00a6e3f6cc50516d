export const machineFindings = [] as const;
