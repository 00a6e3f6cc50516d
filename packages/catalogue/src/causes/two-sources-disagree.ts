import { grade } from '@tokimori/model';
import { cause } from '../cause.ts';

/** Two sources contradict each other and neither has a majority. */
export default cause({
  key: 'two-sources-disagree',
  on: 'host',
  nature: 'effect',
  domain: 'time',
  weight: 0.6,
  brings: { 'sources.split': grade.sure },
  given: [
    { finding: 'sources.count', outcome: 'two', factor: 6 },
    { finding: 'sources.count', outcome: 'several', factor: 0.05 },
    { finding: 'sources.count', outcome: 'one', factor: 0.01 },
  ],
  title: {
    en: 'Two sources disagree and there is no third to decide',
    ja: '2つの同期元が食い違い、判定できません',
  },
  explanation: {
    en: 'Each of the two sources is sound in itself, but their intervals do not overlap, so neither has a majority and both are marked as falsetickers. The host follows none and runs free, although both answer perfectly.',
    ja: '2つの同期元はそれぞれ正常に応答していますが区間が重ならず、多数決が成り立たないため両方が偽時計と判定されます。どちらも応答しているのにホストはいずれにも従わず自走します。',
  },
  breaks: {
    en: 'The clock drifts slowly; the real damage is at the clients of the wrong one of the two.',
    ja: 'このホストのずれはゆっくりですが、誤った側を使う他の機器ではすでに実害が出ています。',
  },
  remedy: {
    en: "Ask a third, independent clock: `chronyd -Q 'server SERVER iburst'` for each of the two and for one outside, which changes nothing here. Take the wrong one out live (`chronyc delete SERVER`; ntpsec `ntpq -a KEYID -k KEYFILE -c ':config unpeer SERVER'`), and add two more for good.",
    ja: "独立した3つ目の時計に尋ねます。2つの同期元と外部の1つに `chronyd -Q 'server SERVER iburst'` を実行して比べます（ここの時計は変わりません）。誤った側を `chronyc delete SERVER`、ntpsecなら `ntpq -a KEYID -k KEYFILE -c ':config unpeer SERVER'` で外し、恒久的にはさらに2つ加えます。",
    live: true,
    restart: null,
  },
  prevention: {
    en: 'Configure one, or at least three, never two.',
    ja: '同期元の数は3つ以上とし、2つにはしません。',
  },
  references: ['RFC 5905 §11.2.1', 'RFC 8633 §3.2'],
});
