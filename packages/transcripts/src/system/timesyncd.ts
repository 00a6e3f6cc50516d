import { everyPathOf } from '@tokimori/model';
import { pathTo } from '../chrony/path.ts';
import type { MessageRule } from '../log/rule.ts';
import type { Reader } from '../reader.ts';
import { signOf } from '../sign.ts';
import { spanOf } from './spans.ts';

const programs = ['systemd-timesyncd'];
const rule = (pattern: RegExp, tell?: MessageRule['tell']): MessageRule =>
  tell === undefined ? { programs, pattern } : { programs, pattern, tell };
const named = (pattern: RegExp, tell?: MessageRule['tell']): MessageRule => ({
  ...rule(pattern, tell),
  needsProgram: true,
});
const server = '(\\S{1,120}(?: \\([^()]{1,200}\\))?)';

/** systemd-timesyncd's messages. `192.0.2.9:123 (name)` stands for the server. */
export const timesyncdRules: readonly MessageRule[] = [
  rule(new RegExp(`^Timed out waiting for reply from ${server}\\.?$`), (say, [, to = '']) => {
    say.fact('event.no-reply', 'timed out', pathTo(say, to.replace(/\.$/, '')));
  }),
  rule(
    new RegExp(
      `^(?:Initial synchronization to|Synchronized to|Contacted) time server (?:for the first time: )?${server}\\.?$`,
    ),
    (say, [, to = '']) => say.fact('event.selected', true, pathTo(say, to.replace(/\.$/, ''))),
  ),
  rule(/^Initial clock synchronization to .{1,80}$/, (say) => say.fact('sync.state', 'synchronised')),
  rule(/^Server has too large root distance\b/, (say) => say.fact('event.root-distance', 0, everyPathOf(say.host))),
  named(/^Server (?:is )?not synchroni[sz]ed\b/, (say) => {
    say.fact('event.server-dropped', 'unsynchronised', everyPathOf(say.host));
  }),
  named(/^(?:Unsupported|Invalid) stratum\b/, (say) =>
    say.fact('event.server-dropped', 'stratum', everyPathOf(say.host)),
  ),
  named(/^Invalid (?:packet|response)(?: from server| timestamp)\b/, (say) => {
    say.fact('event.server-dropped', 'other', everyPathOf(say.host));
  }),
  rule(/^Failed to call clock_adjtime\(\): (.{1,80})$/, (say, [, reason = '']) => {
    say.fact(/not permitted/i.test(reason) ? 'event.adjtimex-denied' : 'event.adjtimex-invalid', reason);
  }),
  named(/^(?:Failed to set|Could not set) .{0,60}(?:clock|time).{0,60}: .{0,40}not permitted$/i, (say) => {
    say.fact('event.step-denied', say.log.message);
  }),
  rule(/^System clock time unset or jumped backwards, restor(?:ed|ing) from recorded timestamp/, (say) => {
    say.fact('event.rtc-invalid', say.log.message);
  }),
  rule(/^System time changed\. Resyncing/, (say) => say.fact('event.time-jump', 0)),
  named(/^(?:Failed to|Could not) (?:resolve|look up)(?: server)? (\S{1,200}?):? .{0,100}$/, (say, [, name = '']) => {
    say.fact('event.dns-failed', name);
  }),
  rule(/^interval\/delta\/delay\/jitter\/drift \S+?\/([+-]?[\d.]{1,20}s)\//, (say, [, delta = '']) => {
    const offset = spanOf(delta);
    if (offset !== undefined) say.fact('event.offset-seen', offset, everyPathOf(say.host));
  }),
  named(
    /^(?:Using NTP server|Connecting to time server|Network configuration changed|No network connectivity|The system is configured to read the RTC)/,
  ),
];

const wrapped = /^(?:.{0,120}?systemd-timesyncd\[\d+\]:\s+)?Timed out waiting for reply from$/;
const address = /^\s*(\[?[0-9a-fA-F.:]{3,45}\]?:\d{1,5}(?: \([^()]{1,200}\))?)\.?\s*$/;

/** The same time-out wrapped over two lines by whoever copied it. */
export const timesyncdWrapped: Reader = {
  id: 'timesyncd.wrapped',
  title: 'systemd-timesyncd log, wrapped',
  seen: 'documented',
  sign: signOf(/Timed out waiting for reply from/),
  begins: (line, cursor) => wrapped.test(line.text) && address.test(cursor.peek(1)?.text ?? ''),
  read(cursor, out) {
    const line = cursor.next();
    const to = address.exec(cursor.next().text)?.[1] ?? '';
    const subject = pathTo({ host: out.host, out }, to);
    out.covered('log.systemd-timesyncd');
    out.fact('event.no-reply', 'timed out', line, { subject });
  },
};
