import { backendId } from '@tokimori/model';
import { goFailure } from '../proxy/go-errors.ts';
import type { Line, Out, Reader } from '../reader.ts';
import { routine } from '../routine.ts';
import { signOf } from '../sign.ts';

/** Rows of `kubectl get events` and `kubectl describe`: age, type, reason, object or source, words. */
const event =
  /^\s{0,6}(?:\S{1,20}\s+)?(?:\d\S{0,12}(?: \([^)]{1,40}\))?\s+)?(?:Warning|Normal)\s+(?<reason>Evicted|Unhealthy|OOMKilling|FreeDiskSpaceFailed|EvictionThresholdMet|NodeHasDiskPressure|NodeHasInsufficientMemory|SystemOOM|ImageGCFailed|NodeHasNoDiskPressure|NodeHasSufficientMemory|BackOff|FailedMount|Killing|Pulled|Created|Started|Scheduled)\s+(?<rest>.{0,1200})$/;
const condition = /^\s{0,6}(?<which>MemoryPressure|DiskPressure|PIDPressure)\s+(?<state>True|False)\s/;
const lastState = /^\s{0,16}Reason:\s+(?<reason>OOMKilled|Evicted)\s*$/;
/** An evicted pod says why; the API says it in JSON or YAML, Docker and Podman in theirs. */
const message =
  /^\s{0,40}"?[Mm]essage"?:\s+"?(?<words>(?:The node was low on resource|Pod The node had condition|Usage of EmptyDir volume|Pod ephemeral local storage usage exceeds|Container \S{1,80} exceeded its local ephemeral storage limit).{0,600})/;
const killed = /^\s{0,40}(?:-\s)?"?(?:reason"?:\s+"?OOMKilled"?|OOMKilled"?:\s?true),?\s*$/i;
/** `kubectl get pods`: NAME READY STATUS RESTARTS AGE */
const pod =
  /^(?:[\w.-]{1,80}\s{1,60})?[\w.-]{1,120}\s{1,60}\d{1,3}\/\d{1,3}\s{1,30}(?:Init:)?(?<status>OOMKilled|Evicted)\s{1,30}\d/;
const kubelet =
  /^(?:[IWEF]\d{4} \d\d:\d\d:\d\d\.\d{1,9}\s+\d{1,9} (?:prober|eviction_manager|image_gc_manager|helpers|kubelet)\w{0,20}\.go:\d{1,6}\] )(?<rest>.{0,1500})$/;
/** `Get "http://10.244.1.5:8080/health": …` */
const probe =
  /Get \\?"?https?:\/\/(?<at>(?:\d{1,3}(?:\.\d{1,3}){3}|\[[0-9a-f:]{2,40}\]):\d{1,5})[^\s"]{0,300}\\?"?: (?<why>.{3,300})/;

/** How often an event was seen: `(x44 over 2d1h)`, `37s (x3 over 50s)`; one without a count came once. */
const repeats = /\(x(\d{1,7}) over /;
/** A container that starts is asked before it listens: so many failures belong to every start. */
const atStart = 3;
const answeredAmiss = /\b(?:Readiness|Startup|Liveness) probe failed: HTTP probe failed with/;

function tellWords(text: string, line: Line, out: Out, times?: number): void {
  if (
    /low on resource: (?:ephemeral-storage|inodes)|EmptyDir volume|ephemeral local storage usage exceeds|local ephemeral storage limit|DiskPressure|disk pressure|FreeDiskSpaceFailed|failed to garbage collect required amount of images|no space left on device/i.test(
      text,
    )
  )
    out.fact('machine.disk-full', 'evicted for disk space', line);
  else if (/low on resource: memory|MemoryPressure|memory pressure|OOMKill|System OOM encountered/i.test(text))
    out.fact('machine.memory-pressure', /OOM/.test(text) ? 'OOM kill' : 'evicted for memory', line);
  if (times !== undefined && times <= atStart && answeredAmiss.test(text)) {
    routine(out, line, 'kubelet');
    return;
  }
  const groups = probe.exec(text)?.groups;
  if (groups === undefined) return;
  const why = groups.why ?? '';
  const outcome = /connection refused/.test(why)
    ? 'refused'
    : /no route to host/.test(why)
      ? 'no-route'
      : /while waiting for connection|dial tcp .{0,80}i\/o timeout/.test(why)
        ? 'connect-timeout'
        : /awaiting headers|context deadline exceeded/.test(why)
          ? 'header-timeout'
          : /connection reset/.test(why)
            ? 'reset'
            : /\bEOF\b/.test(why)
              ? 'closed-early'
              : goFailure(why)?.value;
  if (outcome === 'refused' && times !== undefined && times <= atStart) routine(out, line, 'kubelet');
  else if (outcome !== undefined)
    out.fact('try.failed', outcome, line, { subject: backendId(groups.at ?? ''), conditions: { phase: 'probe' } });
}

/** Kubernetes: events, conditions of a node, kubelet's log. */
export const kubernetes: Reader = {
  id: 'kubernetes',
  title: 'kubectl describe, get events, kubelet',
  seen: 'documented',
  sign: signOf(event, condition, lastState, message, 'OOMKilled', 'Evicted', /^[IWEF]\d{4} /),
  begins: ({ text }) =>
    event.test(text) ||
    condition.test(text) ||
    lastState.test(text) ||
    message.test(text) ||
    killed.test(text) ||
    pod.test(text) ||
    (/^[IWEF]\d{4} /.test(text) && kubelet.test(text)),
  read(cursor, out) {
    const line = cursor.next();
    const { text } = line;
    out.covered('kubernetes');
    const state = condition.exec(text)?.groups;
    if (state !== undefined) {
      if (state.state === 'True') tellWords(state.which ?? '', line, out);
      else out.fact('text.routine', 'kubelet', line);
      return;
    }
    // Why a pod was evicted stands in its message.
    if (/Evicted/.test(text) && (lastState.test(text) || pod.test(text))) return;
    const words = message.exec(text)?.groups?.words;
    if (lastState.test(text) || killed.test(text) || pod.test(text)) return tellWords('OOMKilled', line, out);
    if (words !== undefined) return tellWords(words, line, out);
    const groups = event.exec(text)?.groups;
    if (groups === undefined) return tellWords(kubelet.exec(text)?.groups?.rest ?? '', line, out);
    if (/^(?:NodeHasNoDisk|NodeHasSuff|Pulled|Created|Started|Scheduled)/.test(groups.reason ?? '')) return;
    tellWords(`${groups.reason} ${groups.rest}`, line, out, Number(repeats.exec(text)?.[1] ?? 1));
  },
};
