import type { Line, Out, Reader } from '../reader.ts';
import { signOf } from '../sign.ts';
import { fieldOf } from './fields.ts';
import { numberOf } from './values.ts';

const names = {
  'ntp packets received': 'server.received',
  'ntp packets dropped': 'server.dropped',
  'authenticated ntp packets': 'server.authenticated',
} as const;

const form =
  /^\s*(?:\d{1,3}[:.]?\s+)?(?:(?:NTP|Command) packets (?:received|dropped)|Client log records dropped|NTS-KE connections (?:accepted|dropped)|(?:Authenticated|Interleaved) NTP packets|NTP timestamps? (?:held|span)|NTP (?:daemon|kernel|hardware) [RT]X timestamps)\s*:\s*\d{1,18}\s*$/;

/** `chronyc serverstats`: the server's own counters. */
export const serverstats: Reader = {
  id: 'chronyc.serverstats',
  title: 'chronyc serverstats',
  seen: 'captured',
  sign: signOf(form),
  begins: (line) => form.test(line.text),
  read(cursor, out) {
    const line = cursor.next();
    const field = fieldOf(line);
    out.covered('chronyc.serverstats');
    const name = names[field?.label as keyof typeof names];
    const value = numberOf(field?.value);
    if (name !== undefined && value !== undefined) out.fact(name, value, line);
  },
};

/** Received, dropped, command received and dropped, log records dropped; since 4.0 also NTS-KE (2) and authenticated. */
export function tellServerstatsCsv(cells: readonly string[], line: Line, out: Out): void {
  out.fact('server.received', Number(cells[0]), line);
  out.fact('server.dropped', Number(cells[1]), line);
  if (cells.length > 7) out.fact('server.authenticated', Number(cells[7]), line);
}
