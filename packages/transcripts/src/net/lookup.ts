import type { FactValueOf } from '@tokimori/facts';
import type { Line, Out, Reader } from '../reader.ts';
import { signOf, whole } from '../sign.ts';
import { commandOf, operands } from './way.ts';

type Result = FactValueOf<'machine.resolves'>;
const put = (out: Out, line: Line, result: Result, name: string, server?: string) => {
  out.covered('resolver');
  out.fact('machine.resolves', result, line, {
    conditions: { ...(name === '' ? {} : { name }), ...(server === undefined ? {} : { server }) },
  });
};

/** What a name leads to now. */
const leads = (out: Out, line: Line, name: string, to: string | undefined) => {
  if (to !== undefined && name !== '') out.fact('machine.name-address', to, line, { conditions: { name } });
};

const statuses: Readonly<Record<string, Result>> = {
  NOERROR: 'answered',
  NXDOMAIN: 'not-found',
  SERVFAIL: 'server-failure',
  REFUSED: 'refused',
};

const digHead = /^;+ ?<<>> DiG [\w.+~:-]{1,60}.{0,40} <<>> ?(?<asked>.{0,300})$/;
const digLine = /^(?:;|\s*$|[\w.*_-]{1,255}\.?\s+\d{1,9}\s+(?:IN|CH|HS)\s|\.\s+\d{1,9}\s+IN\s)/;
const dialogue =
  /^;; (?:communications error to (?<at>[\w.:%-]{2,60})#\d{1,5}: (?<why>.{3,60})|(?<none>connection timed out; no servers could be reached|no servers could be reached)|->>HEADER<<- opcode: QUERY, status: (?<status>[A-Z]{3,12}), id: \d{1,6}|SERVER: (?<server>[\w.:%-]{2,60})#\d{1,5}|flags: [^;]{0,60}; QUERY: \d{1,3}, ANSWER: (?<answers>\d{1,5}))/;

const answerRecord = /^(?<name>[\w.*-]{1,254})\.\s+\d{1,9}\s+IN\s+(?:A|AAAA)\s+(?<at>[\da-f.:]{3,60})\s*$/;

const askedName = (asked: string): string =>
  operands(`dig ${asked}`, /^-[bcfkptqxy]$/).find(
    (word) => !/^[@+]|^(?:A|AAAA|MX|TXT|ANY|SRV|NS|CNAME|SOA|PTR|IN)$/i.test(word),
  ) ?? '';
const askedServer = (asked: string): string | undefined => /(?:^|\s)@([\w.:%-]{2,255})/.exec(asked)?.[1];

/** `dig`, whole. One server that is silent among several only costs time: the last word counts. */
export const dig: Reader = {
  id: 'dig',
  title: 'dig',
  seen: 'captured',
  sign: signOf(/^;/),
  begins: ({ text }, _cursor, out) =>
    text.startsWith(';') &&
    (digHead.test(text) ||
      (dialogue.test(text) && !text.includes('flags:')) ||
      (/\bdig\s/.test(commandOf(out)) && dialogue.test(text))),
  read(cursor, out) {
    const first = cursor.peek() as Line;
    let asked = digHead.exec(first.text)?.groups?.asked ?? (/\bdig\s(.{1,300})/.exec(commandOf(out))?.[1] || '');
    let server: string | undefined;
    let end: { result: Result; line: Line } | undefined;
    let headed = false;
    for (let line = cursor.peek(); line !== undefined; line = cursor.peek()) {
      const head = digHead.test(line.text);
      // Time-outs are printed above the heading of their own run.
      if (!digLine.test(line.text) || (head && headed)) break;
      headed ||= head;
      if (head) asked = digHead.exec(line.text)?.groups?.asked ?? asked;
      cursor.next();
      const record = answerRecord.exec(line.text)?.groups;
      leads(out, line, askedName(asked) || (record?.name ?? ''), record?.at);
      const groups = dialogue.exec(line.text)?.groups;
      if (groups === undefined) continue;
      server = groups.server ?? groups.at ?? server;
      const status = statuses[groups.status ?? ''];
      if (groups.none !== undefined) end = { result: end?.result === 'refused' ? 'refused' : 'timeout', line };
      else if (groups.why !== undefined) end = { result: /refused/.test(groups.why) ? 'refused' : 'timeout', line };
      else if (status !== undefined) end = { result: status, line };
      else if (groups.answers === '0' && end?.result === 'answered') end = { result: 'other', line };
    }
    if (end !== undefined && end.result !== 'other')
      put(out, end.line, end.result, askedName(asked), server ?? askedServer(asked));
  },
};

const server = /^(?:Server|サーバー|Serveur):\s{0,20}(?<server>\S{1,255})\s*$/;
const serverAddress = /^Address(?:es)?:\s{0,20}(?<at>[\w.:%-]{2,60})(?:#\d{1,5})?\s*$/;
const found = /^(?:Name|名前):\s{0,20}(?<name>\S{1,255})\s*$/;
const refused = /^\*\* server can't find (?<name>[\w.-]{1,255}?)\.?: (?<why>NXDOMAIN|SERVFAIL|REFUSED|No answer)\s*$/;
const windowsRefused =
  /^\*\*\* (?:(?<server>\S{1,255}) can't find (?<name>[\w.-]{1,255}?): (?<why>Non-existent domain|Server failed|Query refused|No response from server|Timed out)|(?<server2>\S{1,255}) が (?<name2>[\w.-]{1,255}?) を見つけられません: (?<why2>.{2,60}))\s*$/;
const nslookupNoise =
  /^(?:Non-authoritative answer:|権限のない回答:|Authoritative answers|Address(?:es)?:|Aliases:|\s+[\da-f.:]{2,60}\s*$|\s*$|DNS request timed out\.|\s+timeout was \d|Got SERVFAIL reply|;; |\*\*\*)/;

const windowsWhy = (why: string): Result =>
  /Non-existent/.test(why)
    ? 'not-found'
    : /refused/i.test(why)
      ? 'refused'
      : /failed/i.test(why)
        ? 'server-failure'
        : /response|Timed|応答/.test(why)
          ? 'timeout'
          : 'other';

/** `nslookup`, Unix and Windows. */
export const nslookup: Reader = {
  id: 'nslookup',
  title: 'nslookup',
  seen: 'captured',
  sign: signOf(server, refused, windowsRefused, found),
  begins: ({ text }, cursor) =>
    (server.test(text) && serverAddress.test(cursor.peek(1)?.text ?? '')) ||
    refused.test(text) ||
    windowsRefused.test(text) ||
    (found.test(text) && serverAddress.test(cursor.peek(1)?.text ?? '')),
  read(cursor, out) {
    let at: string | undefined;
    let answered = false;
    let head = true;
    let name = '';
    for (let line = cursor.peek(); line !== undefined; line = cursor.peek()) {
      const { text } = line;
      if (!head && name !== '') leads(out, line, name, serverAddress.exec(text)?.groups?.at);
      name = found.exec(text)?.groups?.name ?? name;
      const failure = refused.exec(text)?.groups;
      const windows = windowsRefused.exec(text)?.groups;
      if (server.test(text) && at === undefined) at = server.exec(text)?.groups?.server;
      else if (head && serverAddress.test(text)) at = serverAddress.exec(text)?.groups?.at ?? at;
      else if (failure !== undefined) {
        const result = statuses[failure.why ?? ''];
        // One kind of record that is missing or refused beside an address says nothing against the resolver.
        if (result !== undefined && !answered) put(out, line, result, failure.name ?? '', at);
      } else if (windows !== undefined) {
        const result = windowsWhy(windows.why ?? windows.why2 ?? '');
        if (result !== 'other') put(out, line, result, windows.name ?? windows.name2 ?? '', at);
      } else if (found.test(text)) {
        head = false;
        if (!answered) put(out, line, 'answered', found.exec(text)?.groups?.name ?? '', at);
        answered = true;
      } else if (!nslookupNoise.test(text)) return;
      if (text.trim() === '') head = false;
      cursor.next();
    }
  },
};

const single: readonly (readonly [RegExp, Result])[] = [
  // host
  [/^(?<name>[\w.-]{1,255}) has (?:IPv6 )?address [\da-f.:]{2,60}\s*$/, 'answered'],
  [/^Host (?<name>[\w.-]{1,255}) not found: 3\(NXDOMAIN\)/, 'not-found'],
  [/^Host (?<name>[\w.-]{1,255}) not found: 2\(SERVFAIL\)/, 'server-failure'],
  [/^Host (?<name>[\w.-]{1,255}) not found: 5\(REFUSED\)/, 'refused'],
  [/^;; (?:connection timed out; )?no servers could be reached/, 'timeout'],
  // resolvectl query
  [
    /^(?<name>[\w.-]{1,255}): resolve call failed: (?:DNS server or network returned error|'.{1,255}' not found|Name '.{1,255}' not found)/,
    'not-found',
  ],
  [
    /^(?<name>[\w.-]{1,255}): resolve call failed: .{0,120}(?:SERVFAIL|DNSSEC validation failed|All attempts to contact)/,
    'server-failure',
  ],
  [/^(?<name>[\w.-]{1,255}): resolve call failed: .{0,120}REFUSED/, 'refused'],
  [
    /^(?<name>[\w.-]{1,255}): resolve call failed: (?:Query timed out|Connection timed out|.{0,60}timed? ?out)/i,
    'timeout',
  ],
  [/^(?<name>[\w.-]{1,255}): resolve call failed: No appropriate name servers/, 'timeout'],
];
const resolvectlAnswer = /^(?<name>[\w.-]{1,255}): (?:[\da-f]{1,4}[.:][\da-f.:]{2,60})(?:\s+-- link: \S{1,20})?\s*$/;

const singleOf = (text: string) => {
  if (!/ has | not found|no servers could|resolve call failed/.test(text)) return undefined;
  for (const [pattern, result] of single) {
    const groups = pattern.exec(text);
    if (groups !== null) return { result, name: groups.groups?.name ?? '' };
  }
  return undefined;
};

const isShort = (out: Out): boolean => /\bdig\s.{0,200}\+short\b/.test(commandOf(out));
/** An address, or the name that stands in between. */
const shortAnswer = /^(?:\d{1,3}(?:\.\d{1,3}){3}|[\da-f]{0,4}:[\da-f:.]{2,50}|[\w.-]{3,250}\.)\s*$/i;

/** One-line answers: `host`, `resolvectl query`, and `getent hosts` under its command. */
const asksNames = (out: Out): boolean => /\bresolvectl query\b|\bgetent (?:a?hosts\w{0,2})\s/.test(commandOf(out));

export const lookup: Reader = {
  id: 'lookup',
  title: 'host, resolvectl query, getent hosts',
  seen: 'captured',
  sign: signOf(
    ' has address ',
    ' has IPv6 address ',
    /^Host /,
    'no servers could be reached',
    'resolve call failed: ',
    whole(asksNames),
  ),
  begins: ({ text }, _cursor, out) =>
    singleOf(text) !== undefined ||
    (/\bresolvectl query\b/.test(commandOf(out)) && resolvectlAnswer.test(text)) ||
    (/\bgetent (?:a?hosts\w{0,2})\s/.test(commandOf(out)) && /^[\da-f.:]{2,60}\s+\S/.test(text)) ||
    (isShort(out) && shortAnswer.test(text)),
  read(cursor, out) {
    const first = cursor.next();
    if (isShort(out) && shortAnswer.test(first.text)) {
      const name = askedName(/\bdig\s(.{1,300})/.exec(commandOf(out))?.[1] ?? '');
      put(out, first, 'answered', name);
      for (let line: Line | undefined = first; line !== undefined && shortAnswer.test(line.text); ) {
        leads(out, line, name, /^[\da-f.:]+$/i.test(line.text.trim()) ? line.text.trim() : undefined);
        line = shortAnswer.test(cursor.peek()?.text ?? '') ? cursor.next() : undefined;
      }
      return;
    }
    const one = singleOf(first.text);
    const command = commandOf(out);
    const asked = /\b(?:host|dig|nslookup)\s/.test(command) ? (operands(command, /^-[tcRWN]$/)[0] ?? '') : '';
    if (one === undefined) {
      const name =
        resolvectlAnswer.exec(first.text)?.groups?.name ?? /\bgetent \w{4,7}\s+(\S{1,255})/.exec(command)?.[1] ?? '';
      put(out, first, 'answered', name);
      leads(out, first, name, /^([\da-f.:]{2,60})\s/.exec(first.text)?.[1]);
      return;
    }
    // `host` asks for several kinds of record; an address is an answer whatever the others say.
    let { result } = one;
    const hasAddress = / has (?:IPv6 )?address ([\da-f.:]{2,60})\s*$/;
    leads(out, first, one.name, hasAddress.exec(first.text)?.[1]);
    for (let line = cursor.peek(); line !== undefined; line = cursor.peek()) {
      const next = singleOf(line.text);
      if (next === undefined || next.name !== one.name) break;
      if (next.result === 'answered') result = 'answered';
      leads(out, line, one.name, hasAddress.exec(line.text)?.[1]);
      cursor.next();
    }
    put(out, first, result, one.name || asked);
  },
};
