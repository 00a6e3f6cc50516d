import type { Line, Out, Reader } from '../reader.ts';
import { signOf, whole } from '../sign.ts';
import { commandOf, note } from './way.ts';

/** `net.netfilter.nf_conntrack_count = 65536`, `net.ipv4.netfilter.ip_conntrack_max: 65536`, `/proc/sys/…/nf_conntrack_max:65536` */
const setting =
  /^(?:net[./]|\/proc\/sys\/net\/)(?:netfilter|ipv4[./]netfilter|nf|ipv4)?[./]?(?:nf|ip)_conntrack_(?<which>count|max)\s{0,4}[=:]?\s{0,4}(?<value>\d{1,10})\s*$/;
const shown = /^conntrack v[\d.]{1,12} \(conntrack-tools\): (?<value>\d{1,10}) flow entries have been shown\./;
const bare = /^(?<value>\d{1,10})\s*$/;
const perCpu = /^cpu=\d{1,4}\s+(?:\w{3,15}=\d{1,12}\s{0,4}){3,20}$/;

function tell(which: string, value: number, line: Line, out: Out): void {
  out.covered('conntrack');
  note(out, `conntrack ${which}`, value);
  const [count, max] = [note(out, 'conntrack count'), note(out, 'conntrack max')];
  if (count === undefined || max === undefined || max === 0) return;
  out.fact('machine.conntrack-used', Math.min(1, count / max), line);
  if (count >= max) out.fact('machine.conntrack-full', `${count} of ${max} entries in use`, line);
}

/** Which of the two numbers a command asks for. */
function asked(out: Out): string | undefined {
  const command = commandOf(out);
  if (/\bconntrack\s+(?:-C|--count)\b/.test(command)) return 'count';
  return /(?:nf|ip)_conntrack_(count|max)\s*$/.exec(command)?.[1];
}

/** The connection tracking table: how full. `sysctl`, /proc, `conntrack -C`, `-S`, `-L`. */
export const conntrack: Reader = {
  id: 'conntrack',
  title: 'conntrack, sysctl nf_conntrack_*',
  seen: 'documented',
  sign: signOf(
    '_conntrack_',
    shown,
    /^cpu=\d/,
    whole((out) => asked(out) !== undefined),
  ),
  begins: ({ text }, _cursor, out) =>
    (text.includes('_conntrack_') && setting.test(text)) ||
    shown.test(text) ||
    (text.startsWith('cpu=') && perCpu.test(text)) ||
    (bare.test(text) && asked(out) !== undefined),
  read(cursor, out) {
    const line = cursor.next();
    const named = setting.exec(line.text)?.groups;
    const listed = shown.exec(line.text)?.groups;
    if (named !== undefined) tell(named.which ?? '', Number(named.value), line, out);
    else if (listed !== undefined) {
      // A filtered listing counts less than the table holds.
      if (!/-L\b.*\s-/.test(commandOf(out))) tell('count', Number(listed.value), line, out);
    } else if (bare.test(line.text)) tell(asked(out) ?? '', Number(line.text), line, out);
    else {
      // `drop` alone also counts packets the tracker finds invalid; early drops happen in a full table only.
      const early = Number(/\bearly_drop=(\d{1,12})/.exec(line.text)?.[1] ?? 0);
      out.covered('conntrack');
      if (early > 0) out.fact('machine.conntrack-full', line.text.trim(), line);
    }
  },
};
