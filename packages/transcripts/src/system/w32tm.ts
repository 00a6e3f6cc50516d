import { everyPathOf, type PathId, pathId } from '@tokimori/model';
import { numberOf } from '../chrony/values.ts';
import type { Cursor, Line, Out, Reader } from '../reader.ts';
import { signOf } from '../sign.ts';
import { isFreeRunning, tellFreeRunning } from './w32time-said.ts';

const number = (text: string | undefined) => numberOf(text?.replace(/s$/, ''));
/** The labels of the status, in the languages Windows speaks to administrators here. */
const labels: Readonly<Record<string, string>> = {
  'Leap Indicator':
    'Leap Indicator|Sprungindikator|(?:閏|うるう)(?:インジケーター?|情報|表示)|Indicateur de (?:dérive|saut)|Indicador de salto',
  Stratum: 'Stratum|階層|Couche|Strate|Capa|Estrato',
  Precision: 'Precision|Präzision|精度|Précision|Precisión',
  'Root Delay': 'Root Delay|Stammverzögerung|ルート遅延|Délai (?:de )?racine|(?:Demora|Retardo) de raíz',
  'Root Dispersion': 'Root Dispersion|Stammabweichung|ルート分散|Dispersion (?:de )?racine|Dispersión de raíz',
  ReferenceId: 'ReferenceId|Referenz-ID|参照 ?ID|ID de référence|Id\\. de referencia',
  'Last Successful Sync Time':
    'Last Successful Sync Time|Letzte erfolgr(?:\\.|eiche) Synchronisierungszeit|最終正常同期時刻|(?:Heure de la )?[Dd]ernière synchronisation réussie|(?:Hora de )?[Úú]ltima sincronización correcta',
  Source: 'Source|Quelle|ソース|Origen',
  'Poll Interval': "Poll Interval|Abrufintervall|ポーリング間隔|Intervalle d[’']interrogation|Intervalo de sondeo",
};
const others =
  'Phase Offset|ClockRate|State Machine|Time Source Flags|Server Role|Last Sync Error|Time since Last Good Sync Time';
const label = new RegExp(`^\\s*(${Object.values(labels).join('|')}|${others})\\s*[:：]\\s*(.*)$`);
const canonical = Object.entries(labels).map(([name, words]) => [name, new RegExp(`^(?:${words})$`)] as const);
const nameOf = (seen: string): string => canonical.find(([, words]) => words.test(seen))?.[0] ?? seen;

const leapLine = new RegExp(`^\\s*(?:${labels['Leap Indicator']})\\s*[:：]\\s*\\d ?\\(`);
const dispersionLine = new RegExp(`^\\s*(?:${labels['Root Dispersion']})\\s?[:：]\\s*[\\d.,]+s\\s*$`);
const stratumLine = new RegExp(`^\\s*(?:${labels.Stratum})\\s?[:：]\\s*\\d+ \\(`);

/** `w32tm /query /status [/verbose]`: a Windows time service about itself. Its root dispersion is what others reject. */
export const w32tmStatus: Reader = {
  id: 'w32tm.status',
  title: 'w32tm /query /status',
  seen: 'documented',
  sign: signOf(label),
  begins: ({ text }, cursor) =>
    leapLine.test(text) ||
    (dispersionLine.test(text) && !/^\s*Root dispersion\s+:/.test(text)) ||
    (stratumLine.test(text) && label.test(cursor.peek(1)?.text ?? '')),
  read(cursor, out) {
    out.covered('w32tm.status');
    const first = cursor.peek();
    for (let line = cursor.peek(); line !== undefined; line = cursor.peek()) {
      const match = label.exec(line.text);
      if (match === null) break;
      cursor.next();
      tell(nameOf(match[1] ?? ''), (match[2] ?? '').trim(), line, out);
    }
    if (first === undefined) return;
    out.fact('daemon.kind', 'w32time', first);
    out.fact('env.platform', 'windows', first);
    // Whoever brings the status of a Windows clock beside a client's trouble brings it as that client's source.
    out.fact('env.windows-source', true, first, { subject: everyPathOf(out.host) });
  },
};

function tell(name: string, value: string, line: Line, out: Out): void {
  const seconds = number(/^([\d.,+-]+s)\b/.exec(value)?.[1]);
  if (name === 'Leap Indicator') {
    const leap = (['none', 'add', 'delete', 'unsynchronised'] as const)[Number(value.charAt(0))];
    if (leap === undefined) return;
    out.fact('sync.leap', leap, line);
    out.fact('sync.state', leap === 'unsynchronised' ? 'unsynchronised' : 'synchronised', line);
  } else if (name === 'Stratum') {
    const stratum = numberOf(/^(\d{1,2})/.exec(value)?.[1]);
    if (stratum !== undefined) out.fact('sync.stratum', stratum, line);
  } else if (name === 'Root Delay' && seconds !== undefined) out.fact('sync.root-delay', seconds, line);
  else if (name === 'Root Dispersion' && seconds !== undefined) out.fact('sync.root-dispersion', seconds, line);
  else if (name === 'Source' && isFreeRunning(value)) tellFreeRunning(line, out);
  else if (name === 'Source') out.fact('sync.source', value.replace(/,0x[0-9a-f]+$/i, ''), line);
}

const monitored = /^(?<name>[\w.-]{1,200})(?: \*\*\* PDC \*\*\*)?\s*\[(?<address>[^\]]{2,60}?)(?::123)?\]:?\s*$/;
const offset = /^\s*NTP: (?<offset>[+-]?\d{1,12}[.,]\d{1,9})s offset from /;
const stratum = /^\s*Stratum: (?<stratum>\d{1,2})\s*$/;

