import { pathId } from '@tokimori/model';
import type { Reader } from '../reader.ts';
import { signOf } from '../sign.ts';

const synchronised =
  /^\s*synchroni[sz]ed to (?<kind>NTP server|local net|modem|UHF radio|atomic clock|radio|undisciplined local clock|LF|unspecified)?\s*(?:\((?<server>[^)\s]{1,120})\)\s*)?at stratum (?<stratum>\d{1,2})\b/i;
const unsynchronised = /^\s*unsynchroni[sz]ed\s*$/i;
const restarting = /^\s*time server re-?starting\s*$/i;
const unable = /^\s*Unable to talk to NTP daemon\. Is it running\?\s*$/i;
const correct = /^\s*time correct to within (\d{1,9}) ms\s*$/i;
const polling = /^\s*polling server every (\d{1,7}) s\s*$/i;

/** `ntpstat`, old (C) and new (shell) version. */
export const ntpstat: Reader = {
  id: 'ntpstat',
  title: 'ntpstat',
  seen: 'documented',
  sign: signOf(synchronised, unsynchronised, restarting, unable, correct),
  begins: ({ text }, cursor) =>
    synchronised.test(text) ||
    unable.test(text) ||
    restarting.test(text) ||
    correct.test(text) ||
    // The bare word is ntpstat's only when the rest of its output follows, or its name stands before it.
    (unsynchronised.test(text) &&
      (restarting.test(cursor.peek(1)?.text ?? '') ||
        polling.test(cursor.peek(1)?.text ?? '') ||
        /\bntpstat\b/.test(cursor.peek(-1)?.text ?? ''))),
  read(cursor, out) {
    const line = cursor.next();
    const { text } = line;
    out.covered('ntpstat');
    const groups = synchronised.exec(text)?.groups;
    if (groups !== undefined) {
      out.fact('sync.state', 'synchronised', line);
      out.fact('sync.stratum', Number(groups.stratum), line);
      const server = groups.server;
      if (server !== undefined) {
        out.fact('sync.source', server, line);
        out.fact('assoc.tally', 'selected', line, { subject: pathId(out.host, server) });
      } else if (/local/i.test(groups.kind ?? '')) out.fact('sync.source', 'local', line);
    } else if (unsynchronised.test(text)) out.fact('sync.state', 'unsynchronised', line);
    else if (unable.test(text)) out.fact('daemon.control', 'cannot-talk', line);
    else if (restarting.test(text)) out.fact('env.fresh-start', true, line);
    else {
      const within = correct.exec(text)?.[1];
      if (within !== undefined) out.fact('sync.root-distance', Number(within) / 1000, line);
    }
    if (polling.test(cursor.peek()?.text ?? '') || correct.test(cursor.peek()?.text ?? '')) {
      const more = cursor.next();
      const within = correct.exec(more.text)?.[1];
      if (within !== undefined) out.fact('sync.root-distance', Number(within) / 1000, more);
      if (polling.test(cursor.peek()?.text ?? '')) cursor.next();
    }
  },
};
