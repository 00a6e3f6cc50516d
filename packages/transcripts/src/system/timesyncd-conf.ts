import { pathId } from '@tokimori/model';
import type { Reader } from '../reader.ts';
import { signOf } from '../sign.ts';

const setting =
  /^\s*(?<key>NTP|FallbackNTP|RootDistanceMaxSec|PollIntervalMinSec|PollIntervalMaxSec|SaveIntervalSec|ConnectionRetrySec)\s*=\s*(?<value>.{0,400})$/;
const seconds = /^(\d{1,6}(?:\.\d{1,6})?)\s*(s|sec|min|ms|us)?$/;
const factor: Readonly<Record<string, number>> = { s: 1, sec: 1, min: 60, ms: 1e-3, us: 1e-6 };

/** `timesyncd.conf` and its fragments. Reads a section `[Time]`. systemd timesyncd.conf(5). */
export const timesyncdConf: Reader = {
  id: 'timesyncd.conf',
  title: 'timesyncd.conf',
  seen: 'documented',
  sign: signOf(/^\s*\[Time\]/, setting),
  begins: (line, _cursor, out) =>
    /^\s*\[Time\]\s*$/.test(line.text) || (/timesyncd/i.test(out.document) && setting.test(line.text)),
  read(cursor, out) {
    const first = cursor.peek();
    if (first === undefined) return;
    let sources = 0;
    for (let line = cursor.peek(); line !== undefined; line = cursor.peek()) {
      const match = setting.exec(line.text);
      if (match === null && !/^\s*(?:\[Time\]\s*|[#;].*)?$/.test(line.text)) break;
      cursor.next();
      const { key = '', value = '' } = match?.groups ?? {};
      if (key === 'NTP' || key === 'FallbackNTP')
        for (const name of value.split(/\s+/).filter((word) => word !== '')) {
          sources++;
          const fallback = key === 'FallbackNTP';
          out.fact('config.source', 'server', line, {
            subject: pathId(out.host, name),
            ...(fallback ? { conditions: { fallback } } : {}),
          });
        }
      else if (key === 'RootDistanceMaxSec') {
        const [, number, unit = 's'] = seconds.exec(value.trim()) ?? [];
        if (number !== undefined) out.fact('config.max-distance', Number(number) * (factor[unit] ?? 1), line);
      } else if (key !== '') out.fact('config.option', value.trim(), line, { conditions: { directive: key } });
    }
    out.covered('config.timesyncd');
    out.fact('config.read', 'timesyncd', first, { conditions: { sources } });
  },
};
