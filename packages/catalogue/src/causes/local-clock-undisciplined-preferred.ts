import { grade } from '@tokimori/model';
import { cause } from '../cause.ts';

/** The undisciplined local clock wins over, or replaces, real servers. */
export default cause({
  key: 'local-clock-undisciplined-preferred',
  on: 'host',
  nature: 'exposure',
  domain: 'time',
  weight: 1,
  brings: { 'sources.itself': grade.sure },
  given: [
    { finding: 'sources.local-clock', outcome: 'selected', factor: 2000 },
    { finding: 'sources.local-clock', outcome: 'listed', factor: 0.2 },
    { finding: 'sources.local-clock', outcome: 'unused', factor: 0.001 },
  ],
  title: {
    en: 'The host follows its own clock, LOCAL(0), despite real servers',
    ja: '実サーバーがあるのに自分の時計LOCAL(0)を選んでいます',
  },
  explanation: {
    en: 'The local clock driver always answers, with offset 0 and no dispersion, so it is chosen whenever the real servers are slow, few, or marked less preferred. The host then reports "synchronised" while it measures itself against itself.',
    ja: 'ローカルクロックドライバーは常にずれ0・分散なしで応答するため、実サーバーが遅い、少ない、優先度が低いといった場合に選ばれます。ホストは自分を自分と比べて「同期済み」と報告します。',
  },
  breaks: {
    en: 'Monitoring stays green, clients inherit the drift, and a wrong hour can be served as truth.',
    ja: '監視は正常のままクライアントにずれが伝わり、誤った時刻が正として配られることもあります。',
  },
  remedy: {
    en: "ntpsec with a control key: `ntpq -a KEYID -k KEYFILE -c ':config unpeer 127.127.1.0'`; chrony: `chronyc local off`. Remove the `127.127.1.0`, `fudge` or `local` line from the file, and if the site must go on without the outside use `tos orphan 10` or `local stratum 10 orphan`. On ESXi and on ntp.org's ntpd without keys, edit the list and restart only ntpd.",
    ja: "制御鍵のあるntpsecは `ntpq -a KEYID -k KEYFILE -c ':config unpeer 127.127.1.0'`、chronyは `chronyc local off` で外します。設定から `127.127.1.0`・`fudge`・`local` の行を消し、外部が途絶えても続ける必要があれば `tos orphan 10` か `local stratum 10 orphan` にします。ESXiや鍵のないntp.orgのntpdでは、一覧を直してntpdだけを再起動します。",
    live: true,
    restart: null,
  },
  prevention: {
    en: 'Never give the local clock `prefer`, keep its stratum at 10 or more, and alert when the reference is LOCAL or 127.127.1.x.',
    ja: 'ローカルクロックに `prefer` を付けず、階層は10以上にし、参照先がLOCALや127.127.1.xになったら警報を出します。',
  },
  references: ['ntp.conf(5) tos orphan', 'chronyc(1) local off', 'NTP Undisciplined Local Clock driver (type 1)'],
});
