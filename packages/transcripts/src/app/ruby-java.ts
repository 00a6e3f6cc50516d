import { type AppRule, says } from './rule.ts';

/** Puma, Unicorn, Passenger, Tomcat, Jetty, Undertow, HikariCP, DBCP. */
export const rubyAndJavaRules: readonly AppRule[] = [
  {
    program: 'unicorn',
    hint: ['timeout'],
    pattern: /\bworker=\d{1,4} PID:\d{1,10} timeout \(\d{1,6}s > \d{1,6}s\), killing/,
    tell: says('backend.worker-hung', 'a worker timed out and was killed'),
  },
  {
    program: 'puma',
    hint: ['Terminating timed out worker'],
    pattern: /Terminating timed out worker/,
    tell: says('backend.worker-hung'),
  },
  {
    program: 'rack',
    hint: ['Rack::Timeout', 'Request ran for longer than'],
    pattern: /Rack::Timeout::Request(?:Timeout|Expiry)\w{0,20}|Request (?:ran for longer than|waited) \d{1,7}(?:ms)?/,
    tell: says('backend.slow-request', 'Rack::Timeout ended a request'),
  },
  {
    program: 'passenger',
    hint: ['Request queue is full', 'request queue full'],
    pattern: /Request queue (?:is )?full/i,
    tell: says('backend.queue-full'),
  },
  {
    program: 'tomcat',
    hint: ['maxThreads', 'Maximum number of threads'],
    pattern:
      /Maximum number of threads \(\d{1,6}\) created for connector|All threads \(\d{1,6}\) are currently busy, waiting\. Increase maxThreads/,
    tell: says('backend.pool-exhausted'),
  },
  {
    program: 'tomcat',
    hint: ['StuckThreadDetectionValve'],
    pattern: /StuckThreadDetectionValve\.notifyStuckThreadDetected/,
    tell: says('backend.worker-hung', 'a thread is stuck (StuckThreadDetectionValve)'),
  },
  {
    program: 'weblogic',
    hint: ['STUCK'],
    pattern: /\[STUCK\] ExecuteThread|has been busy for "?\d{1,7}"? seconds working on the request/,
    tell: says('backend.worker-hung', 'a thread is stuck'),
  },
  {
    program: 'java',
    hint: ['RejectedExecutionException', 'Task queue is full', 'QueuedThreadPool'],
    pattern:
      /RejectedExecutionException: (?:Task|Thread pool|event executor|XNIO)|Low Resources: insufficient threads|QueuedThreadPool\S{0,80} low on threads/,
    tell: says('backend.pool-exhausted', 'the thread pool takes no more tasks'),
  },
  {
    program: 'hikaricp',
    hint: ['Connection is not available'],
    pattern:
      /([\w .-]{1,60}?) - Connection is not available, request timed out after \d{1,8}ms(?: \(total=\d{1,6}, active=\d{1,6}, idle=\d{1,6}, waiting=\d{1,6}\))?/,
    tell: says('backend.pool-exhausted', 'HikariCP: connection is not available, request timed out'),
  },
  {
    program: 'hikaricp',
    hint: ['Thread starvation or clock leap'],
    pattern: /Thread starvation or clock leap detected/,
    tell: says('backend.paused'),
  },
  {
    program: 'dbcp',
    hint: ['Timeout waiting for idle object', 'PoolExhaustedException', 'pool error Timeout'],
    pattern: /Timeout waiting for idle object|PoolExhaustedException|Cannot get a connection, pool error/,
    tell: says('backend.pool-exhausted'),
  },
  {
    program: 'sqlalchemy',
    hint: ['QueuePool limit'],
    pattern: /QueuePool limit of size \d{1,5} overflow \d{1,5} reached, connection timed out/,
    tell: says('backend.pool-exhausted', 'SQLAlchemy: QueuePool limit reached, connection timed out'),
  },
  {
    program: 'activerecord',
    hint: ['could not obtain a'],
    pattern:
      /could not obtain a (?:database )?connection from the pool within|could not obtain a database connection within/,
    tell: says('backend.pool-exhausted'),
  },
  {
    program: 'node',
    hint: [
      'timeout exceeded when trying to connect',
      'ResourceRequest timed out',
      'Timeout acquiring a connection',
      'Timed out fetching a new connection',
    ],
    pattern:
      /timeout exceeded when trying to connect|ResourceRequest timed out|Timeout acquiring a connection\. The pool is probably full|Timed out fetching a new connection from the connection pool/,
    tell: says('backend.pool-exhausted'),
  },
];
