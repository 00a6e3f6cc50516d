import { proxyId, upstreamId } from '@tokimori/model';
import type { Line, Out, Reader } from '../../reader.ts';
import { signOf } from '../../sign.ts';
import { secondsOf } from '../duration.ts';
import { backendOf, once } from '../try.ts';

const section =
  /^\s*(global|defaults|frontend|backend|listen|userlist|peers|resolvers|cache|mailers|program|ring)\b(?:\s+([\w.:-]{1,100}))?(?:\s+(?:from\s+\S{1,100}|[\w.*:]{1,60}:\d{1,5}))?\s*(?:#.*)?$/;
const timeout =
  /^\s*timeout\s+(connect|client|server|queue|tunnel|http-request|http-keep-alive|check|client-fin|server-fin|tarpit)\s+(\d{1,12}(?:us|ms|s|m|h|d)?)\b/;
const oldTimeout = /^\s*(contimeout|clitimeout|srvtimeout)\s+(\d{1,12}(?:us|ms|s|m|h|d)?)\b/;
const server =
  /^\s*server\s+([\w.-]{1,100})\s+((?:unix@|ipv[46]@)?[^\s:]{1,150}(?::\d{1,5})?|\[[0-9a-f:]{2,60}\]:\d{1,5}|unix@\S{1,150})(\s.*)?$/;
const directive =
  /^\s*(?:#|$|timeout\s|server\s|server-template\s|default-server\s|default_backend\s|use_backend\s|bind\s|mode\s|balance\s|option\s|log(?:-\w{1,20})?\s|log$|maxconn\s|retries\s|acl\s|http-\w{2,20}\s|tcp-\w{2,20}\s|stats\s|chroot\s|user\s|group\s|daemon\b|nbproc\s|nbthread\s|errorfile\s|cookie\s|stick\S{0,10}\s|redirect\s|reqadd\s|rspadd\s|ca-base\s|crt-base\s|ssl-\S{3,40}\s|tune\.\S{2,60}\s|hash-type\s|fullconn\s|description\s|compression\s|filter\s|monitor\S{0,10}\s|nameserver\s|hold\s|resolve_retries\s|accepted_payload_size\s|parse-resolv-conf|unique-id\S{0,10}\s|capture\s|rate-limit\s|pidfile\s|ulimit-n\s|source\s|email-alert\s|external-check\s|declare\s|load-server-state\S{0,20}|contimeout\s|clitimeout\s|srvtimeout\s|backlog\s|grace\s|disabled|enabled|lua-load\s|peer\s|force-persist\s|ignore-persist\s|dispatch\s|id\s|no\s|default_\w{2,20}\s)/;

const names: Readonly<Record<string, string>> = {
  connect: 'connect',
  contimeout: 'connect',
  server: 'read',
  srvtimeout: 'read',
  client: 'client',
  clitimeout: 'client',
  queue: 'queue',
  'http-keep-alive': 'keepalive',
};

/** haproxy.cfg: timers, pools and members. A number without a unit is in milliseconds. */
export const haproxyConf: Reader = {
  id: 'haproxy.conf',
  title: 'haproxy.cfg',
  seen: 'captured',
  sign: signOf(timeout, section, /^\s*server\s/),
  begins: (line, cursor) =>
    timeout.test(line.text) ||
    (section.test(line.text) &&
      directive.test(nextWritten(cursor.peek(1), cursor.peek(2))) &&
      /\S/.test(nextWritten(cursor.peek(1), cursor.peek(2)))) ||
    /^\s*server\s+[\w.-]{1,100}\s+[^\s:]{1,150}:\d{1,5}\s.{0,300}\b(?:check|inter|maxconn|weight|verify|send-proxy)\b/.test(
      line.text,
    ),
  read(cursor, out) {
    let pool: string | undefined;
    out.covered('config.haproxy', proxyId(out.host));
    for (let line = cursor.peek(); line !== undefined; line = cursor.peek()) {
      const head = section.exec(line.text);
      if (head === null && !directive.test(line.text)) break;
      cursor.next();
      if (head !== null) pool = head[1] === 'backend' || head[1] === 'listen' ? head[2] : undefined;
      else tell(line, pool, out);
    }
  },
};

const nextWritten = (first: Line | undefined, second: Line | undefined): string =>
  first === undefined ? '' : /^\s*(?:#.*)?$/.test(first.text) ? (second?.text ?? '') : first.text;

function tell(line: Line, pool: string | undefined, out: Out): void {
  const subject = proxyId(out.host);
  once(out, `haproxy ${out.host}`, () => out.fact('proxy.kind', 'haproxy', line, { subject }));
  const timer = timeout.exec(line.text) ?? oldTimeout.exec(line.text);
  if (timer !== null) {
    const which = names[timer[1] ?? ''];
    const seconds = secondsOf(timer[2] ?? '', 0.001);
    if (which !== undefined && seconds !== undefined && seconds > 0)
      out.fact('proxy.timer', seconds, line, {
        subject,
        conditions: { which, ...(pool === undefined ? {} : { to: pool }) },
      });
    return;
  }
  const to = /^\s*(?:default_backend|use_backend)\s+([\w.-]{1,100})/.exec(line.text)?.[1];
  if (to !== undefined) once(out, `forwards ${to}`, () => out.fact('proxy.forwards-to', to, line, { subject }));
  const [, name, address = '', options = ''] = server.exec(line.text) ?? [];
  if (name === undefined || pool === undefined || /\bdisabled\b/.test(options)) return;
  const backend = backendOf(address.replace(/^unix@/, 'unix:').replace(/^ipv[46]@/, ''));
  const member = `${pool}/${name}`;
  out.fact('upstream.member', member, line, {
    subject: upstreamId(pool),
    ...(/\bbackup\b/.test(options) ? { conditions: { backup: true } } : {}),
  });
  if (backend !== undefined) out.alias(member, backend, `haproxy.cfg: server ${name} of ${pool} is ${backend}`);
  if (/\bssl\b/.test(options))
    out.fact('proxy.tls-setting', /verify\s+none/.test(options) ? 'no-verify' : 'verify', line, { subject });
}
