import { grade } from '@tokimori/model';

const { sure, often, evenly, sometimes, seldom, rarely, hardly } = grade;

/**
 * However it comes about, silence on UDP 623 looks alike to every client: some name it, ipmitool prints its general
 * sentence. All that silences shows it alike, so that fifty silent BMCs speak for none of them more than one does.
 */
export const silence = { silent: 0.42, failed: 0.42, established: hardly } as const;
export const silentSession = {
  'bmc.session': { ...silence, 'broken-off': rarely, 'ciphers-unreadable': 0.05 },
  'bmc.ping': { silent: sure },
} as const;

/** A wrong gateway or mask silences those who ask through a router; whoever sits in the same subnet gets every answer. */
export const silentToOthers = {
  'bmc.session': { silent: 0.3, failed: 0.3, established: 0.3, 'ciphers-unreadable': 0.02 },
  'bmc.ping': { silent: evenly, answered: evenly },
  'bmc.wire': { unanswered: often },
  'link.loss': { total: evenly },
  'bmc.signs': { silent: often, open: seldom, answers: seldom },
  'bmc.web': { silent: evenly, ok: sometimes },
} as const;
