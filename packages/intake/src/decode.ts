import { isAscii } from 'node:buffer';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'iso-2022-jp' | 'shift_jis' | 'euc-jp' | 'latin1';

/** Enough to tell an encoding by; the rest of a text follows its beginning. */
export const sampleBytes = 256 * 1024;
const replacement = '\uFFFD';

/** The encoding a text that begins like this is in; nothing when it is no text. Never throws. */
export function encodingOf(bytes: Uint8Array): Encoding | undefined {
  const sample = bytes.subarray(0, sampleBytes);
  return marked(sample) ?? wide(sample) ?? (isBinary(sample) ? undefined : narrow(sample));
}

export const noText = 'binary data: not a text in any encoding Tokimori knows';

/** The text of the bytes, piece by piece. */
export function* decoded(pieces: Iterable<Uint8Array>, encoding: Encoding): Generator<string> {
  // Latin-1 as it is: TextDecoder means Windows-1252 by it.
  const decoder = encoding === 'latin1' ? undefined : new TextDecoder(encoding, { ignoreBOM: true });
  let begun = false;
  let whole = true;
  for (const piece of pieces) {
    // Most of what is read is ASCII, which needs no decoder while no character is under way.
    const plain: boolean = decoder === undefined || (encoding === 'utf-8' && whole && isAscii(piece));
    const text: string = plain ? latin1(piece) : (decoder?.decode(piece, { stream: true }) ?? '');
    whole = plain || (piece.at(-1) ?? 0) < 0x80;
    if (text === '') continue;
    yield clean(begun || text[0] !== '\uFEFF' ? text : text.slice(1));
    begun = true;
  }
  const last = decoder?.decode() ?? '';
  if (last !== '') yield clean(last);
}

const latin1 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');

/** A text may hold a stray NUL (a crash leaves them at the end of a log); it is no part of any line. */
const clean = (text: string): string => (text.includes('\0') ? text.replaceAll('\0', '') : text);

/** What a byte order mark says. */
function marked(b: Uint8Array): Encoding | undefined {
  if (b[0] === 0xef && b[1] === 0xbb && b[2] === 0xbf) return 'utf-8';
  if (b[0] === 0xff && b[1] === 0xfe) return 'utf-16le';
  if (b[0] === 0xfe && b[1] === 0xff) return 'utf-16be';
  return undefined;
}

/** UTF-16 without a mark: in lines of mostly ASCII every other byte is zero, always on the same side. */
function wide(b: Uint8Array): Encoding | undefined {
  const pairs = Math.floor(b.length / 2);
  if (pairs < 2) return undefined;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < pairs * 2; i += 2) {
    if (b[i] === 0) even++;
    if (b[i + 1] === 0) odd++;
  }
  const [many, few] = [0.4 * pairs, 0.02 * pairs];
  const encoding = odd > many && even <= few ? 'utf-16le' : even > many && odd <= few ? 'utf-16be' : undefined;
  return encoding !== undefined && isProse(new TextDecoder(encoding).decode(b.subarray(0, pairs * 2)))
    ? encoding
    : undefined;
}

/** Share of control characters no text carries (ESC, BEL, backspace and the like are met in terminals). */
function isBinary(b: Uint8Array): boolean {
  let strange = 0;
  for (const byte of b) if (byte < 7 || (byte > 13 && byte < 32 && byte !== 27)) strange++;
  return strange > b.length / 100;
}

const isProse = (text: string): boolean => !isBinary(Buffer.from(text.slice(0, 4096)));

/** One of the byte-wise encodings: the first that is valid, and among the Japanese two the more likely. */
function narrow(b: Uint8Array): Encoding {
  if (!b.some((byte) => byte > 0x7f)) return b.includes(0x1b) && isIso2022(b) ? 'iso-2022-jp' : 'utf-8';
  if (valid('utf-8', b) !== undefined) return 'utf-8';
  const scored = (['shift_jis', 'euc-jp'] as const)
    .map((encoding) => ({ encoding, score: japanese(valid(encoding, b)) }))
    .filter(({ score }) => score > 0.5)
    .sort((x, y) => y.score - x.score);
  if (scored[0] !== undefined) return scored[0].encoding;
  // A log with a few torn bytes is still UTF-8; Latin-1 would garble every character that is whole.
  return mostlyUtf8(b) ? 'utf-8' : 'latin1';
}

/** ISO-2022-JP switches to JIS X 0208 with ESC $ B or ESC $ @. RFC 1468 */
function isIso2022(b: Uint8Array): boolean {
  for (let at = b.indexOf(0x1b); at >= 0; at = b.indexOf(0x1b, at + 1))
    if (b[at + 1] === 0x24 && (b[at + 2] === 0x42 || b[at + 2] === 0x40)) return valid('iso-2022-jp', b) !== undefined;
  return false;
}

/** The text if every byte belongs to the encoding; the sample may end inside a character. */
function valid(encoding: Encoding, b: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(b, { stream: b.length >= sampleBytes });
  } catch {
    return undefined;
  }
}

/**
 * How Japanese a text looks, 0…1: kana and common ideographs for, half-width kana and rare planes against. Latin-1
 * letters alone rarely make a valid pair, and what they make is rare.
 */
function japanese(text: string | undefined): number {
  if (text === undefined) return 0;
  let all = 0;
  let common = 0;
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    if (code < 0x80) continue;
    all++;
    if ((code >= 0x3000 && code <= 0x30ff) || (code >= 0x4e00 && code <= 0x9fff) || (code >= 0xff01 && code <= 0xff5e))
      common++;
  }
  return all === 0 ? 0 : common / all;
}

function mostlyUtf8(b: Uint8Array): boolean {
  const text = new TextDecoder().decode(b);
  let torn = 0;
  let whole = 0;
  for (const char of text) {
    if (char === replacement) torn++;
    else if (char > '\x7f') whole++;
  }
  return whole > torn * 4;
}
