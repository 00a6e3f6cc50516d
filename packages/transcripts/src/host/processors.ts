import { note } from '../net/way.ts';
import type { Line, Out, Reader } from '../reader.ts';
import { signOf, whole } from '../sign.ts';

const cores = (out: Out): number | undefined => note(out, 'cores');
const tellCores = (out: Out, count: number): void => {
  if (count > 0 && count < 10_000) note(out, 'cores', count);
};

/** Linux 5.10.0 (web1)  11/24/2026  _x86_64_  (4 CPU)  ·  CPU(s): 4  ·  nproc */
const banner = /^Linux \S{3,80} \((?<host>[^)]{1,80})\)\s.{0,60}\((?<cores>\d{1,4}) CPU\)\s*$/;
const lscpu = /^CPU\(s\):\s{1,30}(?<cores>\d{1,4})\s*$/;

export const coresShown: Reader = {
  id: 'cores',
  title: 'lscpu, nproc, head of sysstat',
  seen: 'captured',
  sign: signOf(
    /^Linux /,
    lscpu,
    whole(({ command = '' }) => /\bnproc\b/.test(command)),
  ),
  begins: ({ text }, _cursor, out) =>
    banner.test(text) || lscpu.test(text) || (/^\d{1,4}\s*$/.test(text) && /\bnproc\b/.test(out.command ?? '')),
  read(cursor, out) {
    const { text } = cursor.next();
    tellCores(out, Number((banner.exec(text) ?? lscpu.exec(text))?.groups?.cores ?? text.trim()));
    out.covered('cores');
  },
};

const load =
  /\bload averages?: (?<one>\d{1,6}[.,]\d{1,2}),? (?<five>\d{1,6}[.,]\d{1,2}),? (?<fifteen>\d{1,6}[.,]\d{1,2})/;
const loadHead = /^(?:top - )?\s{0,3}\d{1,2}:\d\d(?::\d\d)?(?: ?[AP]M)?\s{1,3}up\s/;
const loadFile =
  /^(?<one>\d{1,6}\.\d\d) (?<five>\d{1,6}\.\d\d) (?<fifteen>\d{1,6}\.\d\d) \d{1,6}\/\d{1,8} \d{1,10}\s*$/;

function tellLoad(line: Line, groups: Record<string, string | undefined>, out: Out): void {
  const count = cores(out);
  out.covered('load');
  // Load means nothing without the number of cores.
  if (count === undefined) return;
  for (const [minutes, key] of [
    [1, 'one'],
    [5, 'five'],
    [15, 'fifteen'],
  ] as const)
    out.fact('machine.load-per-core', Number((groups[key] ?? '').replace(',', '.')) / count, line, {
      conditions: { minutes },
    });
}

