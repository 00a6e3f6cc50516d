import { grade } from '@tokimori/model';
import { cause } from '../cause.ts';

/** Name resolution in the proxy stalls. */
export default cause({
  key: 'proxy-dns-slow-or-dead',
  on: 'proxy',
  nature: 'fault',
  domain: 'upstream',
  weight: 3,
  brings: { 'proxy.names-stall': grade.sure },
  title: {
    en: 'The proxy’s name server is slow or does not answer',
    ja: 'プロキシの使うネームサーバーが遅いか応答しません',
  },
  explanation: {
    en: 'The proxy asks its own `resolver`, not /etc/resolv.conf, and that server does not answer: each request that needs a fresh name waits and fails with 502 before any backend is tried, so all `$upstream_*` fields are "-". With one dead server of two, only now and then a request takes 5 s longer.',
    ja: 'プロキシは/etc/resolv.confではなく自身の `resolver` に尋ね、そのサーバーが応答していません。名前の再解決が必要な要求は、バックエンドを試す前に待たされて502になり、`$upstream_*` はすべて「-」です。2台のうち1台だけ死んでいる場合は、ときどき5秒余計にかかります。',
  },
  breaks: {
    en: 'Everything that is proxied by name, at the rhythm of the records’ lifetimes.',
    ja: '名前で中継するものすべてが、レコードの有効期間の周期で影響を受けます。',
  },
  remedy: {
    en: 'Ask each configured server for both types: `dig +time=2 +tries=1 @RESOLVER NAME A` and `dig +time=2 +tries=1 @RESOLVER NAME AAAA`. Remove or replace the dead one in `resolver 192.0.2.53 192.0.2.54 valid=30s;`, shorten `resolver_timeout 5s;`, add `ipv6=off` if only AAAA fails, then `nginx -s reload`. A local cache (`unbound`, `systemd-resolved` on 127.0.0.53) makes the proxy independent of a slow one.',
    ja: '設定された各サーバーに両方の型を尋ねます（`dig +time=2 +tries=1 @RESOLVER NAME A` と `dig +time=2 +tries=1 @RESOLVER NAME AAAA`）。応答しないものを `resolver 192.0.2.53 192.0.2.54 valid=30s;` から外すか入れ替え、`resolver_timeout 5s;` で待ち時間を短くし、AAAAだけ失敗するなら `ipv6=off` を加えて `nginx -s reload` します。ローカルのキャッシュ（`unbound`、127.0.0.53の `systemd-resolved`）を置けば、遅いサーバーの影響を受けません。',
    live: true,
    restart: null,
  },
  prevention: {
    en: 'Watch the resolver from the proxy host with the very names it uses.',
    ja: 'プロキシのホストから、実際に使う名前でリゾルバーを監視します。',
  },
  references: ['nginx ngx_http_core_module resolver, resolver_timeout', 'dig(1)'],
});
