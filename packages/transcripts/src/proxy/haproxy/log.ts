import { backendId, type HostId, hostId, proxyId, type SubjectId, upstreamId } from '@tokimori/model';
import type { Line, Out, Reader } from '../../reader.ts';
import { piece, signOf } from '../../sign.ts';
import { instantOf } from '../stamp.ts';
import { connectTime, once, proxySay, rounded } from '../try.ts';
import { flagsOf } from './flags.ts';
import { tellHealth } from './health.ts';

/** `be/srv Tq/Tw/Tc/Tr/Ta status bytes - - flags a/f/b/s/r sq/bq`; in TCP mode three timers and no status. */
const core =
  /(?:^|\s)(\S{1,100}) ([^\s/"]{1,100})\/(\S{1,100}) (-?\d{1,10}(?:\/\+?-?\d{1,10}){2,5}) (?:(-?\d{1,3}|<BADREQ>) )?\+?(\d{1,20}) (?:\S{1,200} \S{1,200} )?([A-Za-z-]{2}|[A-Za-z-]{4}) \d{1,8}\/\d{1,8}\/\d{1,8}\/\d{1,8}\/(\+?\d{1,4}) \d{1,8}\/\d{1,8}(.*)$/;
/** `option httplog clf`: names and flags in quotes behind the usual form. */
const clf =
  /\] "([^"]{0,4000})" (-?\d{1,3}) (\d{1,20}) "[^"]{0,200}" "[^"]{0,200}" \d{1,5} \d{1,3} "([^"]{1,100})" "([^"]{1,100})" "([^"]{1,100})" (-?\d{1,10}) (-?\d{1,10}) (-?\d{1,10}) (-?\d{1,10}) \+?(-?\d{1,10}) "([A-Za-z-]{2,4})"/;
const stamp = /\[(\d\d\/[A-Z][a-z]{2}\/\d{4}:\d\d:\d\d:\d\d(?:\.\d{1,6})?(?: [+-]\d{4})?)\]/;
const syslog =
  /^(?:<\d{1,3}>)?(?:[A-Z][a-z]{2} {1,2}\d{1,2} \d\d:\d\d:\d\d|\d{4}-\d\d-\d\dT\S{8,30}) ([\w.-]{1,100}) haproxy\[/;

interface Request {
  readonly backend: string;
  readonly server: string;
  /** Milliseconds; undefined where -1 or not shown. */
  readonly wait: number | undefined;
  readonly connect: number | undefined;
  readonly header: number | undefined;
  readonly total: number | undefined;
  readonly status: number | undefined;
  readonly flags: string;
  readonly retries: string;
  readonly http: boolean;
}

const ms = (text: string | undefined): number | undefined => {
  const value = Number((text ?? '').replace('+', ''));
  return text === undefined || text === '' || value < 0 || !Number.isFinite(value) ? undefined : value;
};

function requestOf(text: string): Request | undefined {
  const at = core.exec(text);
  if (at !== null) {
    const [, , backend = '', server = '', timers = '', status, , flags = '', retries = ''] = at;
    const times = timers.split('/');
    const http = times.length >= 5;
    if (http !== (status !== undefined) && !http) return undefined;
    const [wait, connect, header, total] = http
      ? [times[1], times[2], times[3], times[4]]
      : [times[0], times[1], undefined, times[2]];
    return {
      backend,
      server,
      wait: ms(wait),
      connect: ms(connect),
      header: ms(header),
      total: ms(total),
      status: status === undefined || !/^\d/.test(status) ? undefined : Number(status),
      flags,
      retries,
      http,
    };
  }
  const quoted = clf.exec(text);
  if (quoted === null) return undefined;
  const [, , status = '', , , backend = '', server = '', , wait, connect, header, total, flags = ''] = quoted;
  return {
    backend,
    server,
    wait: ms(wait),
    connect: ms(connect),
    header: ms(header),
    total: ms(total),
    status: /^\d/.test(status) ? Number(status) : undefined,
    flags,
    retries: '0',
    http: true,
  };
}

const other =
  /(?:^|[\s:])(?:(?:Backup )?Server [^\s/]{1,100}\/\S{1,100} is (?:DOWN|UP|going DOWN|stopping|not responding)|Health check for (?:backup )?server [^\s/]{1,100}\/\S{1,100} (?:failed|succeeded|conditionally)|(?:backend|proxy|listen) '?\S{1,100}'? has no server available|Proxy \S{1,100} (?:started|stopped|reached)\b|connect\(\) failed for (?:server|backend) \S{1,200}|Connect\(\) failed for |(?:Starting|Pausing|Stopping|Enabling) (?:frontend|proxy|backend|listen) \S{1,100})/;

/** haproxy's requests (HTTP, TCP, CLF) and the words of its health checks. */
const states = ['DOWN', 'UP', 'going DOWN', 'stopping', 'not responding'].map((it) => ` is ${it}`);
const actions = ['frontend', 'proxy', 'backend', 'listen'].map((it) => `ing ${it} `);
/** Times and the two letters of how it ended have no words. */
const haproxySign = signOf(
  ...states,
  ...actions,
  'Health check for',
  ' has no server available',
  'Proxy ',
  'connect() failed for ',
  piece('/', /\s-?\d{1,10}\/\+?-?\d{1,10}\/\+?-?\d{1,10}/),
  piece('"', /\s\+?-?\d{1,10} "[A-Za-z-]{2,4}"/),
);

export const haproxyLog: Reader = {
  id: 'haproxy.log',
  title: 'haproxy log',
  seen: 'captured',
  sign: haproxySign,
  begins: (line) => isOurs(line.text),
  read(cursor, out) {
    for (let line = cursor.peek(); line !== undefined && isOurs(line.text); line = cursor.peek()) {
      cursor.next();
      tell(line, out);
    }
  },
};

const isOurs = (text: string): boolean =>
  text.length > 20 &&
  ((/\/\+?-?\d{1,10}\/| "[A-Za-z-]{4}" /.test(text) && requestOf(text) !== undefined) || other.test(text));

function tell(line: Line, out: Out): void {
  const named = syslog.exec(line.text)?.[1];
  const host: HostId = named === undefined ? out.host : hostId(named);
  if (named !== undefined) out.named(host);
  out.covered('log.haproxy', proxyId(host));
  once(out, `haproxy ${host}`, () => out.fact('proxy.kind', 'haproxy', line, { subject: proxyId(host) }));
  const time = stamp.exec(line.text)?.[1];
  const at = time === undefined ? undefined : instantOf(time);
  const when = { ...(time === undefined ? {} : { stamp: time }), ...(at === undefined ? {} : { at }) };
  const request = requestOf(line.text);
  if (request === undefined) tellHealth(line, out, host);
  else tellRequest(request, line, out, host, when);
}

function tellRequest(it: Request, line: Line, out: Out, host: HostId, when: { stamp?: string; at?: number }): void {
  const say = proxySay(out, line, host, when);
  const options = { when: { ...when, clock: host } };
  const noServer = it.server.startsWith('<');
  const subject: SubjectId = backendId(noServer ? `${it.backend}/*` : `${it.backend}/${it.server}`);
  const seconds = it.total === undefined ? undefined : it.total / 1000;
  const end = flagsOf(it.flags, it);
  const conditions = {
    phase: end.phase,
    status: it.status,
    seconds: seconds === undefined ? undefined : rounded(seconds),
    flags: it.flags.slice(0, 2),
  };
  if (!noServer) {
    out.fact('upstream.member', `${it.backend}/${it.server}`, line, { ...options, subject: upstreamId(it.backend) });
    if (it.connect !== undefined)
      out.fact('try.connect-time', connectTime(it.connect / 1000), line, { ...options, subject });
    if (it.header !== undefined)
      out.fact('try.header-time', it.header < 500 ? 'fast' : 'slow', line, { ...options, subject });
  }
  switch (end.kind) {
    case 'failed':
      say.failed(end.value, subject, conditions);
      break;
    case 'none-live':
      out.fact('upstream.none-live', true, line, { ...options, subject: upstreamId(it.backend) });
      break;
    case 'aborted':
      say.aborted(seconds, { phase: end.phase });
      break;
    case 'client-timeout':
      out.fact('request.client-timeout', true, line, {
        ...options,
        subject: say.proxy,
        conditions: { phase: end.phase, ...(seconds === undefined ? {} : { seconds: Math.round(seconds) }) },
      });
      break;
    case 'out-of':
      out.fact('proxy.out-of', end.value, line, { ...options, subject: say.proxy });
      break;
    case 'normal':
      if (!noServer && (it.status !== undefined || !it.http))
        out.fact('try.answered', answer(it.status), line, { ...options, subject });
      break;
    default:
  }
  // It answered, though somebody ended it later.
  if (end.kind !== 'normal' && end.kind !== 'failed' && !noServer && it.header !== undefined && it.status !== undefined)
    out.fact('try.answered', answer(it.status), line, { ...options, subject });
}

const answer = (status: number | undefined): 'ok' | 'client-error' | 'server-error' =>
  status === undefined || status < 400 ? 'ok' : status < 500 ? 'client-error' : 'server-error';
