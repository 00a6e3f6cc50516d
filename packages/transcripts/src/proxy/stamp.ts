const months = 'janfebmaraprmayjunjulaugsepoctnovdec';

/** Milliseconds since the epoch of `2023/03/08 16:02:45`, `08/Mar/2023:16:02:45 +0100`, `Wed Oct 11 14:32:52.123 2000`, `2023-03-08T16:02:45Z`. A zone that is not written is taken for UTC. */
export function instantOf(stamp: string): number | undefined {
  const iso = /^(\d{4})[-/](\d\d)[-/](\d\d)[T ](\d\d:\d\d:\d\d(?:\.\d{1,9})?)\s?(Z|[+-]\d\d:?\d\d)?/.exec(stamp);
  if (iso !== null) return valid(Date.parse(`${iso[1]}-${iso[2]}-${iso[3]}T${iso[4]}${zoned(iso[5])}`));
  const clf = /^(\d\d)\/([A-Za-z]{3})\/(\d{4}):(\d\d:\d\d:\d\d(?:\.\d{1,6})?)\s?([+-]\d{4})?/.exec(stamp);
  if (clf !== null) return valid(Date.parse(`${clf[3]}-${month(clf[2])}-${clf[1]}T${clf[4]}${zoned(clf[5])}`));
  const ctime = /^[A-Za-z]{3} ([A-Za-z]{3}) {1,2}(\d{1,2}) (\d\d:\d\d:\d\d(?:\.\d{1,6})?) (\d{4})/.exec(stamp);
  if (ctime !== null)
    return valid(Date.parse(`${ctime[4]}-${month(ctime[1])}-${(ctime[2] ?? '').padStart(2, '0')}T${ctime[3]}Z`));
  return undefined;
}

const month = (name = ''): string => String(months.indexOf(name.toLowerCase()) / 3 + 1).padStart(2, '0');
const zoned = (zone: string | undefined): string => zone ?? 'Z';
const valid = (ms: number): number | undefined => (Number.isNaN(ms) ? undefined : ms);
