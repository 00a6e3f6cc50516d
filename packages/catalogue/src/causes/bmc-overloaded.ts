import { grade } from '@tokimori/model';
import { cause } from '../cause.ts';

/** The BMC itself is busy. */
export default cause({
  key: 'bmc-overloaded',
  on: 'bmc',
  nature: 'fault',
  domain: 'bmc',
  weight: 1,
  brings: { 'bmc.loaded': grade.sure },
  given: [
    { finding: 'said.bmc-pollers', outcome: 'yes', factor: 10 },
    { finding: 'said.bmc-sometimes', outcome: 'yes', factor: 1.5 },
    { finding: 'said.bmc-slow', outcome: 'yes', factor: 1.5 },
  ],
  title: { en: 'The BMC gets more requests than it can serve', ja: 'BMCが処理能力を超える要求を受けています' },
  explanation: {
    en: 'A BMC is a small computer with one slow core. Several pollers, each with full sensor and inventory reads, or a Redfish crawl every few seconds fill it: commands come back with 0xC0 (node busy), answers take seconds, now and then one is lost, on a network that is quiet.',
    ja: 'BMCは低速なコアを1つ持つ小さなコンピューターです。複数の監視がそれぞれ全センサーや構成情報を読んだり、数秒おきにRedfish全体を巡回したりすると飽和します。ネットワークは空いているのに、コマンドが0xC0（node busy）で返り、応答に数秒かかり、ときどき失われます。',
  },
  breaks: {
    en: 'Just the urgent command, power off, waits behind the statistics.',
    ja: '電源オフのような急ぎの操作が、統計取得の後回しになります。',
  },
  remedy: {
    en: 'Count who asks: `tcpdump -ni any -c 500 dst host BMC and udp port 623 or dst host BMC and tcp port 443`. Leave one poller, at 60 s for sensors and once a day for inventory; cache the SDR; use one kept session instead of a log-in per request; in Redfish ask for single resources or `?$expand=*`. On 0xC0 or 503 back off and try again.',
    ja: '`tcpdump -ni any -c 500 dst host BMC and udp port 623 or dst host BMC and tcp port 443` で問い合わせ元を数えます。監視は1つに絞り、センサーは60秒間隔、構成情報は1日1回とします。SDRは保存し、要求ごとのログインはやめてセッションを使い回し、Redfishは必要な資源だけか `?$expand=*` で読みます。0xC0や503のときは間隔を空けて再試行します。',
    live: true,
    restart: null,
  },
  prevention: {
    en: 'One collector asks the BMCs, all others ask the collector.',
    ja: 'BMCに尋ねるのは1つの収集サーバーだけとし、他はそこから読みます。',
  },
  references: ['IPMI 2.0 §5.2 (C0h)', 'DSP0266 §7.3 ($expand)'],
});
