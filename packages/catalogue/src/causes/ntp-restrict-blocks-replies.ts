import { grade } from '@tokimori/model';
import { cause } from '../cause.ts';

/** The host's own restrict lines drop the replies of the servers it asks. */
export default cause({
  key: 'ntp-restrict-blocks-replies',
  on: 'host',
  nature: 'fault',
  domain: 'time',
  weight: 0.6,
  brings: { 'restrict.drops': grade.often, 'restrict.no-pools': grade.often },
  given: [
    { finding: 'place.daemon', outcome: 'other', factor: 0.01 },
    { finding: 'place.daemon', outcome: 'chronyd', factor: 0.01 },
    { finding: 'config.restrict-replies', outcome: 'dropped', factor: 80 },
    { finding: 'config.restrict-replies', outcome: 'let-in', factor: 0.02 },
  ],
  title: {
    en: 'Own restrict lines throw away the replies of the time servers',
    ja: '自ホストのrestrict行が同期元の応答を捨てています',
  },
  explanation: {
    en: "The replies arrive, but `restrict` lines in this host's ntp.conf (`noserve`, `ignore`, or `nopeer` with pools) drop them before they are used. Reach stays 0 and the source stays at `.INIT.`, which looks exactly like a firewall, although tcpdump shows both directions.",
    ja: '応答は届いていますが、自ホストのntp.confにある `restrict` 行（`noserve`、`ignore`、プールに対する `nopeer`）が使用前に捨てています。到達性は0、参照IDは `.INIT.` のままでファイアウォールの遮断に見えますが、tcpdumpには往復とも現れます。',
  },
  breaks: {
    en: 'The clock runs free although the network and the servers are fine, so time is lost looking in the wrong place while logs and tickets drift apart.',
    ja: 'ネットワークもサーバーも正常なのに時計は自走し、見当違いの調査が続く間にログと認証のずれが広がります。',
  },
  remedy: {
    en: "On ntpsec with a control key take the flag away live, for example `ntpq -a KEYID -k KEYFILE -c ':config unrestrict default noserve'`, then check the flags with `ntpq -a KEYID -k KEYFILE -c reslist` and watch the reach. A second `restrict` for the same address adds flags and never removes any, so correct the line itself in ntp.conf, e.g. `restrict default nomodify nopeer noquery limited` plus `restrict source nomodify noquery`. Without a control key, and on ntp.org 4.2.8, the file is read only at start and ntpd has to be restarted.",
    ja: "制御鍵のあるntpsecなら `ntpq -a KEYID -k KEYFILE -c ':config unrestrict default noserve'` のように動作中にフラグを外し、`ntpq -a KEYID -k KEYFILE -c reslist` と到達性で確かめます。同じアドレスへの `restrict` の追記はフラグを足すだけで外せないため、ntp.confの該当行そのものを `restrict default nomodify nopeer noquery limited` と `restrict source nomodify noquery` に直します。制御鍵がない場合とntp.org 4.2.8では、設定は起動時にしか読まれないためntpdの再起動が必要です。",
    live: true,
    restart: null,
  },
  prevention: {
    en: "Keep the distribution's restrict lines, add to them instead of replacing them, and review ntp.conf before it is rolled out.",
    ja: 'ディストリビューション既定のrestrict行を残して追記だけにし、配布前にntp.confをレビューします。',
  },
  references: ['ntp.conf(5) restrict, unrestrict', 'ntpq(1) reslist'],
});
