import type { FactValueOf } from '@tokimori/facts';
import { backendId, isAddress, localHost, pathId, type SubjectId } from '@tokimori/model';
import type { Line, Out, Reader } from '../reader.ts';
import { signOf } from '../sign.ts';
import { address, isLoopback, isToMany, wayTo } from './way.ts';

type State = FactValueOf<'link.socket'>;

const end = (which: string) =>
  `\\[?(?<${which}>\\*|${address}|[\\w.-]{1,80}?)\\]?(?:%[\\w.-]{1,15})?[:.](?<${which}Port>\\d{1,5}|\\*|[a-z][\\w-]{1,20})`;
const states =
  'LISTEN|ESTAB(?:LISHED)?|SYN-SENT|SYN_SENT|SYN-RECV|SYN_RECV|SYN_RCVD|TIME-WAIT|TIME_WAIT|CLOSE-WAIT|CLOSE_WAIT|FIN-WAIT-[12]|FIN_WAIT_?[12]|LAST-ACK|LAST_ACK|CLOSING|CLOSED?|UNCONN';
/** ss: State Recv-Q Send-Q Local Peer [Process]; `ss state …` leaves the state out. */
const ssRow = new RegExp(
  `^\\s{0,4}(?:tcp\\s+|mptcp\\s+)?(?<state>${states})\\s+(?<recv>\\d{1,10})\\s+(?<send>\\d{1,10})\\s+${end('local')}\\s+${end('peer')}(?<rest>\\s.{0,1500})?$`,
);
/** netstat: Proto Recv-Q Send-Q Local Foreign State [PID/Program] [Timer] */
const netstatRow = new RegExp(
  `^\\s{0,4}tcp(?:6|4|46)?\\s+(?<recv>\\d{1,10})\\s+(?<send>\\d{1,10})\\s+${end('local')}\\s+${end('peer')}\\s+(?<state>${states})(?<rest>\\s.{0,500})?$`,
);
const heading =
  /^(?:Netid\s+)?State\s+Recv-Q\s+Send-Q\s+Local|^Recv-Q\s+Send-Q\s+Local Address:Port|^Active Internet connections|^Proto\s+Recv-Q\s+Send-Q/;
/** `ss state syn-sent`: no column for the state. */
const stateless = new RegExp(
  `^\\s{0,8}(?<recv>\\d{1,10})\\s+(?<send>\\d{1,10})\\s+${end('local')}\\s+${end('peer')}(?<rest>\\s.{0,1500})?$`,
);
const details = /^\s+(?:cubic|bbr|reno|dctcp|ts |sack|wscale:|rto:|rtt:|mss:|skmem|timer:|cgroup:)/;
const ephemeral = 32_768;
/** Local ports of Linux's default range. */
const range = 28_232;
const enoughWaiting = 0.5;
const mostFacts = 200;

