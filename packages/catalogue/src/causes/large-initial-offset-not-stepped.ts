import { grade } from '@tokimori/model';
import { cause } from '../cause.ts';

/** A large error at start is slewed because no rule allows a step. */
export default cause({
  key: 'large-initial-offset-not-stepped',
  on: 'host',
  nature: 'fault',
  domain: 'time',
  weight: 3.5,
  brings: { 'clock.not-stepped': grade.sure },
  given: [
    { finding: 'place.fresh', outcome: 'yes', factor: 2 },
    { finding: 'place.daemon', outcome: 'other', factor: 3 },
  ],
  title: {
    en: 'The clock started far off and is only being slewed back',
    ja: '起動時の大きなずれがスルーでしか補正されていません',
  },
  explanation: {
    en: 'The clock was seconds or more away when the daemon started, and no `makestep` (chrony) or a disabled step (`-x`, `tinker step 0` in ntpd) lets it jump. ntpd then gains at most 0.5 ms per second, 5.6 hours for 10 s, so the offset looks stuck although the sources are healthy.',
    ja: 'デーモン起動時に時計が数秒以上ずれており、chronyに `makestep` がない、またはntpdで `-x` や `tinker step 0` が指定されているため飛ばせません。ntpdの補正は毎秒最大0.5ミリ秒、10秒なら5.6時間かかるため、同期元は正常でもずれが減らないように見えます。',
  },
  breaks: {
    en: 'For hours tickets near their limit fail, and time-stamped data is wrong by a shrinking amount that nobody can subtract later.',
    ja: '数時間のあいだ期限ぎりぎりのチケットが失敗し、記録の時刻は後から引き算できない変化する量だけ誤ります。',
  },
  remedy: {
    en: "chrony: `chronyc makestep` corrects it at once; to keep it set `makestep 1 3` in chrony.conf. ntpsec with a control key: `ntpq -a KEYID -k KEYFILE -c ':config tinker step 0.128'`, and delete `tinker step 0` or the `-x` option. A backward step can hurt databases: choose the moment, or wait out the slew on purpose.",
    ja: "chronyは `chronyc makestep` で即座に直り、chrony.confの `makestep 1 3` で恒久化します。制御鍵のあるntpsecは `ntpq -a KEYID -k KEYFILE -c ':config tinker step 0.128'` とし、`tinker step 0` や `-x` を外します。後戻りのステップはデータベースに影響しうるため、時間帯を選ぶか、承知のうえでスルーの完了を待ちます。",
    live: true,
    restart: null,
  },
  prevention: {
    en: 'Allow a step in the first updates only (`makestep 1 3`, `-g`) and start services after `chronyc waitsync`.',
    ja: 'ステップは最初の数回だけ許可し（`makestep 1 3`、`-g`）、サービスは `chronyc waitsync` の後に起動します。',
  },
  references: ['chrony.conf(5) makestep', 'ntp.conf(5) tinker step', 'ntpd(8) -x'],
});
