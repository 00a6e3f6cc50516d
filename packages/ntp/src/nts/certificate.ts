import { checkServerIdentity, type PeerCertificate } from 'node:tls';

/**
 * - `expired`, `not-yet-valid`: by the clock that is handed in; a wrong own clock makes good certificates look like this;
 * - `name`: it is not for the name that was asked;
 * - `untrusted`: no chain to a root that is trusted here, see `trustError`.
 */
export type CertificateProblem = 'expired' | 'not-yet-valid' | 'name' | 'untrusted';

export interface Certificate {
  readonly subject: string;
  readonly issuer: string;
  /** Unix milliseconds. */
  readonly notBefore: number;
  readonly notAfter: number;
  /** Subject alternative names, as `DNS:…` and `IP Address:…`. */
  readonly names: readonly string[];
  readonly problems: readonly CertificateProblem[];
  /** OpenSSL's word, as `DEPTH_ZERO_SELF_SIGNED_CERT`. */
  readonly trustError: string | undefined;
}

const dates = new Set(['CERT_HAS_EXPIRED', 'CERT_NOT_YET_VALID']);

export function certificateOf(
  peer: PeerCertificate,
  trustError: string | undefined,
  name: string,
  now: number,
): Certificate {
  const notBefore = Date.parse(peer.valid_from);
  const notAfter = Date.parse(peer.valid_to);
  const problems: CertificateProblem[] = [];
  if (now < notBefore) problems.push('not-yet-valid');
  if (now > notAfter) problems.push('expired');
  if (checkServerIdentity(name, peer) !== undefined) problems.push('name');
  if (trustError !== undefined && !dates.has(trustError)) problems.push('untrusted');
  const text = (of: PeerCertificate['subject']): string =>
    Object.entries(of ?? {})
      .map(([key, it]) => `${key}=${it}`)
      .join(', ');
  const names = (peer.subjectaltname ?? '').split(', ').filter(Boolean);
  return { subject: text(peer.subject), issuer: text(peer.issuer), notBefore, notAfter, names, problems, trustError };
}
