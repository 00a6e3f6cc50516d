import { grade } from '@tokimori/model';
import { cause } from '../cause.ts';

/** The two directions of the path take different times. */
export default cause({
  key: 'asymmetric-path',
  on: 'path',
  nature: 'fault',
  domain: 'time',
  weight: 3.3,
  brings: { 'way.asymmetric': grade.sure },
  given: [{ finding: 'place.access-line', outcome: 'yes', factor: 8 }],
  title: {
    en: 'The path is slower in one direction: constant offset',
    ja: '往復の遅延が非対称で、一定のずれが出ています',
  },
  explanation: {
    en: 'NTP assumes that both directions take equally long; here one is slower, and half of the difference appears as an offset that never goes away. The sign is an offset close to half of the delay, at this source only or at all beyond the same line.',
    ja: 'NTPは往路と復路の時間が等しいと仮定しますが、ここでは片方が遅く、その差の半分が消えないずれとして現れます。ずれが遅延の半分に近く、この同期元または同じ回線の先だけに出るのが特徴です。',
  },
  breaks: {
    en: 'With a single source the clock is really off by that amount while every display is green; with several the honest server looks like a falseticker.',
    ja: '同期元が1つなら表示は正常のまま実際にその分ずれ、複数なら正しいサーバーが偽時計に見えます。',
  },
  remedy: {
    en: 'Use a source on this side of the line; `chronyc delete SERVER` and `chronyc add server OTHER iburst`. If it has to be this one and the difference is constant and measured against a good reference, correct it: `chronyc add server SERVER offset 0.040` after the delete, in ntpsec `:config server SERVER bias 0.040`, then verify the sign. Better is to make the routes equal, or to prioritise NTP on the loaded direction.',
    ja: '回線の手前側の同期元に、`chronyc delete SERVER` と `chronyc add server OTHER iburst` で替えます。どうしても使う場合で、差が一定かつ確かな基準で測れているなら、削除後に `chronyc add server SERVER offset 0.040`、ntpsecは `:config server SERVER bias 0.040` で補正し、符号を必ず確かめます。根本的には往復の経路をそろえるか、混む方向でNTPを優先します。',
    live: true,
    restart: null,
  },
  prevention: {
    en: 'Record the delay floor per path; a lasting jump of it with half as much offset is a route change.',
    ja: '経路ごとに遅延の下限を記録します。それが変わり、半分のずれが続けば経路変更です。',
  },
  references: ['RFC 5905 §8', 'chrony.conf(5) offset', 'ntp.conf(5) bias'],
});
