import type { Activity } from './records/activity.ts';
import type { AuthData } from './records/authdata.ts';
import type { Client } from './records/client.ts';
import type { NtpData } from './records/ntpdata.ts';
import type { SelectData } from './records/selectdata.ts';
import type { ServerStats } from './records/serverstats.ts';
import type { Source } from './records/source.ts';
import type { SourceStats } from './records/sourcestats.ts';
import type { Tracking } from './records/tracking.ts';

export interface AskOptions {
  /** Gives up with `CHRONY_ABORTED`. */
  readonly signal?: AbortSignal;
}

/**
 * What a chronyd tells of itself; the same records whichever way it is asked. All throw `ChronyError`.
 *
 * By UDP a chronyd answers `tracking`, `sources`, `sourcestats`, `activity` and `sourceName`; the others are
 * `CHRONY_UNAUTHORISED` there, unless `opencommands` (chrony 4.7 and later) names them.
 */
export interface Chronyd {
  tracking(options?: AskOptions): Promise<Tracking>;
  /** In the daemon's order, with those whose name is not resolved. */
  sources(options?: AskOptions): Promise<Source[]>;
  sourcestats(options?: AskOptions): Promise<SourceStats[]>;
  /** Of the servers and peers that have an address. */
  ntpdata(options?: AskOptions): Promise<NtpData[]>;
  selectdata(options?: AskOptions): Promise<SelectData[]>;
  /** Of the servers and peers. */
  authdata(options?: AskOptions): Promise<AuthData[]>;
  activity(options?: AskOptions): Promise<Activity>;
  serverstats(options?: AskOptions): Promise<ServerStats>;
  /** Who asked this server. */
  clients(options?: AskOptions): Promise<Client[]>;
  /** The name in the configuration of a source that `sources` calls `ID#0000000001` or by its address. */
  sourceName(source: string, options?: AskOptions): Promise<string>;
}
