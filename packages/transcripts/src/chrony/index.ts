import type { Reader } from '../reader.ts';
import { activity } from './activity.ts';
import { authdata } from './authdata.ts';
import { clients } from './clients.ts';
import { chronyConf } from './conf.ts';
import { csv } from './csv.ts';
import { legend } from './legend.ts';
import { chronyDebug, chronyLogFiles } from './logfiles.ts';
import { ntpdata } from './ntpdata.ts';
import { controlReplies } from './replies.ts';
import { selectdata } from './selectdata.ts';
import { serverstats } from './serverstats.ts';
import { sources } from './sources.ts';
import { sourcestats } from './sourcestats.ts';
import { tracking } from './tracking.ts';
import { waitsync } from './waitsync.ts';

/** Everything chronyc prints. */
export const chronyReaders: readonly Reader[] = [
  ntpdata,
  tracking,
  sources,
  sourcestats,
  selectdata,
  authdata,
  activity,
  serverstats,
  clients,
  waitsync,
  csv,
  controlReplies,
  chronyLogFiles,
  chronyDebug,
  legend,
  chronyConf,
];
