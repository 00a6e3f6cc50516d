export const upstreamStates = [] as const;
