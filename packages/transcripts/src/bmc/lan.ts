import type { Cursor, Line, Out, Reader } from '../reader.ts';
import { signOf } from '../sign.ts';
import { bmcOf, established } from './asked.ts';

/** `Name : value`, the name padded, the continued lines with the colon alone. */
const field = /^\s{0,4}([A-Za-z0-9][\w .+()/#-]{0,40}?)\s*:\s?(.*)$/;
const continued = /^\s{2,}:\s?(.*)$/;

function fieldOf(line: Line): { name: string; value: string } | undefined {
  const m = line.text.length > 400 ? null : field.exec(line.text);
  return m === null ? undefined : { name: (m[1] ?? '').trim().toLowerCase(), value: (m[2] ?? '').trim() };
}

/** Walks `Name : value` lines as long as they come; blank lines only where more follows. */
export function walkFields(
  cursor: Cursor,
  each: (name: string, value: string, line: Line) => boolean | undefined,
  most = 400,
): void {
  for (let n = 0; n < most; n++) {
    const line = cursor.peek();
    if (line === undefined) return;
    if (continued.test(line.text)) {
      cursor.next();
      continue;
    }
    const found = fieldOf(line);
    if (found === undefined || each(found.name, found.value, line) === false) return;
    cursor.next();
  }
}

const lanNames =
  /^\s*(?:Set in Progress|Auth Type Support|IP Address Source|IP Address|Subnet Mask|MAC Address|Default Gateway IP|802\.1q VLAN ID|Cipher Suite Priv Max|RMCP\+ Cipher Suites)\s*:/i;
const ours =
  /^(?:set in progress|auth type|ip address|subnet mask|mac address|snmp community|ip header|bmc arp|gratituous|gratuitous|default gateway|backup gateway|802\.1q|rmcp\+|cipher suite|bad password|invalid password|attempt count|user lockout|vlan|bmc tcp|ipv6)/;
const ipv4 = /^\d{1,3}(?:\.\d{1,3}){3}$/;
const mac = /^(?:[0-9a-f]{2}[:-]){5}[0-9a-f]{2}$/i;

/** `ipmitool lan print`. */
export const lanPrint: Reader = {
  id: 'ipmitool.lan',
  title: 'ipmitool lan print',
  seen: 'captured',
  sign: signOf(lanNames),
  begins: ({ text }, cursor, out) =>
    lanNames.test(text) &&
    // Somebody cut the rest away.
    (/\bipmitool\b.{0,200}\blan\s+print\b/.test(out.command ?? '') ||
      // `IP Address : …` alone could be anyone's.
      /^\s*(?:Set in Progress|Auth Type Support|IP Address Source|802\.1q VLAN|Cipher Suite Priv|RMCP\+ Cipher)/i.test(
        text,
      ) ||
      [1, 2, 3].some((ahead) =>
        /^\s*(?:IP Address Source|Subnet Mask|Default Gateway IP|802\.1q|Cipher Suite Priv Max|SNMP Community String)\s*:/i.test(
          cursor.peek(ahead)?.text ?? '',
        ),
      )),
  read(cursor, out) {
    const first = cursor.peek();
    if (first === undefined) return;
    const subject = bmcOf(out, first);
    established(out, first);
    out.covered('ipmi.lan', subject);
    walkFields(cursor, (name, value, line) => {
      if (!ours.test(name)) return false;
      tell(name, value, line, out);
      return true;
    });
  },
};

function tell(name: string, value: string, line: Line, out: Out): void {
  const subject = bmcOf(out, line);
  switch (name) {
    case 'ip address':
      if (ipv4.test(value)) out.fact('bmc.address', value, line, { subject });
      break;
    case 'ip address source':
      out.fact(
        'bmc.address-source',
        /static/i.test(value) ? 'static' : /dhcp/i.test(value) ? 'dhcp' : /bios/i.test(value) ? 'bios' : 'other',
        line,
        { subject },
      );
      break;
    case 'subnet mask':
      if (ipv4.test(value)) out.fact('bmc.netmask', value, line, { subject });
      break;
    case 'default gateway ip':
      if (ipv4.test(value)) out.fact('bmc.gateway', value, line, { subject });
      break;
    case 'mac address':
      if (mac.test(value)) out.fact('bmc.mac', value.toLowerCase(), line, { subject });
      break;
    case '802.1q vlan id':
      if (/^(?:disabled|\d{1,4})$/i.test(value))
        out.fact('bmc.vlan', value.toLowerCase() === 'disabled' || value === '0' ? 'disabled' : value, line, {
          subject,
        });
      break;
    case 'cipher suite priv max':
      if (/^[XcuoaO]{3,16}$/.test(value)) out.fact('bmc.cipher-privileges', value, line, { subject });
      break;
  }
}

/** `ipmitool channel info`, `channel getaccess`, `session info`, FreeIPMI's `Channel Information`. */
export const channel: Reader = {
  id: 'ipmitool.channel',
  title: 'ipmitool channel info, getaccess, session info',
  seen: 'captured',
  sign: signOf(/^Channel 0x[0-9a-f]/i, /^Maximum User IDs\s*:/, /^User ID\s*: \d/, /^session handle\s*:/),
  begins: ({ text }, cursor) =>
    /^Channel 0x[0-9a-f]{1,2} info:/i.test(text) ||
    (/^Maximum User IDs\s*:/.test(text) && /^Enabled User IDs\s*:/.test(cursor.peek(1)?.text ?? '')) ||
    (/^User ID\s*: \d+/.test(text) && /^User Name\s*:/.test(cursor.peek(1)?.text ?? '')) ||
    (/^session handle\s*:/.test(text) && /^slot count\s*:/.test(cursor.peek(1)?.text ?? '')),
  read(cursor, out) {
    const first = cursor.peek();
    if (first === undefined) return;
    const subject = bmcOf(out, first);
    established(out, first);
    let medium = '';
    let isVolatile = true;
    let slots: number | undefined;
    let told = false;
    let user: Record<string, string> = {};
    const close = (line: Line): void => {
      const { id = '', name, messaging, privilege = '', status } = user;
      if (name !== undefined && messaging !== undefined)
        out.fact('bmc.user', name, line, {
          subject,
          conditions: {
            id: Number(id),
            privilege,
            lan: /enabled/i.test(messaging),
            ...(status === undefined || !/^(?:enabled|disabled)$/i.test(status)
              ? {}
              : { enabled: /^enabled/i.test(status) }),
          },
        });
      user = {};
    };
    let last = first;
    for (let n = 0; n < 2000; n++) {
      const line = cursor.peek();
      if (line === undefined) break;
      const text = line.text;
      const found = fieldOf(line);
      if (text.trim() === '') {
        const next = cursor.peek(1);
        if (next === undefined || !/^(?:User ID|session handle)\s*:/.test(next.text)) break;
      } else if (/^\s+(?:Non-)?Volatile\b/.test(text)) isVolatile = !/Non-/.test(text);
      else if (/^Channel 0x/.test(text)) medium = '';
      else if (found === undefined || !channelFields.has(found.name)) break;
      else {
        const { name, value } = found;
        if (name === 'channel medium type') medium = value;
        else if (name === 'access mode' && isVolatile && (medium === '' || /LAN/i.test(medium)))
          out.fact(
            'bmc.lan-access',
            /always/.test(value)
              ? 'always'
              : /pre-boot/.test(value)
                ? 'pre-boot'
                : /shared/.test(value)
                  ? 'shared'
                  : 'disabled',
            line,
            { subject },
          );
        else if (name === 'slot count') slots = Number(value);
        else if (name === 'active sessions' && !told && /^\d{1,4}$/.test(value)) {
          told = true;
          out.fact('bmc.sessions', Number(value), line, {
            subject,
            ...(slots === undefined ? {} : { conditions: { slots } }),
          });
        } else if (name === 'user id' && slots === undefined) {
          close(last);
          user = { id: value };
        } else if (name === 'user name') user['name'] = value.slice(0, 40);
        else if (name === 'ipmi messaging') user['messaging'] = value;
        else if (name === 'privilege level' && slots === undefined) user['privilege'] = value.slice(0, 30);
        else if (name === 'enable status') user['status'] = value;
      }
      last = cursor.next();
    }
    close(last);
    if (cursor.peek() === first) cursor.next();
  },
};

const channelFields: ReadonlySet<string> = new Set([
  'channel medium type',
  'channel protocol type',
  'session support',
  'active session count',
  'protocol vendor id',
  'volatile(active) settings',
  'non-volatile settings',
  'alerting',
  'per-message auth',
  'user level auth',
  'access mode',
  'maximum user ids',
  'enabled user ids',
  'user id',
  'user name',
  'fixed name',
  'access available',
  'link authentication',
  'ipmi messaging',
  'privilege level',
  'enable status',
  'session handle',
  'slot count',
  'active sessions',
  'session type',
  'channel number',
  'console ip',
  'console mac',
  'console port',
]);
