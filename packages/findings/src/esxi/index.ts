import { agents, vcenterSkew } from './agents.ts';

export const esxiFindings = [vcenterSkew, ...agents] as const;
