import { depth, grade } from '@tokimori/model';
import { state, t } from './state.ts';

const { sure, usually, often, evenly, sometimes, seldom, rarely, hardly } = grade;

/** The machine that asks or serves: its tables, disks, memory, processors, address. */
export const machineStates = [
  state(
    'machine.conntrack-full',
    'host',
    depth.ownFilter,
    t('the connection tracking table is full', '接続追跡テーブルが満杯である'),
    {
      'machine.conntrack': { full: sure, filling: hardly },
      'link.loss': { some: rarely, heavy: rarely, total: seldom },
      'upstream.connect': { timeout: rarely },
      'upstream.retransmits': { syn: often },
    },
    { leadsTo: { 'way.drops-new-flows': evenly, 'way.loses': hardly } },
  ),
  state(
    'machine.io-stalled',
    'host',
    depth.kernel,
    t('processes wait for disks', 'プロセスがディスクの応答を待っている'),
    {
      'machine.io': { stalled: usually, passing: seldom },
      'machine.load': { high: often, raised: sometimes },
      'machine.hardware': { yes: seldom },
    },
    { leadsTo: { 'backend.slow': sometimes } },
  ),
  state(
    'machine.disk-full',
    'host',
    depth.kernel,
    t('a file system has no space left', 'ファイルシステムに空きがない'),
    {
      'machine.disk': { full: usually, unseen: seldom, 'was-full': hardly, nearly: rarely },
      'daemon.process': { failed: seldom },
    },
    { leadsTo: { 'backend.down': seldom, 'backend.slow': rarely } },
  ),
  state(
    'machine.memory-short',
    'host',
    depth.kernel,
    t(
      'memory runs out: the machine swaps, reclaims or kills',
      'メモリーが不足し、スワップ・回収・強制終了が起きている',
    ),
    {
      'machine.memory': { short: usually, tight: seldom, 'was-short': rarely },
      'machine.io': { stalled: seldom, passing: seldom },
      'machine.load': { high: evenly, raised: sometimes },
      'backend.crash': { yes: sometimes },
      'machine.cpu': { short: rarely },
    },
    { leadsTo: { 'backend.slow': sometimes, 'backend.down': rarely } },
  ),
  state(
    'machine.cpu-short',
    'host',
    depth.kernel,
    t('more wants to run than there are processors', 'プロセッサーの数を超える処理が待っている'),
    {
      'machine.cpu': { short: often, full: sometimes, busy: rarely },
      'machine.load': { high: usually, raised: seldom },
    },
    { leadsTo: { 'backend.slow': sometimes, 'backend.stood-still': rarely } },
  ),
  state(
    'machine.address-shared',
    'host',
    depth.link,
    t('two machines use one address', '2 台のマシンが 1 つのアドレスを使っている'),
    {
      'machine.address': { shared: usually },
      'link.owners': { two: usually, twice: seldom },
      'link.loss': { some: seldom, heavy: seldom, total: rarely },
      'link.spread': { one: sometimes, all: sometimes },
    },
  ),
  state(
    'machine.unlisted',
    'host',
    99,
    t('something about the machine that Tokimori does not know', 'Tokimori がまだ知らないマシンの問題'),
    {
      'machine.hardware': { yes: evenly },
      'machine.mac': { yes: seldom },
      'machine.conntrack': { filling: seldom },
      'machine.disk': { nearly: seldom, 'was-full': seldom, unseen: rarely, full: rarely },
      'machine.memory': { tight: seldom, 'was-short': seldom, short: rarely },
      'machine.io': { passing: seldom, stalled: rarely },
      'machine.load': { high: seldom },
      'machine.cpu': { short: rarely, full: rarely },
    },
  ),
] as const;
