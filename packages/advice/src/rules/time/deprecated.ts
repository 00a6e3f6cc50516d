import { type Rule, t } from '../../rule.ts';
import { edited, type TimeConf } from '../../time-conf.ts';

const gone: Readonly<Record<string, readonly string[]>> = {
  commandkey: [],
  generatecommandkey: [],
  linux_hz: [],
  linux_freq_scale: [],
  initstepslew: ['makestep 1.0 3'],
};

export default {
  id: 'deprecated',
  severity: 'hint',
  title: t('a directive or option of the past', '古い指示やオプション'),
  reason: t(
    'This directive is obsolete: newer versions ignore it or have something better in its place.',
    'この指示は古いものです。新しい版では無視されるか、よりよい指示があります。',
  ),
  reference: 'chrony.conf(5), ntp.conf(5)',
  bad: 'pool pool.ntp.org iburst\ngeneratecommandkey\nmakestep 1 3',
  fine: 'pool pool.ntp.org iburst\nkeyfile /etc/chrony.keys\nmakestep 1 3',
  *find(conf) {
    for (const at of conf.directives) {
      const instead = Object.hasOwn(gone, at.name) ? gone[at.name] : undefined;
      if (conf.kind === 'chrony' && instead !== undefined) yield { at, instead };
      if (conf.kind === 'ntp' && at.name === 'nic') yield { at, instead: [edited(at, /^nic/i, 'interface')] };
    }
    for (const { at, options } of conf.sources)
      if (conf.kind === 'ntp' && options.includes('dynamic'))
        yield { at, reason: dynamic, instead: [edited(at, /\s+dynamic\b/i, '')] };
  },
} satisfies Rule<TimeConf>;

const dynamic = t(
  'ntpd has worked this way on its own since 4.2.8; it ignores the word.',
  '4.2.8 以降の ntpd は元からこの動作であり、この語は無視されます。',
);
