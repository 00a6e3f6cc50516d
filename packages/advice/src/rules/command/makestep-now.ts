import { about } from '../../commands.ts';
import { t } from '../../rule.ts';

export default about({
  id: 'makestep-now',
  severity: 'hint',
  title: t('`chronyc makestep` without looking first', '確かめずに `chronyc makestep`'),
  reason: t(
    'It steps the clock by what is left to correct, at once. With no selected source, or a wrong one, it does nothing or makes it worse; databases dislike the jump. Look first; `chronyc -a` has been without meaning since 2.2.',
    '残っている補正分だけ、ただちに時計を飛ばします。ソースが選ばれていないか誤っていれば、何も起きないか悪化します。データベースは飛びを嫌います。先に確かめます。`chronyc -a` は 2.2 以降意味がありません。',
  ),
  reference: 'chronyc(1) makestep',
  on: /^chronyc\s+(?:-a\s+)?['"]?makestep\b/,
  when: ({ cron, command, called }) => cron || /\s-a\s/.test(command) || (called.get('chronyc') ?? 0) < 2,
  instead: ['chronyc -n sources && chronyc tracking   # is there a ^*, how far off?', 'chronyc makestep'],
  bad: 'chronyc -a makestep',
  fine: 'chronyc -n sources\nchronyc makestep',
});
