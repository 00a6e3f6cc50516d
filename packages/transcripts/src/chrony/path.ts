import { pathId, type SubjectId } from '@tokimori/model';
import type { Say } from '../log/rule.ts';

/** `192.0.2.1`, `192.0.2.1 (ntp1.example.net)`, `[2001:db8::1]:4460 (ntp1)`, `GPS`: the path, and the alias it states. */
export function pathTo(say: Pick<Say, 'host' | 'out'>, text: string): SubjectId {
  const match = /^\[?([^\s()[\]]{1,200}?)\]?(?::\d{1,5})?(?:\s+\(([^\s()]{1,200})\))?$/.exec(text.trim());
  const [address, name] = [match?.[1] ?? text.trim(), match?.[2]];
  if (name === undefined) return pathId(say.host, address);
  say.out.alias(name, address, `chronyd says ${address} (${name})`);
  return pathId(say.host, name);
}
