import { proxyId } from '@tokimori/model';
import type { Reader } from '../../reader.ts';
import { signOf } from '../../sign.ts';
import { secondsOf } from '../duration.ts';

const setting =
  /^\s*["']?(?:nginx\.ingress\.kubernetes\.io\/|ingress\.kubernetes\.io\/)?proxy-(connect|send|read)-timeout["']?\s*[:=]\s*["']?(\d{1,7}(?:ms|s|m|h)?)["']?,?\s*$/;

/** Annotations and configuration map of ingress-nginx: `nginx.ingress.kubernetes.io/proxy-read-timeout: "3600"`. */
export const ingressSetting: Reader = {
  id: 'nginx.ingress',
  title: 'ingress-nginx annotations and configuration map',
  seen: 'documented',
  sign: signOf(setting),
  begins: (line) => setting.test(line.text),
  read(cursor, out) {
    const line = cursor.next();
    const [, which = '', value = ''] = setting.exec(line.text) ?? [];
    const seconds = secondsOf(value);
    if (seconds !== undefined)
      out.fact('proxy.timer', seconds, line, { subject: proxyId(out.host), conditions: { which } });
  },
};
