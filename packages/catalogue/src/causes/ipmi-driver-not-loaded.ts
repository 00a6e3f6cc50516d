import { grade } from '@tokimori/model';
import { cause } from '../cause.ts';

/** No ipmi_* kernel driver, no /dev/ipmi0. */
export default cause({
  key: 'ipmi-driver-not-loaded',
  on: 'host',
  nature: 'fault',
  domain: 'bmc',
  weight: 2,
  brings: { 'ipmi.no-driver': grade.sure },
  given: [
    { finding: 'place.container', outcome: 'yes', factor: 0.1 },
    { finding: 'place.virtual', outcome: 'yes', factor: 0.8 },
  ],
  title: { en: 'The host has no IPMI driver loaded', ja: 'ホストにIPMIドライバーが読み込まれていません' },
  explanation: {
    en: 'ipmitool without -H speaks through /dev/ipmi0, which exists only when ipmi_devintf and an interface driver (ipmi_si, ipmi_ssif) are loaded and have found a BMC. After a minimal install, a kernel update without the extra modules, or in a virtual machine there is none.',
    ja: '-Hのないipmitoolは/dev/ipmi0を使いますが、これはipmi_devintfとインターフェースドライバー（ipmi_siまたはipmi_ssif）が読み込まれ、BMCを検出した場合にだけ存在します。最小構成での導入、追加モジュールのないカーネル更新、仮想マシンなどでは存在しません。',
  },
  breaks: {
    en: 'Local monitoring, watchdog and fencing by IPMI do nothing; the BMC itself is fine over LAN.',
    ja: 'ローカルの監視、ウォッチドッグ、IPMIフェンシングが機能しません。BMC自体はLAN経由なら正常です。',
  },
  remedy: {
    en: 'Load them: `modprobe ipmi_si && modprobe ipmi_devintf`, then `ls -l /dev/ipmi0` and `ipmitool mc info`. For good: names in `/etc/modules-load.d/ipmi.conf`. If modprobe fails look at `dmesg | grep -i ipmi` and `dmidecode --type 38`: no entry there means that the machine (or the guest) has no BMC; missing files mean the package with the extra modules (`linux-modules-extra-$(uname -r)`, `kernel-modules-extra`). ESXi: `esxcli hardware ipmi bmc get`.',
    ja: '`modprobe ipmi_si && modprobe ipmi_devintf` で読み込み、`ls -l /dev/ipmi0` と `ipmitool mc info` で確認します。恒久化は `/etc/modules-load.d/ipmi.conf` にモジュール名を書きます。modprobeが失敗するときは `dmesg | grep -i ipmi` と `dmidecode --type 38` を見ます。後者に項目がなければその機器（またはゲスト）にBMCはありません。ファイルがない場合は追加モジュールのパッケージ（`linux-modules-extra-$(uname -r)`、`kernel-modules-extra`）を入れます。ESXiは `esxcli hardware ipmi bmc get` です。',
    live: true,
    restart: null,
  },
  prevention: {
    en: 'Put the modules into the image, and let monitoring check /dev/ipmi0 after kernel updates.',
    ja: 'モジュールをイメージに含め、カーネル更新後に/dev/ipmi0を確認します。',
  },
  references: ['Linux Documentation/driver-api/ipmi.rst', 'modules-load.d(5)'],
});
