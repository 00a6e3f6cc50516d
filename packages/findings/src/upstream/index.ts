export const upstreamFindings = [] as const;
