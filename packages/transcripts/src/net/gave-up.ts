import { everyPathOf, type PathId } from '@tokimori/model';
import type { Line, Out, Reader } from '../reader.ts';
import { signOf } from '../sign.ts';
import { wayTo } from './way.ts';

/** A connection that opened and then stood still, in the words of clients: Go, curl, Python, Java, OpenSSL. */
const tlsStands: readonly RegExp[] = [
  /\bTLS handshake timeout\b/,
  /\bSSL connection timeout\b/,
  /\b(?:TLS|SSL)(?:\/TLS)? handshake (?:has )?timed out\b/i,
  /\bthe handshake operation timed out\b/i,
  /\bConnection (?:timed out|reset by peer) during (?:the )?(?:SSL|TLS) handshake\b/i,
  /\b(?:gnutls_handshake\(\)|SSL_connect\b).{0,60}\b(?:timed out|timeout)\b/i,
];
/** curl's own count: something came, not all of it, and then nothing more. */
const cut =
  /\bOperation timed out after \d{1,9} milliseconds with (?<got>\d{1,15}) out of (?<all>\d{1,15}) bytes received/;
const transferStands: readonly RegExp[] = [
  /^(?:\S{1,100}\s+)?\d{1,3}%\s.{0,60}\s- stalled -\s*$/,
  /\bOperation too slow\. Less than \d{1,9} bytes\/sec transferred the last \d{1,6} seconds/,
];
const sshWaits = /^debug1: expecting SSH2_MSG_KEX_(?:ECDH|DH|DH_GEX|CURVE25519)_?(?:REPLY|GROUP)\s*$/;
const sshGoesOn = /^debug1: (?:SSH2_MSG_KEX\w* received|SSH2_MSG_NEWKEYS|Server host key|kex:|rekey|Host )/;

const target = /\b(?:https?|wss?|tcp|ldaps):\/\/(?<host>\[[0-9a-f:]{2,45}\]|[\w.-]{1,253})(?::\d{1,5})?/i;
const dialled = /->(?<host>\[[0-9a-f:]{2,45}\]|\d{1,3}(?:\.\d{1,3}){3}):\d{1,5}\b/;

function wayIn(text: string, out: Out): PathId {
  const host = (dialled.exec(text) ?? target.exec(text))?.groups?.['host']?.replace(/^\[|\]$/g, '');
  return (host === undefined ? undefined : wayTo(out, host)) ?? everyPathOf(out.host);
}

function stalledAt(text: string): 'tls' | 'transfer' | undefined {
  if (tlsStands.some((pattern) => pattern.test(text))) return 'tls';
  const got = cut.exec(text)?.groups;
  if (got !== undefined)
    return Number(got['got']) > 0 && Number(got['got']) < Number(got['all']) ? 'transfer' : undefined;
  return transferStands.some((pattern) => pattern.test(text)) ? 'transfer' : undefined;
}

/** What a proxy says about its backend is the proxy's reader's. */
const elsewhere = /\b(?:upstream|backend|proxy_|iDRAC|BMC)\b/i;

/** Clients that connected and then waited in vain for the first large answer. */
export const stalledExchange: Reader = {
  id: 'stalled',
  title: 'handshakes and transfers that stand still (Go, curl, OpenSSL, ssh -v)',
  seen: 'documented',
  sign: signOf(...tlsStands, cut, ...transferStands, sshWaits),
  begins: ({ text }) => (stalledAt(text) !== undefined && !elsewhere.test(text)) || sshWaits.test(text),
  read(cursor, out) {
    const line = cursor.next();
    out.covered('client');
    if (sshWaits.test(line.text)) {
      // The next step of the key exchange would follow at once.
      if (!sshGoesOn.test(cursor.peek()?.text ?? '')) put(out, line, 'transfer');
      return;
    }
    const at = stalledAt(line.text);
    if (at !== undefined) put(out, line, at);
  },
};

const put = (out: Out, line: Line, at: 'tls' | 'transfer') =>
  out.fact('link.stalled', at, line, { subject: wayIn(line.text, out) });

const name = '(?<name>[A-Za-z0-9_](?:[\\w-]{0,62}\\.){0,8}[\\w-]{1,63})\\.?';
/** EAI_AGAIN: no server answered, or none usefully; EAI_NONAME: the name does not exist. Each library words it its own way. */
const again =
  'Temporary failure in name resolution|Try again|Temporary failure resolving|EAI_AGAIN|Name resolution timed out';
const unknown =
  'Name or service not known|Name does not resolve|nodename nor servname provided[\\w, ]{0,30}|ENOTFOUND|Unknown host';
const failedNames: readonly {
  readonly form: RegExp;
  readonly result: 'timeout' | 'not-found' | 'server-failure' | 'refused';
}[] = [
  { form: new RegExp(`\\bgetaddrinfo(?: EAI_AGAIN|\\b.{0,40}EAI_AGAIN) ${name}`), result: 'timeout' },
  { form: new RegExp(`\\bgetaddrinfo ENOTFOUND ${name}`), result: 'not-found' },
  {
    form: new RegExp(`(?:^|[\\s"'(])${name}["')]?(?: to address)?: (?:getaddrinfo: |.{0,20}\\()?(?:${again})\\b`),
    result: 'timeout',
  },
  { form: new RegExp(`\\b(?:${again})(?: for)? ['"]?${name}`), result: 'timeout' },
  { form: new RegExp(`(?:^|[\\s"'(])${name}["')]?(?: to address)?: (?:${unknown})\\b`), result: 'not-found' },
  {
    form: new RegExp(
      `\\blookup ${name}(?: on \\S{1,60})?: (?:i\\/o timeout|read udp .{0,80}i\\/o timeout|.{0,60}Temporary failure)`,
    ),
    result: 'timeout',
  },
  { form: new RegExp(`\\blookup ${name}(?: on \\S{1,60})?: server misbehaving`), result: 'server-failure' },
  { form: new RegExp(`\\blookup ${name}(?: on \\S{1,60})?: read udp .{0,80}connection refused`), result: 'refused' },
  { form: new RegExp(`\\blookup ${name}(?: on \\S{1,60})?: no such host`), result: 'not-found' },
  // The message does not tell a dead resolver from a wrong name.
  { form: new RegExp(`\\b[Cc]ould not resolve host(?:name)?:? ['"]?${name}`), result: 'not-found' },
  { form: new RegExp(`\\bunable to resolve host address ['"\u2018]${name}`), result: 'not-found' },
];

function failedName(text: string): { name: string; result: (typeof failedNames)[number]['result'] } | undefined {
  for (const { form, result } of failedNames) {
    const found = form.exec(text)?.groups?.['name'];
    if (found !== undefined && !/^\d{1,3}(?:\.\d{1,3}){3}$/.test(found)) return { name: found, result };
  }
  return undefined;
}

/** Names that any program failed to look up. */
export const failedLookup: Reader = {
  id: 'names.failed',
  title: 'names that programs could not resolve',
  seen: 'documented',
  sign: signOf(...failedNames.map(({ form }) => form)),
  begins: ({ text }) => text.length < 2000 && !elsewhere.test(text) && failedName(text) !== undefined,
  read(cursor, out) {
    const line = cursor.next();
    const failed = failedName(line.text);
    out.covered('resolver');
    if (failed !== undefined) out.fact('machine.resolves', failed.result, line, { conditions: { name: failed.name } });
  },
};
