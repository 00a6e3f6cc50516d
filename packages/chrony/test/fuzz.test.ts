/** Whatever comes: a record or the package's own error, in bounded time and memory. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ChronyError } from '../src/errors.ts';
import { checkReply, decodeHeader } from '../src/packet.ts';
import { Reader } from '../src/reader.ts';
import { decodeReport, parseReport } from '../src/report.ts';
import { errorOfLine } from '../src/status.ts';
import { captures, commandOf, printed, reports, sequenceOf } from './captures.ts';

const runs = { numRuns: 25_000 };
const replies = captures.flatMap(({ exchanges }) => exchanges.map(({ reply }) => reply));
const lines = captures.flatMap(({ name, lines }) =>
  lines.map((line) => ({ report: printed[name.split('-')[0]!]!, line })),
);

/** True when it held; anything but the package's own error goes through. */
function own(about: () => unknown): boolean {
  try {
    about();
    return true;
  } catch (error) {
    if (error instanceof ChronyError && error.message.length < 400) return true;
    throw error;
  }
}

/** Where, and with what instead. */
const changes = fc.array(fc.tuple(fc.nat(600), fc.nat(255)), { maxLength: 8 });

test('a packet with bytes changed, cut, or with more behind it', () =>
  fc.assert(
    fc.property(fc.constantFrom(...replies), changes, fc.nat(600), fc.nat(3), (reply, spots, cut, how) => {
      const packet = new Uint8Array(how === 0 ? Math.min(cut, reply.length) : reply.length + (how === 1 ? cut : 0));
      packet.set(reply.subarray(0, packet.length));
      // The header, too, in a quarter of the cases only: else little comes further.
      for (const [at, byte] of spots) {
        const from = how === 2 ? 0 : 28;
        if (from + at < packet.length) packet[from + at] = byte;
      }
      const report = reports.find(({ command }) => command === commandOf(reply))!;
      const header = decodeHeader(packet, report.command, sequenceOf(reply, true));
      if (header === undefined) return;
      own(() => {
        const { reply: code, reader } = checkReply(report, header);
        return JSON.stringify(decodeReport(report, code, reader));
      });
    }),
    runs,
  ));

test('any bytes as any reply', () =>
  fc.assert(
    fc.property(fc.constantFrom(...reports), fc.uint8Array({ maxLength: 600 }), (report, bytes) => {
      own(() => decodeHeader(bytes, report.command, 0));
      for (const code of Object.keys(report.replies)) own(() => decodeReport(report, Number(code), new Reader(bytes)));
    }),
    { numRuns: 5_000 },
  ));

test('a line with characters changed, cut, or doubled', () =>
  fc.assert(
    fc.property(fc.constantFrom(...lines), changes, fc.nat(400), fc.nat(3), ({ report, line }, spots, cut, how) => {
      const characters = [...(how === 0 ? line.slice(0, cut) : how === 1 ? line + line.slice(cut) : line)];
      for (const [at, code] of spots) {
        // What numbers, commas and words are made of more often than the rest.
        if (at < characters.length)
          characters[at] = code < 128 ? ',-.0129ANYes:'[code % 13]! : String.fromCharCode(code);
      }
      own(() => parseReport(report, characters.join('')));
      own(() => errorOfLine(characters.join('')));
    }),
    runs,
  ));

test('any text as any line', () =>
  fc.assert(
    fc.property(fc.constantFrom(...Object.values(printed)), fc.string({ maxLength: 300 }), (report, text) => {
      own(() => parseReport(report, text));
    }),
    { numRuns: 5_000 },
  ));

test('a line of a million commas takes no time', () => {
  for (const report of Object.values(printed)) {
    expect(() => parseReport(report, ','.repeat(1_000_000))).toThrow(ChronyError);
    expect(() => parseReport(report, '1'.repeat(1_000_000))).toThrow(ChronyError);
  }
});
