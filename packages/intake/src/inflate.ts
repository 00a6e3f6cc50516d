import { crc32 } from 'node:zlib';
import { Gunzip, Inflate } from 'fflate';
import { Decompress } from 'fzstd';
import { Bytes } from './bytes.ts';
import { Damage } from './damage.ts';
import type { Limits } from './limits.ts';
import type { Meter } from './meter.ts';
import { sized } from './words.ts';

/** Deflate makes at most 1032 bytes of one: what one step gives stays below 8 MiB. RFC 1951 */
const stepBytes = 8 * 1024;
/** What gives nothing for so long has no content: an endless name in a gzip header, empty blocks without end. */
const fruitless = 1024 * 1024;

interface Inflater {
  push(bytes: Uint8Array, last: boolean): void;
}

/** Drives a decompressor by hand: bytes in, what came out of them out. */
function* driven(
  pieces: Iterable<Uint8Array>,
  meter: Meter,
  make: (out: (bytes: Uint8Array) => void) => Inflater,
): Generator<Uint8Array> {
  let out: Uint8Array[] = [];
  let come = 0;
  let waiting = 0;
  const inflater = make((bytes) => {
    come += bytes.length;
    // Before it is kept: what is too much is not held.
    meter.inflatedMore(bytes.length);
    if (bytes.length === 0) return;
    waiting = 0;
    out.push(bytes);
  });
  const step = (bytes: Uint8Array, last: boolean) => {
    try {
      inflater.push(bytes, last);
    } catch (error) {
      // The decompressors throw errors of their own, and anything at all on hostile bytes.
      return error instanceof Damage ? error : new Damage(damaged(error, come));
    }
    return undefined;
  };
  for (const piece of pieces) {
    for (let at = 0; at < piece.length; at += stepBytes) {
      const failed = step(piece.slice(at, at + stepBytes), false);
      const ready = out;
      out = [];
      yield* ready;
      waiting += stepBytes;
      if (waiting > fruitless) throw new Damage(`damaged: ${sized(fruitless)} of it unfold to nothing`);
      if (failed !== undefined) throw failed;
    }
  }
  const failed = step(new Uint8Array(0), true);
  yield* out;
  if (failed !== undefined) throw failed;
}

const cut = 'it ends in the middle: only what stands before was read';
/** Header, an empty block, checksum and length. */
const smallestGzip = 20;

const damaged = (error: unknown, come: number): string => {
  const why = error instanceof Error ? error.message : String(error);
  return /unexpected EOF/i.test(why)
    ? cut
    : `damaged (${why}): ${come > 0 ? 'only what stands before was read' : 'nothing could be read'}`;
};

/** RFC 1952. Several members in a row are one text. */
export function* gunzipped(pieces: Iterable<Uint8Array>, meter: Meter): Generator<Uint8Array> {
  const tail = new Tail(8);
  let members = 1;
  let crc = 0;
  let length = 0;
  const seen = driven(tail.watch(pieces), meter, (out) => {
    const gunzip = new Gunzip(out);
    gunzip.onmember = () => members++;
    return gunzip;
  });
  for (const piece of seen) {
    crc = crc32(piece, crc);
    length = (length + piece.length) >>> 0;
    yield piece;
  }
  // The checksum stands in the last eight bytes; of members in between nobody says where they end.
  const { bytes } = tail;
  if (tail.seen < smallestGzip) throw new Damage(cut);
  if (members === 1 && bytes.length === 8 && (bytes.readUInt32LE(0) !== crc || bytes.readUInt32LE(4) !== length))
    throw new Damage('its checksum does not fit: some of what was read may be wrong, or bytes follow its end');
}

/** The last bytes that went by. */
class Tail {
  readonly #length: number;
  bytes: Buffer = Buffer.alloc(0);
  seen = 0;

  constructor(length: number) {
    this.#length = length;
  }

  *watch(pieces: Iterable<Uint8Array>): Generator<Uint8Array> {
    for (const piece of pieces) {
      this.seen += piece.length;
      this.bytes = Buffer.concat([this.bytes, piece.subarray(-this.#length)]).subarray(-this.#length);
      yield piece;
    }
  }
}

/** The deflated content of a zip member. */
export const inflated = (pieces: Iterable<Uint8Array>, meter: Meter): Generator<Uint8Array> =>
  driven(pieces, meter, (out) => new Inflate(out));

/** RFC 8878. Frame by frame; a frame that asks for too much memory is refused before it gets any. */
export function* unzstd(pieces: Iterable<Uint8Array>, meter: Meter, limits: Limits): Generator<Uint8Array> {
  const bytes = new Bytes(pieces);
  const frames = new Bytes(guarded(bytes, limits));
  yield* driven(frames.pieces(), meter, (out) => new Decompress(out));
  const why = frames.damage ?? bytes.damage;
  if (why !== undefined) throw new Damage(why);
}

/** The frames as they come, each header looked at before its content. */
function* guarded(bytes: Bytes, { zstdWindow }: Limits): Generator<Uint8Array> {
  for (let head = bytes.head(frameHead); head.length > 0; head = bytes.head(frameHead)) {
    if ((little(head, 0, 4) & 0xfffffff0) >>> 0 === 0x184d2a50) {
      yield bytes.take(8);
      yield* bytes.pieces(little(head, 4, 4));
      continue;
    }
    const { length, window, checksum } = frameOf(head);
    if (window > zstdWindow)
      throw new Damage(`needs more than ${sized(zstdWindow)} of memory to unfold: unpack it first (zstd -d --long=31)`);
    yield bytes.take(length);
    for (let last = false; !last && bytes.head(3).length === 3; ) {
      const block = bytes.take(3);
      yield block;
      const header = little(block, 0, 3);
      last = (header & 1) === 1;
      // A run is one byte, however long it becomes.
      yield* bytes.pieces(((header >> 1) & 3) === 1 ? 1 : header >> 3);
    }
    yield* bytes.pieces(checksum);
  }
}

const frameHead = 18;

/** How long the header is, and the window it asks for. RFC 8878 §3.1.1.1 */
function frameOf(head: Uint8Array): { length: number; window: number; checksum: number } {
  const descriptor = head[4] ?? 0;
  const single = (descriptor & 0x20) !== 0;
  const at = (single ? 5 : 6) + ([0, 1, 2, 4][descriptor & 3] ?? 0);
  const sizeBytes = [single ? 1 : 0, 2, 4, 8][descriptor >> 6] ?? 0;
  const base = 2 ** (10 + ((head[5] ?? 0) >> 3));
  const window = single ? little(head, at, sizeBytes) : base + (base / 8) * ((head[5] ?? 0) & 7);
  return { length: at + sizeBytes, window, checksum: (descriptor & 4) === 0 ? 0 : 4 };
}

function little(bytes: Uint8Array, at: number, length: number): number {
  let value = 0;
  for (let i = length - 1; i >= 0; i--) value = value * 256 + (bytes[at + i] ?? 0);
  return value;
}
