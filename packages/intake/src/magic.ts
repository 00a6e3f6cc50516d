/** First bytes of archives; -1 stands for any byte. */
const archives: readonly (readonly [name: string, bytes: readonly number[]])[] = [
  ['gzip', [0x1f, 0x8b]],
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['zip', [0x50, 0x4b, 0x05, 0x06]],
  ['zstd', [0x28, 0xb5, 0x2f, 0xfd]],
  ['xz', [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00]],
  ['bzip2', [0x42, 0x5a, 0x68, -1, 0x31, 0x41, 0x59]],
];

/** Where a tar header says `ustar`. POSIX.1-2024, pax */
const ustar = { from: 257, to: 262 };

/** The kind of archive these bytes begin, or nothing. */
export function archiveOf(bytes: Uint8Array): string | undefined {
  if (Buffer.from(bytes.subarray(ustar.from, ustar.to)).toString('latin1') === 'ustar') return 'tar';
  return archives.find(([, sample]) => sample.every((byte, i) => byte === -1 || bytes[i] === byte))?.[0];
}
