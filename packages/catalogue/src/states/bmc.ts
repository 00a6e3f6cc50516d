import { bmcClocks } from './bmc/clocks.ts';
import { bmcExposures } from './bmc/exposures.ts';
import { bmcOthers } from './bmc/others.ts';
import { bmcPolicies } from './bmc/policies.ts';
import { bmcPresence } from './bmc/presence.ts';
import { bmcServices } from './bmc/services.ts';
import { bmcWays } from './bmc/ways.ts';

/** What may be so with a BMC and the way to it. */
export const bmcStates = [
  ...bmcWays,
  ...bmcPresence,
  ...bmcServices,
  ...bmcPolicies,
  ...bmcClocks,
  ...bmcOthers,
  ...bmcExposures,
] as const;
