/** Everything that can go wrong here, by whose doing it is. */

export type ChronyErrorCode =
  // the caller
  | 'CHRONY_BAD_ARGUMENT'
  | 'CHRONY_ABORTED'
  // the way there
  | 'CHRONY_REFUSED'
  | 'CHRONY_SILENT'
  | 'CHRONY_UNREACHABLE'
  | 'CHRONY_NO_CHRONYC'
  // the daemon's own word
  | 'CHRONY_UNAUTHORISED'
  | 'CHRONY_VERSION'
  | 'CHRONY_UNKNOWN_COMMAND'
  | 'CHRONY_NO_SUCH_SOURCE'
  | 'CHRONY_NOT_ENABLED'
  | 'CHRONY_FAILED'
  // what came is not what the protocol says
  | 'CHRONY_TRUNCATED'
  | 'CHRONY_MALFORMED'
  | 'CHRONY_TOO_MUCH';

/** An error with a stable code and a sentence that says what to do next. */
export class ChronyError extends Error {
  readonly code: ChronyErrorCode;
  constructor(code: ChronyErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'ChronyError';
    this.code = code;
  }
}

export const truncated = (wanted: number, got: number): ChronyError =>
  new ChronyError(
    'CHRONY_TRUNCATED',
    `The reply ends after ${got} bytes where ${wanted} were due: something on the way cuts packets, or the daemon speaks another version; ask its local socket with chronyc.`,
  );

export const malformed = (what: string): ChronyError =>
  new ChronyError(
    'CHRONY_MALFORMED',
    `${what}: whoever answers is no chronyd that is known here; see what runs there.`,
  );
