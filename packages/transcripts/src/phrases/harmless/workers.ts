import { harmless, type Phrase } from '../phrase.ts';

/** Starts, stops, reloads, and workers that are replaced. */
export const workers: readonly Phrase[] = [
  harmless(
    /\bMISTERIOUSLY died\b|\bThe work of process \d{1,9} is done\. Seeya!|\bRespawned uWSGI worker\b/,
    'a worker is replaced',
  ),
  harmless(
    /\bAutorestarting worker after current request\b|\bWorker exiting \(pid: \d{1,9}\)|\bBooting worker with pid: \d{1,9}/,
    'a worker is replaced',
  ),
  harmless(
    /\bgraceful(?:ly)? (?:shutting down|shutdown|stopped|restart)\b|\bcaught SIG(?:WINCH|USR1), /i,
    'an ordinary stop or reload',
  ),
  harmless(/\bresuming normal operations\b/, 'an ordinary start'),
  harmless(
    /\bcould not build optimal (?:\w{1,40}_)?hash\b|\ban? (?:upstream response|client request body) is buffered to a temporary file\b/,
    'a hint about sizes',
  ),
  harmless(/\bproc: Bad value for 'hidepid'/, 'a probe for a feature of newer kernels'),
  harmless(
    /\boops, unknown child \(\d{1,9}\) exited with (?:code|status) \d{1,4}\b/,
    'a first process inherits what others started',
  ),
  harmless(
    /\b(?:Former worker|All workers exited\. Exiting\.\.\.|worker) .{0,40}exited with code (?:0|143) ?\((?:Exit|Terminated)\)|\bStopping (?:frontend|backend|proxy) \S{1,80} in \d{1,9} ms\b/,
    'the old process ends after a reload',
  ),
  harmless(
    /\bchild \d{1,9} (?:exited with code 0 after|said into stderr: "NOTICE)|\bexited on signal 15 \(SIGTERM\)|\b(?:gracefully shutting down|signal \d{1,2} \(SIG(?:IO|CHLD|HUP|QUIT|WINCH|USR1)\) received|worker process \d{1,9} exited with code 0)\b/,
    'an ordinary end of a worker',
  ),
  harmless(/\bMain process exited, code=(?:exited, status=143|killed, status=15\/TERM)\b/, 'a stop that was asked for'),
  harmless(
    /\bpid file \S{1,200} overwritten -- Unclean shutdown of previous\b|\bdatabase system was (?:shut down|interrupted)\b|\bFATAL: {1,3}the database system is starting up\b/,
    'a start after a stop',
  ),
  harmless(
    /\bshim disconnected\b|\battach: stream copy: .{0,160}(?:file already closed|closed pipe)|\berror (?:reading from|copying) std(?:out|err)\b.{0,80}context canceled/,
    'a container ended',
  ),
];
