import type { FactName, FactValueOf } from '@tokimori/facts';
import { type FactValue, pathId } from '@tokimori/model';
import type { Line, Out } from '../reader.ts';
import { clockKind, decimal } from './units.ts';

/** What one directive of ntp.conf means. `args` are its words, quotes removed. ntp.conf(5) of 4.2.8 and NTPsec */
export type Directive = (args: readonly string[], line: Line, out: Out, word: string) => void;

const text =
  (name: Extract<FactName, 'config.drift-file' | 'config.keys-file' | 'config.leap'>): Directive =>
  (args, line, out) => {
    if (args[0] !== undefined) out.fact(name, args[0], line);
  };

/** Any other known directive: its arguments as written. */
const option: Directive = (args, line, out, word) =>
  out.fact('config.option', args.join(' '), line, { conditions: { directive: word } });

const flags = new Set([
  'iburst',
  'burst',
  'prefer',
  'noselect',
  'true',
  'preempt',
  'xleave',
  'autokey',
  'dynamic',
  'nts',
  'noval',
  'require',
  'bias',
]);
const numbers = new Set(['minpoll', 'maxpoll', 'version', 'key', 'ttl', 'mode', 'bias', 'unit', 'stratum']);
const texts = new Set([
  'ask',
  'ca',
  'cert',
  'aead',
  'subtype',
  'path',
  'ppspath',
  'refid',
  'baud',
  'time1',
  'time2',
  'flag1',
  'flag2',
  'flag3',
  'flag4',
]);

function source(kind: FactValueOf<'config.source'>): Directive {
  return (args, line, out, word) => {
    const rest = args.filter((a) => a !== '-4' && a !== '-6');
    const [name, ...options] = rest;
    if (name === undefined) return;
    const conditions: Record<string, FactValue> = {};
    if (args.includes('-4')) conditions['family'] = 4;
    if (args.includes('-6')) conditions['family'] = 6;
    const unknown = readOptions(options, conditions);
    if (unknown !== undefined) out.fact('config.unknown', `${word} ${name} ${unknown}`, line);
    const mode = clockKind(name) ?? (/^manycastclient|broadcast$/.test(word) ? 'broadcast' : kind);
    out.fact('config.source', mode, line, { subject: pathId(out.host, name), conditions });
    const key = conditions['key'];
    if (typeof key === 'number') out.fact('config.key', key, line, { conditions: { where: 'server' } });
  };
}

/** Fills `conditions`; returns the first word that is no option. */
export function readOptions(options: readonly string[], conditions: Record<string, FactValue>): string | undefined {
  for (let i = 0; i < options.length; i++) {
    const option = options[i] ?? '';
    const value = options[i + 1];
    const count = decimal(value);
    if (numbers.has(option) && count !== undefined) {
      conditions[option] = count;
      i++;
    } else if (texts.has(option) && value !== undefined) {
      conditions[option] = value;
      i++;
    } else if (flags.has(option)) conditions[option] = true;
    else return option;
  }
  return undefined;
}

/** NTPsec: `refclock shm unit 0 refid GPS`. */
const refclock: Directive = (args, line, out) => {
  const [driver, ...options] = args;
  if (driver === undefined) return;
  const conditions: Record<string, FactValue> = {};
  readOptions(options, conditions);
  const unit = conditions['unit'] ?? 0;
  const name = `${driver.toUpperCase()}(${unit})`;
  out.fact('config.source', clockKind(name) ?? 'refclock', line, { subject: pathId(out.host, name), conditions });
};

const restrictFlags =
  /^(?:default|ignore|kod|limited|lowpriotrap|nomodify|nopeer|noquery|nomrulist|noserve|notrap|notrust|ntpport|non-ntpport|version|mssntp|epeer|noepeer|flake|serverresponse|ippeerlimit|\d+)$/;

/** `restrict [-4|-6] default|source|ADDRESS [mask MASK] [flag…]` */
const restrict: Directive = (args, line, out) => {
  const words = args.filter((a) => a !== '-4' && a !== '-6');
  const family = args.find((a) => a === '-4' || a === '-6');
  let [who = '', ...rest] = words;
  if (who === '') return;
  if (rest[0] === 'mask' && rest[1] !== undefined) {
    who = `${who}/${rest[1]}`;
    rest = rest.slice(2);
  }
  const strange = rest.find((flag) => !restrictFlags.test(flag));
  if (strange !== undefined) out.fact('config.unknown', `restrict ${words.join(' ')}`, line);
  out.fact('config.restrict', rest.join(' '), line, {
    conditions: { who, ...(family === undefined ? {} : { family: Number(family.slice(1)) }) },
  });
};

const tinker: Directive = (args, line, out) => {
  for (let i = 0; i < args.length; i += 2) {
    const value = decimal(args[i + 1]);
    if (args[i] === 'panic' && value !== undefined) out.fact('config.panic', value, line);
    else if (args[i] === 'step' && value !== undefined) out.fact('config.step', `tinker step ${value}`, line);
    else option(args.slice(i, i + 2), line, out, 'tinker');
  }
};

const tos: Directive = (args, line, out) => {
  for (let i = 0; i < args.length; i += 2) {
    const value = decimal(args[i + 1]);
    if (args[i] === 'maxdist' && value !== undefined) out.fact('config.max-distance', value, line);
    else if (args[i] === 'orphan' && value !== undefined) out.fact('config.local-stratum', value, line);
    else option(args.slice(i, i + 2), line, out, 'tos');
  }
};

const trustedKey: Directive = (args, line, out) => {
  for (const key of args.map(decimal)) {
    if (key !== undefined) out.fact('config.key', key, line, { conditions: { where: 'trustedkey' } });
  }
};

const toggle: Directive = (args, line, out, word) => {
  for (const what of args) {
    if (what === 'monitor') out.fact('config.monitor', word === 'enable', line);
    else if (what === 'kernel') out.fact('config.rtc-sync', word === 'enable', line);
    else option([what], line, out, word);
  }
};

const bind: Directive = (args, line, out) => out.fact('config.bind', args.join(' '), line);

const fudge: Directive = ([who = '', ...rest], line, out) =>
  out.fact('config.option', rest.join(' '), line, { conditions: { directive: 'fudge', who } });

const plain =
  'authdelay automax broadcastclient broadcastdelay calldelay ceiling controlkey crypto cryptodir ctl discard dscp extra filegen includefile keysdir leapsmearinterval logconfig logfile manycastserver maxclock mdnstries mru multicastclient ntpsigndsocket nts phone pidfile pollskewlist port requestkey reset revoke rlimit saveconfigdir setvar simulate statistics statsdir tick trap ttl unconfig unpeer unrestrict'.split(
    ' ',
  );

/** Every directive ntpd knows. */
export const directives: ReadonlyMap<string, Directive> = new Map<string, Directive>([
  ...plain.map((word): [string, Directive] => [word, option]),
  ['server', source('server')],
  ['pool', source('pool')],
  ['peer', source('peer')],
  ['broadcast', source('broadcast')],
  ['manycastclient', source('broadcast')],
  ['refclock', refclock],
  ['restrict', restrict],
  ['tinker', tinker],
  ['tos', tos],
  ['driftfile', text('config.drift-file')],
  ['keys', text('config.keys-file')],
  ['leapfile', text('config.leap')],
  ['trustedkey', trustedKey],
  ['enable', toggle],
  ['disable', toggle],
  ['interface', bind],
  ['nic', bind],
  ['fudge', fudge],
]);

const counted = /^(?:server|pool|peer|broadcast|manycastclient|refclock)$/;
export const isSource = (word: string): boolean => counted.test(word);
