import type { Lang } from '@tokimori/model';
import type { Command, Run } from '../command.ts';
import { common, optionsOf, parse } from '../options.ts';
import { status } from '../status.ts';
import { commandNamed, commands } from '../table.ts';

export const help: Run = (argv, io, fromEnvironment) => {
  const { words, options } = parse(argv, common);
  const lang: Lang = (options.get('lang') as Lang | undefined) ?? fromEnvironment;
  const [name] = words;
  io.out(name === undefined ? overview(lang) : helpOf(commandNamed(name), lang));
  return status.done;
};

const headings = {
  lead: {
    en: 'Why is it timing out? One root cause with evidence, from what you have.',
    ja: 'なぜタイムアウトするのか。手元の出力から、根拠つきで原因を 1 つ示します。',
  },
  commands: { en: 'Commands', ja: 'コマンド' },
  options: { en: 'Options', ja: 'オプション' },
  examples: { en: 'Examples', ja: '例' },
} as const;

function overview(lang: Lang): string {
  const rows = commands.map((it) => [it.name, it.summary[lang]] as const);
  const examples = commands.flatMap((it) => (it.name === 'explain' ? it.examples : []));
  return [
    headings.lead[lang],
    '',
    `${headings.commands[lang]}:`,
    ...table(rows),
    '',
    `${headings.examples[lang]}:`,
    ...examples.map((it) => `  ${it}`),
    '',
  ].join('\n');
}

/** Short help of a command: what it does, how it is called, examples. */
export function helpOf(command: Command, lang: Lang): string {
  const rows = optionsOf(command).map(
    (it) => [`--${it.name}${it.value === undefined ? '' : ` ${it.value}`}`, it.doc[lang]] as const,
  );
  return [
    `${command.usage}`,
    '',
    command.summary[lang],
    ...(command.about === undefined ? [] : [command.about[lang]]),
    '',
    `${headings.options[lang]}:`,
    ...table(rows),
    '',
    `${headings.examples[lang]}:`,
    ...command.examples.map((it) => `  ${it}`),
    '',
  ].join('\n');
}

function table(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([name]) => name.length)) + 2;
  return rows.map(([name, doc]) => `  ${name.padEnd(width)}${doc}`);
}
