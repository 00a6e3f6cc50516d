import { nameOf, pathId } from '@tokimori/model';
import type { Cursor, Line, Reader } from '../reader.ts';
import { signOf } from '../sign.ts';
import { bmcOf } from './asked.ts';

const up = /^ipmi_up\{(?:[^}]{0,200},)?collector="(\w{1,30})"[^}]{0,200}\} ([01])\b/;

/** Metrics of ipmi_exporter: which collectors got an answer. One of several without is a command set the board has not. */
export const ipmiMetrics: Reader = {
  id: 'ipmi_exporter',
  title: 'ipmi_exporter (metrics)',
  seen: 'documented',
  sign: signOf('ipmi_up{'),
  begins: ({ text }) => up.test(text),
  read(cursor, out) {
    const rows: { line: Line; collector: string; isUp: boolean }[] = [];
    for (let line = cursor.peek(); line !== undefined && up.test(line.text) && rows.length < 50; line = cursor.peek()) {
      const [, collector = '', value] = up.exec(line.text) ?? [];
      rows.push({ line: cursor.next(), collector, isUp: value === '1' });
    }
    const first = rows[0]!;
    const works = rows.find((row) => row.isUp);
    const bmc = bmcOf(out, first.line);
    out.fact('ipmi.session', works === undefined ? 'failed' : 'established', (works ?? first).line, {
      subject: pathId(out.host, nameOf(bmc)),
      conditions: { tool: 'ipmi_exporter' },
    });
    if (works === undefined) return;
    for (const row of rows.filter(({ isUp }) => !isUp))
      out.fact('bmc.tool-noise', `collector ${row.collector} has nothing`, row.line, { subject: bmc });
  },
};

const provider = /"provider" ?: ?"(\w{2,30})"|\bprovider=(\w{2,30})\b/;
const opened = /"successfulProvider" ?: ?"(\w{2,30})"|\bsuccessfulProvider=(\w{2,30})\b/;

/** bmclib (Tinkerbell's Rufio) tries its drivers in turn: one that fails tells nothing where another one opens. */
export const bmclib: Reader = {
  id: 'bmclib',
  title: 'bmclib, Rufio (drivers tried in turn)',
  seen: 'documented',
  sign: signOf('successfulProvider', '"provider":"', '"provider": "', ' provider='),
  begins: ({ text }, cursor) =>
    text.length < 4000 && (opened.test(text) || (provider.test(text) && opensLater(cursor))),
  read(cursor, out) {
    const line = cursor.next();
    const bmc = bmcOf(out, line, hostIn(line.text));
    const name = opened.exec(line.text)?.[1] ?? opened.exec(line.text)?.[2];
    if (name === undefined) {
      out.fact('bmc.tool-noise', 'a driver was tried in vain', line, { subject: bmc });
      return;
    }
    const subject = pathId(out.host, nameOf(bmc));
    if (/ipmi/i.test(name)) out.fact('ipmi.session', 'established', line, { subject, conditions: { tool: name } });
    else out.fact('redfish.reply', 'ok', line, { subject });
  },
};

const hostIn = (text: string): string | undefined =>
  /"host" ?: ?"([A-Za-z0-9][\w.-]{1,100})"|\bhost=([A-Za-z0-9][\w.-]{1,100})\b|\b(?:tcp|udp) ([\d.]{7,15}):\d/
    .exec(text)
    ?.slice(1)
    .find((it) => it !== undefined);

function opensLater(cursor: Cursor): boolean {
  for (let ahead = 1; ahead < 40; ahead++) {
    const text = cursor.peek(ahead)?.text;
    if (text === undefined) return false;
    if (opened.test(text)) return true;
  }
  return false;
}
