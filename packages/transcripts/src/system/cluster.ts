import type { Reader } from '../reader.ts';
import { signOf } from '../sign.ts';

const detected = /\bclock skew detected on ((?:mon\.[\w-]{1,60}(?:,\s*|\s+)?){1,20})/;
const measured =
  /\b(mon\.[\w-]{1,60})\b.{0,120}?\bclock skew (\d{1,9}(?:\.\d{1,9})?(?:e-?\d{1,3})?)s > max (\d{1,6}(?:\.\d{1,6})?)s/;
const code = /\bMON_CLOCK_SKEW\b/;
const stamped =
  /\bmessage from (mon\.[\w-]{1,60}) was stamped (\d{1,9}(?:\.\d{1,9})?)s in the (future|past), clocks not synchronized/;
/** Databases that stop rather than work with clocks apart: CockroachDB, YugabyteDB, HBase; the difference where it is printed. */
const databases: readonly RegExp[] = [
  /\bclock synchronization error: this node is more than (\d{1,6})(ms|s) away from at least half\b/,
  /\bclock offset (?:from|with|to) \S{1,80}.{0,60}\b(?:exceeds|too (?:high|large))\b/i,
  /\b[Tt]oo big clock skew is detected: (\d{1,9}(?:\.\d{1,9})?)(ms|s)\b/,
  /\btime is too far out of sync with master\.\s+Time difference of (\d{1,12})(ms) > max allowed\b/,
  /\bprober found high clock drift\b(?:.{0,200}"clock-drift":"(\d{1,9}(?:\.\d{1,9})?)(ms|s)")?/,
];
const databaseOf = (text: string): RegExpExecArray | undefined =>
  databases.map((pattern) => pattern.exec(text)).find((match) => match !== null) ?? undefined;
const peer = /\bthe clock difference against peer (\S{1,80}) is too high \[(\d{1,9}(?:\.\d{1,9})?)(ms|s) > 1s\]/;

/** Members of a cluster that find their clocks apart: Ceph monitors (health text and log), etcd. */
export const clusterSkew: Reader = {
  id: 'cluster.skew',
  title: 'clock skew in Ceph, etcd, CockroachDB, YugabyteDB, HBase',
  seen: 'documented',
  sign: signOf(detected, measured, code, stamped, peer, ...databases),
  begins: ({ text }) =>
    [detected, measured, code, stamped, peer].some((pattern) => pattern.test(text)) || databaseOf(text) !== undefined,
  read(cursor, out) {
    const line = cursor.next();
    out.covered('cluster.skew');
    const each = measured.exec(line.text);
    const message = stamped.exec(line.text);
    const etcd = peer.exec(line.text);
    const say = (member: string, seconds: number) =>
      out.fact('event.clock-skew', seconds, line, { conditions: { member } });
    const database = databaseOf(line.text);
    if (database !== undefined) say('database', Number(database[1] ?? 0) / (database[2] === 'ms' ? 1000 : 1));
    else if (each !== null) say(each[1] ?? '', Number(each[2]));
    else if (message !== null) say(message[1] ?? '', Number(message[2]));
    else if (etcd !== null) say(etcd[1] ?? '', etcd[3] === 'ms' ? Number(etcd[2]) / 1000 : Number(etcd[2]));
    else {
      // The list of monitors may go on in the next line.
      const next = cursor.peek();
      const more =
        detected.test(line.text) && /^\s*mon\.[\w-]+(?:,|;|$)/.test(next?.text ?? '') ? cursor.next().text : '';
      const members = new Set(`${detected.exec(line.text)?.[1] ?? ''} ${more}`.match(/mon\.[\w-]{1,60}/g) ?? []);
      out.fact('event.clock-skew', 0, line, {
        conditions: { member: [...members].join(' ') || 'mon', members: members.size },
      });
    }
    out.fact('env.several-nodes', true, line);
  },
};
