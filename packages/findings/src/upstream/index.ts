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
import { heavyRequests, loopbackInContainer, proxySettings, slowPaths, upstreamSaid, where } from './places.ts';
import { markedDown, poolLive, poolSpread } from './pool.ts';
import { proxyAborts, proxyAnswers, proxyDenied, proxyOutOf, proxyResolve, proxySlowAll } from './proxy.ts';
import { addressNow, certificateDates, failSpeed, keepaliveOrder, listener, readTimer } from './relations.ts';
import { upstreamMix, upstreamShare, upstreamTimes } from './share.ts';
import { filterOnWay, icmpOnWay, sockets, tcpByHand } from './way.ts';
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
  listener,
  addressNow,
  certificateDates,
  keepaliveOrder,
  readTimer,
  failSpeed,
  where,
  loopbackInContainer,
  heavyRequests,
  slowPaths,
  ...proxySettings,
  ...upstreamSaid,
] as const;
