import { grade } from '@tokimori/model';
import { cause } from '../cause.ts';

/** The management proxy of ESXi (Envoy since 7.0, 128 connections) or vCenter (2048) is full. */
export default cause({
  key: 'esxi-connections-exhausted',
  on: 'host',
  nature: 'fault',
  domain: 'host',
  weight: 0.05,
  brings: { 'esxi.connections-full': grade.sure },
  given: [{ finding: 'place.esxi', outcome: 'yes', factor: 20 }],
  title: {
    en: 'The management proxy of the host is out of connections',
    ja: 'ホストの管理プロキシの接続数が上限に達しています',
  },
  explanation: {
    en: 'Since ESXi 7 one Envoy stands in front of hostd and takes 128 HTTPS connections; vCenter takes 2048. Monitoring, backup and scripts that log in and never log out use them up, and whoever comes next is turned away although hostd itself is well.',
    ja: 'ESXi 7以降、hostdの前段のEnvoyが受け付けるHTTPS接続は128本（vCenterは2048本）です。監視やバックアップ、スクリプトがログアウトせずに接続を残すと使い切られ、hostd自体は正常でも新しい接続が断られます。',
  },
  breaks: {
    en: 'vCenter shows the host as "Not Responding", backups and deployments fail; the virtual machines go on running.',
    ja: 'vCenterでホストが「応答なし」になり、バックアップや配備が失敗します。仮想マシンの稼働は続きます。',
  },
  remedy: {
    en: 'Find who holds them: `esxcli network ip connection list | grep :443` on the host, grouped by the far address. Stop or mend that client (log out, one kept connection instead of one a call), and the connections end by themselves within their idle time. Do not restart the management agents for it: the same client fills them again.',
    ja: 'ホストで `esxcli network ip connection list | grep :443` を実行し、相手アドレスごとに数えて保持している側を突き止めます。そのクライアントを止めるか直せば（ログアウトする、呼び出しごとではなく一本を使い続ける）、接続はアイドル時間の後に自然に閉じます。管理エージェントの再起動は不要で、してもすぐに再び埋まります。',
    live: true,
    restart: null,
  },
  prevention: {
    en: 'One account and one kept session for each tool, and an alert at 80 connections.',
    ja: 'ツールごとにアカウントとセッションを一つに決め、接続80本で警報を出します。',
  },
  references: ['Broadcom KB 383231', 'Broadcom KB 344920', 'Broadcom KB 437860'],
});
