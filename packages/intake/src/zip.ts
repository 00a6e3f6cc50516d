import { crc32 } from 'node:zlib';
import { Damage } from './damage.ts';
import type { Range } from './descriptor.ts';
import { inflated } from './inflate.ts';
import type { Limits } from './limits.ts';
import { type Member, Names } from './member.ts';
import type { Meter } from './meter.ts';

/** APPNOTE.TXT 6.3.10 */
const signature = { local: 0x04034b50, central: 0x02014b50, end: 0x06054b50, end64: 0x06064b50, locator: 0x07064b50 };
const localBytes = 30;
const centralBytes = 46;
const endBytes = 22;
const longestComment = 0xffff;
const full = 0xffffffff;

interface Entry {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  /** As it stands in the archive, and unfolded. */
  readonly packed: number;
  readonly size: number;
  readonly at: number;
  readonly unix: number;
}

/** The members of a zip, from its directory; without one, from the headers before each member. Returns what is wrong. */
export function* unzip(range: Range, limits: Limits, meter: Meter): Generator<Member, string | undefined> {
  const directory = directoryOf(range, limits.members);
  if (directory === undefined) {
    yield* told(range, inOrder(range), limits, meter);
    return 'it has no directory at its end, as if cut off: only what stands before was read';
  }
  if ('why' in directory) return directory.why;
  if (overlap(directory.entries)) return 'members that lie over each other, as in bombs: nothing of it was read';
  yield* told(range, directory.entries, limits, meter);
  return directory.more;
}

function* told(range: Range, entries: Iterable<Entry>, limits: Limits, meter: Meter): Generator<Member> {
  const names = new Names(limits);
  for (const entry of entries) {
    if (entry.name.endsWith('/') && entry.size === 0) continue;
    const { name, why } = names.check(entry.name);
    const refused = why ?? against(entry);
    if (refused !== undefined) yield { name, why: refused };
    else yield { name, bytes: content(range, entry, meter), size: entry.size };
  }
}

function against({ flags, method, unix }: Entry): string | undefined {
  if ((flags & 0x2041) !== 0) return 'encrypted: unpack it with its password first';
  const kind = unix & 0xf000;
  if (kind === 0xa000) return 'a symbolic link: not followed';
  if (kind !== 0 && kind !== 0x8000) return 'not a regular file';
  return method === 0 || method === 8 ? undefined : `packed by method ${method}, which is not read: unpack it first`;
}

/** What a member holds, as long as it keeps what the directory says of it. */
function* content(range: Range, entry: Entry, meter: Meter): Generator<Uint8Array> {
  const local = Buffer.from(range.read(entry.at, localBytes));
  if (local.length < localBytes || local.readUInt32LE(0) !== signature.local)
    throw new Damage('damaged: nothing of it stands where the directory says');
  const from = entry.at + localBytes + local.readUInt16LE(26) + local.readUInt16LE(28);
  const stored = pieces(range, from, entry.packed, meter);
  let crc = 0;
  let size = 0;
  for (const piece of entry.method === 8 ? inflated(stored, meter) : stored) {
    size += piece.length;
    if (size > entry.size && entry.size !== full) throw new Damage('damaged: longer than it says of itself');
    crc = crc32(piece, crc);
    yield piece;
  }
  if (entry.size !== full && size < entry.size)
    throw new Damage('it ends in the middle: only what stands before was read');
  if (entry.size !== full && crc !== entry.crc)
    throw new Damage('its checksum does not fit: some of what was read may be wrong');
}

function* pieces(range: Range, from: number, length: number, meter: Meter): Generator<Uint8Array> {
  for (let at = 0; at < length; ) {
    const piece = range.read(from + at, Math.min(64 * 1024, length - at));
    if (piece.length === 0) return;
    meter.readMore(piece.length);
    at += piece.length;
    yield piece;
  }
}

type Directory = { readonly entries: Entry[]; readonly more?: string } | { readonly why: string };

