import type { Reader } from '../reader.ts';
import { signOf } from '../sign.ts';
import { bmcOf, established } from './asked.ts';

const done = /^Set Channel Access for channel \d{1,2} was successful\.?\s*$/i;
const access = /\blan set \d{1,2} access (on|off)\b/i;

/** `ipmitool lan set 1 access off`: that the channel's access was switched, by the command that was given. */
export const lanAccessSet: Reader = {
  id: 'ipmitool.lan.set',
  title: 'ipmitool lan set access',
  seen: 'documented',
  sign: signOf(done),
  begins: ({ text }) => done.test(text),
  read(cursor, out) {
    const line = cursor.next();
    const to = access.exec(out.command ?? '')?.[1]?.toLowerCase();
    if (to === undefined) return;
    const subject = bmcOf(out, line);
    established(out, line);
    out.fact('bmc.lan-access', to === 'off' ? 'disabled' : 'always', line, { subject });
  },
};
