import { chronyDirectives, ntpDirectives } from '@tokimori/transcripts/conf';
import { equivalent } from '../../equivalents.ts';
import { nearest } from '../../nearest.ts';
import { type Rule, t } from '../../rule.ts';
import { edited, type TimeConf } from '../../time-conf.ts';

const chrony: ReadonlySet<string> = new Set(chronyDirectives);
const ntp: ReadonlySet<string> = new Set([...ntpDirectives.keys(), 'device', 'end', 'ident']);

export default {
  id: 'unknown-directive',
  severity: 'error',
  title: t('a directive the daemon does not know', 'デーモンが知らない指示'),
  reason: t(
    'chronyd does not know this directive and refuses to start: “Invalid directive”.',
    'chronyd はこの指示を知らないため、「Invalid directive」と言って起動しません。',
  ),
  reference: 'chrony.conf(5), ntp.conf(5)',
  bad: 'sever ntp1.example.net iburst\nmakestep 1 3',
  fine: 'server ntp1.example.net iburst\nmakestep 1 3',
  *find(conf) {
    const [known, others] = conf.kind === 'chrony' ? [chrony, ntp] : [ntp, chrony];
    for (const at of conf.directives) {
      const { name } = at;
      if (known.has(name) || !/^[a-z_][\w-]*$/.test(name)) continue;
      const meant = nearest(name, known);
      const instead = others.has(name)
        ? equivalent(name, at)
        : meant === undefined
          ? undefined
          : [edited(at, /^\S+/, meant)];
      const better = instead === undefined ? {} : { instead };
      if (others.has(name))
        yield {
          at,
          severity: conf.kind === 'chrony' ? 'error' : 'warning',
          reason: conf.kind === 'chrony' ? ofNtpd : ofChrony,
          ...better,
        };
      else if (conf.kind === 'chrony') yield { at, ...better };
      else yield { at, severity: 'warning', reason: ignored, ...better };
    }
  },
} satisfies Rule<TimeConf>;

const ofNtpd = t(
  'This is a directive of ntpd. chronyd does not know it and refuses to start.',
  'これは ntpd の指示です。chronyd は知らないため、起動しません。',
);
const ofChrony = t(
  'This is a directive of chronyd. ntpd logs a syntax error and does without the line.',
  'これは chronyd の指示です。ntpd は構文エラーを記録し、この行を無視します。',
);
const ignored = t(
  'ntpd does not know this directive: it logs a syntax error and goes on without the line, quietly missing what it was for.',
  'ntpd はこの指示を知りません。構文エラーを記録するだけで動き続け、意図した設定が静かに欠けます。',
);
