import { type FactValue, pathId } from '@tokimori/model';
import type { Line, Out } from '../reader.ts';
import { type Directive, refclockOptions, sourceOptions } from './directives.ts';
import { numberOf } from './values.ts';

type Conditions = Record<string, FactValue>;

/** Reads `name [value]` options into conditions; what the daemon would refuse is handed to `refuse`. */
function optionsOf(
  words: readonly string[],
  table: ReadonlyMap<string, 0 | 1>,
  refuse: (word: string) => void,
): Conditions {
  const conditions: Conditions = {};
  for (let at = 0; at < words.length; at++) {
    const name = (words[at] ?? '').toLowerCase();
    const takes = table.get(name);
    if (takes === undefined) {
      refuse(words[at] ?? '');
      if (/^[\d.+-]+$/.test(words[at + 1] ?? '')) at++; // the argument of the unknown option
    } else if (takes === 0) conditions[name] = true;
    else {
      const value = words[++at] ?? '';
      conditions[name] = numberOf(value) ?? value;
    }
  }
  return conditions;
}

function tellSource({ name, args }: Directive, line: Line, out: Out): void {
  const [host = '', ...words] = args.split(/\s+/);
  const conditions = optionsOf(words, sourceOptions, (word) =>
    out.fact('config.unknown', `${word} in: ${name} ${args}`, line),
  );
  // ntpd's pseudo-addresses: chronyd has no such drivers and takes them for hosts.
  const mode = /^127\.127\.1\.\d/.test(host) ? 'local-clock' : (name as 'server' | 'pool' | 'peer');
  out.fact('config.source', mode, line, {
    subject: pathId(out.host, host),
    conditions,
  });
  if (/^127\.127\.\d{1,3}\.\d{1,3}$/.test(host)) out.fact('event.refclock-unsupported', `${name} ${host}`, line);
  const key = conditions.key;
  if (typeof key === 'number') out.fact('config.key', key, line, { conditions: { where: name } });
}

function tellRefclock({ args }: Directive, line: Line, out: Out): void {
  const [driver = '', , ...words] = args.split(/\s+/);
  const conditions = optionsOf(words, refclockOptions, (word) =>
    out.fact('config.unknown', `${word} in: refclock ${args}`, line),
  );
  // chronyc shows a reference clock by its refid; without one chronyd makes a name of its own from the driver.
  const refid = conditions.refid ?? driver.slice(0, 4).toUpperCase();
  out.fact('config.source', 'refclock', line, {
    subject: pathId(out.host, String(refid)),
    conditions: { ...conditions, driver: driver.toUpperCase() },
  });
}

const first = (args: string) => args.split(/\s+/)[0] ?? '';

type Tell = (directive: Directive, line: Line, out: Out) => void;

const seconds =
  (fact: 'config.max-distance' | 'config.max-change'): Tell =>
  ({ args }, line, out) => {
    const value = numberOf(first(args));
    if (value !== undefined) out.fact(fact, value, line);
  };
const text =
  (fact: 'config.drift-file' | 'config.keys-file' | 'config.step'): Tell =>
  ({ args }, line, out) =>
    out.fact(fact, args, line);
const access: Tell = ({ name, args }, line, out) =>
  out.fact('config.allow', args === '' ? 'all' : args, line, { conditions: { verb: name } });
const bind: Tell = ({ name, args }, line, out) => out.fact('config.bind', args, line, { conditions: { which: name } });
const port: Tell = ({ name, args }, line, out) => {
  const value = numberOf(args);
  if (value !== undefined) out.fact('config.port', value, line, { conditions: { which: name } });
};
const leap: Tell = ({ name, args }, line, out) => out.fact('config.leap', `${name} ${args}`.trim(), line);
const rtc: Tell = (_directive, line, out) => out.fact('config.rtc-sync', true, line);

const tells: Readonly<Record<string, Tell>> = {
  server: tellSource,
  pool: tellSource,
  peer: tellSource,
  refclock: tellRefclock,
  makestep: text('config.step'),
  driftfile: text('config.drift-file'),
  keyfile: text('config.keys-file'),
  maxdistance: seconds('config.max-distance'),
  maxchange: seconds('config.max-change'),
  allow: access,
  deny: access,
  cmdallow: access,
  cmddeny: access,
  bindaddress: bind,
  bindacqaddress: bind,
  bindcmdaddress: bind,
  binddevice: bind,
  bindacqdevice: bind,
  bindcmddevice: bind,
  port,
  cmdport: port,
  acquisitionport: port,
  rtcsync: rtc,
  rtcfile: rtc,
  leapsectz: leap,
  leapseclist: leap,
  leapsecmode: leap,
  smoothtime: leap,
  local: ({ args }, line, out) => {
    const stratum = numberOf(/(?:^|\s)stratum\s+(\d{1,2})/i.exec(args)?.[1]) ?? 10;
    out.fact('config.local-stratum', stratum, line, { conditions: { orphan: /\borphan\b/i.test(args) } });
  },
};

/** One directive of chrony.conf. */
export function tellDirective(directive: Directive, line: Line, out: Out): void {
  const tell = tells[directive.name];
  if (tell !== undefined) tell(directive, line, out);
  else out.fact('config.option', directive.args, line, { conditions: { directive: directive.name } });
}
