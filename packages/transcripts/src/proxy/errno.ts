/** Linux numbers of what BSD, macOS and Windows number otherwise. Texts differ by C library: they count only without a number. */
const sameAs: Readonly<Record<number, number>> = {
  // BSD and macOS
  60: 110,
  61: 111,
  54: 104,
  65: 113,
  51: 101,
  49: 99,
  // Windows
  10060: 110,
  10061: 111,
  10054: 104,
  10053: 104,
  10065: 113,
  10051: 101,
  10048: 99,
  10055: 99,
};

const texts: readonly (readonly [RegExp, number])[] = [
  [/timed out/i, 110],
  [/refused/i, 111],
  [/reset by peer|forcibly closed/i, 104],
  [/no route to host|host is unreachable/i, 113],
  [/network (?:is )?unreachable/i, 101],
  [/can(?:no|')t assign requested address|address (?:is )?not available/i, 99],
  [/too many open files|no file descriptors available/i, 24],
  [/broken pipe/i, 32],
  [/temporarily unavailable/i, 11],
  [/permission denied/i, 13],
  [/operation not permitted/i, 1],
  [/no such file/i, 2],
  [/out of memory|cannot allocate memory/i, 12],
];

/** `(110: Connection timed out)`, `(111)Connection refused`, `Connection refused`: the errno as Linux numbers it. */
export function errnoIn(text: string): number | undefined {
  const number = /\((\d{1,5})(?::|\))/.exec(text)?.[1];
  const errno =
    number === undefined
      ? texts.find(([pattern]) => pattern.test(text))?.[1]
      : (sameAs[Number(number)] ?? Number(number));
  return errno === 99 && globalV6.test(text) ? 101 : errno;
}

/**
 * A host without an IPv6 address of its own has none to speak to an IPv6 address from: Linux answers EADDRNOTAVAIL, however
 * many ports are free.
 */
const globalV6 = /(?:^|[\s[(])[23][0-9a-f]{3}:[0-9a-f:]{2,40}/i;
