import { grade } from '@tokimori/model';
import { cause } from '../cause.ts';

/** The guest's clock did not run while the host slept or the VM was frozen. */
export default cause({
  key: 'guest-clock-stale-after-host-suspend',
  on: 'host',
  nature: 'fault',
  domain: 'time',
  weight: 0.3,
  brings: { 'clock.slept': grade.sure },
  given: [
    { finding: 'place.suspend', outcome: 'yes', factor: 15 },
    { finding: 'place.wsl', outcome: 'yes', factor: 12 },
    { finding: 'time.resume', outcome: 'yes', factor: 15 },
    { finding: 'place.virtual', outcome: 'yes', factor: 2 },
  ],
  title: {
    en: 'The guest clock stood still while its host was suspended',
    ja: 'ホストの休止中にゲストの時計が止まっていました',
  },
  explanation: {
    en: "While the host slept, or the VM was paused or restored, the guest's clock did not advance, so it woke up late by exactly that time. The daemon now sees all sources ahead by the same amount and distrusts them until its old samples have aged out, often 6 to 15 minutes.",
    ja: 'ホストの休止や仮想マシンの一時停止・復元の間、ゲストの時計は進まず、再開時にその時間だけ遅れています。デーモンには全同期元が同じ量だけ進んで見え、古い標本が入れ替わるまで（多くは6〜15分）信用しません。',
  },
  breaks: {
    en: 'Sessions and tokens look as if they came from the future, scheduled jobs run late, and the log has a hole followed by a jump.',
    ja: 'セッションやトークンは未来のものに見え、定期ジョブは遅れ、ログには空白と飛びが残ります。',
  },
  remedy: {
    en: 'With chrony: `chronyc reset sources`, `chronyc burst 4/4`, and after some seconds `chronyc makestep`. ntpd steps on its own after the stepout time (15 minutes in ntpsec), unless the gap is above 1000 s and it has left: then `ntpd -gq` and start it.',
    ja: 'chronyなら `chronyc reset sources`、`chronyc burst 4/4`、数秒後に `chronyc makestep` で直ります。ntpdはstepout時間（ntpsecでは15分）が過ぎれば自分でステップしますが、遅れが1000秒を超えて終了していた場合は `ntpd -gq` のあと起動します。',
    live: true,
    restart: null,
  },
  prevention: {
    en: 'Do not suspend hosts with running guests; in guests that may sleep use `makestep 1 -1` or the host clock as `refclock PHC /dev/ptp0`.',
    ja: '稼働中のゲストを載せたままホストを休止させず、休止がありうるゲストでは `makestep 1 -1` かホスト時計の `refclock PHC /dev/ptp0` を使います。',
  },
  references: ['chronyc(1) reset sources, makestep', 'ntp.conf(5) tinker stepout'],
});
