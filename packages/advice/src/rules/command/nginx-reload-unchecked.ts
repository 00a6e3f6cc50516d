import { about } from '../../commands.ts';
import { t } from '../../rule.ts';

export default about({
  id: 'nginx-reload-unchecked',
  severity: 'hint',
  title: t('a reload that fails in silence', '静かに失敗する再読み込み'),
  reason: t(
    'With a mistake in the files, `nginx -s reload` keeps the old configuration and says so in the error log only. Test first.',
    'ファイルに誤りがあると、`nginx -s reload` は古い設定のまま動き続け、エラーログにしか書きません。先に検査します。',
  ),
  reference: 'nginx docs: Controlling nginx',
  on: /^nginx\s+-s\s+reload\b/,
  when: ({ text }) => !/nginx\s+-[qtT]/.test(text),
  instead: ['nginx -t && nginx -s reload'],
  bad: 'nginx -s reload',
  fine: 'nginx -t && nginx -s reload',
});
