export const bmcFindings = [] as const;
