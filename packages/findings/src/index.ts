/** Placeholder until the findings are written. */
export type FindingName = string;
