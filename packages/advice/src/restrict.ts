import type { Directive, TimeConf } from './time-conf.ts';

export interface Restrict {
  readonly at: Directive;
  /** `default`, `source`, an address or a name; `0.0.0.0` with mask 0 is `default`, too. */
  readonly who: string;
  readonly mask: string | undefined;
  readonly family: 4 | 6 | undefined;
  readonly flags: readonly string[];
  readonly isDefault: boolean;
}

export function restricts(conf: TimeConf): Restrict[] {
  if (conf.kind !== 'ntp') return [];
  return conf.all.filter((it) => it.name === 'restrict').flatMap((at) => restrictOf(at) ?? []);
}

export const defaults = (conf: TimeConf): Restrict[] => restricts(conf).filter((it) => it.isDefault);

/** `restrict [-4|-6] WHO [mask MASK] [flag…]`. ntp.conf(5) */
function restrictOf(at: Directive): Restrict | undefined {
  const words = at.args.filter((it) => !/^-[46]$/.test(it)).map((it) => it.toLowerCase());
  const [who = '', ...rest] = words;
  if (who === '') return undefined;
  const mask = rest[0] === 'mask' ? rest[1] : undefined;
  const any4 = who === '0.0.0.0' && mask === '0.0.0.0';
  const any6 = who === '::' && mask === '::';
  const family = at.args.includes('-4') || any4 ? 4 : at.args.includes('-6') || any6 ? 6 : undefined;
  return {
    at,
    who,
    mask,
    family,
    flags: mask === undefined ? rest : rest.slice(2),
    isDefault: who === 'default' || any4 || any6,
  };
}
