/** Flash bits of ntpd, lowest first: why a packet or a peer was refused. ntp.h, `ntpq` manual "Flash status word" */
const names = [
  'pkt_dup',
  'pkt_bogus',
  'pkt_unsync',
  'pkt_denied',
  'pkt_auth',
  'pkt_stratum',
  'pkt_header',
  'pkt_autokey',
  'pkt_crypto',
  'peer_stratum',
  'peer_dist',
  'peer_loop',
  'peer_unreach',
] as const;

/** `1600 peer_stratum peer_dist peer_unreach`, `00 ok`, or the bare number in hex. */
export function flashOf(text: string): string | undefined {
  const [code, ...words] = text.trim().split(/\s+/);
  if (words.length > 0) return words.filter((w) => /^[a-z_]{2,20}$/.test(w)).join(' ');
  if (code === undefined || !/^(?:0x)?[0-9a-f]{1,6}$/i.test(code)) return undefined;
  const bits = Number.parseInt(code, 16);
  return bits === 0 ? 'ok' : names.filter((_, bit) => (bits & (1 << bit)) !== 0).join(' ');
}
