import { grade } from '@tokimori/model';
import { cause } from '../cause.ts';

/** The clock runs off by more than ntpd may correct (500 ppm). */
export default cause({
  key: 'clock-frequency-out-of-range',
  on: 'host',
  nature: 'fault',
  domain: 'time',
  weight: 1,
  brings: { 'clock.rate-off': grade.sure },
  given: [{ finding: 'place.virtual', outcome: 'yes', factor: 1.5 }],
  title: {
    en: 'The clock runs too fast or too slow to be corrected',
    ja: '時計の進み方が補正の限界を超えて狂っています',
  },
  explanation: {
    en: 'The clock source or its oscillator is off by more than 500 ppm (43 s a day), the most that ntpd may correct. ntpd therefore steps again and again or logs `frequency error ... exceeds tolerance 500 PPM`; chrony can follow much further on Linux, but shows the large value in `chronyc tracking`.',
    ja: 'クロックソースや発振器の誤差が、ntpdの補正できる上限500ppm（1日43秒）を超えています。そのためntpdはステップを繰り返すか `frequency error ... exceeds tolerance 500 PPM` を記録し、chronyはLinuxではより大きな誤差にも追従しますが `chronyc tracking` の周波数が異常な値になります。',
  },
  breaks: {
    en: 'Time jumps every quarter of an hour or so; sampling, billing by duration and performance charts are off by the same share.',
    ja: '十数分ごとに時刻が飛び、サンプリング、時間課金、性能グラフの値も同じ割合で狂います。',
  },
  remedy: {
    en: "In `/sys/devices/system/clocksource/clocksource0/` compare `current_clocksource` with `available_clocksource` and switch live: `echo tsc > /sys/devices/system/clocksource/clocksource0/current_clocksource` (as root; in a VM the paravirtual source, `kvm-clock`, is usually right). Keep it with the kernel parameter `clocksource=tsc`. If every source is off, the hardware or the hypervisor's timer is to blame; run chrony instead of ntpd until it is replaced.",
    ja: '`/sys/devices/system/clocksource/clocksource0/` の `current_clocksource` と `available_clocksource` を見比べ、rootで `echo tsc > /sys/devices/system/clocksource/clocksource0/current_clocksource` のように動作中に切り替えます（仮想マシンでは `kvm-clock` などの準仮想化クロックが通常は適切です）。恒久化はカーネルパラメーター `clocksource=tsc` です。どのクロックソースでも狂うなら機器かハイパーバイザーのタイマーの不良なので、交換までntpdの代わりにchronyで補います。',
    live: true,
    restart: null,
  },
  prevention: {
    en: 'Watch the frequency, not only the offset: a value that creeps towards 100 ppm announces an ageing board.',
    ja: 'ずれだけでなく周波数も監視します。100ppmに近づいていく値は基板の劣化の前触れです。',
  },
  references: ['RFC 5905 §11.3', 'chrony.conf(5) maxdrift', 'Linux kernel parameters: clocksource='],
});
