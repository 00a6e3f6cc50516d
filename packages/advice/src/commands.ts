import type { Rule, Spot } from './rule.ts';

/** One command of a script, a runbook, a crontab or a paste. */
export interface Command extends Spot {
  /** Without prompt, sudo, schedule and path: `ntpdate -u pool.ntp.org`. */
  readonly command: string;
  readonly cron: boolean;
  /** The text is about ESXi. */
  readonly esxi: boolean;
  /** The programs an earlier line stopped. */
  readonly stopped: ReadonlySet<string>;
  /** How often the text calls each program. */
  readonly called: ReadonlyMap<string, number>;
}

const programs =
  /^(?:ntpd|ntpdate|ntpq|ntpdc|sntp|chronyc|chronyd|systemctl|service|nginx|ipmitool|bmcutil|hwclock|timedatectl|date|sysctl|echo|kill|killall|pkill|w32tm|net|esxcli|esxcfg-firewall|services\.sh|rcntpd|rcntp|ntp|ntpd\.sh|rdate|vmware-toolbox-cmd|supervisorctl|apachectl|auto-backup\.sh|setenforce|iptables|nft|ulimit|chmod|nc|ncat|netcat|telnet)(?:\s|$)/;

const farthest = 20_000;

/** The commands a text contains, by line. Only of the programs that rules speak about. */
export function commandsIn(lines: readonly string[]): Command[] {
  const looked = lines.slice(0, farthest).map((it) => it.slice(0, 1000));
  const esxi = looked.some((it) => /\besxi?\b|\besxcli\b|\bvim-cmd\b/i.test(it));
  const stopped = new Set<string>();
  const called = new Map<string, number>();
  const out: Command[] = [];
  looked.forEach((text, i) => {
    for (const { command, cron } of commandsOf(text)) {
      out.push({ command, cron, esxi, stopped: new Set(stopped), called, line: i + 1, text: text.trim() });
      const program = /^\S+/.exec(command)?.[0] ?? '';
      called.set(program, (called.get(program) ?? 0) + 1);
      const stop =
        /^systemctl\s+(?:(?:disable\s+--now|stop|disable|mask)\s+)(\S+)/.exec(command)?.[1] ??
        /^service\s+(\S+)\s+stop/.exec(command)?.[1] ??
        /^(ntpd?)\s+stop/.exec(command)?.[1];
      if (stop !== undefined && stopped.size < 50) stopped.add(stop.replace(/\.service$/, ''));
    }
  });
  return out;
}

/** `*\/10 * * * * root`, `@hourly`. crontab(5) */
const schedule = /^(?:@\w{4,8}|(?:[\d*/,-]{1,40}\s+){5})\s*(?:(?:root|ntp|nobody)\s+)?/;
const prompt = /^(?:\[[^\]]{1,60}\]\s?|[\w.@:~/-]{1,60})?[$#>%]\s+/;
/** A sentence that warns of what it names. */
const warns = /\b(?:do not|don['’]t|never|instead of|rather than|avoid|not)\b|しない|使わ|ではなく|避け|禁止/i;

function commandsOf(raw: string): { command: string; cron: boolean }[] {
  let text = raw.trim().replace(/^(?:[-*+]|\d{1,2}[.)])\s+(?=[`$#])/, '');
  const bare = text.replace(/^[`]+|[`]+$/g, '');
  const timed = schedule.exec(bare);
  text = bare.slice(timed?.[0].length ?? 0).replace(prompt, '');
  const found = partsOf(text).map((command) => ({ command, cron: timed !== null }));
  if (found.length > 0 || warns.test(raw)) return found;
  return [...raw.matchAll(/`([^`]{2,200})`/g)]
    .slice(0, 8)
    .flatMap(([, inner = '']) => partsOf(inner).map((command) => ({ command, cron: false })));
}

/** The commands of a line, joined by `;`, `&&`, `||` or `|`, without what stands before their names. */
function partsOf(line: string): string[] {
  return line
    .split(/\s*(?:&&|\|\|?|;)\s*/)
    .slice(0, 16)
    .map((it) =>
      it
        .replace(
          /^(?:(?:sudo(?:\s+-[a-zA-Z]+)?|nohup|exec|time|env|then|do|else|if|while|until|!|\()\s+|[A-Z_]{1,20}=\S{0,100}\s+){0,6}/,
          '',
        )
        .replace(/^(?:\/[\w.-]+){0,6}\/(?=[\w.-]+(?:\s|$))/, '')
        .trim(),
    )
    .filter((it) => programs.test(it) && it.length <= 500);
}

export const isRunbook = (name: string, lines: readonly string[]): boolean =>
  /\.(?:sh|bash|ksh|ps1|bat|cron|crontab|md|adoc|rst)$/.test(name) ||
  lines.some((it) => /^\s{0,8}(?:```|~~~)/.test(it)) ||
  /^#!\s?\S{0,40}\b(?:sh|bash|dash|ksh|ash)\b/.test(lines[0] ?? '');

export type CommandRule = Rule<readonly Command[]>;

/** A rule about one command: what matches, unless something about it makes it right. */
export function about(
  rule: Omit<CommandRule, 'find'> & {
    readonly on: RegExp;
    readonly when?: (it: Command) => boolean;
    readonly instead: readonly string[];
  },
): CommandRule {
  const { on, when = () => true, instead, ...rest } = rule;
  return {
    ...rest,
    *find(commands) {
      for (const at of commands) if (on.test(at.command) && when(at)) yield { at, instead };
    },
  };
}

/** One of the daemons that keep time was stopped before this line. */
export const timeStopped = ({ stopped }: Command): boolean =>
  ['ntpd', 'ntp', 'ntpsec', 'chronyd', 'chrony', 'systemd-timesyncd'].some((it) => stopped.has(it));
