import { leak } from '@tokimori/model';
import { finding, normally, t } from '../finding.ts';

/** Own packet filter. */
export const ownFilter = finding({
  name: 'net.own-filter',
  on: 'host',
  domain: 'network',
  role: 'symptom',
  outcomes: ['clean', 'drops-output', 'drops-input'],
  normal: normally('clean', { 'drops-output': leak.mechanism, 'drops-input': leak.specific }),
  good: ['clean'],
  title: t('the host’s own packet filter', '自ホストのパケットフィルター'),
  says: {
    clean: t('the own packet filter has no rule against NTP', '自ホストのフィルターに NTP を妨げる規則はありません'),
    'drops-output': t(
      'the own packet filter drops outgoing NTP',
      '自ホストのフィルターが送信側の NTP を落としています',
    ),
    'drops-input': t('the own packet filter drops incoming NTP', '自ホストのフィルターが受信側の NTP を落としています'),
  },
  judge(view, host) {
    // Rules about other traffic bear its port.
    const rule = view.all(host, 'net.own-filter').findLast((fact) => fact.conditions === undefined);
    return rule === undefined ? undefined : { outcome: rule.value, facts: [rule], strength: 'conclusive' };
  },
});

/** ESXi's own rule set for NTP. */
export const esxiRuleset = finding({
  name: 'esxi.ntpclient',
  on: 'host',
  domain: 'time',
  role: 'symptom',
  outcomes: ['open', 'closed'],
  normal: normally('open', { closed: leak.mechanism }),
  good: ['open'],
  title: t('ESXi rule set ntpClient', 'ESXi の ntpClient ルールセット'),
  says: {
    open: t('the rule set ntpClient is enabled', 'ルールセット ntpClient は有効です'),
    closed: t('the rule set ntpClient is disabled', 'ルールセット ntpClient が無効です'),
  },
  judge(view, host) {
    const ruleset = view.last(host, 'esxi.ntpclient-ruleset');
    if (ruleset?.value === false) return { outcome: 'closed', facts: [ruleset] };
    // An open rule set that is limited to other addresses is closed to the servers.
    const allowed = view
      .all(host, 'esxi.allowed-address')
      .filter((fact) => fact.conditions?.['ruleset'] === 'ntpClient');
    const servers = view.pathsOf(host).map((path) => view.sourceOf(path).slice('source:'.length));
    const addresses = servers.filter((name) => /^\d{1,3}(\.\d{1,3}){3}$/.test(name));
    const lets = (address: string) => allowed.some(({ value }) => value === 'All' || within(address, value));
    if (allowed.length > 0 && addresses.length > 0 && !addresses.some(lets))
      return { outcome: 'closed', facts: allowed.slice(0, 4) };
    return ruleset === undefined ? undefined : { outcome: 'open', facts: [ruleset] };
  },
});

/** Is an IPv4 address the given one, or inside the given network (`10.0.0.0/8`)? */
function within(address: string, network: string): boolean {
  const [base = '', bits = '32'] = network.split('/');
  const size = 2 ** (32 - Number(bits));
  return Math.floor(number(address) / size) === Math.floor(number(base) / size);
}

const number = (address: string): number => address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);
