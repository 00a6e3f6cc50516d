import { grade } from '@tokimori/model';
import { cause } from '../cause.ts';

/** The proxy keeps an address that changed. */
export default cause({
  key: 'dns-stale-upstream-ip',
  on: 'proxy',
  nature: 'fault',
  domain: 'upstream',
  weight: 1.6,
  brings: { 'proxy.address-stale': grade.sure },
  given: [
    { finding: 'proxy.static-names', outcome: 'yes', factor: 2 },
    { finding: 'upstream.where', outcome: 'loopback', factor: 0.01 },
    { finding: 'upstream.where', outcome: 'unix', factor: 0.005 },
    { finding: 'said.address-changed', outcome: 'yes', factor: 25 },
    { finding: 'said.reload-helps', outcome: 'yes', factor: 25 },
    { finding: 'said.restart-helps', outcome: 'yes', factor: 0.7 },
    { finding: 'said.direct-works', outcome: 'yes', factor: 2 },
    { finding: 'place.container', outcome: 'yes', factor: 1.5 },
    { finding: 'place.fresh', outcome: 'yes', factor: 1.5 },
    { finding: 'said.after-upgrade', outcome: 'yes', factor: 1.3 },
  ],
  title: {
    en: 'The proxy still uses the backend’s old address',
    ja: 'プロキシがバックエンドの古いアドレスを使い続けています',
  },
  explanation: {
    en: 'The name of the backend points elsewhere now (new container or pod, moved load balancer), but the proxy resolved it once at its start and keeps the answer. Connections go to an address where nobody, or somebody else, lives; a reload of the proxy cures it until the next change.',
    ja: 'バックエンドの名前は現在別のアドレスを指していますが（コンテナーやPodの再作成、ロードバランサーの移動）、プロキシは起動時の結果を使い続けています。接続先には誰もいないか別のものがおり、プロキシを再読み込みすると次の変更まで直ります。',
  },
  breaks: {
    en: 'All is well when asked by name from anywhere else; if the address was given to another service, requests land there.',
    ja: 'ほかの場所から名前で試すと正常で、古いアドレスが別のサービスに再利用されると要求がそこに届きます。',
  },
  remedy: {
    en: 'Compare the address in the error with `getent ahosts NAME` on the proxy. At once: `nginx -s reload`. For good: nginx 1.27.3 or later `server NAME:PORT resolve;` with `zone` and `resolver 192.0.2.53 valid=10s;`, older ones a variable in `proxy_pass http://$backend;`; HAProxy `resolvers` section and `init-addr last,libc,none`; Apache `disablereuse=on`.',
    ja: 'エラーに出たアドレスを、プロキシ上の `getent ahosts NAME` と比べます。すぐ直すには `nginx -s reload` です。恒久的には、nginx 1.27.3以降は `zone` と `resolver 192.0.2.53 valid=10s;` を添えた `server NAME:PORT resolve;`、それより古ければ変数を使った `proxy_pass http://$backend;`、HAProxyは `resolvers` セクションと `init-addr last,libc,none`、Apacheは `disablereuse=on` を使います。',
    live: true,
    restart: null,
  },
  prevention: {
    en: 'Point the proxy at an address that stays (service address, load balancer), or let it resolve with the record’s own lifetime.',
    ja: '変わらないアドレス（サービスアドレスやロードバランサー）を宛先にするか、レコードの有効期間に従って再解決させます。',
  },
  references: [
    'nginx ngx_http_upstream_module server resolve',
    'nginx ngx_http_core_module resolver',
    'HAProxy configuration manual: resolvers',
  ],
});
