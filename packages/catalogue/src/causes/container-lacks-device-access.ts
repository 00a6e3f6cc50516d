import { grade } from '@tokimori/model';
import { cause } from '../cause.ts';

/** The IPMI device is not permitted in the container. */
export default cause({
  key: 'container-lacks-device-access',
  on: 'host',
  nature: 'fault',
  domain: 'bmc',
  weight: 1,
  // A device that was not handed over is missing inside, one that the rules forbid is refused.
  brings: { 'ipmi.no-permission': grade.often, 'ipmi.no-driver': grade.evenly },
  given: [{ finding: 'place.container', outcome: 'yes', factor: 8 }],
  title: { en: 'The process may not open /dev/ipmi0', ja: 'プロセスに/dev/ipmi0を開く権限がありません' },
  explanation: {
    en: 'The device is there, opening it is refused: the container was not given it, its device rules or security profile forbid it, or the process does not run as root. In a container the file alone is not enough; the cgroup decides.',
    ja: 'デバイスは存在しますが、開くことが拒否されています。コンテナーに渡されていない、デバイス規則やセキュリティプロファイルが禁じている、またはroot以外で動いています。コンテナーではファイルが見えるだけでは不足で、cgroupの許可が必要です。',
  },
  breaks: {
    en: 'The exporter in the container shows no sensors, or restarts without end.',
    ja: 'コンテナー内のエクスポーターがセンサーを取得できず、再起動を繰り返すこともあります。',
  },
  remedy: {
    en: 'Hand the device over when the container is made: `docker run --device /dev/ipmi0 IMAGE`, Kubernetes a device plugin or `securityContext: privileged: true` with a hostPath of /dev/ipmi0, LXC `lxc.cgroup2.devices.allow = c 240:* rwm` (number from `ls -l /dev/ipmi0`). A running container must be made anew for it. Without a container: a udev rule with a group instead of root.',
    ja: 'コンテナー作成時にデバイスを渡します。`docker run --device /dev/ipmi0 IMAGE`、Kubernetesはデバイスプラグイン、または `securityContext: privileged: true` と/dev/ipmi0のhostPath、LXCは `lxc.cgroup2.devices.allow = c 240:* rwm`（番号は `ls -l /dev/ipmi0` で確認）とします。動作中のコンテナーは作り直しが必要です。コンテナーでなければ、rootではなくグループに許可するudev規則を作ります。',
    live: false,
    restart: {
      en: 'the container, since devices are given when it is made; the host and its driver are not touched',
      ja: 'コンテナー。デバイスは作成時に割り当てられます。ホストとドライバーはそのままで構いません',
    },
  },
  prevention: {
    en: 'Ask BMCs over LAN from containers; then no device is needed.',
    ja: 'コンテナーからはLAN経由でBMCに尋ねます。デバイスは不要になります。',
  },
  references: ['docker-run(1) --device', 'Linux cgroup-v2 device controller'],
});
