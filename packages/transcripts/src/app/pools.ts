import { type AppRule, says } from './rule.ts';

const full = says('backend.pool-exhausted');

/** Pools of connections in applications, and databases that take no more sessions: who waits for one says so in its own words. */
export const poolRules: readonly AppRule[] = [
  {
    program: 'ado.net',
    hint: ['obtaining a connection from the pool', 'connection pool has been exhausted'],
    pattern: /prior to obtaining a connection from the pool|The connection pool has been exhausted\b/,
    tell: full,
  },
  {
    program: 'sequelize',
    hint: ['ConnectionAcquireTimeoutError'],
    pattern: /\b(?:Sequelize)?ConnectionAcquireTimeoutError\b/,
    tell: full,
  },
  {
    // Without a connection in use it is the database that does not answer, and the line before it says so.
    program: 'druid',
    hint: ['GetConnectionTimeoutException'],
    pattern: /GetConnectionTimeoutException: wait millis \d{1,9}, active [1-9]\d{0,5}, maxActive \d{1,6}/,
    tell: full,
  },
  {
    program: 'tomcat-jdbc',
    hint: ['Pool empty', 'Pool wait interrupted'],
    pattern: /Pool empty\. Unable to fetch a connection in \d{1,6} seconds?, none available\[size:\d{1,6}; busy:[1-9]/,
    tell: full,
  },
  {
    program: 'ironjacamar',
    hint: ['IJ000655', 'No managed connections available'],
    pattern: /\bIJ000655\b|No managed connections available within configured blocking timeout/,
    tell: full,
  },
  {
    program: 'application-server',
    hint: ['PoolLimitSQLException', 'ConnectionWaitTimeoutException', 'checkout a Connection has timed out'],
    pattern: /\bPoolLimitSQLException\b|\bConnectionWaitTimeoutException\b|checkout a Connection has timed out/,
    tell: full,
  },
  {
    program: 'ecto',
    hint: ['dropped from queue after'],
    pattern: /connection not available and request was dropped from queue after \d{1,9}ms/,
    tell: full,
  },
  {
    program: 'r2dbc',
    hint: ['Connection acquisition timed out', 'Connection acquire timed out'],
    pattern: /Connection acqui(?:sition|re) timed out after \d{1,9}ms/,
    tell: full,
  },
  {
    program: 'mongodb-client',
    hint: [
      'MongoWaitQueueFullException',
      'MongoConnectionPoolClearedError',
      'while waiting for a connection to server',
    ],
    pattern:
      /\bMongoWaitQueueFullException\b|Timed out after \d{1,9} ms while waiting for a connection to server|Timed out while checking out a connection from connection pool/,
    tell: full,
  },
  {
    program: 'redis-client',
    hint: ['No connection available', 'connection pool timeout', 'pool exhausted'],
    pattern: /\bredis\b.{0,80}(?:No connection available|connection pool timeout|connection pool exhausted)/i,
    tell: full,
  },
  {
    program: 'oracle',
    hint: ['ORA-12516', 'ORA-12519', 'ORA-12520', 'ORA-00018', 'ORA-00020', 'ORA-02391'],
    pattern:
      /\bORA-(?:12516|12519|12520): TNS|\bORA-(?:12516|12519|12520), TNS|\bORA-(?:00018|00020): maximum number of (?:sessions|processes)/,
    tell: full,
  },
  {
    program: 'sqlserver',
    hint: ['Resource ID', 'The request limit for the database', 'session limit for the database'],
    pattern:
      /Resource ID ?: ?\d\. The (?:request|session|login) (?:minimum guarantee|limit)|The (?:request|session) limit for the database is \d{1,6} and has been reached/,
    tell: full,
  },
  {
    program: 'db2',
    hint: ['SQL1226N', 'SQLERRMC=application heap', 'SQLCODE=-1226'],
    pattern: /\bSQL1226N\b|\bSQLCODE[:=] ?-1226\b/,
    tell: full,
  },
];