const program = (rest: string): string | undefined =>
  /users:\(\("([\w@:. -]{1,40})"/.exec(rest)?.[1] ?? /\s\d{1,9}\/([\w@.-]{1,40})/.exec(rest)?.[1];

interface Seen {
  readonly line: Line;
  readonly subject: SubjectId;
  readonly state: State;
  readonly port: number;
  count: number;
}

const rowOf = (text: string) =>
  /^\s{0,4}(?:tcp|mptcp|[A-Z]{3})/.test(text) ? (ssRow.exec(text) ?? netstatRow.exec(text))?.groups : undefined;

/** `ss`, `netstat -an`: listening sockets with their queues, and what other sockets wait for. */
const stated = new RegExp(`^\\s{0,4}(?:tcp\\s+|mptcp\\s+)?(?:${states})\\s+\\d`);

export const sockets: Reader = {
  id: 'sockets',
  title: 'ss, netstat -an',
  seen: 'captured',
  sign: signOf(stated, /^\s{0,4}tcp(?:6|4|46)?\s+\d/, heading),
  begins: ({ text }) => rowOf(text) !== undefined || heading.test(text),
  read(cursor, out) {
    const asked = /\bstate\s+([a-z][a-z0-9-]{3,20})/.exec(out.command ?? '')?.[1];
    const seen = new Map<string, Seen>();
    const waiting = new Map<string, { count: number; line: Line }>();
    for (let line = cursor.peek(); line !== undefined; line = cursor.peek()) {
      const groups = rowOf(line.text) ?? (asked === undefined ? undefined : stateless.exec(line.text)?.groups);
      if (groups === undefined) {
        if (!heading.test(line.text) && !details.test(line.text)) break;
        cursor.next();
        continue;
      }
      cursor.next();
      const more = details.test(cursor.peek()?.text ?? '') ? (cursor.peek()?.text ?? '') : '';
      const state = (groups.state ?? asked ?? '').toUpperCase().replaceAll('_', '-');
      const rest = `${groups.rest ?? ''} ${more}`;
      if (state === 'LISTEN') tellListener(groups, rest, line, out);
      else if (state === 'TIME-WAIT') count(waiting, groups, line);
      else take(seen, groups, state, rest, line, out);
    }
    out.covered('sockets');
    for (const { line, subject, state, port, count: times } of seen.values())
      out.fact('link.socket', state, line, { subject, conditions: { port, count: times } });
    for (const [, { count: times, line }] of waiting)
      if (times / range >= enoughWaiting)
        out.fact('machine.ports-used', `${times} sockets in TIME-WAIT to one port`, line, {
          conditions: { share: Math.min(1, times / range) },
        });
  },
};

type Groups = Record<string, string | undefined>;

function tellListener(groups: Groups, rest: string, line: Line, out: Out): void {
  const by = program(rest);
  const backlog = Number(groups.send);
  const local = groups.local ?? '';
  const shown = local.includes(':') ? `[${local}]` : local;
  const wild = /^(?:\*|0\.0\.0\.0|::)$/.test(local);
  // A named host owns the address it listens on; nameless pastes may come from several hosts.
  if (!wild && !isLoopback(local) && out.host !== localHost && isAddress(local)) out.fact('host.address', local, line);
  // Above its limit the queue takes nothing more; at it there is room for one.
  if (backlog > 0 && Number(groups.recv) > backlog && /^\d/.test(groups.localPort ?? ''))
    out.fact('backend.queue-full', `listen queue ${groups.recv} of ${backlog}`, line, {
      subject: backendId(wild ? (by ?? 'listener') : `${shown}:${groups.localPort}`),
    });
  out.fact('machine.listens', `${shown}:${groups.localPort ?? ''}`, line, {
    conditions: {
      queue: Number(groups.recv),
      // netstat shows no backlog: its Send-Q is always zero there.
      ...(backlog === 0 ? {} : { backlog }),
      ...(by === undefined ? {} : { program: by }),
    },
  });
}

function count(waiting: Map<string, { count: number; line: Line }>, groups: Groups, line: Line): void {
  // Only the end that opened the connection spends a local port.
  if (Number(groups.localPort) < 1024 * 10) return;
  const key = `${groups.peer}:${groups.peerPort}`;
  const before = waiting.get(key);
  if (before !== undefined) before.count++;
  else if (waiting.size < mostFacts) waiting.set(key, { count: 1, line });
}

function take(seen: Map<string, Seen>, groups: Groups, state: string, rest: string, line: Line, out: Out): void {
  const waits = waitOf(groups, state, rest);
  if (waits === undefined) return;
  const peer = groups.peer ?? '';
  const local = groups.local ?? '';
  if (isLoopback(peer) || isToMany(peer) || peer === '*') return;
  const [localPort, peerPort] = [Number(groups.localPort), Number(groups.peerPort)];
  // The lower port is the served one; a half-open socket is always the server's.
  const serves = state === 'SYN-RECV' || (localPort < peerPort && localPort < ephemeral);
  const subject = serves ? pathId(peer, local) : wayTo(out, peer);
  const port = serves ? localPort : peerPort;
  if (subject === undefined || Number.isNaN(port)) return;
  const key = `${subject} ${waits} ${port}`;
  const before = seen.get(key);
  if (before !== undefined) before.count++;
  else if (seen.size < mostFacts) seen.set(key, { line, subject, state: waits, port, count: 1 });
}

/** What the socket waits for. */
function waitOf(groups: Groups, state: string, rest: string): State | undefined {
  if (state === 'SYN-SENT') return 'syn-sent';
  if (/^SYN-RE?CV/.test(state)) return 'syn-recv';
  if (!state.startsWith('ESTAB')) return undefined;
  const [unread, unsent] = [Number(groups.recv), Number(groups.send)];
  const tried = Number(
    /timer:\(on,[\w.]{1,16},(\d{1,3})\)/.exec(rest)?.[1] ?? /\bon \([\d.]{1,10}\/(\d{1,3})\//.exec(rest)?.[1] ?? 0,
  );
  const again = Number(/\bretrans:(\d{1,6})\/\d{1,9}/.exec(rest)?.[1] ?? 0);
  if (unsent > 0 && (tried > 0 || again > 0)) return 'retransmitting';
  if (unread > 0) return 'unread';
  if (unsent > 0) return 'queued';
  return 'flowing';
}
