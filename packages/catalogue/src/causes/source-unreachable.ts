import { grade } from '@tokimori/model';
import { cause } from '../cause.ts';

/** Nothing at the source's address answers anything. */
export default cause({
  key: 'source-unreachable',
  on: 'source',
  nature: 'fault',
  domain: 'time',
  weight: 3,
  brings: { 'source.gone': grade.sure },
  given: [
    { finding: 'place.others-fine', outcome: 'yes', factor: 0.1 },
    { finding: 'place.chrony-works', outcome: 'yes', factor: 0.05 },
  ],
  title: {
    en: 'The time source cannot be reached by anyone',
    ja: '同期元の機器そのものに到達できません',
  },
  explanation: {
    en: 'The machine is off, its link is down, or the way to it ends: no neighbour entry, no ping, no open port, from any host. That is more than a blocked NTP port, and all clients of this source lose it at the same moment.',
    ja: '機器の停止、リンク断、経路の途絶により、どのホストからも隣接エントリー、ping、開いたポートのいずれも得られません。NTPポートの遮断とは異なり、この同期元の利用者全員が同時に失います。',
  },
  breaks: {
    en: 'Where it was the only source, the clocks run free from that moment on.',
    ja: '唯一の同期元だった場合は、その時点から各時計が自走します。',
  },
  remedy: {
    en: "Check power, cable and switch port, then `ip neigh` on a host of the same network (`FAILED` means nothing answers at that address) and `traceroute SERVER` from elsewhere. Let clients go on with another source at once: `chronyc add server SERVER iburst`, ntpsec `ntpq -a KEYID -k KEYFILE -c ':config server SERVER iburst'`. The dead one may stay configured; it comes back by itself.",
    ja: "電源、ケーブル、スイッチのポートを確認し、同じネットワークのホストで `ip neigh`（`FAILED` なら応答なし）、別の場所から `traceroute SERVER` を試します。クライアントは `chronyc add server SERVER iburst`、ntpsecは `ntpq -a KEYID -k KEYFILE -c ':config server SERVER iburst'` ですぐ別の同期元を使えます。停止中の項目は残しておけば復旧後に自然に戻ります。",
    live: true,
    restart: null,
  },
  prevention: {
    en: 'Place the servers in different racks and networks, and monitor each from at least two of them.',
    ja: 'サーバーは異なるラックとネットワークに置き、それぞれを2か所以上から監視します。',
  },
  references: ['chronyc(1) add server', 'ip-neighbour(8)'],
});
