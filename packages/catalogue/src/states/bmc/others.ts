import { depth, grade } from '@tokimori/model';
import { state, t } from '../state.ts';

const { sure, usually, evenly, sometimes, seldom, rarely } = grade;

/** Events, sensors, tools; and the host's own way to the BMC. */
export const bmcOthers = [
  state(
    'bmc.sensor-beyond',
    'bmc',
    depth.content,
    t('a sensor is beyond its critical limit', 'センサーが危険しきい値を超えている'),
    { 'bmc.sensors': { critical: 0.75, 'critical-event': 0.2, warning: rarely } },
  ),
  state('bmc.guessed', 'bmc', depth.content, t('somebody guesses passwords', '何者かがパスワードを総当たりしている'), {
    'bmc.logins': { many: 0.92, some: 0.05, one: 0.01 },
    'bmc.session': { established: usually, 'no-resources': 0.05 },
    'bmc.web': { ok: usually, 'session-limit': 0.05, ill: rarely },
  }),
  state(
    'bmc.tool-cries',
    'bmc',
    depth.content,
    t('the tool prints an error that means nothing', 'ツールが意味のないエラーを表示している'),
    {
      'bmc.unreadable': { yes: sometimes },
      'bmc.noise': { complained: 0.5, alone: 0.3, 'beside-success': 0.18 },
      'bmc.command': { unsupported: evenly, other: 0.15, 'not-now': 0.1, done: sometimes },
      'bmc.session': { established: usually },
    },
  ),
  state(
    'bmc.unlisted',
    'bmc',
    depth.content,
    t('something about the BMC that is in no list', '一覧にない BMC の異常'),
    {
      'bmc.session': {
        failed: 0.2,
        'refused-at-once': 0.1,
        'broken-off': 0.1,
        illegal: 0.05,
        credentials: 0.03,
        silent: 0.1,
        'no-route': rarely,
        established: sometimes,
      },
      'bmc.web': {
        odd: 0.15,
        unlicensed: 0.12,
        'not-accepted': 0.04,
        ill: 0.08,
        'tls-failed': 0.1,
        forbidden: 0.08,
        refused: 0.06,
        unreachable: rarely,
        silent: 0.04,
        ok: sometimes,
      },
      'bmc.command': { other: evenly, 'not-now': 0.2, unsupported: 0.2, busy: rarely },
      'bmc.contrast': { client: 0.06, account: rarely, elsewhere: rarely },
      'bmc.unreadable': { yes: sometimes },
      'bmc.restarted': { yes: seldom },
      'bmc.clock': { far: 0.05, off: 0.05 },
      'bmc.certificate': { 'not-yet-valid': 0.1 },
      'bmc.own-address': { 'link-local': 0.1, other: 0.1, none: 0.05 },
      'bmc.gateway': { itself: 0.05 },
      'bmc.steadiness': { changing: sometimes },
    },
  ),
  state(
    'ipmi.no-driver',
    'host',
    depth.kernel,
    t('the host has no IPMI driver loaded', 'ホストに IPMI ドライバーが読み込まれていない'),
    {
      'bmc.driver': { missing: sure },
    },
  ),
  state(
    'ipmi.no-permission',
    'host',
    depth.config,
    t('the process may not open the IPMI device', 'プロセスが IPMI デバイスを開けない'),
    { 'bmc.driver': { 'no-permission': 0.6, denied: 0.3, missing: seldom } },
  ),
] as const;
