import type { MessageRule } from '../log/rule.ts';

/** Monitoring programs that cannot ask the daemon. */
export const monitorRules: readonly MessageRule[] = [
  {
    programs: ['collectd'],
    pattern:
      /^(?:ntpd|chrony) plugin: \S{1,60} (?:returned unexpected data|failed|timed out|.{0,40}[Cc]onnection refused)/,
    tell: (say) => say.fact('event.control-failed', say.log.message),
  },
  {
    programs: ['collectd'],
    pattern: /^read-function of plugin [`'"]?(?:ntpd|chrony)['"]? failed/,
    tell: (say) => say.fact('event.control-failed', say.log.message),
  },
];
