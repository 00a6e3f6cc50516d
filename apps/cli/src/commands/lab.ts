import { join } from 'node:path';
import { explain } from '@tokimori/inquiry';
import { labCommand } from '@tokimori/lab';
import { read } from '@tokimori/transcripts';
import type { Run } from '../command.ts';

/** `tokimori lab`: the diagnosis it judges is the one `explain` makes. */
export const lab: Run = (argv, io) =>
  labCommand(argv, {
    out: io.out,
    say: (line) => io.err(`${line}\n`),
    explain: (documents) => explain(read(documents)),
    home: join(io.root, 'lab'),
  });
