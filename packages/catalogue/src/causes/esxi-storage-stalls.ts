import { grade } from '@tokimori/model';
import { cause } from '../cause.ts';

/** Devices of an ESXi host answer late, or all paths to them are down. */
export default cause({
  key: 'esxi-storage-stalls',
  on: 'host',
  nature: 'fault',
  domain: 'host',
  weight: 0.15,
  brings: { 'esxi.storage-stalls': grade.sure },
  given: [{ finding: 'place.esxi', outcome: 'yes', factor: 20 }],
  title: {
    en: 'Storage of the ESXi host is slow or its paths are lost',
    ja: 'ESXiホストのストレージが遅いか経路が失われています',
  },
  explanation: {
    en: 'The VMkernel reports latencies far above the usual, or that all paths to a device are down. Everything on that device waits with it: virtual machines, their services, and hostd when its own files lie there.',
    ja: 'VMkernelが、通常を大きく超える遅延、またはデバイスへの全経路の喪失（APD）を記録しています。そのデバイスに置かれた仮想マシンとサービス、場合によってはhostd自身も待たされます。',
  },
  breaks: {
    en: 'Services on the virtual machines time out together, guests remount file systems read-only, and clocks of paused guests fall behind.',
    ja: '仮想マシン上のサービスが一斉にタイムアウトし、ゲストのファイルシステムは読み取り専用になり、停止したゲストの時計は遅れます。',
  },
  remedy: {
    en: 'See which device: `esxcli storage core path list` and `esxcli storage core device stats get`, latencies in `esxtop` (press d, then u). Repair the path or relieve the array; then `esxcli storage core adapter rescan --all` brings paths back live. A link that flaps is better taken out for the moment: `esxcli storage core path set --state=off --path=PATH`.',
    ja: '`esxcli storage core path list` と `esxcli storage core device stats get` でデバイスを特定し、遅延は `esxtop`（d、続けてu）で見ます。経路を修復するか、ストレージの負荷を下げます。経路は `esxcli storage core adapter rescan --all` で稼働中に復帰できます。不安定な経路は `esxcli storage core path set --state=off --path=PATH` で一時的に外すほうが安全です。',
    live: true,
    restart: null,
  },
  prevention: {
    en: 'Two paths over separate switches, and an alert on device latency above 30 ms.',
    ja: '別々のスイッチを通る二経路を確保し、デバイス遅延30 ms超で警報を出します。',
  },
  references: ['vSphere Storage: Handling Transient APD Conditions', 'Broadcom KB 373203'],
});
