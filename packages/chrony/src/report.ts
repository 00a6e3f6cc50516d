/** What a command of the protocol is: its number, what it asks with, the replies that may come, and chronyc's word for it. */
import { decodeFields, type Fields, type Line, parseLine, type Raw, type RecordOf, shown, sizeOf } from './fields.ts';
import type { Reader } from './reader.ts';

/** What the packets of a command look like. */
export interface Command {
  /** candm.h `REQ_…`. */
  readonly command: number;
  /** Bytes that the request carries behind its header. */
  readonly requestSize: number;
  /** candm.h `RPY_…` → what such a reply holds. Several: the daemon's version decides. */
  readonly replies: Readonly<Record<number, Fields>>;
}

export interface Report<F extends Fields> extends Command {
  /** All fields that any of the replies has. */
  readonly fields: F;
  readonly line: Line;
  /** What the record shows in place of the packet's own values. */
  readonly derive?: (raw: Raw<F>) => Partial<Raw<F>>;
}

/** Size of the largest reply that may come: a request must not be smaller, or chronyd stays silent. */
export const replySize = ({ replies }: Command): number => Math.max(...Object.values(replies).map(sizeOf));

export function decodeReport<F extends Fields>(report: Report<F>, reply: number, reader: Reader): RecordOf<F> {
  const raw = decodeFields((report.replies[reply] ?? report.fields) as F, reader);
  return shown(report.fields, report.derive === undefined ? raw : { ...raw, ...report.derive(raw) });
}

export const parseReport = <F extends Fields>(report: Report<F>, line: string): RecordOf<F> =>
  parseLine(report.fields, report.line, line);
