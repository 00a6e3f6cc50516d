import { grade } from '@tokimori/model';
import { cause } from '../cause.ts';

/** The server's access list does not include this client. */
export default cause({
  key: 'server-acl-denies',
  on: 'path',
  nature: 'fault',
  domain: 'time',
  weight: 0.8,
  brings: { 'server.acl': grade.sure },
  given: [{ finding: 'place.others-fine', outcome: 'yes', factor: 2 }],
  title: {
    en: "The server's access list does not admit this client",
    ja: 'サーバーのアクセス制御がこのクライアントを拒否しています',
  },
  explanation: {
    en: 'The server runs and answers others, but its `allow`/`deny` (chrony) or `restrict` lines (ntpd) leave this address out, and it drops the request silently. chrony counts such packets nowhere; ntpd shows them as `restricted` in `ntpq -c sysstats`.',
    ja: 'サーバーは動作し他には応答していますが、`allow`・`deny`（chrony）や `restrict`（ntpd）にこのアドレスが含まれず、要求を黙って捨てています。chronyはこれを数えず、ntpdでは `ntpq -c sysstats` の `restricted` に現れます。',
  },
  breaks: {
    en: 'Often a new subnet or a changed NAT address: all machines there drift while the old ones are fine.',
    ja: '新しいサブネットやNATアドレスの変更が多く、旧来の機器は正常なのにその網だけずれていきます。',
  },
  remedy: {
    en: "On the server, live: `chronyc accheck CLIENT`, `chronyc allow CLIENT` (or its subnet), and `allow` in chrony.conf. ntpsec with a control key: `ntpq -a KEYID -k KEYFILE -c ':config restrict CLIENT nomodify noquery limited'`, where the narrower address wins over a wider one; the same line in ntp.conf. On the client there is nothing to change.",
    ja: "サーバーで `chronyc accheck CLIENT` を確かめ、`chronyc allow CLIENT`（またはサブネット）で動作中に許可し、chrony.confに `allow` を書きます。制御鍵のあるntpsecは `ntpq -a KEYID -k KEYFILE -c ':config restrict CLIENT nomodify noquery limited'` とし（範囲の狭い方が優先されます）、ntp.confにも書きます。クライアント側の変更は不要です。",
    live: true,
    restart: null,
  },
  prevention: {
    en: "Derive the server's access list from the address plan, and test it from each new subnet.",
    ja: 'アクセス制御をアドレス計画から生成し、新しいサブネットごとに疎通を確かめます。',
  },
  references: ['chronyc(1) accheck, allow', 'ntp.conf(5) restrict'],
});
