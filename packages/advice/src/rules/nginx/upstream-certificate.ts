import { effective, type NginxConf, passes, target } from '../../nginx-conf.ts';
import { type Rule, t } from '../../rule.ts';

export default {
  id: 'upstream-certificate',
  severity: 'hint',
  title: t('the upstream’s certificate is not checked', 'upstream の証明書を検証しない'),
  reason: t(
    'nginx does not verify the upstream’s certificate unless told to: anybody on the way can answer in its place, and an expired certificate goes unnoticed.',
    '指定しない限り nginx は upstream の証明書を検証しません。経路上の誰でも成りすませ、期限切れにも気づけません。',
  ),
  reference: 'nginx docs: proxy_ssl_verify, proxy_ssl_trusted_certificate',
  bad: 'server { location / { proxy_pass https://10.0.0.1; } }',
  fine: 'server { location / { proxy_pass https://10.0.0.1; proxy_ssl_verify on; proxy_ssl_trusted_certificate /etc/ssl/certs/ca-certificates.crt; } }',
  *find(conf) {
    for (const pass of passes(conf)) {
      if (target(pass).scheme !== 'https') continue;
      const verify = effective(pass.parent, 'proxy_ssl_verify');
      const trusted = effective(pass.parent, 'proxy_ssl_trusted_certificate');
      if (verify?.args[0] === 'on') {
        if (trusted === undefined && (conf.whole || verify.parent === pass.parent))
          yield {
            at: verify,
            severity: 'error',
            reason: noRoots,
            add: ['proxy_ssl_trusted_certificate /etc/ssl/certs/ca-certificates.crt;'],
          };
      } else if (verify !== undefined)
        yield {
          at: verify,
          instead: ['proxy_ssl_verify on;', 'proxy_ssl_trusted_certificate /etc/ssl/certs/ca-certificates.crt;'],
        };
      else
        yield {
          at: pass,
          add: ['proxy_ssl_verify on;', 'proxy_ssl_trusted_certificate /etc/ssl/certs/ca-certificates.crt;'],
        };
    }
  },
} satisfies Rule<NginxConf>;

const noRoots = t(
  'Verification is on and no roots are named: nginx refuses the configuration (“no proxy_ssl_trusted_certificate for proxy_ssl_verify”).',
  '検証を有効にしていますが信頼する証明書の指定がなく、nginx は設定を拒みます（「no proxy_ssl_trusted_certificate for proxy_ssl_verify」）。',
);
