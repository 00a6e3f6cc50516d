import type { FactValue, PathId } from '@tokimori/model';
import type { Line, Reader } from '../reader.ts';
import { signOf } from '../sign.ts';
import { type Flow, portNumber, protocolName, wayOfFlow } from './flow.ts';
import { address, hasRoom } from './way.ts';

type Verdict = 'drops' | 'rejects' | 'accepts';
interface Logged extends Flow {
  readonly verdict: Verdict;
  readonly by: string;
}

const flow = (
  from: string | undefined,
  to: string | undefined,
  sourcePort: string | undefined,
  destinationPort: string | undefined,
  protocol: string | undefined,
  verdict: Verdict,
  by: string,
): Logged => {
  const [source, destination, name] = [
    portNumber(sourcePort),
    portNumber(destinationPort),
    protocolName(protocol ?? ''),
  ];
  return {
    from: from ?? '',
    to: to ?? '',
    verdict,
    by,
    ...(source === undefined ? {} : { sourcePort: source }),
    ...(destination === undefined ? {} : { destinationPort: destination }),
    ...(name === undefined ? {} : { protocol: name }),
  };
};

// version account interface src dst sport dport protocol packets bytes start end action status
const vpc = new RegExp(
  `^(?:\\S{20,35}Z\\s+)?\\d{1,2}\\s+(?:\\d{12}|[\\w*-]{1,20})\\s+(?<eni>eni-\\w{3,20})\\s+(?<from>${address})\\s+(?<to>${address})\\s+(?<sport>\\d{1,5})\\s+(?<dport>\\d{1,5})\\s+(?<protocol>\\d{1,3})\\s+\\d{1,15}\\s+\\d{1,18}\\s+\\d{9,11}\\s+\\d{9,11}\\s+(?<action>ACCEPT|REJECT)\\s+OK\\b`,
);
const asaDeny = new RegExp(
  `%(?:ASA|FTD|PIX)-\\d-106023: Deny (?<protocol>\\w{2,5}) src [\\w.-]{1,40}:(?<from>${address})(?:/(?<sport>\\d{1,5}))?(?:\\([^)]{0,80}\\))? dst [\\w.-]{1,40}:(?<to>${address})(?:/(?<dport>\\d{1,5}))?`,
);
const asaInbound = new RegExp(
  `%(?:ASA|FTD|PIX)-\\d-10600[1267]: (?:Inbound (?<protocol>TCP) connection denied|Deny inbound (?<protocol2>UDP|TCP)) from (?<from>${address})/(?<sport>\\d{1,5}) to (?<to>${address})/(?<dport>\\d{1,5})`,
);
const asaList = new RegExp(
  `%(?:ASA|FTD|PIX)-\\d-106100: access-list \\S{1,80} (?<what>denied|permitted) (?<protocol>\\w{2,5}) [\\w.-]{1,40}/(?<from>${address})\\((?<sport>\\d{1,5})\\)(?:\\([^)]{0,80}\\))? -> [\\w.-]{1,40}/(?<to>${address})\\((?<dport>\\d{1,5})\\)`,
);
const ios = new RegExp(
  `%(?:SEC-6-IPACCESSLOGP|FMANFP-6-IPACCESSLOGP): (?:\\S{1,10} )?list \\S{1,80} (?<what>denied|permitted) (?<protocol>\\w{2,5}) (?<from>${address})\\((?<sport>\\d{1,5})\\) (?:\\([^)]{0,60}\\) )?-> (?<to>${address})\\((?<dport>\\d{1,5})\\)`,
);
const pf = new RegExp(
  `\\brule [\\w/.]{1,40}\\(match\\)[^:]{0,40}: (?<what>block|pass) (?:in|out) on \\w{1,15}: (?<from>${address})[.](?<sport>\\d{1,5}) > (?<to>${address})[.](?<dport>\\d{1,5}): (?<protocol>Flags|UDP|udp)?`,
);
const quoted = (text: string, key: string): string | undefined =>
  new RegExp(`(?:^|\\s|,)${key}="?([\\w.:-]{1,60})"?(?=\\s|,|$)`).exec(text)?.[1];

function fortigate(text: string): Logged | undefined {
  const action = quoted(text, 'action');
  if (quoted(text, 'type') !== 'traffic' || action === undefined) return undefined;
  // "timeout", "client-rst", "server-rst" are ends of sessions that were let through.
  const verdict = /^(?:deny|drop|blocked|block|ip-conn-block)$/.test(action)
    ? 'drops'
    : /^(?:accept|pass|allow)$/.test(action)
      ? 'accepts'
      : undefined;
  if (verdict === undefined) return undefined;
  return flow(
    quoted(text, 'srcip'),
    quoted(text, 'dstip'),
    quoted(text, 'srcport'),
    quoted(text, 'dstport'),
    quoted(text, 'proto'),
    verdict,
    quoted(text, 'devname') ?? 'fortigate',
  );
}

