import { grade } from '@tokimori/model';
import { cause } from '../cause.ts';

/** The source's root delay and dispersion add up to more than the client accepts. */
export default cause({
  key: 'root-distance-too-large',
  on: 'source',
  nature: 'fault',
  domain: 'time',
  weight: 1.5,
  brings: { 'source.too-far': grade.sure },
  given: [
    { finding: 'place.looks-windows', outcome: 'yes', factor: 0.5 },
    { finding: 'place.windows-source', outcome: 'yes', factor: 0.4 },
  ],
  wide: true,
  title: {
    en: "The source's own error bound is above the client's limit",
    ja: '同期元のルート距離がクライアントの上限を超えています',
  },
  explanation: {
    en: 'The source answers, but half its root delay plus its root dispersion exceeds the limit: 1.5 s in ntpd and on ESXi, 3 s in chrony. It has lost its own upstream for long, or hangs at the end of a slow line; chrony marks it `d`, ntpd sets the flash bit peer_dist.',
    ja: '応答はありますが、ルート遅延の半分とルート分散の和が上限（ntpdとESXiは1.5秒、chronyは3秒）を超えています。上流を長く失っているか非常に遅い回線の先にあり、chronyは `d`、ntpdはフラッシュビットpeer_distで示します。',
  },
  breaks: {
    en: 'Strict clients run free while lenient ones follow a server that is slowly leaving the truth.',
    ja: '厳しいクライアントは自走し、緩いクライアントは真の時刻から離れていくサーバーに従い続けます。',
  },
  remedy: {
    en: 'On the source: `chronyc tracking` (Root delay, Root dispersion) or `ntpq -c rv`; give it working upstreams, `chronyc add server SERVER iburst`, and the distance falls within minutes. Until then let the clients use others. Raising `maxdistance` (chrony.conf, read at start) or `tos maxdist` (ntp.conf) only hides the error.',
    ja: '同期元で `chronyc tracking` のRoot delayとRoot dispersion、または `ntpq -c rv` を見て、`chronyc add server SERVER iburst` で生きた上流を与えれば数分で下がります。それまでクライアントには別の同期元を使わせます。`maxdistance`（chrony.conf、起動時に読み込み）や `tos maxdist`（ntp.conf）の引き上げは誤差を隠すだけです。',
    live: true,
    restart: null,
  },
  prevention: {
    en: "Alert on the root dispersion of each server you run at a third of the clients' limit.",
    ja: '運用するサーバーごとに、上限の3分の1のルート分散で警報を出します。',
  },
  references: [
    'RFC 5905 §11.2',
    'chrony.conf(5) maxdistance',
    'NTPsec documentation: Miscellaneous Options, tos maxdist',
  ],
});
