/** An IPv4 address as a number, or undefined. */
export function ipv4(text: string | undefined): number | undefined {
  const parts = text === undefined ? null : /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(text.trim());
  if (parts === null) return undefined;
  const octets = parts.slice(1).map(Number);
  return octets.some((octet) => octet > 255) ? undefined : octets.reduce((sum, octet) => sum * 256 + octet, 0);
}

/** Prefix length of a mask whose ones stand in one row; undefined for any other. */
export function prefixOf(mask: number): number | undefined {
  const ones = mask.toString(2).padStart(32, '0');
  return /^1*0*$/.test(ones) ? ones.replaceAll('0', '').length : undefined;
}

/** The subnet of an address, as a number. */
export const subnetOf = (address: number, prefix: number): number => Math.floor(address / 2 ** (32 - prefix));