/** `w32tm /monitor`: every domain controller, seen from this machine. */
export const w32tmMonitor: Reader = {
  id: 'w32tm.monitor',
  title: 'w32tm /monitor',
  seen: 'documented',
  sign: signOf(monitored),
  begins: ({ text }, cursor) =>
    monitored.test(text) && [1, 2, 3].some((ahead) => /^\s*(?:ICMP|NTP): /.test(cursor.peek(ahead)?.text ?? '')),
  read(cursor, out) {
    const head = cursor.next();
    const name = monitored.exec(head.text)?.groups?.name ?? '';
    const subject = pathId(out.host, name);
    out.covered('w32tm.monitor');
    out.fact('env.windows-source', true, head, { subject });
    for (let line = cursor.peek(); line !== undefined && /^\s+\S/.test(line.text); line = cursor.peek()) {
      cursor.next();
      const seconds = number(offset.exec(line.text)?.groups?.offset);
      const level = stratum.exec(line.text)?.groups?.stratum;
      if (seconds !== undefined) out.fact('event.offset-seen', seconds, line, { subject });
      if (level !== undefined) out.fact('assoc.stratum', Number(level), line, { subject });
      if (/^\s*NTP: error\b/.test(line.text)) out.fact('event.no-reply', line.text.trim(), line, { subject });
    }
  },
};

const tracking =
  /^\s*(?:(?:Tracking|Suivi de|Seguimiento de) )?(?<name>[\w.:-]{2,200})(?: \[(?<address>[^\]]{2,60}?)(?::123)?\])(?:\.| wird überwacht\.| を追跡しています。| を追跡中です。| is being tracked\.)\s*$|^\s*Tracking (?<bare>\S{1,200})\.\s*$/;
const sample =
  /^\s*(?:\d{1,2}:\d{2}:\d{2}(?: [AP]M)?[, ]\s*)?(?:d:[+-]?\d{1,9}[.,]\d{1,9}s\s+o:(?<offset>[+-]\d{1,12}[.,]\d{1,9})s\b|(?<plain>[+-]\d{2,12}[.,]\d{7})s\s*$)/;
const failed =
  /^\s*(?:\d{1,2}:\d{2}:\d{2}(?: [AP]M)?[, ]\s*)?(?:error|Fehler|erreur|errore?|エラー|错误|ошибка)\s?[:：] ?(?<code>0x[0-9A-Fa-f]{8})\s*$/i;

/** `w32tm /stripchart`: offsets of another machine's clock against this one's. */
export const w32tmStripchart: Reader = {
  id: 'w32tm.stripchart',
  title: 'w32tm /stripchart',
  seen: 'documented',
  sign: signOf(tracking, sample),
  begins: ({ text }) => tracking.test(text) || sample.test(text),
  read(cursor: Cursor, out) {
    out.covered('w32tm.stripchart');
    let subject = everyPathOf(out.host);
    for (let line = cursor.peek(); line !== undefined; line = cursor.peek()) {
      const name = tracking.exec(line.text)?.groups;
      const groups = sample.exec(line.text)?.groups;
      const error = failed.exec(line.text)?.groups?.code;
      const heading =
        /^\s*(?:Collecting \d+ samples|The current time is |\d+ Proben werden|Es ist \d|\d+ (?:個|サンプル)|現在の時刻)/.test(
          line.text,
        );
      if (name === undefined && groups === undefined && error === undefined && !heading) break;
      cursor.next();
      if (name !== undefined) {
        const asked = name.name ?? name.bare ?? '';
        subject = pathId(out.host, asked);
        const address = name.address;
        if (address !== undefined) out.alias(asked, address, 'w32tm says so');
      }
      const seconds = number(groups?.offset ?? groups?.plain);
      if (seconds !== undefined) out.fact('event.offset-seen', seconds, line, { subject });
      if (error !== undefined) tellError(error, subject, line, out);
    }
  },
};

/** Windows socket errors as HRESULTs: 10054 is how it tells of an ICMP port unreachable, 11001 of a name without an address. */
function tellError(code: string, subject: PathId, line: Line, out: Out): void {
  const number = Number(code) & 0xffff;
  if (number === 10_054 || number === 10_061) out.fact('event.send-failed', 'ECONNREFUSED', line, { subject });
  else if (number === 10_051) out.fact('event.send-failed', 'ENETUNREACH', line, { subject });
  else if (number === 10_065) out.fact('event.send-failed', 'EHOSTUNREACH', line, { subject });
  else if (number === 11_001 || number === 11_004) out.fact('event.dns-failed', code, line);
  else out.fact('event.no-reply', code, line, { subject });
}

/** ERROR_SERVICE_NOT_ACTIVE: the number is the same in every language of Windows. */
const notStarted = /\(?0x80070426\)?/i;

/** `w32tm` where the Windows Time service does not run. */
export const w32tmStopped: Reader = {
  id: 'w32tm.stopped',
  title: 'w32tm (service not started)',
  seen: 'documented',
  sign: signOf(notStarted),
  begins: ({ text }, cursor, out) =>
    text.length < 300 &&
    notStarted.test(text) &&
    [out.command ?? '', text, cursor.peek(-1)?.text ?? '', cursor.peek(-2)?.text ?? ''].some((it) =>
      /\bw32(?:tm|time)\b/i.test(it),
    ),
  read(cursor, out) {
    const line = cursor.next();
    out.covered('w32tm.status');
    out.fact('daemon.kind', 'w32time', line);
    out.fact('env.platform', 'windows', line);
    out.fact('daemon.unit', 'inactive', line, { conditions: { unit: 'w32time' } });
  },
};
