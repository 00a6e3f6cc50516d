import { grade } from '@tokimori/model';
import { cause } from '../cause.ts';

/** The certificate starts in the future of the judging clock. */
export default cause({
  key: 'upstream-tls-cert-not-yet-valid',
  on: 'backend',
  nature: 'effect',
  domain: 'upstream',
  weight: 1.5,
  brings: { 'tls.cert-not-yet-valid': grade.sure },
  // Where the judging clock is known to be wrong, it is the clock.
  given: [{ finding: 'place.clock-wrong', outcome: 'yes', factor: 0.02 }],
  title: {
    en: 'The backend’s certificate is not valid yet for the proxy’s clock',
    ja: '証明書の開始日時がプロキシの時計より未来です',
  },
  explanation: {
    en: 'The certificate’s start lies ahead of the clock that judges it. Either it was issued by a machine whose clock runs ahead (a BMC, an appliance, a private authority), or the proxy’s own clock is behind; just issued, minutes are enough.',
    ja: '証明書の開始日時が、判定する時計より先にあります。進んだ時計を持つ機械（BMC、アプライアンス、社内認証局）が発行したか、プロキシの時計が遅れています。発行直後であれば数分の差でも起こります。',
  },
  breaks: {
    en: '502 until the clock has passed the start, or until the clock is put right.',
    ja: '時計が開始日時を過ぎるか、正しく直されるまで502が続きます。',
  },
  remedy: {
    en: 'Compare three times: `date -u` on the proxy, `curl -skI https://BACKEND/ | grep -i ^date`, and notBefore from `echo | openssl s_client -connect BACKEND:443 2>/dev/null | openssl x509 -noout -startdate`. Put the wrong clock right (`chronyc makestep`), and where the issuer’s was wrong issue the certificate anew afterwards. Nothing has to be restarted on the proxy.',
    ja: '三つの時刻を比べます。プロキシの `date -u`、`curl -skI https://BACKEND/ | grep -i ^date`、`echo | openssl s_client -connect BACKEND:443 2>/dev/null | openssl x509 -noout -startdate` のnotBeforeです。誤った時計を直し（`chronyc makestep`）、発行側が誤っていた場合はその後で証明書を発行し直します。プロキシの再起動は不要です。',
    live: true,
    restart: null,
  },
  prevention: {
    en: 'Synchronise every machine that issues certificates, and backdate the start by an hour.',
    ja: '証明書を発行する機械をすべて同期させ、開始日時は1時間前に設定します。',
  },
  references: ['RFC 5280 §4.1.2.5', 'openssl-verify(1) X509_V_ERR_CERT_NOT_YET_VALID'],
});
