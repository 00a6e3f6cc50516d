import type { Line, Out, Reader } from '../reader.ts';
import { signOf } from '../sign.ts';
import { bmcOf } from './asked.ts';

const section =
  /^\s*Section\s+(User\d{1,2}|Lan_Conf\w*|Lan_Channel\w*|Lan_Conf_Auth\w*|Rmcpplus_Conf_Privilege\w*|Community_String|UserNames|SOL_\w{1,20}|Lan_Conf_Misc)\s*$/;
const entry = /^\s*([A-Z]\w{2,60})\s+(\S.{0,100}?)\s*$/;

/** `ipmi-config --checkout` (`bmc-config`): sections of `Key  Value`, comments between them. */
export const ipmiConfig: Reader = {
  id: 'freeipmi.config',
  title: 'ipmi-config --checkout',
  seen: 'documented',
  sign: signOf(section),
  begins: ({ text }) => section.test(text),
  read(cursor, out) {
    const first = cursor.next();
    const name = section.exec(first.text)?.[1] ?? '';
    const values = new Map<string, { value: string; line: Line }>();
    for (let n = 0; n < 400; n++) {
      const line = cursor.peek();
      if (line === undefined || section.test(line.text)) break;
      const m = entry.exec(line.text);
      if (/^\s*EndSection\b/.test(line.text)) {
        cursor.next();
        break;
      }
      if (m === null && !/^\s*(?:#.*)?$/.test(line.text)) break;
      cursor.next();
      if (m !== null && !line.text.trimStart().startsWith('#'))
        values.set((m[1] ?? '').toLowerCase(), { value: m[2] ?? '', line });
    }
    tell(name, values, first, out);
  },
};

const isIpv4 = (text: string): boolean => /^\d{1,3}(?:\.\d{1,3}){3}$/.test(text);

function tell(
  section: string,
  values: ReadonlyMap<string, { value: string; line: Line }>,
  first: Line,
  out: Out,
): void {
  const subject = bmcOf(out, first);
  const of = (key: string) => values.get(key);
  const user = /^User(\d+)$/.exec(section)?.[1];
  const name = of('username');
  if (user !== undefined && name !== undefined) {
    const enabled = of('enable_user')?.value;
    const lan = of('lan_enable_ipmi_msgs')?.value;
    const privilege = of('lan_privilege_limit')?.value ?? '';
    const anonymous = /^(?:NULL|<NULL>)$/.test(name.value);
    if (!anonymous || /^yes$/i.test(enabled ?? ''))
      out.fact('bmc.user', anonymous ? '' : name.value.slice(0, 40), name.line, {
        subject,
        conditions: {
          id: Number(user),
          privilege: privilege.replace(/_/g, ' ').toUpperCase().slice(0, 30),
          ...(enabled === undefined ? {} : { enabled: /^yes$/i.test(enabled) }),
          ...(lan === undefined ? {} : { lan: /^yes$/i.test(lan) }),
        },
      });
    return;
  }
  for (const [key, fact] of [
    ['ip_address', 'bmc.address'],
    ['subnet_mask', 'bmc.netmask'],
    ['default_gateway_ip_address', 'bmc.gateway'],
  ] as const) {
    const it = of(key);
    if (it !== undefined && isIpv4(it.value)) out.fact(fact, it.value, it.line, { subject });
  }
  const source = of('ip_address_source');
  if (source !== undefined)
    out.fact(
      'bmc.address-source',
      /static/i.test(source.value) ? 'static' : /dhcp/i.test(source.value) ? 'dhcp' : 'other',
      source.line,
      { subject },
    );
  const mac = of('mac_address');
  if (mac !== undefined && /^(?:[0-9a-f]{2}:){5}[0-9a-f]{2}$/i.test(mac.value))
    out.fact('bmc.mac', mac.value.toLowerCase(), mac.line, { subject });
  const [vlan, tagged] = [of('vlan_id'), of('vlan_id_enable')];
  if (vlan !== undefined && tagged !== undefined)
    out.fact('bmc.vlan', /^yes$/i.test(tagged.value) ? vlan.value : 'disabled', vlan.line, { subject });
  const mode = of('volatile_access_mode');
  if (mode !== undefined && section.startsWith('Lan_Channel'))
    out.fact(
      'bmc.lan-access',
      /always/i.test(mode.value)
        ? 'always'
        : /shared/i.test(mode.value)
          ? 'shared'
          : /pre.?boot/i.test(mode.value)
            ? 'pre-boot'
            : 'disabled',
      mode.line,
      { subject },
    );
  tellSuites(values, out, first);
}

/** One letter a suite, as ipmitool prints it. */
function tellSuites(values: ReadonlyMap<string, { value: string; line: Line }>, out: Out, first: Line): void {
  const letters: Readonly<Record<string, string>> = {
    unused: 'X',
    callback: 'c',
    user: 'u',
    operator: 'o',
    administrator: 'a',
    oem_proprietary: 'O',
  };
  let suites = '';
  let line: Line | undefined;
  for (let id = 0; id < 15; id++) {
    const it = values.get(`maximum_privilege_cipher_suite_id_${id}`);
    if (it === undefined) break;
    line ??= it.line;
    suites += letters[it.value.toLowerCase()] ?? 'X';
  }
  if (line !== undefined && suites.length >= 3)
    out.fact('bmc.cipher-privileges', suites, line, { subject: bmcOf(out, first) });
}
