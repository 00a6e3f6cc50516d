import { grade } from '@tokimori/model';
import { cause } from '../cause.ts';

/** Firmware older than wanted; known faults apply. */
export default cause({
  key: 'bmc-firmware-outdated',
  on: 'bmc',
  nature: 'exposure',
  domain: 'bmc',
  weight: 0.3,
  brings: { 'bmc.firmware-old': grade.sure },
  given: [
    { finding: 'said.bmc-old-firmware', outcome: 'yes', factor: 60 },
    { finding: 'said.bmc-firmware', outcome: 'yes', factor: 0.3 },
  ],
  title: { en: 'The firmware of the BMC is outdated', ja: 'BMCのファームウェアが古くなっています' },
  explanation: {
    en: 'The firmware is older than one that is known to mend faults like this: leaks of sessions or memory, missing cipher suites, wrong replies. A BMC does not update itself, so machines keep the version they came with for years.',
    ja: 'ファームウェアが、同種の障害（セッションやメモリーのリーク、暗号スイートの不足、応答の誤り）を修正した版より古くなっています。BMCは自動更新されないため、何年も出荷時の版のままになりがちです。',
  },
  breaks: {
    en: 'Known faults come back after each reset, and known holes stay open.',
    ja: '既知の不具合がリセットのたびに再発し、既知の脆弱性も残ります。',
  },
  remedy: {
    en: 'Read the version (`ipmitool mc info`, Redfish Managers FirmwareVersion) and compare it with the release notes of the vendor. Update by Redfish SimpleUpdate, the web page or `racadm update -f FILE`; the BMC restarts, the host does not (check that for BIOS packages, which wait for the next boot).',
    ja: '`ipmitool mc info` やRedfishのFirmwareVersionで版を確認し、ベンダーのリリースノートと比べます。RedfishのSimpleUpdate、Web画面、`racadm update -f FILE` で更新します。BMCは再起動しますがホストは停止しません（BIOSは次回起動時の適用となるため、併せて確認します）。',
    live: false,
    restart: {
      en: 'the BMC, which starts the new firmware; not the host',
      ja: 'BMC（新しいファームウェアで起動します）。ホストの再起動は不要です',
    },
  },
  prevention: {
    en: 'Keep a list of wanted versions per model and compare all BMCs with it.',
    ja: '機種ごとに適用すべき版の一覧を持ち、全BMCと照合します。',
  },
  references: ['DSP0268 UpdateService.SimpleUpdate', 'IPMI 2.0 §20.1'],
});
