import { harmless, type Phrase } from '../phrase.ts';

/** Somebody opens a connection and closes it: a load balancer's check, a scanner, a browser that changes its mind. */
export const knocks: readonly Phrase[] = [
  harmless(
    /\bTLS handshake error from \S{2,80}: (?:EOF|read tcp .{1,120}: connection reset by peer)\s*$/,
    'a client left during the handshake',
  ),
  harmless(/\bincomplete startup packet\b/, 'a check opens the port and closes it'),
  harmless(
    /\bcould not receive data from client: Connection reset by peer\b|\bunexpected EOF on client connection\b/,
    'a client left',
  ),
  harmless(
    /\b(?:Did not receive identification string from|kex_exchange_identification: (?:Connection closed|read: Connection reset|banner line|client sent)|Connection (?:closed|reset) by \S{2,60} port \d{1,5} \[preauth\]|Bad protocol version identification)/,
    'somebody knocks at the port',
  ),
  harmless(
    /\bPOSSIBLE BREAK-IN ATTEMPT\b|\breverse mapping checking getaddrinfo for\b/,
    'forward and reverse names differ',
  ),
  harmless(/\b[Nn]etty\b.{0,120}\bConnection reset by peer\b/, 'a client left'),
  harmless(
    /\bclient (?:prematurely )?closed (?:keepalive )?connection while (?:waiting for request|keepalive|SSL handshaking)\b/,
    'a client left',
  ),
  harmless(
    /\bpeer closed connection in SSL handshake(?: \(104: Connection reset by peer\))? while SSL handshaking, client\b/,
    'a client left during the handshake',
  ),
  harmless(
    /\bAborted connection \d{1,12} to db: .{1,200}\(Got (?:an error reading|timeout reading) communication packets\)/,
    'a client left without saying so',
  ),
  harmless(
    /\bclient (?:prematurely )?closed (?:keepalive )?connection while (?:sending to client|reading client request|processing HTTP\/2|in http2)\b/,
    'a client left',
  ),
  harmless(
    /\bSSL_do_handshake\(\) failed \(SSL: .{1,200}(?:unsupported protocol|no shared cipher|http request|bad key share|version too low|inappropriate fallback|certificate unknown|unknown ca|bad certificate|no suitable signature algorithm).{0,120}\) while SSL handshaking, client\b/,
    'a client speaks no TLS that is offered',
  ),
  harmless(
    /\bInvalid character found in (?:method name|the HTTP protocol)\b|\bError parsing HTTP request header\b|\bcode 400, message Bad (?:request|HTTP\/0\.9)|\bAH00126: Invalid URI in request\b|\bclient sent (?:plain HTTP request to HTTPS port|invalid (?:method|request) while reading client request line)/i,
    'somebody speaks another protocol to the port',
  ),
  harmless(/\bClientAbortException\b|\bEofException: Closed\b|\bclient has disconnected\b/, 'a client left'),
  harmless(/\binvalid length of startup packet\b/, 'a scanner knocks at the port'),
  harmless(
    /\blost connection after (?:AUTH|CONNECT|EHLO|HELO|STARTTLS|UNKNOWN|RCPT|RSET|QUIT)\b|\bDisconnected(?:: Connection closed)? \(no auth attempts\b|\bhostname \S{1,200} does not resolve to address\b/,
    'a mail scanner knocks',
  ),
  harmless(
    /\bUnable to negotiate with \S{2,60} port \d{1,5}: no matching\b|\binvalid user \S{0,60} \S{2,60} port \d{1,5} \[preauth\]|\bbanner exchange: Connection from \S{2,60} port \d{1,5}: invalid format/i,
    'somebody knocks at the port',
  ),
  harmless(
    /\bAH0(?:1630: client denied by server configuration|0128: File does not exist|1276: Cannot serve directory)\b|\baccess forbidden by rule\b|\bdirectory index of ".{1,200}" is forbidden\b|\bopen\(\) ".{1,200}(?:favicon\.ico|robots\.txt|apple-touch-icon.{0,30}\.png|\.well-known\/.{1,60})" failed \(2: /,
    'a client asks for what is not offered',
  ),
];
