import { parseArgs } from 'node:util';
import { TokimoriError } from '@tokimori/model';
import type { Command, Option } from './command.ts';
import { nearest } from './nearest.ts';

export interface Given {
  readonly words: readonly string[];
  /** Value of each option that was given; a switch is `true`. */
  readonly options: ReadonlyMap<string, string | true>;
}

/** The options every command has. */
export const common: readonly Option[] = [
  {
    name: 'lang',
    value: 'en|ja',
    choices: ['en', 'ja'],
    doc: { en: 'language of the answer (default: from LANG)', ja: '答えの言語（既定は LANG から）' },
  },
  { name: 'help', doc: { en: 'this help', ja: 'この説明' } },
];

export const optionsOf = (command: Command): readonly Option[] => [...command.options, ...common];

/** Parses the arguments of a command. @throws TokimoriError USAGE with what was probably meant. */
export function parse(argv: readonly string[], known: readonly Option[]): Given {
  const names = known.map((it) => it.name);
  const { tokens } = parseArgs({
    args: [...argv],
    options: {
      ...Object.fromEntries(known.map((it) => [it.name, { type: it.value === undefined ? 'boolean' : 'string' }])),
      h: { type: 'boolean' },
    },
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const words: string[] = [];
  const options = new Map<string, string | true>();
  for (const token of tokens) {
    if (token.kind === 'positional') words.push(token.value);
    if (token.kind !== 'option') continue;
    const name = token.rawName === '-h' ? 'help' : token.name;
    options.set(name, valueGiven(known, names, name, token.rawName, token.value));
  }
  return { words, options };
}

function valueGiven(
  known: readonly Option[],
  names: readonly string[],
  name: string,
  raw: string,
  value: string | undefined,
): string | true {
  const option = known.find((it) => it.name === name);
  if (option === undefined) {
    const meant = nearest(name, names);
    throw usage(`unknown option ${raw}${meant === undefined ? '' : `: did you mean --${meant}?`}`);
  }
  if (option.value === undefined) {
    if (value !== undefined) throw usage(`--${name} takes no value`);
    return true;
  }
  if (value === undefined) throw usage(`--${name} needs a value: --${name} ${option.value}`);
  if (option.choices !== undefined && !option.choices.includes(value))
    throw usage(`--${name} is one of ${option.choices.join(', ')}, not “${value}”`);
  return value;
}

export const usage = (message: string): TokimoriError => new TokimoriError('USAGE', message);
