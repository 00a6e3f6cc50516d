import { appRules } from '../app/index.ts';
import { bmcRules } from '../bmc/index.ts';
import { bmcUnitRules } from '../bmc/units.ts';

import { chronydRules } from '../chrony/log.ts';
import { esxiRules } from '../esxi/index.ts';
import { hostRules } from '../host/index.ts';
import { netRules } from '../net/index.ts';
import { proxyRules } from '../proxy/index.ts';
import { systemRules } from '../system/index.ts';
import { busyboxRules } from './busybox-ntpd.ts';
import { clockRules } from './ntpd-clock.ts';
import { processRules } from './ntpd-process.ts';
import { sourceRules } from './ntpd-sources.ts';
import { ntpdateRules } from './ntpdate.ts';
import { openntpdRules } from './openntpd.ts';
import type { MessageRule } from './rule.ts';

/** Every known message, program by program. A new program is one file and one line here. */
export const messageRules: readonly MessageRule[] = [
  // ntp
  ...clockRules,
  ...processRules,
  ...sourceRules,
  ...ntpdateRules,
  ...busyboxRules,
  ...openntpdRules,
  // systemd on a BMC, before systemd on any host
  ...bmcUnitRules,
  // chrony and system
  ...chronydRules,
  ...systemRules,
  ...proxyRules,
  ...appRules,
  ...bmcRules,
  ...esxiRules,
  ...hostRules,
  ...netRules,
];
