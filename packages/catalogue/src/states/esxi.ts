export const esxiStates = [] as const;
