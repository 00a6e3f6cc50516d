import { TokimoriError } from '@tokimori/model';
import type { Command } from './command.ts';

const json = {
  name: 'json',
  doc: { en: 'one JSON object on standard output, nothing else', ja: '標準出力に JSON を 1 つだけ出す' },
} as const;

/** Every command. The main one comes first. */
export const commands: readonly Command[] = [
  {
    name: 'explain',
    usage: 'tokimori explain [PATH…|-] [--context TEXT] [--lang en|ja] [--json]',
    summary: { en: 'names the root cause from what you have', ja: '手元の出力から根本原因を示します' },
    about: {
      en: 'PATH is a file, a folder or an archive (tar, gz, zst, zip, in each other): command output, logs, configurations, in any mix.\nWhat it is is told by its content. Up to 64 GiB are read, 10000 files, 100000 members, archives 4 deep; what is left out is said.\nWithout PATH, standard input is read.\nExit status: 0 healthy, exposed or done; 1 fault found; 2 wrong usage, or nothing could be read; 3 undetermined.',
      ja: 'PATH はファイル、フォルダー、アーカイブ（tar、gz、zst、zip。入れ子も可）です。コマンドの出力、ログ、設定ファイルを混ぜて渡せます。\n種類は中身から判断します。読む量の上限は 64 GiB、ファイル 10000、メンバー 100000、入れ子 4 段です。読まなかったものは理由とともに示します。\nPATH がなければ標準入力を読みます。\n終了ステータス: 0 正常・注意点のみ・完了、1 障害を特定、2 使い方の誤りまたは何も読めない、3 判断できない。',
    },
    options: [
      { name: 'context', value: 'TEXT', doc: { en: 'what you know, in your words', ja: '分かっていることを言葉で' } },
      json,
      { name: 'html', value: 'FILE', doc: { en: 'a page to hand on (comes later)', ja: '渡せるページ（今後の版で）' } },
      {
        name: 'brief',
        value: 'FILE',
        doc: { en: 'a one-page briefing (comes later)', ja: '1 ページの要約（今後の版で）' },
      },
    ],
    examples: [
      'ntpq -pn | tokimori explain',
      'tokimori explain vm-support.tgz',
      'tokimori explain /var/log/chrony/ /etc/chrony/chrony.conf',
      'tokimori explain paste.txt --context "since the firewall change last night"',
    ],
    load: async () => (await import('./commands/explain.ts')).explainCommand,
  },
  {
    name: 'lab',
    usage: 'tokimori lab prepare | list | run [NAME…] | shell NAME | clean',
    summary: { en: 'real daemons, real faults, right answers', ja: '本物のデーモンと障害で確かめます' },
    options: [json],
    words: ['prepare', 'list', 'run', 'shell', 'clean'],
    examples: ['tokimori lab list', 'tokimori lab run --json'],
    load: async () => (await import('./commands/lab.ts')).lab,
  },
  {
    name: 'help',
    usage: 'tokimori help [COMMAND]',
    summary: { en: 'explains a command', ja: 'コマンドの説明を表示します' },
    options: [],
    words: ['explain', 'lab', 'version', 'completion'],
    examples: ['tokimori help explain'],
    load: async () => (await import('./commands/help.ts')).help,
  },
  {
    name: 'version',
    usage: 'tokimori version [--json]',
    summary: { en: 'prints the version', ja: '版を表示します' },
    options: [json],
    words: [],
    examples: ['tokimori version'],
    load: async () => (await import('./commands/version.ts')).version,
  },
  {
    name: 'completion',
    usage: 'tokimori completion bash|zsh|fish',
    summary: { en: 'prints completion for your shell', ja: 'シェルの補完スクリプトを出力します' },
    options: [],
    words: ['bash', 'zsh', 'fish'],
    examples: [
      'source <(tokimori completion bash)',
      'source <(tokimori completion zsh)',
      'tokimori completion fish | source',
    ],
    load: async () => (await import('./commands/completion.ts')).completion,
  },
];

export function commandNamed(name: string): Command {
  const command = commands.find((it) => it.name === name);
  if (command === undefined) throw new TokimoriError('USAGE', `unknown command “${name}”: see \`tokimori help\``);
  return command;
}
