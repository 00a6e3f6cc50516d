import type { MessageRule } from '../log/rule.ts';

const rule = (programs: readonly string[], pattern: RegExp, tell?: MessageRule['tell']): MessageRule =>
  tell === undefined ? { programs, pattern } : { programs, pattern, tell };

/** The tunnel came up: what comes through it is another question. */
const up: MessageRule['tell'] = (say) => {
  say.fact('env.tunnel', true);
  say.fact('text.routine', say.log.program || 'vpn');
};
/** Nobody answered, or the keys do not fit: the client cannot tell which. */
const unanswered: MessageRule['tell'] = (say) => {
  say.fact('env.tunnel', true);
  say.fact('text.alarming', 'line');
};

/** What OpenVPN and WireGuard log about their tunnels. */
export const tunnelRules: readonly MessageRule[] = [
  rule(['openvpn'], /^(?:\S{1,80} )?Initialization Sequence Completed/, up),
  rule(['openvpn'], /^(?:\S{1,80} )?WARNING: this configuration may cache passwords in memory/),
  rule(
    ['openvpn'],
    /^(?:\S{1,80} )?TLS Error: (?:TLS key negotiation failed to occur|TLS handshake failed)/,
    unanswered,
  ),
  rule(
    ['wireguard', 'wireguard-go', 'kernel'],
    /^(?:DEBUG: )?(?:\[\w{1,10}\] ){0,2}(?:\S{1,40}: )?(?:peer\([^)]{1,60}\) - )?Handshake (?:for peer .{1,80} )?did not complete after \d{1,3} seconds/,
    unanswered,
  ),
];
