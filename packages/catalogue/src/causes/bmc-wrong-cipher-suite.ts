import { grade } from '@tokimori/model';
import { cause } from '../cause.ts';

/** No common RMCP+ cipher suite. */
export default cause({
  key: 'bmc-wrong-cipher-suite',
  on: 'bmc',
  nature: 'fault',
  domain: 'bmc',
  weight: 2,
  brings: { 'bmc.no-common-suite': grade.sure },
  given: [{ finding: 'said.bmc-firmware', outcome: 'yes', factor: 2.5 }],
  wide: true,
  title: { en: 'Client and BMC have no common cipher suite', ja: 'クライアントとBMCに共通の暗号スイートがありません' },
  explanation: {
    en: 'The client proposes one RMCP+ cipher suite and the BMC answers with a status that refuses it. Old ipmitool always proposes 3 (SHA-1), which newer firmware switches off in favour of 17 (SHA-256); ipmitool 1.8.19 takes the best one advertised, which some BMCs list without being able to use it.',
    ja: 'クライアントが提案したRMCP+暗号スイートを、BMCがステータスコードで拒否しています。古いipmitoolは常に3（SHA-1）を提案しますが、新しいファームウェアは17（SHA-256）だけを許可します。ipmitool 1.8.19は一覧の中で最も強いものを選びますが、一覧に載せながら使えないBMCもあります。',
  },
  breaks: {
    en: 'No tool with that default gets in, although network, user and password are right.',
    ja: 'ネットワークも認証情報も正しいのに、その既定値を使うツールはすべて接続できません。',
  },
  remedy: {
    en: 'Name the suite: `ipmitool -I lanplus -C 17 -H BMC -U USER -E mc info`, and if that is refused `-C 3`; FreeIPMI: `ipmi-chassis -D LAN_2_0 -I 17 -h BMC -u USER -P --get-status`. What the BMC allows stands in `ipmitool lan print 1` (line "Cipher Suite Priv Max"). Prefer a client with suite 17 to switching 3 on again (`ipmitool lan set 1 cipher_privs XXXaXXXXXXXXXXX`); never 0, 1 or 2.',
    ja: 'スイートを指定します。`ipmitool -I lanplus -C 17 -H BMC -U USER -E mc info` を試し、拒否されたら `-C 3` とします。FreeIPMIは `ipmi-chassis -D LAN_2_0 -I 17 -h BMC -u USER -P --get-status` です。許可状況は `ipmitool lan print 1` のCipher Suite Priv Maxの行に出ます。3を再び有効にする（`ipmitool lan set 1 cipher_privs XXXaXXXXXXXXXXX`）より、17に対応したクライアントを使ってください。0、1、2は使いません。',
    live: true,
    restart: null,
  },
  prevention: {
    en: 'Pin the suite in the configuration of the tools, and change it together with the firmware.',
    ja: 'ツールの設定でスイートを固定し、ファームウェア更新と同時に見直します。',
  },
  references: ['IPMI 2.0 §13.24, §22.15.2', 'ipmitool(1) -C'],
});
