import type { Reader } from '../reader.ts';
import { signOf } from '../sign.ts';
import { wayOf } from './asked.ts';

const head = /^\|\s*(?:Domain|VM) name\s*\|\s*Status\s*\|\s*Address\s*\|\s*Port\s*\|/i;
const row = /^\|\s*(\S{1,60})\s*\|\s*(running|down|error|stopped)\s*\|\s*(\S{1,60})\s*\|\s*(\d{1,5})\s*\|/i;

/** `vbmc list`: virtual BMCs in front of libvirt domains. */
export const vbmcList: Reader = {
  id: 'vbmc',
  title: 'vbmc list',
  seen: 'documented',
  sign: signOf(head),
  begins: ({ text }) => head.test(text),
  read(cursor, out) {
    cursor.next();
    for (let line = cursor.peek(); line !== undefined && /^[|+]/.test(line.text); line = cursor.peek()) {
      cursor.next();
      const [, , status = '', address = '', port = ''] = row.exec(line.text) ?? [];
      if (status === '') continue;
      const wildcard = /^(?:::|0\.0\.0\.0|\*)$/.test(address);
      out.fact('ipmi.port', /running/i.test(status) ? 'open' : 'closed', line, {
        subject: wayOf(out, line, wildcard ? undefined : address),
        conditions: { port: Number(port) },
      });
    }
  },
};
