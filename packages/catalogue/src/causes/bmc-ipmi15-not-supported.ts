import { grade } from '@tokimori/model';
import { cause } from '../cause.ts';

/** IPMI 1.5 tried on a BMC that offers 2.0 only. */
export default cause({
  key: 'bmc-ipmi15-not-supported',
  on: 'bmc',
  nature: 'fault',
  domain: 'bmc',
  weight: 1.5,
  brings: { 'bmc.no-ipmi15': grade.sure },
  given: [{ finding: 'said.bmc-firmware', outcome: 'yes', factor: 1.5 }],
  wide: true,
  title: {
    en: 'The BMC refuses IPMI 1.5; use IPMI 2.0 (lanplus)',
    ja: 'BMCはIPMI 1.5非対応で、2.0（lanplus）が必要です',
  },
  explanation: {
    en: '`-I lan` speaks IPMI 1.5, whose weak log-in many BMCs no longer offer: the reply to Get Channel Authentication Capabilities lists no type that both sides know. ipmitool then says that authentication type NONE is not supported, which sounds like a setting and is a refusal of the old protocol.',
    ja: '`-I lan` はIPMI 1.5を使いますが、認証が弱いため多くのBMCはもう提供していません。認証方式の問い合わせに共通の方式が示されず、ipmitoolは「Authentication type NONE not supported」と表示します。設定誤りのように見えますが、古いプロトコルの拒否です。',
  },
  breaks: {
    en: 'Scripts with the old default fail; ipmitool without -I uses the local driver or lan, never lanplus.',
    ja: '古い既定値のスクリプトが失敗します。-Iを省いたipmitoolはローカルのドライバーかlanを使い、lanplusは選びません。',
  },
  remedy: {
    en: 'Add `-I lanplus`: `ipmitool -I lanplus -H BMC -U USER -E power status`; FreeIPMI `-D LAN_2_0`, Nagios and Zabbix items by their option for IPMI 2.0. If even that brings the same words, the BMC answers too late rather than no: try `-N 5`.',
    ja: '`-I lanplus` を付けて `ipmitool -I lanplus -H BMC -U USER -E power status` とします。FreeIPMIは `-D LAN_2_0`、NagiosやZabbixはIPMI 2.0の設定を使います。それでも同じ表示なら応答の遅れが疑われるので、`-N 5` を試します。',
    live: true,
    restart: null,
  },
  prevention: {
    en: 'Leave IPMI 1.5 off, and use lanplus in all scripts.',
    ja: 'IPMI 1.5は無効のままとし、すべてのスクリプトでlanplusを使います。',
  },
  references: ['IPMI 2.0 §22.13 (Get Channel Authentication Capabilities)', 'ipmitool(1) -I'],
});
