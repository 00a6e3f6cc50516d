import { grade } from '@tokimori/model';
import { cause } from '../cause.ts';

/** Several sources, and no interval on which most of them agree. */
export default cause({
  key: 'no-majority',
  on: 'host',
  nature: 'effect',
  domain: 'time',
  weight: 0.6,
  brings: { 'sources.scattered': grade.sure },
  given: [
    { finding: 'sources.count', outcome: 'two', factor: 0.1 },
    { finding: 'sources.count', outcome: 'one', factor: 0.01 },
  ],
  title: {
    en: 'Several sources answer, but no majority agrees',
    ja: '同期元は複数ありますが、多数が一致しません',
  },
  explanation: {
    en: 'Every source names another time, and no interval is shared by more than half of them, so all are rejected as falsetickers. More than one of them is wrong, or the paths to them are so uneven that good servers look wrong.',
    ja: '同期元がそれぞれ異なる時刻を示し、過半数の重なる区間がないため、すべて偽時計として退けられます。誤っているのは1つではないか、経路の偏りが大きく正しいサーバーまで誤って見えています。',
  },
  breaks: {
    en: 'The host runs free and, if it serves others, tells them it is not synchronised; below it the whole tree falls apart.',
    ja: 'ホストは自走し、他へ配信していれば未同期と伝えるため、下流の階層全体が崩れます。',
  },
  remedy: {
    en: 'Draw up the offsets: `chronyc -n sources` or `ntpq -pn`, then measure each server from a second host with a checked clock. Remove those that both views call wrong, for instance `chronyc delete SERVER`, and bring in known good ones with `chronyc add server SERVER iburst`; `chronyc reselect` makes chrony decide anew. If the offsets are half of the delays, treat the paths and not the servers.',
    ja: '`chronyc -n sources` や `ntpq -pn` でずれを書き出し、時計を確認済みの別のホストからも各サーバーを測ります。両方の視点で誤りとされたものを `chronyc delete SERVER` で外し、確かなものを `chronyc add server SERVER iburst` で加え、`chronyc reselect` で選び直させます。ずれが遅延の半分なら、直すべきはサーバーではなく経路です。',
    live: true,
    restart: null,
  },
  prevention: {
    en: 'Choose servers by who runs them and what feeds them, and review the list twice a year.',
    ja: '運用主体と上流がわかるサーバーだけを選び、一覧を年2回見直します。',
  },
  references: ['RFC 5905 §11.2.1', 'chronyc(1) selectdata, reselect'],
});
