import { effective, type NginxConf, passes, target } from '../../nginx-conf.ts';
import { type Rule, t } from '../../rule.ts';

export default {
  id: 'resolver-missing',
  severity: 'error',
  title: t('a variable in `proxy_pass` and no `resolver`', '変数入りの `proxy_pass` に `resolver` がない'),
  reason: t(
    'With a variable the name is looked up at each request, and that needs a `resolver`: without one every request fails with 502, “no resolver defined to resolve”.',
    '変数があるとリクエストのたびに名前を引くため `resolver` が要ります。ないと「no resolver defined to resolve」で毎回 502 になります。',
  ),
  reference: 'nginx docs: proxy_pass, resolver',
  bad: 'http {\n  server {\n    set $backend app.example.net;\n    location / { proxy_pass http://$backend:8080; }\n  }\n}',
  fine: 'http {\n  resolver 10.0.0.2 10.0.0.3;\n  server {\n    set $backend app.example.net;\n    location / { proxy_pass http://$backend:8080; }\n  }\n}',
  *find(conf) {
    const known = [...conf.nodes, ...conf.elsewhere].filter((it) => /^(?:set|map|resolver)$/.test(it.name));
    for (const pass of passes(conf)) {
      const { host, variable } = target(pass);
      if (!variable || effective(pass.parent, 'resolver') !== undefined) continue;
      // A variable anywhere in the URL makes nginx look the name up at run time, even one that has no variable itself.
      const name = /^\$\{?(\w{1,60})\}?$/.exec(host)?.[1];
      const values = known.filter((it) => it.name === 'set' && it.args[0] === `$${name}`).map((it) => it.args[1] ?? '');
      const names = host.includes('$')
        ? values.map((it) => it.replace(/^https?:\/\//, '').replace(/[:/].*$/, ''))
        : [host];
      const fixed = names.length > 0 && names.every((it) => needsNone(it) || conf.upstreams.has(it));
      const mapped = known.some((it) => it.name === 'map' && it.args[1] === `$${name}`);
      if (fixed || mapped || known.some((it) => it.name === 'resolver' && it.parent?.name === 'http')) continue;
      // In a part of a configuration, a plain word may be an upstream block of another file.
      if (conf.whole || names.some((it) => it.includes('.') || it === 'localhost'))
        yield {
          at: pass,
          severity: conf.whole ? 'error' : 'warning',
          add: ['resolver 10.0.0.2 10.0.0.3 ipv6=off;   # your own DNS servers'],
        };
    }
  },
} satisfies Rule<NginxConf>;

const needsNone = (host: string): boolean => /^[\d.]+$|^\[|^unix$|^unix:/.test(host);
