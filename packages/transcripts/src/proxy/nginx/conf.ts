import { proxyId } from '@tokimori/model';
import type { Cursor, Reader } from '../../reader.ts';
import { signOf } from '../../sign.ts';
import { beginsEntry } from './entry.ts';
import { Scopes } from './scopes.ts';
import { Statements } from './statements.ts';

/** Directives and blocks that are nginx's alone. */
const own =
  /^\s*(?:(?:http|events|stream)\s*\{|server\s*\{|location\s+(?:(?:=|~\*?|\^~)\s+)?[^\s{]{1,200}\s*\{|upstream\s+[\w.:-]{1,100}\s*\{|(?:proxy|fastcgi|uwsgi|grpc|scgi)_(?:pass|(?:connect|read|send)_timeout|next_upstream\w{0,20}|ssl_\w{2,30}|buffer\w{0,20}|http_version|set_header|bind|protocol|timeout)\s+[^;{}]{1,300};|resolver(?:_timeout)?\s+[^;{}=]{1,200};|log_format\s+[\w.-]{1,60}\s+['"e]|(?:user\s+[\w-]{1,40}|error_log\s+[\w/.-]{1,200}|load_module\s+\S{1,200}?)(?:\s+[\w-]{1,40})?;|worker_(?:processes|connections|rlimit_nofile)\s+\w{1,20};|(?:client_(?:body|header)_timeout|keepalive_(?:timeout|requests)|send_timeout)\s+[\w ]{1,40};)/;
const dumped = /^# configuration file \S{1,300}:\s*$/;
const test =
  /^nginx: (?:the configuration file \S{1,300} syntax is ok|configuration file \S{1,300} test is successful)/;
const directive = /^\s*(?:#|\}|[a-z_][\w$-]{0,60}(?:\s[^;{}]*)?(?:\$\{\w{1,60}\}[^;{}]*)*[;{])|^\s*$|^\s*['"$]/;

/** nginx's configuration: `nginx -T`, a file, or a few lines of one. */
export const nginxConf: Reader = {
  id: 'nginx.conf',
  title: 'nginx configuration, nginx -T',
  seen: 'captured',
  sign: signOf(own, dumped, test),
  begins: (line) => own.test(line.text) || dumped.test(line.text) || test.test(line.text),
  read(cursor, out) {
    const statements = new Statements();
    const scopes = new Scopes(out);
    out.covered('config.nginx', proxyId(out.host));
    for (let line = cursor.peek(); line !== undefined; line = cursor.peek()) {
      if (!test.test(line.text) && !belongs(line.text, cursor, statements, scopes)) break;
      cursor.next();
      if (test.test(line.text)) continue;
      for (const statement of statements.push(line.text)) scopes.take(statement, line);
    }
    scopes.close();
  },
};

function belongs(text: string, cursor: Cursor, statements: Statements, scopes: Scopes): boolean {
  if (beginsEntry(text)) return false;
  if (statements.pending) return true;
  if (!directive.test(text))
    return (
      scopes.depth > 0 &&
      /[;{}]\s*(?:#.*)?$|^\s*[a-z_]{2,40}(?:\s|$)/.test(text) &&
      !/^\S{1,40}\s.{0,40}\d\d:\d\d:\d\d/.test(text)
    );
  // Between top-level pieces: what follows the blank lines and remarks must be nginx's again.
  if (scopes.depth === 0 && /^\s*(?:#.*)?$/.test(text)) {
    for (let ahead = 1; ahead < 40; ahead++) {
      const next = cursor.peek(ahead)?.text;
      if (next === undefined) return true;
      if (!/^\s*(?:#.*)?$/.test(next)) return directive.test(next) && !beginsEntry(next);
    }
  }
  return true;
}
