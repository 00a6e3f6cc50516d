import { grade } from '@tokimori/model';
import { cause } from '../cause.ts';

/** Rights of file or namespace forbid the socket. */
export default cause({
  key: 'proxy-not-permitted',
  on: 'proxy',
  nature: 'fault',
  domain: 'upstream',
  weight: 0.8,
  brings: { 'proxy.socket-denied': grade.sure },
  given: [
    { finding: 'upstream.where', outcome: 'unix', factor: 12 },
    { finding: 'upstream.where', outcome: 'address', factor: 0.5 },
    { finding: 'upstream.where', outcome: 'loopback', factor: 0.3 },
    { finding: 'said.selinux', outcome: 'yes', factor: 0.4 },
  ],
  title: {
    en: 'The proxy’s user may not open the backend’s socket',
    ja: 'プロキシの実行ユーザーにソケットを開く権限がありません',
  },
  explanation: {
    en: 'A unix socket is a file: the proxy’s user needs write permission on it and search permission on every directory above. The socket exists and the backend listens, but owner, group or mode do not let the proxy in, or the process lives in another namespace (PrivateTmp, container).',
    ja: 'UNIXソケットはファイルなので、プロキシの実行ユーザーには、ソケットへの書き込み権限と上位の全ディレクトリの通過権限が必要です。ソケットは存在し待ち受けもありますが、所有者・グループ・モードが許していないか、プロセスが別の名前空間（PrivateTmp、コンテナー）にいます。',
  },
  breaks: {
    en: '502 for everything behind that socket, mostly right after an installation or a change of user.',
    ja: 'そのソケットの先はすべて502になり、多くは導入直後やユーザー変更の直後に起こります。',
  },
  remedy: {
    en: 'See where it stops: `namei -l /run/php/app.sock` and `ps -o user,group,cmd -C nginx`. Give the group access in the backend’s configuration, php-fpm `listen.owner = www-data`, `listen.group = www-data`, `listen.mode = 0660`, gunicorn `--umask 007`. At once, until its next start: `chgrp www-data /run/php/app.sock` and `chmod 660 /run/php/app.sock`. Sockets under /tmp: move them to /run because of PrivateTmp.',
    ja: '`namei -l /run/php/app.sock` と `ps -o user,group,cmd -C nginx` で、どこで止まるかを見ます。バックエンドの設定でグループに許可します。php-fpmは `listen.owner = www-data`、`listen.group = www-data`、`listen.mode = 0660`、gunicornは `--umask 007` です。次の起動までの応急処置は `chgrp www-data /run/php/app.sock` と `chmod 660 /run/php/app.sock` です。/tmpの下のソケットはPrivateTmpのため/runへ移します。',
    live: true,
    restart: null,
  },
  prevention: {
    en: 'Let the supervisor create the socket with its owner (systemd socket unit, tmpfiles.d).',
    ja: 'ソケットは監視役に所有者付きで作らせます（systemdのsocketユニット、tmpfiles.d）。',
  },
  references: ['unix(7)', 'namei(1)', 'php-fpm.conf(5) listen.mode'],
});
