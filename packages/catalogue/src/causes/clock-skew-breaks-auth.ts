import { grade } from '@tokimori/model';
import { cause } from '../cause.ts';

/** Tickets, tokens or signatures are refused because two clocks differ. */
export default cause({
  key: 'clock-skew-breaks-auth',
  on: 'host',
  nature: 'effect',
  domain: 'time',
  weight: 5,
  brings: { 'clock.breaks-credentials': grade.sure },
  title: {
    en: 'Log-ins or tokens are refused because clocks differ',
    ja: '時計の差により認証やトークンが拒否されています',
  },
  explanation: {
    en: 'Tickets and tokens carry times, and the other side accepts only a small difference: 5 minutes in Kerberos, often 30 to 60 s for tokens, 15 minutes for AWS signatures. The password and the key are right; one of the two clocks is not.',
    ja: 'チケットやトークンには時刻が入っており、相手はわずかな差しか認めません（Kerberosは5分、トークンは多くが30〜60秒、AWSの署名は15分）。パスワードや鍵は正しく、どちらかの時計が誤っています。',
  },
  breaks: {
    en: 'People cannot log in, domain members lose trust, replication and API calls stop, while the servers look healthy.',
    ja: 'サーバーは正常に見えるまま、ログオン不能、ドメインの信頼関係の喪失、レプリケーションやAPI呼び出しの停止が起こります。',
  },
  remedy: {
    en: "Compare both ends with a third clock: `chronyd -Q 'server SERVER iburst'` on Linux, `w32tm /stripchart /computer:SERVER /samples:3 /dataonly` on Windows. Correct the wrong one (`chronyc makestep`, or `w32tm /resync`), then renew the ticket with `kinit`. Do not widen the permitted skew; that weakens the protection against replay.",
    ja: "第三の時計と両端を比べます。Linuxは `chronyd -Q 'server SERVER iburst'`、Windowsは `w32tm /stripchart /computer:SERVER /samples:3 /dataonly` です。誤っている側を `chronyc makestep` や `w32tm /resync` で直し、`kinit` でチケットを取り直します。許容差を広げると再送攻撃への備えが弱まるので行いません。",
    live: true,
    restart: null,
  },
  prevention: {
    en: 'Alert at 30 s of difference between clients and their domain controllers or identity provider.',
    ja: 'クライアントとドメインコントローラーや認証基盤との差が30秒に達したら警報を出します。',
  },
  references: ['RFC 4120 §3.2.3', 'krb5.conf(5) clockskew', 'w32tm /stripchart'],
});
