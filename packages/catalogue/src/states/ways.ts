export const wayStates = [] as const;
