import { grade } from '@tokimori/model';
import { cause } from '../cause.ts';

/** Both sides know the key id, but the keys differ. */
export default cause({
  key: 'symmetric-key-mismatch',
  on: 'path',
  nature: 'fault',
  domain: 'time',
  weight: 0.3,
  brings: { 'key.differs': grade.sure },
  title: {
    en: 'Client and server have different keys under the same id',
    ja: '同じ鍵番号で両側の鍵の値が異なります',
  },
  explanation: {
    en: "The client signs with its key, the server cannot verify it with its own and drops the request (or the client drops the reply). Plain questions succeed; with chrony's default `authselectmode mix` the failing keyed source also makes the unauthenticated ones wait (`W`), so the whole host loses sync.",
    ja: 'クライアントの署名をサーバーが自分の鍵で検証できず、要求（または応答）が捨てられます。認証なしの問い合わせは成功します。chrony既定の `authselectmode mix` では、失敗した認証付き同期元のために認証なしの同期元まで待機（`W`）し、ホスト全体が未同期になります。',
  },
  breaks: {
    en: 'An error in one file on one side takes the time away from a host with otherwise good sources.',
    ja: '片側のファイル1つの誤りで、ほかの同期元が正常なホストまで同期を失います。',
  },
  remedy: {
    en: "Compare id, type (MD5, SHA1, AES128 ...) and value on both sides; a wrong type or a missing `HEX:` has the same effect. Copy the right line and load it live: `chronyc rekey` with chrony; `ntpq -a KEYID -k KEYFILE -c ':config keys /etc/ntpsec/ntp.keys'` with ntpsec. Proof is the server's `authentication failed` standing still and reach rising, not the tool's OK.",
    ja: "両側の番号、種別（MD5、SHA1、AES128など）、値を比べます（種別違いや `HEX:` の付け忘れも同じ結果になります）。正しい行をコピーし、chronyは `chronyc rekey`、ntpsecは `ntpq -a KEYID -k KEYFILE -c ':config keys /etc/ntpsec/ntp.keys'` で動作中に読み込みます。成功の証拠はツールのOKではなく、サーバーの `authentication failed` が増えず到達性が上がることです。",
    live: true,
    restart: null,
  },
  prevention: {
    en: 'Distribute keys with one tool to both ends, a key per client, with old and new id valid side by side during a change.',
    ja: '鍵は1つの仕組みで両側に配り、クライアントごとに分け、更新時は新旧の番号を併用します。',
  },
  references: ['chrony.conf(5) keyfile, authselectmode', 'ntp.keys(5)', 'RFC 8573'],
});
