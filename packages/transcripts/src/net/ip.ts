import type { Reader } from '../reader.ts';
import { signOf } from '../sign.ts';

const address = '(\\d{1,3}(?:\\.\\d{1,3}){3}|[0-9a-f]*:[0-9a-f:.]+)';
const brief = /^(?:\d+: )?[\w.@-]+ +(?:UP|DOWN|UNKNOWN|LOWERLAYERDOWN|DORMANT)(?: +\S+\/\d+)* *$/;
const long = new RegExp(`^\\s+inet6? ${address}/\\d+ `);
const header = /^\d+: [\w.@-]+: <[A-Z0-9_,-]*> mtu \d+/;

/** Addresses of the host: `ip addr`, `ip -br addr`. Loopback and link-local ones name nobody and are left out. */
export const ipAddress: Reader = {
  id: 'ip.addr',
  title: 'ip addr, ip -br addr',
  seen: 'captured',
  sign: signOf(header, brief, long),
  begins: (line) => header.test(line.text) || brief.test(line.text) || long.test(line.text),
  read(cursor, out) {
    const line = cursor.next();
    out.covered('ip.addr');
    const found = long.exec(line.text)?.[1];
    const all =
      found === undefined && brief.test(line.text)
        ? [...line.text.matchAll(new RegExp(`${address}/\\d+`, 'g'))].map((m) => m[1] ?? '')
        : [found ?? ''];
    for (const one of all) if (one !== '' && !/^(127\.|::1$|fe80:)/.test(one)) out.fact('host.address', one, line);
    // The lines of one interface that say nothing more.
    for (
      let next = cursor.peek();
      next !== undefined && /^\s+(?:link\/|valid_lft |altname )/.test(next.text);
      next = cursor.peek()
    )
      cursor.next();
  },
};

const neighbour = new RegExp(
  `^${address} dev \\S+ (?:.* )?(REACHABLE|STALE|DELAY|PROBE|PERMANENT|NOARP|FAILED|INCOMPLETE)\\s*$`,
);

/** `ip neigh`: whether an address on the own network resolves. */
export const ipNeighbour: Reader = {
  id: 'ip.neigh',
  title: 'ip neigh',
  seen: 'captured',
  sign: signOf(neighbour),
  begins: (line) => neighbour.test(line.text),
  read(cursor, out) {
    const line = cursor.next();
    const [, at, state] = neighbour.exec(line.text) ?? [];
    out.covered('ip.neigh');
    if (at !== undefined)
      out.fact('net.neighbour', state === 'FAILED' || state === 'INCOMPLETE' ? 'failed' : 'resolved', line, {
        conditions: { address: at },
      });
  },
};

const route = new RegExp(`^${address}(?: from \\S+)?(?: via (\\S+))? dev (\\S+).* src `);
const noRoute = /^(?:RTNETLINK answers: )?(?:Error: )?.*Network is unreachable\s*$/;

/** `ip route get ADDRESS`; the prompt above names the address where the answer does not. */
export const ipRoute: Reader = {
  id: 'ip.route-get',
  title: 'ip route get',
  seen: 'captured',
  sign: signOf(route, /Network is unreachable/),
  begins: (line, _cursor, out) =>
    route.test(line.text) || (noRoute.test(line.text) && /\bip\b.*\broute get /.test(out.command ?? '')),
  read(cursor, out) {
    const line = cursor.next();
    const at = route.exec(line.text)?.[1];
    out.covered('ip.route-get');
    if (at !== undefined) {
      out.fact('net.route', 'present', line, { conditions: { address: at } });
      if (cursor.peek()?.text.trim().startsWith('cache') === true) cursor.next();
      return;
    }
    const asked = /route get (\S+)/.exec(out.command ?? '')?.[1];
    if (asked !== undefined) out.fact('net.route', 'none', line, { conditions: { address: asked } });
  },
};
