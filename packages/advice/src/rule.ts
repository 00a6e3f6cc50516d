import { type Advice, type Severity, severities, type Text } from '@tokimori/model';

/** What a rule may point at: a directive, or a line of a script. */
export interface Spot {
  /** Counted from 1. */
  readonly line: number;
  readonly text: string;
  /** All of it in one line, where it stands on several. */
  readonly whole?: string;
}

/** What a rule found. Severity, reason and reference are the rule's where nothing else is said. */
interface Found {
  readonly at?: Spot | undefined;
  readonly severity?: Severity;
  readonly reason?: Text;
  readonly reference?: string;
  /** What to put in the line's place; an empty list takes the line out. */
  readonly instead?: readonly string[];
  /** What to add, the line staying as it is. */
  readonly add?: readonly string[];
}

/** One rule. It sees the parsed text and yields what it has to say; nothing is most often right. */
export interface Rule<Parsed> {
  readonly id: string;
  readonly severity: Severity;
  /** What the rule is about, in a few words. For the manual. */
  readonly title: Text;
  readonly reason: Text;
  readonly reference: string;
  /** The smallest text it speaks up on, and the nearest one on which it must be silent. */
  readonly bad: string;
  readonly fine: string;
  find(parsed: Parsed): Iterable<Found>;
}

export const t = (en: string, ja: string): Text => ({ en, ja });

/** Of one rule at most: beyond it a person has understood. */
const most = 20;

export function adviceOf<Parsed>(rules: readonly Rule<Parsed>[], parsed: Parsed): Advice[] {
  const out: Advice[] = [];
  for (const rule of rules) {
    let count = 0;
    for (const found of rule.find(parsed)) {
      if (count++ >= most) break;
      out.push(advice(rule, found));
    }
  }
  return out.sort((a, b) => a.line - b.line || severities.indexOf(a.severity) - severities.indexOf(b.severity));
}

function advice<Parsed>(rule: Rule<Parsed>, { at, severity, reason, reference, instead, add }: Found): Advice {
  const text = at === undefined ? '' : at.text.trim().slice(0, 1000);
  const better =
    instead !== undefined
      ? { remove: at === undefined ? [] : [at.whole ?? text], add: instead }
      : add !== undefined
        ? { remove: [], add }
        : undefined;
  return {
    rule: rule.id,
    severity: severity ?? rule.severity,
    line: at?.line ?? 0,
    text,
    reason: reason ?? rule.reason,
    ...(better === undefined ? {} : { better }),
    reference: reference ?? rule.reference,
  };
}
