import { backendId, upstreamId } from '@tokimori/model';
import type { Line, Out, Reader } from '../reader.ts';
import { routine } from '../routine.ts';
import { signOf } from '../sign.ts';

/** `kubectl get pods`: NAME READY STATUS RESTARTS AGE, with the namespace before it where all are shown. */
const header = /^\s{0,4}(?:NAMESPACE\s+)?NAME\s+READY\s+STATUS\s+RESTARTS\s+AGE\b/;
const row =
  /^\s{0,4}(?:[a-z0-9][\w.-]{0,62}\s+)?(?<name>[a-z0-9][\w.-]{0,250})\s+(?<ready>\d{1,3})\/(?<of>\d{1,3})\s+(?<status>(?:Init:)?[A-Z][A-Za-z:0-9/]{2,40})\s+\d{1,7}(?: \([^)]{1,30} ago\))?\s+\d\w{1,12}(?:\s|$)/;
/** `kubectl describe service`, `kubectl get endpoints`: nobody stands behind the service. */
const nobody =
  /^\s{0,4}Endpoints:\s{1,20}(?:<none>)?\s*$|^\s{0,4}(?<service>[a-z0-9][\w.-]{0,62})\s+<none>\s+\d\w{1,12}\s*$/;

/** Most rows of a table that are looked at. */
const most = 2000;

export const pods: Reader = {
  id: 'kubectl.pods',
  title: 'kubectl get pods, endpoints',
  seen: 'documented',
  sign: signOf(header, nobody, /^\s{0,4}NAME\s+ENDPOINTS\s+AGE/),
  begins: ({ text }, cursor) =>
    header.test(text) ||
    (/^\s{0,4}Endpoints:/.test(text) && nobody.test(text)) ||
    (/^\s{0,4}NAME\s+ENDPOINTS\s+AGE/.test(text) && nobody.test(cursor.peek(1)?.text ?? '')),
  read(cursor, out) {
    const first = cursor.next();
    out.covered('kubernetes');
    if (/^\s{0,4}Endpoints:/.test(first.text)) return tellNobody(undefined, first, out);
    const isPods = header.test(first.text);
    for (let rows = 0; rows < most; rows++) {
      const line = cursor.peek();
      const groups = line === undefined ? undefined : (isPods ? row : nobody).exec(line.text)?.groups;
      if (line === undefined || groups === undefined) return;
      cursor.next();
      if (isPods) tellPod(groups, line, out);
      else tellNobody(groups.service, line, out);
    }
  },
};

function tellPod(groups: Readonly<Record<string, string>>, line: Line, out: Out): void {
  const { name = '', ready, of, status = '' } = groups;
  if (/^(?:Init:)?OOMKilled$/.test(status)) out.fact('machine.memory-pressure', 'OOM kill', line);
  else if (status === 'Evicted') return;
  else if (/^(?:Init:)?(?:CrashLoopBackOff|Error|RunContainerError|StartError)$/.test(status))
    out.fact('backend.crashed', `${name.slice(0, 80)}: ${status}`, line, { subject: backendId(name) });
  else if (ready === of || status === 'Completed') routine(out, line, 'kubernetes');
}

function tellNobody(service: string | undefined, line: Line, out: Out): void {
  out.fact('upstream.none-live', true, line, { subject: upstreamId(service ?? 'unnamed') });
}
