import { depth, grade } from '@tokimori/model';
import { state, t } from './state.ts';

const { hardly, sure, usually, often, evenly, sometimes, seldom, rarely } = grade;

/**
 * What shuts a path shuts it: a reply that comes back all the same speaks strongly against. Otherwise ten dead sources of
 * twenty would look like one closed door with ten exceptions. And all that shut a way share one distribution: forty silent
 * paths are one observation forty times, and must not count forty times for the one that says "never" a little surer.
 */
export const silence = { silent: 0.5, lost: 0.499 } as const;

/** What requests and replies meet on their way, from the client outwards. */
const nothingComesBack = {
  'ntp.reach': silence,
  'ntp.flow': { 'no-replies': usually },
  'wire.exchange': { unanswered: usually },
  'host.sync': { unsynchronised: usually },
  'host.selection': { 'nothing-selectable': often },
} as const;

export const networkStates = [
  state(
    'own-filter.output',
    'host',
    depth.ownFilter,
    t('the client’s own packet filter drops its requests', 'クライアント自身のフィルターが要求を落としている'),
    {
      'net.own-filter': { 'drops-output': usually },
      'ntp.send': { 'not-permitted': usually },
      'ntp.flow': { 'send-stalled': often, 'never-sent': sometimes, 'no-replies': rarely },
      'ntp.reach': silence,
      'wire.exchange': { 'no-request': usually },
      'host.sync': { unsynchronised: usually },
      'host.selection': { 'nothing-selectable': often },
    },
  ),
  state(
    'own-filter.input',
    'host',
    depth.ownFilter,
    t('the client’s own packet filter drops the replies', 'クライアント自身のフィルターが応答を落としている'),
    {
      ...nothingComesBack,
      'net.own-filter': { 'drops-input': usually },
      'wire.exchange': { answered: usually },
      'server.counters': { unheard: usually },
    },
  ),
  state(
    'route.none',
    'host',
    depth.link,
    t('the client has no route to its sources', 'クライアントに同期元への経路がない'),
    {
      'net.link': { 'no-route': usually },
      'ntp.send': { 'no-route': usually },
      'ntp.flow': { 'never-sent': often, 'send-stalled': sometimes },
      'ntp.reach': silence,
      'wire.exchange': { 'no-request': usually },
      'host.sync': { unsynchronised: usually },
      'host.selection': { 'nothing-selectable': often },
    },
  ),
  state(
    'bind.loopback',
    'host',
    depth.config,
    t('the daemon is bound to loopback', 'デーモンがループバックに結び付いている'),
    {
      'ntp.send': { invalid: often },
      'ntp.reach': silence,
      'host.sync': { unsynchronised: usually },
      'time.no-listen': { yes: seldom },
      'wire.exchange': { 'no-request': usually },
    },
  ),
  state(
    'restrict.drops',
    'host',
    depth.config,
    t('the own restrict lines drop the replies', '自身の restrict 行が応答を落としている'),
    {
      'ntp.reach': silence,
      'wire.exchange': { answered: usually },
      'host.sync': { unsynchronised: usually },
      'ntp.packet': { denied: often },
      'host.sources': { none: seldom },
    },
  ),
  state(
    'way.drops',
    'path',
    depth.way,
    t('a filter on the way drops the requests', '途中のフィルターが要求を落としている'),
    {
      ...nothingComesBack,
      'net.link': { up: sure },
      'server.counters': { 'not-reached': usually },
    },
  ),
  state(
    'way.drops-replies',
    'path',
    depth.way,
    t('requests arrive, the replies are lost on the way back', '要求は届くが、応答が帰りの経路で失われている'),
    {
      ...nothingComesBack,
      'net.link': { up: sure },
      'server.counters': { unheard: usually },
    },
  ),
  state(
    'way.drops-port-123',
    'path',
    depth.way,
    t('replies to port 123 are lost, those to a high port come through', 'ポート 123 宛の応答だけが失われている'),
    {
      ...nothingComesBack,
      'ntp.high-port': { 'answered-there-only': sure },
      'server.counters': { unheard: usually },
      'net.link': { up: sure },
    },
  ),
  state(
    'way.nat-lost',
    'path',
    depth.way,
    t('the NAT device does not translate outgoing UDP', 'NAT 機器が送信 UDP を変換していない'),
    {
      ...nothingComesBack,
      'net.link': { up: sure },
      'server.counters': { 'not-reached': usually },
    },
  ),
  state(
    'way.rejects',
    'path',
    depth.way,
    t('a filter on the way refuses loudly', '途中のフィルターが明示的に拒否している'),
    {
      'wire.exchange': { prohibited: often, 'host-unreachable': seldom, 'port-unreachable': sometimes },
      'ntp.send': { refused: sometimes, 'no-route': sometimes },
      'ntp.reach': silence,
      'ntp.flow': { 'no-replies': usually },
      'host.sync': { unsynchronised: usually },
      'net.link': { up: sure },
      'server.counters': { 'not-reached': usually },
    },
  ),
  state('way.loses', 'path', depth.way, t('a share of the packets is lost', 'パケットの一部が失われている'), {
    // Eight polls are a small sample: a quarter lost leaves at most one hole in them every third time.
    'ntp.reach': { lossy: often, lost: rarely },
    'ntp.flow': { partial: usually },
    'ntp.jitter': { shaky: seldom },
    'server.counters': { serving: often, unheard: sometimes },
    'link.loss': { some: evenly, heavy: evenly, stray: seldom, none: rarely },
    'link.spread': { one: evenly, all: evenly },
    'link.sizes': { grows: sometimes, alike: often },
    'link.round-trip': { 'one-late': sometimes, varying: sometimes },
    'link.stall': { transfer: seldom, tls: seldom },
    'link.retransmits': { many: often, some: sometimes },
    'upstream.retransmits': { syn: often, data: sometimes },
    'upstream.socket': { retransmitting: evenly },
    'upstream.connect': { timeout: hardly },
    'upstream.header': { timeout: hardly },
    'upstream.share': { 'few-fail': sometimes, 'some-fail': sometimes },
  }),
  state(
    'way.congested',
    'path',
    depth.way,
    t('packets queue on the way: delay rises with load', '経路が混雑し、遅延が増えている'),
    {
      'ntp.offset': { 'part-of-delay': sometimes, 'half-delay': seldom },
      'ntp.delay': { long: evenly, 'very-long': often },
      'ntp.jitter': { shaky: often, wild: seldom },
      'ntp.reach': { lossy: sometimes },
      'ntp.vote': { jittery: sometimes },
      'link.round-trip': { swollen: usually, varying: seldom },
      'link.loss': { some: seldom, heavy: rarely, stray: seldom },
      'link.stall': { transfer: rarely, tls: seldom },
      'link.retransmits': { some: evenly, many: sometimes },
    },
  ),
  state('way.jittery', 'path', depth.way, t('the delay of the way varies', '経路の遅延が大きく変動している'), {
    'ntp.offset': { 'part-of-delay': sometimes, 'half-delay': seldom, 'beyond-delay': rarely },
    'ntp.jitter': { wild: often, shaky: sometimes },
    'ntp.vote': { jittery: often },
    'ntp.reach': { lossy: sometimes },
    'ntp.flow': { partial: evenly },
    'ntp.delay': { 'very-long': evenly, long: sometimes },
    'host.selection': { 'nothing-selectable': seldom },
    'link.round-trip': { varying: usually, 'one-late': seldom, swollen: rarely },
    'link.loss': { stray: sometimes, some: seldom },
  }),
  state(
    'way.asymmetric',
    'path',
    depth.way,
    t('one direction takes longer than the other', '行きと帰りで遅延が異なる'),
    {
      'ntp.offset': { 'half-delay': evenly, 'part-of-delay': often },
      'ntp.jitter': { shaky: sometimes },
      'ntp.vote': { outvoted: seldom, disputed: rarely },
      'ntp.delay': { long: sometimes },
    },
  ),
  state(
    'server.too-often',
    'path',
    depth.farPolicy,
    t('the client asks more often than the server allows', 'クライアントの要求がサーバーの許容頻度を超えている'),
    {
      // Few clients print the code; it is RATE where they ask in a loop.
      'ntp.kiss': { rate: often, unnamed: sometimes },
      'ntp.packet': { unsynchronised: often },
      'ntp.flow': { 'not-good': often, partial: rarely },
      'ntp.reach': { lossy: rarely, silent: seldom },
      'host.sync': { unsynchronised: sometimes },
    },
  ),
  state(
    'server.drops-often',
    'path',
    depth.farPolicy,
    t('the server silently drops what comes too often', 'サーバーが多すぎる要求を黙って落としている'),
    {
      'server.counters': { 'rate-limiting': often, serving: sometimes },
      'server.client': { limited: usually },
      'ntp.reach': { lossy: often, lost: sometimes, silent: seldom },
      'ntp.flow': { partial: evenly, 'no-replies': seldom, 'not-good': evenly },
      'ntp.packet': { unsynchronised: evenly },
      'wire.exchange': { unanswered: often },
    },
  ),
  state(
    'server.acl',
    'path',
    depth.farPolicy,
    t('the server’s access list refuses this client', 'サーバーのアクセス制限がこのクライアントを拒否している'),
    {
      ...nothingComesBack,
      'server.counters': { refusing: often, 'not-reached': sometimes },
      'net.link': { up: sure },
    },
  ),
  state(
    'server.says-deny',
    'path',
    depth.farPolicy,
    t('the server answers DENY or RSTR', 'サーバーが DENY/RSTR を返している'),
    {
      'ntp.kiss': { deny: usually, unnamed: rarely },
      'ntp.packet': { unsynchronised: often, denied: seldom },
      'ntp.flow': { 'not-good': usually },
      'ntp.reach': { silent: often },
      'source.status': { unsynchronised: often },
      'host.sync': { unsynchronised: often },
    },
  ),
  state(
    'key.differs',
    'path',
    depth.farPolicy,
    t('client and server have different keys under one id', '同じ鍵 ID の中身がクライアントとサーバーで異なる'),
    {
      'ntp.key': { 'keyed-silent': usually },
      'server.counters': { 'auth-failing': usually },
      'ntp.packet': { auth: evenly },
      'host.selection': { 'required-missing': often },
      ...{
        'ntp.reach': nothingComesBack['ntp.reach'],
        'ntp.flow': nothingComesBack['ntp.flow'],
        'host.sync': { unsynchronised: often },
      },
    },
  ),
  state(
    'nts-ke.closed',
    'path',
    depth.farDaemon,
    t('the NTS key establishment port cannot be reached', 'NTS 鍵確立のポートに到達できない'),
    {
      'nts.handshake': { closed: usually, failing: seldom },
      'host.sync': { unsynchronised: often },
      'host.selection': { 'required-missing': sometimes, 'nothing-selectable': sometimes },
    },
  ),
  state(
    'replies.bogus',
    'path',
    depth.content,
    t('replies come that do not belong to the requests', '要求と対応しない応答が届いている'),
    {
      'ntp.packet': { bogus: usually },
      'wire.exchange': { 'answered-twice': usually, answered: rarely },
      'ntp.flow': { invalid: usually },
      'host.sync': { unsynchronised: often },
      'ntp.offset': { 'beyond-delay': seldom },
      'ntp.reach': { answering: often, silent: evenly },
    },
  ),
  state(
    'replies.damaged',
    'path',
    depth.content,
    t('replies arrive cut short or damaged', '応答が途中で切れている、または壊れている'),
    {
      'ntp.packet': { malformed: often },
      'ntp.flow': { 'no-replies': often, invalid: sometimes },
      'ntp.reach': { silent: usually, lost: seldom },
      'wire.exchange': { answered: usually },
      'host.sync': { unsynchronised: often },
      'net.link': { up: sure },
    },
  ),
] as const;
