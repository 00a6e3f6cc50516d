import type { NginxConf } from '../../nginx-conf.ts';
import { type Rule, t } from '../../rule.ts';

export default {
  id: 'worker-files',
  severity: 'warning',
  title: t('more connections than files', 'ファイル数の上限を超える接続数'),
  reason: t(
    'Each connection takes a file, a proxied one takes two. With this limit workers run out of files: “Too many open files”, answered with 500.',
    '接続は 1 つにつきファイルを 1 つ、プロキシでは 2 つ使います。この上限では「Too many open files」になり、500 を返します。',
  ),
  reference: 'nginx docs: worker_connections, worker_rlimit_nofile',
  bad: 'worker_rlimit_nofile 1024;\nevents { worker_connections 4096; }\nhttp { server { listen 80; } }',
  fine: 'worker_rlimit_nofile 16384;\nevents { worker_connections 4096; }\nhttp { server { listen 80; } }',
  *find(conf) {
    const connections = conf.nodes.find((it) => it.name === 'worker_connections');
    const files = conf.nodes.find((it) => it.name === 'worker_rlimit_nofile');
    const count = Number(connections?.args[0]);
    if (connections === undefined || !Number.isFinite(count)) return;
    const instead = [`worker_rlimit_nofile ${count * 2 + 1024};`];
    const limit = Number(files?.args[0]);
    if (files !== undefined && limit < count) yield { at: files, instead };
    else if (files !== undefined && limit < count * 2) yield { at: files, severity: 'hint', instead };
    else if (files === undefined && conf.whole && count > 1024)
      yield { at: connections, severity: 'hint', reason: inherited, add: instead };
  },
} satisfies Rule<NginxConf>;

const inherited = t(
  'Without `worker_rlimit_nofile` the limit of the service holds, often 1024: workers then run out of files long before this many connections.',
  '`worker_rlimit_nofile` がなければサービスの上限（多くは 1024）が効き、この接続数に達する前にファイルが足りなくなります。',
);
