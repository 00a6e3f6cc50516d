import { grade } from '@tokimori/model';
import { cause } from '../cause.ts';

/** The signs point to the clock or its synchronisation, and no known cause fits them. */
export default cause({
  key: 'unlisted-time',
  on: 'host',
  nature: 'fault',
  domain: 'time',
  weight: 3,
  brings: { 'time.unlisted': grade.sure },
  title: {
    en: 'Something about time is wrong that no known cause explains',
    ja: '既知の原因に当てはまらない時刻の異常です',
  },
  explanation: {
    en: 'The evidence shows a fault of time, but no entry of the catalogue accounts for all of it. That is said openly here instead of choosing the least bad guess; the unexplained observations are listed with the result.',
    ja: '時刻に異常があることは示されていますが、カタログのどの原因でも全体を説明できません。最もましな推測を選ぶ代わりにその旨を示し、説明できない観測を結果に列挙します。',
  },
  breaks: {
    en: 'Unknown; treat tickets, certificates and the order of logs on this host as doubtful until it is cleared up.',
    ja: '影響は未確定です。解明まで、このホストの認証・証明書・ログの順序は疑わしいものとして扱います。',
  },
  remedy: {
    en: "Do not change several things at once. Collect what tells most: `chronyc -n tracking`, `chronyc -n sources -a`, `chronyc -n selectdata`, `chronyc -n ntpdata`, or `ntpq -pn`, `ntpq -c as`, `ntpq -c rv`, the daemon's log of the last hour, and an offset measured from another host. Give all of that to a new diagnosis, then follow the next check it names.",
    ja: '一度に複数の変更をしないでください。`chronyc -n tracking`、`chronyc -n sources -a`、`chronyc -n selectdata`、`chronyc -n ntpdata`、または `ntpq -pn`、`ntpq -c as`、`ntpq -c rv` と、直近1時間のデーモンのログ、別のホストから測ったずれを集めます。それらを添えて改めて診断し、示された次の確認に進みます。',
    live: true,
    restart: null,
  },
  prevention: {
    en: "Keep the daemon's measurement log (`log measurements statistics tracking`, or loopstats and peerstats) so that the next time there is a history.",
    ja: '次に備え、デーモンの測定記録（`log measurements statistics tracking`、またはloopstatsとpeerstats）を残しておきます。',
  },
  references: ['chronyc(1)', 'ntpq(1)', 'RFC 5905'],
});
