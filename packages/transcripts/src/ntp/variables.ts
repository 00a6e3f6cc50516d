import type { FactName } from '@tokimori/facts';
import { pathId, type SubjectId } from '@tokimori/model';
import { promptOf } from '../prompt.ts';
import type { Cursor, Line, Out, Reader } from '../reader.ts';
import { signOf } from '../sign.ts';
import { conditionWords } from './associations.ts';
import { flashOf } from './flash.ts';
import { idName } from './session.ts';
import { clockKind, decimal, dotted, fromMillis, kissOf, leapOf, reachOf } from './units.ts';
import { VariableList } from './variable-list.ts';

/** `associd=0 status=0615 leap_none, sync_ntp, 1 event, clock_sync,` and, when lines were joined, the variables after it. */
const head = /^\s*(?:(?:associd|assid)=(\d{1,5}),?\s+)?status=[0-9a-f]{4}\s+((?:[a-z0-9_./ -]{1,40},){1,12})(.*)$/i;
const statusWord = /\b(?:leap_|sync_|sel_|conf\b|reach\b|bcst\b|auth)/;
const headOf = (text: string): RegExpExecArray | null => {
  const match = head.exec(text);
  return match !== null && statusWord.test(match[2] ?? '') ? match : null;
};
/** Names of system and peer variables; a list without a status line must show two of them, one at its beginning. */
const known =
  /^(?:version|processor|system|leap|stratum|precision|rootdelay|rootdisp|rootdispersion|rootdist|refid|reftime|clock|peer|tc|mintc|offset|frequency|sys_jitter|clk_jitter|clk_wander|tai|leapsec|expire|state|phase|freq|poll|jitter|stability|srcadr|srchost|srcport|dstadr|dstport|hmode|pmode|ppoll|hpoll|rec|xmt|reach|unreach|delay|dispersion|keyid|filtdelay|filtoffset|filtdisp|flash|headway|bias|ntscookies|sent|received|org|ttl|timer|flags|fuzz|mobilize|authdelay)$/i;
/** Names that nothing but ntpd prints so. */
const telling =
  /\b(?:rootdisp|rootdispersion|rootdelay|reftime|sys_jitter|clk_jitter|clk_wander|srcadr|hpoll|ppoll|filtdelay|flash|leapsec)\s{0,3}=/;
const named = /([A-Za-z][\w.]{0,31})\s{0,3}=/g;

/** `ntpq -c rv` (system variables) and `rv ASSOCIATION` (peer variables). Delays, offsets and dispersions are milliseconds. */
export const variables: Reader = {
  id: 'ntpq.variables',
  title: 'ntpq -c rv',
  seen: 'captured',
  sign: signOf(head, /^\s*[A-Za-z][\w.]{0,31}\s{0,3}=/),
  begins: (line, _cursor, out) =>
    headOf(line.text) !== null ||
    (isList(line.text, 1) && (/\bntpq\b/.test(out.command ?? '') || (isList(line.text, 2) && telling.test(line.text)))),
  read(cursor, out) {
    const first = cursor.peek();
    if (first === undefined) return;
    const match = headOf(first.text);
    const list = new VariableList();
    if (match !== null) list.add(cursor.next(), match[3]);
    collect(cursor, list);
    out.fact('daemon.control', 'answers', first);
    const words = (match?.[2] ?? '').split(/[\s,]+/);
    const id = match?.[1];
    const isPeer = list.get('srcadr') !== undefined || (id !== undefined && id !== '0') || isPeerList(list);
    if (isPeer) tellPeer(list, words, id, first, out);
    else tellSystem(list, words, first, out);
  },
};

function isList(text: string, least: number): boolean {
  if (text.length > 4000 || !/^\s{0,4}[A-Za-z][\w.]{0,31}\s{0,3}=/.test(text)) return false;
  const names = [...text.matchAll(named)].map((m) => m[1] ?? '');
  return known.test(names[0] ?? '') && names.filter((n) => known.test(n)).length >= least && names.length <= 60;
}

