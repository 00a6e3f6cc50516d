import { grade } from '@tokimori/model';
import { cause } from '../cause.ts';

/** The way to the BMC is slow, the BMC is not. */
export default cause({
  key: 'bmc-link-slow',
  on: 'path',
  nature: 'fault',
  domain: 'bmc',
  weight: 1,
  brings: { 'bmc.way-slow': grade.sure },
  given: [
    { finding: 'said.bmc-slow-link', outcome: 'yes', factor: 8 },
    { finding: 'said.bmc-slow', outcome: 'yes', factor: 1.5 },
    { finding: 'said.bmc-others-fine', outcome: 'yes', factor: 0.4 },
    { finding: 'said.bmc-others-fail', outcome: 'yes', factor: 2 },
  ],
  wide: true,
  title: { en: 'The link to the BMC is slow, not the BMC', ja: 'BMCではなく経路が遅くなっています' },
  explanation: {
    en: 'Over a VPN, a satellite link or a full uplink each of the many exchanges of a session takes its round trip. Clients repeat after one second; beyond that a late answer meets the question after it, and the tool reports an unexpected message or a refused type instead of "slow".',
    ja: 'VPN、衛星回線、飽和した回線では、セッション確立の何往復ものやり取りがその都度遅れます。クライアントは1秒で再送するため、それを超えると遅れた応答が次の質問と入れ違いになり、「遅い」ではなく想定外のメッセージや方式の拒否として表示されます。',
  },
  breaks: {
    en: 'Sensor reads take minutes and overlap with the next poll; consoles lose characters.',
    ja: 'センサーの読み取りに数分かかって次の監視と重なり、コンソールでは文字が欠けます。',
  },
  remedy: {
    en: 'Measure the way alone: `ping -c 20 BMC` against the time of `time ipmitool -I lanplus -C 3 -N 5 -R 4 -H BMC -U USER -E mc info`. Use `-N` above the round trip, and keep the SDR cache near (`ipmitool sdr dump FILE`, then `-S FILE`). Best ask from a host beside the BMC and carry only the result over the link.',
    ja: '`ping -c 20 BMC` の往復時間と `time ipmitool -I lanplus -C 3 -N 5 -R 4 -H BMC -U USER -E mc info` の所要時間を比べ、経路だけの遅れを測ります。`-N` は往復時間より長くし、SDRは手元に保存します（`ipmitool sdr dump FILE`、以後 `-S FILE`）。最善は、BMCの近くのホストから尋ねて結果だけを送ることです。',
    live: true,
    restart: null,
  },
  prevention: { en: 'Put the poller into the same site as the BMCs.', ja: '監視サーバーはBMCと同じ拠点に置きます。' },
  references: ['ipmitool(1) -N, -S', 'IPMI 2.0 §13.16'],
});
