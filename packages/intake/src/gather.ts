import { closeSync, fstatSync, openSync, statSync } from 'node:fs';
import type { Document, Unread, WholeDocument } from '@tokimori/model';
import { TextLines } from './blocks.ts';
import { Bytes } from './bytes.ts';
import { Damage, reason } from './damage.ts';
import { decoded, encodingOf, noText, sampleBytes } from './decode.ts';
import { piecesOf, type Range, rangeIn, rangeOf } from './descriptor.ts';
import { Folders } from './folders.ts';
import { gunzipped, unzstd } from './inflate.ts';
import { LeftOut } from './left-out.ts';
import { defaultLimits, type Limits } from './limits.ts';
import { cutAt } from './lines.ts';
import { archiveOf, magicBytes } from './magic.ts';
import type { Member } from './member.ts';
import { Meter } from './meter.ts';
import { untar } from './tar.ts';
import { sized } from './words.ts';
import { unzip } from './zip.ts';

export interface Gathered {
  /** One after the other, each to be read before the next; to be walked once. */
  readonly documents: Iterable<Document>;
  /** What could not be read, and why. Complete when the documents are through. */
  readonly unread: readonly Unread[];
}

export interface Sources {
  /** File descriptor read for `-`. Default: 0. */
  readonly stdin?: number;
  readonly limits?: Partial<Limits>;
  /** Told how many bytes of files were read so far, often. */
  readonly onRead?: (bytes: number) => void;
}

/**
 * Reads files, folders (recursively, by name, symbolic links inside them not followed), archives and `-`, standard input,
 * in pieces: memory does not follow their size. Never throws: what could not be read is named with the reason.
 */
export function gather(paths: readonly string[], sources: Sources = {}): Gathered {
  const gathering = new Gathering({ ...defaultLimits, ...sources.limits }, sources.onRead);
  return { documents: gathering.all(paths, sources.stdin ?? 0), unread: gathering.leftOut.list };
}

/** The same, held in memory as a whole. */
export function gatherWhole(
  paths: readonly string[],
  sources: Sources = {},
): { documents: WholeDocument[]; unread: readonly Unread[] } {
  const { documents, unread } = gather(paths, sources);
  return { documents: Array.from(documents, ({ name, lines }) => ({ name, lines: [...lines] })), unread };
}

/** Where in archives something stands. */
interface Place {
  /** Archives around it. */
  readonly nesting: number;
  /** It came out of a compressed stream, so that a tar in it is the same archive. */
  readonly unfolded: boolean;
}

class Gathering {
  readonly leftOut: LeftOut;
  readonly #limits: Limits;
  readonly #meter: Meter;

  constructor(limits: Limits, onRead: Sources['onRead']) {
    this.#limits = limits;
    this.#meter = new Meter(limits, onRead);
    this.leftOut = new LeftOut(limits.named);
  }

  *all(paths: readonly string[], stdin: number): Generator<Document> {
    for (const path of paths) {
      yield* this.#attempt(path, () => (path === '-' ? this.#stream('-', stdin) : this.#path(path)));
      this.leftOut.close(path);
    }
  }

  /** What a person named: a link is followed here, and a device or pipe is read as a stream. */
  *#path(path: string): Generator<Document> {
    if (statSync(path).isDirectory()) {
      const folders = new Folders(path, this.#limits, this.leftOut);
      for (const file of folders.files()) yield* this.#attempt(file, () => this.#file(file));
    } else yield* this.#file(path);
  }

