import type { Line, Out, Reader } from '../reader.ts';
import { signOf } from '../sign.ts';

const field =
  /^\s*(?:-+ )?(mode|offset|frequency|maxerror|esterror|status|time_constant|precision|tolerance|tick|raw time|return value)\s*[:=]\s*(-?\d{1,20})\b(.*)$/;
/** Frequencies are ppm with 16 fractional bits; 32768000 is the kernel's limit of 500 ppm. adjtimex(2). */
const scale = 65_536;
const kernelLimit = 32_768_000;
const unsynchronised = 0x40; // STA_UNSYNC

/** `adjtimex --print` and the like. A single `frequency:` line is known by its command, or by the kernel's limit. */
export const adjtimex: Reader = {
  id: 'adjtimex',
  title: 'adjtimex --print',
  seen: 'documented',
  sign: signOf(field),
  begins(line, cursor, out) {
    const match = field.exec(line.text);
    if (match === null || match[3]?.trim() !== '') return false;
    if (/adjtimex/.test(out.document) || /\badjtimex\b/.test(cursor.peek(-1)?.text ?? '')) return true;
    if (match[1] === 'frequency' && Math.abs(Number(match[2])) === kernelLimit) return true;
    const next = [1, 2].map((ahead) => field.exec(cursor.peek(ahead)?.text ?? ''));
    return next.every((other) => other !== null) && /mode|offset|frequency/.test(match[1] ?? '');
  },
  read(cursor, out) {
    out.covered('adjtimex');
    for (let line = cursor.peek(); line !== undefined; line = cursor.peek()) {
      const match = field.exec(line.text);
      if (match === null) break;
      cursor.next();
      tell(match[1] ?? '', Number(match[2]), line, out);
    }
  },
};

function tell(name: string, value: number, line: Line, out: Out): void {
  if (name === 'frequency') out.fact('sync.frequency', value / scale, line);
  else if (name === 'maxerror') out.fact('sync.max-error', value / 1e6, line);
  else if (name === 'status')
    out.fact('sync.state', (value & unsynchronised) === 0 ? 'synchronised' : 'unsynchronised', line);
}

const gettime = /^\s*ntp_(?:get|adj)time\(\) returns code (\d) \((\w{2,8})\)/;
const maximum = /\bmaximum error (\d{1,12}) us\b/;
const frequency = /^\s*offset -?[\d.]{1,20} us, frequency (-?\d{1,7}\.\d{1,6}) ppm\b/;
const status = /^\s*status 0x[0-9a-f]{1,4} \(([A-Z,]{0,120})\)/;
const detail =
  /^\s+(?:time |modes |offset |maximum error|status |time constant|jitter |pps |stability|intervals|tolerance)/;

/** `ntptime`: what the kernel says about its clock. */
export const ntptime: Reader = {
  id: 'ntptime',
  title: 'ntptime',
  seen: 'documented',
  sign: signOf(gettime),
  begins: (line) => gettime.test(line.text),
  read(cursor, out) {
    out.covered('ntptime');
    for (let line = cursor.peek(); line !== undefined; line = cursor.peek()) {
      const code = gettime.exec(line.text);
      if (code === null && !detail.test(line.text)) break;
      cursor.next();
      if (code !== null) {
        // Code 5 is TIME_ERROR.
        out.fact('sync.state', code[1] === '5' ? 'unsynchronised' : 'synchronised', line);
        continue;
      }
      const error = maximum.exec(line.text)?.[1];
      if (error !== undefined) out.fact('sync.max-error', Number(error) / 1e6, line);
      const ppm = frequency.exec(line.text)?.[1];
      if (ppm !== undefined) out.fact('sync.frequency', Number(ppm), line);
      const flags = status.exec(line.text)?.[1]?.split(',');
      if (flags?.includes('UNSYNC') === true) out.fact('sync.state', 'unsynchronised', line);
    }
  },
};
