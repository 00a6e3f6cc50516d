import { pathId, type SubjectId } from '@tokimori/model';
import { type Field, fieldOf, fieldsOf } from '../chrony/fields.ts';
import { numberOf } from '../chrony/values.ts';
import type { Line, Out, Reader } from '../reader.ts';
import { signOf, signOfLabels } from '../sign.ts';
import { spanOf } from './spans.ts';

const known = new Set([
  'server',
  'poll interval',
  'leap',
  'version',
  'stratum',
  'reference',
  'precision',
  'root distance',
  'offset',
  'delay',
  'jitter',
  'packet count',
  'frequency',
]);

/** `timedatectl timesync-status`: the full form, and the short one of a client that got no answer. */
export const timesyncStatus: Reader = {
  id: 'timedatectl.timesync-status',
  title: 'timedatectl timesync-status',
  seen: 'documented',
  sign: signOfLabels(known),
  begins(line, cursor) {
    const field = fieldOf(line);
    if (field === undefined || !known.has(field.label)) return false;
    if (isOwn(field)) return true;
    const next = cursor.peek(1);
    const after = next === undefined ? undefined : fieldOf(next);
    return field.label === 'server' && after !== undefined && isOwn(after);
  },
  read(cursor, out) {
    out.covered('timedatectl.timesync-status');
    const fields = fieldsOf(cursor, known, 'server');
    const server = fields.find((f) => f.label === 'server');
    const subject = server === undefined ? undefined : serverOf(server.value, server.line, out);
    for (const field of fields) tell(field, subject, out);
  },
};

const isOwn = ({ label, value }: Field): boolean =>
  (label === 'poll interval' && /\(min:/.test(value)) ||
  (label === 'root distance' && /\(max:/.test(value)) ||
  (label === 'packet count' && /^\d{1,9}$/.test(value));

/** `192.0.2.1 (ntp1.example.net)`; `n/a (0.pool.ntp.org)` has a name and no answer yet. */
function serverOf(value: string, line: Line, out: Out): SubjectId | undefined {
  const match = /^(\S{1,200})(?:\s+\(([^()\s]{1,200})\))?/.exec(value);
  const [address, name] = [match?.[1], match?.[2]];
  if (address === undefined) return undefined;
  if (/^n\/a$/i.test(address)) return name === undefined ? undefined : pathId(out.host, name);
  if (name !== undefined) out.alias(name, address, `timedatectl says ${value}`);
  out.fact('sync.source', name ?? address, line);
  return pathId(out.host, name ?? address);
}

function tell({ label, value, line }: Field, subject: SubjectId | undefined, out: Out): void {
  const span = spanOf(value.replace(/\s*\(.*$/, ''));
  if (label === 'packet count') out.fact('sync.packets', Number(value), line);
  else if (label === 'root distance' && span !== undefined) out.fact('sync.root-distance', span, line);
  else if (label === 'frequency') {
    const ppm = numberOf(/^([+-]?[\d.,]+)\s*ppm/.exec(value)?.[1]);
    if (ppm !== undefined) out.fact('sync.frequency', ppm, line);
  }
  if (subject === undefined) return;
  const on = { subject };
  if (label === 'stratum' && /^\d{1,2}$/.test(value)) out.fact('assoc.stratum', Number(value), line, on);
  if (label === 'leap' && /^normal$/i.test(value)) out.fact('assoc.leap', 'none', line, on);
  if (label === 'leap' && /^not synchroni[sz]ed$/i.test(value)) out.fact('assoc.leap', 'unsynchronised', line, on);
  if (span === undefined) return;
  // systemd-timesyncd: positive when the server is ahead (RFC 5905 §8, theta).
  if (label === 'offset') out.fact('assoc.offset', span, line, on);
  if (label === 'delay') out.fact('assoc.delay', span, line, on);
  if (label === 'jitter') out.fact('assoc.jitter', span, line, on);
  if (label === 'root distance') out.fact('assoc.root-distance', span, line, on);
}

const property =
  /^(LinkNTPServers|SystemNTPServers|RuntimeNTPServers|FallbackNTPServers|ServerName|ServerAddress|RootDistanceMaxUSec|PollIntervalMinUSec|PollIntervalMaxUSec|PollIntervalUSec|NTPMessage|Frequency)=(.*)$/;
const leaps = ['none', 'add', 'delete', 'unsynchronised'] as const;

/** `timedatectl show-timesync`. */
export const showTimesync: Reader = {
  id: 'timedatectl.show-timesync',
  title: 'timedatectl show-timesync',
  seen: 'documented',
  sign: signOf(property),
  begins: (line) => property.test(line.text) && !/^Frequency=(?!-?\d{1,12}$)/.test(line.text),
  read(cursor, out) {
    out.covered('timedatectl.show-timesync');
    const found = new Map<string, { value: string; line: Line }>();
    for (let line = cursor.peek(); line !== undefined; line = cursor.peek()) {
      const match = property.exec(line.text);
      if (match === null) break;
      cursor.next();
      found.set(match[1] ?? '', { value: (match[2] ?? '').trim(), line });
    }
    const address = found.get('ServerAddress')?.value ?? '';
    const server = found.get('ServerName');
    const name = server?.value || address;
    if (server !== undefined && server.value !== '' && address !== '')
      out.alias(server.value, address, 'timedatectl show-timesync');
    for (const key of ['LinkNTPServers', 'SystemNTPServers', 'RuntimeNTPServers', 'FallbackNTPServers']) {
      const list = found.get(key);
      for (const source of list?.value.split(/\s+/).filter((s) => s !== '') ?? [])
        if (list !== undefined)
          out.fact('config.source', 'server', list.line, {
            subject: pathId(out.host, source),
            conditions: { fallback: key === 'FallbackNTPServers' },
          });
    }
    const limit = found.get('RootDistanceMaxUSec');
    const seconds = limit === undefined ? undefined : spanOf(limit.value);
    if (limit !== undefined && seconds !== undefined) out.fact('config.max-distance', seconds, limit.line);
    const message = found.get('NTPMessage');
    if (message !== undefined) tellMessage(message.value, message.line, name, out);
  },
};

function tellMessage(value: string, line: Line, name: string, out: Out): void {
  const cells = new Map([...value.matchAll(/\b(\w{3,24})=([^,}]{0,60})/g)].map((m) => [m[1], (m[2] ?? '').trim()]));
  const packets = numberOf(cells.get('PacketCount'));
  if (packets !== undefined) out.fact('sync.packets', packets, line);
  if (name === '' || packets === 0) return;
  const subject = pathId(out.host, name);
  const leap = leaps[Number(cells.get('Leap') ?? Number.NaN)];
  const stratum = numberOf(cells.get('Stratum'));
  const delay = spanOf(cells.get('RootDelay') ?? '');
  const dispersion = spanOf(cells.get('RootDispersion') ?? '');
  if (leap !== undefined) out.fact('assoc.leap', leap, line, { subject });
  if (stratum !== undefined) out.fact('assoc.stratum', stratum, line, { subject });
  if (delay !== undefined) out.fact('assoc.root-delay', delay, line, { subject });
  if (dispersion !== undefined) out.fact('assoc.root-dispersion', dispersion, line, { subject });
}
