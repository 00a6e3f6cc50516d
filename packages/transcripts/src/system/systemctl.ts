import { tellBmcUnit } from '../bmc/units.ts';
import type { Line, Out, Reader } from '../reader.ts';
import { signOf } from '../sign.ts';
import { timeUnitOf } from './units.ts';

const heading = /^\s*(?:[●○×↻*]\s+)?(?<unit>[\w@:.-]{2,60}\.service)(?:\s+-\s+.*)?\s*$/;
const loaded =
  /^\s*Loaded:\s+(?<state>loaded|masked|not-found|error)\b(?:\s*\((?:[^;)]*;\s*)?(?<enabled>enabled|disabled|static|masked|generated|alias|indirect)?)?/;
const active =
  /^\s*Active:\s+(?<state>active|inactive|failed|activating|reloading|deactivating)\b(?:\s+\((?<sub>[^)]{1,60})\))?/;
const condition = /^\s*Condition:\s+start condition (?<met>failed|unmet)/;
const reason = /^\s*(?:[└├]─\s*)?(?:Condition|Assert)\w{3,40}=.{1,200}\b(?:was not met|failed)\b/;
const exit = /\(code=(?<code>exited|killed|dumped),\s*(?:status|signal)=(?<status>[\w./-]{1,40})\)/;
const detail =
  /^\s+(?:(?:Drop-In|Docs|Process|Main PID|Tasks|Memory|CPU|CGroup|Status|Triggered ?By|TriggeredBy|Invocation|IO|IP|FD Store|Until|Trigger):?\s|[└├│─/]|\d+ \S)/;

/** A unit that is no time daemon: `machine.unit`. */
interface Unit {
  readonly name: string;
  readonly time: boolean;
}
function unitIn(text: string): Unit | undefined {
  const time = timeUnitOf(text);
  if (time !== undefined) return { name: time, time: true };
  return text === '' ? undefined : { name: text.replace(/\.service$/, ''), time: false };
}

/** `systemctl status` of a service: the head of the block; the log lines below it belong to their programs. */
export const systemctlStatus: Reader = {
  id: 'systemctl.status',
  title: 'systemctl status',
  seen: 'documented',
  sign: signOf(heading),
  begins: (line, cursor) =>
    unitIn(heading.exec(line.text)?.groups?.unit ?? '') !== undefined && loaded.test(cursor.peek(1)?.text ?? ''),
  read(cursor, out) {
    const unit = unitIn(heading.exec(cursor.next().text)?.groups?.unit ?? '') ?? { name: '', time: true };
    out.covered('systemctl.status');
    for (let line = cursor.peek(); line !== undefined; line = cursor.peek()) {
      const own = unit.time ? tell(line, unit.name, out) : tellOther(line, unit.name, out);
      // A long line that a mail program has broken: the block goes on behind it.
      const goesOn = active.test(cursor.peek(1)?.text ?? '') || detail.test(cursor.peek(1)?.text ?? '');
      if (!own && !detail.test(line.text) && !(line.text.trim() !== '' && goesOn)) break;
      cursor.next();
    }
  },
};

