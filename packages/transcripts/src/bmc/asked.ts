import { type BmcId, bmcId, localHost, nameOf, type PathId, pathId } from '@tokimori/model';
import type { Line, Out } from '../reader.ts';

/** The BMC of a text that names none. The sink joins it with the only one the documents name. */
export const namelessBmc = 'unnamed-bmc';

export type Tool = 'ipmitool' | 'freeipmi' | 'redfish' | 'racadm' | 'esxcli' | 'other';

/** What a command line says about the BMC asked and how it was asked. Passwords are never kept. */
export interface Asked {
  readonly tool: Tool;
  /** Not given: asked through the host's own driver, or the name was a variable or blacked out. */
  readonly target?: string;
  readonly inBand: boolean;
  readonly interface?: string;
  readonly cipher?: string;
  readonly privilege?: string;
  /** An empty user name was given. */
  readonly anonymous?: boolean;
}

const freeipmi =
  /^(?:ipmipower|ipmi-[a-z-]{2,20}|bmc-[a-z-]{2,20}|ipmiconsole|ipmiping|rmcpping|ipmidetect|ipmimonitoring)$/;

const known = new Map<string, Asked | undefined>();

/** Reads a command line; a pipeline's or a list's part that asks a BMC is looked for. */
export function askedBy(command: string | undefined): Asked | undefined {
  if (command === undefined) return undefined;
  if (!known.has(command)) {
    if (known.size > 500) known.clear();
    known.set(command, parse(command.slice(0, 2000)));
  }
  return known.get(command);
}

