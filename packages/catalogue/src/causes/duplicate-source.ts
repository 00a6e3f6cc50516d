import { grade } from '@tokimori/model';
import { cause } from '../cause.ts';

/** One server is listed twice under two names. */
export default cause({
  key: 'duplicate-source',
  on: 'host',
  nature: 'exposure',
  domain: 'time',
  weight: 1,
  brings: { 'sources.twice': grade.sure },
  given: [{ finding: 'sources.duplicate', outcome: 'same-twice', factor: 2000 }],
  title: {
    en: 'The same server is configured twice and counted as two',
    ja: '同じサーバーが二重に登録され、2票と数えられています',
  },
  explanation: {
    en: 'The list names one server by name and by address, or by two aliases, so it votes twice in the selection. A majority then may consist of one machine and its echo; chrony refuses the plain repetition with `Could not add source`, ntpd may keep both.',
    ja: '同じサーバーが名前とアドレス、あるいは2つの別名で登録され、選択で2票を持っています。多数派が1台とその写しだけで成り立つおそれがあり、chronyは単純な重複を `Could not add source` で断りますが、ntpdは両方を保持することがあります。',
  },
  breaks: {
    en: 'The protection against a lying server is weaker than the number of lines suggests.',
    ja: '行数から期待するほどには、誤ったサーバーへの耐性がありません。',
  },
  remedy: {
    en: "Compare addresses with `chronyc -n sources` or `ntpq -pn` and `getent ahosts NAME`. Remove one of the pair live, `chronyc delete ADDRESS` or `ntpq -a KEYID -k KEYFILE -c ':config unpeer ADDRESS'`, fill the place with another operator's server, and correct the file.",
    ja: "`chronyc -n sources` や `ntpq -pn` と `getent ahosts NAME` でアドレスを照合します。片方を `chronyc delete ADDRESS` または `ntpq -a KEYID -k KEYFILE -c ':config unpeer ADDRESS'` で外し、空いた枠に別の運用者のサーバーを入れ、ファイルも直します。",
    live: true,
    restart: null,
  },
  prevention: {
    en: 'Check the resolved addresses, not the names, when a source is added.',
    ja: '同期元を加えるときは名前でなく、解決後のアドレスで重複を確認します。',
  },
  references: ['RFC 8633 §3.2', 'chronyc(1) sources'],
});
