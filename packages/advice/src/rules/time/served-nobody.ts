import { type Rule, t } from '../../rule.ts';
import { edited, lastOf, numberOf, type TimeConf } from '../../time-conf.ts';

const loopback = /^(?:127\.\d+\.\d+\.\d+|::1|lo)$/;

export default {
  id: 'served-nobody',
  severity: 'error',
  title: t('clients are allowed and the port is shut', 'クライアントを許可しつつポートを閉じている'),
  reason: t(
    '`allow` lets clients ask, but `port 0` closes the port they would ask at: nobody is served.',
    '`allow` で許可していますが、`port 0` が受け付けのポートを閉じているため、誰にも時刻が届きません。',
  ),
  reference: 'chrony.conf(5) port, bindaddress',
  bad: 'pool pool.ntp.org iburst\nallow 10.0.0.0/8\nport 0',
  fine: 'pool pool.ntp.org iburst\nport 0\nmakestep 1 3',
  *find(conf) {
    if (conf.kind !== 'chrony') return;
    const serves = conf.all.some((it) => it.name === 'allow');
    const port = lastOf(conf, 'port');
    if (serves && port !== undefined && numberOf(port.args[0]) === 0) yield { at: port, instead: [] };
    const binds = conf.directives.filter((it) => it.name === 'bindaddress');
    const shut = binds.length > 0 && binds.every((it) => loopback.test(it.args[0] ?? ''));
    for (const at of serves && shut ? binds : [])
      yield { at, reason: bound, instead: [edited(at, /\S+\s*$/, 'ADDRESS')] };
  },
} satisfies Rule<TimeConf>;

const bound = t(
  'Clients are allowed, but the server listens on the loopback address only: nobody else reaches it.',
  'クライアントを許可していますが、ループバックでしか待ち受けていないため、ほかからは届きません。',
);
