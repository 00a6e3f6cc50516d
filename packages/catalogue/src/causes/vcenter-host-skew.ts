import { grade } from '@tokimori/model';
import { cause } from '../cause.ts';

/** ESXi host and vCenter disagree on the time. */
export default cause({
  key: 'vcenter-host-skew',
  on: 'host',
  nature: 'effect',
  domain: 'time',
  weight: 0.05,
  brings: { 'esxi.clock-skewed': grade.usually, 'clock.breaks-credentials': grade.often },
  given: [{ finding: 'place.esxi', outcome: 'yes', factor: 60 }],
  title: {
    en: 'ESXi host and vCenter disagree on the time',
    ja: 'ESXiホストとvCenterの時刻が食い違っています',
  },
  explanation: {
    en: 'Host and vCenter take time from different places, or one of them from nowhere, and vpxa logs the skew as soon as it is above one second. Tokens then look expired or not yet valid and statistics arrive "in the future", although each side is consistent in itself.',
    ja: 'ホストとvCenterの同期元が異なるか片方が未同期で、差が1秒を超えるとvpxaがその旨を記録します。それぞれは単独で矛盾がなくても、トークンは期限外、統計は「未来のもの」として扱われます。',
  },
  breaks: {
    en: 'Single sign-on, host connections, vMotion and performance charts fail or show gaps.',
    ja: 'シングルサインオン、ホスト接続、vMotion、性能グラフに失敗や欠落が生じます。',
  },
  remedy: {
    en: "Ask both: `esxcli system time get` on the host and `date -u` in the appliance's shell, against one outside clock. Give both the same servers: the host with `esxcli system ntp set -s SERVER -e yes` (6.x: vSphere Client), the appliance in its management page on port 5480 under Time, which restarts only the appliance's NTP service and not vCenter. Correct the one that is wrong, and let large differences shrink before you reconnect hosts.",
    ja: 'ホストの `esxcli system time get` とアプライアンスのシェルの `date -u` を、外部の時計1つと比べます。両方に同じサーバーを設定します。ホストは `esxcli system ntp set -s SERVER -e yes`（6.xはvSphere Client）、アプライアンスはポート5480の管理画面の「時刻」で設定し、再起動されるのはアプライアンスのNTPサービスだけでvCenterは止まりません。誤っている側を直し、大きな差がなくなってからホストを再接続します。',
    live: true,
    restart: null,
  },
  prevention: {
    en: 'One list of time sources for vCenter, hosts and identity provider, and an alert at one second of skew.',
    ja: 'vCenter、ホスト、認証基盤の同期元を統一し、1秒の差で警報を出します。',
  },
  references: ['Broadcom KB 304797', 'VMware documentation: Synchronizing Clocks on the vSphere Network'],
});
