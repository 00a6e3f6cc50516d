import { grade } from '@tokimori/model';
import { cause } from '../cause.ts';

/** With one source there is nothing to compare it with. */
export default cause({
  key: 'single-source',
  on: 'host',
  nature: 'exposure',
  domain: 'time',
  weight: 2,
  brings: { 'sources.one': grade.sure },
  given: [
    { finding: 'sources.count', outcome: 'one', factor: 2000 },
    { finding: 'sources.count', outcome: 'two', factor: 0.001 },
    { finding: 'sources.count', outcome: 'several', factor: 0.001 },
  ],
  title: {
    en: 'Only one time source: whatever it says is believed',
    ja: '同期元が1つだけで、誤っていても信じてしまいます',
  },
  explanation: {
    en: 'With a single source the selection algorithm has nothing to compare, so a server that is 300 ms or an hour off is followed and everything reads "synchronised". If it goes away the clock runs free without a second opinion.',
    ja: '同期元が1つだと比較の相手がないため、300ミリ秒でも1時間でもずれたサーバーにそのまま従い、表示は「同期済み」のままです。失われた場合も代わりがなく自走します。',
  },
  breaks: {
    en: 'Nothing is broken now; the day this server errs, all hosts that depend on it err together.',
    ja: '今は何も壊れていませんが、このサーバーが誤った日には従う全ホストが一緒に誤ります。',
  },
  remedy: {
    en: "Add three more of different origin: `chronyc add server SERVER iburst` for each, kept in a `*.sources` file; ntpsec `ntpq -a KEYID -k KEYFILE -c ':config server SERVER iburst'`; ESXi takes a list, `esxcli system ntp set -s SERVER1 -s SERVER2 -s SERVER3 -s SERVER4`. Two are worse than one or three, since they can disagree without a winner. Set `minsources` or `tos minsane` only after they have been reached: `tos minsane 2` drops the present one at once.",
    ja: "由来の異なる同期元をあと3つ加えます。chronyは `chronyc add server SERVER iburst` を繰り返して `*.sources` にも残し、ntpsecは `ntpq -a KEYID -k KEYFILE -c ':config server SERVER iburst'`、ESXiは `esxcli system ntp set -s SERVER1 -s SERVER2 -s SERVER3 -s SERVER4` と並べて指定します。2つでは食い違っても決着がつかないため避けます。`minsources` や `tos minsane` は全部に到達してから設定します（`tos minsane 2` を先に入れると今の同期元を即座に失います）。",
    live: true,
    restart: null,
  },
  prevention: {
    en: 'Four independent sources per host, as RFC 8633 advises, and one measurement from outside.',
    ja: 'RFC 8633の推奨どおり独立した4つの同期元と、外部からの測定を1つ用意します。',
  },
  references: ['RFC 8633 §3.2', 'chrony.conf(5) minsources'],
});
