import { everyPathOf, pathId, type SubjectId } from '@tokimori/model';
import { numberOf } from '../chrony/values.ts';
import type { Line, Out, Reader } from '../reader.ts';
import { signOf } from '../sign.ts';

type Tell = (match: RegExpExecArray, line: Line, out: Out) => void;

const peer = '(?<peer>[\\w.:-]{2,200})';
const to = (match: RegExpExecArray, out: Out): { subject: SubjectId } => {
  const name = match.groups?.['peer'];
  return { subject: name === undefined ? everyPathOf(out.host) : pathId(out.host, name) };
};
const nothing: Tell = (_, line, out) => out.fact('event.no-selectable', true, line);
const silent: Tell = (match, line, out) => out.fact('event.no-reply', 'w32time', line, to(match, out));
const declined: Tell = (_, line, out) => out.fact('event.step-declined', line.text.trim().slice(0, 300), line);

/** What `w32tm /resync` answers, in the languages of Windows. */
const answers: readonly (readonly [RegExp, Tell])[] = [
  [
    /\bdid not resync because (?:no|only stale) time data was available\b|\bda keine Zeitdaten verfügbar waren\b|\baucune donnée (?:de temps|d['’]heure|horaire)\b.{0,40}\bdisponible|\bno había datos (?:de tiempo|de hora|horarios) disponibles|\bnenhum dado de (?:hora|tempo|horário) (?:estava )?disponível|時刻データが(?:利用できな|なかった|使用できな|入手できな)|没有可用的时间数据|нет доступных данных о времени|данные времени .{0,20}недоступны/i,
    nothing,
  ],
  [
    /\bdid not resync because the required time change was too big\b|\bda die erforderliche (?:Zeitänderung|Änderung der Zeit) zu groß war\b|\b(?:modification|changement) (?:d['’]heure|de l['’]heure|de temps) (?:requise?|nécessaire) .{0,12}trop (?:grande?|importante?)\b|必要な時刻(?:の)?変更が大きすぎ|(?:所需|需要)的时间(?:更改|变化)(?:太|过)大|требуемое изменение времени слишком велико/i,
    declined,
  ],
];

/** Entries of the event log, sources W32Time and Microsoft-Windows-Time-Service. The number is in brackets. */
const entries: readonly (readonly [RegExp, Tell])[] = [
  // 36
  [/\bnone of the time (?:service )?providers (?:has been able to )?provided? an? usable time ?stamp\b/i, nothing],
  // 47, 24
  [
    new RegExp(
      `\\bNo valid response has been received from (?:manually configured peer|domain controller) ${peer}(?:,0x[0-9a-f]{1,3})?\\b`,
      'i',
    ),
    silent,
  ],
  // 36 of the provider
  [
    new RegExp(
      `\\bNtpClient cannot reach or is currently receiving invalid time data from ${peer}(?:,0x[0-9a-f]{1,3})?`,
      'i',
    ),
    silent,
  ],
  // 29
  [
    /\bconfigured to acquire time from one or more time sources, however none of the sources are (?:currently )?accessible\b/i,
    silent,
  ],
  // 134, 17
  [
    /\bunable to set a (?:manual|domain) peer to use as a time source because of DNS resolution error on '(?<peer>[^',]{1,200})/i,
    (match, line, out) => out.fact('event.dns-failed', match.groups?.['peer'] ?? '', line),
  ],
  // 129
  [/\bunable to set a domain peer to use as a time source because of (?:discovery|duplicate) error\b/i, nothing],
  // 12
  [
    /\bit is the AD PDC emulator for the domain at the root of the forest, so there is no machine above it\b/i,
    (_, line, out) => out.fact('sync.sources', 0, line),
  ],
  // 34
  [/\bsystem time needs to be changed by\b.{0,60}\bwill not change the system time by more than\b/i, declined],
  // 50
  [/\btime service detected a time difference of greater than \d{1,7} milliseconds\b/i, nothing],
  // 37
  [
    new RegExp(`\\bNtpClient is (?:now|currently) receiving valid time data from ${peer}`, 'i'),
    (match, line, out) => out.fact('event.reachable', true, line, to(match, out)),
  ],
  // 35
  [
    new RegExp(
      `\\btime service is now synchronizing the system time with the time source (?!VM IC|Local CMOS)${peer}`,
      'i',
    ),
    (match, line, out) => out.fact('event.selected', true, line, to(match, out)),
  ],
  // 52
  [
    new RegExp(
      `\\btime sample received from peer ${peer} differs from the local time by (?<seconds>-?\\d{1,12}) seconds`,
      'i',
    ),
    (match, line, out) => {
      const seconds = numberOf(match.groups?.['seconds']);
      if (seconds !== undefined) out.fact('event.offset-seen', seconds, line, to(match, out));
    },
  ],
];

