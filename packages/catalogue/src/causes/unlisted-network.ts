import { grade } from '@tokimori/model';
import { cause } from '../cause.ts';

/** The signs point to the network, and no known cause fits them. */
export default cause({
  key: 'unlisted-network',
  on: 'path',
  nature: 'fault',
  domain: 'network',
  weight: 0.7,
  brings: { 'way.unlisted': grade.sure },
  title: {
    en: 'Something about the network is wrong that no known cause explains',
    ja: '既知の原因に当てはまらないネットワークの異常です',
  },
  explanation: {
    en: 'What was measured on this way is not as it should be, yet it fits neither loss nor queues, neither size nor a filter. The measurements are shown; which of them matter the next check has to tell.',
    ja: 'この経路の測定値は正常ではありませんが、損失、待ち行列、パケットの大きさ、フィルターのどれにも当てはまりません。測定値を示し、どれが重要かは次の確認で見極めます。',
  },
  breaks: {
    en: 'Open; take whatever crosses this way as unreliable until it is understood.',
    ja: '影響は未確定です。解明まで、この経路を通る通信は信頼できないものとして扱います。',
  },
  remedy: {
    en: 'Measure from both ends at the same time: `mtr -n -c 100 --report ADDRESS`, `ping -M do -s 1472 -c 10 ADDRESS`, `ss -tin dst ADDRESS`, and a capture on each side with `tcpdump -ni any -s 128 -w FILE host ADDRESS`. What leaves one end and does not reach the other shows the direction and the size.',
    ja: '両端で同時に `mtr -n -c 100 --report ADDRESS`、`ping -M do -s 1472 -c 10 ADDRESS`、`ss -tin dst ADDRESS` を測り、`tcpdump -ni any -s 128 -w FILE host ADDRESS` で両側の通信を記録します。片側を出て反対側に届かないものを見れば、方向と大きさが分かります。',
    live: true,
    restart: null,
  },
  prevention: {
    en: 'Keep a small measurement running between the sites, so that its history tells when it began.',
    ja: '拠点間で小さな測定を続け、いつ始まったかを履歴から分かるようにします。',
  },
  references: ['mtr(8)', 'tcpdump(8)'],
});
