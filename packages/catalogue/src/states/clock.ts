import { depth, grade } from '@tokimori/model';
import { state, t } from './state.ts';

const { sure, usually, often, evenly, sometimes, seldom, rarely } = grade;

/** The host's clock itself. */
export const clockStates = [
  state(
    'clock.free',
    'host',
    depth.clock,
    t('nothing disciplines the clock: it runs free', '時計が誰にも制御されず、自走している'),
    {
      'time.peers-skew': { yes: often },
      'clock.offset': { noticeable: sometimes, large: sometimes },
      'time.auth-skew': { yes: seldom },
      'time.error-flag': { yes: often },
      'host.sync': { unsynchronised: usually },
      'daemon.process': { stopped: sometimes, disabled: seldom, absent: often },
      'host.sources': { none: rarely },
    },
  ),
  state(
    'clock.rate-off',
    'host',
    depth.clock,
    t('the oscillator is off by more than can be corrected', '発振器の誤差が補正の限界を超えている'),
    {
      'clock.frequency': { beyond: usually, high: seldom },
      'clock.steps': { 'again-and-again': often, once: seldom },
      'clock.offset': { noticeable: sometimes, large: seldom },
      'ntp.jitter': { wild: rarely },
      'time.clocksource-unstable': { yes: sometimes },
      'ntp.vote': { jittery: seldom },
      'host.sync': { unsynchronised: sometimes },
    },
  ),
  state(
    'clock.drift-file-bad',
    'host',
    depth.config,
    t('the stored frequency is absurd', '保存された周波数値が異常である'),
    {
      'time.drift-file-bad': { yes: usually },
      'clock.frequency': { beyond: sometimes, high: seldom },
      'clock.steps': { 'again-and-again': sometimes, once: seldom },
    },
  ),
  state('clock.jumped', 'host', depth.clock, t('the clock jumped under the daemon', 'デーモンの動作中に時計が飛んだ'), {
    'time.jump': { yes: usually },
    'clock.steps': { once: often, far: sometimes, 'again-and-again': seldom },
    'clock.offset': { large: sometimes, noticeable: sometimes },
    'host.selection': { 'nothing-selectable': seldom },
    'ntp.jitter': { wild: seldom },
  }),
  state('clock.pulled', 'host', depth.clock, t('a second controller pulls the clock', '別の制御が時計を動かしている'), {
    'clock.steps': { 'to-and-fro': evenly, 'again-and-again': sometimes, 'far-again': seldom, once: seldom },
    'time.jump': { yes: sometimes },
    'clock.offset': { noticeable: often, large: sometimes },
    // Jitter alike on all sources is what any busy virtual machine shows.
    'ntp.jitter': { wild: rarely },
  }),
  state(
    'clock.tools-step',
    'host',
    depth.clock,
    t('the guest tools set the guest’s clock', 'ゲストツールがゲストの時計を変更している'),
    {
      'time.tools-step': { yes: usually },
      'clock.steps': { 'to-and-fro': evenly, 'again-and-again': sometimes, 'far-again': seldom, once: seldom },
      'time.jump': { yes: often },
      'clock.offset': { noticeable: sometimes, large: sometimes },
    },
  ),
  state(
    'clock.slept',
    'host',
    depth.clock,
    t('the guest’s clock stood still while the host slept', 'ホストの休止中にゲストの時計が止まっていた'),
    {
      'clock.guest': { behind: usually },
      'time.jump': { yes: often },
      // Behind the others until it is set again: what compares clocks, or validity, sees it.
      'time.peers-skew': { yes: often },
      'time.auth-skew': { yes: rarely },
      'time.cert-time': { early: sometimes },
      'clock.offset': { large: often, noticeable: sometimes },
      'clock.steps': { far: evenly, 'far-again': sometimes, once: sometimes },
      'host.sync': { unsynchronised: sometimes },
    },
  ),
  state(
    'clock.passed-down',
    'host',
    depth.clock,
    t('the hypervisor’s wrong clock is passed to the guest', 'ハイパーバイザーの誤った時計がゲストに渡っている'),
    {
      'clock.guest': { ahead: seldom, behind: seldom },
      'clock.offset': { large: often, noticeable: sometimes },
      'clock.steps': {
        'to-and-fro': seldom,
        'again-and-again': seldom,
        'far-again': sometimes,
        far: seldom,
        once: evenly,
      },
      'time.peers-skew': { yes: sometimes },
      'time.auth-skew': { yes: sometimes },
      'time.tools-step': { yes: seldom },
    },
  ),
  state(
    'rtc.lost',
    'host',
    depth.clock,
    t('the hardware clock lost its time while the power was off', '電源断の間にハードウェア時計が時刻を失った'),
    {
      'time.rtc-invalid': { yes: usually },
      'clock.offset': { large: sometimes, 'beyond-panic': often },
      'time.panic': { yes: sometimes },
      'clock.steps': { once: often, far: sometimes },
      'time.auth-skew': { yes: sometimes },
      'nts.handshake': { 'not-yet-valid': sometimes },
      'time.cert-time': { early: sometimes },
    },
  ),
  state(
    'clock.misjudges-certificates',
    'host',
    depth.clock,
    t('the wrong clock judges good certificates bad', '誤った時計が正しい証明書を無効と判定している'),
    {
      'nts.handshake': { expired: evenly, 'not-yet-valid': evenly, untrusted: seldom },
      'time.cert-time': { early: usually, yes: seldom },
      'upstream.tls': { expired: evenly, 'not-yet-valid': evenly },
      'upstream.cert-dates': { 'valid-elsewhere': usually },
    },
  ),
  state(
    'clock.breaks-credentials',
    'host',
    depth.clock,
    t('clocks differ by more than credentials allow', '時計の差が認証情報の許容範囲を超えている'),
    {
      'time.auth-skew': { yes: sure },
    },
  ),
  state(
    'kernel.says-unsynchronised',
    'host',
    depth.clock,
    t('the kernel’s error estimate is above 16 s', 'カーネルの誤差見積もりが 16 秒を超えている'),
    {
      'time.error-flag': { yes: often },
      'host.sync': { unsynchronised: often },
    },
  ),
  state(
    'names.wait-for-time',
    'host',
    depth.daemon,
    t('name validation needs time, time needs names', '名前の検証に時刻が要り、時刻の取得に名前が要る'),
    {
      'time.dnssec-failed': { yes: usually },
      'time.dns-failed': { yes: often },
      'ntp.name': { 'none-resolved': sometimes, 'some-unresolved': seldom },
      'host.sync': { unsynchronised: often },
    },
  ),
  state(
    'clock.not-stepped',
    'host',
    depth.clock,
    t('a large offset at start is slewed, never stepped', '起動時の大きなずれがステップされず、徐々にしか戻らない'),
    {
      'clock.correction': { pending: often },
      'clock.offset': { large: often, 'beyond-panic': sometimes, noticeable: seldom },
      'time.step-declined': { yes: usually },
      'clock.steps': { once: often },
      'host.sync': { synchronised: often, unsynchronised: evenly },
      'time.step-denied': { yes: rarely },
    },
  ),
] as const;
