/**
 * Requests and replies, protocol version 6 without authentication (candm.h of chrony 4.3).
 *
 *     request   version 6 | type 1 | 0 | 0 | command | attempt | sequence | 0 | 0 | data … | zeros
 *     reply     version 6 | type 2 | 0 | 0 | command | reply | status | 0 | 0 | 0 | sequence | 0 | 0 | data …
 *
 * A request is filled up to the size of the largest reply that may follow, so that nobody can have chronyd send more than
 * was sent to it; chronyd does not answer shorter ones.
 */
import { ChronyError, malformed } from './errors.ts';
import { Reader, Writer } from './reader.ts';
import { type Command, replySize } from './report.ts';
import { errorOfStatus } from './status.ts';

const version = 6;
/** The oldest version that says in a way that can be read here that it is another one. */
const oldestVersion = 4;
const requestHeader = 20;
const replyHeader = 28;
const badVersion = 18;

export interface Request {
  readonly report: Command;
  readonly sequence: number;
  /** How many times it was sent before. */
  readonly attempt: number;
  /** Writes what the command is asked with. */
  readonly data?: ((writer: Writer) => void) | undefined;
}

export function encodeRequest({ report, sequence, attempt, data }: Request): Uint8Array<ArrayBuffer> {
  const writer = new Writer(Math.max(requestHeader + report.requestSize, replyHeader + replySize(report)));
  writer.u8(version);
  writer.u8(1);
  writer.u16(0);
  writer.u16(report.command);
  writer.u16(attempt);
  writer.u32(sequence);
  writer.at = requestHeader;
  data?.(writer);
  return writer.bytes;
}

export interface Reply {
  /** candm.h `RPY_…`. */
  readonly reply: number;
  /** Stands at the data. */
  readonly reader: Reader;
}

interface Header extends Reply {
  readonly version: number;
  readonly status: number;
}

/** Undefined: no reply to this command and sequence number, whatever else it is. */
export function decodeHeader(bytes: Uint8Array, command: number, sequence: number): Header | undefined {
  if (bytes.length < replyHeader) return undefined;
  const reader = new Reader(bytes);
  const itsVersion = reader.u8();
  const type = reader.u8();
  const zero = reader.u16();
  const itsCommand = reader.u16();
  const reply = reader.u16();
  const status = reader.u16();
  reader.at = 16;
  const itsSequence = reader.u32();
  reader.at = replyHeader;
  const fits = itsVersion === version || (itsVersion >= oldestVersion && status === badVersion);
  if (!fits || type !== 2 || zero !== 0 || itsCommand !== command || itsSequence !== sequence) return undefined;
  return { version: itsVersion, reply, status, reader };
}

/** Throws what the daemon complains of, and `CHRONY_MALFORMED` when the reply belongs to another command. */
export function checkReply(report: Command, { reply, reader, status }: Header): Reply {
  const error = errorOfStatus(status);
  if (error !== undefined) throw error;
  if (report.replies[reply] === undefined) {
    throw reply === 0 || reply > newestReply
      ? new ChronyError(
          'CHRONY_VERSION',
          `chronyd answers with reply ${reply}, which is not known here: it is newer; ask it with a chronyc of its own version.`,
        )
      : malformed(`Reply ${reply} came to command ${report.command}`);
  }
  return { reply, reader };
}

/** The last one of chrony 4.8. */
const newestReply = 26;
