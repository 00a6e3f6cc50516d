import { depth, grade } from '@tokimori/model';
import { state, t } from './state.ts';

const { sure, usually, often, evenly, sometimes, seldom, rarely, hardly } = grade;

/**
 * However it comes about, silence on UDP 623 looks alike to every client: some name it, ipmitool prints its general
 * sentence. All that silences shows it alike, so that fifty silent BMCs speak for none of them more than one does.
 */
const silence = { silent: 0.42, failed: 0.42, established: hardly } as const;
const silentSession = {
  'bmc.session': { ...silence, 'broken-off': rarely, 'ciphers-unreadable': 0.05 },
  'bmc.ping': { silent: sure },
} as const;

/** The way from a client to a BMC. */
const ways = [
  state(
    'bmc.way-blocked',
    'path',
    depth.way,
    t('a filter on the way stops UDP 623', '途中のフィルターが UDP 623 を止めている'),
    {
      'bmc.contrast': { elsewhere: often, everywhere: rarely },
      'bmc.session': { ...silence, 'no-route': 0.05, 'port-closed': 0.03 },
      'bmc.ping': silentSession['bmc.ping'],
      'bmc.wire': { unanswered: 0.55, prohibited: 0.3, 'port-unreachable': rarely, 'host-unreachable': rarely },
      'bmc.signs': { open: 0.5, answers: 0.37, silent: seldom },
      'bmc.steadiness': { steady: sure },
      'net.link': { up: sure },
    },
  ),
  state(
    'bmc.way-lossy',
    'path',
    depth.way,
    t('a share of the packets to the BMC is lost', 'BMC 宛パケットの一部が失われている'),
    {
      'bmc.session': { 'broken-off': evenly, established: sometimes, failed: seldom, privilege: 0.08, silent: 0.05 },
      'bmc.steadiness': { changing: usually },
      'bmc.ping': { lossy: usually, answered: seldom },
      'link.loss': { some: evenly, heavy: evenly },
      'bmc.answer-time': { slow: sometimes, 'very-slow': sometimes },
      'bmc.web': { ok: often, silent: sometimes },
    },
  ),
  state('bmc.way-slow', 'path', depth.way, t('the way to the BMC is slow', 'BMC への経路が遅い'), {
    'bmc.delay': { long: evenly, 'very-long': evenly },
    'link.round-trip': { varying: sometimes, swollen: sometimes },
    'bmc.session': { established: evenly, 'broken-off': sometimes, 'auth-type': 0.04, failed: seldom, silent: 0.05 },
    'bmc.answer-time': { slow: evenly, 'very-slow': evenly },
    'bmc.ping': { answered: usually, silent: 0.05 },
    'bmc.web': { ok: often, silent: sometimes },
    'bmc.signs': { open: evenly, answers: often },
  }),
  state(
    'bmc.tag-differs',
    'path',
    depth.link,
    t('BMC and network use different VLAN tags', 'BMC とネットワークで VLAN タグが異なる'),
    {
      'bmc.contrast': { elsewhere: rarely, everywhere: sometimes },
      ...silentSession,
      'bmc.wire': { unanswered: 0.9, 'host-unreachable': 0.08 },
      'link.loss': { total: evenly },
      'bmc.own-address': { fits: usually, none: seldom, 'link-local': rarely },
      'bmc.signs': { silent: 0.82, unreachable: 0.15, answers: hardly, open: hardly },
      'bmc.web': { silent: 0.7, unreachable: 0.25, ok: hardly },
      'net.link': { 'no-neighbour': often },
      'bmc.steadiness': { steady: sure },
    },
  ),
] as const;

