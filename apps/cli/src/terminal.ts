import type { Io } from './io.ts';

/** How wide the answer may be and whether it is coloured. https://no-color.org, https://force-color.org */
export function terminalOf({ env, stdout }: Pick<Io, 'env' | 'stdout'>): { width: number; colour: boolean } {
  const set = (name: string) => (env[name] ?? '') !== '';
  const colour =
    !set('NO_COLOR') && (set('FORCE_COLOR') ? env['FORCE_COLOR'] !== '0' : stdout.isTerminal && env['TERM'] !== 'dumb');
  const columns = stdout.columns ?? Number(env['COLUMNS'] ?? Number.NaN);
  const width = Number.isFinite(columns) && columns > 0 ? columns : 80;
  return { width: Math.min(Math.max(width, 40), 100), colour };
}