function parse(command: string): Asked | undefined {
  for (const part of command.split(/&&|\|\||[|;\n]/)) {
    const words = part.match(/"[^"]*"|'[^']*'|[^\s"']+/g) ?? [];
    const at = words.findIndex((word) => toolOf(word) !== undefined);
    const tool = toolOf(words[at] ?? '');
    if (tool === undefined) continue;
    return asked(tool, (words[at] ?? '').replace(/^.*\//, ''), words.slice(at + 1).map(bare));
  }
  return undefined;
}

function toolOf(word: string): Tool | undefined {
  const name = bare(word).replace(/^.*\//, '');
  if (name === 'ipmitool') return 'ipmitool';
  if (freeipmi.test(name)) return 'freeipmi';
  if (/^(?:curl|wget|redfishtool|ilorest|http|https)$/.test(name)) return 'redfish';
  if (/^(?:racadm|idracadm7?)$/.test(name)) return 'racadm';
  if (/^(?:SMCIPMITool(?:\.jar|\.exe)?|onecli|urest|sum)$/i.test(name)) return 'other';
  if (/^(?:local|esx)cli$/.test(name)) return 'esxcli';
  return undefined;
}

const bare = (word: string): string => word.replace(/^["']|["']$/g, '');

function asked(tool: Tool, program: string, words: readonly string[]): Asked | undefined {
  switch (tool) {
    case 'ipmitool': {
      const target = named(option(words, 'H'));
      const how = option(words, 'I');
      const cipher = option(words, 'C');
      const privilege = option(words, 'L');
      return {
        tool,
        inBand: option(words, 'H') === undefined && (how === undefined || /^(?:open|imb|bmc|usb|dummy)$/.test(how)),
        ...(target === undefined ? {} : { target }),
        ...(how === undefined ? {} : { interface: how }),
        ...(cipher === undefined ? {} : { cipher }),
        ...(privilege === undefined ? {} : { privilege: privilege.toUpperCase() }),
        ...(option(words, 'U') === '' ? { anonymous: true } : {}),
      };
    }
    case 'freeipmi': {
      const last = /ping$|detect$/.test(program) ? words.findLast((word) => !word.startsWith('-')) : undefined;
      const host = option(words, 'h', 'hostname') ?? last;
      const target = named(host);
      const driver = option(words, 'D', 'driver-type')?.toUpperCase();
      const plus = driver !== undefined && driver !== 'LAN';
      // FreeIPMI asks for suite 3 where nothing else is said (ipmipower(8)).
      const cipher = option(words, 'I', 'cipher-suite-id') ?? (plus && host !== undefined ? '3' : undefined);
      const privilege = option(words, 'l', 'privilege-level');
      return {
        tool,
        inBand: host === undefined,
        ...(target === undefined ? {} : { target }),
        ...(host === undefined ? {} : { interface: plus ? 'lanplus' : 'lan' }),
        ...(cipher === undefined ? {} : { cipher }),
        ...(privilege === undefined ? {} : { privilege: privilege.toUpperCase() }),
      };
    }
    case 'racadm': {
      const target = named(option(words, 'r'));
      return { tool, inBand: target === undefined, ...(target === undefined ? {} : { target }) };
    }
    case 'esxcli':
      return words.includes('ipmi') ? { tool, inBand: true } : undefined;
    case 'other': {
      // SMCIPMITool's first word, sum's -i, urest's -H, onecli's user:password@address.
      const word =
        option(words, 'i') ?? option(words, 'H') ?? words.find((it) => /^[\d.]{7,15}$|@[\w.-]{2,100}$/.test(it));
      const target = named(word?.replace(/^.*@/, ''));
      return target === undefined && program === 'sum'
        ? undefined
        : { tool, inBand: false, ...(target === undefined ? {} : { target }) };
    }
    default: {
      const url = words.find((word) => /^https?:\/\//.test(word));
      const target = url === undefined ? named(option(words, 'r')) : hostOfUrl(url);
      return { tool, inBand: false, ...(target === undefined ? {} : { target }) };
    }
  }
}

/** The value of `-H x`, `-Hx`, `--hostname x`, `--hostname=x`. */
function option(words: readonly string[], letter: string, long?: string): string | undefined {
  for (const [at, word] of words.entries()) {
    if (word === `-${letter}` || (long !== undefined && word === `--${long}`)) return words[at + 1];
    if (word.startsWith(`-${letter}`) && !word.startsWith('--')) return word.slice(2);
    if (long !== undefined && word.startsWith(`--${long}=`)) return word.slice(long.length + 3);
  }
  return undefined;
}

/** A name or address of one BMC: no variable, no placeholder in angle brackets, no range of hosts. */
export function named(word: string | undefined): string | undefined {
  if (word === undefined) return undefined;
  const name = word.replace(/^\[([0-9a-f:.%]+)\]$/i, '$1');
  return /^[A-Za-z0-9][\w.:%-]{0,100}$|^::\w{0,40}$/.test(name) ? name.replace(/[.:]$/, '') : undefined;
}

export function hostOfUrl(url: string): string | undefined {
  const host = /https?:\/\/(?:[^\s/@]{1,200}@)?(\[[0-9a-f:.%]+\]|[A-Za-z0-9][\w.-]{0,100})/i.exec(url)?.[1];
  return named(host);
}

/** A loop over BMCs: the command names a variable, its output the BMC. */
export const inLoop = (out: Out): boolean => /\s-[Hh] ?["']?\$/.test(out.command ?? '');
const loops = new WeakMap<Out, { readonly command: string | undefined; readonly name: string }>();
export function enterLoop(out: Out, name: string): void {
  loops.set(out, { command: out.command, name });
}

function bmcNameOf(out: Out, target?: string): string {
  if (target !== undefined) return target;
  const loop = loops.get(out);
  if (loop !== undefined && loop.command === out.command && loop.name !== '') return loop.name;
  const asked = askedBy(out.command);
  if (asked?.target !== undefined) return asked.target;
  return asked?.inBand === true && out.host !== localHost ? `${nameOf(out.host)}-bmc` : namelessBmc;
}

const announced = new WeakMap<Out, Set<string>>();

/** The BMC a line speaks of; said once a document, so that it is known as one. */
export function bmcOf(out: Out, line: Line, target?: string): BmcId {
  const name = bmcNameOf(out, target);
  const id = bmcId(name);
  const seen = announced.get(out) ?? new Set();
  announced.set(out, seen);
  const key = `${out.host} ${name}`;
  if (!seen.has(key) && seen.size < 5000) {
    seen.add(key);
    const asked = askedBy(out.command);
    out.fact('bmc.asked', asked?.tool ?? 'other', line, { subject: id });
    if (asked?.inBand === true && asked.tool !== 'racadm') out.fact('host.bmc', name, line);
  }
  return id;
}

/** The way from the host that asks to the BMC. */
export function wayOf(out: Out, line: Line, target?: string): PathId {
  return pathId(out.host, nameOf(bmcOf(out, line, target)));
}

/** How it was asked, as conditions of what came of it. */
export function howOf(out: Out, tool?: Tool): Record<string, string | number> {
  const asked = askedBy(out.command);
  const name = asked?.tool ?? tool;
  return {
    ...(name === undefined ? {} : { tool: name }),
    ...(asked?.interface === undefined ? {} : { interface: asked.interface }),
    ...(asked?.cipher === undefined ? {} : { cipher: asked.cipher }),
    ...(asked?.privilege === undefined ? {} : { privilege: asked.privilege }),
    ...(asked?.anonymous === true ? { user: '' } : {}),
  };
}

const open = new WeakMap<Out, string>();

/** A command over the network brought its output: a session was opened. Told once a command. */
export function established(out: Out, line: Line, target?: string): void {
  const asked = askedBy(out.command);
  if (asked === undefined || asked.inBand || (asked.tool !== 'ipmitool' && asked.tool !== 'freeipmi')) return;
  const key = `${out.command} ${bmcNameOf(out, target)}`;
  if (open.get(out) === key) return;
  open.set(out, key);
  out.fact('ipmi.session', 'established', line, { subject: wayOf(out, line, target), conditions: howOf(out) });
}
