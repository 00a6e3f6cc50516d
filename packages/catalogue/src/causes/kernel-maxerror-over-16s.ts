import { grade } from '@tokimori/model';
import { cause } from '../cause.ts';

/** The kernel's maximum error grew past 16 s, so it calls itself unsynchronised. */
export default cause({
  key: 'kernel-maxerror-over-16s',
  on: 'host',
  nature: 'effect',
  domain: 'time',
  weight: 0.3,
  brings: { 'kernel.says-unsynchronised': grade.sure },
  title: {
    en: 'The kernel\'s error bound passed 16 s: "not synchronised"',
    ja: 'カーネルの最大誤差が16秒を超え「未同期」と出ています',
  },
  explanation: {
    en: 'The kernel lets its maximum error grow by 500 ppm while nobody updates it, and above 16 s (after about nine hours, or at once if the daemon says so) it counts as unsynchronised. `timedatectl` reads this number, so it can say "no" while the clock is still within milliseconds.',
    ja: '更新がない間カーネルの最大誤差は500ppmの割合で増え、16秒を超えると（約9時間後、またはデーモンがそう伝えた時点で）未同期とみなされます。`timedatectl` はこの値を見るため、実際のずれがミリ秒でも「no」になりえます。',
  },
  breaks: {
    en: 'Services that wait for `time-sync.target` or test the flag do not start, and the kernel stops copying the time to the RTC.',
    ja: '`time-sync.target` やこのフラグを待つサービスが始まらず、カーネルによるRTCへの書き込みも止まります。',
  },
  remedy: {
    en: 'Look behind it: `chronyc tracking` or `ntpq -c kerninfo` tells whether sources are missing or their root distance is huge, and that is what has to be mended. The flag clears itself at the next good update; nothing is restarted. Where `chronyc tracking` is fine but the RTC is not updated, add `rtcsync` to chrony.conf, which chronyd reads at its next start.',
    ja: '背後を調べます。`chronyc tracking` や `ntpq -c kerninfo` で同期元がないのかルート距離が大きいのかがわかり、直すべきはそちらです。次の正常な更新でフラグは自然に消え、再起動は要りません。`chronyc tracking` は正常でRTCだけ更新されない場合はchrony.confに `rtcsync` を加えます（次のchronyd起動時に有効）。',
    live: true,
    restart: null,
  },
  prevention: {
    en: 'Alert on the time since the last update and on maxerror, hours before the flag tips.',
    ja: '最終更新からの経過時間とmaxerrorを監視し、フラグが変わる数時間前に気づけるようにします。',
  },
  references: ['adjtimex(2)', 'chrony.conf(5) rtcsync', 'timedatectl(1)'],
});