/** `uptime`, `w`, the first line of `top`, /proc/loadavg. */
export const loadAverage: Reader = {
  id: 'load',
  title: 'uptime, top',
  seen: 'captured',
  sign: signOf(loadHead, loadFile),
  begins: ({ text }) => (loadHead.test(text) && load.test(text)) || loadFile.test(text),
  read(cursor, out) {
    const line = cursor.next();
    const groups = (load.exec(line.text) ?? loadFile.exec(line.text))?.groups;
    // The number of cores may be printed below, in the same paste.
    for (let ahead = 0; cores(out) === undefined && ahead < 60; ahead++) {
      const next = cursor.peek(ahead)?.text;
      if (next === undefined) break;
      const asked = /^\S{0,80}[#$%]\s{1,3}nproc\s*$/.test(next)
        ? /^\d{1,4}\s*$/.exec(cursor.peek(ahead + 1)?.text ?? '')
        : null;
      const count = asked?.[0] ?? (banner.exec(next) ?? lscpu.exec(next))?.groups?.cores;
      if (count !== undefined) tellCores(out, Number(count));
    }
    if (groups !== undefined) tellLoad(line, groups, out);
  },
};

/** What a share of processor time in these states says. Percent. */
export function tellShares(line: Line, shares: { idle: number; wait: number; steal: number }, out: Out): void {
  const { idle, wait, steal } = shares;
  if (!Number.isFinite(idle)) return;
  out.fact('machine.idle', Math.min(1, idle / 100), line);
  if (steal >= 20) out.fact('machine.cpu-pressure', `steal ${steal} %`, line);
  if (wait >= 40) out.fact('machine.io-stall', `iowait ${wait} %`, line);
}

const topShares =
  /^%?Cpu\(s\):\s{0,3}[\d.,]{1,6}[ %]us,.{0,60}?(?<idle>[\d.,]{1,6})[ %]id,\s{0,3}(?<wait>[\d.,]{1,6})[ %]wa,(?:.{0,60}?(?<steal>[\d.,]{1,6})[ %]st)?/;
const topMemory = /^(?<unit>[KMG])i?B Mem ?:\s{0,3}(?<total>[\d.,+]{1,14}) total/;
const topSwap = /^[KMG]i?B Swap:.{0,120}?(?<available>[\d.,+]{1,14}) avail Mem/;
const topOther = /^(?:Tasks:|Threads:|[KMG]i?B (?:Mem|Swap)|%Cpu\d|Mem:|Swap:|\s*$)/;
const decimal = (text: string | undefined): number => Number((text ?? '').replace(',', '.').replace(/\+$/, ''));

/** The head of `top`. Its first screen shows the time since boot in old versions only; taken as printed. */
export const top: Reader = {
  id: 'top',
  title: 'top',
  seen: 'captured',
  sign: signOf(topShares, /^(?:Tasks|Threads):\s/),
  begins: ({ text }) => topShares.test(text) || /^(?:Tasks|Threads):\s{1,5}\d{1,7} total,/.test(text),
  read(cursor, out) {
    let total = Number.NaN;
    out.covered('top');
    for (let line = cursor.peek(); line !== undefined; line = cursor.peek()) {
      const groups = topShares.exec(line.text)?.groups;
      if (groups === undefined && !topOther.test(line.text)) return;
      cursor.next();
      if (groups !== undefined)
        tellShares(
          line,
          { idle: decimal(groups.idle), wait: decimal(groups.wait), steal: decimal(groups.steal ?? '0') },
          out,
        );
      const memory = topMemory.exec(line.text)?.groups?.total;
      if (memory !== undefined) total = decimal(memory);
      const available = topSwap.exec(line.text)?.groups?.available;
      if (available !== undefined && total > 0)
        out.fact('machine.memory-free', Math.min(1, decimal(available) / total), line);
      if (line.text.trim() === '') return;
    }
  },
};

/** sar, mpstat: a heading with names, rows for all processors or single ones; `Average:` at the end. */
const tableHead = /^(?:(?<stamp>\d\d:\d\d:\d\d(?: [AP]M)?|Average:|Durchschn\.:)\s+)?(?:CPU|%user)\s.{0,160}%idle\b/;
const stampOrAverage = /^(?:\d\d:\d\d:\d\d(?:\s[AP]M)?|Average:|Durchschn\.:|平均値:)\s+/;

export const processorTable: Reader = {
  id: 'cpu-table',
  title: 'mpstat, sar',
  seen: 'captured',
  sign: signOf('%idle'),
  begins: ({ text }) => text.includes('%idle') && /\bCPU\b/.test(text) && tableHead.test(text),
  read(cursor, out) {
    const names = cursor.next().text.replace(stampOrAverage, '').trim().split(/\s+/);
    const at = (...wanted: string[]) => names.findIndex((name) => wanted.includes(name));
    const [idle, wait, steal] = [at('%idle'), at('%iowait'), at('%steal')];
    let last: { line: Line; values: string[] } | undefined;
    out.covered('cpu');
    for (
      let line = cursor.peek();
      line !== undefined && stampOrAverage.test(line.text) && !line.text.includes('%idle');
      line = cursor.peek()
    ) {
      const values = line.text.replace(stampOrAverage, '').trim().split(/\s+/);
      if (values.length !== names.length) break;
      cursor.next();
      // The average comes last where it is printed.
      if (values[0] === 'all') last = { line, values };
    }
    if (last === undefined) return;
    const value = (index: number) => decimal(last?.values[index] ?? '0');
    tellShares(last.line, { idle: value(idle), wait: value(wait), steal: value(steal) }, out);
  },
};

const vmstatGroups = /^\s{0,3}procs\s[-\s]{0,12}memory[-\s]/;
const vmstatNames = /^\s{0,3}r\s+b\s+(?:swpd|avm)\s.{0,120}\bid\b/;
const vmstatRow = /^\s{0,8}(?:-?\d{1,20}\s+){12,20}-?\d{1,20}(?:\s+\d{4}-\d\d-\d\d \d\d:\d\d:\d\d)?\s*$/;

/** `vmstat`: the first row is the average since boot and is left out where there are more. */
export const vmstat: Reader = {
  id: 'vmstat',
  title: 'vmstat',
  seen: 'captured',
  sign: signOf(vmstatGroups, vmstatNames),
  begins: ({ text }) => vmstatGroups.test(text) || vmstatNames.test(text),
  read(cursor, out) {
    const rows: { line: Line; values: number[] }[] = [];
    let names: string[] = [];
    for (let line = cursor.peek(); line !== undefined; line = cursor.peek()) {
      if (vmstatNames.test(line.text)) names = line.text.trim().split(/\s+/);
      else if (vmstatRow.test(line.text)) {
        if (rows.length < 10_000) rows.push({ line, values: line.text.trim().split(/\s+/).map(Number) });
      } else if (!vmstatGroups.test(line.text)) break;
      cursor.next();
    }
    out.covered('vmstat');
    const seen = rows.length > 1 ? rows.slice(1) : rows;
    const last = seen.at(-1);
    if (last === undefined || names.length === 0) return;
    const mean = (name: string): number => {
      const index = names.indexOf(name);
      return index < 0 ? Number.NaN : seen.reduce((sum, { values }) => sum + (values[index] ?? 0), 0) / seen.length;
    };
    const { line } = last;
    tellShares(line, { idle: mean('id'), wait: mean('wa'), steal: mean('st') || 0 }, out);
    const [swapIn, swapOut, running, blocked] = [mean('si'), mean('so'), mean('r'), mean('b')];
    const rounded = (value: number) => Math.round(value * 10) / 10;
    if (rows.length < 2) return;
    if (swapIn >= 100 && swapOut >= 100)
      out.fact('machine.memory-pressure', `swapping: si ${rounded(swapIn)}, so ${rounded(swapOut)}`, line);
    else if (swapIn === 0 && swapOut === 0) out.fact('machine.memory-calm', 'si and so stay at zero', line);
    if (blocked >= 2 && mean('wa') >= 20)
      out.fact('machine.io-stall', `${rounded(blocked)} processes blocked, iowait ${rounded(mean('wa'))} %`, line);
    else if (blocked < 0.5 && mean('wa') < 5) out.fact('machine.io-calm', 'no process is blocked', line);
    const count = cores(out);
    if (mean('id') < 5 && running >= (count === undefined ? 16 : 2 * count))
      out.fact('machine.cpu-pressure', `run queue ${rounded(running)}, idle ${rounded(mean('id'))} %`, line);
    else if (count !== undefined && running <= count && mean('id') >= 20)
      out.fact('machine.cpu-calm', `run queue ${rounded(running)} on ${count} cores`, line);
  },
};
