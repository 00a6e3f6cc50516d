import {
  upstreamBody,
  upstreamConnect,
  upstreamConnectFailed,
  upstreamHeader,
  upstreamOther,
  upstreamQueue,
  upstreamSend,
  upstreamTls,
} from './phases.ts';
import {
  heavyRequests,
  loopbackInContainer,
  proxySettings,
  saidWorks,
  silentChannels,
  slowPaths,
  upstreamSaid,
  where,
  writes,
} from './places.ts';
import { markedDown, poolLive, poolSpread } from './pool.ts';
import { proxyAborts, proxyAnswers, proxyDenied, proxyOutOf, proxyResolve, proxySlowAll } from './proxy.ts';
import { addressNow, certificateDates, failSpeed, keepaliveOrder, listener, readTimer } from './relations.ts';
import { upstreamMix, upstreamShare, upstreamTimes } from './share.ts';
import { filterOnWay, icmpOnWay, sockets, tcpByHand, verifiedByHand } from './way.ts';
import { acceptQueue, backendWords } from './words.ts';

/** What is observed of proxies, pools and backends. */
export const upstreamFindings = [
  upstreamConnect,
  upstreamConnectFailed,
  upstreamTls,
  upstreamSend,
  upstreamHeader,
  upstreamBody,
  upstreamQueue,
  upstreamOther,
  upstreamShare,
  upstreamMix,
  upstreamTimes,
  poolSpread,
  poolLive,
  markedDown,
  ...backendWords,
  acceptQueue,
  proxyResolve,
  proxyOutOf,
  proxyDenied,
  proxyAborts,
  proxyAnswers,
  proxySlowAll,
  tcpByHand,
  sockets,
  filterOnWay,
  icmpOnWay,
  verifiedByHand,
  listener,
  addressNow,
  certificateDates,
  keepaliveOrder,
  readTimer,
  failSpeed,
  where,
  loopbackInContainer,
  heavyRequests,
  silentChannels,
  writes,
  slowPaths,
  ...proxySettings,
  ...upstreamSaid,
  saidWorks,
] as const;
