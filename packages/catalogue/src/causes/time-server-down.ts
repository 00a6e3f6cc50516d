import { grade } from '@tokimori/model';
import { cause } from '../cause.ts';

/** The host answers, its NTP port is closed. */
export default cause({
  key: 'time-server-down',
  on: 'source',
  nature: 'fault',
  domain: 'time',
  weight: 2.5,
  brings: { 'source.no-daemon': grade.sure },
  given: [
    { finding: 'place.others-fine', outcome: 'yes', factor: 0.1 },
    { finding: 'place.chrony-works', outcome: 'yes', factor: 0.05 },
  ],
  title: {
    en: "The server's host is up, but no NTP service runs on it",
    ja: 'サーバー機は動いていますがNTPサービスが止まっています',
  },
  explanation: {
    en: 'The host answers to ping, but UDP 123 is closed and it sends ICMP port unreachable: no server process, or one that is a client only. The usual tools show just silence, because they ignore the ICMP message.',
    ja: 'サーバー機はpingに応答しますが、UDP 123番は閉じてICMPポート到達不能を返しています（プロセスがないか、クライアント専用の設定です）。多くのツールはICMPを表示しないため無応答にしか見えません。',
  },
  breaks: {
    en: 'Every client of this server counts one source less; those with only this one are on their own.',
    ja: 'このサーバーの利用者はみな同期元を1つ失い、ほかに同期元のないものは自走します。',
  },
  remedy: {
    en: "On the server: `ss -lun 'sport = :123'`. If nothing listens, start the daemon (`systemctl start chrony`); if chronyd runs but serves nobody, `chronyc allow CLIENT` opens the port live, and `allow` in chrony.conf keeps it.",
    ja: "サーバーで `ss -lun 'sport = :123'` を見ます。待ち受けがなければデーモンを起動し（`systemctl start chrony`）、chronydが動いていて配信していないだけなら `chronyc allow CLIENT` で動作中に開き、chrony.confの `allow` で恒久化します。",
    live: true,
    restart: null,
  },
  prevention: {
    en: 'Monitor the service with a real NTP question, since a ping says nothing about it.',
    ja: 'pingではなく、実際のNTP問い合わせでサービスを監視します。',
  },
  references: ['chrony.conf(5) allow', 'RFC 1122 §4.1.3.1'],
});
