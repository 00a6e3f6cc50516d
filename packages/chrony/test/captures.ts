import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Fields } from '../src/fields.ts';
import { activity } from '../src/records/activity.ts';
import { authData } from '../src/records/authdata.ts';
import { client } from '../src/records/client.ts';
import { clientPage } from '../src/records/client-page.ts';
import { nSources } from '../src/records/n-sources.ts';
import { ntpData } from '../src/records/ntpdata.ts';
import { selectData } from '../src/records/selectdata.ts';
import { serverStats } from '../src/records/serverstats.ts';
import { sourceData } from '../src/records/source.ts';
import { sourceName } from '../src/records/source-name.ts';
import { sourcestats } from '../src/records/sourcestats.ts';
import { tracking } from '../src/records/tracking.ts';
import type { Report } from '../src/report.ts';

export interface Capture {
  readonly name: string;
  readonly version: string;
  readonly exchanges: readonly { readonly request: Uint8Array; readonly reply: Uint8Array }[];
  /** What chronyc printed. */
  readonly lines: readonly string[];
}

const folder = join(import.meta.dirname, '../captures');

export const captures: readonly Capture[] = globSync('*/*.txt', { cwd: folder })
  .toSorted()
  .map((path) => {
    const lines = readFileSync(join(folder, path), 'utf8').split('\n');
    const behind = (sign: string) => lines.filter((it) => it.startsWith(`${sign} `)).map((it) => it.slice(2));
    const replies = behind('<').map((it) => Buffer.from(it, 'hex'));
    const exchanges = behind('>').map((it, at) => ({ request: Buffer.from(it, 'hex'), reply: replies[at]! }));
    return { name: basename(path, '.txt'), version: path.split('/')[0]!, exchanges, lines: behind('=') };
  });

/** Every report there is. */
export const reports: readonly Report<Fields>[] = [
  activity,
  authData,
  clientPage,
  nSources,
  ntpData,
  selectData,
  serverStats,
  sourceData,
  sourceName,
  sourcestats,
  tracking,
] as unknown as Report<Fields>[];

/** What chronyc prints in the lines of a capture, by its file name. */
export const printed: Readonly<Record<string, Report<Fields>>> = Object.fromEntries(
  Object.entries({
    activity,
    authdata: authData,
    clients: client,
    ntpdata: ntpData,
    selectdata: selectData,
    serverstats: serverStats,
    sourcename: sourceName,
    sources: sourceData,
    sourcestats,
    tracking,
  }),
) as unknown as Record<string, Report<Fields>>;

export const commandOf = (packet: Uint8Array): number => (packet[4]! << 8) | packet[5]!;
export const sequenceOf = (packet: Uint8Array, reply: boolean): number =>
  new DataView(packet.buffer, packet.byteOffset).getUint32(reply ? 16 : 8);