function collect(cursor: Cursor, list: VariableList): void {
  for (let line = cursor.peek(); line !== undefined; line = cursor.peek()) {
    // the next variable list begins
    if (headOf(line.text) !== null || !(isList(line.text, 1) || isRest(line.text, list))) return;
    list.add(cursor.next());
  }
}

/** A wrapped value: `Thu, Oct  1 2015 11:50:44.421, tc=10,` */
const isRest = (text: string, list: VariableList): boolean =>
  list.size > 0 &&
  text.length < 300 &&
  /^[^:]{0,200}(?:=|,$)/.test(text) &&
  !/^\s*=/.test(text) &&
  promptOf(text) === undefined;

const isPeerList = (list: VariableList): boolean =>
  ['flash', 'reach', 'hpoll', 'srchost'].some((name) => list.get(name) !== undefined);

type Numeric = 'ms' | 'plain';

/** Variables that are one number each. */
function numbers(
  list: VariableList,
  table: readonly (readonly [string, FactName, Numeric])[],
  out: Out,
  subject: SubjectId | undefined,
): void {
  for (const [name, fact, unit] of table) {
    const variable = list.get(name);
    const value = decimal(variable?.value);
    if (variable === undefined || value === undefined) continue;
    out.fact(fact, unit === 'ms' ? fromMillis(value) : value, variable.line, subject === undefined ? {} : { subject });
  }
}

const systemNumbers = [
  ['rootdelay', 'sync.root-delay', 'ms'],
  ['rootdisp', 'sync.root-dispersion', 'ms'],
  ['rootdispersion', 'sync.root-dispersion', 'ms'],
  ['rootdist', 'sync.root-distance', 'ms'],
  ['offset', 'sync.offset', 'ms'],
  ['phase', 'sync.offset', 'ms'],
  ['frequency', 'sync.frequency', 'plain'],
  ['freq', 'sync.frequency', 'plain'],
  ['sys_jitter', 'sync.jitter', 'ms'],
] as const;

function tellSystem(list: VariableList, words: readonly string[], first: Line, out: Out): void {
  const leapVariable = list.get('leap');
  const leap = leapOf(leapVariable?.value ?? '') ?? leapOf(words.find((w) => w.startsWith('leap_')) ?? '');
  const leapLine = leapVariable?.line ?? first;
  if (leap !== undefined) {
    out.covered('ntpq.system');
    out.fact('sync.leap', leap, leapLine);
  }
  const stratum = decimal(list.get('stratum')?.value);
  if (leap !== undefined || stratum !== undefined) {
    const lost = leap === 'unsynchronised' || stratum === 16;
    // A stratum alone cannot say that the clock is synchronised.
    if (lost || leap !== undefined) out.fact('sync.state', lost ? 'unsynchronised' : 'synchronised', leapLine);
  }
  const stratumLine = list.get('stratum')?.line;
  if (stratum !== undefined && stratumLine !== undefined) out.fact('sync.stratum', stratum, stratumLine);
  const refid = list.get('refid');
  if (refid !== undefined) out.fact('sync.refid', dotted(refid.value), refid.line);
  // Before the first synchronisation the rest are zeros.
  if (refid === undefined || refid.value !== 'INIT') numbers(list, systemNumbers, out, undefined);
  const expires = list.get('expire');
  if (expires !== undefined) out.fact('sync.leap-file-expires', expires.value, expires.line);
  tellPlace(list, out);
}

/** Daemon version, system and processor, as ntpd names them itself. */
function tellPlace(list: VariableList, out: Out): void {
  const version = list.get('version');
  if (version?.value.startsWith('ntpd')) {
    const sec = version.value.includes('ntpsec');
    out.fact('daemon.kind', sec ? 'ntpsec' : 'ntpd', version.line);
    out.fact('daemon.version', version.value.replace(/^ntpd\s+/, ''), version.line);
  }
  const system = list.get('system');
  if (system !== undefined) {
    const name = (/^[A-Za-z]{2,20}/.exec(system.value)?.[0] ?? '').toLowerCase();
    const platform = name === 'vmkernel' ? 'esxi' : name === 'cygwin' ? 'windows' : name;
    if (platform !== '') out.fact('env.platform', platform, system.line);
  }
  const processor = list.get('processor');
  if (processor !== undefined && /^(?:i[3-6]86|armv[5-7]\w*|mips|ppc)$/.test(processor.value))
    out.fact('env.32bit', true, processor.line);
}

