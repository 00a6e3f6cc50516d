import type { Cursor, Line, Out, Reader } from '../reader.ts';
import { signOf } from '../sign.ts';
import { askedBy, bmcOf, wayOf } from './asked.ts';
import { beginsRedfish, isObject, type Json, type JsonObject, pairsIn, takeJson } from './json.ts';
import { tellReply } from './redfish-log.ts';
import { type Place, tellResource } from './redfish-resources.ts';
import { type Reply, replyOfConnection, replyOfMessage, replyOfStatus } from './redfish-words.ts';

const statusLine = /^(?:< ?)?HTTP\/\d(?:\.\d)? (\d{3})\b/;
const header = /^(?:< ?)?([A-Za-z][\w-]{1,40}):\s?(.{0,2000})$/;

/** Redfish resources and errors as JSON, with or without the HTTP headers in front of them. */
export const redfish: Reader = {
  id: 'redfish',
  title: 'Redfish (curl, redfishtool): resources and errors',
  seen: 'documented',
  sign: signOf(/^\s*(?:\{|\[\s*(?:\{|$))/, statusLine),
  begins: ({ text }, cursor, out) => beginsRedfish(cursor) || (statusLine.test(text) && isRedfish(cursor, out)),
  read(cursor, out) {
    const first = cursor.peek() as Line;
    const headers = takeHeaders(cursor);
    if (!beginsRedfish(cursor)) {
      if (headers !== undefined) reply(replyOfStatus(headers.status), first, out, { status: headers.status });
      return;
    }
    const pasted = takeJson(cursor);
    const around = { cursor, from: -(pasted.lines.length + (headers?.lines ?? 0) + 2), to: 0 };
    const place: Place = {
      out,
      around,
      lineOf: finder(pasted.lines),
      ...(headers?.date === undefined ? {} : { date: headers.date }),
    };
    const value: Json | undefined = pasted.value ?? fromPairs(pasted.lines);
    const failed = errorIn(value);
    if (failed !== undefined) {
      const status = headers?.status ?? failed.status;
      reply(
        failed.reply ?? (status === undefined ? undefined : replyOfStatus(status)),
        pasted.lines.find((line) => failed.id !== '' && line.text.includes(failed.id)) ?? first,
        out,
        { ...(status === undefined ? {} : { status }), ...(failed.id === '' ? {} : { message: failed.id }) },
      );
    } else if (!isResource(value)) {
      // A log line in JSON that hands on a service's words.
      for (const line of pasted.lines.slice(0, 200)) tellReply(line, out);
    } else {
      const ok = headers === undefined ? 'ok' : replyOfStatus(headers.status);
      reply(ok, first, out, headers === undefined ? {} : { status: headers.status });
      bmcOf(out, first);
      tellResource(value, place);
    }
  },
};

/** A resource, a list of resources, or a damaged one: it names its type or its place in the tree. */
function isResource(value: Json | undefined): boolean {
  const one = Array.isArray(value) ? (value as readonly Json[])[0] : value;
  return isObject(one) && Object.keys(one).some((key) => /^@odata\.|^RedfishVersion$|^Attributes$|^Members$/.test(key));
}

function isRedfish(cursor: Cursor, out: Out): boolean {
  if (/\/redfish\b/.test(out.command ?? '')) return true;
  for (let ahead = 1; ahead < 40; ahead++) {
    const text = cursor.peek(ahead)?.text;
    if (text === undefined) return false;
    if (/^(?:< ?)?OData-Version:|"@odata\.|@Message\.ExtendedInfo|\/redfish\/v1/i.test(text)) return true;
    if (ahead > 25 && header.exec(text) === null) return false;
  }
  return false;
}

function takeHeaders(cursor: Cursor): { status: number; date?: string; lines: number } | undefined {
  let status: number | undefined;
  let date: string | undefined;
  let lines = 0;
  for (; lines < 80; lines++) {
    const line = cursor.peek();
    if (line === undefined) break;
    const code = statusLine.exec(line.text)?.[1];
    const field = header.exec(line.text);
    if (code !== undefined) status = Number(code);
    else if (status === undefined) break;
    else if (field !== null) {
      if (/^date$/i.test(field[1] ?? '')) date = field[2];
    } else if (!/^(?:< ?|\{ \[\d+ bytes data\]|\* .{0,200})?$/.test(line.text.trim())) break;
    cursor.next();
  }
  return status === undefined ? undefined : { status, lines, ...(date === undefined ? {} : { date }) };
}

function reply(value: Reply | undefined, line: Line, out: Out, conditions: Record<string, string | number>): void {
  if (value === undefined) return;
  out.fact('redfish.reply', value, line, {
    subject: wayOf(out, line),
    ...(Object.keys(conditions).length > 0 ? { conditions } : {}),
  });
}

/** The line a key or value stands on, for the quotation. */
function finder(lines: readonly Line[]): (text: string) => Line {
  return (text) => lines.find((line) => line.text.includes(text)) ?? (lines[0] as Line);
}

function errorIn(value: Json | undefined): { id: string; reply: Reply | undefined; status?: number } | undefined {
  const error = isObject(value)
    ? (value['error'] ??
      (value['@Message.ExtendedInfo'] !== undefined && value['@odata.id'] === undefined ? value : undefined))
    : undefined;
  if (!isObject(error)) return undefined;
  const list = error['@Message.ExtendedInfo'];
  const infos = (Array.isArray(list) ? list : [list]).filter((it): it is JsonObject => isObject(it));
  const words = [...infos.flatMap((it) => [it['MessageId'], it['Message']]), error['code'], error['message']].filter(
    (it): it is string => typeof it === 'string',
  );
  const id = words.find((it) => replyOfMessage(it) !== undefined) ?? words[0] ?? '';
  // A success is told in the same shape.
  if (
    infos.length > 0 &&
    infos.every((it) =>
      /\.(?:Success|NoOperation|Created|AccountModified|ResetRequired)$|SYS413/.test(String(it['MessageId'] ?? '')),
    )
  )
    return { id, reply: 'ok' };
  const status = Number(error['status'] ?? Number.NaN);
  return {
    id: id.slice(0, 100),
    reply: replyOfMessage(words.join('\n')),
    ...(Number.isInteger(status) ? { status } : {}),
  };
}

/** Damaged JSON: the pairs its lines still hold, as one flat resource. */
function fromPairs(lines: readonly Line[]): JsonObject {
  const flat: Record<string, Json> = {};
  const ids: Json[] = [];
  for (const { key, value } of lines.slice(0, 5000).flatMap(pairsIn)) {
    if (key === 'MessageId' || key === 'Message') ids.push({ [key]: value });
    if (!Object.hasOwn(flat, key) && key !== '__proto__') flat[key] = value;
  }
  const text = lines
    .slice(0, 5000)
    .map((line) => line.text.trim())
    .join(' ')
    .slice(0, 200_000);
  // As far as the list goes: to its end, or to the next key.
  const servers = /"NTPServers"\s{0,4}:\s{0,4}\[([^\]]{0,600})/.exec(text)?.[1]?.split(/"[\w.@#-]{1,80}"\s{0,4}:/)[0];
  const list = servers === undefined ? undefined : [...servers.matchAll(/"([^"]{0,100})"/g)].map((m) => m[1] ?? '');
  return {
    ...flat,
    ...(list === undefined ? {} : { NTP: { NTPServers: list } }),
    ...(ids.length > 0 && flat['@odata.id'] === undefined ? { error: { '@Message.ExtendedInfo': ids } } : {}),
  };
}

const curlError = /^curl: \((\d{1,2})\) (.{0,200})/;

/** curl that gets no answer from a Redfish address. */
export const redfishCurl: Reader = {
  id: 'redfish.curl',
  title: 'curl of a Redfish address',
  seen: 'captured',
  sign: signOf(curlError),
  begins: ({ text }, _, out) =>
    curlError.test(text) && /\/redfish\b/.test(out.command ?? '') && askedBy(out.command)?.tool === 'redfish',
  read(cursor, out) {
    const line = cursor.next();
    const [, code = '', words = ''] = curlError.exec(line.text) ?? [];
    const seconds = /after (\d{1,7}) (?:ms|milliseconds)/.exec(words)?.[1];
    const byCode: Readonly<Record<string, Reply>> = {
      28: 'timeout',
      35: 'tls-failed',
      60: 'tls-failed',
      51: 'tls-failed',
      52: 'invalid',
      56: 'invalid',
      6: 'unreachable',
    };
    const value = code === '28' ? 'timeout' : (replyOfConnection(words) ?? byCode[code] ?? 'unreachable');
    reply(value, line, out, seconds === undefined ? {} : { seconds: Number(seconds) / 1000 });
  },
};
