import { depth } from '@tokimori/model';
import { state, t } from '../state.ts';

/** Weaknesses: they need not act now. */
export const bmcExposures = [
  state('bmc.log-full', 'bmc', depth.content, t('the event log is full', 'イベントログが満杯である'), {}),
  state(
    'bmc.suite-zero',
    'bmc',
    depth.farPolicy,
    t('cipher suite 0 accepts any password', '暗号スイート 0 が任意のパスワードを受け付ける'),
    {},
  ),
  state(
    'bmc.anonymous-open',
    'bmc',
    depth.farPolicy,
    t('an empty user name may log in', '空のユーザー名でログインできる'),
    {},
  ),
  state(
    'bmc.factory-open',
    'bmc',
    depth.farPolicy,
    t('the factory account is still in use', '工場出荷時のアカウントが残っている'),
    {},
  ),
  state('bmc.ntp-off', 'bmc', depth.clock, t('NTP is off in the BMC', 'BMC の NTP が無効である'), {}),
  state(
    'bmc.firmware-old',
    'bmc',
    depth.content,
    t('the firmware of the BMC is outdated', 'BMC のファームウェアが古い'),
    {},
  ),
] as const;
