import { pathId } from '@tokimori/model';
import type { MessageRule } from '../log/rule.ts';

/** htpdate: time from HTTP headers. */
export const htpdateRules: readonly MessageRule[] = [
  {
    programs: ['htpdate'],
    pattern: /^Drift (-?\d{1,9}(?:\.\d{1,6})?) PPM\b/i,
    tell: (say, [, ppm]) => say.fact('clock.drift-seen', Number(ppm)),
  },
  {
    programs: ['htpdate'],
    needsProgram: true,
    pattern: /^(?:Offset|Timedelta:?) (-?\d{1,12}(?:\.\d{1,6})?) seconds?\b/i,
    tell: (say, [, offset]) => say.fact('clock.offset-seen', Number(offset)),
  },
  {
    programs: ['htpdate'],
    needsProgram: true,
    pattern: /^(?:Adjusting|Setting) (-?\d{1,12}(?:\.\d{1,6})?) seconds?$/i,
    tell: (say, [, offset]) => say.fact('clock.offset-seen', Number(offset)),
  },
  {
    programs: ['htpdate'],
    needsProgram: true,
    pattern: /^(\S{1,200}) (?:no timestamp|timed? ?out|.{0,60}could not be resolved|host or service unavailable)/i,
    tell: (say, [, server = '']) => say.fact('event.no-reply', say.log.message, pathId(say.host, server)),
  },
];
