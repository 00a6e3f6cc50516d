import type { Line, Out, Reader } from '../reader.ts';
import { signOf } from '../sign.ts';
import { bmcOf, established } from './asked.ts';

const heading = /^ID\s+Name\s+(?:Callin|Enabled)\s+/;
const row = /^(\d{1,2})(?:\s(.{0,40}?))?\s+(true|false)\s+(true|false)\s+(true|false)\s+(\S.{1,24}?)\s*$/;

/** `ipmitool user list`, fresh or with the columns collapsed. */
export const userList: Reader = {
  id: 'ipmitool.users',
  title: 'ipmitool user list',
  seen: 'captured',
  sign: signOf(heading),
  begins: ({ text }) => heading.test(text),
  read(cursor, out) {
    const first = cursor.next();
    const subject = bmcOf(out, first);
    established(out, first);
    out.covered('ipmi.users', subject);
    for (let line = cursor.peek(); line !== undefined; line = cursor.peek()) {
      const m = row.exec(line.text);
      if (m === null) break;
      tell(m, cursor.next(), out);
    }
  },
};

function tell(m: RegExpExecArray, line: Line, out: Out): void {
  const [, id = '', field = '', , , messaging = '', privilege = ''] = m;
  const name = field.trim();
  const lan = messaging === 'true' && privilege !== 'NO ACCESS';
  // Empty slots are no accounts.
  if (name === '' && (!lan || /^Unknown/.test(privilege))) return;
  out.fact('bmc.user', name, line, { subject: bmcOf(out, line), conditions: { id: Number(id), privilege, lan } });
}
