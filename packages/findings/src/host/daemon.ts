import { leak } from '@tokimori/model';
import { finding, normally, t } from '../finding.ts';

/** The daemon's control channel (mode 6, cmdmon), as a tool met it. */
export const daemonControl = finding({
  name: 'daemon.control',
  on: 'host',
  domain: 'time',
  role: 'symptom',
  outcomes: ['answers', 'partly', 'timeout', 'refused', 'cannot-talk', 'not-authorised'],
  normal: normally('answers', {
    partly: leak.mechanism,
    timeout: leak.specific,
    refused: leak.specific,
    'cannot-talk': leak.specific,
    'not-authorised': 0.02,
  }),
  good: ['answers', 'not-authorised'],
  title: t('the daemon’s control channel', 'デーモンの制御チャネル'),
  says: {
    answers: t('the daemon answers its tools', 'デーモンは管理ツールに応答しています'),
    partly: t(
      'the daemon answers over one channel, another is closed',
      'デーモンは一つの経路では応答しますが、別の経路は閉じています',
    ),
    timeout: t(
      'the daemon does not answer its tool: timed out',
      'デーモンが管理ツールに応答せず、タイムアウトしています',
    ),
    refused: t('nobody listens on the control channel', '制御チャネルで待ち受けているプロセスがありません'),
    'cannot-talk': t('the tool cannot talk to the daemon', '管理ツールがデーモンと通信できません'),
    'not-authorised': t(
      'the daemon answers, this command is not permitted over this channel',
      'デーモンは応答しますが、この経路ではこの操作が許可されていません',
    ),
  },
  judge(view, host) {
    const facts = view.all(host, 'daemon.control');
    const failed = facts.filter((f) => f.value !== 'answers');
    const last = failed.at(-1) ?? facts.at(-1);
    if (last === undefined) {
      const seen = view.last(host, 'event.control-failed');
      return seen === undefined ? undefined : { outcome: 'timeout', facts: [seen] };
    }
    const outcome = last.value === 'no-socket' ? 'refused' : last.value;
    if (outcome === 'answers' || outcome === 'not-authorised') return { outcome, facts: [last] };
    // One channel is closed while another answers: the daemon lives.
    const answered = facts.findLast((f) => f.value === 'answers');
    if (answered !== undefined) return { outcome: 'partly', facts: [last, answered] };
    return { outcome, facts: [last] };
  },
});

/** Whether the process runs, by process list, service manager or its own log. */
export const daemonProcess = finding({
  name: 'daemon.process',
  on: 'host',
  domain: 'time',
  role: 'symptom',
  outcomes: ['running', 'stopped', 'failed', 'frozen', 'disabled', 'absent'],
  normal: normally('running', {
    stopped: leak.specific,
    failed: leak.specific,
    frozen: leak.mechanism,
    disabled: leak.specific,
    absent: leak.mechanism,
  }),
  good: ['running'],
  title: t('the time daemon’s process', '時刻デーモンのプロセス'),
  says: {
    running: t('the time daemon runs', '時刻デーモンは動作しています'),
    stopped: t('the time daemon does not run', '時刻デーモンが動作していません'),
    failed: t('the time daemon ended with an error', '時刻デーモンがエラーで終了しています'),
    frozen: t('the process exists but is stopped (state T)', 'プロセスは存在しますが、停止状態(T)です'),
    absent: t('no time service is installed', '時刻同期サービスが導入されていません'),
    disabled: t('the service is disabled or masked', 'サービスが無効化またはマスクされています'),
  },
  judge(view, host) {
    const process = view.last(host, 'daemon.process');
    if (process?.value === 'stopped') return { outcome: 'frozen', facts: [process], strength: 'conclusive' };
    const failed = view.last(host, 'event.daemon-failed');
    const unit = view.last(host, 'daemon.unit');
    const exit = view.last(host, 'daemon.exit');
    if (unit?.value === 'failed') return { outcome: 'failed', facts: exit === undefined ? [unit] : [unit, exit] };
    if (unit?.value === 'masked' || unit?.value === 'disabled') return { outcome: 'disabled', facts: [unit] };
    if (unit?.value === 'inactive' || unit?.value === 'condition-failed') return { outcome: 'stopped', facts: [unit] };
    if (unit?.value === 'active') return { outcome: 'running', facts: [unit] };
    if (process?.value === 'absent') return { outcome: 'stopped', facts: [process] };
    const service = view.last(host, 'daemon.ntp-service');
    if (process?.value === 'running') return { outcome: 'running', facts: [process] };
    const started = view.last(host, 'event.daemon-start');
    const ended = view.last(host, 'event.daemon-exit');
    if (failed !== undefined && (started === undefined || failed.when.sequence > started.when.sequence))
      return { outcome: 'failed', facts: [failed] };
    if (ended !== undefined && (started === undefined || ended.when.sequence > started.when.sequence))
      return { outcome: 'stopped', facts: [ended] };
    // Told so by timedated, which knows the services it may start; where the clock is in sync another one does it.
    const speaks = started !== undefined || view.last(host, 'daemon.kind') !== undefined;
    if (service?.value === 'n/a' && !speaks && view.value(host, 'sync.state') === 'unsynchronised')
      return { outcome: 'absent', facts: [service] };
    return service?.value === 'inactive' ? { outcome: 'stopped', facts: [service], strength: 'weak' } : undefined;
  },
});

/** Two time services at once. */
export const twoDaemons = finding({
  name: 'host.two-daemons',
  on: 'host',
  domain: 'time',
  role: 'symptom',
  outcomes: ['one', 'two'],
  normal: normally('one', { two: leak.specific }),
  good: ['one'],
  title: t('time services on the host', 'ホスト上の時刻サービス'),
  says: {
    one: t('one time service is active', '動作中の時刻サービスは一つです'),
    two: t('two time services are active at once', '二つの時刻サービスが同時に動作しています'),
  },
  judge(view, host) {
    const active = new Map<string, (typeof facts)[number]>();
    const facts = view.all(host, 'daemon.unit');
    for (const fact of facts) {
      const unit = String(fact.conditions?.['unit'] ?? '').replace(/\.service$/, '');
      if (unit === '') continue;
      if (fact.value === 'active')
        active.set(unit.replace(/^chronyd?$/, 'chrony').replace(/^(ntpd|ntpsec|ntp)$/, 'ntp'), fact);
      else active.delete(unit);
    }
    if (active.size === 0) return undefined;
    return { outcome: active.size > 1 ? 'two' : 'one', facts: [...active.values()] };
  },
});
