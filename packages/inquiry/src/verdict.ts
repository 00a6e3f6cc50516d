import {
  endsOf,
  type Finding,
  hostId,
  type Inference,
  isEveryPath,
  isPath,
  kindOf,
  nameOf,
  type RankedCause,
  type SubjectId,
  type Verdict,
} from '@tokimori/model';
import { isExposure } from './name.ts';
import { network } from './network.ts';
import { isTrouble } from './trouble.ts';

/** Right is worth 1, saying nothing 0, accusing wrongly costs 3: name a fault only at three to one. */
export const nameAt = 0.75;

const specs = new Map(network.findings.map((it) => [it.name, it]));

/** What forbids to call a thing healthy although nothing that was read says otherwise, and what lifts it. */
const doubts: ReadonlyMap<string, string | undefined> = new Map([
  ['said.complaint=yes', undefined],
  // Who brings a text nobody can read, and says that all works, wonders about its words.
  ['text.alarming=document', 'said.works=yes'],
]);
const doubtOfHints = 'text.alarming=line';

/** That a BMC answers says nothing of its clock: where the person says that time is wrong, it proves nothing. */
const answersOnly: ReadonlySet<string> = new Set(['bmc.web', 'bmc.answers', 'bmc.session', 'bmc.ping', 'bmc.sensors']);

/**
 * Good sources left that make the loss of one more harmless: four where its cause is known (RFC 8633 §3.1 asks for four so
 * that one may fail), three where it is not: they still tell one that lies (§3.2), and nobody is accused.
 */
const enoughSources = { known: 4, unknown: 3 } as const;

export function verdictOf(inference: Inference, findings: readonly Finding[]): Verdict {
  const isFault = (c: { readonly key: string }) => !isExposure(c);
  const trouble = findings.filter(isTrouble);
  // What explains nothing of the trouble is left over from its prior, and accuses nobody.
  const top = inference.ranked.find((c) => isFault(c) && c.explains.some(isTrouble));
  const exposed = inference.ranked.some((c) => !isFault(c) && c.probability >= nameAt);
  // `healthy` takes evidence of function: the host follows a source, the BMC answers, requests are served.
  const seen = new Set(findings.map((f) => `${f.name}=${f.outcome}`));
  // Hints of function count only where nothing that matters was seen.
  const hinted = trouble.every((f) => is(f, 'slight')) && !seen.has(doubtOfHints);
  const wrongTime = seen.has('place.clock-wrong=yes') || seen.has('said.bmc-time=yes');
  const works =
    ![...doubts].some(([doubt, lifted]) => seen.has(doubt) && (lifted === undefined || !seen.has(lifted))) &&
    findings.some((f) => (is(f, 'proves') || (is(f, 'suggests') && hinted)) && !(wrongTime && answersOnly.has(f.name)));
  // What bears its trouble and does its work, with nobody complaining, is not ill.
  if (works && trouble.length > 0 && trouble.every((f) => is(f, 'slight'))) return exposed ? 'exposed' : 'healthy';
  // "Something I do not know" is an honest candidate and no name for a fault.
  const nameable = top !== undefined && !top.key.startsWith('unlisted-');
  if (nameable && top.probability >= nameAt && trouble.length > 0) {
    return isSpare(top, inference, findings) ? 'exposed' : 'fault';
  }
  const explained = inference.unexplained.length === 0;
  // Small oddities that chance explains best do not make a working thing ill; an open question does.
  if (works && (trouble.length === 0 || (inference.nothingBehindTrouble >= nameAt && explained)))
    return exposed ? 'exposed' : 'healthy';
  // An exposure is the answer where it alone explains all the trouble there is.
  const onlyExposures = explained && !inference.best.some(isFault);
  if (exposed && (trouble.length === 0 || onlyExposures)) return 'exposed';
  return works && trouble.every((f) => isSpareSubject(f.subject, findings, enoughSources.unknown))
    ? 'exposed'
    : 'undetermined';
}

