import { about } from '../../commands.ts';
import { t } from '../../rule.ts';

export default about({
  id: 'nginx-restart-signal',
  severity: 'error',
  title: t('`nginx -s restart` does not exist', '`nginx -s restart` はない'),
  reason: t(
    'The signals are stop, quit, reopen and reload: nginx answers “invalid option” and changes nothing.',
    '使えるのは stop、quit、reopen、reload です。nginx は「invalid option」と言い、何も変わりません。',
  ),
  reference: 'nginx docs: Command-line parameters',
  on: /^nginx\s+(?:\S+\s+){0,6}-s\s+(?!(?:stop|quit|reopen|reload)\b)\w/,
  instead: ['nginx -t && nginx -s reload'],
  bad: 'nginx -s restart',
  fine: 'nginx -s reload',
});
