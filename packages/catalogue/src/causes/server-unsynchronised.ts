import { grade } from '@tokimori/model';
import { cause } from '../cause.ts';

/** The source says itself that it has no valid time. */
export default cause({
  key: 'server-unsynchronised',
  on: 'source',
  nature: 'fault',
  domain: 'time',
  weight: 3.5,
  brings: { 'source.unsynchronised': grade.sure },
  wide: true,
  title: {
    en: 'The server answers but says it is not synchronised',
    ja: 'サーバーが自ら「未同期」と応答しています',
  },
  explanation: {
    en: 'The replies arrive, yet they carry leap indicator 3 or stratum 0/16: the server has lost its own sources or has just started. Clients have to ignore such replies, so reach or the packet counters rise while no measurement is accepted.',
    ja: '応答は届きますが、うるう指示子が3、または階層が0か16です。サーバー自身が同期元を失ったか起動直後で、クライアントは規格どおり無視するため、受信数が増えても測定は採用されません。',
  },
  breaks: {
    en: 'All clients below it stay unsynchronised together, although each of them is set up correctly.',
    ja: '下流のクライアントは設定が正しくても、そろって未同期のままになります。',
  },
  remedy: {
    en: 'Go to the server and diagnose it there (`chronyc sources`, `ntpq -pn`): its own sources are the fault. If the network is meant to live without the outside, `chronyc local stratum 10` makes chronyd serve at once (keep it with `local stratum 10`), `tos orphan 10` does so in ntpd.',
    ja: '原因はサーバー自身の同期元にあるので、サーバーで `chronyc sources` や `ntpq -pn` を確認します。外部なしで運用する網なら `chronyc local stratum 10` で直ちに配信を始められ（設定は `local stratum 10`）、ntpdでは `tos orphan 10` が相当します。',
    live: true,
    restart: null,
  },
  prevention: {
    en: 'Give each internal server four upstreams and watch its leap indicator and stratum from a client.',
    ja: '内部サーバーには4つの上流を与え、うるう指示子と階層をクライアント側から監視します。',
  },
  references: ['RFC 5905 §7.3', 'chronyc(1) local'],
});
