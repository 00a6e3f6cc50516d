import type { FactValueOf } from '@tokimori/facts';
import type { Failure } from '../../proxy/try.ts';

/** What a client library's error means, and what it names. */
export interface ClientFailure {
  readonly value?: Failure;
  readonly resolve?: FactValueOf<'proxy.resolve-failed'>;
  readonly phase: string;
  /** `HOST:PORT` or `unix:/PATH`. */
  readonly target?: string;
  readonly name?: string;
  readonly seconds?: number;
  /** The connection had not been used for a while. */
  readonly idle?: boolean;
}

export interface ClientRule {
  readonly pattern: RegExp;
  readonly tell: (match: RegExpExecArray, text: string) => ClientFailure | undefined;
}

export function firstOf(rules: readonly ClientRule[], text: string): ClientFailure | undefined {
  for (const { pattern, tell } of rules) {
    const match = pattern.exec(text);
    const failure = match === null ? undefined : tell(match, text);
    if (failure !== undefined) return failure;
  }
  return undefined;
}

export const at = (host: string | undefined, port: string | undefined): { target?: string } =>
  host === undefined || port === undefined || host === ''
    ? {}
    : { target: `${/:/.test(host) && !host.startsWith('[') ? `[${host}]` : host}:${port}` };
