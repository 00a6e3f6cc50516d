import type { Reader } from '../reader.ts';
import { whole } from '../sign.ts';
import { enterLoop, inLoop } from './asked.ts';

const alone =
  /^\s*(?:[=#*>-]{1,10} ?)?([A-Za-z0-9](?:[\w-]{0,60}\.[\w.-]{1,60}|[\w-]{0,30}\d[\w-]{0,10})|[0-9a-f]{0,4}:[0-9a-f:]{2,40})(?: ?[=#*<-]{1,10}|:)?\s*$/;

/** `for h in …; do echo $h; ipmitool -H $h …; done`: the name on a line of its own is the BMC of what follows. */
export const loopName: Reader = {
  id: 'ipmi.loop',
  title: 'a loop over BMCs that prints their names',
  seen: 'documented',
  sign: whole(inLoop),
  begins: ({ text }, _, out) => inLoop(out) && text.length < 140 && alone.test(text),
  read(cursor, out) {
    enterLoop(out, alone.exec(cursor.next().text)?.[1] ?? '');
  },
};
