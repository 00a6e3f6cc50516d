import { readNtpOptions, sourceOptions } from '@tokimori/transcripts/conf';
import { nearest } from '../../nearest.ts';
import { type Rule, t } from '../../rule.ts';
import type { TimeConf } from '../../time-conf.ts';

const ntpOptions = [
  'iburst',
  'burst',
  'prefer',
  'noselect',
  'true',
  'preempt',
  'xleave',
  'minpoll',
  'maxpoll',
  'version',
  'key',
  'mode',
  'ttl',
  'nts',
  'autokey',
];

export default {
  id: 'unknown-option',
  severity: 'error',
  title: t('an option the daemon does not know', 'デーモンが知らないオプション'),
  reason: t(
    'chronyd does not know this option of the source and refuses to start: “Could not parse”.',
    'chronyd はソースのこのオプションを知らないため、「Could not parse」と言って起動しません。',
  ),
  reference: 'chrony.conf(5) server, ntp.conf(5) server',
  bad: 'server ntp1.example.net ibust\nmakestep 1 3',
  fine: 'server ntp1.example.net iburst minpoll 4 maxpoll 8\nmakestep 1 3',
  *find(conf) {
    for (const { at, options, mode } of conf.sources) {
      if (!conf.owns(at)) continue;
      const strange = conf.kind === 'chrony' ? strangeToChrony(options, mode) : readNtpOptions(options, {});
      if (strange === undefined || strange.startsWith('#')) continue;
      const meant = nearest(strange, conf.kind === 'chrony' ? sourceOptions.keys() : ntpOptions);
      const better = meant === undefined || meant === strange ? {} : { instead: [at.text.replace(strange, meant)] };
      yield conf.kind === 'chrony' ? { at, ...better } : { at, severity: 'warning', reason: ntpd, ...better };
    }
  },
} satisfies Rule<TimeConf>;

/** The first word that is no option. */
function strangeToChrony(options: readonly string[], mode: string): string | undefined {
  for (let i = 0; i < options.length; i++) {
    const option = options[i] ?? '';
    const takes = sourceOptions.get(option);
    if (takes === undefined || (option === 'maxsources' && mode !== 'pool')) return option;
    i += takes;
  }
  return undefined;
}

const ntpd = t(
  'ntpd does not know this option, or its value is missing: it logs a syntax error and drops the whole line, source included.',
  'ntpd はこのオプションを知らないか、値がありません。構文エラーを記録し、ソースごと行全体を捨てます。',
);
