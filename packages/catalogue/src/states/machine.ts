export const machineStates = [] as const;
