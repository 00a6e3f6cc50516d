import { about } from '../../commands.ts';
import { t } from '../../rule.ts';

export default about({
  id: 'ulimit-in-shell',
  severity: 'hint',
  title: t('`ulimit` in a shell changes no service', 'シェルの `ulimit` はサービスに効かない'),
  reason: t(
    'It holds for this shell and what it starts. A service started by systemd has its own limit: “Too many open files” stays.',
    'このシェルとその子にしか効きません。systemd が起動するサービスには別の上限があり、「Too many open files」は残ります。',
  ),
  reference: 'systemd.exec(5) LimitNOFILE; nginx docs: worker_rlimit_nofile',
  on: /^ulimit\s+-[HS]{0,2}n\s+\d/,
  when: ({ called }) => called.has('systemctl') || called.has('nginx') || called.has('service'),
  instead: [
    'prlimit --nofile=65536 --pid "$(pgrep -o nginx)"   # live',
    'worker_rlimit_nofile 65536;                        # in nginx.conf, then reload',
  ],
  bad: 'ulimit -n 65536\nsystemctl restart nginx',
  fine: 'ulimit -n\nsystemctl restart nginx',
});
