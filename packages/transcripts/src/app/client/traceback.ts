import { backendId, proxyId } from '@tokimori/model';
import { backendOf, connectFailure, proxySay, unnamed } from '../../proxy/try.ts';
import type { Cursor, Line, Out, Reader } from '../../reader.ts';
import { signOf } from '../../sign.ts';

const start = /\bTraceback \(most recent call last\):\s*$/;
const frame = /^.{0,80}?\bFile "[^"]{1,300}", line \d{1,7}, in (\S{1,80})/;
/** A call that opens a connection: of sockets, asyncio, httplib, urllib3, and what is built on them. */
const connects =
  /\.(?:connect(?:_ex)?|sock_connect|create_connection|_?open_?[cC]onnection|_new_conn|_connect)\(|\bcreate_connection\(/;
const connecting =
  /^(?:connect\w{0,20}|_?new_conn|create_connection|sock_connect|_connect\w{0,20}|_?open_?connection)$/i;
/** `PermissionError: [Errno 13] …`, `socket.error: [Errno 113] …`, `error: [Errno 13] …`, `OSError: [Errno 99] …`. */
const end =
  /^(?:.{0,80}?\s)?([A-Za-z_][\w.]{2,80}): (?:\(\d{1,3}, .{1,60}\)|\[(?:Errno|WinError) (\d{1,5})\] .{3,200})$/;
const older = /^(?:.{0,80}?\s)?[A-Za-z_][\w.]{2,80}: \((\d{1,3}), /;
/** No trace of a sane program has more lines. */
const most = 200;

/** Python's traces: an errno says what it means only where the last frames were opening a connection. */
export const pythonTrace: Reader = {
  id: 'python.traceback',
  title: 'Python tracebacks',
  seen: 'documented',
  sign: signOf(start),
  begins: (line, cursor) => start.test(line.text) && endOf(cursor) !== undefined,
  read(cursor, out) {
    const ended = endOf(cursor);
    if (ended === undefined) return;
    for (let i = 0; i < ended.at; i++) cursor.next();
    tell(cursor.next(), ended.errno, out);
  },
};

/** Where the trace ends with an errno of a connection, if it does. */
function endOf(cursor: Cursor): { at: number; errno: number } | undefined {
  let opening = false;
  for (let at = 1; at < most; at++) {
    const line = cursor.peek(at);
    if (line === undefined || start.test(line.text)) return undefined;
    const { text } = line;
    const inside = frame.exec(text)?.[1];
    if (inside !== undefined) {
      opening = connecting.test(inside) || (opening && inside === 'meth');
      continue;
    }
    if (connects.test(text)) opening = true;
    const errno = end.exec(text)?.[2] ?? older.exec(text)?.[1];
    if (errno !== undefined) return opening ? { at, errno: Number(errno) } : undefined;
    // The trace is over with something else.
    if (/^(?:.{0,80}?\s)?[A-Za-z_][\w.]{2,80}(?:Error|Exception|Timeout)\b/.test(text)) return undefined;
  }
  return undefined;
}

function tell(line: Line, errno: number, out: Out): void {
  out.covered('log.client', out.host);
  const failure = connectFailure(errno);
  // A unix socket is the only thing to connect to that is a file.
  if (failure === 'connect-failed') return;
  const named = /\('([\w.:-]{1,150})', (\d{1,5})\)/.exec(line.text);
  const target = named === null ? undefined : backendOf(`${named[1]}:${named[2]}`);
  const backend = target === undefined ? unnamed : backendId(target);
  proxySay(out, line, out.host).failed(failure, backend, { phase: 'connect', by: 'python' });
  if (failure === 'not-permitted') out.covered('log.proxy', proxyId(out.host));
}
