import { depth, grade } from '@tokimori/model';
import { state, t } from './state.ts';

const { sure, usually, often, evenly, sometimes, seldom, rarely } = grade;

/** What packets meet on a way, whatever they carry. */
export const wayStates = [
  state(
    'way.mtu-black-hole',
    'path',
    depth.way,
    t('large packets vanish on the way, and nobody says so', '経路の途中で大きいパケットだけが通知なしに消えている'),
    {
      'link.sizes': { 'big-lost': usually },
      'link.width': { narrow: evenly, told: sometimes, unheeded: sometimes },
      'link.stall': { tls: evenly, transfer: evenly },
      'link.retransmits': { some: sometimes, many: seldom },
      'upstream.header': { timeout: usually },
      'upstream.other': { timeout: evenly },
      'upstream.tls': { timeout: often },
      'upstream.send': { timeout: often },
      'upstream.body': { timeout: often },
      'upstream.socket': { retransmitting: usually },
      'upstream.share': { 'some-fail': often },
      'upstream.tcp': { open: sure },
    },
  ),
  state(
    'port.errors',
    'device',
    depth.link,
    t('a port or cable damages frames', 'ポートまたはケーブルがフレームを壊している'),
    {
      'machine.interfaces': { errors: usually },
      'device.port': { errors: usually },
      'link.sizes': { grows: often },
      'link.spread': { all: often, one: seldom },
      'link.retransmits': { many: often, some: sometimes },
    },
    { leadsTo: { 'way.loses': often } },
  ),
  state(
    'device.overrun',
    'device',
    depth.way,
    t('a device on the way is at its limit', '途中の機器が処理の限界に達している'),
    { 'device.load': { overloaded: sure } },
    { leadsTo: { 'way.loses': evenly, 'way.congested': evenly } },
  ),
  state(
    'way.unlisted',
    'path',
    99,
    t('something about the network that Tokimori does not know', 'Tokimori がまだ知らないネットワークの問題'),
    {
      'link.loss': { some: rarely, heavy: rarely, total: sometimes },
      'link.round-trip': { varying: rarely, swollen: rarely },
      'link.sizes': { grows: rarely, 'big-lost': rarely },
      'link.stall': { tls: seldom, transfer: seldom },
      'link.owners': { two: rarely, twice: sometimes },
      'link.spread': { one: seldom, all: seldom },
      'link.retransmits': { many: sometimes },
      'machine.interfaces': { errors: rarely },
      'host.names': { partly: seldom, missing: sometimes, fail: rarely },
    },
  ),
] as const;
