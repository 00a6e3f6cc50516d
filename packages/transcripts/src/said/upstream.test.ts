import { describe, expect, test } from 'vitest';
import { told } from '../chrony/testing.ts';

const said = (context: string) =>
  told('', 'nothing', context)
    .map((fact) => fact.replace(/^host:local /, ''))
    // Whether it complains at all: see general.test.ts.
    .filter((fact) => !/^env\.(?:complaint|works)=/.test(fact));

describe('what people say about proxies and backends', () => {
  test.each([
    ['All PHP pages stop; a restart of php-fpm helps.', ['env.restart-helps=true', 'env.everything-hangs=true']],
    ['Restarting the app fixes it for a day', ['env.restart-helps=true']],
    ['A reload of nginx fixes it', ['env.reload-helps=true']],
    ['It worked before the upgrade', ['env.after-upgrade=true']],
    ['Small pages are fine, large downloads hang', ['env.large-hangs=true']],
    ['502 at random, a few requests per hour', ['env.some-requests=true']],
    ['Only one of the backends fails', ['env.one-member=true']],
    ['The first request after a quiet night fails', ['env.after-idle=true']],
    ['curl from the proxy to the backend works', ['env.direct-works=true']],
    ['By its log the backend answers in 20 ms', ['env.backend-quick=true']],
    ['The load balancer in front has an idle timeout of 60 s', ['env.nat=true', 'env.outer-timeout=true']],
    ['Only the yearly report is affected', ['env.heavy-request=true']],
    ['The job takes about 3 minutes', ['env.long-requests=true']],
    ['It is a WebSocket', ['env.long-poll=true']],
    ['No entry in the backend log', ['env.not-in-backend-log=true']],
    ['The pod was recreated', ['env.address-changed=true']],
    ['SELinux is enforcing', ['env.selinux=true']],
    ['The host is IPv4 only', ['env.no-ipv6=true']],
    ['Full GC every few minutes', ['env.pause=true']],
    ['The database is overloaded', ['env.slow-database=true']],
    ['The application crashed', ['env.backend-stopped=true']],
    ['The server was powered off', ['env.power-cycle=true', 'env.host-off=true']],
    ['The backend only speaks HTTPS', ['env.wrong-scheme=true']],
    ['php-fpmを再起動すると直ります。', ['env.restart-helps=true']],
    ['nginxをリロードすると直ります。', ['env.reload-helps=true']],
    ['ときどき502になります。', ['env.some-requests=true']],
    ['直接アクセスすると正常に応答します。', ['env.direct-works=true']],
    ['帳票のときだけ遅いです。', ['env.heavy-request=true']],
    ['バックエンドのログに記録がありません。', ['env.not-in-backend-log=true']],
    ['Podが再作成されました。', ['env.address-changed=true']],
    ['データベースが遅いです。', ['env.slow-database=true']],
  ])('%s', (sentence, facts) => expect(said(sentence).toSorted()).toEqual(facts.toSorted()));

  test.each([
    'The user reports that the site is down.',
    'SELinux is disabled.',
    'nginx 1.24 in front of a Rails application.',
    'There is no VPN.',
    'アプリケーションは一台です。',
  ])('says nothing of it: %s', (sentence) => expect(said(sentence)).toEqual([]));
});
