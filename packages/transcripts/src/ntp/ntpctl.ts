import { pathId } from '@tokimori/model';
import type { Line, Out, Reader } from '../reader.ts';
import { signOf } from '../sign.ts';
import { fromMillis } from './units.ts';

const status =
  /^\s*(?<valid>\d{1,5})\/(?<all>\d{1,5}) peers? valid, (?:\d{1,5}\/\d{1,5} sensors? valid, )?(?:constraint offset -?\d{1,12}s(?: \(\d{1,5} errors?\))?, )?(?:\d{1,5}\/\d{1,5} constraints? valid, )?clock (?<synced>synced|unsynced)(?:, stratum (?<stratum>\d{1,2}))?(?:, clock offset is (?<offset>-?\d{1,15}\.\d{1,6})ms)?$/;
const peerName = /^(?<address>[0-9a-f.:]{3,45}|[\w.-]{1,255})(?: (?:from pool )?(?<name>[\w.:-]{1,255}))?$/i;
const peerRow =
  /^\s{1,4}(?<tally>\*)?\s{1,4}\d{1,3}\s{1,4}\d{1,3}\s{1,4}(?<stratum>\d{1,3}|-)\s{1,6}(?<next>\d{1,6})s\s{1,6}(?<poll>\d{1,6})s\s{1,40}(?:(?<offset>-?\d{1,12}\.\d{1,6})ms\s{1,20}(?<delay>-?\d{1,12}\.\d{1,6})ms\s{1,20}(?<jitter>\d{1,12}\.\d{1,6})ms|-{2,6} peer not valid -{2,6})$/;

/** `ntpctl -s status|peers|all` of OpenNTPD. */
export const ntpctl: Reader = {
  id: 'ntpctl',
  title: 'ntpctl -s all (OpenNTPD)',
  seen: 'documented',
  sign: signOf(status, /^\s*peer$/),
  begins: (line, cursor) =>
    status.test(line.text) ||
    (line.text.trim() === 'peer' && /^\s*wt\s+tl\s+st\s+next\s+poll\b/.test(cursor.peek(1)?.text ?? '')),
  read(cursor, out) {
    const line = cursor.next();
    out.fact('daemon.kind', 'openntpd', line);
    out.fact('daemon.control', 'answers', line);
    const groups = status.exec(line.text)?.groups;
    if (groups !== undefined) tellStatus(groups, line, out);
    else {
      cursor.next();
      out.covered('ntpctl.peers');
      tellPeers(cursor, out);
    }
  },
};

function tellStatus(groups: Record<string, string | undefined>, line: Line, out: Out): void {
  out.covered('ntpctl.status');
  out.fact('sync.sources', Number(groups['all']), line, { conditions: { valid: Number(groups['valid']) } });
  out.fact('sync.state', groups['synced'] === 'synced' ? 'synchronised' : 'unsynchronised', line);
  if (groups['stratum'] !== undefined) out.fact('sync.stratum', Number(groups['stratum']), line);
  if (groups['offset'] !== undefined) out.fact('sync.offset', fromMillis(Number(groups['offset'])), line);
}

/** Two lines a peer: its name, then its values. */
function tellPeers(cursor: Parameters<Reader['read']>[0], out: Out): void {
  for (let line = cursor.peek(); line !== undefined; line = cursor.peek()) {
    const name = line.text.length > 300 ? undefined : peerName.exec(line.text.trim())?.groups;
    const values = peerRow.exec((cursor.peek(1)?.text ?? '').slice(0, 200));
    const row = values?.groups;
    if (name === undefined || row === undefined) return;
    cursor.next();
    const at = cursor.next();
    const address = name['address'] ?? '';
    if (name['name'] !== undefined && !line.text.includes(' from pool ') && name['name'] !== address)
      out.alias(name['name'], address, 'name and address of one ntpctl peer');
    const on = { subject: pathId(out.host, address) };
    out.fact('assoc.mode', 'server', at, on);
    out.fact('assoc.poll', Number(row['poll']), at, on);
    if (row['offset'] === undefined) {
      out.fact('assoc.tally', 'unusable', at, on);
      continue;
    }
    out.fact('assoc.tally', row['tally'] === '*' ? 'selected' : 'combined', at, on);
    if (row['stratum'] !== '-') out.fact('assoc.stratum', Number(row['stratum']), at, on);
    out.fact('assoc.offset', fromMillis(Number(row['offset'])), at, on);
    out.fact('assoc.delay', fromMillis(Number(row['delay'])), at, on);
    out.fact('assoc.jitter', fromMillis(Number(row['jitter'])), at, on);
  }
}
