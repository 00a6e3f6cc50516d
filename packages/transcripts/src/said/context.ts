import type { Sink } from '../sink.ts';

/** Facts from what a person said in words (`--context`), graded as testimony. */
export function readContext(_context: string, _sink: Sink): void {}
