import { nameOf, pathId } from '@tokimori/model';
import type { Reader } from '../reader.ts';
import { signOf } from '../sign.ts';
import { askedBy, bmcOf } from './asked.ts';
import { secondsIn } from './ipmitool.ts';

/** A program that asks a BMC and was stopped because it took too long, in the words of Python, Go and shells. */
const cut =
  /\bCommand '?\[?['"]?(?:\S{0,60}\/)?(?:ipmi-[a-z]{2,12}|ipmitool|ipmipower|ipmimonitoring|bmc-info|racadm)\b.{0,600}\btimed out after (\d{1,4}(?:\.\d{1,3})?) ?s/i;
/** netdata's plugin tells how long one reading of all sensors took. */
const speed = /^freeipmi\.plugin\b.{0,60}data collection speed was (\d{4,12}) usec/;

/** How long the BMC took for a question, told by the program that waited. */
export const toldTimes: Reader = {
  id: 'ipmi.times',
  title: 'programs that wait for IPMI tools (timed out after … seconds)',
  seen: 'documented',
  sign: signOf('timed out after', 'data collection speed was'),
  begins: ({ text }) => text.length < 2000 && (cut.test(text) || speed.test(text)),
  read(cursor, out) {
    const line = cursor.next();
    const limit = cut.exec(line.text)?.[1];
    const seconds = limit === undefined ? Number(speed.exec(line.text)?.[1] ?? 0) / 1e6 : Number(limit);
    const asked = askedBy(/'?((?:\S{0,60}\/)?(?:ipmi|bmc-|racadm).{0,600})' timed out/.exec(line.text)?.[1]);
    // Over a network silence looks alike: only what is asked on the spot is surely slow.
    if (limit !== undefined && asked?.inBand !== true) {
      const subject = bmcOf(out, line, asked?.target);
      out.fact('ipmi.session', 'no-answer', line, {
        subject: pathId(out.host, nameOf(subject)),
        conditions: { tool: 'other', seconds },
      });
      return;
    }
    out.fact('ipmi.answer-time', seconds, line, { subject: pathId(out.host, nameOf(bmcOf(out, line))) });
  },
};

/** A whole repository read in-band may take half a minute; nothing takes minutes. */
const minute = 60;

/** `time ipmitool …` on the host itself. */
export const inBandTiming: Reader = {
  id: 'ipmi.timing.local',
  title: 'time ipmitool … on the host itself',
  seen: 'documented',
  sign: signOf(/^real\s/, 'elapsed', ' total'),
  begins: ({ text }, _, out) => {
    const asked = askedBy(out.command);
    const tool = asked?.tool === 'ipmitool' || asked?.tool === 'freeipmi';
    return tool && asked.inBand && /^real\s+\d|total\s*$|elapsed/.test(text) && (secondsIn(text) ?? 0) >= minute;
  },
  read(cursor, out) {
    const line = cursor.next();
    out.fact('ipmi.answer-time', secondsIn(line.text) ?? 0, line, {
      subject: pathId(out.host, nameOf(bmcOf(out, line))),
    });
  },
};
