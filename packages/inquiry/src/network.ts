import { causes, states } from '@tokimori/catalogue';
import { checks } from '@tokimori/checks';
import { findings } from '@tokimori/findings';
import type { Network } from '@tokimori/model';

/** All knowledge there is, as one network. */
export const network: Network = { findings, states, causes, checks };
