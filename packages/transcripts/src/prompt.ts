/** A shell prompt before a command, and whose it is. Knows the usual forms; anything else is text. */
export interface Prompt {
  readonly host?: string;
  readonly command: string;
}

const forms: readonly RegExp[] = [
  // [root@esx01:~] ntpq -p   ·   [root@host ~]# cmd   ·   [user@host dir]$ cmd
  /^\[[\w.-]+@(?<host>[\w.-]+)[ :][^\]]*\]\s*[#$%]?\s*(?<command>\S.*)?$/,
  // root@host:~# cmd   ·   user@host ~ % cmd
  /^[\w.-]+@(?<host>[\w.-]+)[: ][^#$%]{0,120}[#$%]\s*(?<command>.*)$/,
  // host# cmd   ·   host:~ # cmd
  /^(?<host>[a-z][\w-]{1,40})(?::\S*)?\s?[#$]\s+(?<command>\S.*)$/i,
  // / # cmd   ·   # cmd   ·   $ cmd
  /^(?:~|\/\S*)?\s?[#$]\s+(?<command>(?:sudo\s+)?[\w./-]+.*)$/,
  // ntpq> peers   ·   chronyc> sources
  /^(?<tool>ntpq|ntpdc|chronyc)>\s*(?<command>.*)$/,
];

const commands =
  /^(?:sudo\s+|time\s+)?(?:\/\S+\/)?(?:ntp\w*|chrony\w*|timedatectl|systemctl|journalctl|cat|grep|tail|head|less|tcpdump\S*|adjtimex|hwclock|date|ps|ss|netstat|esxcli|w32tm|ceph|docker|kubectl|dmesg|sudo|ip|ping|ntpstat|sntp|openssl|uname|hostname|ls|vi|vim|nano|watch|service|tokimori)\b/;

export function promptOf(text: string): Prompt | undefined {
  for (const form of forms) {
    const groups = form.exec(text)?.groups;
    if (groups === undefined) continue;
    const command = (groups['command'] ?? '').trim();
    const tool = groups['tool'];
    if (tool !== undefined) return { command: `${tool} -c ${command}` };
    const host = groups['host'];
    // Without a known command a `host# words` line may be a comment in a configuration.
    if (!commands.test(command) && !text.includes('@')) continue;
    return host === undefined ? { command } : { host, command };
  }
  return undefined;
}
