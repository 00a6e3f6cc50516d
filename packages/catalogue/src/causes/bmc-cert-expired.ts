import { grade } from '@tokimori/model';
import { cause } from '../cause.ts';

/** The certificate inside the BMC has expired. */
export default cause({
  key: 'bmc-cert-expired',
  on: 'bmc',
  nature: 'fault',
  domain: 'bmc',
  weight: 1,
  brings: { 'bmc.certificate-over': grade.sure },
  title: { en: 'The certificate of the BMC has expired', ja: 'BMCの証明書が期限切れです' },
  explanation: {
    en: 'The web service of the BMC shows a certificate whose end lies in the past. Vendors ship one made at the factory, valid for some years, and nothing in the BMC renews it; clients that verify stop all at once, IPMI and SSH go on.',
    ja: 'BMCのWebサービスが示す証明書の有効期限が過ぎています。出荷時の証明書は数年で切れますが、BMCには自動更新がありません。検証を行うクライアントは一斉に接続できなくなり、IPMIとSSHは動き続けます。',
  },
  breaks: {
    en: 'Redfish automation and consoles in the browser fail; people get used to clicking warnings away.',
    ja: 'Redfishの自動化やブラウザーのコンソールが失敗し、警告を無視する習慣が広がります。',
  },
  remedy: {
    en: 'Look: `openssl s_client -connect BMC:443 </dev/null | openssl x509 -noout -dates`. Renew it over the BMC itself: make a request with the action `CertificateService.GenerateCSR`, sign it and install it by `CertificateService.ReplaceCertificate` (iDRAC: `racadm sslcsrgen -g`, `racadm sslcertupload -t 1 -f FILE`). Most BMCs restart their web service for it, some themselves; the host is not touched. Check the clock of the BMC first.',
    ja: '`openssl s_client -connect BMC:443 </dev/null | openssl x509 -noout -dates` で確かめます。`CertificateService.GenerateCSR` で要求を作り、署名して `CertificateService.ReplaceCertificate` で入れ替えます（iDRACは `racadm sslcsrgen -g` と `racadm sslcertupload -t 1 -f FILE`）。多くのBMCはWebサービスを、一部はBMC自体を再起動しますが、ホストには影響しません。先にBMCの時計も確認してください。',
    live: false,
    restart: {
      en: 'the web service of the BMC (some: the BMC), which loads the certificate at start only; never the host',
      ja: 'BMCのWebサービス（機種によりBMC自体）。証明書は起動時にしか読み込まれません。ホストの再起動は不要です',
    },
  },
  prevention: {
    en: 'Watch the end dates of all BMCs like those of any other server.',
    ja: '全BMCの有効期限を、他のサーバーと同じように監視します。',
  },
  references: ['DSP2046 CertificateService', 'openssl-s_client(1)'],
});
