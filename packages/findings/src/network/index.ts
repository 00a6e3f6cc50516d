export const networkFindings = [] as const;
