import { grade } from '@tokimori/model';
import { cause } from '../cause.ts';

/** Several sources, one origin behind them. */
export default cause({
  key: 'common-upstream',
  on: 'host',
  nature: 'exposure',
  domain: 'time',
  weight: 1,
  brings: { 'sources.one-upstream': grade.sure },
  given: [
    { finding: 'sources.shared-upstream', outcome: 'same', factor: 2000 },
    { finding: 'sources.shared-upstream', outcome: 'distinct', factor: 0.001 },
  ],
  title: {
    en: 'Several sources, but one and the same upstream behind them',
    ja: '同期元は複数でも、上流は同じ1台です',
  },
  explanation: {
    en: 'The configured servers all take their time from the same machine or receiver, as the equal reference ids show. They form a majority of copies: if that one is wrong or gone, all are, and no comparison on this host can reveal it.',
    ja: '設定したサーバーはいずれも同じ機器や受信機から時刻を得ており、参照IDが一致しています。多数決といっても写しの多数決なので、元が誤るか失われれば全部がそうなり、このホストでの比較では見抜けません。',
  },
  breaks: {
    en: 'Redundancy exists on paper only; one receiver with a stuck antenna moves the whole site.',
    ja: '冗長性は見かけだけで、受信機1台の不調で拠点全体がずれます。',
  },
  remedy: {
    en: 'List the origins: `chronyc ntpdata` (Reference ID) or the refid column of `ntpq -pn`, and on the servers themselves `ntptrace`. Exchange all but one of the copies live, `chronyc delete SERVER` and `chronyc add server SERVER iburst`, for servers fed by another receiver or operator. Write the new list into the `*.sources` file or ntp.conf.',
    ja: '`chronyc ntpdata` のReference IDや `ntpq -pn` のrefid列、各サーバーでの `ntptrace` で由来を一覧にします。写しのうち1つを残し、ほかは `chronyc delete SERVER` と `chronyc add server SERVER iburst` で、別の受信機や運用者のサーバーに動作中のまま入れ替えます。新しい一覧は `*.sources` かntp.confに書きます。',
    live: true,
    restart: null,
  },
  prevention: {
    en: "Keep a drawing of where each server's time comes from, and at least two different reference clocks.",
    ja: '各サーバーの時刻の由来を図にして管理し、参照クロックは2種類以上とします。',
  },
  references: ['RFC 8633 §3.3', 'RFC 5905 §7.3', 'ntptrace(1)'],
});
