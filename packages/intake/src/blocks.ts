import type { Lines } from '@tokimori/model';
import { decoded, type Encoding } from './decode.ts';

const [nul, lineFeed, carriageReturn] = [0, 10, 13];
const partBytes = 32 * 1024;
/** Bytes of UTF-8 for one unit of a string, at most: a line of more bytes has more characters than it may. */
const bytesOfUnit = 3;

/**
 * Lines of a text that comes in pieces, whatever ends them: LF, CRLF or a lone CR. The end of the last line begins no new
 * one. Longer lines are cut; `onCut` is told of each. To be walked once, as strings or as bytes.
 */
export class TextLines implements Lines {
  readonly #blocks: Generator<Buffer>;

  constructor(pieces: Iterable<Uint8Array>, encoding: Encoding, longest: number, onCut: () => void) {
    this.#blocks = blocksOf(evened(utf8Of(pieces, encoding)), longest, onCut);
  }

  blocks(): Iterable<Buffer> {
    return this.#blocks;
  }

  *[Symbol.iterator](): Generator<string> {
    for (const block of this.#blocks) {
      const text = block.toString();
      let from = 0;
      for (let to = text.indexOf('\n'); to >= 0; to = text.indexOf('\n', from)) {
        yield text.slice(from, to);
        from = to + 1;
      }
    }
  }

  /** Reads what nobody wanted. */
  drain(): void {
    for (const _ of this.#blocks);
  }
}

/** The text without its mark. */
function* utf8Of(pieces: Iterable<Uint8Array>, encoding: Encoding): Generator<Uint8Array> {
  if (encoding !== 'utf-8') {
    for (const text of decoded(pieces, encoding)) yield Buffer.from(text);
    return;
  }
  let begun = false;
  for (const piece of pieces) {
    const marked = !begun && piece[0] === 0xef && piece[1] === 0xbb && piece[2] === 0xbf;
    begun = true;
    yield marked ? piece.subarray(3) : piece;
  }
}

/** Lines ended by LF only, and without NUL: a crash leaves them at the end of a log. */
function* evened(pieces: Iterable<Uint8Array>): Generator<Uint8Array> {
  /** A CR at the end of a piece: an LF may follow. */
  let carriage = false;
  for (const piece of pieces) {
    if (!carriage && !piece.includes(carriageReturn) && !piece.includes(nul)) {
      yield piece;
      continue;
    }
    const out = Buffer.allocUnsafe(piece.length);
    let to = 0;
    for (const byte of piece) {
      if (byte === nul) continue;
      // The LF of a CRLF: the line has ended already.
      if (!(byte === lineFeed && carriage)) out[to++] = byte === carriageReturn ? lineFeed : byte;
      carriage = byte === carriageReturn;
    }
    yield out.subarray(0, to);
  }
}

/** Whole lines, as many as have come. */
function* blocksOf(pieces: Iterable<Uint8Array>, longest: number, onCut: () => void): Generator<Buffer> {
  const most = bytesOfUnit * longest + 1;
  const room = Buffer.allocUnsafe(most + partBytes + 1);
  let filled = 0;
  for (const piece of pieces) {
    for (let at = 0; at < piece.length; at += partBytes) {
      const part = piece.subarray(at, at + partBytes);
      room.set(part, filled);
      const before = filled;
      filled += part.length;
      const end = part.lastIndexOf(lineFeed);
      if (end < 0) {
        // The beginning of a line that will be cut.
        filled = Math.min(filled, most);
        continue;
      }
      const whole = before + end + 1;
      yield* shortened(room.subarray(0, whole), longest, onCut);
      room.copyWithin(0, whole, filled);
      filled -= whole;
    }
  }
  if (filled === 0) return;
  room[filled] = lineFeed;
  yield* shortened(room.subarray(0, filled + 1), longest, onCut);
}

function* shortened(block: Buffer, longest: number, onCut: () => void): Generator<Buffer> {
  let from = 0;
  for (let at = 0; at + longest < block.length; ) {
    const end = block.lastIndexOf(lineFeed, at + longest);
    if (end >= at) {
      at = end + 1;
      continue;
    }
    const next = block.indexOf(lineFeed, at) + 1;
    const line = block.toString('utf8', at, next - 1);
    if (line.length > longest) {
      onCut();
      if (at > from) yield block.subarray(from, at);
      yield Buffer.from(`${line.slice(0, longest)}\n`);
      from = next;
    }
    at = next;
  }
  if (from < block.length) yield block.subarray(from);
}
