import { grade } from '@tokimori/model';
import { cause } from '../cause.ts';

/** The process has no right to set the clock. */
export default cause({
  key: 'container-lacks-sys-time',
  on: 'host',
  nature: 'fault',
  domain: 'time',
  weight: 0.3,
  brings: { 'right.missing': grade.sure },
  given: [
    { finding: 'place.container', outcome: 'yes', factor: 4 },
    { finding: 'place.sys-time-given', outcome: 'yes', factor: 0.1 },
  ],
  title: {
    en: 'The daemon in the container may not set the clock',
    ja: 'コンテナー内のデーモンに時刻変更の権限がありません',
  },
  explanation: {
    en: "A container has no clock of its own, it uses the host's, and without CAP_SYS_TIME (or against AppArmor, SELinux or a user namespace) the kernel refuses every adjustment. The daemon finds its sources and measures well, then logs `Operation not permitted`, or `adjtimex` fails at its start.",
    ja: 'コンテナーは独自の時計を持たずホストのものを使うため、CAP_SYS_TIMEがない場合（AppArmor、SELinux、ユーザー名前空間も同様）、補正はすべてカーネルに拒否されます。同期元の測定は正常で、`Operation not permitted` や起動時の `adjtimex` の失敗が記録されます。',
  },
  breaks: {
    en: 'Time inside is just as good as on the host: if the host is not synchronised, nothing the container tries will help.',
    ja: 'コンテナー内の時刻はホスト次第で、ホストが未同期ならコンテナー側で何をしても直りません。',
  },
  remedy: {
    en: "Synchronise the host and take the daemon out of the container; nothing has to be restarted for the clock itself. If the container shall serve NTP, run it as `chronyd -x`, which never touches the clock. Only if it really must set the host's clock, create it anew with `--cap-add SYS_TIME`; an unprivileged (user namespace) container cannot do it at all.",
    ja: '時刻はホスト側で同期し、コンテナーからデーモンを外します（時計のために再起動するものはありません）。コンテナーでNTPを提供するだけなら、時計に触れない `chronyd -x` で動かします。どうしてもホストの時計を設定させるなら `--cap-add SYS_TIME` を付けて作り直しますが、非特権（ユーザー名前空間）コンテナーでは不可能です。',
    live: false,
    restart: {
      en: 'the container: its capabilities are fixed when it is created',
      ja: 'コンテナー。ケーパビリティは作成時に決まります',
    },
  },
  prevention: {
    en: "Leave time to the host in every image, and check the host's sync state in the readiness test of the node.",
    ja: 'どのイメージでも時刻はホストに任せ、ノードの準備完了判定にホストの同期状態を含めます。',
  },
  references: ['capabilities(7) CAP_SYS_TIME', 'chronyd(8) -x'],
});
