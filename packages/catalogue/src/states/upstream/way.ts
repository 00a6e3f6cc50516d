import { depth, grade } from '@tokimori/model';
import { state, t } from '../state.ts';

const { sure, usually, often, evenly, sometimes, seldom, rarely } = grade;

/** What it looks like where a connection request gets no answer, whoever swallows it. */
const swallowed = {
  'upstream.no-connection': { failed: seldom },
  'upstream.other': { timeout: evenly },
  'upstream.connect': { timeout: usually, 'gave-up': seldom },
  'upstream.tcp': { silent: sure },
  'upstream.socket': { 'syn-sent': usually },
  'upstream.share': { 'most-fail': usually },
  'upstream.health': { silent: usually },
};

/** Between proxy and backend: before, during and after the handshake. */
export const upstreamWayStates = [
  state(
    'way.no-ipv6',
    'path',
    depth.link,
    t('the proxy cannot route the IPv6 address it picks', 'プロキシが選んだ IPv6 アドレスへの経路がない'),
    {
      'upstream.no-connection': { failed: usually },
      'upstream.connect': { 'net-unreachable': often, timeout: sometimes, 'no-route': seldom },
      'upstream.tcp': { unreachable: often, silent: sometimes },
    },
  ),
  state(
    'way.drops-connects',
    'path',
    depth.way,
    t('a filter on the way swallows connection requests', '途中のフィルターが接続要求を破棄している'),
    { ...swallowed, 'upstream.filter': { drops: usually } },
    { leadsTo: { 'pool.none-live': sometimes } },
  ),
  state(
    'way.drops-new-flows',
    'path',
    depth.way,
    t('the first packets of new connections are dropped', '新しい接続の最初のパケットが破棄されている'),
    swallowed,
    { leadsTo: { 'pool.none-live': sometimes } },
  ),
  state(
    'way.refuses-connects',
    'path',
    depth.way,
    t('a filter on the way refuses in the backend’s place', '途中のフィルターがバックエンドに代わって拒否している'),
    {
      'upstream.no-connection': { failed: usually },
      'upstream.connect': { refused: sometimes, 'no-route': often },
      'upstream.tcp': { unreachable: often, refused: sometimes },
      'upstream.filter': { rejects: usually },
      'upstream.icmp': { prohibited: often, host: seldom, port: seldom },
      'upstream.share': { 'most-fail': usually },
      'upstream.fail-speed': { 'at-once': sure },
      'upstream.listener': { fits: sure },
    },
    { leadsTo: { 'pool.none-live': sometimes } },
  ),
  state(
    'way.loses-answers',
    'path',
    depth.way,
    t('the backend answers, its answers are lost on the way back', 'バックエンドの応答が帰りの経路で失われている'),
    {
      'upstream.other': { timeout: evenly },
      'upstream.connect': { timeout: usually, 'gave-up': seldom },
      'upstream.tcp': { silent: sure },
      'upstream.socket': { 'syn-recv': often, 'syn-sent': sometimes },
      'upstream.share': { 'most-fail': usually },
      'upstream.health': { silent: usually },
    },
  ),
  state(
    'way.forgets-idle',
    'path',
    depth.way,
    t('a middle box has forgotten the idle connection', '途中の機器がアイドル接続を忘れている'),
    {
      'upstream.other': { timeout: evenly },
      'upstream.header': { timeout: often, 'gave-up': seldom, reset: sometimes },
      'upstream.send': { reset: sometimes, timeout: seldom },
      'upstream.body': { 'idle-timeout': rarely },
      'upstream.share': { 'few-fail': often, 'some-fail': evenly },
      'upstream.socket': { retransmitting: often },
      'upstream.tcp': { open: sure },
    },
  ),
  state(
    'way.eats-data',
    'path',
    depth.way,
    t('the connection opens, the request’s bytes never arrive', '接続は開くが、要求のデータが届かない'),
    {
      'upstream.other': { timeout: evenly },
      'upstream.header': { timeout: often, 'gave-up': seldom },
      'upstream.tls': { timeout: often },
      'upstream.send': { timeout: sometimes },
      'upstream.socket': { retransmitting: usually },
      'upstream.share': { 'most-fail': evenly, 'some-fail': sometimes },
      'upstream.retransmits': { data: sometimes, syn: seldom },
      'upstream.tcp': { open: sure },
    },
  ),
] as const;
