const units = ['KiB', 'MiB', 'GiB'] as const;

/** `64 MiB`, `1 KiB`: rounded up, so that nothing is said to be 0. */
export function sized(bytes: number): string {
  let size = bytes / 1024;
  let unit = 0;
  while (size >= 1024 && unit < units.length - 1) {
    size /= 1024;
    unit++;
  }
  return `${Math.ceil(size)} ${units[unit]}`;
}
