import { leak } from '@tokimori/model';
import { finding, normally, t } from '../finding.ts';
import { seen } from '../seen.ts';

/** The SEL clock has whole seconds, and reading it through a slow BMC takes some more. */
const rightSeconds = 5;
/** What harms no log that people read, and may be the pause between two commands. */
const slightSeconds = 30;
/** Time zones lie whole quarters of an hour apart, up to 14 h from UTC; a clock set by hand is some seconds off besides. */
const quarterHour = 900;
const zoneSlack = 90;
const farthestZone = 14 * 3600;
const longAgo = 30 * 86_400;

/** A difference of a whole number of quarter hours, which no crystal makes. */
export function isZoneShift(seconds: number): boolean {
  const away = Math.abs(seconds);
  const quarters = Math.round(away / quarterHour);
  // A quarter alone is no zone: the least difference between two that are in use is half an hour.
  return quarters >= 2 && away <= farthestZone + zoneSlack && Math.abs(away - quarters * quarterHour) <= zoneSlack / 2
    ? quarters % 2 === 0 || Math.abs(away - quarters * quarterHour) <= 5
    : false;
}

/** The BMC's clock against a reference in the same document. */
export const bmcClock = finding({
  name: 'bmc.clock',
  on: 'bmc',
  domain: 'bmc',
  role: 'symptom',
  outcomes: ['right', 'slightly', 'zone', 'off', 'far', 'unset'],
  normal: normally('right', {
    slightly: 0.05,
    zone: leak.specific,
    off: 0.02,
    far: leak.specific,
    unset: leak.specific,
  }),
  good: ['right', 'slightly'],
  proves: ['right'],
  title: t('clock of the BMC', 'BMC の時計'),
  says: {
    right: t('the clock of the BMC is right', 'BMC の時計は合っています'),
    slightly: t('the clock of the BMC is off by less than half a minute', 'BMC の時計のずれは 30 秒未満です'),
    zone: t(
      'the clock of the BMC is off by whole or half hours',
      'BMC の時計がちょうど 1 時間・30 分単位でずれています',
    ),
    off: t('the clock of the BMC is off by an odd amount', 'BMC の時計が半端な量だけずれています'),
    far: t('the clock of the BMC is off by months or years', 'BMC の時計が数か月から数年ずれています'),
    unset: t(
      'the clock of the BMC counts from power-up or the epoch: nobody has set it',
      'BMC の時計が起動時刻や 1970 年から数えており、一度も設定されていません',
    ),
  },
  judge(view, bmc) {
    const offset = view.last(bmc, 'bmc.clock-offset');
    if (offset !== undefined) {
      const away = Math.abs(offset.value);
      if (away <= rightSeconds) return { outcome: 'right', facts: [offset] };
      if (away <= slightSeconds) return { outcome: 'slightly', facts: [offset] };
      if (isZoneShift(offset.value)) return { outcome: 'zone', facts: [offset] };
      if (away < longAgo) return { outcome: 'off', facts: [offset] };
      const unset = view.last(bmc, 'bmc.clock-unset');
      return unset === undefined ? { outcome: 'far', facts: [offset] } : { outcome: 'unset', facts: [unset, offset] };
    }
    const unset = view.all(bmc, 'bmc.clock-unset');
    if (unset.length === 0) return undefined;
    // Before the first setting after power-up each clock is unset: events of that time are harmless once it is set.
    const reading = view.last(bmc, 'bmc.clock-reading');
    const isLater = reading !== undefined && reading.when.sequence > unset.at(-1)!.when.sequence;
    if (isLater && dated.test(reading.value) && unset.every(({ value }) => value !== reading.value)) return undefined;
    return { outcome: 'unset', facts: unset.slice(0, 3) };
  },
});

/** A date that a running clock shows: 2015 and later, in the orders tools print. */
const dated = /\b20(?:1[5-9]|[2-9]\d)\b|\b\d{1,2}\/\d{1,2}\/(?:1[5-9]|[2-9]\d)\b/;

/** Does the BMC keep its clock by NTP? */
export const bmcNtp = finding({
  name: 'bmc.ntp',
  on: 'bmc',
  domain: 'bmc',
  role: 'condition',
  outcomes: ['on', 'off', 'no-server'],
  normal: { on: 0.6, off: 0.3, 'no-server': 0.1 },
  good: ['on', 'off', 'no-server'],
  title: t('NTP in the BMC', 'BMC の NTP'),
  says: {
    on: t('NTP is on, with a server', 'NTP が有効で、サーバーも設定されています'),
    off: t('NTP is off in the BMC', 'BMC の NTP が無効です'),
    'no-server': t('NTP is on without any server', 'NTP は有効ですが、サーバーが設定されていません'),
  },
  judge(view, bmc) {
    const enabled = view.last(bmc, 'bmc.ntp-enabled');
    if (enabled?.value === false) return { outcome: 'off', facts: [enabled] };
    const servers = view.all(bmc, 'bmc.ntp-server');
    const named = servers.filter(({ value }) => !/^(?:|0\.0\.0\.0|::|none|n\/a)$/i.test(value.trim()));
    if (named.length > 0) return enabled === undefined ? undefined : { outcome: 'on', facts: [enabled, ...named] };
    return enabled === undefined || servers.length === 0
      ? undefined
      : { outcome: 'no-server', facts: [enabled, ...servers] };
  },
});

export const bmcNtpFailed = seen({
  name: 'bmc.ntp-failed',
  on: 'bmc',
  domain: 'bmc',
  fact: 'bmc.ntp-failed',
  role: 'symptom',
  chance: leak.mechanism,
  title: t('NTP server of the BMC', 'BMC の NTP サーバー'),
  says: t(
    'the BMC says that its NTP server does not answer or resolve',
    'BMC が「NTP サーバーが応答しない・名前解決できない」と報告しています',
  ),
});

/** Who set the clock, where a log or command line says so. */
export const bmcClockSet = finding({
  name: 'bmc.clock-set',
  on: 'bmc',
  domain: 'bmc',
  role: 'symptom',
  outcomes: ['no', 'by-host', 'by-hand', 'by-ntp'],
  normal: normally('no', { 'by-host': 0.01, 'by-hand': 0.05, 'by-ntp': 0.05 }),
  good: ['no', 'by-hand', 'by-ntp'],
  title: t('setting of the clock', '時計の設定'),
  says: {
    no: t('nobody set the clock', '時計の設定操作はありません'),
    'by-host': t(
      'the host or its firmware wrote the clock of the BMC',
      'ホストまたはそのファームウェアが BMC の時計を書き換えました',
    ),
    'by-hand': t('somebody set the clock by a command', 'コマンドで時計が設定されました'),
    'by-ntp': t('NTP set the clock', 'NTP が時計を設定しました'),
  },
  judge(view, bmc) {
    const set = view.last(bmc, 'bmc.clock-set');
    if (set === undefined) return undefined;
    const by = `${String(set.conditions?.['by'] ?? '')} ${set.value}`;
    if (/\b(?:bios|uefi|host|os|system ?rom|agent|post)\b/i.test(by)) return { outcome: 'by-host', facts: [set] };
    return { outcome: /\bntp|time ?sync/i.test(by) ? 'by-ntp' : 'by-hand', facts: [set] };
  },
});
