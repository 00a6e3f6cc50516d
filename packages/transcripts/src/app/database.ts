import { type AppRule, roughly, says } from './rule.ts';

const pg = 'postgresql';

/** PostgreSQL, PgBouncer, MySQL, Redis, MongoDB where they say that they are full or slow. */
export const databaseRules: readonly AppRule[] = [
  {
    program: pg,
    hint: ['too many clients already', 'remaining connection slots', 'too many connections for'],
    pattern:
      /FATAL: {1,2}(?:sorry, too many clients already|remaining connection slots are reserved|too many connections for (?:role|database))/,
    tell: says('backend.pool-exhausted'),
  },
  {
    program: pg,
    hint: ['duration:'],
    pattern: /\bLOG: {1,2}duration: (\d{1,12}(?:\.\d{1,3})?) ms(?: {1,2}(?:statement|execute|parse|bind|plan)\b)?/,
    tell: ({ out, line, subject, when }, [, ms]) => {
      const seconds = Number(ms) / 1000;
      // Every statement is logged where the limit is 0: only one that a client would notice counts.
      if (seconds >= 1)
        out.fact('backend.slow-request', `a statement took ${roughly(seconds)}`, line, { subject, when });
    },
  },
  {
    program: pg,
    hint: ['canceling statement', 'terminating connection'],
    pattern:
      /canceling statement due to (statement timeout|lock timeout)|terminating connection due to idle-in-transaction timeout/,
    tell: says('backend.slow-request'),
  },
  { program: pg, hint: ['canceling statement'], pattern: /canceling (?:statement|autovacuum task)/ },
  {
    program: pg,
    hint: ['still waiting for'],
    pattern:
      /process \d{1,10} still waiting for \w{4,30} on (?:relation|transaction|tuple|advisory) ?.{0,60}? after (\d{1,10}(?:\.\d{1,3})?) ms/,
    tell: says('backend.slow-request', 'a statement waits for a lock'),
  },
  {
    program: 'pgbouncer',
    hint: [
      'query_wait_timeout',
      'no more connections allowed',
      'client_login_timeout',
      'pgbouncer cannot connect',
      'server_login_retry',
    ],
    pattern:
      /query_wait_timeout|no more connections allowed(?: \(max_client_conn\))?|client_login_timeout \(server down\)/,
    tell: says('backend.pool-exhausted'),
  },
  {
    program: 'mysql',
    hint: ['Too many connections', 'max_user_connections', 'max_connections'],
    pattern:
      /(?:ERROR 1040|\b1040\b|SQLSTATE\[(?:HY000|08004)\]).{0,40}Too many connections|^Too many connections$|Host '[^']{1,100}' is blocked because of many connection errors|User \S{1,80} already has more than 'max_user_connections' active connections|MySQLNonTransientConnectionException: .{0,80}"?Too many connections/,
    tell: says('backend.pool-exhausted', 'MySQL: too many connections'),
  },
  {
    program: 'mysql',
    hint: ['Query_time:'],
    pattern: /^# Query_time: (\d{1,8}(?:\.\d{1,6})?) {1,2}Lock_time: (\d{1,8}(?:\.\d{1,6})?)/,
    tell: ({ out, line, subject, when }, [, taken, locked]) => {
      const seconds = Number(taken);
      if (seconds < 1) return;
      const words = Number(locked) > seconds / 2 ? 'a query waited for a lock' : 'a query took';
      out.fact('backend.slow-request', `${words} ${roughly(seconds)}`, line, { subject, when });
    },
  },
  {
    program: 'mysql',
    hint: ['Lock wait timeout exceeded', 'Deadlock found'],
    pattern: /Lock wait timeout exceeded; try restarting transaction/,
    tell: says('backend.slow-request'),
  },
  {
    program: 'redis',
    hint: ['max number of clients reached'],
    pattern: /ERR max number of clients reached/,
    tell: says('backend.pool-exhausted'),
  },
  {
    program: 'mongodb',
    hint: ['Slow query', 'connection refused because too many open connections'],
    pattern: /connection refused because (?:there are )?too many open connections/,
    tell: says('backend.pool-exhausted'),
  },
  {
    program: 'mongodb',
    hint: ['Slow query'],
    pattern: /"msg":"Slow query".{0,3000}"durationMillis":(\d{1,10})/,
    tell: ({ out, line, subject, when }, [, ms]) => {
      if (Number(ms) >= 1000)
        out.fact('backend.slow-request', `a query took ${roughly(Number(ms) / 1000)}`, line, { subject, when });
    },
  },
];
