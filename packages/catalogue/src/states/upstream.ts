import { backendStates } from './upstream/backend.ts';
import { proxyStates } from './upstream/proxy.ts';
import { tlsStates } from './upstream/tls.ts';
import { upstreamWayStates } from './upstream/way.ts';

/** What may be so with proxies, their backends and the way between, nearest to the proxy first. */
export const upstreamStates = [...proxyStates, ...upstreamWayStates, ...tlsStates, ...backendStates] as const;
