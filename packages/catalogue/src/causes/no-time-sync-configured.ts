import { grade } from '@tokimori/model';
import { cause } from '../cause.ts';

/** Nothing on this host sets its clock. */
export default cause({
  key: 'no-time-sync-configured',
  on: 'host',
  nature: 'fault',
  domain: 'time',
  weight: 2,
  brings: { 'clock.free': grade.sure },
  given: [
    { finding: 'place.nodes', outcome: 'yes', factor: 6 },
    { finding: 'place.suspend', outcome: 'yes', factor: 0.4 },
  ],
  title: {
    en: 'No time service is set up on this host',
    ja: 'このホストには時刻同期が設定されていません',
  },
  explanation: {
    en: 'No daemon takes time from anywhere, so the clock follows its crystal, typically some seconds a week. Hosts of one cluster drift in different directions, which is why the differences look random and grow slowly.',
    ja: '時刻を取り込むデーモンがなく、時計は水晶発振器まかせで、週に数秒ほどずれます。クラスター内でも進む向きはまちまちなので、差はばらばらに、ゆっくり広がります。',
  },
  breaks: {
    en: 'Nothing fails today; in weeks cluster membership, tickets and the order of logs across hosts do.',
    ja: '今日は何も壊れませんが、数週間でクラスターの構成判定、認証チケット、ホスト間のログの順序が崩れます。',
  },
  remedy: {
    en: 'Linux: install chrony, put `server SERVER iburst` in a file under `/etc/chrony/sources.d/` (name it `*.sources`), then `systemctl enable --now chrony`; the small alternative is `timedatectl set-ntp true` with systemd-timesyncd. ESXi 7 and later: `esxcli system ntp set -s SERVER -e yes`; ESXi 6.x: servers in the vSphere Client under Time Configuration, policy "Start and stop with host", and open the rule set with `esxcli network firewall ruleset set --ruleset-id=ntpClient --enabled=true`. If the clock is far off, plan the moment of the first step.',
    ja: 'Linuxではchronyを導入し、`/etc/chrony/sources.d/` の `*.sources` ファイルに `server SERVER iburst` を書いて `systemctl enable --now chrony` とします（簡易には `timedatectl set-ntp true` でsystemd-timesyncd）。ESXi 7以降は `esxcli system ntp set -s SERVER -e yes`、6.xはvSphere Clientの時間の設定でサーバーと「ホストに連動して開始および停止」を指定し、`esxcli network firewall ruleset set --ruleset-id=ntpClient --enabled=true` で許可します。すでに大きくずれているなら、最初のステップを行う時刻を決めてから始めます。',
    live: true,
    restart: null,
  },
  prevention: {
    en: 'Make time sync part of the build, with the same four sources for all members of a cluster.',
    ja: '構築手順に時刻同期を含め、クラスター全台に同じ4つの同期元を設定します。',
  },
  references: ['RFC 8633 §3', 'chrony.conf(5) sourcedir', 'timedatectl(1)'],
});
