import { grade } from '@tokimori/model';
import { cause } from '../cause.ts';

/** A second controller (cron job, hwclock, phc2sys) moves the clock that the daemon disciplines. */
export default cause({
  key: 'two-clock-controllers-fight',
  on: 'host',
  nature: 'fault',
  domain: 'time',
  weight: 0.5,
  brings: { 'clock.pulled': grade.sure },
  given: [{ finding: 'place.virtual', outcome: 'yes', factor: 1.5 }],
  title: {
    en: 'A second program moves the clock against the time daemon',
    ja: '別のプログラムが時刻デーモンと時計を取り合っています',
  },
  explanation: {
    en: 'A cron job with `ntpdate` or `hwclock --hctosys`, phc2sys, or another agent sets the same clock that the daemon steers. The daemon measures these jumps as if they were its sources, so offset and frequency swing in the rhythm of the other program.',
    ja: 'cronの `ntpdate` や `hwclock --hctosys`、phc2sysなどが、デーモンの調整している時計を別途書き換えています。デーモンからは同期元が揺れたように見え、相手の実行間隔に合わせてずれと周波数が振れます。',
  },
  breaks: {
    en: 'Time runs backwards now and then: databases, replication and anything with leases or one-time passwords may fail at the same minute of each hour.',
    ja: 'ときどき時刻が逆行し、データベースのレプリケーション、リース、ワンタイムパスワードなどが毎時同じ分に失敗することがあります。',
  },
  remedy: {
    en: "Find it: `grep -rE 'ntpdate|hwclock|rdate|sntp' /etc/cron* /var/spool/cron`, `systemctl list-timers`, `pgrep -a phc2sys`. Take it out, or hand its time to the daemon as a reference clock (`refclock PHC /dev/ptp0 poll 2` in chrony.conf, which needs one restart of chronyd). Then `chronyc reset sources` lets chrony forget the disturbed samples.",
    ja: "`grep -rE 'ntpdate|hwclock|rdate|sntp' /etc/cron* /var/spool/cron`、`systemctl list-timers`、`pgrep -a phc2sys` で犯人を探します。見つけたら外すか、その時刻を参照クロックとしてchronyに渡します（chrony.confの `refclock PHC /dev/ptp0 poll 2`。この場合のみchronydの再起動が1回必要です）。最後に `chronyc reset sources` で乱れた標本を捨てます。",
    live: true,
    restart: null,
  },
  prevention: {
    en: 'One controller per clock; let monitoring report any process with the right to set time besides the daemon.',
    ja: '1つの時計を動かすのは1つだけとし、デーモン以外に時刻設定権限を持つプロセスを監視します。',
  },
  references: ['chrony.conf(5) refclock', 'hwclock(8)', 'chronyc(1) reset sources'],
});
