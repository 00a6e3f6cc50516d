import { hostId, nameOf, pathId } from '@tokimori/model';
import type { Reader } from '../reader.ts';
import { signOf } from '../sign.ts';

const hop =
  /^(?<host>[\w.:-]{1,255}): stratum (?<stratum>\d{1,2}), offset (?<offset>[-+]?\d{1,12}\.\d{1,9}), synch distance (?<distance>\d{1,9}\.\d{1,9})(?:, refid '(?<refid>[^']{1,64})')?$/;
const silent = /^(?<host>[\w.:-]{1,255}):\s+\*Timeout\*$/;

/** `ntptrace`: the chain of sources, one hop a line; values are each hop's own. */
export const ntptrace: Reader = {
  id: 'ntptrace',
  title: 'ntptrace',
  seen: 'documented',
  sign: signOf(hop, silent),
  begins: (line) => hop.test(line.text.trim()) || silent.test(line.text.trim()),
  read(cursor, out) {
    const line = cursor.next();
    const text = line.text.trim();
    const lost = silent.exec(text)?.groups?.['host'];
    if (lost !== undefined) {
      out.fact('daemon.control', 'timeout', line, { subject: isLocal(lost) ? out.host : hostId(lost) });
      return;
    }
    const { host = '', stratum, offset, distance, refid } = hop.exec(text)?.groups ?? {};
    const subject = isLocal(host) ? out.host : hostId(host);
    const on = { subject };
    out.fact('sync.stratum', Number(stratum), line, on);
    if (Number(stratum) === 16) out.fact('sync.state', 'unsynchronised', line, on);
    if (refid !== undefined) out.fact('sync.refid', refid, line, on);
    out.fact('sync.offset', Number(offset), line, on);
    if (subject !== out.host)
      out.fact('assoc.sync-distance', Number(distance), line, { subject: pathId(out.host, nameOf(subject)) });
  },
};

const isLocal = (host: string): boolean => /^(?:localhost|127\.\d+\.\d+\.\d+|::1|ip6-localhost)$/.test(host);
