import type { View } from './view.ts';

/** Tools and client libraries, as their readers name them. They ask the machine's resolver, where a proxy has its own. */
const clients = new Set(['node', 'go', 'java', 'python', 'client', 'curl', 'wget']);

/** Failed look-ups of programs on a host that are no proxy's. */
export function clientLookups(view: View, proxy: `proxy:${string}`) {
  if (view.last(proxy, 'proxy.kind') !== undefined) return [];
  return view
    .all(proxy, 'proxy.resolve-failed')
    .filter(({ conditions }) => clients.has(String(conditions?.['by'] ?? '')));
}
