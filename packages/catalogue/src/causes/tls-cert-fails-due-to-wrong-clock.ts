import { grade } from '@tokimori/model';
import { cause } from '../cause.ts';

/** The certificate is good, the clock that judges it is not. */
export default cause({
  key: 'tls-cert-fails-due-to-wrong-clock',
  on: 'host',
  nature: 'effect',
  domain: 'time',
  weight: 0.8,
  brings: { 'clock.misjudges-certificates': grade.sure },
  given: [
    // A host that follows a source has no wrong clock.
    { finding: 'host.sync', outcome: 'synchronised', factor: 0.1 },
    { finding: 'place.clock-wrong', outcome: 'yes', factor: 20 },
    { finding: 'place.boot', outcome: 'yes', factor: 2 },
    { finding: 'place.suspend', outcome: 'yes', factor: 8 },
    { finding: 'place.power-cycle', outcome: 'yes', factor: 4 },
  ],
  title: {
    en: 'Certificates are refused because the local clock is wrong',
    ja: '時計が誤っているため証明書が拒否されています',
  },
  explanation: {
    en: 'The certificate is valid today, but this host believes in another day, so it reads "expired" or "not yet valid". Several unrelated certificates fail at once, and only on this host; that is the mark of the clock and not of the certificates.',
    ja: '証明書は今日有効ですが、このホストが別の日付だと思っているため「期限切れ」「まだ有効でない」と判定します。無関係な複数の証明書がこのホストでだけ一斉に失敗するのは、証明書ではなく時計の問題の特徴です。',
  },
  breaks: {
    en: 'HTTPS, LDAPS, package updates and NTS stop; with NTS the clock cannot even be repaired by its own sources.',
    ja: 'HTTPS、LDAPS、パッケージ更新、NTSが止まり、NTSの場合は自分の同期元で時計を直すことすらできません。',
  },
  remedy: {
    en: 'Do not renew anything: compare `date -u` with a trusted clock, put the clock right (`chronyc makestep`, or `date -u -s` when no source is reachable), and try again. With NTS as the only kind of source add a plain one for the moment, `chronyc add server SERVER iburst`, and remove it later; `nocerttimecheck 1` in chrony.conf is the last resort.',
    ja: '証明書は更新せず、`date -u` を確かな時計と比べ、`chronyc makestep`（同期元がなければ `date -u -s`）で時計を直してから再試行します。同期元がNTSだけなら `chronyc add server SERVER iburst` で一時的に通常の同期元を加え、後で外します。chrony.confの `nocerttimecheck 1` は最後の手段です。',
    live: true,
    restart: null,
  },
  prevention: {
    en: 'Alert on the clock before the certificate check alerts, and keep one source without NTS or a good RTC for cold starts.',
    ja: '証明書の監視より先に時計で警報が出るようにし、冷間起動に備えてNTSでない同期元か正常なRTCを確保します。',
  },
  references: ['RFC 5280 §4.1.2.5', 'RFC 8915 §8', 'chrony.conf(5) nocerttimecheck'],
});
