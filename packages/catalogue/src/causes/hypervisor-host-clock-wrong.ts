import { grade } from '@tokimori/model';
import { cause } from '../cause.ts';

/** The hypervisor's wrong clock is handed to its guests. */
export default cause({
  key: 'hypervisor-host-clock-wrong',
  on: 'host',
  nature: 'fault',
  domain: 'time',
  weight: 0.1,
  brings: { 'clock.passed-down': grade.sure },
  given: [{ finding: 'place.virtual', outcome: 'yes', factor: 3 }],
  title: {
    en: "The hypervisor's clock is wrong and its guests inherit it",
    ja: 'ハイパーバイザーの時計が誤り、ゲストに伝わっています',
  },
  explanation: {
    en: 'Guests take their time from the hypervisor at power-on, resume or migration, and the hypervisor itself is off. All guests of this host are wrong by the same amount while guests elsewhere are right, and one that is moved here becomes wrong.',
    ja: 'ゲストは電源投入・再開・移行の際にハイパーバイザーから時刻を受け取りますが、その元が狂っています。このホスト上のゲストだけが同じ量ずれ、他のホストのゲストは正常で、ここへ移ってきたゲストもずれます。',
  },
  breaks: {
    en: 'A whole rack of services shifts together; a domain controller among the guests carries the error to every client of the domain.',
    ja: '多数のサービスがまとめてずれ、ゲストにドメインコントローラーがあるとドメイン全体に誤りが広がります。',
  },
  remedy: {
    en: 'Mend the hypervisor first, guests second: on ESXi 7+ `esxcli system ntp get`, `esxcli system ntp set -s SERVER -e yes`; on 6.x add servers in the vSphere Client and start the service; under KVM `chronyc makestep` on the host. A step of the host is not felt by running guests until their next resume or migration, so correct each guest with its own daemon (`chronyc makestep` inside).',
    ja: '先にハイパーバイザー、次にゲストを直します。ESXi 7以降は `esxcli system ntp get` と `esxcli system ntp set -s SERVER -e yes`、6.xはvSphere Clientでサーバーを加えてサービスを開始、KVMではホストで `chronyc makestep` とします。動作中のゲストには次の再開や移行まで反映されないため、各ゲストは自身のデーモン（ゲスト内の `chronyc makestep`）で直します。',
    live: true,
    restart: null,
  },
  prevention: {
    en: 'Give hypervisors the same four sources as their guests and monitor their clocks from outside.',
    ja: 'ハイパーバイザーにもゲストと同じ4つの同期元を設定し、時計を外部から監視します。',
  },
  references: ['Timekeeping in VMware Virtual Machines', 'Broadcom KB 312204 Troubleshooting NTP on ESXi'],
});