const is = (f: Finding, what: 'proves' | 'suggests' | 'slight'): boolean =>
  specs.get(f.name)?.[what]?.includes(f.outcome) === true;

/** Words are named a little later than findings: they were right less often than they said. */
const byWordsAt = 0.8;

/** Trouble that a text speaks of, though no reader makes a finding of it. */
const spokenOf: readonly string[] = ['said.complaint=yes', 'text.alarming=document', 'text.alarming=line'];
/** Somebody says that it works, and complains of nothing. */
function isContent(findings: readonly Finding[]): boolean {
  const seen = new Set(findings.map((f) => `${f.name}=${f.outcome}`));
  return seen.has('said.works=yes') && !seen.has('said.complaint=yes');
}

/** So it is said, or the text shows ordinary work and nothing alarming, or something proves function: words name no fault then. */
function isQuiet(findings: readonly Finding[]): boolean {
  const seen = new Set(findings.map((f) => `${f.name}=${f.outcome}`));
  const alarmed = seen.has('text.alarming=document') || seen.has('text.alarming=line');
  return isContent(findings) || (seen.has('text.routine=seen') && !alarmed) || findings.some((f) => is(f, 'proves'));
}

/**
 * Words may name a fault where findings leave it open, trouble is spoken of or somebody asks in words of his own, nothing
 * shows function, and they are as sure as a verdict must be: docs/decisions/0012.
 */
export function wordsName(top: RankedCause | undefined, findings: readonly Finding[], asked: boolean): boolean {
  if (top === undefined || isExposure(top) || top.key.startsWith('unlisted-') || top.probability < byWordsAt)
    return false;
  const seen = new Set(findings.map((f) => `${f.name}=${f.outcome}`));
  if (isQuiet(findings)) return false;
  return asked || spokenOf.some((it) => seen.has(it));
}

/**
 * Two causes are left, and hold nearly everything between them: look-alikes of one family mostly, where naming the likelier
 * was right in more than nine of ten (docs/decisions/0014). The answer shows both.
 */
const pair = { first: 0.5, both: 0.85 } as const;

export function narrowed(
  candidates: readonly RankedCause[],
  inference: Inference,
  findings: readonly Finding[],
): boolean {
  const [first, second] = candidates.filter((c) => !isExposure(c));
  if (first === undefined || second === undefined || second.key.startsWith('unlisted-')) return false;
  if (isContent(findings)) return false;
  return (
    !first.key.startsWith('unlisted-') &&
    first.explains.some(isTrouble) &&
    first.probability >= pair.first &&
    first.probability + second.probability >= pair.both &&
    !isSpare(first, inference, findings)
  );
}

/** One source of many has a fault, and enough good ones remain: a weakness to mend by day, no fault of the host's time. */
function isSpare(top: RankedCause, inference: Inference, findings: readonly Finding[]): boolean {
  const others = inference.ranked.filter((c) => c !== top && c.probability >= nameAt && !isExposure(c));
  return others.length === 0 && isSpareSubject(top.subject, findings, enoughSources.known);
}

function isSpareSubject(subject: SubjectId, findings: readonly Finding[], enough: number): boolean {
  if (isEveryPath(subject) || (kindOf(subject) !== 'source' && !isPath(subject))) return false;
  const source = isPath(subject) ? endsOf(subject).to : nameOf(subject);
  const clients = findings.flatMap((f) =>
    isPath(f.subject) && endsOf(f.subject).to === source ? [endsOf(f.subject).from] : [],
  );
  // Spare is a source that some client follows besides others; of backends and BMCs nothing of the kind is known.
  if (clients.length === 0) return false;
  return [...new Set(clients)].every((client) => {
    const good = findings.filter(
      (f) =>
        f.name === 'ntp.vote' &&
        f.outcome === 'agrees' &&
        isPath(f.subject) &&
        endsOf(f.subject).from === client &&
        endsOf(f.subject).to !== source,
    );
    const follows = findings.some(
      (f) => f.name === 'host.sync' && f.outcome === 'synchronised' && f.subject === hostId(client),
    );
    return follows && good.length >= enough;
  });
}
