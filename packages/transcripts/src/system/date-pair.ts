import { offsetOf, type Wall, wallIn } from '../bmc/stamps.ts';
import type { Line, Out, Reader } from '../reader.ts';
import { signOf } from '../sign.ts';

const dateLine =
  /^(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),? {1,2}(?:[A-Z][a-z]{2} {1,2}\d{1,2}|\d{1,2} [A-Z][a-z]{2} \d{4}) [\d:]{8}(?: [AP]M)?(?: (?:[A-Z]{2,5}|[+-]\d\d:?\d\d))?(?: \d{4})?|\d{4}-\d\d-\d\d[T ][\d:]{8}(?:Z| ?UTC|[+-]\d\d:?\d\d))\s*$/;
/** `date` in the guest of a desktop's virtual machine, or of a container in one. */
const inside =
  /\b(?:docker(?:-compose)? (?:compose )?(?:run|exec)|podman (?:run|exec|machine ssh)|nerdctl (?:run|exec)|wsl(?:\.exe)?|multipass exec|vagrant ssh|limactl shell|lima|colima ssh|minikube ssh|virsh|boot2docker ssh|docker-machine ssh)\b.{0,200}\bdate\b/;
const outside = /^(?:sudo )?(?:\/bin\/)?date(?: (?:-u|-R|-Is|--utc|-Iseconds|-uIs))*\s*$/;

const readings = new WeakMap<Out, { wall: Wall; line: Line }>();

/** `date` on the host and then in its guest: two clocks seconds apart. */
export const datePair: Reader = {
  id: 'date.pair',
  title: 'date on the host and in its guest or container',
  seen: 'documented',
  sign: signOf(dateLine),
  begins: ({ text }, _, out) =>
    text.length < 80 && dateLine.test(text) && (inside.test(out.command ?? '') || outside.test(out.command ?? '')),
  read(cursor, out) {
    const line = cursor.next();
    const wall = wallIn(line.text.trim());
    if (wall === undefined) return;
    if (!inside.test(out.command ?? '')) {
      readings.set(out, { wall, line });
      return;
    }
    const host = readings.get(out);
    const offset = host === undefined ? undefined : offsetOf(wall, host.wall);
    if (offset !== undefined) out.fact('clock.guest-offset', offset, line);
  },
};