/** The BMC as a machine at an address. */
const presence = [
  state(
    'bmc.address-dead',
    'path',
    depth.farHost,
    t('nothing answers at the BMC’s address', 'BMC のアドレスから何も応答しない'),
    {
      'bmc.contrast': { elsewhere: hardly, everywhere: evenly },
      'bmc.session': { ...silence, 'no-route': 0.12 },
      'bmc.ping': silentSession['bmc.ping'],
      'bmc.wire': { unanswered: 0.7, 'host-unreachable': 0.27 },
      'link.loss': { total: evenly },
      'bmc.signs': { silent: 0.6, unreachable: 0.38, answers: hardly, open: hardly },
      'bmc.web': { silent: often, unreachable: 0.35, ok: hardly },
      'net.link': { 'no-neighbour': often },
      'bmc.own-address': { fits: often, none: 0.15, 'link-local': 0.1, other: 0.1 },
    },
  ),
  state(
    'bmc.address-doubled',
    'bmc',
    depth.farHost,
    t('two devices answer for the BMC’s address', 'BMC のアドレスに二つの機器が応答している'),
    {
      'bmc.neighbours': { two: sure },
      'bmc.steadiness': { changing: usually },
      'bmc.session': {
        established: sometimes,
        'broken-off': sometimes,
        failed: sometimes,
        'port-closed': seldom,
        credentials: 0.05,
      },
      'bmc.signs': { open: evenly, answers: often },
      'bmc.web': { ok: evenly, refused: sometimes, silent: seldom },
    },
  ),
  state(
    'bmc.port-moved',
    'bmc',
    depth.farHost,
    t(
      'the BMC uses another network port than the one with the cable',
      'BMC がケーブルの挿さったポートとは別のポートを使っている',
    ),
    {
      'bmc.contrast': { elsewhere: hardly, everywhere: evenly },
      ...silentSession,
      'bmc.wire': { unanswered: 0.9, 'host-unreachable': 0.05 },
      'link.loss': { total: evenly },
      'bmc.own-address': { fits: often, none: 0.2, 'link-local': seldom },
      'bmc.signs': { silent: 0.82, answers: rarely, open: hardly, unreachable: 0.1 },
      'bmc.web': { silent: often, unreachable: sometimes, ok: seldom },
      'bmc.steadiness': { changing: evenly },
      'bmc.restarted': { yes: seldom },
      'net.link': { 'no-neighbour': often },
    },
  ),
  state(
    'bmc.mask-wrong',
    'bmc',
    depth.farHost,
    t('the netmask of the BMC does not match its network', 'BMC のネットマスクがネットワークと合っていない'),
    {
      ...silentSession,
      'bmc.mask': { odd: evenly, splits: 0.45 },
      'bmc.gateway': { inside: evenly, outside: 0.45, none: seldom },
      'bmc.wire': { unanswered: 0.9 },
      'link.loss': { total: evenly },
      'bmc.signs': { silent: usually, open: rarely, answers: rarely },
      'bmc.web': { silent: usually },
      'bmc.contrast': { elsewhere: evenly },
      'net.link': { up: usually },
    },
    { leadsTo: { 'bmc.ntp-cut-off': evenly } },
  ),
  state(
    'bmc.gateway-wrong',
    'bmc',
    depth.farHost,
    t('the BMC has no usable gateway', 'BMC に使えるゲートウェイがない'),
    {
      ...silentSession,
      'bmc.gateway': { outside: 0.5, none: 0.15, missed: 0.15, itself: 0.08, inside: seldom },
      'bmc.mask': { sane: usually, splits: 0.12 },
      'bmc.wire': { unanswered: 0.9 },
      'link.loss': { total: evenly },
      'bmc.signs': { silent: usually, open: rarely, answers: rarely },
      'bmc.web': { silent: usually },
      'bmc.contrast': { elsewhere: often },
      'net.link': { up: usually },
    },
    { leadsTo: { 'bmc.ntp-cut-off': often } },
  ),
] as const;

