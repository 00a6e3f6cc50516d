import type { HostId } from '@tokimori/model';
import type { Out } from '../reader.ts';

/** What one document has shown of a daemon so far, so that `ntpq as` (ids only) and `ntpq -p` (names only) can be joined. */
export interface Session {
  /** Rows of the last billboard, in order. */
  names: readonly string[];
  /** Association ids of the last `as`, in order. */
  ids: readonly string[];
  /** The server an NTS exchange in the log is about. */
  ntsServer?: string;
  /** ntpdate listed what the servers said (`-q`, `-d`): its closing line is a wish, not a step. */
  onlyAsked?: boolean;
  /** The name the resolver thread works on. */
  lookup?: string;
}

const sessions = new WeakMap<Out, Map<HostId, Session>>();

export function sessionOf(out: Out): Session {
  let hosts = sessions.get(out);
  if (hosts === undefined) {
    hosts = new Map();
    sessions.set(out, hosts);
  }
  let session = hosts.get(out.host);
  if (session === undefined) {
    session = { names: [], ids: [] };
    hosts.set(out.host, session);
  }
  return session;
}

/** The name of a source known only by its association id. */
export const idName = (id: string): string => `assoc-${id}`;

/** ntpq lists associations in one order: equal places in equally long lists are one association. */
export function joinByPlace(session: Session, out: Out): void {
  if (session.ids.length === 0 || session.ids.length !== session.names.length) return;
  session.ids.forEach((id, i) => {
    const name = session.names[i];
    if (name !== undefined) out.alias(name, idName(id), 'the same place in `ntpq -p` and `ntpq as`');
  });
}
