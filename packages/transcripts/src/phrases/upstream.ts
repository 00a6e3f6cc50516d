import { proxyId } from '@tokimori/model';
import type { Failure } from '../proxy/try.ts';
import { backendIn, unnamed } from '../proxy/try.ts';
import type { Phrase } from './phrase.ts';

/** One try on a backend that the line does not name ended so. */
const fails = (pattern: RegExp, failure: Failure, phase: string): Phrase => ({
  pattern,
  tell: (say) => {
    say.out.covered('log.client', say.host);
    say.fact('try.failed', failure, unnamed, { phase });
  },
});

/** How tries on backends end, in the words of proxies that have no reader of their own and of pages they make. */
export const upstreamPhrases: readonly Phrase[] = [
  // Varnish (varnishlog, FetchError)
  fails(
    /\bFetchError\s+(?:HTC eof|http first read error: EOF|Error: EOF|eof \(-1\)|HTC (?:EOF|error))/i,
    'closed-early',
    'read',
  ),
  fails(/\bFetchError\s+(?:http )?first (?:byte|read error: timeout|byte timeout)/i, 'header-timeout', 'read'),
  fails(
    /\bFetchError\s+HTC (?:idle|timeout)|\bFetchError\s+.{0,20}Resource temporarily unavailable/i,
    'header-timeout',
    'read',
  ),
  fails(/\bFetchError\s+(?:backend \S{1,80}: )?(?:fail|no backend connection)/i, 'connect-failed', 'connect'),
  {
    pattern:
      /\b(?:time(?:d )?[ -]?out|could not connect in time)(?: error)?(?: while| when)? (?:connecting|trying to connect|dialing) to:? (?<at>(?:[\w-]{1,63}\.){0,8}[\w-]{1,63}:\d{1,5}|\[[0-9a-f:]{2,45}\]:\d{1,5})/i,
    tell: (say, match) => {
      say.out.covered('log.client', say.host);
      say.fact('try.failed', 'connect-timeout', backendIn(match.groups?.['at']), { phase: 'connect' });
    },
  },
  // Pages and statuses
  fails(/\bError during SSL Handshake with remote server\b/i, 'tls-failed', 'TLS handshake'),
  fails(/\bError reading from remote server\b/i, 'closed-early', 'read'),
  fails(/\bLayer[467] (?:connection problem|wrong status|invalid response): Connection refused\b/i, 'refused', 'check'),
  fails(/\bLayer4 (?:connection problem: No route to host)\b/i, 'no-route', 'check'),
  fails(/\bLayer[467] timeout\b/i, 'connect-timeout', 'check'),
  fails(
    /\[C\d{1,9}\] connect timeout\b|\bupstream connect timeout\b|\breset reason: connection timeout\b/i,
    'connect-timeout',
    'connect',
  ),
  // Windows' words for errnos
  fails(
    /\bNo connection could be made because the target machine actively refused it\b|対象のコンピューターによって拒否されたため、接続できませんでした|da der Zielcomputer die Verbindung verweigerte/i,
    'refused',
    'connect',
  ),
  fails(
    /\bA connection attempt failed because the connected party did not properly respond after a period of time\b|接続済みの呼び出し先が一定の時間を過ぎても正しく応答しなかった|da die Gegenstelle nach einer bestimmten Zeitspanne nicht/i,
    'connect-gave-up',
    'connect',
  ),
  fails(/\bA socket operation was attempted to an unreachable (?:host|network)\b/i, 'no-route', 'connect'),
  {
    pattern:
      /\bThe pool .{1,60}\bno available (?:connections?|slots?)\b|\bremaining connection slots are reserved\b|\btoo many clients already\b|\bToo many connections\b|\bmax_connections reached\b|\btoo many connections for (?:role|database)\b/i,
    tell: (say) => say.fact('backend.pool-exhausted', 'too many connections', unnamed),
  },
  {
    pattern: /\bno (?:available|live|healthy) (?:server|upstream|backend|host)s?\b(?! (?:configured|selected))/i,
    tell: (say) => say.fact('proxy.no-target', 'no server is available', proxyId(say.host)),
  },
];