/** What the BMC's services do with a request. */
const services = [
  state('bmc.hangs', 'bmc', depth.farDaemon, t('services of the BMC hang', 'BMC のサービスが応答を停止している'), {
    ...silentSession,
    'bmc.session': { ...silence, 'broken-off': 0.1, 'no-resources': rarely },
    'bmc.wire': { unanswered: 0.93 },
    'bmc.signs': { answers: 0.5, open: 0.38, silent: 0.1 },
    'bmc.web': { 'nobody-behind': 0.3, ill: sometimes, silent: 0.3, refused: 0.06, ok: rarely },
    'bmc.contrast': { elsewhere: hardly, everywhere: evenly },
    'bmc.hung': { yes: usually },
    'bmc.command': { busy: evenly, other: seldom },
    'bmc.driver': { 'not-answering': usually },
    'bmc.busy': { yes: seldom },
    'bmc.restarted': { yes: seldom },
    'bmc.answer-time': { 'very-slow': sometimes },
    'bmc.steadiness': { steady: often, changing: evenly },
    'net.link': { up: sure },
  }),
  state(
    'bmc.port-shut',
    'bmc',
    depth.farDaemon,
    t('the BMC lives, nobody listens on UDP 623', 'BMC は動作しているが、UDP 623 で待ち受けていない'),
    {
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
      privilege: rarely,
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

/**
 * What the BMC allows whom. Between it and a client, so that what a client does wrong everywhere, or a fleet is set to, is
 * one state on all its ways.
 */
const policies = [
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
      'bmc.wire': { unanswered: 0.8, 'port-unreachable': 0.17 },
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
        privilege: 0.12,
        failed: 0.1,
        algorithm: 0.02,
        'auth-type': 0.02,
        established: seldom,
      },
      'bmc.contrast': { client: often },
      'bmc.web': { odd: 0.45, ok: evenly, 'tls-failed': 0.05 },
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
      'bmc.logins': { some: often, many: 0.04 },
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
      'bmc.web': { forbidden: often, ok: sometimes, 'not-accepted': 0.08 },
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
  ),
] as const;

/** The clock of the BMC. */
const clocks = [
  state(
    'bmc.ntp-cut-off',
    'bmc',
    depth.content,
    t('the NTP server of the BMC does not answer it', 'BMC の NTP サーバーが応答しない'),
    { 'bmc.ntp-failed': { yes: usually } },
    { leadsTo: { 'bmc.clock-free': sometimes } },
  ),
  state('bmc.clock-free', 'bmc', depth.clock, t('the clock of the BMC runs free', 'BMC の時計が自走している'), {
    'bmc.clock': { off: 0.72, slightly: 0.15, far: 0.05, zone: 0.015, right: 0.05 },
    'bmc.certificate': { 'not-yet-valid': rarely, valid: usually },
  }),
  state(
    'bmc.clock-unset',
    'bmc',
    depth.clock,
    t('nobody has set the clock of the BMC', 'BMC の時計が一度も設定されていない'),
    {
      'bmc.clock': { unset: 0.85, far: 0.13, right: hardly },
      'bmc.certificate': { 'not-yet-valid': seldom, expired: seldom, valid: 0.8 },
    },
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

/** Events, sensors, tools; and the host's own way to the BMC. */
const others = [
  state(
    'bmc.sensor-beyond',
    'bmc',
    depth.content,
    t('a sensor is beyond its critical limit', 'センサーが危険しきい値を超えている'),
    { 'bmc.sensors': { critical: 0.75, 'critical-event': 0.2, warning: rarely } },
  ),
  state('bmc.guessed', 'bmc', depth.content, t('somebody guesses passwords', '何者かがパスワードを総当たりしている'), {
    'bmc.logins': { many: 0.93, some: 0.06 },
    'bmc.session': { established: usually, 'no-resources': 0.05 },
    'bmc.web': { ok: usually, 'session-limit': 0.05, ill: rarely },
  }),
  state(
    'bmc.tool-cries',
    'bmc',
    depth.content,
    t('the tool prints an error that means nothing', 'ツールが意味のないエラーを表示している'),
    {
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
        silent: 0.1,
        'no-route': rarely,
        established: sometimes,
      },
      'bmc.web': {
        odd: 0.2,
        ill: 0.1,
        'tls-failed': 0.15,
        forbidden: 0.1,
        refused: 0.08,
        unreachable: rarely,
        silent: 0.05,
        ok: sometimes,
      },
      'bmc.command': { other: evenly, 'not-now': 0.2, unsupported: 0.2, busy: rarely },
      'bmc.contrast': { client: 0.06, account: rarely, elsewhere: rarely },
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
    { 'bmc.driver': { 'no-permission': usually, missing: seldom } },
  ),
] as const;

/** Weaknesses: they need not act now. */
const exposures = [
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

/** What may be so with a BMC and the way to it. */
export const bmcStates = [...ways, ...presence, ...services, ...policies, ...clocks, ...others, ...exposures] as const;
