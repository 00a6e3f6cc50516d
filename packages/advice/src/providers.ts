/** Public time by the end of its names. */
export interface Provider {
  readonly name: string;
  readonly ends: readonly string[];
  /** Whether its leap seconds are smeared, where the provider says so. */
  readonly smears?: boolean;
}

const providers: readonly Provider[] = [
  {
    name: 'Google',
    ends: [
      'time.google.com',
      'time1.google.com',
      'time2.google.com',
      'time3.google.com',
      'time4.google.com',
      'time.android.com',
      '216.239.35.0',
      '216.239.35.4',
      '216.239.35.8',
      '216.239.35.12',
      'metadata.google.internal',
    ],
    smears: true,
  },
  { name: 'Amazon', ends: ['169.254.169.123', 'fd00:ec2::123', 'time.aws.com'], smears: true },
  {
    name: 'Meta',
    ends: [
      'time.facebook.com',
      'time1.facebook.com',
      'time2.facebook.com',
      'time3.facebook.com',
      'time4.facebook.com',
      'time5.facebook.com',
    ],
    smears: true,
  },
  { name: 'Cloudflare', ends: ['time.cloudflare.com', '162.159.200.1', '162.159.200.123'] },
  { name: 'Apple', ends: ['time.apple.com', 'time.asia.apple.com', 'time.euro.apple.com'] },
  { name: 'Microsoft', ends: ['time.windows.com'] },
  { name: 'NIST', ends: ['nist.gov'], smears: false },
  { name: 'PTB', ends: ['ptb.de'], smears: false },
  { name: 'NICT', ends: ['ntp.nict.jp'], smears: false },
  { name: 'Netnod', ends: ['ntp.se', 'netnod.se'], smears: false },
  { name: 'NTP pool', ends: ['pool.ntp.org'], smears: false },
];

export function providerOf(host: string): Provider | undefined {
  return providers.find((it) => it.ends.some((end) => host === end || host.endsWith(`.${end}`)));
}

/** A name or address outside of one's own networks: an operator who must be asked politely. */
export const isPublic = (host: string): boolean => {
  if (providerOf(host) !== undefined) return !/^169\.254\.|^fd00:|\.internal$/.test(host);
  const parts = /^(\d{1,3})\.(\d{1,3})\.\d{1,3}\.\d{1,3}$/.exec(host);
  if (parts === null) return false;
  const [a, b] = [Number(parts[1]), Number(parts[2])];
  return !(
    a === 10 ||
    a === 127 ||
    (a === 172 && b >= 16 && b < 32) ||
    (a === 192 && b === 168) ||
    (a === 169 && b === 254) ||
    (a === 100 && b >= 64 && b < 128) ||
    (a === 192 && b === 0) ||
    (a === 198 && (b === 18 || b === 19 || b === 51)) ||
    (a === 203 && b === 0) ||
    a >= 224
  );
};
