const sentences = {
  NTP_CONTROL_OVERLAP:
    'Two fragments of one response contradict each other: something else answers, too, or the response is forged.',
  NTP_CONTROL_GAP:
    'Fragments of the response did not come: a filter drops large or many datagrams, or the network loses some; ask again, or for fewer variables.',
  NTP_CONTROL_FLOOD: 'More fragments came than any response has: look who answers on this port.',
  NTP_CONTROL_FORMAT: 'The response does not have the form RFC 9327 gives it: look at its hexdump.',
  NTP_CONTROL_NONCE:
    'The server takes no nonce back: its clock was set meanwhile, or an address translator gives us several addresses.',
  NTP_CONTROL_STALL:
    'The list of clients changes faster than it can be read: ask for fewer, or for those with many packets (`leastCount`).',
} as const;

export type ControlCode = keyof typeof sentences;

/** The response cannot be used. What the server itself refuses is an outcome, see `Declined`. */
export class NtpControlError extends Error {
  readonly code: ControlCode;
  constructor(code: ControlCode, about: string, options?: ErrorOptions) {
    super(`${about}: ${sentences[code]}`, options);
    this.name = 'NtpControlError';
    this.code = code;
  }
}
