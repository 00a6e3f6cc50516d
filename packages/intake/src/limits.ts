const MiB = 1024 * 1024;

/** How much is read at most. What lies beyond is named in `unread`, never left out in silence. */
export interface Limits {
  /** Files taken from folders. */
  readonly files: number;
  /** Folders inside folders. */
  readonly depth: number;
  /** Bytes read in all. */
  readonly bytes: number;
  /** A file longer than this is read at its two ends only. */
  readonly fileBytes: number;
  /** How much of each end is read then. */
  readonly endBytes: number;
  /** Characters of one line; the rest of the line is cut. */
  readonly lineLength: number;
}

export const defaultLimits: Limits = {
  files: 2000,
  depth: 16,
  bytes: 512 * MiB,
  fileBytes: 64 * MiB,
  endBytes: 16 * MiB,
  lineLength: 16 * 1024,
};
