import { backendId } from '@tokimori/model';
import { shownAt } from '../app/openssl.ts';
import type { Reader } from '../reader.ts';
import { signOf } from '../sign.ts';
import { toldByTls } from './told-by-tls.ts';
import { backendOf, proxySay, unnamed } from './try.ts';

/** A TLS port tells whoever speaks plain HTTP to it. */
export const plainToTls: Reader = {
  id: 'plain-to-tls',
  title: 'answers of TLS ports to plain HTTP',
  seen: 'documented',
  sign: signOf(toldByTls),
  begins: ({ text }) => text.length < 600 && toldByTls.test(text),
  read(cursor, out) {
    const line = cursor.next();
    while (toldByTls.test(cursor.peek()?.text ?? '')) cursor.next();
    const at = /\b(?:curl|wget)\s/.test(out.command ?? '') ? shownAt(out.command) : undefined;
    const name = at === undefined ? undefined : backendOf(`${at.host}:${at.port}`);
    out.covered('page', out.host);
    proxySay(out, line, out.host).failed('plain-to-tls', name === undefined ? unnamed : backendId(name), {
      phase: 'reading',
    });
  },
};
