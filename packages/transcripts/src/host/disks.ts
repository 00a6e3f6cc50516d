import type { Line, Out, Reader } from '../reader.ts';
import { signOf } from '../sign.ts';
import { tellShares } from './processors.ts';

const cpuHead = /^avg-cpu:\s+%user\s+%nice\s+%system\s+%iowait\s+%steal\s+%idle\s*$/;
const deviceHead = /^Device:?\s.{0,300}%util\s*$/;
const numbers = /^\s+(?:[\d.,]{1,10}\s+){5}[\d.,]{1,10}\s*$/;
const row = /^(?<name>[\w/.!-]{1,60})\s+(?:[\d.,]{1,16}\s+){8,26}[\d.,]{1,16}\s*$/;
const between =
  /^(?:\s*|\d\d[/.]\d\d[/.]\d{2,4} \d\d:\d\d:\d\d(?: [AP]M)?|\d{4}-\d\d-\d\dT?.{0,30}|Linux .{0,120}|\d\d:\d\d:\d\d(?: [AP]M)?)$/;
/** Loop devices and the like mirror what lies below them. */
const mirrored = /^(?:loop|ram|zram|sr|fd)\d/;

interface Report {
  stalled: { text: string; line: Line } | undefined;
  calm: boolean;
  rows: number;
  last: Line;
  cpu?: { line: Line; values: number[] };
}

const decimal = (text: string | undefined): number => Number((text ?? '').replace(',', '.'));

/** `iostat -x`, old columns (await, svctm) and new ones (r_await, w_await). The first report tells of the time since boot. */
export const iostat: Reader = {
  id: 'iostat',
  title: 'iostat -x',
  seen: 'captured',
  sign: signOf(cpuHead, deviceHead),
  begins: ({ text }) => cpuHead.test(text) || deviceHead.test(text),
  read(cursor, out) {
    const reports: Report[] = [];
    let names: string[] = [];
    let open: Report | undefined;
    let cpu: Report['cpu'];
    for (let line = cursor.peek(); line !== undefined; line = cursor.peek()) {
      const { text } = line;
      if (deviceHead.test(text)) {
        names = text.trim().split(/\s+/);
        open = { stalled: undefined, calm: true, rows: 0, last: line, ...(cpu === undefined ? {} : { cpu }) };
        cpu = undefined;
        if (reports.push(open) > 5000) reports.shift();
      } else if (numbers.test(text)) cpu = { line, values: text.trim().split(/\s+/).map(decimal) };
      else if (open !== undefined && row.test(text)) look(line, names, open);
      else if (!cpuHead.test(text) && !between.test(text)) break;
      cursor.next();
    }
    out.covered('iostat');
    tell(reports.length > 1 ? reports.slice(1) : reports, out);
  },
};

function look(line: Line, names: readonly string[], report: Report): void {
  const values = line.text.trim().split(/\s+/);
  if (values.length !== names.length || mirrored.test(values[0] ?? '')) return;
  const value = (name: string) => decimal(values[names.indexOf(name)] ?? '0');
  const at = (name: string) => (names.includes(name) ? value(name) : 0);
  const wait = Math.max(at('await'), at('r_await'), at('w_await'), at('f_await'));
  const busy = at('%util');
  const rate = at('r/s') + at('w/s') + at('f/s');
  report.rows++;
  report.last = line;
  // A busy disk that answers quickly stalls nobody; nor do a handful of slow requests an hour.
  if (wait >= 50 && busy >= 80) report.stalled ??= { text: `${values[0]} await ${wait} ms, ${busy} % busy`, line };
  else if (wait >= 200 && rate >= 1 && busy >= 30) report.stalled ??= { text: `${values[0]} await ${wait} ms`, line };
  if (busy >= 60 || (wait >= 30 && rate >= 1)) report.calm = false;
}

function tell(reports: readonly Report[], out: Out): void {
  const withRows = reports.filter(({ rows }) => rows > 0);
  const last = withRows.at(-1);
  if (last === undefined) return;
  const stalled = withRows.filter((it) => it.stalled !== undefined);
  const worst = stalled.at(-1)?.stalled;
  // One bad second among many is a burst.
  if (worst !== undefined && stalled.length * 3 >= withRows.length)
    out.fact('machine.io-stall', worst.text, worst.line);
  else if (withRows.every(({ calm }) => calm))
    out.fact('machine.io-calm', 'disks are idle or answer quickly', last.last);
  if (last.cpu !== undefined) {
    const [, , , wait = 0, steal = 0, idle = Number.NaN] = last.cpu.values;
    tellShares(last.cpu.line, { idle, wait: worst === undefined ? 0 : wait, steal }, out);
  }
}

const dfHead =
  /^(?:Filesystem|Sys\. de fichiers|Dateisystem|ファイルシス\S{0,8}|S\.ficheros|Файл\S{0,20})\s.{0,120}(?:Mounted on|Monté sur|Eingehängt auf|マウント位置|Montado en|Cмонтировано в)\s*$/i;
const dfRow =
  /^(?<device>\S{1,200})?\s+(?:-|[\d.,]{1,16}[BKMGTPE]?i?\s).{0,120}?\s(?<share>\d{1,3}%|-)\s+(?:\d{1,16}\s+\d{1,16}\s+(?<inodes>\d{1,3})%\s+)?(?<mount>\/.{0,255}|[A-Z]:\\.{0,100})$/;
/** Read-only images are always full; pseudo file systems hold nothing. */
const notOurs = /^(?:\/dev\/loop\d|devtmpfs|udev|efivarfs|squashfs|devfs|map |none|proc|sysfs)|\/snap\//;
const notMounts =
  /^\/(?:snap|var\/lib\/snapd\/snap|sys|proc|dev$|cdrom|media\/|mnt\/cdrom|Volumes\/|System\/Volumes\/(?:VM|Preboot|Update|xarts|iSCPreboot|Hardware))/;

/** `df`, `df -h`, `df -i`. */
export const df: Reader = {
  id: 'df',
  title: 'df -h, df -i',
  seen: 'captured',
  sign: signOf(dfHead),
  begins: ({ text }) => dfHead.test(text),
  read(cursor, out) {
    const inodes = /\bI?Inodes?\b|iuse|Iノード/i.test(cursor.next().text) ? 'inodes' : 'space';
    let device = '';
    out.covered('df');
    for (let line = cursor.peek(); line !== undefined; line = cursor.peek()) {
      const groups = dfRow.exec(line.text)?.groups;
      if (groups === undefined) {
        // A long device name stands alone, its row below it.
        if (!/^\/?[\w./:-]{4,200}$/.test(line.text)) return;
        device = line.text;
        cursor.next();
        continue;
      }
      cursor.next();
      const name = groups.device ?? device;
      const mount = groups.mount ?? '';
      const share = Number((groups.share ?? '').replace('%', ''));
      device = '';
      if (notOurs.test(name) || notMounts.test(mount) || !Number.isFinite(share) || groups.share === '-') continue;
      out.fact('machine.disk-used', Math.min(1, share / 100), line, { conditions: { mount, of: inodes } });
      if (share >= 100)
        out.fact('machine.disk-full', `${inodes} of ${mount} used up`, line, { conditions: { mount, of: inodes } });
    }
  },
};
