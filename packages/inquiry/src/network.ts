import { causes, states } from '@tokimori/catalogue';
import { checks } from '@tokimori/checks';
import { findings } from '@tokimori/findings';
import type { Network } from '@tokimori/model';

/** All knowledge there is, as one network. */
export const network: Network = {
  findings,
  states,
  causes,
  checks,
  // Sick machines and ways lie behind a smaller part of what people bring; they are few, and each would weigh too much.
  shares: { host: 0.35, network: 0.5 },
};
