import type { FactName } from '@tokimori/facts';
import type { Reader } from '../reader.ts';
import { signOfLabels } from '../sign.ts';

/** Labels of ntpq 4.2.8, NTPsec and ntpdc; `undefined` where the number means nothing to us. */
const labels: Readonly<Record<string, FactName | undefined>> = {
  uptime: undefined,
  'control requests': undefined,
  'sysstats reset': undefined,
  'time since restart': undefined,
  'time since reset': undefined,
  'packets received': 'server.received',
  'packets processed': 'server.processed',
  'current version': undefined,
  'previous version': undefined,
  'older version': undefined,
  'NTPv1 total': undefined,
  'NTPv1 clients': undefined,
  'NTPv1 mode0': undefined,
  'NTPv1 symm act': undefined,
  'bad version': undefined,
  'bad length or format': 'server.bad-length',
  'authentication failed': 'server.auth-failed',
  'bad authentication': 'server.auth-failed',
  declined: undefined,
  restricted: 'server.restricted',
  'access denied': 'server.restricted',
  'rate limited': 'server.rate-limited',
  'limitation rejects': 'server.rate-limited',
  'rate exceeded': 'server.rate-limited',
  'KoD responses': 'server.kod-sent',
  'processed for time': 'server.processed',
};
/** The first number counts since the start; NTPsec adds one since the last reset and two rates. */
const row =
  /^\s{0,4}([A-Za-z][A-Za-z0-9 ]{3,24}?):\s{1,40}(\d[\d:]{0,14})(?:\s{1,40}[\d:.]{1,15}(?:s\/p|p\/s)?){0,3}\s*$/;

const labelOf = (text: string | undefined): string | undefined => {
  const label = text === undefined || text.length > 120 ? undefined : row.exec(text)?.[1];
  return label !== undefined && Object.hasOwn(labels, label) ? label : undefined;
};

/** `ntpq -c sysstats`: what the daemon did with the packets it received, as a server. */
export const sysstats: Reader = {
  id: 'ntpq.sysstats',
  title: 'ntpq -c sysstats',
  seen: 'captured',
  sign: signOfLabels(Object.keys(labels)),
  // three in a row: one label alone (`restricted: 5`) is anybody's
  begins: (line, cursor) =>
    [line.text, cursor.peek(1)?.text, cursor.peek(2)?.text].every((t) => labelOf(t) !== undefined),
  read(cursor, out) {
    out.covered('ntpq.sysstats');
    for (let line = cursor.peek(); line !== undefined; line = cursor.peek()) {
      const label = labelOf(line.text);
      if (label === undefined) return;
      cursor.next();
      const fact = labels[label];
      const count = Number(row.exec(line.text)?.[2]);
      if (fact !== undefined && Number.isInteger(count)) out.fact(fact, count, line);
    }
  },
};