/** The directory at the end; nothing where there is none. */
function directoryOf(range: Range, most: number): Directory | undefined {
  const tailFrom = Math.max(0, range.size - endBytes - longestComment);
  const tail = Buffer.from(range.read(tailFrom, endBytes + longestComment));
  const at = tail.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  if (at < 0 || at + endBytes > tail.length) return undefined;
  let count = tail.readUInt16LE(at + 10);
  let from = tail.readUInt32LE(at + 16);
  if (tail.readUInt16LE(at + 4) !== 0 && tail.readUInt16LE(at + 4) !== 0xffff)
    return { why: 'one of several parts: join them first (zip -s 0)' };
  if ((count === 0xffff || from === full) && at >= 20 && tail.readUInt32LE(at - 20) === signature.locator) {
    const end64 = Buffer.from(range.read(Number(tail.readBigUInt64LE(at - 12)), 56));
    if (end64.length < 56 || end64.readUInt32LE(0) !== signature.end64)
      return { why: 'damaged: its directory does not stand where it says' };
    count = Number(end64.readBigUInt64LE(32));
    from = Number(end64.readBigUInt64LE(48));
  }
  const entries: Entry[] = [];
  while (entries.length < Math.min(count, most)) {
    const entry = centralAt(range, from);
    if (entry === undefined)
      return entries.length === 0
        ? { why: 'damaged: its directory does not stand where it says' }
        : { entries, more: 'damaged: its directory breaks off; what it names before was read' };
    entries.push(entry.entry);
    from = entry.next;
  }
  return count > most ? { entries, more: `only the first ${most} members were looked at` } : { entries };
}

function centralAt(range: Range, from: number): { entry: Entry; next: number } | undefined {
  if (!Number.isSafeInteger(from) || from < 0) return undefined;
  const head = Buffer.from(range.read(from, centralBytes));
  if (head.length < centralBytes || head.readUInt32LE(0) !== signature.central) return undefined;
  const [nameLength, extraLength, commentLength] = [28, 30, 32].map((at) => head.readUInt16LE(at)) as [
    number,
    number,
    number,
  ];
  const more = Buffer.from(range.read(from + centralBytes, nameLength + extraLength));
  if (more.length < nameLength + extraLength) return undefined;
  const wide = wideOf(
    more.subarray(nameLength),
    [24, 20, 42].map((at) => head.readUInt32LE(at)),
  );
  const entry = {
    name: more.toString('utf8', 0, nameLength),
    flags: head.readUInt16LE(8),
    method: head.readUInt16LE(10),
    crc: head.readUInt32LE(16),
    size: wide[0] ?? 0,
    packed: wide[1] ?? 0,
    at: wide[2] ?? 0,
    // The upper half of the external attributes is the mode where a Unix made the archive.
    unix: head.readUInt8(5) === 3 ? head.readUInt16LE(40) : 0,
  };
  return { entry, next: from + centralBytes + nameLength + extraLength + commentLength };
}

/** Fields that are full stand in the zip64 extra field, in their order. */
function wideOf(extra: Buffer, fields: readonly number[]): number[] {
  let at = 0;
  while (at + 4 <= extra.length && extra.readUInt16LE(at) !== 1) at += 4 + extra.readUInt16LE(at + 2);
  at += 4;
  return fields.map((field) => {
    if (field !== full || at + 8 > extra.length) return field;
    at += 8;
    return Number(extra.readBigUInt64LE(at - 8));
  });
}

/** Every member needs its own place: bombs let many share one. */
function overlap(entries: readonly Entry[]): boolean {
  let end = 0;
  for (const { at, packed, name } of [...entries].sort((a, b) => a.at - b.at)) {
    if (at < end) return true;
    end = at + localBytes + Buffer.byteLength(name) + packed;
  }
  return false;
}

/** The members of a zip whose end is lost: as long as each says how long it is. */
function* inOrder(range: Range): Generator<Entry> {
  for (let at = 0; ; ) {
    const head = Buffer.from(range.read(at, localBytes));
    if (head.length < localBytes || head.readUInt32LE(0) !== signature.local) return;
    const nameLength = head.readUInt16LE(26);
    const body = at + localBytes + nameLength + head.readUInt16LE(28);
    const flags = head.readUInt16LE(6);
    // With flag 3 the lengths follow the member, which must then be the last one that can be found.
    const open = (flags & 8) !== 0;
    const packed = open ? Math.max(0, range.size - body) : head.readUInt32LE(18);
    yield {
      name: Buffer.from(range.read(at + localBytes, nameLength)).toString('utf8'),
      flags,
      method: head.readUInt16LE(8),
      crc: head.readUInt32LE(14),
      packed,
      size: open ? full : head.readUInt32LE(22),
      at,
      unix: 0,
    };
    at = body + packed;
  }
}