const peerNumbers = [
  ['stratum', 'assoc.stratum', 'plain'],
  ['rootdelay', 'assoc.root-delay', 'ms'],
  ['rootdisp', 'assoc.root-dispersion', 'ms'],
  ['rootdispersion', 'assoc.root-dispersion', 'ms'],
  ['rootdist', 'assoc.root-distance', 'ms'],
  ['sent', 'assoc.tx', 'plain'],
  ['received', 'assoc.rx', 'plain'],
] as const;
const measured = [
  ['delay', 'assoc.delay', 'ms'],
  ['offset', 'assoc.offset', 'ms'],
  ['jitter', 'assoc.jitter', 'ms'],
] as const;

function tellPeer(list: VariableList, words: readonly string[], id: string | undefined, first: Line, out: Out): void {
  const host = list.get('srchost')?.value;
  const resolved = list.get('srcadr')?.value;
  // A name without an address yet is shown as 0.0.0.0.
  const address = resolved === undefined || /^(?:0\.0\.0\.0|::)$/.test(resolved) ? host : resolved;
  if (address === undefined && id === undefined) return;
  const name = address ?? idName(id ?? '');
  if (address !== undefined && id !== undefined) out.alias(address, idName(id), `associd=${id} is ${address}`);
  if (host !== undefined && address !== undefined) out.alias(host, address, 'srchost and srcadr of one association');
  const subject = pathId(out.host, name);
  const on = { subject };
  out.covered('ntpq.peer-variables', subject);
  const clock = clockKind(name);
  if (clock !== undefined) out.fact('assoc.mode', clock, first, on);
  if (list.get('refid')?.value === 'POOL') {
    out.fact('assoc.mode', 'pool', first, on);
    return;
  }
  const condition = words.find((w) => w.startsWith('sel_'))?.slice(4);
  const tally = condition === undefined ? undefined : conditionWords[condition];
  if (tally !== undefined) out.fact('assoc.tally', tally, first, on);
  const reach = list.get('reach');
  const register = reachOf(reach?.value ?? '');
  if (reach !== undefined && register !== undefined) out.fact('assoc.reach', register, reach.line, on);
  const leap = list.get('leap');
  const refid = list.get('refid');
  // Before the first reply ntpd holds leap 11, refid INIT and zeros; they are not the source's words.
  const heard = refid === undefined || !/^\.?(?:INIT|DNS|NTS|POOL|STEP)\.?$/.test(refid.value);
  const announced = leapOf(leap?.value ?? '');
  if (heard && leap !== undefined && announced !== undefined) out.fact('assoc.leap', announced, leap.line, on);
  if (refid !== undefined) out.fact('assoc.refid', dotted(refid.value), refid.line, on);
  const kiss = kissOf(dotted(refid?.value ?? ''));
  if (kiss !== undefined && refid !== undefined) out.fact('event.kod', kiss, refid.line, on);
  if (refid?.value === 'DNS') out.fact('assoc.unresolved', true, refid.line, on);
  numbers(list, heard ? [...peerNumbers, ...measured] : [peerNumbers[0], peerNumbers[5], peerNumbers[6]], out, subject);
  const poll = list.get('hpoll');
  const exponent = decimal(poll?.value);
  if (poll !== undefined && exponent !== undefined && exponent >= 0 && exponent <= 17)
    out.fact('assoc.poll', 2 ** exponent, poll.line, on);
  const flash = list.get('flash');
  const names = flashOf(flash?.value ?? '');
  if (flash !== undefined && names !== undefined) out.fact('assoc.flash', names, flash.line, on);
  const cookies = list.get('ntscookies');
  const left = decimal(cookies?.value);
  if (cookies !== undefined && left !== undefined && left >= 0) out.fact('assoc.nts-cookies', left, cookies.line, on);
}
