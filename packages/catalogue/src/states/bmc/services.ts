import { depth, grade } from '@tokimori/model';
import { state, t } from '../state.ts';
import { silence, silentSession } from './silence.ts';

const { sure, usually, often, evenly, sometimes, seldom, rarely, hardly } = grade;

/** What the BMC's services do with a request. */
export const bmcServices = [
  state('bmc.hangs', 'bmc', depth.farDaemon, t('services of the BMC hang', 'BMC のサービスが応答を停止している'), {
    ...silentSession,
    'bmc.session': { ...silence, 'broken-off': 0.1, 'no-resources': rarely },
    'bmc.wire': { unanswered: 0.93 },
    'bmc.signs': { answers: 0.5, open: 0.38, silent: 0.1 },
    'bmc.web': { 'nobody-behind': 0.3, ill: sometimes, silent: 0.3, refused: 0.06, ok: rarely },
    'bmc.contrast': { elsewhere: hardly, everywhere: evenly },
    'bmc.hung': { yes: usually },
    'bmc.unreadable': { yes: seldom },
    'bmc.command': { busy: evenly, other: seldom },
    'bmc.driver': { 'not-answering': usually },
    'bmc.busy': { yes: seldom },
    'bmc.restarted': { yes: seldom },
    // What brought its answer in the end does not hang.
    'bmc.answer-time': { 'very-slow': seldom },
    'bmc.steadiness': { steady: often, changing: evenly },
    'net.link': { up: sure },
  }),
  state(
    'bmc.port-shut',
    'bmc',
    depth.farDaemon,
    t('the BMC lives, nobody listens on UDP 623', 'BMC は動作しているが、UDP 623 で待ち受けていない'),
    {
      'bmc.service': { failed: often, stopped: sometimes },
      'bmc.contrast': { elsewhere: hardly, everywhere: evenly },
      'bmc.session': { ...silence, 'port-closed': 0.12 },
      'bmc.ping': { silent: sure },
      'bmc.wire': { 'port-unreachable': 0.75, unanswered: 0.22 },
      'bmc.signs': { open: 0.55, answers: 0.4, silent: rarely },
      'bmc.steadiness': { steady: sure },
      'net.link': { up: sure },
    },
  ),
  state(
    'bmc.listens-elsewhere',
    'bmc',
    depth.farDaemon,
    t('the BMC listens on another of its addresses', 'BMC が別のアドレスで待ち受けている'),
    {
      'bmc.session': { 'port-closed': evenly, silent: sometimes, failed: sometimes, established: hardly },
      'bmc.ping': { silent: sure },
      'bmc.wire': { 'port-unreachable': evenly, unanswered: evenly },
      'bmc.elsewhere': { yes: usually },
      'bmc.own-address': { other: evenly, fits: often },
      'bmc.contrast': { family: often },
      'bmc.web': { ok: evenly, refused: often },
      'bmc.signs': { answers: often, open: sometimes },
    },
  ),
  state(
    'bmc.replies-elsewhere',
    'bmc',
    depth.farDaemon,
    t('the BMC replies from another address than was asked', 'BMC が尋ねた先とは別のアドレスから応答している'),
    {
      ...silentSession,
      'bmc.wire': { 'reply-elsewhere': sure },
      'bmc.signs': { open: evenly, answers: often },
      'bmc.own-address': { other: sometimes, fits: often },
    },
  ),
  state('bmc.late', 'bmc', depth.farDaemon, t('the BMC answers late', 'BMC の応答が遅い'), {
    'bmc.session': {
      'broken-off': evenly,
      established: sometimes,
      'auth-type': 0.05,
      failed: seldom,
      silent: 0.06,
      privilege: hardly,
    },
    'bmc.answer-time': { 'very-slow': often, slow: evenly },
    'bmc.delay': { short: usually, long: seldom },
    'bmc.ping': { answered: usually, lossy: seldom },
    'bmc.steadiness': { changing: evenly },
    'bmc.web': { silent: evenly, ok: evenly, ill: 0.05 },
    'bmc.command': { busy: seldom },
    'bmc.signs': { open: evenly, answers: often },
  }),
  state(
    'bmc.loaded',
    'bmc',
    depth.farDaemon,
    t('the BMC has more to do than it can', 'BMC が処理能力を超えて要求を受けている'),
    {
      'bmc.busy': { yes: usually },
      'bmc.command': { busy: often },
      'bmc.session': {
        'broken-off': sometimes,
        established: sometimes,
        'no-resources': 0.08,
        failed: 0.15,
        silent: 0.1,
      },
      'bmc.answer-time': { 'very-slow': evenly, slow: evenly },
      'bmc.delay': { short: usually },
      'bmc.steadiness': { changing: often },
      'bmc.web': { silent: sometimes, ill: 0.2, 'nobody-behind': 0.06, ok: evenly },
      'bmc.restarted': { yes: seldom },
      'bmc.signs': { open: evenly, answers: often },
    },
  ),
  state(
    'bmc.restarting',
    'bmc',
    depth.farDaemon,
    t('the BMC restarts while it applies settings', 'BMC が設定の適用中に再起動している'),
    {
      'bmc.restarted': { yes: usually },
      'bmc.session': { established: sometimes, 'broken-off': sometimes, failed: sometimes, silent: sometimes },
      'bmc.web': { ill: sometimes, refused: sometimes, silent: sometimes, odd: 0.05, ok: 0.1 },
      'bmc.command': { 'not-now': sometimes, other: seldom, busy: 0.05 },
      'bmc.steadiness': { changing: often },
    },
  ),
] as const;
