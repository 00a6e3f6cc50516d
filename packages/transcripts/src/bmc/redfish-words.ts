import type { FactValueOf } from '@tokimori/facts';

export type Reply = FactValueOf<'redfish.reply'>;

/**
 * What a Redfish service means by its message: the registries' MessageIds (DSP0266 Base, Dell iDRAC, HPE iLO) and the
 * sentences clients repeat. A message says more than the HTTP status it comes with.
 */
const messages: readonly (readonly [RegExp, Reply])[] = [
  [
    /RAC0218|SessionLimitExceeded|MaxSessionsReached|maximum number of (?:user )?(?:sessions|login)|session limit (?:has been )?(?:exceeded|reached)|no free sessions|too many (?:open |active )?sessions|all sessions? (?:are )?in use/i,
    'session-limit',
  ],
  [
    /OemLicenseNotPassed|LicenseKey|\bLIC\d{3}\b|not licensed|licen[cs]e (?:is |key |has )?(?:required|not|missing|expired|needed)|(?:missing|required|no valid|invalid|needs? an?|requires? an?) (?:\w+ ){0,3}licen[cs]e|product key (?:needs to be|is not) activated|no sufficient licen[cs]e|insufficient licen[cs]e|(?:licen[cs]es? .{0,30}were needed)/i,
    'not-licensed',
  ],
  [
    /InsufficientPrivilege|insufficient privilege|does not have (?:the )?(?:correct|required|sufficient) privilege|IloPermissionError/i,
    'forbidden',
  ],
  [
    /PasswordChangeRequired|must be changed before access is granted|password (?:has |is )?expired|AccountLocked|account (?:is |has been )?(?:locked|disabled)|user account is disabled|InvalidCredentials|UnauthorizedLoginAttempt|NoValidSession|ResourceAtUriUnauthorized|AccessDenied|invalid (?:user ?name|credentials|user ?id)|(?:user ?name|login)(?: or|\/) ?password|(?:user ?name|login|user) and password (?:is|are) (?:not )?(?:correct|valid|incorrect|invalid)|authentication (?:failed|error|required)|could not authenticate|login (?:attempt )?failed|LoginFailed|Login credentials rejected|User login name was not found|Can't login to|\b55[12]\b.{0,24}Authorization required|Verify your credentials|Unable to log in|access to the service.{0,40}denied/i,
    'unauthorized',
  ],
  [/PreconditionFailed|PreconditionRequired/i, 'precondition'],
  [/ResourceMissingAtURI|ResourceNotFound/i, 'not-found'],
  [/ServiceTemporarilyUnavailable|ServiceShuttingDown|GeneralErrorInService/i, 'unavailable'],
  [
    /PropertyValue|PropertyNotWritable|PropertyUnknown|ActionNotSupported|ActionParameter|MalformedJSON|UnrecognizedRequestBody|QueryNotSupported/i,
    'bad-request',
  ],
  [/\b(?:operation|action|resource|feature|method|service)\b[\w ]{0,30} not supported\b/i, 'bad-request'],
  [/InternalError\b/i, 'server-error'],
];

export const messageWords: readonly RegExp[] = messages.map(([pattern]) => pattern);

export const replyOfMessage = (text: string): Reply | undefined =>
  messages.find(([pattern]) => pattern.test(text.slice(0, 4000)))?.[1];

export function replyOfStatus(status: number): Reply | undefined {
  if (status >= 200 && status < 400) return 'ok';
  switch (status) {
    case 401:
      return 'unauthorized';
    case 403:
      return 'forbidden';
    case 404:
    case 405:
      return 'not-found';
    case 412:
    case 428:
      return 'precondition';
    case 502:
    case 503:
      return 'unavailable';
    case 504:
      return 'gateway-timeout';
    default:
      return status >= 500 && status < 600 ? 'server-error' : status >= 400 && status < 500 ? 'bad-request' : undefined;
  }
}

/** How the connection itself failed, in the words of curl, Go, Python, Java, Node. */
const connection: readonly (readonly [RegExp, Reply])[] = [
  [
    /certificate (?:verify|has expired|is not)|x509:|SSLError|SSL[: ]|SSLCertVerif|self[- ]signed|TLS handshake|EPROTO|unable to get local issuer/i,
    'tls-failed',
  ],
  [/connection refused|ECONNREFUSED|actively refused|\b10061\b/i, 'refused'],
  [
    /no route to host|EHOSTUNREACH|network is unreachable|ENETUNREACH|host is unreachable|unreachable (?:host|network)|\b1005[01]\b|\b10065\b/i,
    'unreachable',
  ],
  [
    /timed? ?out|did not properly respond after|\b10060\b|max retries exhausted|ETIMEDOUT|deadline exceeded|i\/o timeout|ConnectTimeout|ReadTimeout/i,
    'timeout',
  ],
  [
    /InvalidChunkLength|invalid character '<'|Expecting value|JSONDecodeError|unexpected EOF|unexpected end of JSON|(?:attribute|property) \S{1,60} is missing from the resource|invalid JSON at URI|IncompleteRead|RemoteDisconnected|empty reply|connection (?:was )?reset|ECONNRESET/i,
    'invalid',
  ],
];

export const replyOfConnection = (text: string): Reply | undefined =>
  connection.find(([pattern]) => pattern.test(text.slice(0, 4000)))?.[1];
