import { depth, grade } from '@tokimori/model';
import { state, t } from '../state.ts';
import { silence, silentSession } from './silence.ts';

const { sure, usually, often, evenly, sometimes, seldom, rarely, hardly } = grade;

/** The way from a client to a BMC. */
export const bmcWays = [
  state(
    'bmc.way-blocked',
    'path',
    depth.way,
    t('a filter on the way stops UDP 623', '途中のフィルターが UDP 623 を止めている'),
    {
      'bmc.contrast': { elsewhere: often, everywhere: rarely },
      'bmc.session': { ...silence, 'no-route': 0.05, 'port-closed': 0.03 },
      'bmc.ping': silentSession['bmc.ping'],
      'bmc.wire': { unanswered: 0.55, prohibited: 0.3, 'port-unreachable': 0.02, 'host-unreachable': rarely },
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
      'bmc.session': { 'broken-off': evenly, established: sometimes, failed: seldom, privilege: hardly, silent: 0.05 },
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
