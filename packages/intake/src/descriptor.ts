import { readSync } from 'node:fs';
import { isCode } from './damage.ts';

const chunkBytes = 64 * 1024;

/** Pieces of an open file from where it stands to its end. A piece is good until the next one is asked for. */
export function* piecesOf(fd: number): Generator<Uint8Array> {
  const buffer = Buffer.allocUnsafe(chunkBytes);
  for (let count = readSome(fd, buffer); count > 0; count = readSome(fd, buffer)) yield buffer.subarray(0, count);
}

/** Bytes that can be read at any place: a file, or what is held in memory. */
export interface Range {
  readonly size: number;
  /** Fewer than `length` bytes where it ends before. */
  read(from: number, length: number): Uint8Array;
}

export const rangeOf = (fd: number, size: number): Range => ({
  size,
  read(from, length) {
    const buffer = Buffer.allocUnsafe(Math.max(0, Math.min(length, size - from)));
    let at = 0;
    while (at < buffer.length) {
      const count = readSync(fd, buffer, at, buffer.length - at, from + at);
      if (count === 0) break;
      at += count;
    }
    return buffer.subarray(0, at);
  },
});

export const rangeIn = (bytes: Uint8Array): Range => ({
  size: bytes.length,
  read: (from, length) => bytes.subarray(from, from + length),
});

/** A terminal or a pipe in non-blocking mode says EAGAIN while nothing has come yet. */
function readSome(fd: number, into: Buffer): number {
  for (;;) {
    try {
      return readSync(fd, into, 0, into.length, null);
    } catch (error) {
      if (isCode(error, 'EOF')) return 0;
      if (!isCode(error, 'EAGAIN')) throw error;
      Atomics.wait(gate, 0, 0, 10);
    }
  }
}

const gate = new Int32Array(new SharedArrayBuffer(4));
