import { grade } from '@tokimori/model';
import { cause } from '../cause.ts';

/** The BMC resets while it applies its settings. */
export default cause({
  key: 'bmc-reset-during-config',
  on: 'bmc',
  nature: 'fault',
  domain: 'bmc',
  weight: 0.4,
  brings: { 'bmc.restarting': grade.sure },
  given: [
    { finding: 'said.bmc-settings', outcome: 'yes', factor: 15 },
    { finding: 'said.bmc-firmware', outcome: 'yes', factor: 4 },
    { finding: 'said.bmc-sometimes', outcome: 'yes', factor: 1.5 },
  ],
  title: { en: 'The BMC restarts while it applies its settings', ja: '設定の適用中にBMCが再起動しています' },
  explanation: {
    en: 'Some settings (network mode, VLAN, certificate, host name, firmware) make the BMC restart its services or itself a few seconds after the call that set them. Calls that follow at once meet a closed port, a 503 or a lost session, and of several settings only the first ones hold.',
    ja: '一部の設定（ネットワークモード、VLAN、証明書、ホスト名、ファームウェア）は、適用の数秒後にBMCのサービスまたはBMC自体を再起動させます。続けて送った要求はポート閉鎖、503、セッション切断に遭い、まとめて送った設定は先頭の分しか残りません。',
  },
  breaks: {
    en: 'Provisioning stops half-way and leaves machines with a mix of old and new settings.',
    ja: '構築が途中で止まり、新旧の設定が混在した機器が残ります。',
  },
  remedy: {
    en: 'After each setting that restarts something wait for a sign of life, not for a time: repeat `curl -skf https://BMC/redfish/v1/ -o /dev/null` until it succeeds, log in anew, read the setting back, and only then go on. Put all such settings into one PATCH, and set the network last.',
    ja: '再起動を伴う設定の後は、時間ではなく応答を待ちます。`curl -skf https://BMC/redfish/v1/ -o /dev/null` が成功するまで繰り返し、ログインし直し、設定を読み返してから次へ進みます。該当する設定は1回のPATCHにまとめ、ネットワークは最後に変えます。',
    live: true,
    restart: null,
  },
  prevention: {
    en: 'Let the provisioning tool verify by reading back, and retry on 503 with a pause.',
    ja: '構築ツールでは読み返しで確認し、503には間隔を空けて再試行します。',
  },
  references: ['DSP0266 §7.5 (Settings, ApplyTime)', 'IPMI 2.0 §23.1'],
});
