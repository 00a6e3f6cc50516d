import type { Reader } from '../reader.ts';
import { signOf } from '../sign.ts';
import { named, wayOf } from './asked.ts';
import type { SessionOutcome } from './words.ts';

const ended = /^ipmiutil (\w{2,12}),? (\S.{3,80})$/;

/** The words ipmiutil ends with (util/ipmicmd.c, decode_rv). */
const outcomes: readonly (readonly [RegExp, SessionOutcome])[] = [
  [/invalid (?:session )?user|user ?name/i, 'unknown-user'],
  [/password|authentication (?:failed|error)/i, 'wrong-password'],
  [/privilege/i, 'privilege-refused'],
  [/no (?:free )?session|too many sessions|busy/i, 'no-resources'],
  [/cipher|auth(?:entication)? (?:type|algorithm)/i, 'no-cipher-match'],
  [/connect timeout|receive timeout|no response|timeout|cannot connect/i, 'no-answer'],
  [/completed successfully/i, 'established'],
];
const outcomeOf = (words: string): SessionOutcome | undefined => outcomes.find(([pattern]) => pattern.test(words))?.[1];

/** ipmiutil: how its session ended, told in its last line. */
export const ipmiutil: Reader = {
  id: 'ipmiutil',
  title: 'ipmiutil',
  seen: 'documented',
  sign: signOf(ended),
  begins: ({ text }, _, out) =>
    ended.test(text) && / -N /.test(out.command ?? '') && outcomeOf(ended.exec(text)?.[2] ?? '') !== undefined,
  read(cursor, out) {
    const line = cursor.next();
    const outcome = outcomeOf(ended.exec(line.text)?.[2] ?? '');
    const target = named(/ -N ?["']?([\w.:-]{1,100})/.exec(out.command ?? '')?.[1]);
    const isPlus = !/ -F ?lan\b/.test(out.command ?? '');
    if (outcome !== undefined)
      out.fact('ipmi.session', outcome, line, {
        subject: wayOf(out, line, target),
        conditions: { tool: 'ipmiutil', interface: isPlus ? 'lanplus' : 'lan' },
      });
  },
};
