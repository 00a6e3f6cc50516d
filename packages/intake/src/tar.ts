import type { Bytes } from './bytes.ts';
import type { Limits } from './limits.ts';
import { type Member, Names } from './member.ts';

const block = 512;
/** Headers that describe the next one are small; what is larger is no header. */
const longestExtra = 1024 * 1024;

const kinds: Readonly<Record<string, string>> = {
  '1': 'a hard link: not followed',
  '2': 'a symbolic link: not followed',
  '3': 'a device: not read',
  '4': 'a device: not read',
  '6': 'a pipe: not read',
  S: 'a sparse file: not read; pack it without --sparse',
  M: 'a part of a file on several volumes: not read',
};

interface Header {
  readonly name: string;
  readonly size: number;
  readonly type: string;
}

/** What the headers before a member say of it. */
interface Extra {
  name?: string;
  size?: number;
  sparse?: boolean;
}

/** The checksum of a header fits: the sign of a tar of any age. */
export function isTarHeader(bytes: Uint8Array): boolean {
  if (bytes.length < block || bytes[0] === 0) return false;
  let sum = 8 * 0x20;
  for (let i = 0; i < block; i++) if (i < 148 || i >= 156) sum += bytes[i] ?? 0;
  return numberAt(bytes, 148, 8) === sum;
}

/**
 * The members of a tar (v7, ustar, pax, GNU). The bytes of one must be taken before the next is asked for.
 * Returns what is wrong with the archive itself. POSIX.1-2024 pax; tar(5)
 */
export function* untar(bytes: Bytes, limits: Limits): Generator<Member, string | undefined> {
  const names = new Names(limits);
  let extra: Extra = {};
  for (;;) {
    const raw = bytes.take(block);
    if (raw.length === 0) return bytes.damage ?? undefined;
    if (raw.length < block) return bytes.damage ?? cut;
    if (isBlank(raw)) return afterEnd(bytes);
    const header = isTarHeader(raw) ? headerOf(raw) : undefined;
    if (header === undefined) return 'damaged: a header that is none; the rest was not read';
    if (/[xgLK]/.test(header.type)) {
      if (header.size > longestExtra) return 'damaged: a header of more than 1 MiB; the rest was not read';
      const text = bytes.take(header.size);
      if (text.length < header.size || bytes.skip(padding(header.size)) < padding(header.size))
        return bytes.damage ?? cut;
      if (header.type === 'L') extra.name = textOf(text);
      else if (header.type === 'x') extra = { ...extra, ...paxOf(text) };
      continue;
    }
    const size = extra.size ?? header.size;
    const { name, why } = names.check(extra.name ?? header.name);
    const refused = why ?? (extra.sparse === true ? kinds['S'] : kinds[header.type]);
    extra = {};
    // Links and devices have no content, whatever their size field says.
    const length = /[1-6]/.test(header.type) ? 0 : size;
    let taken = 0;
    const content = function* () {
      for (const piece of bytes.pieces(length)) {
        taken += piece.length;
        yield piece;
      }
    };
    if (refused !== undefined) {
      if (header.type !== '5') yield { name, why: refused };
    } else if (/[07\0]/.test(header.type) && !name.endsWith('/')) yield { name, bytes: content(), size };
    else if (header.type !== '5' && !name.endsWith('/')) yield { name, why: 'of a kind unknown to tar: not read' };
    taken += bytes.skip(length - taken);
    if (taken < length) return bytes.damage ?? cut;
    bytes.skip(padding(length));
  }
}

const cut = 'it ends in the middle: only what stands before was read';
const padding = (size: number): number => (block - (size % block)) % block;
const isBlank = (bytes: Uint8Array): boolean => bytes.every((byte) => byte === 0);

/** Zeros fill the last record; anything else was put there by somebody. */
const afterEnd = (bytes: Bytes): string | undefined =>
  isBlank(bytes.head(2 * block)) ? bytes.damage : 'bytes follow the end of the archive: they were not read';

function headerOf(raw: Uint8Array): Header | undefined {
  const size = numberAt(raw, 124, 12);
  if (size === undefined) return undefined;
  const ustar = Buffer.from(raw.subarray(257, 263)).toString('latin1');
  // GNU keeps times where POSIX keeps the first part of a long name.
  const prefix = ustar === 'ustar\0' ? textOf(raw.subarray(345, 500)) : '';
  const name = textOf(raw.subarray(0, 100));
  return { name: prefix === '' ? name : `${prefix}/${name}`, size, type: String.fromCharCode(raw[156] ?? 0) };
}

function textOf(bytes: Uint8Array): string {
  const end = bytes.indexOf(0);
  return Buffer.from(end < 0 ? bytes : bytes.subarray(0, end)).toString('utf8');
}

/** Octal digits, or (GNU) a number in base 256 where the first bit is set. */
function numberAt(raw: Uint8Array, from: number, length: number): number | undefined {
  const field = raw.subarray(from, from + length);
  if (field[0] === 0x80) {
    const value = field.subarray(1).reduce((sum, byte) => sum * 256 + byte, 0);
    return Number.isSafeInteger(value) ? value : undefined;
  }
  const digits = /^[ \0]*([0-7]{0,12})[ \0]*$/.exec(Buffer.from(field).toString('latin1'))?.[1];
  return digits === undefined ? undefined : Number.parseInt(digits === '' ? '0' : digits, 8);
}

/** `LENGTH KEY=VALUE\n`, one after the other. */
function paxOf(bytes: Uint8Array): Extra {
  const extra: Extra = {};
  const text = Buffer.from(bytes);
  for (let at = 0; at < text.length; ) {
    const match = /^(\d{1,7}) ([^=\n]{1,200})=/.exec(text.subarray(at, at + 216).toString('latin1'));
    const length = Number(match?.[1] ?? 0);
    if (match === null || length <= match[0].length || at + length > text.length) break;
    const value = text.subarray(at + match[0].length, at + length - 1).toString('utf8');
    if (match[2] === 'path') extra.name = value;
    if (match[2] === 'size' && /^\d{1,15}$/.test(value)) extra.size = Number(value);
    if (match[2]?.startsWith('GNU.sparse') === true) extra.sparse = true;
    at += length;
  }
  return extra;
}
