export const esxiFindings = [] as const;
