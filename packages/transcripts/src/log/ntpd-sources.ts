import type { FactValueOf } from '@tokimori/facts';
import type { PathId } from '@tokimori/model';
import { sessionOf } from '../ntp/session.ts';
import { piece } from '../sign.ts';
import { errnoOf } from './errno.ts';
import { ntpd, pathTo } from './ntpd-rule.ts';
import type { MessageRule, Say } from './rule.ts';

const dnsFailed = (say: Say, match: RegExpExecArray) => say.fact('event.dns-failed', match[1] ?? '');
const noServers = (say: Say) => say.fact('event.no-selectable', true);
const sendFailed = (say: Say, match: RegExpExecArray) =>
  say.fact('event.send-failed', errnoOf(match[2] ?? ''), pathTo(say, match[1]));

/** `ADDRESS STATUS CODE EVENT text`: how 4.2.6 and later (and NTPsec, class PROTO) report events. RFC 9327 §4.2–4.3 */
function event(say: Say, match: RegExpExecArray): void {
  const { address = '', name = '', rest = '' } = match.groups ?? {};
  if (Object.hasOwn(told, name)) told[name]?.(say, pathTo(say, address), rest);
}

/** Events that mean something; others (mobilize, restart, freq_mode, spike_detect, clock_sync, popcorn, kern …) are known and harmless. */
const told: Readonly<Record<string, (say: Say, path: PathId, rest: string) => void>> = {
  no_sys_peer: (say) => say.fact('event.no-selectable', true),
  no_system_peer: (say) => say.fact('event.no-selectable', true),
  panic_stop: (say, _, rest) => say.fact('event.panic', Number.parseFloat(rest) || 0),
  clock_step: (say, _, rest) => say.fact('event.step', Number.parseFloat(rest) || 0),
  sys_peer: (say, path) => say.fact('event.selected', true, path),
  unreachable: (say, path) => say.fact('event.unreachable', true, path),
  reachable: (say, path) => say.fact('event.reachable', true, path),
  rate_exceeded: (say, path) => say.fact('event.kod', 'RATE', path),
  access_denied: (say, path) => say.fact('event.kod', 'DENY', path),
  bad_auth: (say, path) => say.fact('assoc.auth', 'bad', path),
};

/** Reasons of OpenSSL's certificate verification by number. x509_vfy.h */
const certificate: Readonly<Record<string, FactValueOf<'event.nts-failed'>>> = {
  '9': 'not-yet-valid',
  '10': 'expired',
  '18': 'untrusted',
  '19': 'untrusted',
  '20': 'untrusted',
  '21': 'untrusted',
  '62': 'name-mismatch',
  '64': 'name-mismatch',
};

function connectReason(text: string): FactValueOf<'event.nts-failed'> {
  if (/timed? ?out/i.test(text)) return 'timeout';
  const errno = errnoOf(text);
  if (errno === 'ECONNREFUSED') return 'refused';
  return errno === 'ENETUNREACH' || errno === 'EHOSTUNREACH' ? 'unreachable' : 'other';
}

function ntsFailed(say: Say, why: FactValueOf<'event.nts-failed'>, name?: string): void {
  say.fact('event.nts-failed', why, pathTo(say, name ?? sessionOf(say.out).ntsServer));
}

/** What ntpd says about its sources: names, sockets, events, NTS. ntp_io.c, ntp_dns.c, nts_client.c, ntp_intres.c */
export const sourceRules: readonly MessageRule[] = [
  {
    ...ntpd(
      '(?<address>[\\w.:()%-]{2,60}) [0-9a-f]{4} [0-9a-f]{2} (?<name>[a-z][a-z_]{2,16})(?: (?<rest>.{0,120}))?$',
      event,
    ),
    sign: piece('', / [0-9a-f]{4} [0-9a-f]{2} [a-z]/),
  },
  ntpd('synchronized to (\\S{1,255}), stratum \\d{1,2}$', (say, match) =>
    say.fact('event.selected', true, pathTo(say, match[1])),
  ),
  // ntpd -d: what it sends and what comes back, by its own word.
  ntpd('(?:peer|pool|fast)_xmit: at \\d{1,9} \\S{3,60}->(?!0\\.0\\.0\\.)\\S{3,60}', (say) =>
    say.fact('packet.request', 1, pathTo(say, undefined)),
  ),
  ntpd('receive: at \\d{1,9} \\S{3,60}<-\\S{3,60} ', (say) => say.fact('packet.reply', 1, pathTo(say, undefined))),
  ntpd('no servers (?:reachable|found)(?:, exiting)?$', noServers, true),
  ntpd('sendto\\(([^)]{1,60})\\)(?: \\(fd=-?\\d+\\))?: (.{3,80})$', sendFailed),
  ntpd('(?:recvfrom|recvmsg)\\(([^)]{1,60})\\)(?: fd=-?\\d+)?: (.{3,80})$', sendFailed),
  ntpd(
    "(?:host name not found(?: EAI_\\w+)?: |couldn't resolve [`']|giving up resolving host |error resolving (?:pool )?|getaddrinfo: can't resolve )([\\w.-]{1,255}).{0,120}$",
    dnsFailed,
  ),
  ntpd('(?:dns_probe|dns_check): (?:processing )?([\\w.:-]{1,255}), ', (say, match) => {
    sessionOf(say.out).lookup = match[1] ?? '';
  }),
  ntpd('dns_check: DNS error: (-?\\d+, .{1,80})$', (say, match) =>
    say.fact('event.dns-failed', sessionOf(say.out).lookup ?? match[1] ?? ''),
  ),
  ntpd('Server taking: ([0-9a-f.:]{3,45})$', (say, match) => {
    const name = sessionOf(say.out).lookup;
    if (name !== undefined) say.out.alias(name, match[1] ?? '', 'ntpd resolved the name to this address');
  }),
  ntpd('NTSc: DNS lookup of ([\\w.:-]{1,255}) took', (say, match) => {
    sessionOf(say.out).ntsServer = match[1] ?? '';
  }),
  ntpd('NTSc: connecting to ([\\w.-]{1,255}|\\[[0-9a-f:]{2,45}\\]):\\d{1,5} => ', (say, match) => {
    sessionOf(say.out).ntsServer = match[1] ?? '';
  }),
  ntpd('NTSc: certificate invalid: (\\d{1,3})=>', (say, match) =>
    ntsFailed(say, certificate[match[1] ?? ''] ?? 'other'),
  ),
  ntpd('NTSc: connect_TCP_socket: (?:connect failed: |connect: )?(.{3,80})$', (say, match) =>
    ntsFailed(say, connectReason(match[1] ?? '')),
  ),
  ntpd(
    'NTSc: (?:open_TCP_socket: )?DNS error trying to (?:contact|lookup) ([\\w.-]{1,255}?)(?::\\d{1,5})?: ',
    (say, match) => {
      ntsFailed(say, 'dns', match[1]);
      say.fact('event.dns-failed', match[1] ?? '');
    },
  ),
  ntpd('NTSc: (?:No|Strange) ALPN\\b', (say) => ntsFailed(say, 'protocol')),
];