  *#file(path: string): Generator<Document> {
    const fd = openSync(path, 'r');
    try {
      const stat = fstatSync(fd);
      // Files of /proc and /sys say 0 and hold text.
      const range = stat.isFile() && stat.size > 0 ? rangeOf(fd, stat.size) : undefined;
      yield* this.#stream(path, fd, range);
    } finally {
      closeSync(fd);
    }
  }

  *#stream(name: string, fd: number, range?: Range): Generator<Document> {
    this.#meter.begin();
    if (this.#meter.read >= this.#limits.bytes)
      throw new Damage(`left out: more than ${sized(this.#limits.bytes)} in all`);
    yield* this.#content(name, new Bytes(this.#meter.reading(piecesOf(fd))), { nesting: 0, unfolded: false }, range);
  }

  /** A text, or an archive with what is in it: told by its first bytes, whatever its name. */
  *#content(name: string, bytes: Bytes, place: Place, range?: Range): Generator<Document> {
    const archive = archiveOf(bytes.head(magicBytes));
    if (archive === undefined) return yield* this.#text(name, bytes);
    if (archive.kind === 'foreign') return this.leftOut.add(name, archive.why);
    const container = archive.kind === 'tar' || archive.kind === 'zip';
    const nesting = place.nesting + (place.unfolded && !container ? 1 : 0);
    if (nesting >= this.#limits.nesting)
      return this.leftOut.add(name, `archives in archives, more than ${this.#limits.nesting} deep: unpack it first`);
    if (container) yield* this.#members(name, bytes, archive.kind === 'tar' ? undefined : (range ?? 'inside'), nesting);
    else {
      const unfold = archive.kind === 'gzip' ? gunzipped : unzstd;
      const inner = new Bytes(unfold(bytes.pieces(), this.#meter, this.#limits));
      yield* this.#content(name, inner, { nesting, unfolded: true });
    }
  }

  *#members(name: string, bytes: Bytes, zip: Range | 'inside' | undefined, nesting: number): Generator<Document> {
    let range = zip;
    if (range === 'inside') {
      const whole = bytes.take(this.#limits.zipInside + 1);
      if (whole.length > this.#limits.zipInside)
        return this.leftOut.add(
          name,
          `a zip of more than ${sized(this.#limits.zipInside)} in a stream: unpack it first`,
        );
      range = rangeIn(whole);
    }
    const members = range === undefined ? untar(bytes, this.#limits) : unzip(range, this.#limits, this.#meter);
    for (;;) {
      const { done, value } = members.next();
      if (done === true) {
        if (value !== undefined) this.leftOut.add(name, value);
        return;
      }
      if (++this.#meter.members > this.#limits.members)
        return this.leftOut.add(name, `more than ${this.#limits.members} members in all: the rest was not read`);
      yield* this.#member(`${name}!${value.name}`, value, nesting + 1);
    }
  }

  *#member(name: string, member: Member, nesting: number): Generator<Document> {
    if ('why' in member) return this.leftOut.add(name, member.why);
    yield* this.#content(name, new Bytes(sizedAs(member)), { nesting, unfolded: false });
  }

  *#text(name: string, bytes: Bytes): Generator<Document> {
    const sample = bytes.head(sampleBytes);
    const encoding = encodingOf(sample);
    if (sample.length === 0 || (encoding !== undefined && sample.length < sampleBytes && isBlank(sample, encoding)))
      return this.leftOut.add(name, bytes.damage ?? 'empty: there is nothing in it');
    if (encoding === undefined) return this.leftOut.add(name, noText);
    const { lineLength } = this.#limits;
    let cut = 0;
    const lines = new TextLines(bytes.pieces(), encoding, lineLength, () => cut++);
    yield { name, lines };
    // Whoever did not want all of it gets the next document all the same.
    lines.drain();
    if (cut > 0) this.leftOut.add(name, cutAt(cut, lineLength));
    if (bytes.damage !== undefined) this.leftOut.add(name, bytes.damage);
  }

  *#attempt(name: string, action: () => Iterable<Document>): Generator<Document> {
    try {
      yield* action();
    } catch (error) {
      this.leftOut.add(name, reason(error));
    }
  }
}

/** A member that ends before its length was cut off with its archive. */
function* sizedAs({ bytes, size }: Extract<Member, { bytes: unknown }>): Generator<Uint8Array> {
  let come = 0;
  for (const piece of bytes) {
    come += piece.length;
    yield piece;
  }
  if (come < size && size !== 0xffffffff) throw new Damage('it ends in the middle: only what stands before was read');
}

function isBlank(sample: Uint8Array, encoding: Parameters<typeof decoded>[1]): boolean {
  for (const text of decoded([sample], encoding)) if (text.trim() !== '') return false;
  return true;
}
