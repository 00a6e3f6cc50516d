const KiB = 1024;
const MiB = 1024 * KiB;
const GiB = 1024 * MiB;

/** How much is read at most. What lies beyond is named in `unread`, never left out in silence. */
export interface Limits {
  /** Files taken from folders. */
  readonly files: number;
  /** Folders inside folders. */
  readonly depth: number;
  /** Bytes read from files and standard input in all. */
  readonly bytes: number;
  /** Characters of one line; the rest of the line is cut. */
  readonly lineLength: number;
  /** Archives inside archives. A `.tar.gz` counts once. */
  readonly nesting: number;
  /** Members of all archives. */
  readonly members: number;
  /** Bytes that all archives together unfold to. */
  readonly inflated: number;
  /** How many times larger than what was read of the file its content may become. */
  readonly ratio: number;
  /** The ratio is not looked at before this much came out. */
  readonly ratioFrom: number;
  /** A zip inside another archive is held in memory up to this size. */
  readonly zipInside: number;
  /** What a zstd frame may ask to be remembered. */
  readonly zstdWindow: number;
  /** Characters of a member's name. */
  readonly memberName: number;
  /** Members and files left out for one reason that are named; of the others only the number is said. */
  readonly named: number;
}

export const defaultLimits: Limits = {
  files: 10_000,
  depth: 16,
  bytes: 64 * GiB,
  lineLength: 16 * KiB,
  nesting: 4,
  members: 100_000,
  inflated: 64 * GiB,
  ratio: 250,
  ratioFrom: 32 * MiB,
  zipInside: 64 * MiB,
  zstdWindow: 64 * MiB,
  memberName: 1024,
  named: 20,
};
