import { backendId, pathId, proxyId } from '@tokimori/model';
import { proxySay, unnamed, verifyFailure } from '../proxy/try.ts';
import type { Line, Out, Reader } from '../reader.ts';
import { signOf } from '../sign.ts';
import { verifyOf } from './openssl.ts';

const connecting =
  /^Connecting to ([\w.-]{1,150})(?: \(([^)]{1,60})\))?(?:\|([\d.a-f:]{3,50})\|)?:(\d{1,5})\.\.\. (connected|failed: .{1,80})/;
const busybox =
  /^wget: (?:can't connect to remote host \(([\d.a-f:]{3,50})\): (.{1,60})|bad address '([\w.-]{1,150})|server returned error: HTTP\/\S{1,4} (\d{3})|(download timed out)|(error getting response))/;
const said =
  /^(?:Resolving [\w.-]{1,150}.{0,60}\.\.\. (?:failed: .{1,60}|\S)|wget: unable to resolve host address|HTTP request sent, awaiting response\.\.\. |Read error \((.{1,60})\) in headers|ERROR: (?:cannot verify|The certificate of|no certificate subject|certificate common name)|ERROR: .{1,200}(?:certificate|expired)|The certificate (?:has not yet been activated|is not yet activated|has expired))/;

/** The stamp of a clock that counts from its epoch: nobody has set it. */
const unset = /^--(?:1970-01-|2000-01-01)[\d-]{0,2} \d{2}:\d{2}:\d{2}--/;

/** wget, of GNU and of busybox. */
export const wget: Reader = {
  id: 'wget',
  title: 'wget',
  seen: 'documented',
  sign: signOf(unset, connecting, busybox, said),
  begins: (line) =>
    unset.test(line.text) || connecting.test(line.text) || busybox.test(line.text) || said.test(line.text),
  read(cursor, out) {
    const at: { host?: string; port?: number } = {};
    for (let line = cursor.peek(); line !== undefined; line = cursor.peek()) {
      if (
        !unset.test(line.text) &&
        !connecting.test(line.text) &&
        !busybox.test(line.text) &&
        !said.test(line.text) &&
        !/^(?:Length: |Saving to: |Retrying\.|Giving up\.| {2}(?:Issued|Self-signed|Unable)|To connect to .{1,200}insecurely|\s*$)/.test(
          line.text,
        )
      )
        break;
      cursor.next();
      tell(line, out, at);
    }
  },
};

function tell(line: Line, out: Out, at: { host?: string; port?: number }): void {
  const text = line.text;
  if (unset.test(text)) {
    out.fact('env.clock-wrong', true, line);
    return;
  }
  const to = connecting.exec(text);
  const linkOf = (words: string) =>
    /refused/.test(words)
      ? 'refused'
      : /timed out/.test(words)
        ? 'silent'
        : /connected/.test(words)
          ? 'open'
          : 'unreachable';
  if (to !== null) {
    at.host = to[1] ?? '';
    at.port = Number(to[4]);
    out.fact('link.tcp', linkOf(to[5] ?? ''), line, {
      subject: pathId(out.host, at.host),
      conditions: { port: at.port },
    });
    return;
  }
  const say = proxySay(out, line, out.host);
  const backend = backendId(at.host === undefined ? 'unnamed' : `${at.host}:${at.port}`);
  const small = busybox.exec(text);
  if (small !== null) {
    const [, host, words, name, status, late, garbled] = small;
    if (host !== undefined) out.fact('link.tcp', linkOf(words ?? ''), line, { subject: pathId(out.host, host) });
    if (name !== undefined) unresolved(line, out, name);
    if (status !== undefined) gateway(line, out, Number(status));
    if (late !== undefined) say.failed('timeout', backend, { by: 'wget' });
    if (garbled !== undefined) say.failed('closed-early', backend, { by: 'wget' });
    return;
  }
  const name =
    /^(?:Resolving ([\w.-]{1,150}).{0,60}\.\.\. failed|wget: unable to resolve host address '?([\w.-]{1,150}))/.exec(
      text,
    );
  if (name !== null) unresolved(line, out, name[1] ?? name[2] ?? '');
  const status = /awaiting response\.\.\. (\d{3})/.exec(text)?.[1];
  if (status !== undefined) {
    if (Number(status) >= 502) gateway(line, out, Number(status));
    else
      out.fact(
        'try.answered',
        Number(status) < 400 ? 'ok' : Number(status) < 500 ? 'client-error' : 'server-error',
        line,
        {
          subject: backend,
          conditions: { by: 'wget' },
        },
      );
  } else if (/awaiting response\.\.\. .{0,20}(?:timed out|Read error)|^Read error \(Connection timed out\)/.test(text))
    say.failed('header-timeout', backend, { by: 'wget' });
  else if (/awaiting response\.\.\. (?:No data received|Read error \(Connection reset)/.test(text))
    say.failed(/reset/.test(text) ? 'reset' : 'closed-early', backend, { by: 'wget' });
  if (/^(?:ERROR: |The certificate )/.test(text)) judged(line, out, at.host, text);
}

/** The reason stands in the next line, indented. */
function judged(line: Line, out: Out, host: string | undefined, text: string): void {
  out.fact('tls.verify', verifyOf(undefined, text), line, { subject: pathId(out.host, host ?? 'unnamed') });
  const failure = verifyFailure(undefined, text);
  if (failure === 'tls-untrusted' || failure === 'tls-name')
    proxySay(out, line, out.host).failed(failure, unnamed, { phase: 'TLS handshake', by: 'wget' });
}

function unresolved(line: Line, out: Out, name: string): void {
  out.fact('proxy.resolve-failed', /Temporary failure/.test(line.text) ? 'timeout' : 'not-found', line, {
    subject: proxyId(out.host),
    conditions: { name, by: 'wget' },
  });
}

function gateway(line: Line, out: Out, status: number): void {
  if (status < 502 || status > 504) return;
  out.fact(
    'request.answered',
    status === 502 ? 'bad-gateway' : status === 503 ? 'unavailable' : 'gateway-timeout',
    line,
    {
      subject: proxyId(out.host),
      conditions: { status },
    },
  );
}
