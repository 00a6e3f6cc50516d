import { grade } from '@tokimori/model';
import { cause } from '../cause.ts';

/** The proxy picks an IPv6 address it cannot route. */
export default cause({
  key: 'ipv6-unreachable-upstream',
  on: 'path',
  nature: 'fault',
  domain: 'upstream',
  weight: 2,
  brings: { 'way.no-ipv6': grade.sure },
  given: [
    { finding: 'upstream.where', outcome: 'ipv6', factor: 30 },
    { finding: 'upstream.where', outcome: 'address', factor: 0.001 },
    { finding: 'upstream.where', outcome: 'loopback', factor: 0.001 },
    { finding: 'upstream.where', outcome: 'unix', factor: 0.001 },
    { finding: 'upstream.where', outcome: 'loopback6', factor: 0.3 },
    { finding: 'upstream.where', outcome: 'name', factor: 0.6 },
    { finding: 'said.no-ipv6', outcome: 'yes', factor: 4 },
    { finding: 'said.some-requests', outcome: 'yes', factor: 1.3 },
  ],
  wide: true,
  title: {
    en: 'The proxy uses an IPv6 address of the backend it cannot reach',
    ja: 'プロキシが到達できないIPv6アドレスを使っています',
  },
  explanation: {
    en: 'The backend’s name has an AAAA record beside the A record, and the proxy tries it although this machine has no working IPv6: errno 101 at once, or one connect time-out. As both addresses are used in turn, only a part of the requests fails, and again after each fail_timeout.',
    ja: 'バックエンドの名前にAレコードとAAAAレコードがあり、このマシンのIPv6が使えないのにプロキシがそれを試しています。即座にerrno 101になるか、接続タイムアウト1回分待たされます。両方のアドレスを交互に使うため失敗は一部の要求だけで、fail_timeoutのたびに繰り返します。',
  },
  breaks: {
    en: 'Failures look random; tests with tools that fall back to IPv4 succeed.',
    ja: '失敗が不規則に見え、IPv4に切り替える道具で試すと成功します。',
  },
  remedy: {
    en: 'Check `ip -6 route get ADDRESS` and `curl -6sv http://NAME:PORT/` on the proxy. Keep the proxy to IPv4: nginx `resolver 192.0.2.53 ipv6=off;` for names met at run time, or the IPv4 address in `server`; HAProxy `resolve-prefer ipv4`; then `nginx -s reload`. Or give the machine IPv6 in earnest: `ip -6 route add default via GATEWAY dev IFACE`.',
    ja: 'プロキシで `ip -6 route get ADDRESS` と `curl -6sv http://NAME:PORT/` を確かめます。IPv4だけを使わせるには、nginxで実行時に解決する名前には `resolver 192.0.2.53 ipv6=off;`、それ以外は `server` にIPv4アドレスを書き、HAProxyは `resolve-prefer ipv4` とし、`nginx -s reload` で反映します。または `ip -6 route add default via GATEWAY dev IFACE` でIPv6を正しく使えるようにします。',
    live: true,
    restart: null,
  },
  prevention: {
    en: 'Publish AAAA records only for services that are reachable by IPv6 from every client.',
    ja: 'AAAAレコードは、全クライアントからIPv6で到達できるサービスにだけ登録します。',
  },
  references: ['nginx ngx_http_core_module resolver', 'RFC 8305', 'HAProxy configuration manual: resolve-prefer'],
});
