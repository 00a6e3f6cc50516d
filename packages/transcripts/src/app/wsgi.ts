import { type AppRule, roughly, says } from './rule.ts';

/** gunicorn, uWSGI, Celery-like masters of workers, werkzeug's own server left out. */
export const pythonServerRules: readonly AppRule[] = [
  {
    program: 'gunicorn',
    hint: ['WORKER TIMEOUT'],
    pattern: /\bWORKER TIMEOUT(?= \(pid:|$)/,
    tell: says('backend.worker-hung'),
  },
  {
    // It has served as many requests as it was meant to.
    program: 'gunicorn',
    hint: ['Autorestarting worker'],
    pattern: /\[INFO\] Autorestarting worker after current request/,
    tell: ({ out, line, subject, when }) => out.fact('try.answered', 'ok', line, { subject, when }),
  },
  {
    // At a reload and at the end of a worker's life (max_requests): ordinary.
    program: 'gunicorn',
    hint: [
      'Booting worker',
      'Worker exiting',
      'Starting gunicorn',
      'Listening at:',
      'Using worker:',
      'Handling signal',
      'was sent SIGTERM',
      'Autorestarting worker',
      'Shutting down: Master',
    ],
    pattern:
      /\[INFO\] (?:Booting worker|Worker exiting|Starting gunicorn|Listening at:|Using worker:|Handling signal|Autorestarting worker|Shutting down)|Worker \(pid:\d{1,10}\) was sent SIGTERM!/,
  },
  {
    program: 'uwsgi',
    hint: ['listen queue'],
    pattern: /uWSGI listen queue of socket "([^"]{1,200})" \(fd: \d{1,5}\) full/,
    tell: says('backend.queue-full'),
  },
  {
    program: 'uwsgi',
    hint: ['HARAKIRI'],
    pattern: /HARAKIRI (?:ON WORKER|!!! worker|: -- )|F\*CK !!! i must kill myself/,
    tell: says('backend.worker-hung', 'HARAKIRI: a worker was killed in a request'),
  },
  { program: 'uwsgi', hint: ['HARAKIRI'], pattern: /HARAKIRI/ },
  {
    program: 'uwsgi',
    hint: ['msecs'],
    pattern:
      /^\[pid: \d{1,10}\|app: \S{1,10}\|req: \S{1,20}\] \S{1,80} .{0,200}\[[A-Z][^\]]{10,30}\] ([A-Z]{3,8}) (\S{1,1000}) => generated \d{1,15} bytes in (\d{1,10}) msecs/,
    tell: ({ out, line, subject, when }, [, , path = '', ms]) => {
      if (Number(ms) < 2000) return;
      const seconds = Number(ms) / 1000;
      out.fact('backend.slow-request', `${path.replace(/\?.*$/, '').slice(0, 60)} ${roughly(seconds)}`, line, {
        subject,
        when,
      });
    },
  },
  {
    program: 'uwsgi',
    hint: ['worker lifetime', 'no python application found', 'write error', 'writev()'],
    pattern:
      /worker lifetime reached|uwsgi_response_write(?:v)?_\w{2,20}\(\): (?:Broken pipe|Connection reset)|OSError: write error/,
  },
];
