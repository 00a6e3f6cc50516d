import { instantOf } from '../stamp.ts';
import type { LogFormat } from './format.ts';

/** One line of an access log, whatever its format: the variables it shows, by nginx's names without `$`. */
export type Variables = Readonly<Record<string, string>>;

const clf = /^(?: \S{1,200})? "([^"]{0,4000})" (\d{3}) (\d{1,20}|-)(?: "([^"]{0,4000})" "([^"]{0,2000})")?(.*)$/;
const clfStart = /\[(\d\d\/(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\/\d{4}:\d\d:\d\d:\d\d [+-]\d{4})\]/i;

const list =
  '((?:[^\\s",\\[\\]]{1,200}|\\[[0-9a-f:.]{2,60}\\]:\\d{1,5})(?:(?:, | : )(?:[^\\s",\\[\\]]{1,200}|\\[[0-9a-f:.]{2,60}\\]:\\d{1,5})){0,50})';
/** ingress-nginx: `$request_length $request_time [$proxy_upstream_name] [$alternative] $upstream_addr $upstream_response_length $upstream_response_time $upstream_status $req_id`. */
const ingress = new RegExp(
  `^ (\\d{1,12}) (\\d{1,8}\\.\\d{1,6}) \\[([^\\]]{0,200})\\](?: \\[([^\\]]{0,200})\\])? ${list} ${list} ${list} ${list}(?: (\\S{1,80}))?\\s*$`,
);

/** Names people give to nginx's variables in key=value and JSON formats. */
const names: Readonly<Record<string, string>> = {
  rt: 'request_time',
  req_time: 'request_time',
  reqtime: 'request_time',
  requesttime: 'request_time',
  request_time: 'request_time',
  uct: 'upstream_connect_time',
  connect_time: 'upstream_connect_time',
  upstream_connect_time: 'upstream_connect_time',
  upstreamconnecttime: 'upstream_connect_time',
  upstream_connect: 'upstream_connect_time',
  uht: 'upstream_header_time',
  header_time: 'upstream_header_time',
  upstream_header_time: 'upstream_header_time',
  upstreamheadertime: 'upstream_header_time',
  upstream_header: 'upstream_header_time',
  urt: 'upstream_response_time',
  upstream_response_time: 'upstream_response_time',
  upstreamresponsetime: 'upstream_response_time',
  upstream_time: 'upstream_response_time',
  upstreamtime: 'upstream_response_time',
  upstream_resp_time: 'upstream_response_time',
  ups_resp_time: 'upstream_response_time',
  response_time: 'response_time',
  ua: 'upstream_addr',
  upstream: 'upstream_addr',
  upstream_addr: 'upstream_addr',
  upstreamaddr: 'upstream_addr',
  upstream_host: 'upstream_addr',
  upstreamhost: 'upstream_addr',
  ups_addr: 'upstream_addr',
  backend: 'upstream_addr',
  us: 'upstream_status',
  upstream_status: 'upstream_status',
  upstreamstatus: 'upstream_status',
  ups_status: 'upstream_status',
  status: 'status',
  st: 'status',
  http_status: 'status',
  response_code: 'status',
  status_code: 'status',
  brx: 'upstream_bytes_received',
  upstream_bytes_received: 'upstream_bytes_received',
  btx: 'upstream_bytes_sent',
  upstream_bytes_sent: 'upstream_bytes_sent',
  upstream_response_length: 'upstream_response_length',
  cl: 'upstream_http_content_length',
  upstream_http_content_length: 'upstream_http_content_length',
  upstream_name: 'proxy_upstream_name',
  proxy_upstream_name: 'proxy_upstream_name',
  request: 'request',
  req: 'request',
  uri: 'uri',
  request_uri: 'uri',
  url: 'uri',
  path: 'uri',
  time: 'time',
  time_local: 'time_local',
  time_iso8601: 'time_iso8601',
  timestamp: 'time',
  '@timestamp': 'time',
  msec: 'msec',
  hostname: 'hostname',
};
/** Keys recur in every line; hostile ones are as many as they like, so that few are kept. */
const seenKeys = new Map<string, string | undefined>();
const mostKeys = 500;

function canonical(key: string): string | undefined {
  if (seenKeys.has(key)) return seenKeys.get(key);
  const name = names[key.replace(/^\$/, '').replaceAll('-', '_').toLowerCase()];
  if (seenKeys.size < mostKeys) seenKeys.set(key, name);
  return name;
}

/** `key=value`, `key: value`, `key="a, b"`, `"key":"value"`; lists of tries without quotes, too. */
const pair =
  /(?<![\w$])["']?(\$?[A-Za-z_@][\w-]{0,40})["']?\s?[=:]\s?(?:"([^"]{0,4000})"|'([^']{0,400})'|<([^>]{0,400})>|\[([^\]\s=]{0,400})\](?!:\d)|((?:\[[0-9a-fA-F:.]{2,60}\]:\d{1,5}|[^\s",;|\]}]{1,400})(?:(?:, | : )(?:\[[0-9a-fA-F:.]{2,60}\]:\d{1,5}|(?:unix:|-|[\w.-]{1,200}:\d|\d)[^\s",;=|\]}]{0,400})(?=[\s",;|\]}]|$)){0,50}))/g;
const aboutUpstream = /^upstream_(?:addr|status|connect_time|header_time|response_time)$/;

/** Reads one line, or tells that it is none: a line without a status or without a sign of a proxy is nobody's here. */
export function variablesOf(text: string, raw: string, formats: readonly LogFormat[]): Variables | undefined {
  if (text.length < 20 || text.includes('response_flags')) return undefined;
  // nginx writes one blank where the format has one: a long run of them could be shared out in too many ways.
  const plain = text.replace(/\s{6,}/g, '  ');
  for (const { pattern, variables } of formats) {
    const match = pattern.exec(plain);
    if (match === null) continue;
    const read: Record<string, string> = {};
    variables.forEach((name, i) => {
      read[canonical(name) ?? name] = match[i + 1] ?? '';
    });
    return isAnswer(read) ? read : undefined;
  }
  if (/^\s*\{/.test(text)) return fromJson(text, raw);
  const stamp = clfStart.exec(text.slice(0, 600));
  if (stamp !== null) return fromClf(text, stamp);
  return /\b\$?(?:urt|uct|uht|rt|ups?_\w{2,20}|upstream_?\w{0,30}|request_time)["']?\s?[=:]/i.test(text)
    ? fromPairs(text, {})
    : undefined;
}

const isAnswer = (v: Readonly<Record<string, string>>): boolean => /^(?:[1-5]\d\d|000|009)$/.test(v['status'] ?? '');

function fromClf(text: string, stamp: RegExpExecArray): Variables | undefined {
  const match = clf.exec(text.slice(stamp.index + stamp[0].length));
  // A format of its own, with a stamp of this form in it.
  if (match === null) return fromPairs(text, {});
  const [, request = '', status = '', , , , rest = ''] = match;
  const read: Record<string, string> = { time_local: stamp[1] ?? '', request, status };
  if (rest.trim() === '') return read;
  const at = ingress.exec(rest);
  if (at !== null) {
    const [, , rt = '', pool = '', , addr = '', length = '', time = '', state = ''] = at;
    return {
      ...read,
      request_time: rt,
      proxy_upstream_name: pool,
      upstream_addr: addr,
      upstream_response_length: length,
      upstream_response_time: time,
      upstream_status: state,
    };
  }
  return fromPairs(rest, read) ?? fromTail(rest, read);
}

/** Fills in what stands as `key=value`; undefined where nothing tells of a proxy. */
function fromPairs(text: string, known: Readonly<Record<string, string>>): Variables | undefined {
  const read: Record<string, string> = { ...known };
  let told = false;
  for (const match of text.matchAll(pair)) {
    const key = canonical(match[1] ?? '');
    if (key === undefined) continue;
    const value = (match[2] ?? match[3] ?? match[4] ?? match[5] ?? match[6] ?? '').trim();
    // `ua` is the agent in some formats, `time` may be a duration.
    if (key === 'upstream_addr' && !isAddressList(value)) continue;
    if (read[key] !== undefined) continue;
    read[key] = value;
    told ||= aboutUpstream.test(key) || key === 'request_time' || key === 'response_time';
  }
  if (read['status'] === undefined) {
    const status = /" ([1-5]\d\d) |(?<=\s)(?<![=:])([1-5]\d\d) "[A-Z]{3,8} /.exec(text);
    if (status !== null) read['status'] = status[1] ?? status[2] ?? '';
  }
  if (read['request'] === undefined) {
    const request = /"((?:GET|POST|PUT|HEAD|DELETE|PATCH|OPTIONS|CONNECT) [^"]{1,4000})"/.exec(text)?.[1];
    if (request !== undefined) read['request'] = request;
  }
  return told && isAnswer(read) ? read : undefined;
}

const isAddressList = (value: string): boolean =>
  value === '-' ||
  value === '' ||
  /^(?:unix:|\[[0-9a-f:.]+\]:\d|[\w.-]+:\d{1,5}(?:$|[,\s]))/i.test(value) ||
  /^[\w-]{1,60}$/.test(value);

/** Behind the agent, without names: times with three decimals, addresses with ports, nothing else is sure. */
function fromTail(rest: string, known: Readonly<Record<string, string>>): Variables {
  const words = rest.replace(/"([^"]{0,400})"/g, ' $1 ').split(/(?<![,:])\s+(?![:,])/);
  const times = words.filter((w) => /^\d{1,6}\.\d{3}$/.test(w)).map(Number);
  const addr = words.find((w) => /^(?:unix:\/\S+|(?:\d{1,3}\.){3}\d{1,3}:\d{1,5}(?:, \S+:\d{1,5})*)$/.test(w));
  const read: Record<string, string> = { ...known };
  const longest = Math.max(...times.slice(0, 4), -1);
  if (longest >= 0) read['request_time'] = String(longest);
  if (addr !== undefined && times.length === 2) read['upstream_response_time'] = String(Math.min(...times));
  if (addr !== undefined) read['upstream_addr'] = addr;
  return read;
}

function fromJson(text: string, raw: string): Variables | undefined {
  const read: Record<string, string> = {};
  let told = false;
  for (const [name, value] of Object.entries(objectIn(raw) ?? objectIn(text) ?? {})) {
    const key = canonical(name);
    if (key === undefined || (typeof value !== 'string' && typeof value !== 'number')) continue;
    if (key === 'upstream_addr' && !isAddressList(String(value))) continue;
    read[key] = String(value).slice(0, 4000);
    told ||= aboutUpstream.test(key) || key === 'request_time';
  }
  return told && isAnswer(read) ? read : undefined;
}

function objectIn(text: string): object | undefined {
  try {
    const value: unknown = JSON.parse(text.slice(0, 16_384).replace(/^[^{]{0,200}/, ''));
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}

/** When the line was written: at the end of the request. */
export function timeOf(read: Variables): { stamp?: string; at?: number } {
  const stamp = read['time_local'] ?? read['time_iso8601'] ?? read['time'];
  const msec = /^\d{9,11}\.\d{3}$/.test(read['msec'] ?? '') ? Number(read['msec']) * 1000 : undefined;
  const at = msec ?? (stamp === undefined ? undefined : instantOf(stamp));
  return { ...(stamp === undefined ? {} : { stamp: stamp.slice(0, 40) }), ...(at === undefined ? {} : { at }) };
}
