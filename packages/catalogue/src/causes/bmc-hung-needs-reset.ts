import { grade } from '@tokimori/model';
import { cause } from '../cause.ts';

/** Services of the BMC hang until it is reset. */
export default cause({
  key: 'bmc-hung-needs-reset',
  on: 'bmc',
  nature: 'fault',
  domain: 'bmc',
  weight: 3,
  brings: { 'bmc.hangs': grade.sure },
  given: [
    { finding: 'said.bmc-reset-helps', outcome: 'yes', factor: 12 },
    { finding: 'said.bmc-others-fine', outcome: 'yes', factor: 2 },
    { finding: 'said.bmc-others-fail', outcome: 'yes', factor: 0.15 },
    { finding: 'said.bmc-moved', outcome: 'yes', factor: 0.2 },
    { finding: 'said.bmc-defaults', outcome: 'yes', factor: 0.2 },
    { finding: 'said.bmc-inband', outcome: 'yes', factor: 0.4 },
    { finding: 'said.bmc-subnet', outcome: 'yes', factor: 0.1 },
  ],
  title: { en: 'Services of the BMC hang; it needs a reset', ja: 'BMCのサービスが停止しており、リセットが必要です' },
  explanation: {
    en: 'The network part of the BMC still answers, what does the work behind it does not: UDP 623 is silent or the web page says 503 or 504 while ping and perhaps SSH go on. Memory leaks, a full flash or too many requests bring it about after weeks or months; it does not come back by itself.',
    ja: 'BMCのネットワーク部分は応答しますが、背後の処理が止まっています。pingや場合によりSSHは応答するのに、UDP 623は沈黙し、Web画面は503や504を返します。メモリーリーク、フラッシュの満杯、過大な要求などにより数週間から数か月で発生し、自然には回復しません。',
  },
  breaks: {
    en: 'No power control and no alarms from this machine; the host itself runs on.',
    ja: 'この機器の電源操作と警報が使えません。ホスト自体は動き続けます。',
  },
  remedy: {
    en: 'A reset of the BMC does not touch the host: over SSH iDRAC `racadm racreset soft`, iLO `reset /map1`; over Redfish `curl -sk -u USER -X POST -H "Content-Type: application/json" -d "{\\"ResetType\\":\\"GracefulRestart\\"}" https://BMC/redfish/v1/Managers/ID/Actions/Manager.Reset`; from inside the host `ipmitool mc reset cold` or `bmc-device --cold-reset`. ipmitool prints "Sent cold reset" even where the BMC refuses: watch the ping stop. If nothing reaches it, draw the power of the machine (plan it: that stops the host).',
    ja: 'BMCのリセットはホストに影響しません。SSHでは、iDRACは `racadm racreset soft`、iLOは `reset /map1` とします。Redfishなら `curl -sk -u USER -X POST -H "Content-Type: application/json" -d "{\\"ResetType\\":\\"GracefulRestart\\"}" https://BMC/redfish/v1/Managers/ID/Actions/Manager.Reset`、ホスト内部からは `ipmitool mc reset cold` か `bmc-device --cold-reset` です。ipmitoolはBMCが拒否しても「Sent cold reset」と表示するため、pingが途切れることを確かめます。どれも届かなければ機器の電源を抜きます（ホストも停止するため計画が必要です）。',
    live: false,
    restart: {
      en: 'the BMC (not the host): its hung services do not recover otherwise',
      ja: 'BMC（ホストではありません）。停止したサービスはほかの方法では戻りません',
    },
  },
  prevention: {
    en: 'Update the firmware, poll gently, and let monitoring tell a silent BMC from a silent network.',
    ja: 'ファームウェアを更新し、問い合わせを控えめにし、BMCの沈黙と経路の障害を監視で区別します。',
  },
  references: ['IPMI 2.0 §20.2 (Cold Reset)', 'DSP0266 Manager.Reset', 'bmc-device(8)'],
});
