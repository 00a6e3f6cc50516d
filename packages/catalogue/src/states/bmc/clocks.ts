import { depth, grade } from '@tokimori/model';
import { state, t } from '../state.ts';

const { usually, often, sometimes, seldom, rarely, hardly } = grade;

/** A BMC makes and judges certificates by its own clock: a proxy before its web page sees what comes of it. */
const certificates = { leadsTo: { 'tls.cert-not-yet-valid': sometimes, 'tls.cert-expired': sometimes } } as const;

/** The clock of the BMC. */
export const bmcClocks = [
  state(
    'bmc.ntp-cut-off',
    'bmc',
    depth.content,
    t('the NTP server of the BMC does not answer it', 'BMC の NTP サーバーが応答しない'),
    { 'bmc.ntp-failed': { yes: usually } },
    { leadsTo: { 'bmc.clock-free': often } },
  ),
  state(
    'bmc.clock-free',
    'bmc',
    depth.clock,
    t('the clock of the BMC runs free', 'BMC の時計が自走している'),
    {
      'bmc.clock': { off: 0.72, slightly: 0.15, far: 0.05, zone: 0.015, right: 0.05 },
      'bmc.certificate': { 'not-yet-valid': rarely, valid: usually },
    },
    certificates,
  ),
  state(
    'bmc.clock-unset',
    'bmc',
    depth.clock,
    t('nobody has set the clock of the BMC', 'BMC の時計が一度も設定されていない'),
    {
      'bmc.clock': { unset: 0.85, far: 0.13, right: hardly },
      'bmc.certificate': { 'not-yet-valid': seldom, expired: seldom, valid: 0.8 },
    },
    certificates,
  ),
  state(
    'bmc.clock-shifted',
    'bmc',
    depth.clock,
    t('the clock of the BMC was set from another time zone', 'BMC の時計が別のタイムゾーンの時刻で設定されている'),
    { 'bmc.clock': { zone: 0.95, right: hardly } },
  ),
  state(
    'bmc.clock-overwritten',
    'bmc',
    depth.clock,
    t('the host writes its own time into the BMC', 'ホストが自身の時刻を BMC に書き込んでいる'),
    {
      'bmc.clock-set': { 'by-host': usually },
      'bmc.clock': { zone: 0.45, off: 0.2, right: 0.2 },
    },
  ),
] as const;
