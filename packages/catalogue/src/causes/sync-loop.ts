import { grade } from '@tokimori/model';
import { cause } from '../cause.ts';

/** Hosts take time from each other in a circle, or from themselves. */
export default cause({
  key: 'sync-loop',
  on: 'host',
  nature: 'fault',
  domain: 'time',
  weight: 0.15,
  brings: { 'sources.circle': grade.sure },
  title: {
    en: 'Hosts take their time from each other in a circle',
    ja: 'ホストどうしが互いに時刻を取り合っています',
  },
  explanation: {
    en: "A points to B and B to A (or a host to its own address), so the same error goes round and nobody brings in outside time. The daemons detect their own address as the other's reference and reject it: reach stays 377, yet no sample is accepted.",
    ja: 'AがBを、BがAを（あるいはホストが自分自身を）参照しており、外の時刻を持ち込む者がいないまま誤差が巡っています。デーモンは相手の参照先が自分だと気づいて退けるため、到達性は377でも標本は1つも採用されません。',
  },
  breaks: {
    en: 'The group keeps together and wanders off as one; strata climb, and in the end all declare themselves unsynchronised.',
    ja: '全員がそろって流れていき、階層の値が上がり続け、最後は全台が未同期になります。',
  },
  remedy: {
    en: "Decide who is above and cut the other direction live: on the upper one `chronyc delete SERVER`, or for ntpsec `ntpq -a KEYID -k KEYFILE -c ':config unpeer SERVER'`, and the line out of the file. Give the upper ones real outside sources. If they are meant to back each other up, use `local stratum 10 orphan` (chrony) or `tos orphan 10` (ntpd) on all, which allows exactly one to lead.",
    ja: "上下関係を決め、逆向きを動作中に断ちます。上位側で `chronyc delete SERVER`、ntpsecなら `ntpq -a KEYID -k KEYFILE -c ':config unpeer SERVER'` とし、設定ファイルの行も消します。上位側には本物の外部同期元を与えます。相互の備えが目的なら、全台に `local stratum 10 orphan`（chrony）か `tos orphan 10`（ntpd）を設定すると1台だけが基準になります。",
    live: true,
    restart: null,
  },
  prevention: {
    en: 'Arrange time as a tree with fixed levels; hosts of one level may not list each other as servers.',
    ja: '時刻は段の決まった木構造で配り、同じ段どうしを `server` に書きません。',
  },
  references: ['RFC 5905 §7.3', 'chronyc(1) ntpdata', 'chrony.conf(5) local orphan'],
});
