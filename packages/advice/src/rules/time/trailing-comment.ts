import { type Rule, t } from '../../rule.ts';
import type { TimeConf } from '../../time-conf.ts';

/** Proved with chronyd 4.3: `chronyd -p` refuses such a line. */
export default {
  id: 'trailing-comment',
  severity: 'error',
  title: t('a comment behind a directive', '指示の後ろのコメント'),
  reason: t(
    'chronyd knows comments only at the beginning of a line. Here it takes the comment for options and refuses to start.',
    'chronyd のコメントは行頭だけです。この行ではコメントをオプションとみなし、起動しません。',
  ),
  reference: 'chrony.conf(5) Comments',
  bad: 'server ntp1.example.net iburst # head office\nmakestep 1 3',
  fine: '# head office\nserver ntp1.example.net iburst\nmakestep 1 3',
  *find(conf) {
    if (conf.kind !== 'chrony') return;
    for (const at of conf.directives) {
      const where = at.text.search(/\s#/);
      if (where > 0) yield { at, instead: [at.text.slice(where).trim(), at.text.slice(0, where).trimEnd()] };
    }
  },
} satisfies Rule<TimeConf>;
