export const bmcStates = [] as const;
