import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { explain, similarTo, words } from '@tokimori/inquiry';
import { gather } from '@tokimori/intake';
import { type Diagnosis, type Lang, TokimoriError } from '@tokimori/model';
import { type Excerpt, renderBrief, renderHtml, renderText } from '@tokimori/report';
import { read } from '@tokimori/transcripts';
import { caseFolder, keepCase, ownCases } from '../cases.ts';
import type { Run } from '../command.ts';
import type { Io } from '../io.ts';
import { type Given, optionsOf, parse } from '../options.ts';
import { nothingRead, printable } from '../output.ts';
import { Progress } from '../progress.ts';
import { Shelf } from '../shelf.ts';
import { status, statusOf } from '../status.ts';
import { commandNamed } from '../table.ts';
import { terminalOf } from '../terminal.ts';
import { versionOf } from './version.ts';

const command = commandNamed('explain');

/** `tokimori explain`: what people have in, the root cause out. */
export const explainCommand: Run = async (argv, io, fromEnvironment) => {
  const given = parse(argv, optionsOf(command));
  const pages = pagesAsked(given);
  const lang = (given.options.get('lang') as Lang | undefined) ?? fromEnvironment;
  const context = String(given.options.get('context') ?? '');

  const fromInput = given.words.length === 0 && !io.stdin.isTerminal;
  if (given.words.length === 0 && !fromInput && context === '') {
    io.err((await import('./help.ts')).helpOf(command, lang));
    return status.failed;
  }
  const { diagnosis: answered, excerpts } = diagnose(fromInput ? ['-'] : given.words, context, io, pages.length > 0);
  const folder = caseFolder(textOf(given, 'cases'), io);
  const diagnosis = await compared(answered, folder);
  const made = { lang, words, made: new Date(), version: versionOf(io.root) };
  for (const { kind, file } of pages) {
    const text = kind === 'html' ? renderHtml(diagnosis, { ...made, excerpts }) : renderBrief(diagnosis, made);
    save(file, text, given.words);
    io.err(lang === 'ja' ? `${file} に書き出しました\n` : `wrote ${file}\n`);
  }
  const name = textOf(given, 'keep');
  if (name !== undefined) {
    const kept = keepCase(folder, name, diagnosis, textOf(given, 'solved'));
    io.err(lang === 'ja' ? `${kept} に事例として残しました\n` : `kept as ${kept}\n`);
  }
  io.out(
    given.options.has('json')
      ? `${printable(JSON.stringify(diagnosis))}\n`
      : renderText(diagnosis, { lang, words, ...terminalOf(io) }),
  );
  return statusOf[diagnosis.verdict];
};

interface Answered {
  readonly diagnosis: Diagnosis;
  readonly excerpts: readonly Excerpt[];
}

function diagnose(paths: readonly string[], context: string, io: Io, keep: boolean): Answered {
  const began = performance.now();
  const progress = new Progress(io, paths);
  const { documents, unread } = gather(paths, { stdin: io.stdin.fd, onRead: (bytes) => progress.show(bytes) });
  const shelf = new Shelf();
  let count = 0;
  const counted = function* () {
    for (const document of documents) {
      count++;
      yield keep ? shelf.keeping(document) : document;
    }
  };
  const reading = read(counted(), context);
  progress.end();
  if (count === 0 && context.trim() === '') throw nothingRead(unread);
  const diagnosis = explain({ ...reading, unread: [...unread, ...reading.unread] });
  return {
    diagnosis: { ...diagnosis, tookMs: Math.round(performance.now() - began) },
    excerpts: shelf.excerpts(),
  };
}

const textOf = ({ options }: Given, name: string): string | undefined => {
  const value = options.get(name);
  return typeof value === 'string' ? value : undefined;
};

/** What works needs no past cases; what does not is compared with those of this house and the published ones. */
async function compared(diagnosis: Diagnosis, folder: string): Promise<Diagnosis> {
  if (diagnosis.verdict === 'healthy') return diagnosis;
  const { published } = await import('@tokimori/casebase/published');
  return { ...diagnosis, similar: similarTo(diagnosis.findings, [...ownCases(folder), ...published]) };
}

interface PageAsked {
  readonly kind: 'html' | 'brief';
  readonly file: string;
}

function pagesAsked({ options }: Given): PageAsked[] {
  return (['html', 'brief'] as const).flatMap((kind) => {
    const file = options.get(kind);
    return typeof file === 'string' ? [{ kind, file }] : [];
  });
}

/** @throws TokimoriError CANNOT_WRITE; what a person brought is never written over. */
function save(file: string, text: string, brought: readonly string[]): void {
  if (brought.some((path) => resolve(path) === resolve(file)))
    throw new TokimoriError('CANNOT_WRITE', `${file} is what you brought: name another file for the page`);
  try {
    writeFileSync(file, text);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new TokimoriError('CANNOT_WRITE', `${file} could not be written (${why}): name a file in a folder of yours`);
  }
}
