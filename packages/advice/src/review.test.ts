import { describe, expect, test } from 'vitest';
import { review } from './review.ts';
import { documentOf, reviewed } from './testing.ts';

const kinds = (...files: [name: string, text: string][]) =>
  review(
    files.map(([name, text]) => documentOf(name, text)),
    [],
  ).files.map((it) => `${it.name} ${it.kind}`);
const said = (text: string, name = '-') => reviewed(text, name).map((it) => `${it.line} ${it.rule}`);

describe('what a text is', () => {
  test.each([
    ['x', 'server a.example.net iburst\nmakestep 1 3', 'chrony.conf'],
    ['x', 'server a.example.net iburst\nrestrict default noquery', 'ntp.conf'],
    ['etc/chrony.conf', 'server a.example.net iburst', 'chrony.conf'],
    ['sources.d/a.sources', 'server a.example.net iburst', 'ntp.conf'],
    ['chrony/sources.d/a.sources', 'server a.example.net iburst', 'chrony.conf'],
    ['x', 'server {\n  listen 80;\n}', 'nginx.conf'],
    ['x', 'upstream app {\n  server 10.0.0.1:80;\n}', 'nginx.conf'],
    ['x', '1 MD5 HEX:0011', 'keys'],
    ['x', '#!/bin/sh\nntpdate a', 'commands'],
    ['x', 'first run `nginx -s restart` then look', 'commands'],
  ])('%s: %j is %s', (name, text, kind) => expect(kinds([name, text])).toEqual([`${name} ${kind}`]));

  test.each([
    'Nov 24 02:10:01 a ntpd[1]: ready',
    'server is down\nport forwarding is on',
    '     remote           refid      st t when poll reach\n*ntp1 .GPS. 1 u 1 64 377 1 1 1',
    'The quick brown fox.',
    '',
  ])('%j is none of ours, and that is said', (text) => {
    const { files, unread } = review([documentOf('x', text)], []);
    expect(files).toEqual([]);
    expect(unread).toEqual([{ name: 'x', why: expect.stringContaining('tokimori explain') }]);
  });

  test('a template is no configuration yet', () => {
    const { files, unread } = review([documentOf('x', 'server {\n  listen {{ port }};\n}')], []);
    expect([files, unread]).toEqual([[], [{ name: 'x', why: expect.stringContaining('template') }]]);
    expect(said('pool {{ server }} iburst\nmakestep 1 3\nrtcsync\ndriftfile /var/lib/chrony/drift')).toEqual([]);
  });
});

describe('files that include one another', () => {
  const main = 'sourcedir /etc/chrony/sources.d\nmakestep 1 3\nrtcsync\ndriftfile /var/lib/chrony/drift';
  test('what is not given may hold anything: nothing is missing', () => expect(said(main)).toEqual([]));
  test('what is given counts', () => {
    const { files } = review(
      [documentOf('chrony/chrony.conf', main), documentOf('chrony/sources.d/a.sources', 'server a.example.net iburst')],
      [],
    );
    expect(files[0]?.advice.map((it) => it.rule)).toEqual(['too-few-sources']);
    expect(files[1]?.advice).toEqual([]);
  });
  test('an upstream of another file is known', () => {
    const site = 'server {\n  location / {\n    proxy_pass http://app;\n  }\n}';
    const pool = 'upstream app {\n  server 10.0.0.1;\n  keepalive 8;\n}';
    const rules = review([documentOf('conf.d/a.conf', site), documentOf('conf.d/b.conf', pool)], []).files.map((it) =>
      it.advice.map((a) => a.rule),
    );
    expect(rules).toEqual([['keepalive-unused'], []]);
  });
});

test('nginx -T is many files, each with lines of its own', () => {
  const text = `nginx: the configuration file /etc/nginx/nginx.conf syntax is ok
# configuration file /etc/nginx/nginx.conf:
events {}
http {
  error_log /var/log/nginx/error.log crit;
  include /etc/nginx/conf.d/*.conf;
}

# configuration file /etc/nginx/conf.d/app.conf:
server {
  location / { proxy_pass http://$host; }
}
`;
  const { files } = review([documentOf('paste.txt', text)], []);
  expect(files.map((it) => [it.name, it.advice.map((a) => `${a.line} ${a.rule}`)])).toEqual([
    ['paste.txt!/etc/nginx/nginx.conf', ['3 error-log-level']],
    ['paste.txt!/etc/nginx/conf.d/app.conf', []],
  ]);
});

describe('inside other texts', () => {
  test('lines are those of the whole', () => {
    const text =
      '# Title\n\n```bash\nsystemctl restart nginx\ncat > /etc/ntp.conf <<EOF\nserver 127.127.1.0\nrestrict default nomodify\nserver a.example.net\nEOF\n```\n\n```nginx\nlocation / {\n  proxy_pass https://a.example.net;\n}\n```\n';
    expect(said(text, 'a.md')).toEqual(
      expect.arrayContaining(['4 nginx-restart', '6 local-clock', '7 query-open', '14 upstream-sni']),
    );
  });
  test('a here-document without quotes keeps its dollars', () => {
    const text =
      'cat > /etc/nginx/conf.d/a.conf <<EOF\nserver {\n  location / {\n    proxy_pass http://10.0.0.1;\n    proxy_set_header Upgrade \\$http_upgrade;\n  }\n}\nEOF';
    expect(reviewed(text, 'a.sh').map((it) => it.text)).toEqual(['proxy_set_header Upgrade $http_upgrade;']);
  });
  test('a warning against a command is no command', () =>
    expect(
      said('Do not run `ntpdate pool.ntp.org` here.\nUse `chronyc -n sources` instead of `ntpdate x`.', 'a.md'),
    ).toEqual([]));
});

test('a secret is never repeated', () => {
  const advice = reviewed('1 MD5 hunter2hunter2\n2 SHA1 swordfish', 'ntp.keys');
  expect(advice.length).toBeGreaterThan(1);
  expect(JSON.stringify(advice)).not.toMatch(/hunter2|swordfish/);
});

describe('nginx', () => {
  const rules = (pass: string) =>
    said(`server {\n  location / {\n    proxy_pass ${pass};\n  }\n}`).filter((it) => it.includes('resolver'));
  test.each([
    ['http://127.0.0.1:$server_port', false],
    ['http://[::1]:8080$request_uri', false],
    ['http://unix:/run/a.sock:$uri', false],
    ['http://backend$request_uri', false],
    ['http://app.example.net', false],
    ['http://app.example.net/$1', true],
    ['http://localhost:8080$uri', true],
  ])('%s needs a resolver: %j', (pass, needs) => expect(rules(pass)).toHaveLength(needs ? 1 : 0));

  test('quotes, variables, comments and Lua do not confuse the braces', () => {
    const text = `server {
  set $a "} ; {"; # }
  location ~ ^/x\\{1\\}$ { return 200 '\${a}}'; }
  content_by_lua_block { local t = { 1, 2 } if x then y() end }
  location / { proxy_pass https://b.example.net; }
}`;
    expect(said(text)).toEqual(['5 upstream-sni', '5 upstream-certificate']);
  });
});
