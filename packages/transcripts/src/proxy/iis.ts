import { backendId, type SubjectId } from '@tokimori/model';
import type { Line, Out, Reader } from '../reader.ts';
import { routine } from '../routine.ts';
import { signOf } from '../sign.ts';
import { instantOf } from './stamp.ts';
import { type Failure, proxySay, rounded, unnamed } from './try.ts';

/** The numbers that close a line of IIS: status, substatus, Win32 status, milliseconds; more fields may follow. */
const tail = /(?<= )(\d{3}) (\d{1,3}) (\d{1,10})(?: \d{1,12}){0,2} (\d{1,9})(?: [^\s]{1,200}){0,2}\s*$/;
const entry =
  /^(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d)(?:\.\d{1,3})? (?:\S{1,200} ){1,6}(?:GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS) \S{1,2000} /;
/** HTTP.sys: `date time client port server port HTTP/1.1 GET /path status site reason pool`. */
const httpErr =
  /^(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d) \S{3,60} \d{1,5} \S{3,60} \d{1,5} (?:HTTP\/\S{1,4}|-) (?:\S{1,12}) \S{1,2000} (?:\S{1,12} ){0,3}(AppOffline|AppPoolTimer|AppShutdown|QueueFull|ConnLimit|N\/A|Disabled|Connection_Abandoned_By_(?:ReqQueue|AppPool)|Connection_Dropped(?:_List_Full)?|Timer_\w{3,30}|Client_Reset|BadRequest|Hostname|Verb|URL|Forbidden)(?: |$)/;

/** What WinHTTP said to ARR: the low part of its error numbers. */
const winHttp: Readonly<Record<string, Failure>> = {
  '12002': 'timeout',
  '12029': 'connect-failed',
  '12030': 'reset',
  '12031': 'reset',
  '12037': 'tls-expired',
  '12038': 'tls-name',
  '12045': 'tls-untrusted',
  '12152': 'header-invalid',
  '12175': 'tls-failed',
  '10060': 'connect-gave-up',
  '10061': 'refused',
};

/** Access log of IIS, with ARR as a proxy or alone, and the error log of HTTP.sys. */
export const iisLog: Reader = {
  id: 'iis',
  title: 'logs of IIS, ARR and HTTP.sys',
  seen: 'documented',
  sign: signOf(entry, httpErr),
  begins: ({ text }) => isEntry(text),
  read(cursor, out) {
    for (let line = cursor.peek(); line !== undefined && isEntry(line.text); line = cursor.peek()) {
      cursor.next();
      if (httpErr.test(line.text)) tellHttpErr(line, out);
      else tellEntry(line, out);
    }
  },
};

const isEntry = (text: string): boolean =>
  text.length > 40 && ((entry.test(text) && tail.test(text)) || httpErr.test(text));

function tellEntry(line: Line, out: Out): void {
  const stamp = entry.exec(line.text)?.[1] ?? '';
  const [, code = '', sub = '', win32 = '', ms = ''] = tail.exec(line.text) ?? [];
  const at = instantOf(`${stamp.replace(' ', 'T')}Z`);
  const say = proxySay(out, line, out.host, { stamp, ...(at === undefined ? {} : { at }) });
  out.covered('log.iis', say.proxy);
  const status = Number(code);
  const failure = status === 502 ? winHttp[win32] : undefined;
  if (failure !== undefined) {
    say.failed(failure, unnamed, { phase: 'WinHTTP', status, seconds: rounded(Number(ms) / 1000) });
    return;
  }
  if (win32 === '12007' && status === 502) {
    out.fact('proxy.resolve-failed', 'not-found', line, { subject: say.proxy, conditions: { name: '' } });
    return;
  }
  // 64, 1236: the client's connection is gone.
  if ((win32 === '64' || win32 === '1236') && status < 500) return;
  // 502.4: no server of the farm is in use.
  if (status === 502 && sub === '4') {
    out.fact('upstream.none-live', true, line, { subject: 'upstream:unnamed' });
    return;
  }
  out.fact('request.answered', answer(status), line, {
    subject: say.proxy,
    conditions: { status },
    when: { stamp, ...(at === undefined ? {} : { at }), clock: out.host },
  });
}

function answer(status: number) {
  if (status === 502) return 'bad-gateway' as const;
  if (status === 503) return 'unavailable' as const;
  if (status === 504) return 'gateway-timeout' as const;
  return status < 400 ? ('ok' as const) : status < 500 ? ('client-error' as const) : ('server-error' as const);
}

function tellHttpErr(line: Line, out: Out): void {
  const [, stamp = '', reason = ''] = httpErr.exec(line.text) ?? [];
  const subject: SubjectId = backendId('iis');
  out.covered('log.iis', out.host);
  const when = { stamp };
  if (reason === 'QueueFull' || reason === 'ConnLimit')
    out.fact('backend.queue-full', `HTTP.sys: ${reason}`, line, { subject, when });
  else if (/^(?:AppOffline|AppShutdown|Disabled|Connection_Abandoned_By)/.test(reason))
    out.fact('backend.crashed', `HTTP.sys: ${reason}`, line, { subject, when });
  else if (reason === 'AppPoolTimer' || reason === 'Timer_AppPool')
    out.fact('backend.pool-exhausted', `HTTP.sys: ${reason}`, line, { subject, when });
  // Idle connections that are closed, clients that are slow or gone.
  else routine(out, line, 'http.sys');
}
