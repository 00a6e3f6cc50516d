const sentences = {
  NTS_RECORD: 'The answer is no NTS key establishment (RFC 8915 §4): look what listens on this port.',
} as const;

export type NtsCode = keyof typeof sentences;

export class NtsError extends Error {
  readonly code: NtsCode;
  constructor(code: NtsCode, about: string, options?: ErrorOptions) {
    super(`${about}: ${sentences[code]}`, options);
    this.name = 'NtsError';
    this.code = code;
  }
}
