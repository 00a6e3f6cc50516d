import { nameOf, type PathId, pathId } from '@tokimori/model';
import type { Out } from '../reader.ts';

/** Patterns of what network tools print, to be put together. All bounded. */
const ipv4 = '\\d{1,3}(?:\\.\\d{1,3}){3}';
const ipv6 = '[0-9a-fA-F]{0,4}:[0-9a-fA-F:.]{1,40}(?:%[\\w.-]{1,15})?';
export const address = `(?:${ipv4}|${ipv6})`;
/** A name or an address, masked ones included (`x.x.x.11`, `[REDACTED]` is not). */
export const name = '[\\w*][\\w.:%*-]{0,253}';

const loopback = /^(?:127\.|::1$|localhost$|0\.0\.0\.0$|::$|lo$)/i;
export const isLoopback = (target: string): boolean => loopback.test(target);

/** Networks that are nobody's in the internet: private ones and those of documentation, which stand in for others. */
const inner =
  /^(?:10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.|169\.254\.|192\.0\.2\.|198\.51\.100\.|203\.0\.113\.|198\.1[89]\.|f[cd][0-9a-f]{2}:|fe80:|2001:0?db8:)/i;
export const isInner = (target: string): boolean => inner.test(target);

/** Multicast and broadcast: nobody waits for an answer of these. */
export const isToMany = (target: string): boolean =>
  /^(?:22[4-9]|23\d|255)\.|\.255$|^ff[0-9a-f]{2}:/i.test(target) || target === '0.0.0.0';

/** The way from the host in scope to a target, or nothing where the target is the host itself. */
export function wayTo(out: Out, target: string): PathId | undefined {
  return target === '' || isLoopback(target) ? undefined : pathId(out.host, target);
}

/** A tool printed which address a name has. */
export function sameAs(out: Out, name: string, at: string, tool: string): void {
  if (name !== at && !isLoopback(at) && !isLoopback(name) && /[A-Za-z]/.test(name))
    out.alias(name, at, `${tool} shows ${at} as the address of ${name}`);
}

/** The command whose output is read: the prompt's, else the document's name where that is one (`ss -lnt`, `ping_10.0.0.5.txt`). */
export function commandOf(out: Out): string {
  return (
    out.command ??
    out.document
      .replace(/^.*\//, '')
      .replace(/\.(?:txt|log|out)$/, '')
      .replaceAll('_', ' ')
  );
}

/** Words of a command that are neither options nor values of options (`taking` lists the options that take one). */
export function operands(command: string, taking: RegExp): string[] {
  const words = command.replace(/\s*(?:[|;&>]|2>).*$/, '').split(/\s+/);
  const found: string[] = [];
  let seenTool = false;
  for (let i = 0; i < words.length; i++) {
    const word = words[i] ?? '';
    if (/^(?:sudo|time|watch|timeout|env)$/.test(word) || word === '') continue;
    if (!seenTool) {
      seenTool = true;
      continue;
    }
    if (word.startsWith('-')) {
      if (taking.test(word)) i++;
    } else found.push(word);
  }
  return found;
}

/** What one document taught so far, for facts that two outputs make together (a count and its limit). */
const notes = new WeakMap<Out, Map<string, number>>();
export function note(out: Out, key: string, value?: number): number | undefined {
  const mine = notes.get(out) ?? new Map<string, number>();
  notes.set(out, mine);
  if (value !== undefined && mine.size < 500) mine.set(`${nameOf(out.host)} ${key}`, value);
  return mine.get(`${nameOf(out.host)} ${key}`);
}

export const inSeconds = (milliseconds: string | number): number => Math.round(Number(milliseconds) * 1e6) / 1e9;

/** As many different things of one kind are kept of one document: whoever scans a network names thousands. */
const mostDifferent = 300;
const keys = new WeakMap<Out, Set<string>>();
export function hasRoom(out: Out, key: string): boolean {
  const mine = keys.get(out) ?? new Set<string>();
  keys.set(out, mine);
  if (mine.has(key)) return true;
  if (mine.size >= mostDifferent) return false;
  mine.add(key);
  return true;
}
