import { grade } from '@tokimori/model';
import { cause } from '../cause.ts';

/** The kernel refuses adjtimex values that are within its documented range. */
export default cause({
  key: 'kernel-adjtimex-regression',
  on: 'host',
  nature: 'fault',
  domain: 'time',
  weight: 0.1,
  brings: { 'kernel.refuses': grade.sure },
  title: {
    en: 'The kernel refuses legal clock adjustments (adjtimex)',
    ja: 'カーネルが正当な時刻補正（adjtimex）を拒否します',
  },
  explanation: {
    en: "The daemon computes sound corrections, but the kernel's adjtimex call returns an error for values it should accept; it began with a kernel update. Sources and network look perfect and only the offset grows, with a line such as `ntp_adjtime: Invalid argument` in the log.",
    ja: 'デーモンの計算は正しいのに、受け付けるべき値でadjtimexシステムコールがエラーを返します（カーネル更新後に始まります）。同期元もネットワークも正常でずれだけが広がり、ログに `ntp_adjtime: Invalid argument` などが残ります。',
  },
  breaks: {
    en: 'All hosts with that kernel drift alike, so comparing them with each other shows nothing.',
    ja: '同じカーネルのホストはそろってずれるため、互いに比べても異常が見えません。',
  },
  remedy: {
    en: 'Compare `uname -r` with a host that works and with the time of the last update, then boot the previous kernel and hold it (`apt-mark hold linux-image-amd64`, or `dnf versionlock add kernel` where that plugin is installed). To bridge the time until then stop the daemon and set the clock by hand with `date -u -s` when it matters: that uses another system call.',
    ja: '`uname -r` を正常なホストや直前の更新日時と比べ、前のカーネルで起動して固定します（`apt-mark hold linux-image-amd64`、プラグインがあれば `dnf versionlock add kernel`）。それまでのつなぎとして、デーモンを止め、必要なときに `date -u -s` で合わせます。こちらは別のシステムコールを使うためです。',
    live: false,
    restart: {
      en: 'the host: another kernel takes effect only by booting it',
      ja: 'ホスト。別のカーネルは起動し直さないと有効になりません',
    },
  },
  prevention: {
    en: 'Roll out kernels to one time-watched host first, with an alert on a growing offset.',
    ja: 'カーネルは、ずれを監視しているホスト1台に先行して適用します。',
  },
  references: ['adjtimex(2)', 'clock_settime(2)'],
});
