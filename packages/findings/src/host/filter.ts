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
    return ruleset === undefined ? undefined : { outcome: ruleset.value ? 'open' : 'closed', facts: [ruleset] };
  },
});