const sentences = [...answers, ...entries];

function find(text: string): { tell: Tell; match: RegExpExecArray } | undefined {
  if (text.length > 1200) return undefined;
  for (const [pattern, tell] of sentences) {
    const match = pattern.exec(text);
    if (match !== null) return { tell, match };
  }
  return undefined;
}

/** The Windows Time service in its own words: answers of `w32tm /resync`, entries of the event log. */
export const w32timeSaid: Reader = {
  id: 'w32time.said',
  title: 'w32tm /resync, event log of Windows Time',
  seen: 'documented',
  sign: signOf(...sentences.map(([pattern]) => pattern)),
  begins: ({ text }) => find(text) !== undefined,
  read(cursor, out) {
    const line = cursor.next();
    const found = find(line.text);
    if (found === undefined) return;
    out.covered('w32time.said');
    out.fact('daemon.kind', 'w32time', line);
    out.fact('env.platform', 'windows', line);
    found.tell(found.match, line, out);
  },
};

const freeRunning =
  /^(?:Local CMOS Clock|Free-running System Clock|Lokale CMOS-Uhr|Frei(?:laufende)? Systemuhr|ローカル CMOS クロック|Horloge (?:système )?CMOS locale|Horloge CMOS|Reloj CMOS local|本地 CMOS 时钟|Локальные CMOS часы)$/i;

/** The source that Windows Time names where it has none: the machine's own clock. */
export const isFreeRunning = (source: string): boolean => freeRunning.test(source.trim());

/** `w32tm /query /source`: one line. */
export const w32tmSource: Reader = {
  id: 'w32tm.source',
  title: 'w32tm /query /source',
  seen: 'documented',
  sign: signOf(freeRunning),
  begins: ({ text }) => isFreeRunning(text),
  read(cursor, out) {
    const line = cursor.next();
    out.covered('w32tm.status');
    out.fact('daemon.kind', 'w32time', line);
    out.fact('env.platform', 'windows', line);
    tellFreeRunning(line, out);
  },
};

export function tellFreeRunning(line: Line, out: Out): void {
  out.fact('sync.state', 'unsynchronised', line);
  out.fact('event.no-selectable', true, line);
}

const count = /^\s*#Peers: (\d{1,3})\s*$/;
const field =
  /^\s*(Peer|State|Stratum|Last Sync Error|Time Remaining|Mode|PeerPoll Interval|HostPoll Interval|Last Successful Sync Time|ResolveAttempts|ValidDataCounter|Reachability)\s?:\s*(.{0,200})$/;

/** `w32tm /query /peers` (`/verbose`). */
export const w32tmPeers: Reader = {
  id: 'w32tm.peers',
  title: 'w32tm /query /peers',
  seen: 'documented',
  sign: signOf(count),
  begins: ({ text }) => count.test(text),
  read(cursor, out) {
    const head = cursor.next();
    out.covered('w32tm.peers');
    out.fact('daemon.kind', 'w32time', head);
    const peers = Number(count.exec(head.text)?.[1]);
    out.fact('sync.sources', peers, head);
    let subject: SubjectId | undefined;
    for (let line = cursor.peek(); line !== undefined; line = cursor.peek()) {
      const [, name = '', value = ''] = field.exec(line.text) ?? [];
      if (name === '' && line.text.trim() !== '') break;
      cursor.next();
      const server = /^([\w.:-]{2,200}?)(?:,0x[0-9a-f]{1,3})?\s*$/i.exec(value)?.[1];
      if (name === 'Peer') subject = server === undefined ? undefined : pathId(out.host, server);
      if (subject === undefined) continue;
      if (name === 'Reachability') out.fact('assoc.reach', Number(value) & 0xff, line, { subject });
      else if (name === 'Stratum') {
        const stratum = numberOf(/^(\d{1,2})/.exec(value)?.[1]);
        // "0 (unspecified)": no answer has come yet.
        if (stratum === 0) out.fact('event.no-reply', 'w32time', line, { subject });
        else if (stratum !== undefined) out.fact('event.reachable', true, line, { subject });
      }
    }
  },
};
