import { type Rule, t } from '../../rule.ts';
import { remote, type TimeConf } from '../../time-conf.ts';

const loopback = /^(?:127\.\d+\.\d+\.\d+|::1|lo|localhost)$/;

export default {
  id: 'bound-to-loopback',
  severity: 'error',
  title: t('the client can only reach itself', 'クライアントが自分にしか届かない'),
  reason: t(
    'Requests leave from the loopback address, so no server can be reached: reach stays 0.',
    '問い合わせがループバックのアドレスから出るため、どのサーバーにも届かず、reach は 0 のままです。',
  ),
  reference: 'ntp.conf(5) interface, chrony.conf(5) bindacqaddress',
  bad: 'server ntp1.example.net iburst\ninterface ignore wildcard\ninterface listen lo',
  fine: 'server ntp1.example.net iburst\ninterface ignore wildcard\ninterface listen lo\ninterface listen eth0',
  *find(conf) {
    if (remote(conf).length === 0) return;
    for (const at of conf.directives)
      if (at.name === 'bindacqaddress' && loopback.test(at.args[0] ?? '')) yield { at, instead: [] };
    const binds = conf.all.filter((it) => conf.kind === 'ntp' && /^(?:interface|nic)$/.test(it.name));
    const listens = binds.filter((it) => it.args[0] === 'listen');
    const ignores = binds.some((it) => it.args[0] !== 'listen' && /^(?:wildcard|all)$/.test(it.args[1] ?? ''));
    if (!ignores || listens.length === 0 || listens.some((it) => !loopback.test(it.args[1] ?? ''))) return;
    for (const at of listens) yield { at, add: ['interface listen ADDRESS'] };
  },
} satisfies Rule<TimeConf>;
