import { type Field, fieldOf, fieldsOf } from '../chrony/fields.ts';
import type { Line, Out, Reader } from '../reader.ts';
import { signOfLabels } from '../sign.ts';

const truth = (value: string): boolean | undefined =>
  /^(?:yes|active|true)\b/i.test(value) ? true : /^(?:no|inactive|false)\b/i.test(value) ? false : undefined;

type Tell = (value: string, line: Line, out: Out) => void;

/** timedatectl shows the kernel's flag (STA_UNSYNC), which a daemon need not clear: chronyd does with `rtcsync` only. */
const byKernel = { conditions: { by: 'kernel' } };

const synchronised: Tell = (value, line, out) => {
  const yes = truth(value);
  if (yes !== undefined) out.fact('sync.state', yes ? 'synchronised' : 'unsynchronised', line, byKernel);
};
const service: Tell = (value, line, out) => {
  const yes = truth(value);
  if (/^n\/a/i.test(value)) out.fact('daemon.ntp-service', 'n/a', line);
  else if (yes !== undefined) out.fact('daemon.ntp-service', yes ? 'active' : 'inactive', line);
};

/** Old labels (systemd 204 to 238) and new ones. Only these are unlike anything else's. */
const own: Readonly<Record<string, Tell>> = {
  'universal time': () => undefined,
  'system clock synchronized': synchronised,
  'ntp synchronized': synchronised,
  'network time on': service,
  'systemd-timesyncd.service active': service,
  'rtc in local tz': (value, line, out) => {
    const yes = truth(value);
    if (yes !== undefined) out.fact('clock.rtc-local-tz', yes, line);
  },
};
const labels: Readonly<Record<string, Tell>> = {
  ...own,
  'local time': (value, line, out) => out.fact('clock.local', value, line),
  'rtc time': () => undefined,
  'time zone': () => undefined,
  timezone: () => undefined,
  'ntp service': service,
  'ntp enabled': service,
  'dst active': () => undefined,
  'last dst change': () => undefined,
  'next dst change': () => undefined,
};
const known = new Set(Object.keys(labels));

/** `timedatectl`, `timedatectl status`. systemd's timedatectl(1). */
export const timedatectl: Reader = {
  id: 'timedatectl',
  title: 'timedatectl',
  seen: 'documented',
  sign: signOfLabels(known),
  begins(line, cursor) {
    const field = fieldOf(line);
    if (field === undefined || !known.has(field.label)) return false;
    for (let ahead = 0; ahead < 8; ahead++) {
      const at = cursor.peek(ahead);
      const here = at === undefined ? undefined : fieldOf(at);
      if (here === undefined || !known.has(here.label)) return false;
      if (own[here.label] !== undefined) return true;
    }
    return false;
  },
  read(cursor, out) {
    out.covered('timedatectl');
    const fields = fieldsOf(cursor, known, 'local time');
    for (const { label, value, line } of fields) labels[label]?.(value, line, out);
    rtcOffset(fields, out);
  },
};

/** RTC minus system time, to the second, when both dates are printed in numbers (locales change the rest). */
function rtcOffset(fields: readonly Field[], out: Out): void {
  const at = (label: string) => fields.find((f) => f.label === label);
  const local = /^yes/i.test(at('rtc in local tz')?.value ?? '');
  const rtc = at('rtc time');
  const system = instant(at(local ? 'local time' : 'universal time')?.value);
  const hardware = instant(rtc?.value);
  if (rtc !== undefined && system !== undefined && hardware !== undefined)
    out.fact('clock.rtc-offset', (hardware - system) / 1000, rtc.line);
}

function instant(text: string | undefined): number | undefined {
  const match = /(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}:\d{2})/.exec(text ?? '');
  const ms = match === null ? Number.NaN : Date.parse(`${match[1]}T${match[2]}Z`);
  return Number.isNaN(ms) ? undefined : ms;
}