/** True when the line belongs to the block. */
function tell(line: Line, unit: string, out: Out): boolean {
  const conditions = { unit };
  const load = loaded.exec(line.text)?.groups;
  if (load !== undefined) {
    if (load.state === 'masked') out.fact('daemon.unit', 'masked', line, { conditions });
    const enabled = load.enabled;
    if (enabled === 'enabled' || enabled === 'disabled')
      out.fact('daemon.enabled', enabled === 'enabled', line, { conditions });
    return true;
  }
  const state = active.exec(line.text)?.groups?.state;
  if (state !== undefined) {
    if (state === 'active' || state === 'inactive' || state === 'failed' || state === 'activating')
      out.fact('daemon.unit', state, line, { conditions });
    return true;
  }
  if (condition.test(line.text)) {
    out.fact('daemon.unit', 'condition-failed', line, { conditions });
    return true;
  }
  if (reason.test(line.text)) {
    if (/SYS_TIME|ConditionCapability|ConditionVirtualization/.test(line.text))
      out.fact('event.capability', line.text.trim().replace(/^[└├]─\s*/, ''), line, { conditions });
    return true;
  }
  const ended = exit.exec(line.text)?.groups;
  if (ended === undefined || !/^\s*(?:Process|Main PID):/.test(line.text)) return false;
  const how = ended.code === 'exited' ? 'exited' : 'signal';
  if (!/^0\//.test(ended.status ?? '')) out.fact('daemon.exit', `${how} ${ended.status}`, line, { conditions });
  return true;
}

/** Of a service that is no time daemon: how it stands, and whether the OOM killer ended it. */
function tellOther(line: Line, unit: string, out: Out): boolean {
  const conditions = { unit };
  const load = loaded.exec(line.text)?.groups;
  if (load !== undefined) {
    if (load.state === 'masked') out.fact('machine.unit', 'masked', line, { conditions });
    return true;
  }
  const { state, sub } = active.exec(line.text)?.groups ?? {};
  if (state === undefined) return condition.test(line.text) || reason.test(line.text);
  if (tellBmcUnit(unit, state, line, out)) return true;
  if (state === 'active' || state === 'inactive' || state === 'failed' || state === 'activating')
    out.fact('machine.unit', state, line, { conditions });
  if (/oom-kill/.test(sub ?? ''))
    out.fact('machine.memory-pressure', 'OOM kill', line, { conditions: { program: unit } });
  return true;
}

const listed =
  /^\s*(?:[●○×*]\s+)?(?<unit>[\w@.-]{2,60}\.service)\s+(?:(?:loaded|masked|not-found)\s+(?<state>active|inactive|failed|activating)\s+\S+(?:\s.*)?|(?<enabled>enabled|disabled|masked)(?:\s+(?:enabled|disabled|-))?)\s*$/;

/** Rows of `systemctl list-units` and `list-unit-files`. */
export const systemctlList: Reader = {
  id: 'systemctl.list',
  title: 'systemctl list-units',
  seen: 'documented',
  sign: signOf(listed),
  begins: (line) => unitIn(listed.exec(line.text)?.groups?.unit ?? '') !== undefined,
  read(cursor, out) {
    const line = cursor.next();
    const groups = listed.exec(line.text)?.groups ?? {};
    const unit = unitIn(groups.unit ?? '') ?? { name: '', time: true };
    const conditions = { unit: unit.name };
    const state = groups.state as 'active' | 'inactive' | 'failed' | 'activating' | undefined;
    out.covered('systemctl.list');
    if (!unit.time) {
      if (state !== undefined && tellBmcUnit(unit.name, state, line, out)) return;
      // A list names every unit of the machine: those that run are no news.
      if (state === 'failed' || state === 'activating') out.fact('machine.unit', state, line, { conditions });
      return;
    }
    if (state !== undefined) out.fact('daemon.unit', state, line, { conditions });
    if (groups.enabled === 'masked') out.fact('daemon.unit', 'masked', line, { conditions });
    else if (groups.enabled !== undefined)
      out.fact('daemon.enabled', groups.enabled === 'enabled', line, { conditions });
  },
};

const asked = /\bsystemctl\s+is-(active|enabled)\s+(\S{2,60})/;
const answer = /^\s*(active|inactive|failed|activating|enabled|disabled|masked)\s*$/;

/** The one word of `systemctl is-active` and `is-enabled`, when the command stands above it. */
export const systemctlIs: Reader = {
  id: 'systemctl.is',
  title: 'systemctl is-active, is-enabled',
  seen: 'documented',
  sign: signOf(answer),
  begins: (line, cursor) =>
    answer.test(line.text) && unitIn(asked.exec(cursor.peek(-1)?.text ?? '')?.[2] ?? '') !== undefined,
  read(cursor, out) {
    const unit = unitIn(asked.exec(cursor.peek(-1)?.text ?? '')?.[2] ?? '') ?? { name: '', time: true };
    const conditions = { unit: unit.name };
    const line = cursor.next();
    const word = line.text.trim();
    out.covered('systemctl.is');
    if (!unit.time) {
      if (tellBmcUnit(unit.name, word, line, out)) return;
      if (word !== 'enabled' && word !== 'disabled')
        out.fact('machine.unit', word as 'active' | 'inactive' | 'failed' | 'activating' | 'masked', line, {
          conditions,
        });
      return;
    }
    if (word === 'enabled' || word === 'disabled') out.fact('daemon.enabled', word === 'enabled', line, { conditions });
    else
      out.fact('daemon.unit', word as 'active' | 'inactive' | 'failed' | 'activating' | 'masked', line, { conditions });
  },
};
