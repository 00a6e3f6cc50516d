import { grade } from '@tokimori/model';
import { cause } from '../cause.ts';

/** One source's time contradicts the majority. */
export default cause({
  key: 'falseticker',
  on: 'source',
  nature: 'fault',
  domain: 'time',
  weight: 2,
  brings: { 'source.lies': grade.sure },
  title: {
    en: 'One source gives a wrong time; the others outvote it',
    ja: '同期元の1つが誤った時刻を配っています',
  },
  explanation: {
    en: 'The interval of this source does not overlap with that of the majority, so the algorithm marks it `x` and leaves it out. That is the protection at work: this host is right, but the source lies, and clients that have only this one believe it.',
    ja: 'この同期元の区間は多数派と重ならないため、アルゴリズムが `x` を付けて除外しています。これは保護が働いた結果でこのホストは正常ですが、この同期元だけを使うクライアントは誤りを信じています。',
  },
  breaks: {
    en: 'One vote is missing: with the next failure the majority may tip; other users of that server are already wrong.',
    ja: '1票が失われ、次の障害で多数決が崩れるおそれがあり、このサーバーだけの利用者はすでに狂っています。',
  },
  remedy: {
    en: "Take it out of service live, `chronyc delete SERVER`, or ntpsec `ntpq -a KEYID -k KEYFILE -c ':config unpeer SERVER'`, and add a sound one in its place. Tell its operator with numbers: `chronyd -Q 'server SERVER iburst'` from two hosts. Before that, compare the offset with half the delay; if they match, the path is uneven and the server is honest.",
    ja: "`chronyc delete SERVER`、ntpsecは `ntpq -a KEYID -k KEYFILE -c ':config unpeer SERVER'` で動作中に外し、正常な同期元を加えます。運用者には2台のホストから測った `chronyd -Q 'server SERVER iburst'` の値を添えて知らせます。その前に、ずれが遅延の半分と一致しないか確かめます。一致するなら経路が非対称で、サーバーは正しい可能性があります。",
    live: true,
    restart: null,
  },
  prevention: {
    en: 'Alert on a falseticker that persists for an hour, even when the host itself is fine.',
    ja: 'ホストが正常でも、偽時計の判定が1時間続けば警報を出します。',
  },
  references: ['RFC 5905 §11.2.1', 'chronyc(1) sources'],
});
