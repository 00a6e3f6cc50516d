import { grade } from '@tokimori/model';
import { cause } from '../cause.ts';

/** The backend listens on another address than the proxy uses. */
export default cause({
  key: 'upstream-listener-address-mismatch',
  on: 'backend',
  nature: 'fault',
  domain: 'upstream',
  weight: 1.2,
  brings: { 'backend.listens-elsewhere': grade.sure },
  given: [
    { finding: 'upstream.loopback-in-container', outcome: 'yes', factor: 40 },
    { finding: 'upstream.where', outcome: 'loopback6', factor: 30 },
    { finding: 'said.direct-works', outcome: 'yes', factor: 3 },
    { finding: 'said.backend-stopped', outcome: 'yes', factor: 0.3 },
  ],
  title: {
    en: 'The backend listens on another address than the proxy uses',
    ja: '待ち受けアドレスとプロキシの接続先が異なります',
  },
  explanation: {
    en: 'The service runs, but is bound to loopback, to one interface or to the other address family, while the proxy connects elsewhere. Typical: bound to 127.0.0.1 and asked from another machine or container, or `localhost` that means ::1 for the proxy and 127.0.0.1 for the service.',
    ja: 'サービスは動いていますが、ループバック、特定のインターフェース、または別のアドレスファミリーだけで待ち受け、プロキシは別の宛先に接続しています。127.0.0.1で待ち受けて別のマシンやコンテナーから接続される場合や、`localhost` がプロキシでは::1、サービスでは127.0.0.1を指す場合が典型です。',
  },
  breaks: {
    en: 'It works for whoever tests on the machine itself and for nobody else.',
    ja: 'そのマシン上で試す人には動いて見え、ほかからは一切つながりません。',
  },
  remedy: {
    en: 'Compare `ss -ltn` on the backend with the address in the proxy’s error. Either bind wider (`0.0.0.0:PORT` or the service’s own address; guard it by the packet filter) or let the proxy ask where it listens: `proxy_pass http://127.0.0.1:PORT;` with the number instead of `localhost`, in containers the service’s name instead of loopback. `nginx -s reload` takes the new address without an interruption.',
    ja: 'バックエンドの `ss -ltn` と、プロキシのエラーにあるアドレスを比べます。待ち受けを広げる（`0.0.0.0:PORT` またはサービス用のアドレス。フィルターで保護します）か、プロキシの宛先を合わせます。`localhost` でなく番号で `proxy_pass http://127.0.0.1:PORT;` と書き、コンテナーではループバックでなくサービス名を使います。`nginx -s reload` なら中断なく新しい宛先に切り替わります。',
    live: false,
    restart: {
      en: 'the backend, only where its own bind address is changed',
      ja: 'バックエンド（自身の待ち受けアドレスを変える場合だけ）',
    },
  },
  prevention: {
    en: 'Write addresses as numbers with their family on both sides, and test from the proxy, not from the backend.',
    ja: '両側でアドレスを数値とファミリーで明記し、確認はバックエンド上でなくプロキシから行います。',
  },
  references: ['bind(2)', 'RFC 6724', 'Docker documentation: container networking'],
});
