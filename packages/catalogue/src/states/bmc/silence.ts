import { grade } from '@tokimori/model';

const { sure, rarely, hardly } = grade;

/**
 * However it comes about, silence on UDP 623 looks alike to every client: some name it, ipmitool prints its general
 * sentence. All that silences shows it alike, so that fifty silent BMCs speak for none of them more than one does.
 */
export const silence = { silent: 0.42, failed: 0.42, established: hardly } as const;
export const silentSession = {
  'bmc.session': { ...silence, 'broken-off': rarely, 'ciphers-unreadable': 0.05 },
  'bmc.ping': { silent: sure },
} as const;
