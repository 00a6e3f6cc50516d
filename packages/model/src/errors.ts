/** An error with a stable code and a sentence that says what to do next. Printed as it is, without a stack. */
export class TokimoriError extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.name = 'TokimoriError';
    this.code = code;
  }
}
