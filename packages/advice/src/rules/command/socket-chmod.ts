import { about } from '../../commands.ts';
import { t } from '../../rule.ts';

export default about({
  id: 'socket-chmod',
  severity: 'warning',
  title: t('`chmod 777` on a socket', 'ソケットの `chmod 777`'),
  reason: t(
    'Everybody on the host may then speak to the application, and the next start makes the socket anew with the old mode. Say it where the socket is made.',
    'ホスト上の誰でもアプリケーションに話せるようになり、次の起動でソケットは元の権限で作り直されます。ソケットを作る側で指定します。',
  ),
  reference: 'php-fpm: listen.owner, listen.mode',
  on: /^chmod\s+(?:-R\s+)?(?:0?[67]66|0?777|a\+rw)\s+\S{0,200}\.sock\b/,
  instead: ['listen.owner = www-data', 'listen.mode = 0660'],
  bad: 'chmod 777 /run/php/php8.2-fpm.sock',
  fine: 'ls -l /run/php/php8.2-fpm.sock',
});
