import type { Lang, Text } from '@tokimori/model';
import type { Evaluation } from './evaluation.ts';
import type { Score, Worst } from './score.ts';

const t = (en: string, ja: string): Text => ({ en, ja });

const columns: readonly { readonly title: Text; cell(score: Score): string }[] = [
  { title: t('cases', '件数'), cell: (s) => String(s.cases) },
  { title: t('top 1', '1 位'), cell: (s) => share(s.top1, s.faulty) },
  { title: t('top 3', '3 位内'), cell: (s) => share(s.top3, s.faulty) },
  { title: t('undetermined', '保留'), cell: (s) => String(s.undetermined) },
  { title: t('accused', '誤断'), cell: (s) => String(s.accused) },
  { title: t('healthy', '正常'), cell: (s) => share(s.healthyRight, s.healthy) },
  { title: t('Brier', 'Brier'), cell: (s) => figure(s.brier) },
  { title: t('calibration', '較正誤差'), cell: (s) => figure(s.calibration) },
];

const share = (n: number, of: number): string => (of === 0 ? '-' : `${n}/${of} ${Math.round((100 * n) / of)}%`);
const figure = (value: number | null): string => (value === null ? '-' : value.toFixed(3));

/** An evaluation as people read it. */
export function tableOf(evaluation: Evaluation, lang: Lang): string {
  const { domains, worst, skipped, leaveOneOut } = evaluation;
  const rows = [
    ['', ...columns.map((it) => it.title[lang])],
    ...Object.entries(domains).map(([name, score]) => [name, ...columns.map((it) => it.cell(score))]),
  ];
  const lines = aligned(rows);
  if (worst.length > 0) lines.push('', say(lang, 'Worst', '悪いものから'), ...worst.flatMap(worstLines));
  if (leaveOneOut !== undefined) {
    const { right, lost, cases } = leaveOneOut;
    lines.push(
      '',
      say(
        lang,
        `Without what only the case itself shows: ${lost} of ${right} right answers are lost.`,
        `その 1 件にしか現れない兆候を除くと、正解 ${right} 件のうち ${lost} 件を失います。`,
      ),
      ...cases.map((it) => `  ${it.name}: ${it.dropped.join(', ')}`),
    );
  }
  if (skipped.length > 0)
    lines.push('', say(lang, 'Skipped', '除いたもの'), ...skipped.map((it) => `  ${it.name}: ${it.why}`));
  return `${lines.join('\n')}\n`;
}

const say = (lang: Lang, en: string, ja: string): string => ({ en, ja })[lang];

function worstLines(it: Worst): string[] {
  const got = it.got === null ? '-' : `${it.got} ${it.probability.toFixed(2)}`;
  return [
    `  ${it.name}  ${it.expected.join(' + ')} ${it.expectedProbability.toFixed(2)}  ≠  ${it.verdict}: ${got}`,
    `    ${it.findings.length === 0 ? '-' : it.findings.join(' ')}`,
  ];
}

function aligned(rows: readonly (readonly string[])[]): string[] {
  const columns = (text: string) => [...text].reduce((sum, char) => sum + (char > '\u2e80' ? 2 : 1), 0);
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => columns(row[i] ?? ''))));
  return rows.map((row) =>
    row
      .map((cell, i) => {
        const fill = ' '.repeat((widths[i] ?? 0) - columns(cell));
        return i === 0 ? cell + fill : fill + cell;
      })
      .join('  ')
      .trimEnd(),
  );
}