function paloAlto(text: string): Logged | undefined {
  const it = text.split(',', 40);
  const at = it.indexOf('TRAFFIC');
  if (at < 0 || at > 4) return undefined;
  const field = (offset: number) => it[at + offset];
  const action = field(27);
  const verdict: Verdict | undefined =
    action === 'allow'
      ? 'accepts'
      : /^reset/.test(action ?? '')
        ? 'rejects'
        : /^(?:deny|drop|block)/.test(action ?? '')
          ? 'drops'
          : undefined;
  if (verdict === undefined) return undefined;
  return flow(field(4), field(5), field(21), field(22), field(26), verdict, `rule ${field(8) ?? ''}`);
}

/** pfSense and OPNsense: filterlog's comma list. */
function filterlog(text: string): Logged | undefined {
  const it = /\bfilterlog(?:\[\d{1,9}\])?(?: \d{1,9} - \[.{0,40}\])?: (.{10,600})$/.exec(text)?.[1]?.split(',', 30);
  if (it === undefined || it[8] !== '4') return undefined;
  const verdict: Verdict | undefined =
    it[6] === 'block' ? 'drops' : it[6] === 'reject' ? 'rejects' : it[6] === 'pass' ? 'accepts' : undefined;
  return verdict === undefined ? undefined : flow(it[18], it[19], it[20], it[21], it[16], verdict, 'pf');
}

function logged(text: string): Logged | undefined {
  const aws = text.includes(' eni-') ? vpc.exec(text)?.groups : undefined;
  if (aws !== undefined)
    return flow(
      aws.from,
      aws.to,
      aws.sport,
      aws.dport,
      aws.protocol,
      aws.action === 'ACCEPT' ? 'accepts' : 'drops',
      aws.eni ?? 'flow log',
    );
  if (text.includes('%')) {
    const cisco = (asaDeny.exec(text) ?? asaInbound.exec(text) ?? asaList.exec(text) ?? ios.exec(text))?.groups;
    if (cisco !== undefined) {
      const verdict = cisco.what === 'permitted' ? 'accepts' : 'drops';
      return flow(
        cisco.from,
        cisco.to,
        cisco.sport,
        cisco.dport,
        cisco.protocol ?? cisco.protocol2,
        verdict,
        /access-group "(\S{1,60})"/.exec(text)?.[1] ?? 'cisco',
      );
    }
  }
  if (text.includes('srcip=')) return fortigate(text);
  if (text.includes(',TRAFFIC,')) return paloAlto(text);
  if (text.includes('filterlog')) return filterlog(text);
  const bsd = text.includes('(match)') ? pf.exec(text)?.groups : undefined;
  if (bsd === undefined) return undefined;
  return flow(
    bsd.from,
    bsd.to,
    bsd.sport,
    bsd.dport,
    bsd.protocol === 'Flags' ? 'tcp' : 'udp',
    bsd.what === 'pass' ? 'accepts' : 'drops',
    'pf',
  );
}

/** Logs of firewalls on the way: AWS flow logs, Cisco ASA and IOS, FortiGate, Palo Alto, pf. */
export const flowLog: Reader = {
  id: 'flow-log',
  title: 'firewall and flow logs',
  seen: 'documented',
  sign: signOf(' eni-', asaDeny, asaInbound, asaList, ios, 'srcip=', ',TRAFFIC,', 'filterlog', '(match)'),
  begins: ({ text }) => logged(text) !== undefined,
  read(cursor, out) {
    const seen = new Map<
      string,
      { line: Line; verdict: Verdict; subject: PathId; conditions: Record<string, FactValue>; count: number }
    >();
    for (let line = cursor.peek(); line !== undefined; line = cursor.peek()) {
      const one = logged(line.text);
      if (one === undefined) break;
      cursor.next();
      const way = wayOfFlow(one);
      if (way === undefined) continue;
      const conditions = { ...way.conditions, by: one.by };
      const key = `${way.subject} ${one.verdict} ${JSON.stringify(conditions)}`;
      const before = seen.get(key);
      if (before !== undefined) before.count++;
      else if (hasRoom(out, key))
        seen.set(key, { line, verdict: one.verdict, subject: way.subject, conditions, count: 1 });
    }
    out.covered('flow-log');
    for (const { line, verdict, subject, conditions, count } of seen.values())
      out.fact('link.filter', verdict, line, { subject, conditions: { ...conditions, count } });
  },
};
