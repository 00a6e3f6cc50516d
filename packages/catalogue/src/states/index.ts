/** Placeholder until the states are written. */
export type StateName = string;
