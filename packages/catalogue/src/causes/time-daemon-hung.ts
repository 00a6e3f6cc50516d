import { grade } from '@tokimori/model';
import { cause } from '../cause.ts';

/** The process exists but does not run. */
export default cause({
  key: 'time-daemon-hung',
  on: 'host',
  nature: 'fault',
  domain: 'time',
  weight: 0.4,
  brings: { 'daemon.frozen': grade.sure },
  title: {
    en: 'The time daemon exists but does not react',
    ja: '時刻デーモンのプロセスが応答しません',
  },
  explanation: {
    en: 'The process is there, but stopped by a signal (state T), stuck in the kernel on a disk or file server (state D), or caught in a lookup. `chronyc` says `506 Cannot talk to daemon` and `ntpq` `Request timed out`, the very words that a closed control channel gives.',
    ja: 'プロセスはありますが、シグナルで停止している（状態T）、ディスクやファイルサーバー待ちでカーネル内にいる（状態D）、名前解決から戻らない、のいずれかです。`chronyc` は `506 Cannot talk to daemon`、`ntpq` は `Request timed out` となり、制御が拒否された場合と同じ文言です。',
  },
  breaks: {
    en: 'Process checks stay green while the clock is free and clients of this host get silence.',
    ja: 'プロセス監視は正常のまま時計は自走し、このホストのクライアントには応答が返りません。',
  },
  remedy: {
    en: '`ps -o pid,stat,wchan:20,cmd -C chronyd,ntpd` shows the state. T: `kill -CONT PID`, and both daemons are back in sync within seconds, with the same pid. D: mend the storage or mount it waits for, as a kill is not delivered until then. Only if it spins or never comes back, restart this one service, not the host.',
    ja: '`ps -o pid,stat,wchan:20,cmd -C chronyd,ntpd` で状態を見ます。Tなら `kill -CONT PID` とすれば、どちらのデーモンも同じPIDのまま数秒で同期に戻ります。Dなら待っているストレージやマウントを直します（それまでkillも届きません）。空回りや復帰しない場合に限り、ホストではなくこのサービスだけを再起動します。',
    live: true,
    restart: null,
  },
  prevention: {
    en: 'Ask the daemon a question in monitoring (`chronyc tracking`) instead of counting processes, and keep its files on local disks.',
    ja: 'プロセス数ではなく `chronyc tracking` の応答を監視し、デーモンのファイルはローカルディスクに置きます。',
  },
  references: ['ps(1) PROCESS STATE CODES', 'signal(7) SIGCONT'],
});
