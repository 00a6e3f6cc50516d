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
  // C:\\Users\\ops>ping 10.0.0.5   ·   PS C:\\> tracert web1
  /^(?:PS )?[A-Z]:\\[^>]{0,120}>\s?(?<command>\S.*)$/,
  // ntpq> peers   ·   chronyc> sources
  /^(?<tool>ntpq|ntpdc|chronyc)>\s*(?<command>.*)$/,
  // ntpq -pn   ·   chronyc sources: the command alone, without a prompt
  /^(?<command>(?:sudo\s+)?(?:(?:ntpq|ntpdc|ntpdate|ntpdig|sntp|ntptrace|chronyc)\s+-[a-zA-Z46][\w\s.:&"'-]*|(?:chronyc|ntpctl|w32tm|timedatectl)\s+[a-z/-][\w\s/:-]*))$/,
  // ipmitool -I lanplus … power status   ·   ipmipower -h …: tools that ask a BMC, without a prompt
  /^(?<command>(?:(?:sudo|time)\s+){0,2}(?:ipmitool|ipmipower|ipmi-[a-z]+|bmc-[a-z]+|rmcpping|ipmiping|ipmidetect|racadm)\s+(?:-{1,2}[a-zA-Z]|(?:lan|mc|bmc|sel|sdr|sensor|chassis|power|user|channel|sol|session|raw|dcmi|fru|get|getsel|getsysinfo|getractime|lclog)\b)\S{0,100}(?:\s.*)?)$/,
  // iDRAC and iLO over SSH   ·   C:\> racadm …
  /^(?:\/?admin1->|racadm>>|<\/>hpiLO->|(?:PS )?[A-Z]:\\[^>]{0,80}>)\s*(?<command>(?:racadm|ipmitool|get\w*|show|lclog)\b.*)$/i,
];

/** Tools that ask a BMC. */
const bmcCommands =
  /^(?:(?:[A-Z_]{2,40}=\S*|sudo|time|timeout \d+\w?)\s+){0,4}(?:\/\S+\/)?(?:ipmi[\w-]*|bmc-\w+|rmcpping|racadm|redfishtool|ilorest|SMCIPMITool|onecli|urest|hponcfg|sum (?=-[ilu] )|java\s+-jar\s+\S{0,100}SMCIPMITool|curl|nmap|arping|vbmc|tshark)\b|^(?:for|while) .{1,1500}\b(?:ipmitool|ipmipower|ipmi-\w+|bmc-\w+|racadm)\s/;

const commands =
  /^(?:sudo\s+|time\s+)?(?:\/\S+\/)?(?:ntp\w*|check_ntp\w*|chrony\w*|timedatectl|systemctl|journalctl|cat|grep|tail|head|less|tcpdump\S*|adjtimex|hwclock|date|ps|ss|netstat|esxcli|w32tm|ceph|docker|kubectl|dmesg|sudo|ip|ping|ntpstat|sntp|openssl|curl|wget|nginx|haproxy|apachectl|nc|uname|hostname|ls|vi|vim|nano|watch|service|tokimori)\b/;

/** Tools of hosts and networks. */
const hostTools =
  '(?:cd|dd|touch|ping6?|fping6?|arping|traceroute6?|tracepath6?|tracert|mtr|dig|nslookup|host|getent|resolvectl|nc|ncat|netcat|nmap|telnet|curl|arp|ethtool|ifconfig|route|ip6?|tc|nft|ip6?tables(?:-save|-legacy|-nft)?|ufw|firewall-cmd|conntrack|nstat|sysctl|ss|netstat|lsof|vmstat|free|top|uptime|iostat|iotop|mpstat|pidstat|sar|df|du|prlimit|nproc|lscpu|tshark|bash|timeout|nc\\.openbsd)';
const hostCommands = new RegExp(`^(?:sudo\\s+|time\\s+)?(?:\\/\\S+\\/)?${hostTools}(?=\\s|$)`);
/**
 * Such a command alone on its line: every word after it is an option or has a digit or a dot, as no sentence has. Each word
 * fits in one way only (it is looked ahead for the digit): twelve words with two ways each would be tried in thousands.
 */
const bareTools =
  '(?:cd|dd|touch|ping6?|fping6?|arping|traceroute6?|tracepath6?|tracert|mtr|dig|nslookup|nc|ncat|nmap|telnet|curl|arp|ethtool|ip6?tables|conntrack|nstat|ss|netstat|vmstat|free|iostat|mpstat|sar|df|ip(?: -\\w{1,8}){0,3} (?:a|addr|address|n|neigh|r|route|l|link)(?: (?:get|show|ls))?)';
const bareCommand = new RegExp(
  `^(?<command>(?:sudo\\s+)?${bareTools}(?:\\s+(?:-{1,2}[A-Za-z46][\\w=,.-]{0,40}|(?!-{1,2}[A-Za-z46])(?=[\\w@%+:/-]{0,80}[\\d.])[\\w.:/%@+-]{1,200})){1,12})\\s*$`,
);

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
    if (/^(?:get|getsel|getsysinfo|getractime|lclog|getraclog)\b/.test(command) && /->|>>/.test(text.slice(0, 20)))
      return { command: `racadm ${command}` };
    const tool = groups['tool'];
    if (tool !== undefined) return { command: `${tool} -c ${command}` };
    const host = groups['host'];
    // Without a known command a `host# words` line may be a comment in a configuration.
    if (![commands, hostCommands, bmcCommands].some((known) => known.test(command)) && !text.includes('@')) continue;
    return host === undefined ? { command } : { host, command };
  }
  const bare = bareCommand.exec(text)?.groups?.['command'];
  return bare === undefined ? undefined : { command: bare };
}
