import { isAddress } from '@tokimori/model';
import type { Reader } from '../reader.ts';
import { signOf } from '../sign.ts';

const entry =
  /^\s*(?<address>[0-9a-f.:]{3,39})\s+(?<names>[A-Za-z0-9][\w.-]*(?:[ \t]+[A-Za-z0-9][\w.-]*)*)\s*(?:#.*)?$/;
const loopback = /^(127\.|::1$|fe00:|ff0[02]:)/;

/** `/etc/hosts`: names of one address are names of one machine. Known by the document's name or the command. */
export const hostsFile: Reader = {
  id: 'hosts',
  title: '/etc/hosts',
  seen: 'captured',
  sign: signOf(entry),
  begins: (line, _cursor, out) =>
    /\betc[/_]hosts\b/.test(`${out.command ?? ''} ${out.document}`) &&
    isAddress(entry.exec(line.text)?.groups?.['address'] ?? ''),
  read(cursor, out) {
    const { address = '', names = '' } = entry.exec(cursor.next().text)?.groups ?? {};
    out.covered('hosts');
    if (loopback.test(address)) return;
    for (const name of names.split(/[ \t]+/)) out.alias(name, address, '/etc/hosts names the address');
  },
};
