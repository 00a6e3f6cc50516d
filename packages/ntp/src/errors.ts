const sentences = {
  // The bytes
  NTP_SHORT:
    'An NTP packet has 48 octets at least: the datagram was cut short, or something else answers on this port.',
  NTP_EXTENSION: 'What follows the header is neither extension fields nor a MAC (RFC 7822 §3): look at the hexdump.',
  // The asker
  NTP_KISS_HELD:
    'The server asked to be left alone: ask again after the time given, or ask its owner; `insist` overrides this.',
  NTP_OPTION: 'The option has no such value: see its docstring.',
} as const;

export type NtpCode = keyof typeof sentences;

/** Everything this package throws itself; sockets throw `WireError`, an aborted signal its own reason. */
export class NtpError extends Error {
  readonly code: NtpCode;
  constructor(code: NtpCode, about: string, options?: ErrorOptions) {
    super(`${about}: ${sentences[code]}`, options);
    this.name = 'NtpError';
    this.code = code;
  }
}
