/** NTS key establishment, RFC 8915. */
export type { Certificate, CertificateProblem } from './certificate.ts';
export {
  checkKeyEstablishment,
  type NoConnection,
  type NoTls,
  type NotNts,
  type NtsCheck,
  type NtsOptions,
} from './check.ts';
export { type NtsCode, NtsError } from './errors.ts';
export type { Established, NtsDeclined } from './established.ts';
export { decodeRecords, encodeRecord, type NtsRecord } from './records.ts';
