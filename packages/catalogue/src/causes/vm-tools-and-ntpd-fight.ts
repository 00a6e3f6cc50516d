import { grade } from '@tokimori/model';
import { cause } from '../cause.ts';

/** Guest tools copy the hypervisor's time into a guest that runs its own daemon. */
export default cause({
  key: 'vm-tools-and-ntpd-fight',
  on: 'host',
  nature: 'fault',
  domain: 'time',
  weight: 0.4,
  brings: { 'clock.tools-step': grade.sure },
  given: [
    { finding: 'place.virtual', outcome: 'yes', factor: 3 },
    { finding: 'place.tools-sync', outcome: 'yes', factor: 12 },
  ],
  title: {
    en: "Guest tools step the clock against the guest's own time daemon",
    ja: 'ゲストツールとゲスト内の時刻デーモンが競合しています',
  },
  explanation: {
    en: "VMware Tools (or another guest agent) sets the guest clock to the hypervisor's time every minute while a daemon in the guest follows NTP. If the two times differ, the guest jumps back and forth by just that difference, which in the daemon's log looks like an unstable source.",
    ja: 'VMware Toolsなどのゲストエージェントが毎分ハイパーバイザーの時刻をゲストに書き込み、ゲスト内のデーモンはNTPに合わせています。両者に差があるとその差の分だけゲストが行き来し、デーモンのログでは同期元が不安定なように見えます。',
  },
  breaks: {
    en: 'Jumps hit everything inside the virtual machine: cluster heartbeats, database commits, domain log-ins.',
    ja: '時刻の飛びは仮想マシン内のすべて、クラスターのハートビート、データベースのコミット、ドメインログオンに影響します。',
  },
  remedy: {
    en: "In the guest: `vmware-toolbox-cmd timesync status`, then `vmware-toolbox-cmd timesync disable`; it works at once and stays. On Hyper-V run `Disable-VMIntegrationService -VMName CLIENT -Name 'Time Synchronization'` on the host. The one-time corrections after resume, snapshot or vMotion remain; to switch them off too, set the `time.synchronize.*` options of the VM while it is powered off.",
    ja: "ゲストで `vmware-toolbox-cmd timesync status` を見て、`vmware-toolbox-cmd timesync disable` を実行すると即時に、以後も有効です。Hyper-Vではホスト側で `Disable-VMIntegrationService -VMName CLIENT -Name 'Time Synchronization'` とします。再開・スナップショット・vMotion直後の1回限りの補正は残るため、それも止めるなら電源オフ中に仮想マシンの `time.synchronize.*` を設定します。",
    live: true,
    restart: null,
  },
  prevention: {
    en: 'Decide in the template: either the daemon or the tools, never both, and give the ESXi host the same time sources as the guests.',
    ja: 'テンプレートの段階でデーモンかツールのどちらか一方に決め、ESXiホストにもゲストと同じ同期元を設定します。',
  },
  references: ['VMware KB 1189 Disabling Time Synchronization', 'Timekeeping in VMware Virtual Machines'],
});
