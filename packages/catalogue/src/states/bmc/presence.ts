import { depth, grade } from '@tokimori/model';
import { state, t } from '../state.ts';
import { silence, silentSession, silentToOthers } from './silence.ts';

const { sure, usually, often, evenly, sometimes, seldom, rarely, hardly } = grade;

/** The BMC as a machine at an address. */
export const bmcPresence = [
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
      ...silentToOthers,
      'bmc.mask': { odd: evenly, splits: 0.45 },
      'bmc.gateway': { inside: evenly, outside: 0.45, none: seldom },
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
      ...silentToOthers,
      'bmc.gateway': { outside: 0.5, none: 0.15, missed: 0.15, itself: 0.08, inside: seldom },
      'bmc.mask': { sane: usually, splits: 0.12 },
      'bmc.contrast': { elsewhere: often },
      'net.link': { up: usually },
    },
    { leadsTo: { 'bmc.ntp-cut-off': often } },
  ),
] as const;
