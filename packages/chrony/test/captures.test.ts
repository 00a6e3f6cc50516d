/** The bytes of real daemons, against what their own chronyc printed of the very same bytes. */
import { expect, test } from 'vitest';
import { decodeFields, encodeFields, type Fields } from '../src/fields.ts';
import { checkReply, decodeHeader, encodeRequest } from '../src/packet.ts';
import { Writer } from '../src/reader.ts';
import { decodeReport, parseReport } from '../src/report.ts';
import { type Capture, captures, commandOf, printed, reports, sequenceOf } from './captures.ts';

const reportOf = (packet: Uint8Array) => reports.find(({ command }) => command === commandOf(packet))!;

function replyOf({ request, reply }: Capture['exchanges'][number]) {
  const report = reportOf(request);
  const header = decodeHeader(reply, report.command, sequenceOf(request, false));
  expect(header).toBeDefined();
  return { report, ...checkReply(report, header!) };
}

type Shown = Record<string, unknown>;

/** The records in the replies that a capture is about. */
function recordsOf({ exchanges }: Capture, fields: Fields): Shown[] {
  return exchanges.flatMap((exchange): Shown[] => {
    const { report, reply, reader } = replyOf(exchange);
    const record = decodeReport(report, reply, reader) as Shown;
    if (Array.isArray(record['records'])) return record['records'].slice(0, Number(record['count']));
    return report.fields === fields ? [record] : [];
  });
}

const complete = captures.filter(({ lines }) => !/^5\d\d /.test(lines[0] ?? ''));

test.each(complete)('$version $name: every cell of chronyc is the field of the packet', (capture) => {
  const report = printed[capture.name.split('-')[0]!]!;
  const records = recordsOf(capture, report.fields);
  expect(records).toHaveLength(capture.lines.length);
  capture.lines.forEach((line, row) => {
    const cells = parseReport(report, line) as Shown;
    const record = records[row]!;
    for (const [name, { kind, column, presence }] of Object.entries(report.fields)) {
      if (presence === 'hidden' || column === undefined || kind.size === 0 || !(name in record)) continue;
      const value = record[name];
      if (kind.decimals === undefined) expect({ [name]: cells[name] }).toStrictEqual({ [name]: value });
      // chronyc prints the nearest: half a digit, and what the text's own last binary place may differ by.
      else expect(Math.abs(Number(cells[name]) - Number(value))).toBeLessThanOrEqual(0.5000001 * 10 ** -kind.decimals);
    }
    // Nothing in the line that the packet lacks.
    expect(Object.keys(record)).toEqual(expect.arrayContaining(Object.keys(cells)));
  });
});

test.each(captures)('$version $name: the same requests as chronyc makes, and never smaller', ({ exchanges }) => {
  for (const { request } of exchanges) {
    const report = reportOf(request);
    const data = request.subarray(20, 20 + report.requestSize);
    const sequence = sequenceOf(request, false);
    const made = encodeRequest({ report, sequence, attempt: 0, data: (writer: Writer) => writer.set(data) });
    expect(Buffer.from(made.subarray(0, request.length)).toString('hex')).toBe(Buffer.from(request).toString('hex'));
  }
});

test.each(complete)('$version $name: the table writes what it reads', ({ exchanges }) => {
  for (const exchange of exchanges) {
    const { report, reply, reader } = replyOf(exchange);
    const fields = report.replies[reply]!;
    const from = reader.at;
    const raw = decodeFields(fields, reader);
    const writer = new Writer(reader.at - from);
    encodeFields(fields, writer, raw);
    const came = Buffer.from(exchange.reply.subarray(from, reader.at));
    // chronyd fills what is reserved with ones.
    let at = 0;
    for (const { kind, presence } of Object.values(fields)) {
      if (presence === 'hidden' && kind.cells === 0) came.fill(0, at, at + kind.size);
      at += kind.size;
    }
    expect(Buffer.from(writer.bytes).toString('hex')).toBe(came.toString('hex'));
    expect(exchange.reply.length).toBe(reader.at);
  }
});

test('what chronyd says of an unknown source is an error with a code', () => {
  const [exchange] = captures.find(({ name }) => name === 'sourcename-unknown')!.exchanges;
  expect(() => replyOf(exchange!)).toThrow(expect.objectContaining({ code: 'CHRONY_NO_SUCH_SOURCE' }));
});
