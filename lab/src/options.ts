/** The words after `tokimori lab`. */
import { parseArgs } from 'node:util';
import { TokimoriError } from '@tokimori/model';

const verbs = ['list', 'run', 'shell', 'prepare', 'clean'] as const;
type Verb = (typeof verbs)[number];

export interface LabOptions {
  readonly verb: Verb | 'help';
  readonly names: readonly string[];
  readonly scenarios?: string;
  readonly parallel: number;
  readonly json: boolean;
  readonly capture?: string;
}

export const help = `tokimori lab: real time daemons in worlds of their own, a fault, and whether it is named

  tokimori lab list                       what there is
  tokimori lab run [NAME…]                builds each world, makes the fault, judges the diagnosis
  tokimori lab shell NAME                 the same world with its fault, and a shell on its client
  tokimori lab prepare                    brings chrony, ntpsec and nft into the cache (installs nothing)
  tokimori lab clean                      removes what a killed lab left behind

  --scenarios DIR    another folder of scenario files
  --parallel N       worlds side by side (default 2)
  --capture DIR      keeps the collected texts as DIR/NAME/HOST/COMMAND.txt with DIR/NAME/expect.json
  --json             one object on standard output

A world needs root; without it every scenario is skipped and said so. A NAME may end in * .
No daemon can set the clock of this machine, and nothing leaves it.

  tokimori lab run chrony-falseticker
  tokimori lab run 'ntpsec-*' --parallel 4 --capture /tmp/captures
  tokimori lab shell chrony-own-filter
`;

const usage = (message: string): TokimoriError =>
  new TokimoriError('LAB_USAGE', `${message} \`tokimori lab --help\` shows how it is used.`);

/** Throws `LAB_USAGE`. */
export function parseOptions(argv: readonly string[]): LabOptions {
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(argv);
  } catch (error) {
    throw usage(error instanceof Error ? `${error.message.replace(/\.$/, '')}.` : String(error));
  }
  const { values, positionals } = parsed;
  const [word, ...names] = positionals;
  const parallel = Number(values.parallel ?? 2);
  if (!Number.isInteger(parallel) || parallel < 1 || parallel > 64)
    throw usage('--parallel takes a number from 1 to 64.');
  const common = { names, parallel, json: values.json ?? false };
  if (values.help === true || word === undefined) return { ...common, verb: 'help' };
  const verb = verbs.find((known) => known === word);
  if (verb === undefined) throw usage(`There is no \`lab ${word}\`.`);
  return {
    ...common,
    verb,
    ...(values.scenarios === undefined ? {} : { scenarios: values.scenarios }),
    ...(values.capture === undefined ? {} : { capture: values.capture }),
  };
}

const parse = (argv: readonly string[]) =>
  parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      scenarios: { type: 'string' },
      parallel: { type: 'string' },
      capture: { type: 'string' },
      json: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
  });
