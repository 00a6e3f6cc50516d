import { ntpd, pathTo } from './ntpd-rule.ts';
import type { MessageRule, Say } from './rule.ts';

const whole = (say: Say) => say.log.message.replace(/^[A-Z]{2,8}: /, '').slice(0, 200);
const configError = (say: Say) => say.fact('event.config-error', whole(say));

function started(say: Say, match: RegExpExecArray): void {
  const version = match[1] ?? '';
  say.fact('event.daemon-start', version);
  say.fact('daemon.kind', version.startsWith('ntpsec') ? 'ntpsec' : 'ntpd');
  say.fact('daemon.version', version);
}

/** Start, end, sockets, configuration, keys. ntpd.c, ntp_io.c, ntp_config.c, ntp_scanner.c, authreadkeys.c */
export const processRules: readonly MessageRule[] = [
  ntpd('ntpd (\\d[\\w.@+-]{2,60}|ntpsec-\\S{3,40})(?: .{0,80})?(?:\\(\\d+\\)(?:: Starting)?|: Starting)$', started),
  ntpd('ntpd (\\d[\\w.@+-]{2,60}|ntpsec-[^\\s:]{3,40}): Starting$', started),
  ntpd('(?:\\S{1,60} )?exiting on signal (\\d{1,3})', (say) => say.fact('event.daemon-exit', whole(say))),
  ntpd('statistics directory \\S{1,200} does not exist or is unwrit', (say) => {
    say.fact('event.daemon-start', '');
    say.fact('text.routine', 'statistics are optional');
  }),
  ntpd('must be run as root, not uid \\d+', (say) => say.fact('event.daemon-exit', whole(say))),
  ntpd('NTS: troubles during init2?\\.\\s+Bailing', (say) => say.fact('event.daemon-exit', whole(say))),
  ntpd('unable to bind to wildcard address (.{1,120})$', (say) => say.fact('event.bind-failed', whole(say))),
  ntpd('bind(?:\\(\\d+\\)|\\(\\) fd \\d+,).{1,160}(?:failed|fails): (?<why>[A-Z][a-z' + ' ]{3,60})$', (say, match) => {
    const why = match.groups?.['why'] ?? '';
    if (why.startsWith('Address already in use')) say.fact('event.bind-failed', whole(say));
    // An IPv6 address is not usable until its duplicate detection has ended (RFC 4862 §5.4); ntpd tries again.
    else if (why.startsWith('Cannot assign') && /\bAF_INET6\b/.test(say.log.message))
      say.fact('text.routine', 'an IPv6 address that is still being checked');
    else if (why.startsWith('Cannot assign')) say.fact('event.no-listen', whole(say));
    else if (/^(?:Permission denied|Operation not permitted)/.test(why)) say.fact('event.bind-failed', whole(say));
  }),
  ntpd('(?:unable to create socket on|failed to init interface for address) (.{1,120})$'),
  ntpd('(?:no IPv4 (?:and|or) no IPv6 (?:interfaces|networking)|Neither IPv4 nor IPv6 networking detected)', (say) =>
    say.fact('event.no-listen', whole(say)),
  ),
  ntpd(
    'Listen normally on \\d{1,5} (?<nic>\\S{1,40}) (?<address>\\[?[0-9a-f.:%\\w]{2,60}\\]?)(?::123| UDP 123)$',
    (say, match) =>
      say.fact('daemon.listens', `${match.groups?.['address'] ?? ''}:123`, undefined, {
        interface: match.groups?.['nic'] ?? '',
      }),
  ),
  ntpd(
    'Listening on interface #\\d{1,5} (?<nic>[^,]{1,40}), (?<address>[0-9a-f.:%\\w]{2,60})#123 Enabled$',
    (say, match) =>
      say.fact('daemon.listens', `${match.groups?.['address'] ?? ''}:123`, undefined, {
        interface: match.groups?.['nic'] ?? '',
      }),
  ),
  ntpd(
    '(?:Listen and drop on|Listening on routing socket|Deleting interface|new interface\\(s\\) found|Soliciting pool server|switching logging to file|precision =|proto: precision =|Command line: )',
  ),
  ntpd('line \\d{1,6} column \\d{1,6} syntax error', configError),
  ntpd('syntax error in \\S{1,200} line \\d{1,6},? column \\d{1,6}', configError),
  ntpd('configure: (?:keyword )?"?[^"]{1,80}"? (?:unknown|is not|invalid).{0,80}$', configError),
  ntpd('Unknown (?:peer/server option|enable/disable|filegen|mru|restrict|tos|tinker|setvar).{1,120}$', configError),
  ntpd('restrict: (?:error in address|ignoring line).{1,160}$', configError),
  ntpd(
    "(?:logconfig: '[^']{1,60}' not recognized|(?:min|max)poll: (?:provided )?value|stats \\S{1,40} unrecognized|filegen category '[^']{1,40}' unrecognized|Ignoring invalid trustedkey|attempt to configure invalid address|inappropriate address|unrecognized fudge reference clock|configuration item on line \\d+ longer)",
    configError,
  ),
  ntpd("(?:getconfig(?:\\(\\))?: |readconfig: )?Couldn't open <[^>]{1,200}>", configError),
  ntpd('interface/nic rules are not allowed with', configError),
  ntpd("configpeers: Ignoring duplicate '(\\S{1,255})'", (say, match) =>
    say.fact('event.duplicate-source', true, pathTo(say, match[1])),
  ),
  ntpd(
    '(?:refclock_newpeer: clock type \\d{1,3} (?:invalid|not supported)|Unknown driver name \\S{1,40}|configuration of 127\\.127\\.\\d{1,3}\\.\\d{1,3} failed)',
    (say) => say.fact('event.refclock-unsupported', whole(say)),
  ),
  ntpd('restrict \\S{1,80}: KOD does nothing without LIMITED\\.?$', (say) => say.fact('event.kod-config', whole(say))),
  ntpd('key (\\d{1,10}) (?:not found|found but not trusted) for server (\\S{1,255})$', (say, match) =>
    say.fact('event.key-missing', match[1] ?? '', pathTo(say, match[2])),
  ),
  ntpd('authreadkeys: file (\\S{1,200}): (?:No such file|Permission denied)', (say, match) =>
    say.fact('event.key-missing', match[1] ?? '', pathTo(say, undefined)),
  ),
  ntpd('cap_set_proc\\(\\) failed', (say) => say.fact('event.capability', whole(say))),
];
