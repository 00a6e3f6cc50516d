import { grade } from '@tokimori/model';
import { cause } from '../cause.ts';

/** The BMC moved to a shared port of the host. */
export default cause({
  key: 'bmc-shared-nic-failover',
  on: 'bmc',
  nature: 'fault',
  domain: 'bmc',
  weight: 0.5,
  brings: { 'bmc.port-moved': grade.sure },
  given: [
    { finding: 'bmc.port-mode', outcome: 'failover', factor: 8 },
    { finding: 'bmc.port-mode', outcome: 'shared', factor: 4 },
    { finding: 'bmc.port-mode', outcome: 'dedicated', factor: 0.02 },
    { finding: 'said.bmc-shared-port', outcome: 'yes', factor: 12 },
    { finding: 'said.bmc-host-boot', outcome: 'yes', factor: 3 },
    { finding: 'place.power-cycle', outcome: 'yes', factor: 2 },
    { finding: 'said.bmc-others-fine', outcome: 'yes', factor: 1.5 },
    { finding: 'said.bmc-inband', outcome: 'yes', factor: 1.5 },
  ],
  title: { en: 'The BMC has moved to a shared port of the host', ja: 'BMCがホストとの共有ポートに切り替わっています' },
  explanation: {
    en: 'In failover mode the BMC decides at power-up which port has a link. If its own cable, or the switch behind it, comes up later than the BMC, it settles on a LAN port of the host (NCSI) and stays there, in a network where nobody looks for it, until the next power-up.',
    ja: 'フェイルオーバーモードのBMCは、給電時にリンクのあるポートを選びます。専用ケーブルやその先のスイッチの立ち上がりが遅いと、ホストのLANポート（NCSI）を選んだまま、次の給電まで誰も探さないネットワークに留まります。',
  },
  breaks: {
    en: 'After a power outage a whole row may be unreachable, each with a lit management port.',
    ja: '停電の後、管理ポートのランプが点いているのに列全体のBMCへ到達できないことがあります。',
  },
  remedy: {
    en: 'From inside the host read and set the mode. Supermicro: `ipmitool raw 0x30 0x70 0x0c 0` (0 dedicated, 1 shared, 2 failover), `ipmitool raw 0x30 0x70 0x0c 1 0` for dedicated; iDRAC: `racadm get iDRAC.NIC.Selection`, `racadm set iDRAC.NIC.Selection Dedicated`; iLO: the network page. Find where it is now by its MAC address in the switches (`ipmitool lan print 1` shows it). It takes effect at once; the host is not touched.',
    ja: 'ホスト内部からモードを確認して設定します。Supermicroは `ipmitool raw 0x30 0x70 0x0c 0`（0が専用、1が共有、2がフェイルオーバー）で読み、`ipmitool raw 0x30 0x70 0x0c 1 0` で専用にします。iDRACは `racadm get iDRAC.NIC.Selection` と `racadm set iDRAC.NIC.Selection Dedicated`、iLOはネットワーク画面です。いまの居場所は、`ipmitool lan print 1` のMACアドレスをスイッチで探せば分かります。設定はすぐ反映され、ホストには影響しません。',
    live: true,
    restart: null,
  },
  prevention: {
    en: 'Set dedicated where a management network exists; failover only where both ports are in it.',
    ja: '管理ネットワークがあるなら専用に固定し、フェイルオーバーは両ポートが同じネットワークにある場合に限ります。',
  },
  references: ['DSP0222 (NC-SI)', 'racadm iDRAC.NIC.Selection'],
});
