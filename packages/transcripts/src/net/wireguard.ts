import type { Reader } from '../reader.ts';
import { signOf } from '../sign.ts';

const head = /^(?:>\s)?interface: (?<name>[\w.@-]{1,15})\s*$/;
const field =
  /^(?:>\s)?\s{0,4}(?<key>public key|private key|listening port|fwmark|peer|preshared key|endpoint|allowed ips|latest handshake|transfer|persistent keepalive): (?<value>.{0,300})$/;
/** `wg show`: a tunnel is on the way. A fresh handshake says that keys fit, not that large packets come through. */
export const wireguard: Reader = {
  id: 'wireguard',
  title: 'wg show',
  seen: 'documented',
  sign: signOf(head, 'latest handshake: '),
  begins: ({ text }, cursor) => head.test(text) && field.test(cursor.peek(1)?.text ?? ''),
  read(cursor, out) {
    const first = cursor.next();
    out.covered('wireguard');
    out.fact('env.tunnel', true, first);
    for (let line = cursor.peek(); line !== undefined; line = cursor.peek()) {
      const groups = field.exec(line.text)?.groups;
      if (groups === undefined && line.text.replace('>', '').trim() !== '') return;
      cursor.next();
    }
  },
};
