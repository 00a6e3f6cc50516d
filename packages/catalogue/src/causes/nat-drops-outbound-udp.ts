import { grade } from '@tokimori/model';
import { cause } from '../cause.ts';

/** The NAT or cloud gateway translates TCP only. */
export default cause({
  key: 'nat-drops-outbound-udp',
  on: 'path',
  nature: 'fault',
  domain: 'time',
  weight: 0.6,
  brings: { 'way.nat-lost': grade.sure },
  given: [
    { finding: 'place.nat', outcome: 'yes', factor: 30 },
    { finding: 'place.cloud', outcome: 'yes', factor: 5 },
  ],
  wide: true,
  title: {
    en: 'The NAT or cloud gateway lets no UDP out',
    ja: 'NATやクラウドの出口がUDPを通していません',
  },
  explanation: {
    en: 'Outgoing TCP works, so the host seems to be online, but the NAT device or cloud rule has no translation or permission for UDP. All public time servers are silent at once, whatever their address.',
    ja: '外向きのTCPは通るため接続は正常に見えますが、NAT装置やクラウドの規則がUDPの変換や通過を認めていません。公開の時刻サーバーは、どのアドレスでも一斉に無応答になります。',
  },
  breaks: {
    en: 'New machines in that network never get the time; those with a hypervisor clock look fine until they move.',
    ja: 'この網の新しい機器は一度も同期できず、ハイパーバイザーの時刻を得ている機器は移動するまで正常に見えます。',
  },
  remedy: {
    en: "Use the time service inside the cloud, which needs no NAT: `chronyc add server 169.254.169.123 iburst` on AWS, `metadata.google.internal` on Google Cloud, on Azure the host clock with `refclock PHC /dev/ptp_hyperv` (read at start), and write it into a `*.sources` file or chrony.conf. Or let UDP 123 out on the gateway and in the security group. Test with `chronyd -Q 'server SERVER iburst'`.",
    ja: "NATを通らないクラウド内の時刻サービスを使います。AWSは `chronyc add server 169.254.169.123 iburst`、Google Cloudは `metadata.google.internal`、Azureはホスト時計の `refclock PHC /dev/ptp_hyperv`（起動時に読み込み）とし、`*.sources` やchrony.confに書きます。またはゲートウェイとセキュリティグループで外向きUDP 123番を許可します。確認は `chronyd -Q 'server SERVER iburst'` です。",
    live: true,
    restart: null,
  },
  prevention: {
    en: "Build images with the provider's own time source, so that they do not depend on the way out.",
    ja: 'イメージには事業者の時刻サービスを設定し、外部への経路に依存させません。',
  },
  references: [
    'Amazon Time Sync Service (EC2 User Guide)',
    'Google Compute Engine: Configure NTP',
    'Azure: Time sync for Linux VMs',
  ],
});
