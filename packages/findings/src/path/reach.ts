import { leak, type SubjectId } from '@tokimori/model';
import { finding, type Judged, normally, t } from '../finding.ts';
import type { View } from '../view.ts';

/**
 * Whether requests of this client come back, from the reachability register (RFC 5905 §13: eight polls, newest in the
 * lowest bit). Reach 0, `^?`, `.INIT.` and "no response" are this one observation.
 */
export const ntpReach = finding({
  name: 'ntp.reach',
  on: 'path',
  domain: 'time',
  role: 'symptom',
  outcomes: ['answering', 'lossy', 'lost', 'silent'],
  normal: normally('answering', { lossy: leak.specific, lost: 0.01, silent: 0.01 }),
  good: ['answering'],
  title: t('replies from the source', '同期元からの応答'),
  says: {
    answering: t('the source answers', '同期元は応答しています'),
    lossy: t('some polls go unanswered', '応答が一部欠けています'),
    lost: t('it used to answer and no longer does', '以前は応答していましたが、今は途絶えています'),
    silent: t('no reply has ever come back', '一度も応答が返っていません'),
  },
  judge(view, path) {
    if (!view.isPeer(path) || toldWhyNotAsked(view, path) || toItself(path)) return undefined;
    return byRegister(view, path) ?? byMessages(view, path);
  },
});

/** A host that is its own source: the loop is another finding, its silence says nothing about a way. */
const toItself = (path: SubjectId): boolean => /(^|>)(127\.\d+\.\d+\.\d+|::1|localhost)$/.test(path);

/** Where the daemon itself says why it does not ask or is turned away, its silence says nothing about the network. */
function toldWhyNotAsked(view: View, path: SubjectId): boolean {
  return (
    view.value(path, 'assoc.unresolved') === true ||
    view.all(path, 'event.key-missing').length > 0 ||
    view.all(path, 'event.nts-failed').length > 0 ||
    view.all(path, 'event.kod').length > 0 ||
    (view.value(path, 'assoc.auth') === 'nts' && view.value(path, 'assoc.nts-cookies') === 0) ||
    (view.value(path, 'assoc.auth') === 'symmetric-key' && view.value(path, 'assoc.key-length') === 0)
  );
}

function byRegister(view: View, path: SubjectId): Judged | undefined {
  const fact = view.last(path, 'assoc.reach');
  if (fact === undefined) return undefined;
  const facts = [fact];
  if (fact.value === 0) {
    if (somethingCameBack(view, path)) return { outcome: 'answering', facts };
    return { outcome: hadSamples(view, path) ? 'lost' : 'silent', facts };
  }
  const polls = (fact.value & 0xff).toString(2);
  const missing = /0*$/.exec(polls)?.[0].length ?? 0;
  const holes = polls.slice(0, polls.length - missing).split('0').length - 1;
  // Three silent polls at the end are an outage, unless replies went missing before as well.
  if (missing >= (holes > 0 ? 5 : 3)) return { outcome: 'lost', facts };
  if (missing >= 3) return { outcome: 'lossy', facts };
  return { outcome: holes >= 2 ? 'lossy' : 'answering', facts };
}

/** Packet counters and flash bits prove a reply that did not count for reach. */
function somethingCameBack(view: View, path: SubjectId): boolean {
  const flash = view.value(path, 'assoc.flash') ?? '';
  const received = view.value(path, 'assoc.rx') ?? 0;
  return /pkt_(bogus|stratum|unsync|auth|denied|header)/.test(flash) || (received > 0 && !hadSamples(view, path));
}

/** Values stay after loss: a stratum, a delay, a time of last reception say that it answered once. */
function hadSamples(view: View, path: SubjectId): boolean {
  const stratum = view.value(path, 'assoc.stratum') ?? 0;
  return (
    (stratum > 0 && stratum < 16) ||
    (view.value(path, 'assoc.delay') ?? 0) > 0 ||
    view.last(path, 'assoc.last-rx') !== undefined
  );
}

/** systemd-timesyncd asks one server at a time and goes on to the next: one that was skipped on the way is no loss. */
function wentOn(view: View, path: SubjectId, gaveUp: number): boolean {
  const host = view.hostOf(path);
  return (
    view.covered('log.systemd-timesyncd', host) &&
    view
      .pathsOf(host)
      .some((other) => other !== path && (view.last(other, 'event.selected')?.when.sequence ?? -1) > gaveUp)
  );
}

function byMessages(view: View, path: SubjectId): Judged | undefined {
  const gaveUp = view.last(path, 'event.no-reply') ?? view.last(path, 'event.unreachable');
  const came =
    view.last(path, 'event.selected') ?? view.last(path, 'event.reachable') ?? view.last(path, 'event.offset-seen');
  if (gaveUp !== undefined && came === undefined && wentOn(view, path, gaveUp.when.sequence)) return undefined;
  if (gaveUp !== undefined && (came === undefined || came.when.sequence < gaveUp.when.sequence)) {
    return { outcome: came === undefined ? 'silent' : 'lost', facts: [gaveUp] };
  }
  return came === undefined ? undefined : { outcome: 'answering', facts: [came] };
}
