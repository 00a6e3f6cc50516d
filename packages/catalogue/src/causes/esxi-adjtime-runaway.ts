import { grade } from '@tokimori/model';
import { cause } from '../cause.ts';

/** ESXi 7.0 U3 to 8.0 U1 may keep a huge pending correction after losing its server (KB 312016). */
export default cause({
  key: 'esxi-adjtime-runaway',
  on: 'host',
  nature: 'fault',
  domain: 'time',
  weight: 0.02,
  brings: { 'esxi.adjtime-runs-away': grade.sure },
  given: [{ finding: 'place.esxi', outcome: 'yes', factor: 40 }],
  title: {
    en: 'ESXi slews its clock by an impossible amount',
    ja: 'ESXiが時計をあり得ない量だけ補正し続けています',
  },
  explanation: {
    en: 'After the server was lost and came back, the VMkernel keeps a pending adjtime() of hours or days and works it off at full rate. ntpd sees its clock run away, steps it, and the same begins again; builds before 7.0 U3o, 8.0 U1d and 8.0 U2 have this defect.',
    ja: '同期元が失われて戻った後、VMkernelに数時間から数日分のadjtime()が残り、最大速度で補正が続きます。ntpdがずれを見てステップしても、また同じことが起こります。7.0 U3o、8.0 U1d、8.0 U2より前のビルドの不具合です。',
  },
  breaks: {
    en: 'The host never settles, its guests are synchronised to a moving clock, and charts in vCenter show holes.',
    ja: 'ホストの時計は落ち着かず、それに合わせるゲストもずれ、vCenterのグラフに欠落が生じます。',
  },
  remedy: {
    en: 'Clear the pending value live with `vsish -e set /system/ntpclock/clockData 1`, read it back with `vsish -e get /system/ntpclock/clockData`, and watch `ntpq -pn` for a quarter of an hour. Plan the update to a build with the fix.',
    ja: '`vsish -e set /system/ntpclock/clockData 1` で残った補正を稼働中に消し、`vsish -e get /system/ntpclock/clockData` で読み直して、15分ほど `ntpq -pn` を見守ります。修正済みビルドへの更新を計画します。',
    live: true,
    restart: null,
  },
  prevention: {
    en: 'Update to 7.0 U3o, 8.0 U1d, 8.0 U2 or later, and give each host four servers so that it never loses all.',
    ja: '7.0 U3o、8.0 U1d、8.0 U2以降へ更新し、全同期元を失わないよう各ホストに4台を設定します。',
  },
  references: ['Broadcom KB 312016'],
});
