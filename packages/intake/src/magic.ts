import { isTarHeader } from './tar.ts';

export type Kind = 'gzip' | 'zip' | 'zstd' | 'tar' | 'foreign';

/** First bytes of archives; -1 stands for any byte. */
const archives: readonly (readonly [kind: Kind, bytes: readonly number[], name: string, unpack: string])[] = [
  ['gzip', [0x1f, 0x8b], 'gzip', ''],
  ['zip', [0x50, 0x4b, 0x03, 0x04], 'zip', ''],
  ['zip', [0x50, 0x4b, 0x05, 0x06], 'zip', ''],
  ['zstd', [0x28, 0xb5, 0x2f, 0xfd], 'zstd', ''],
  ['foreign', [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00], 'xz', 'xz -d'],
  ['foreign', [0x42, 0x5a, 0x68, -1, 0x31, 0x41, 0x59], 'bzip2', 'bzip2 -d'],
  ['foreign', [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c], '7-Zip', '7z x'],
  ['foreign', [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07], 'RAR', 'unrar x'],
  ['foreign', [0x04, 0x22, 0x4d, 0x18], 'lz4', 'lz4 -d'],
  ['foreign', [0x1f, 0x9d], 'compress', 'uncompress'],
];

/** How much of the beginning must be seen. */
export const magicBytes = 512;

/** The kind of archive these bytes begin, or nothing. */
export function archiveOf(bytes: Uint8Array): { kind: Kind; why: string } | undefined {
  const found = archives.find(([, sample]) => sample.every((byte, i) => byte === -1 || bytes[i] === byte));
  if (found !== undefined)
    return {
      kind: found[0],
      why: `an archive of a kind that is not read (${found[2]}): unpack it first (${found[3]})`,
    };
  return isTar(bytes) ? { kind: 'tar', why: '' } : undefined;
}

/** Where a tar header says `ustar`; older ones only have a checksum that fits. POSIX.1-2024, pax */
const isTar = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.subarray(257, 262)).toString('latin1') === 'ustar' || isTarHeader(bytes);
