import { type HostId, hostId, proxyId } from '@tokimori/model';
import type { Cursor, Line, Out, Reader } from '../../reader.ts';
import { once, proxySay } from '../try.ts';
import { beginsEntry, entryOf, entrySign, isBroken } from './entry.ts';
import { tellEntry } from './messages.ts';

/** An entry is broken by a window's edge into no more lines than this. */
const mostPieces = 8;

/** nginx's error log: files, containers, syslog, ingress controllers, and single messages without their head. */
export const nginxError: Reader = {
  id: 'nginx.error',
  title: 'nginx error log',
  seen: 'captured',
  sign: entrySign,
  begins: (line) => beginsEntry(line.text),
  read(cursor, out) {
    for (let line = cursor.peek(); line !== undefined && beginsEntry(line.text); line = cursor.peek()) {
      cursor.next();
      tell(whole(line, cursor), out);
    }
  },
};

/** The entry in one line, where it was broken into several. */
function whole(line: Line, cursor: Cursor): Line {
  let text = line.text;
  for (let pieces = 1; pieces < mostPieces; pieces++) {
    const next = cursor.peek();
    if (next === undefined || !isBroken(text, next.text)) break;
    cursor.next();
    text = joined(text, next.text);
  }
  return text === line.text ? line : { ...line, text };
}

/** An editor breaks at blanks, a terminal anywhere: the blank is put back where a word would run into another. */
function joined(text: string, next: string): string {
  const rest = next.trimStart();
  const within = text.split('"').length % 2 === 0;
  return within && rest !== next.trimEnd()
    ? text + rest
    : within && /[/?&=.:-]$/.test(text)
      ? text + rest
      : `${text} ${rest}`;
}

function tell(line: Line, out: Out): void {
  const entry = entryOf(line.text);
  const host: HostId = entry.host === undefined ? out.host : hostId(entry.host);
  if (entry.host !== undefined) out.named(host);
  const say = proxySay(out, line, host, {
    ...(entry.stamp === undefined ? {} : { stamp: entry.stamp }),
    ...(entry.at === undefined ? {} : { at: entry.at }),
  });
  out.covered('log.nginx.error', proxyId(host));
  once(out, `kind ${host}`, () => out.fact('proxy.kind', 'nginx', line, { subject: say.proxy }));
  // Whatever nginx was doing: errno 28 is about the disk.
  if (/\(28: .{2,60}\)/.test(entry.message)) out.fact('machine.disk-full', entry.message, line, { subject: host });
  tellEntry({ entry, line, out, say });
}
