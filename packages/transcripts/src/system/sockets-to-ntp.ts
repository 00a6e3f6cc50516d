import { pathId } from '@tokimori/model';
import { errnoOf } from '../log/errno.ts';
import type { Reader } from '../reader.ts';
import { signOf } from '../sign.ts';

/** Go names both ends of the socket: port 123 over UDP is NTP, whatever the program (Talos, Authelia, exporters, beevik/ntp). */
const go =
  /\b(?:read|write) udp \S{3,60}->(?:\[(?<six>[0-9a-f:]{2,45})\]|(?<four>[\w.-]{3,200})):123: (?<why>.{3,100}?)(?:"|'|$)/;
/** FreeIPA's installer, and others that wait for chronyd. */
const waited = /^(?:Process chronyc waitsync failed to sync time!|.{0,40}\bIPA was unable to sync time with chrony!)/;
/** Talos refuses to go on while its clock follows nothing. */
const notYet = /\bFailedPrecondition desc = time is not in sync yet\b/;

/** Programs with a time client of their own: the errno of their NTP socket. */
export const ntpSockets: Reader = {
  id: 'time.sockets',
  title: 'NTP sockets of Go programs, installers that wait for time',
  seen: 'documented',
  sign: signOf(go, waited, notYet),
  begins: ({ text }) => text.length < 1500 && (go.test(text) || waited.test(text) || notYet.test(text)),
  read(cursor, out) {
    const line = cursor.next();
    out.covered('time.sockets');
    const groups = go.exec(line.text)?.groups;
    if (groups === undefined) {
      out.fact('sync.state', 'unsynchronised', line);
      out.fact('event.no-selectable', true, line);
      return;
    }
    const subject = pathId(out.host, groups['six'] ?? groups['four'] ?? '');
    const why = groups['why'] ?? '';
    if (/timeout|deadline/i.test(why)) out.fact('event.no-reply', 'timed out', line, { subject });
    else out.fact('event.send-failed', errnoOf(why.replace(/^\w{2,10}: /, '')), line, { subject });
  },
};
