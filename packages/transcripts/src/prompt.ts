/** A shell prompt before a command, and whose it is. Knows the usual forms; anything else is text. */
export interface Prompt {
  readonly host?: string;
  readonly command: string;
}

/** Each is asked from the start of a line. */
export const promptForms: readonly RegExp[] = [
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
  // ntpq -pn   ·   chronyc sources: the command alone, without a prompt
  /^(?<command>(?:sudo\s+)?(?:(?:ntpq|ntpdc|ntpdate|ntpdig|sntp|ntptrace|chronyc)\s+-[a-zA-Z46][\w\s.:&"'-]*|(?:chronyc|ntpctl|w32tm|timedatectl)\s+[a-z/-][\w\s/:-]*))$/,
];

const commands =
  /^(?:sudo\s+|time\s+)?(?:\/\S+\/)?(?:ntp\w*|check_ntp\w*|chrony\w*|timedatectl|systemctl|journalctl|cat|grep|tail|head|less|tcpdump\S*|adjtimex|hwclock|date|ps|ss|netstat|esxcli|w32tm|ceph|docker|kubectl|dmesg|sudo|ip|ping|ntpstat|sntp|openssl|uname|hostname|ls|vi|vim|nano|watch|service|tokimori)\b/;

/** Tools that ask another host when one is named after the options; options that take a value. */
const asksHost = /^(?:sudo\s+)?(?:\/\S+\/)?(?:ntpq|ntpdc|ntptrace)\s/;

/** The host a control tool was told to ask (`ntpq -pn 192.0.2.5`), when it is not the local one. */
export function askedHost(command: string): string | undefined {
  if (!asksHost.test(command)) return undefined;
  const words = command
    .replace(/"[^"]*"|'[^']*'/g, 'quoted')
    .split(/\s+/)
    .slice(1);
  let asked: string | undefined;
  for (let i = 0; i < words.length; i++) {
    const word = words[i] ?? '';
    if (/^[|>;&]/.test(word) || /^\d?>/.test(word)) break;
    if (/^-\w*[ckam]$/.test(word)) i++;
    else if (/^[A-Za-z0-9][\w.:-]*$/.test(word) && !/^(?:ntpq|ntpdc|ntptrace)$/.test(word)) asked = word;
  }
  return asked === undefined || /^(?:localhost|127\.\d+\.\d+\.\d+|::1|quoted)$/.test(asked) ? undefined : asked;
}

export function promptOf(text: string): Prompt | undefined {
  for (const form of promptForms) {
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
