// Written by `npm run format` from the files of this folder.
import type { Rule } from '../../rule.ts';
import type { TimeConf } from '../../time-conf.ts';
import allowAll from './allow-all.ts';
import autokey from './autokey.ts';
import boundToLoopback from './bound-to-loopback.ts';
import broadcastClient from './broadcast-client.ts';
import burst from './burst.ts';
import commandOpen from './command-open.ts';
import deprecated from './deprecated.ts';
import distanceLimit from './distance-limit.ts';
import driftFile from './drift-file.ts';
import duplicateSource from './duplicate-source.ts';
import esxiOverwritten from './esxi-overwritten.ts';
import keyNotTrusted from './key-not-trusted.ts';
import leapSmear from './leap-smear.ts';
import localClock from './local-clock.ts';
import localStratum from './local-stratum.ts';
import manyPreferred from './many-preferred.ts';
import minSources from './min-sources.ts';
import monlist from './monlist.ts';
import noSources from './no-sources.ts';
import ntsTime from './nts-time.ts';
import onlyNoselect from './only-noselect.ts';
import panicOff from './panic-off.ts';
import peerWithoutKey from './peer-without-key.ts';
import poll from './poll.ts';
import poolAndMember from './pool-and-member.ts';
import poolAsServer from './pool-as-server.ts';
import queryOpen from './query-open.ts';
import restrictLocalhost from './restrict-localhost.ts';
import restrictPool from './restrict-pool.ts';
import restrictReplies from './restrict-replies.ts';
import restrictV6 from './restrict-v6.ts';
import rtc from './rtc.ts';
import sameNetwork from './same-network.ts';
import sameProvider from './same-provider.ts';
import servedNobody from './served-nobody.ts';
import stepAlways from './step-always.ts';
import stepOff from './step-off.ts';
import tooFewSources from './too-few-sources.ts';
import trailingComment from './trailing-comment.ts';
import unknownDirective from './unknown-directive.ts';
import unknownOption from './unknown-option.ts';
import updateSkew from './update-skew.ts';
import windowsSource from './windows-source.ts';

/** Rules for ntp.conf and chrony.conf. */
export const timeRules: readonly Rule<TimeConf>[] = [
  allowAll,
  autokey,
  boundToLoopback,
  broadcastClient,
  burst,
  commandOpen,
  deprecated,
  distanceLimit,
  driftFile,
  duplicateSource,
  esxiOverwritten,
  keyNotTrusted,
  leapSmear,
  localClock,
  localStratum,
  manyPreferred,
  minSources,
  monlist,
  noSources,
  ntsTime,
  onlyNoselect,
  panicOff,
  peerWithoutKey,
  poll,
  poolAndMember,
  poolAsServer,
  queryOpen,
  restrictLocalhost,
  restrictPool,
  restrictReplies,
  restrictV6,
  rtc,
  sameNetwork,
  sameProvider,
  servedNobody,
  stepAlways,
  stepOff,
  tooFewSources,
  trailingComment,
  unknownDirective,
  unknownOption,
  updateSkew,
  windowsSource,
];
