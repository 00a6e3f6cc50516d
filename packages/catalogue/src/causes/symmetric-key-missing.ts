import { grade } from '@tokimori/model';
import { cause } from '../cause.ts';

/** The configured key id is not in the key file. */
export default cause({
  key: 'symmetric-key-missing',
  on: 'host',
  nature: 'fault',
  domain: 'time',
  weight: 0.3,
  brings: { 'key.absent': grade.sure },
  title: {
    en: 'The key named for a source is missing in the key file',
    ja: '同期元に指定した鍵が鍵ファイルにありません',
  },
  explanation: {
    en: 'The source is configured with `key KEYID`, but the key file has no such id (or the file cannot be read, or ntpd does not list it under `trustedkey`). Without it the client sends nothing at all: chrony shows `Key ... is missing` and KLen 0, ntpd `key not found` and flash bit pkt_auth.',
    ja: '同期元に `key KEYID` が指定されていますが、鍵ファイルにその番号がありません（読み取れない、ntpdの `trustedkey` にない場合も同じです）。鍵がないと要求は一切送られず、chronyでは `Key ... is missing` とKLen 0、ntpdでは `key not found` とフラッシュビットpkt_authになります。',
  },
  breaks: {
    en: 'The most trusted source is the one that is lost; in chrony it can make the plain ones wait as well.',
    ja: '最も信頼すべき同期元が失われ、chronyでは認証なしの同期元まで待機状態になることがあります。',
  },
  remedy: {
    en: 'chrony: add the line to the file of `keyfile` (owner and mode so that the chrony user may read it), `chronyc rekey`, and look at KLen in `chronyc authdata`. ntpsec with a control key: `:config keys /etc/ntpsec/ntp.keys`, `:config trustedkey KEYID`, then `:config unpeer SERVER` and `:config server SERVER key KEYID`, each through `ntpq -a KEYID -k KEYFILE -c`. Its answer `Config Succeeded` comes even if the file does not exist: trust only the log and the reach.',
    ja: 'chronyは `keyfile` のファイルに行を足し（chronyユーザーが読める権限で）、`chronyc rekey` の後に `chronyc authdata` のKLenを確認します。制御鍵のあるntpsecは `ntpq -a KEYID -k KEYFILE -c` で `:config keys /etc/ntpsec/ntp.keys`、`:config trustedkey KEYID`、`:config unpeer SERVER`、`:config server SERVER key KEYID` を順に送ります。ファイルがなくても `Config Succeeded` と返るため、ログと到達性だけを信じます。',
    live: true,
    restart: null,
  },
  prevention: {
    en: 'Roll out the key file before the line that uses it, on both sides.',
    ja: '鍵を使う設定より先に、両側へ鍵ファイルを配布します。',
  },
  references: ['chrony.conf(5) keyfile', 'ntp.keys(5)', 'chronyc(1) rekey'],
});
