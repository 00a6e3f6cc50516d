const sentences = {
  WIRE_SHORT:
    'The bytes end before the field does: the datagram was cut short, or it is of another kind; look at its hexdump.',
  WIRE_RANGE: 'The value does not fit the field: look at the width of the field in its struct.',
  WIRE_ADDRESS:
    'Names are not resolved here: resolve it first and give an IPv4 or IPv6 address and a port from 1 to 65535.',
  WIRE_PORT_TAKEN: 'The local port is in use: stop what holds it (`ss -ulpn`), or ask from an ephemeral port.',
  WIRE_PORT_DENIED: 'The local port may not be bound: ports below 1024 need root or CAP_NET_BIND_SERVICE.',
  WIRE_LOCAL_ADDRESS: 'The local address is not on this machine: take one that `ip address` shows.',
  WIRE_BUSY: 'A peer answers one question at a time: wait for the one that runs, or open a second peer.',
  WIRE_CLOSED: 'The socket is closed: open a new one.',
  WIRE_SOCKET: 'The socket could not be made: the errno says why.',
} as const;

export type WireCode = keyof typeof sentences;

/** Everything this package throws, except the reason of an AbortSignal, which is thrown as it is. */
export class WireError extends Error {
  readonly code: WireCode;
  constructor(code: WireCode, about: string, options?: ErrorOptions) {
    super(`${about}: ${sentences[code]}`, options);
    this.name = 'WireError';
    this.code = code;
  }
}
