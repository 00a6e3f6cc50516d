import { backendId, type HostId, upstreamId } from '@tokimori/model';
import type { Line, Out } from '../../reader.ts';
import { routine } from '../../routine.ts';
import { errnoIn } from '../errno.ts';
import { connectFailure, type Failure, handshakeFailure, proxySay } from '../try.ts';

const change =
  /Server ([^\s/]{1,100})\/([^\s,]{1,100}) is (DOWN|UP|not responding)\b(?:[,/ ]{0,3}reason: ([^,]{1,100}))?/;
const checked = /Health check for (?:backup )?server ([^\s/]{1,100})\/([^\s,]{1,100}) failed, reason: ([^,]{1,100})/;
const info = /info: "([^"]{0,200})"?/;
const code = /code: (\d{3})/;

/** What a check that failed says about the server: `Layer4 timeout`, `Layer7 wrong status, code: 503`. */
function checkFailure(reason: string, detail: string, status: number | undefined): Failure | 'answered' | undefined {
  if (/Layer4 timeout/.test(reason)) return 'connect-timeout';
  if (/Layer4 (?:connection problem|unsuccessful)/.test(reason)) {
    const failure = connectFailure(errnoIn(detail));
    return failure === 'connect-gave-up' ? 'connect-timeout' : failure;
  }
  if (/Layer6 timeout/.test(reason)) return 'tls-timeout';
  if (/Layer6 invalid/.test(reason)) return handshakeFailure(detail);
  if (/Layer7 timeout/.test(reason)) return 'header-timeout';
  if (/Layer7 invalid/.test(reason)) return 'header-invalid';
  if (/Layer7 wrong status/.test(reason)) return status === undefined ? undefined : 'answered';
  return /Socket error/.test(reason) ? 'connect-failed' : undefined;
}

export function tellHealth(line: Line, out: Out, host: HostId): void {
  const text = line.text;
  const say = proxySay(out, line, host);
  const emptied = /(?:backend|proxy|listen) '?([^\s']{1,100})'? has no server available/.exec(text)?.[1];
  if (emptied !== undefined) out.fact('upstream.none-live', true, line, { subject: upstreamId(emptied) });
  if (/no free ports/.test(text)) out.fact('proxy.out-of', 'ports', line, { subject: say.proxy });
  if (/reached (?:process FD limit|system FD limit)/.test(text))
    out.fact('proxy.out-of', 'descriptors', line, { subject: say.proxy });
  if (/reached (?:process|system) memory limit/.test(text))
    out.fact('proxy.out-of', 'memory', line, { subject: say.proxy });
  if (/reached the configured maximum connection limit/.test(text))
    out.fact('proxy.out-of', 'connections', line, { subject: say.proxy });
  if (/^.{0,80}Starting .{0,200}cannot (?:bind|listen)/.test(text))
    out.fact('proxy.start-failed', text.slice(0, 160), line, { subject: say.proxy });
  const change_ = change.exec(text) ?? checked.exec(text);
  if (
    /\bProxy \S{1,100} (?:started|stopped)\b|\bStopping (?:frontend|proxy|backend|listen) \S{1,100} in \d|\bis (?:UP\/READY|UP\/DRAIN|going DOWN for maintenance|stopping)\b.{0,40}(?:maintenance|drain|READY)|going DOWN for maintenance/.test(
      text,
    )
  )
    routine(out, line, 'haproxy', host);
  if (change_ === null) return;
  const down = change_[3] === 'DOWN' || checked.test(text);
  const reason = (checked.test(text) ? change_[3] : change_[4]) ?? '';
  const name = `${change_[1]}/${change_[2]}`;
  const subject = backendId(name);
  out.fact('upstream.member', name, line, { subject: upstreamId(change_[1] ?? '') });
  if (change_[3] === 'UP') {
    out.fact('backend.marked-up', reason === '' ? 'up' : reason, line, { subject });
    return;
  }
  // Taken out by hand, at a reload, or with the server it tracks.
  if (!down || reason === '' || /maintenance|drain|via /i.test(text.slice(0, 300).replace(/info:.*/, ''))) return;
  const detail = info.exec(text)?.[1] ?? '';
  const status = code.exec(text)?.[1];
  const kept = checked.test(text) && !/status: \d{1,4}\/\d{1,4} DOWN/.test(text);
  if (!kept) {
    const words = `${reason}${detail === '' ? '' : `: ${detail}`}`.slice(0, 160);
    out.fact('backend.marked-down', words, line, { subject });
  }
  const failure = checkFailure(reason, detail, status === undefined ? undefined : Number(status));
  if (failure === 'answered')
    out.fact('try.answered', Number(status) >= 500 ? 'server-error' : 'client-error', line, {
      subject,
      conditions: { check: true },
    });
  else if (failure !== undefined) say.failed(failure, subject, { phase: 'check', check: true });
}
