import type { Reader } from '../reader.ts';
import { signOf } from '../sign.ts';

const head = /^(?:Ethernet Channel Bonding Driver: |Bonding Mode: )/;
const field =
  /^(?<key>Slave Interface|MII Status|Speed|Duplex|Link Failure Count|Currently Active Slave|Bonding Mode|[A-Z][\w ()/-]{2,50}):?\s{0,4}(?<value>.{0,100})$/;

/** A reboot of the switch costs a failure or two. */
const many = 10;

/** /proc/net/bonding/bond0: slaves that are down, fail often, or run at half duplex. */
export const bonding: Reader = {
  id: 'bonding',
  title: '/proc/net/bonding',
  seen: 'documented',
  sign: signOf(head),
  begins: ({ text }) => head.test(text),
  read(cursor, out) {
    let slave = '';
    let blank = 0;
    out.covered('interfaces');
    for (let line = cursor.peek(); line !== undefined; line = cursor.peek()) {
      const groups = field.exec(line.text.trim())?.groups;
      if (groups === undefined) {
        if (line.text.trim() !== '' || ++blank > 40) return;
        cursor.next();
        continue;
      }
      cursor.next();
      const { key, value = '' } = groups;
      const conditions = { interface: slave };
      if (key === 'Slave Interface') slave = value.trim();
      if (slave === '') continue;
      if (key === 'MII Status')
        out.fact('machine.link-state', value.startsWith('up') ? 'up' : 'down', line, { conditions });
      if (key === 'Link Failure Count' && Number(value) >= many)
        out.fact('machine.link-errors', `link failed ${Number(value)} times`, line, { conditions });
      if (key === 'Duplex' && /^half/i.test(value))
        out.fact('machine.link-errors', 'half duplex', line, { conditions });
    }
  },
};
