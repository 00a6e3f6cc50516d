import { alternativesOf } from '../../literals.ts';
import { signOf } from '../../sign.ts';
import { instantOf } from '../stamp.ts';

/** An entry of nginx's error log: the message, and what follows it as `name: value`. */
export interface Entry {
  readonly level: string | undefined;
  readonly stamp?: string;
  readonly at?: number;
  readonly host?: string;
  /** The number of the client's connection: entries of one request share it. */
  readonly connection: string | undefined;
  readonly message: string;
  /** The words after the last "while". */
  readonly phase: string | undefined;
  readonly upstream: string | undefined;
  readonly request: string | undefined;
}

const level = '(?:debug|info|notice|warn|error|crit|alert|emerg)';
/** `[error] 31#31: *569 `, anywhere in the head of the line: behind a stamp, syslog's tag, a collector's prefix. */
const head = new RegExp(`\\[(${level})\\] (?:(\\d{1,10})#(\\d{1,10}): )?(?:\\*([\\dXx]{1,20}) )?`);
/** Whoever makes a line anonymous puts letters where digits were. */
const stamp = /(\d{4}\/\d\d\/\d\d \d\d:[\dMX]{2}:[\dSX]{2})\s/;
const syslog =
  /^(?:<\d{1,3}>)?(?:[A-Z][a-z]{2} {1,2}\d{1,2} \d\d:\d\d:\d\d|\d{4}-\d\d-\d\dT\S{8,30}) ([\w.-]{1,100}) (?:nginx|ingress\S{0,60})(?:\[\d{1,10}\])?:/;
/** Texts that are nginx's without a head: what remains when stamp and process were not copied. */
const bare =
  /^(?:\*\d{1,20} )?(?:upstream (?:timed out|prematurely closed|sent (?:too big|no valid|invalid|unsupported|unexpected)|server temporarily disabled|SSL certificate|rejected request)|no live upstreams while|(?:connect|recv|readv|send|writev|sendfile)\(\) (?:to \S{1,200} )?failed \(\d{1,5}: [^)]{1,80}\)[^,]{0,200}(?: while |, client: |, context: )|(?:SSL_do_handshake|SSL_read|SSL_write)\(\) failed \(.{1,300}while|peer closed connection in SSL handshake|\S{1,200} could not be resolved \(\d{1,3}: |no resolver defined to resolve |limiting (?:requests|connections)[, ]|\d{1,7} worker_connections are not enough|epoll_wait\(\) reported that client prematurely)/;

const behind = (name: string) => new RegExp(`(?:^|[ ,])${name}: "([^"]{1,4000})"?`);
const upstreamField = behind('upstream');
const requestField = behind('request');
const subrequestField = behind('subrequest');
const firstField =
  /,? (?:client|server|login|request|subrequest|upstream|host|referrer|context|resolver|bytes from\/to client): /;

const luaField = /, (?:client|server|login|request|subrequest|upstream|host|referrer|context): /;

/** Cheap: is this the first line of an entry? */
export const entrySign = signOf(
  ...['debug', 'info', 'notice', 'warn', 'error', 'crit', 'alert', 'emerg'].map((it) => `[${it}]`),
  // Each by itself, whatever stands before: `12#12: *3 upstream timed out`.
  ...alternativesOf(bare.source.slice('^(?:\\*\\d{1,20} )?(?:'.length, -1)).map((it) => new RegExp(it)),
);

export function beginsEntry(text: string): boolean {
  if (text.length < 12) return false;
  const at = head.exec(text.length > 400 ? text.slice(0, 400) : text);
  if (at !== null) {
    // Apache writes `[error] [client …`, others `[error] text`: nginx has the process, the connection, or its date.
    if (at[2] !== undefined || at[4] !== undefined) return true;
    if (stamp.test(text.slice(0, at.index))) return true;
    return bare.test(text.slice(at.index + at[0].length)) || /^nginx: \[/.test(text);
  }
  return bare.test(text.slice(headless(text)));
}

/** Panels show the level in a column of its own: the process is what is left of the head. Gives where the message begins. */
function headless(text: string): number {
  const at = /(?:^|[\s|])\d{1,10}#\d{1,10}: /.exec(text.slice(0, 300));
  return at === null ? 0 : at.index + at[0].length;
}

export function entryOf(text: string): Entry {
  const at = head.exec(text.slice(0, 400));
  const before = at === null ? '' : text.slice(0, at.index);
  const rest = at === null ? text.slice(headless(text)) : text.slice(at.index + at[0].length);
  const when = stamp.exec(`${before} `)?.[1];
  const ms = when === undefined ? undefined : instantOf(when);
  const host = syslog.exec(text)?.[1];
  const connection = at?.[4] ?? /^\*(\d{1,20}) /.exec(rest)?.[1];
  const bareRest = rest.replace(/^\*\d{1,20} /, '');
  // Lua writes as it likes; nginx puts a comma before what it adds.
  const ends = bareRest.startsWith('[lua] ') ? luaField : firstField;
  const end = ends.exec(bareRest)?.index ?? bareRest.length;
  const message = bareRest.slice(0, end);
  const phases = message.split(' while ');
  return {
    level: at?.[1],
    ...(when === undefined ? {} : { stamp: when }),
    ...(ms === undefined ? {} : { at: ms }),
    ...(host === undefined ? {} : { host }),
    connection,
    message,
    phase: phases.length > 1 ? phases.at(-1)?.replace(/,.*$/, '').trim() : undefined,
    upstream: upstreamField.exec(bareRest)?.[1] ?? /, upstream: ([^\s",]{3,400})/.exec(bareRest)?.[1],
    request: subrequestField.exec(bareRest)?.[1] ?? requestField.exec(bareRest)?.[1],
  };
}

const continues =
  /^\s*(?:while |client: |server: |request: |upstream: |host: |referrer: |subrequest: |"|to upstream|from upstream|upstream,|header from|response header)/;

/** Lines broken by a window's edge: is `next` the rest of `text`? */
export function isBroken(text: string, next: string): boolean {
  if (next.trim() === '' || beginsEntry(next) || /^\S{1,60} .{0,20}\[\d\d\/[A-Z][a-z]{2}\/\d{4}:/.test(next))
    return false;
  const quotes = text.split('"').length - 1;
  return (
    quotes % 2 === 1 ||
    /(?:,|\bwhile|\b(?:reading|connecting to|sending|request|client|server|upstream|host):?)$/.test(text) ||
    continues.test(next)
  );
}
