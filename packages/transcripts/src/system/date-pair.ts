import { offsetOf, type Wall, wallIn } from '../bmc/stamps.ts';
import type { Cursor, Line, Out, Reader } from '../reader.ts';
import { signOf } from '../sign.ts';

const dateLine =
  /^(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),? {1,2}(?:[A-Z][a-z]{2} {1,2}\d{1,2}|\d{1,2} [A-Z][a-z]{2} \d{4}) [\d:]{8}(?: [AP]M)?(?: (?:[A-Z]{2,5}|[+-]\d\d:?\d\d))?(?: \d{4})?|\d{4}-\d\d-\d\d[T ][\d:]{8}(?:Z| ?UTC|[+-]\d\d:?\d\d))\s*$/;
/** `date` in the guest of a desktop's virtual machine, or of a container in one. */
const inside =
  /\b(?:docker(?:-compose)? (?:compose )?(?:run|exec)|podman (?:run|exec|machine ssh)|nerdctl (?:run|exec)|wsl(?:\.exe)?|multipass exec|vagrant ssh|limactl shell|lima|colima ssh|minikube ssh|virsh|boot2docker ssh|docker-machine ssh)\b.{0,200}\bdate\b/;
/** PowerShell's `Get-Date` in English: Tuesday, June 18, 2019 9:59:33 AM */
const powershell =
  /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, ([A-Z][a-z]{2})[a-z]{0,6} (\d{1,2}), (\d{4}) (\d{1,2}:\d\d:\d\d) ([AP]M)\s*$/;
const outside = /^(?:sudo )?(?:\/bin\/)?date(?: (?:-u|-R|-Is|--utc|-Iseconds|-uIs))*\s*$/;

/** `date -u; docker run --rm busybox date -u`, or the other way round. */
const readBoth =
  /^(?<first>(?:sudo )?date(?: -\S{1,12})*) {0,2}(?:;|&&?) {0,2}(?:sudo )?(?:docker|podman|wsl|limactl|colima|nerdctl|multipass)\b.{1,200}\bdate\b|^(?:sudo )?(?:docker|podman|wsl|limactl|colima|nerdctl|multipass)\b.{1,200}\bdate\b(?: -\S{1,12})* {0,2}(?:;|&&?) {0,2}(?:sudo )?date\b/;

type Place = 'inside' | 'outside';
type Readings = Partial<Record<Place | 'windows', Wall>>;
const readings = new WeakMap<Out, Readings>();

/** Whose clock it is, by the command: a prompt's, or the line above where the prompt was not known as one. */
function placeOf(cursor: Cursor, out: Out): Place | undefined {
  const above =
    cursor
      .peek(-1)
      ?.text.replace(/^.{0,80}?[$#%>] /, '')
      .slice(0, 300)
      .trim() ?? '';
  for (const command of [above, out.command ?? '']) {
    // Both in one line: they print in that order.
    const both = readBoth.exec(command);
    if (both !== null) {
      const isFirst = !dateLine.test(above);
      return isFirst === (both.groups?.['first'] !== undefined) ? 'outside' : 'inside';
    }
    if (inside.test(command)) return 'inside';
    if (outside.test(command)) return 'outside';
  }
  return undefined;
}

/** `date` on the host and in its guest: two clocks read one after the other. */
export const datePair: Reader = {
  id: 'date.pair',
  title: 'date on the host and in its guest or container',
  seen: 'documented',
  sign: signOf(dateLine, powershell),
  begins: ({ text }, cursor, out) =>
    text.length < 80 && (powershell.test(text) || (dateLine.test(text) && placeOf(cursor, out) !== undefined)),
  read(cursor, out) {
    const windows = powershell.exec(cursor.peek()?.text ?? '');
    if (windows !== null) {
      const line = cursor.next();
      const [, month, day, year, time = '', half] = windows;
      const at = wallIn(`${month} ${day} ${time.padStart(8, '0')} ${half} ${year}`);
      if (at === undefined) return;
      readings.set(out, { ...readings.get(out), windows: at });
      tellBesideWindows(line, out);
      return;
    }
    const place = placeOf(cursor, out);
    const line = cursor.next();
    const wall = wallIn(line.text.trim());
    if (wall === undefined || place === undefined) return;
    const seen: Readings = { ...readings.get(out), [place]: wall };
    readings.set(out, seen);
    if (place === 'outside') out.fact('clock.local', line.text.trim(), line);
    const offset =
      seen.inside === undefined || seen.outside === undefined ? undefined : offsetOf(seen.inside, seen.outside);
    if (offset !== undefined) out.fact('clock.guest-offset', offset, line);
    else tellBesideWindows(line, out);
  },
};

/** Further apart than any two zones: PowerShell prints none. */
const anyZone = 14 * 3600;

/** A Linux `date` beside PowerShell's: the Linux is a guest of that Windows (WSL, a container, Hyper-V). */
function tellBesideWindows(line: Line, out: Out): void {
  const { windows, inside, outside } = readings.get(out) ?? {};
  const [guest, host] = [(inside ?? outside)?.walls[0], windows?.walls[0]];
  if (guest === undefined || host === undefined) return;
  const apart = (guest - host) / 1000;
  if (Math.abs(apart) > anyZone) out.fact('clock.guest-offset', apart, line);
}
