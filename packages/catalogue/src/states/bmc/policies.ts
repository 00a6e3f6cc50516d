import { depth, grade } from '@tokimori/model';
import { state, t } from '../state.ts';
import { silence } from './silence.ts';

const { sure, usually, often, evenly, sometimes, seldom, rarely, hardly } = grade;

/**
 * What the BMC allows whom. Between it and a client, so that what a client does wrong everywhere, or a fleet is set to, is
 * one state on all its ways.
 */
export const bmcPolicies = [
  state(
    'bmc.channel-off',
    'path',
    depth.farPolicy,
    t('IPMI over LAN is switched off in the BMC', 'BMC で IPMI over LAN が無効になっている'),
    {
      'bmc.contrast': { elsewhere: hardly, everywhere: evenly },
      'bmc.session': { ...silence, 'port-closed': 0.03, 'broken-off': rarely, privilege: rarely },
      'bmc.ping': { silent: 0.85, answered: seldom },
      'bmc.channel': { off: usually, 'pre-boot': 0.12 },
      'bmc.wire': { unanswered: 0.9, 'port-unreachable': 0.08 },
      'bmc.signs': { open: 0.55, answers: 0.37, silent: 0.05 },
      'bmc.steadiness': { steady: sure },
      'net.link': { up: sure },
    },
  ),
  state(
    'bmc.no-common-suite',
    'path',
    depth.farPolicy,
    t('client and BMC have no common cipher suite', 'クライアントと BMC に共通の暗号スイートがない'),
    {
      'bmc.session': { algorithm: 0.87, failed: 0.06, 'refused-at-once': rarely, established: hardly },
      'bmc.contrast': { cipher: often, client: sometimes },
      'bmc.ping': { answered: sure },
      'bmc.wire': { answered: sure },
      'bmc.signs': { open: often, answers: evenly },
      'bmc.steadiness': { steady: sure },
    },
  ),
  state(
    'bmc.no-ipmi15',
    'path',
    depth.farPolicy,
    t('the BMC offers IPMI 2.0 sessions only', 'BMC が IPMI 2.0 のセッションのみを提供している'),
    {
      'bmc.session': { 'auth-type': 0.88, failed: 0.07, silent: rarely, established: hardly },
      'bmc.contrast': { lanplus: usually },
      'bmc.ping': { answered: sure },
      'bmc.wire': { answered: sure },
      'bmc.signs': { open: often, answers: evenly },
      'bmc.steadiness': { steady: sure },
    },
  ),
  state(
    'bmc.deviates',
    'bmc',
    depth.farPolicy,
    t(
      'the BMC deviates from the standard, the client insists on it',
      'BMC が規格から外れ、厳格なクライアントが受け付けない',
    ),
    {
      'bmc.session': {
        illegal: 0.35,
        'broken-off': 0.2,
        privilege: 0.05,
        // A client that gets a hash or capabilities it does not expect blames user or password.
        credentials: 0.1,
        failed: 0.1,
        algorithm: 0.02,
        'auth-type': 0.02,
        established: seldom,
      },
      'bmc.contrast': { client: often },
      'bmc.web': { odd: 0.45, ok: evenly, 'tls-failed': 0.05, 'not-accepted': 0.05 },
      'bmc.unreadable': { yes: often },
      'bmc.command': { other: sometimes, 'not-now': 0.05, unsupported: sometimes },
      'bmc.ping': { answered: usually },
      'bmc.wire': { answered: usually },
      'bmc.signs': { open: often, answers: evenly },
      'bmc.steadiness': { steady: usually },
    },
  ),
  state(
    'bmc.rejects-account',
    'path',
    depth.farPolicy,
    t('the BMC does not accept this user and password', 'BMC がこのユーザーとパスワードを受け付けない'),
    {
      'bmc.session': {
        failed: silence.failed,
        credentials: 0.37,
        'refused-at-once': 0.12,
        'broken-off': 0.02,
        illegal: 0.03,
        privilege: 0.015,
        established: hardly,
      },
      'bmc.web': { 'not-accepted': 0.9, forbidden: rarely, ok: rarely },
      'bmc.contrast': { account: often },
      'bmc.logins': { some: 0.6, one: sometimes, many: 0.04 },
      'bmc.ping': { answered: sure },
      'bmc.wire': { answered: sure },
      'bmc.signs': { open: often, answers: evenly },
      'bmc.steadiness': { steady: sure },
    },
  ),
  state(
    'bmc.rejects-privilege',
    'path',
    depth.farPolicy,
    t('the asked privilege is above that of the account', '要求した特権がアカウントの権限を超えている'),
    {
      'bmc.session': { privilege: 0.72, established: 0.12, failed: 0.06, 'refused-at-once': 0.05, credentials: rarely },
      'bmc.contrast': { privilege: often },
      'bmc.command': { privilege: usually, other: 0.04 },
      'bmc.web': { forbidden: often, ok: sometimes, 'not-accepted': 0.08, unlicensed: 0.01 },
      'bmc.ping': { answered: sure },
      'bmc.wire': { answered: sure },
      'bmc.signs': { open: often, answers: evenly },
      'bmc.steadiness': { steady: sure },
    },
  ),
  state(
    'bmc.slots-taken',
    'bmc',
    depth.farPolicy,
    t('all session slots of the BMC are taken', 'BMC のセッション枠がすべて使われている'),
    {
      'bmc.session': { 'no-resources': 0.82, failed: 0.06, 'broken-off': 0.04, established: 0.04 },
      'bmc.web': { 'session-limit': 0.85, ill: 0.06, 'not-accepted': 0.02, ok: rarely },
      'bmc.sessions': { full: usually },
      'bmc.steadiness': { changing: evenly },
      'bmc.ping': { answered: sure },
      'bmc.wire': { answered: sure },
      'bmc.signs': { open: often, answers: evenly },
    },
  ),
  state(
    'bmc.certificate-over',
    'bmc',
    depth.farPolicy,
    t('the certificate inside the BMC has expired', 'BMC 内の証明書が期限切れである'),
    {
      'bmc.certificate': { expired: sure },
      'bmc.web': { 'tls-failed': often, ok: evenly },
    },
    { leadsTo: { 'tls.cert-expired': usually } },
  ),
] as const;
