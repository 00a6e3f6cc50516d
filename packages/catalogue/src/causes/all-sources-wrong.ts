import { grade } from '@tokimori/model';
import { cause } from '../cause.ts';

/** All sources agree with each other and not with an independent reference. */
export default cause({
  key: 'all-sources-wrong',
  on: 'host',
  nature: 'effect',
  domain: 'time',
  weight: 0.5,
  brings: { 'sources.agree-wrongly': grade.sure },
  title: {
    en: 'All sources agree, and all are wrong',
    ja: 'すべての同期元が一致したまま誤っています',
  },
  explanation: {
    en: 'The sources confirm one another, so this host is green in every display, but an independent reference shows them all off by the same amount. They share something: one upstream, one site clock set by hand, one firewall that answers in their place.',
    ja: '同期元どうしは一致しているので表示はすべて正常ですが、独立した基準と比べると全部が同じ量だけずれています。共通の上流、手動で合わせた構内時計、代理応答するファイアウォールなど、何かを共有しています。',
  },
  breaks: {
    en: 'Everything inside fits together and nothing fits the world outside: federated log-ins, certificates, bank and mail time stamps, evidence in logs.',
    ja: '内部では辻褄が合い、外の世界とだけ合いません。フェデレーション認証、証明書、取引やメールの時刻、証拠としてのログに響きます。',
  },
  remedy: {
    en: "Verify with two references of other origin (`chronyd -Q 'server SERVER iburst'`, the `Date` header of a public HTTPS site). Repair the shared upstream first; if that takes long, add true sources here (`chronyc add server SERVER iburst`) in larger number than the wrong ones, or delete the wrong ones. A correction of the whole site is a step for everyone: announce it, and let each daemon step once with `chronyc makestep`.",
    ja: "由来の異なる2つの基準（`chronyd -Q 'server SERVER iburst'` と公開HTTPSサイトの `Date` ヘッダーなど）で確かめます。まず共通の上流を直し、時間がかかるなら正しい同期元を誤りより多く `chronyc add server SERVER iburst` で加えるか、誤りを外します。全体の補正は全員にとってステップになるため、予告したうえで各デーモンで `chronyc makestep` を一度だけ実行します。",
    live: true,
    restart: null,
  },
  prevention: {
    en: "Measure the site's servers against an outside reference every hour and alarm on the difference.",
    ja: '構内サーバーを外部の基準と毎時比較し、差で警報を出します。',
  },
  references: ['RFC 8633 §3.3', 'chronyd(8) -Q'],
});
