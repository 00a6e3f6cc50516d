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
    usage:
      'tokimori explain [PATH…|-] [--context TEXT] [--lang en|ja] [--json] [--html FILE] [--brief FILE] [--keep NAME]',
    summary: { en: 'names the root cause from what you have', ja: '手元の出力から根本原因を示します' },
    about: {
      en: 'PATH is a file, a folder or an archive (tar, gz, zst, zip, in each other): command output, logs, configurations, in any mix.\nWhat it is is told by its content. Up to 64 GiB are read, 10000 files, 100000 members, archives 4 deep; what is left out is said.\nWithout PATH, standard input is read.\nExit status: 0 healthy, exposed or done; 1 fault found; 2 wrong usage, or nothing could be read; 3 undetermined.',
      ja: 'PATH はファイル、フォルダー、アーカイブ（tar、gz、zst、zip。入れ子も可）です。コマンドの出力、ログ、設定ファイルを混ぜて渡せます。\n種類は中身から判断します。読む量の上限は 64 GiB、ファイル 10000、メンバー 100000、入れ子 4 段です。読まなかったものは理由とともに示します。\nPATH がなければ標準入力を読みます。\n終了ステータス: 0 正常・注意点のみ・完了、1 障害を特定、2 使い方の誤りまたは何も読めない、3 判断できない。',
    },
    options: [
      { name: 'context', value: 'TEXT', doc: { en: 'what you know, in your words', ja: '分かっていることを言葉で' } },
      json,
      {
        name: 'html',
        value: 'FILE',
        doc: {
          en: 'also writes the answer as a page: the chain drawn, evidence marked in your text',
          ja: '答えをページにも書き出す（原因から症状までの図、根拠の行に印）',
        },
      },
      {
        name: 'brief',
        value: 'FILE',
        doc: {
          en: 'also writes a one-page briefing for those who decide, to print',
          ja: '判断する人のための 1 ページの状況報告も書き出す（印刷可）',
        },
      },
      {
        name: 'keep',
        value: 'NAME',
        doc: {
          en: 'keeps this answer as a case, to be recognised next time (no text of yours is kept)',
          ja: 'この答えを事例として残し、次回の照合に使う（渡した文章は残さない）',
        },
      },
      {
        name: 'solved',
        value: 'TEXT',
        doc: { en: 'what solved it, kept with the case', ja: '解決した方法（事例に添える）' },
      },
      {
        name: 'cases',
        value: 'DIR',
        doc: {
          en: 'folder of your cases (default: ~/.local/share/tokimori/cases)',
          ja: '事例のフォルダー（既定は ~/.local/share/tokimori/cases）',
        },
      },
    ],
    examples: [
      'ntpq -pn | tokimori explain',
      'tokimori explain vm-support.tgz',
      'tokimori explain /var/log/chrony/ /etc/chrony/chrony.conf',
      'tokimori explain paste.txt --context "since the firewall change last night"',
      'tokimori explain paste.txt --keep 2026-11-25-fw --solved "opened UDP 123 on fw2"',
      'tokimori explain bundle/ --html answer.html --brief briefing.html',
    ],
    load: async () => (await import('./commands/explain.ts')).explainCommand,
  },
  {
    name: 'review',
    usage: 'tokimori review FILE… [--lang en|ja] [--json]',
    summary: {
      en: 'says which lines of a configuration could be better',
      ja: '設定のどの行をどう直すとよいかを示します',
    },
    about: {
      en: 'FILE is ntp.conf, chrony.conf, nginx.conf, a key file, or a script or runbook with command lines; a folder, or - for standard input.\nFiles that include one another are better given together.\nExit status: 0 nothing to say, or hints only; 1 warnings or errors; 2 wrong usage, or nothing could be read.',
      ja: 'FILE は ntp.conf、chrony.conf、nginx.conf、鍵ファイル、またはコマンドの入ったスクリプトや手順書です。フォルダーや -（標準入力）も渡せます。\n互いに include するファイルは一緒に渡してください。\n終了ステータス: 0 指摘なし・ヒントのみ、1 警告または誤りあり、2 使い方の誤りまたは何も読めない。',
    },
    options: [json],
    examples: [
      'tokimori review /etc/chrony/chrony.conf',
      'tokimori review /etc/nginx --lang ja',
      'ssh esx01 cat /etc/ntp.conf | tokimori review -',
      'tokimori review runbook.md --json',
    ],
    load: async () => (await import('./commands/review.ts')).reviewCommand,
  },
  {
    name: 'cause',
    usage: 'tokimori cause [KEY|WORD…] [--lang en|ja] [--json]',
    summary: {
      en: 'tells what is known about a cause, and what looks like it',
      ja: '原因ごとに、兆候、見分け方、直し方を示します',
    },
    about: {
      en: 'KEY as an answer names it. With words, the causes whose key or title bears them all; without, all of them.',
      ja: 'KEY は答えに示されるキーです。語を渡すと、キーか題にそのすべてを含む原因を、何も渡さなければ全部を一覧します。',
    },
    options: [json],
    words: async () => (await import('@tokimori/inquiry')).causeKeys,
    examples: ['tokimori cause conntrack-table-full', 'tokimori cause bmc gateway', 'tokimori cause --lang ja'],
    load: async () => (await import('./commands/cause.ts')).causeCommand,
  },
  {
    name: 'lab',
    usage: 'tokimori lab prepare | list | run [NAME…] | shell NAME | clean',
    summary: { en: 'real daemons, real faults, right answers', ja: '本物のデーモンと障害で確かめます' },
    options: [json],
    words: () => ['prepare', 'list', 'run', 'shell', 'clean'],
    examples: ['tokimori lab list', 'tokimori lab run --json'],
    load: async () => (await import('./commands/lab.ts')).lab,
  },
  {
    name: 'help',
    usage: 'tokimori help [COMMAND]',
    summary: { en: 'explains a command', ja: 'コマンドの説明を表示します' },
    options: [],
    words: () => commands.map((it) => it.name).filter((name) => name !== 'help'),
    examples: ['tokimori help explain'],
    load: async () => (await import('./commands/help.ts')).help,
  },
  {
    name: 'version',
    usage: 'tokimori version [--json]',
    summary: { en: 'prints the version', ja: '版を表示します' },
    options: [json],
    words: () => [],
    examples: ['tokimori version'],
    load: async () => (await import('./commands/version.ts')).version,
  },
  {
    name: 'completion',
    usage: 'tokimori completion bash|zsh|fish',
    summary: { en: 'prints completion for your shell', ja: 'シェルの補完スクリプトを出力します' },
    options: [],
    words: () => ['bash', 'zsh', 'fish'],
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
