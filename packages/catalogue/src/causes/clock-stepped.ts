import { grade } from '@tokimori/model';
import { cause } from '../cause.ts';

/** The clock jumped under the running daemon. */
export default cause({
  key: 'clock-stepped',
  on: 'host',
  nature: 'fault',
  domain: 'time',
  weight: 0.4,
  brings: { 'clock.jumped': grade.sure },
  title: {
    en: 'The clock jumped while the daemon was running',
    ja: '動作中に時計が飛びました',
  },
  explanation: {
    en: 'Something set the clock in one stroke: a person with `date`, a management tool, a restore, or a resume. The daemon sees all sources move by the same amount at once, drops or distrusts its samples (`System clock wrong by ...`, reselections), and takes minutes to settle.',
    ja: '`date` の手入力、管理ツール、復元や再開などで時計が一度に書き換えられました。デーモンには全同期元が同時に同じ量動いたように見え、標本を捨てるか疑い（`System clock wrong by ...` や再選択）、落ち着くまで数分かかります。',
  },
  breaks: {
    en: 'Log lines stand in the wrong order or twice, timers fire early or late, and leases and sessions end at once.',
    ja: 'ログの順序の逆転や重複、タイマーの早発や遅延、リースやセッションの一斉失効が起こります。',
  },
  remedy: {
    en: "Find the hand first: `journalctl -g 'Time has been changed|clock wrong|time stepped'` with the lines around it, or `ausearch -k time-change` where audit rules exist. With chrony `chronyc reset sources`, then `chronyc burst 4/4`, brings the clock back soonest; if it is still off by seconds, add `chronyc makestep`. ntpd corrects by itself after the stepout time.",
    ja: "まず誰が変えたかを `journalctl -g 'Time has been changed|clock wrong|time stepped'` の前後の行や、監査ルールがあれば `ausearch -k time-change` で調べます。chronyは `chronyc reset sources` と `chronyc burst 4/4` が最も早く、なお数秒ずれていれば `chronyc makestep` を加えます。ntpdはstepout時間の後に自分で補正します。",
    live: true,
    restart: null,
  },
  prevention: {
    en: 'Take away the right to set the clock from everyone but the daemon, and audit `clock_settime`.',
    ja: '時刻設定の権限をデーモンだけに絞り、`clock_settime` を監査します。',
  },
  references: ['chronyc(1) reset sources', 'clock_settime(2)', 'auditd: time-change rules'],
});
