import type { Command, Run } from '../command.ts';
import { optionsOf, parse, usage } from '../options.ts';
import { status } from '../status.ts';
import { commandNamed, commands } from '../table.ts';

export const completion: Run = async (argv, io) => {
  const given = parse(argv, optionsOf(commandNamed('completion')));
  const script = given.words.length === 1 ? shells.get(given.words[0] ?? '') : undefined;
  if (script === undefined) throw usage(`say for which shell: tokimori completion ${[...shells.keys()].join('|')}`);
  const words = new Map(
    await Promise.all(commands.map(async (it) => [it.name, it.words && (await it.words())] as const)),
  );
  io.out(script((command) => words.get(command.name)));
  return status.done;
};

/** The words that may follow a command; files where there are none. */
type WordsOf = (command: Command) => readonly string[] | undefined;

const shells: ReadonlyMap<string, (wordsOf: WordsOf) => string> = new Map([
  ['bash', bash],
  ['zsh', zsh],
  ['fish', fish],
]);

const names = commands.map((it) => it.name).join(' ');
const flags = (command: Command) => optionsOf(command).map((it) => `--${it.name}`);

function bash(wordsOf: WordsOf): string {
  const cases = commands.map((it) => {
    const words = wordsOf(it)?.join(' ') ?? '';
    return `    ${it.name}) words='${words}' flags='${flags(it).join(' ')}' ;;`;
  });
  return `_tokimori() {
  local current=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD-1]} words= flags=
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W '${names}' -- "$current"))
    return
  fi
  if [ "$previous" = --lang ]; then
    COMPREPLY=($(compgen -W 'en ja' -- "$current"))
    return
  fi
  case \${COMP_WORDS[1]} in
${cases.join('\n')}
  esac
  case $current in
    -*) COMPREPLY=($(compgen -W "$flags" -- "$current")) ;;
    *) [ -n "$words" ] && COMPREPLY=($(compgen -W "$words" -- "$current")) || COMPREPLY=() ;;
  esac
}
complete -o bashdefault -o default -F _tokimori tokimori
`;
}

function zsh(wordsOf: WordsOf): string {
  const described = commands.map((it) => `'${it.name}:${it.summary.en.replaceAll("'", '')}'`);
  const cases = commands.map((it) => {
    const rest = wordsOf(it) === undefined ? '_files' : `compadd -- ${wordsOf(it)?.join(' ')}`;
    return `    ${it.name}) if [[ $PREFIX == -* ]]; then compadd -- ${flags(it).join(' ')}; else ${rest}; fi ;;`;
  });
  return `#compdef tokimori
_tokimori() {
  if (( CURRENT == 2 )); then
    local -a commands=(${described.join(' ')})
    _describe command commands
    return
  fi
  if [[ $words[CURRENT-1] == --lang ]]; then compadd en ja; return; fi
  case $words[2] in
${cases.join('\n')}
  esac
}
compdef _tokimori tokimori
`;
}

function fish(wordsOf: WordsOf): string {
  const lines = commands.flatMap((it) => {
    const here = `complete -c tokimori -n '__fish_seen_subcommand_from ${it.name}'`;
    const options = optionsOf(it).map((o) => {
      const value = o.value === undefined ? '' : o.choices === undefined ? ' -r' : ` -x -a '${o.choices.join(' ')}'`;
      return `${here} -l ${o.name} -d '${o.doc.en.replaceAll("'", '')}'${value}`;
    });
    return [
      `complete -c tokimori -n __fish_use_subcommand -f -a ${it.name} -d '${it.summary.en.replaceAll("'", '')}'`,
      ...(wordsOf(it) === undefined ? [] : [`${here} -f -a '${wordsOf(it)?.join(' ')}'`]),
      ...options,
    ];
  });
  return `${lines.join('\n')}\n`;
}
