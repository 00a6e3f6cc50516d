import type { Reader } from '../reader.ts';
import { signOf } from '../sign.ts';
import { ipLinkFlags, tellState } from './interfaces.ts';
import { ownedBy } from './owners.ts';
import { isLoopback } from './way.ts';

const address = '(\\d{1,3}(?:\\.\\d{1,3}){3}|[0-9a-f]*:[0-9a-f:.]+)';
const brief = /^(?:\d+: )?[\w.@-]+ +(?:UP|DOWN|UNKNOWN|LOWERLAYERDOWN|DORMANT)(?: +\S+\/\d+)* *$/;
const long = new RegExp(`^\\s+inet6? ${address}/\\d+ `);
/** `inet6 2001:db8::5/64 scope global dadfailed tentative`: another machine answered for it. */
const failedAddress = new RegExp(`^\\s*inet6? ${address}/\\d+ .{0,80}\\bdadfailed\\b`);
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
    const link = ipLinkFlags.exec(line.text)?.groups;
    if (link !== undefined) tellState(out, line, link.name ?? '', link.flags ?? '');
    const duplicate = failedAddress.exec(line.text)?.[1];
    if (duplicate !== undefined)
      out.fact('machine.address-conflict', `${duplicate}: duplicate address detection failed`, line, {
        conditions: { address: duplicate },
      });
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
    const mac = /\slladdr ([0-9a-f:]{11,17})\s/i.exec(line.text)?.[1];
    if (at !== undefined && mac !== undefined && /REACHABLE|STALE|DELAY|PROBE/.test(state ?? ''))
      ownedBy(out, at, mac, line, /\sdev (\S{1,20})/.exec(line.text)?.[1]);
  },
};

const route = new RegExp(`^${address}(?: from \\S+)?(?: via (\\S+))? dev (\\S+).* src `);
const noRoute = /^(?:RTNETLINK answers: )?(?:Error: )?.*Network is unreachable\s*$/;
/** `ip route get` of an address that a rule forbids: `unreachable 10.0.0.5 …`, RTNETLINK answers: Invalid argument (blackhole). */
const forbidden = new RegExp(`^(?:unreachable|prohibit|blackhole) ${address}(?: |$)`);
const asksRoute = (command: string): string | undefined =>
  /\bip\b.*\bro?u?t?e? get (?:to )?(\S{1,80})/.exec(command)?.[1];

/** `ip route get ADDRESS`; the prompt above names the address where the answer does not. */
export const ipRoute: Reader = {
  id: 'ip.route-get',
  title: 'ip route get',
  seen: 'captured',
  sign: signOf(route, /Network is unreachable/),
  begins: (line, _cursor, out) =>
    route.test(line.text) ||
    ((noRoute.test(line.text) ||
      /^RTNETLINK answers: (?:No route to host|Invalid argument)/.test(line.text) ||
      forbidden.test(line.text)) &&
      asksRoute(out.command ?? '') !== undefined),
  read(cursor, out) {
    const line = cursor.next();
    const at = route.exec(line.text)?.[1];
    out.covered('ip.route-get');
    if (at !== undefined) {
      out.fact('net.route', 'present', line, { conditions: { address: at } });
      if (cursor.peek()?.text.trim().startsWith('cache') === true) cursor.next();
      return;
    }
    const asked = asksRoute(out.command ?? '');
    if (asked !== undefined && !isLoopback(asked))
      out.fact('net.route', 'none', line, { conditions: { address: asked } });
  },
};

const tableRow =
  /^(?:(?:default|(?:unreachable|blackhole|prohibit|throw|local|broadcast|multicast|unicast) (?:default|[0-9a-f.:/]{2,60})|[0-9a-f.:]{2,50}(?:\/\d{1,3})?)(?: via \S{2,60})?(?: (?:dev|proto|scope|metric|src|table|onlink|linkdown|dead|pref|error|advmss|mtu|nhid|rto_min|expires|weight|hoplimit)(?: \S{1,60})?){1,16})\s*$/;
const listsRoutes =
  /\bip\b(?: -\S{1,12}){0,3} (?:r|ro|route|route show|route list|r s)(?: (?:show|list|table \S{1,20}))?\s*$/;

/** `ip route`: the whole table. Without a default route only the networks in it can be reached. */
const kindOfRoute = /^(?:default|unreachable|blackhole|prohibit|throw|local|broadcast|multicast|unicast) /;
const rowOfRoute =
  /^[0-9a-f.:]{2,50}(?:\/\d{1,3})? (?:via|dev|proto|scope|metric|src|table|onlink|linkdown|dead|pref|error|advmss|mtu|nhid|rto_min|expires|weight|hoplimit)/;

export const ipRouteTable: Reader = {
  id: 'ip.route',
  title: 'ip route',
  seen: 'captured',
  sign: signOf(kindOfRoute, rowOfRoute),
  begins: (line) => tableRow.test(line.text),
  read(cursor, out) {
    let last = cursor.next();
    const isDefault = (text: string) => /^default\s/.test(text) && !/\b(?:linkdown|dead)\b/.test(text);
    let found = isDefault(last.text);
    for (let line = cursor.peek(); line !== undefined && tableRow.test(line.text); line = cursor.peek()) {
      last = cursor.next();
      found ||= isDefault(last.text);
    }
    out.covered('ip.route');
    if (found) out.fact('net.route', 'present', last, { conditions: { address: 'default' } });
    else if (listsRoutes.test(out.command ?? '') && !/-6/.test(out.command ?? ''))
      out.fact('net.route', 'none', last, { conditions: { address: 'default' } });
  },
};
