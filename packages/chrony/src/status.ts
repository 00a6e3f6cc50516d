/** candm.h `STT_…`: what the daemon says of a request, and chronyc's number for it. */
import { ChronyError, type ChronyErrorCode } from './errors.ts';

interface Status {
  /** On the wire. */
  readonly status: number;
  /** At the start of chronyc's line. */
  readonly printed: number;
  readonly code: ChronyErrorCode;
  readonly says: string;
}

const unauthorised =
  'chronyd answers this command on its local socket only: ask there with chronyc as root or as its user, or (chrony 4.7 and later) name the report in `opencommands`.';

const statuses: readonly Status[] = [
  { status: 1, printed: 500, code: 'CHRONY_FAILED', says: 'chronyd failed at this command: see its log.' },
  { status: 2, printed: 501, code: 'CHRONY_UNAUTHORISED', says: unauthorised },
  {
    status: 3,
    printed: 502,
    code: 'CHRONY_UNKNOWN_COMMAND',
    says: 'chronyd does not know this command: it is older than the report; do without it or update chrony.',
  },
  {
    status: 4,
    printed: 503,
    code: 'CHRONY_NO_SUCH_SOURCE',
    says: 'chronyd has no such source (any more): ask for its sources again.',
  },
  {
    status: 6,
    printed: 505,
    code: 'CHRONY_NOT_ENABLED',
    says: 'This is switched off in chronyd: see the directive for it in chrony.conf(5).',
  },
  {
    status: 10,
    printed: 510,
    code: 'CHRONY_UNAUTHORISED',
    says: 'chronyd takes no commands from this host: name it in `cmdallow`, or ask on the host itself.',
  },
  {
    status: 15,
    printed: 519,
    code: 'CHRONY_NOT_ENABLED',
    says: 'chronyd keeps no list of clients: it has `noclientlog` in its configuration, or serves nobody.',
  },
  {
    status: 18,
    printed: 517,
    code: 'CHRONY_VERSION',
    says: 'chronyd speaks another version of the protocol than 6: it is older than chrony 2.2; ask it with a chronyc of its own version.',
  },
  {
    status: 19,
    printed: 518,
    code: 'CHRONY_VERSION',
    says: 'chronyd expects a request of another length: it is newer than what is known here; ask it with a chronyc of its own version.',
  },
];

/** Undefined: success. */
export function errorOfStatus(status: number): ChronyError | undefined {
  if (status === 0) return undefined;
  const row = statuses.find((it) => it.status === status);
  if (row !== undefined) return new ChronyError(row.code, row.says);
  return new ChronyError(
    'CHRONY_FAILED',
    `chronyd answers with status ${status}: see candm.h of its version, and its log.`,
  );
}

/** What a line of chronyc means; undefined: it is no complaint. */
export function errorOfLine(line: string): ChronyError | undefined {
  const printed = Number(/^(5\d\d) [A-Z]/.exec(line)?.[1]);
  if (Number.isNaN(printed)) return undefined;
  if (printed === 506)
    return new ChronyError(
      'CHRONY_SILENT',
      'chronyc gets no answer from chronyd (506): it is not running, stands still, or takes no commands on this way; see the process and `bindcmdaddress`, `cmdport` and `cmdallow` in chrony.conf(5).',
    );
  if (printed === 508)
    return new ChronyError(
      'CHRONY_VERSION',
      'chronyc does not understand the reply of chronyd (508): they are of different versions; use the chronyc that belongs to it.',
    );
  const row = statuses.find((it) => it.printed === printed);
  if (row !== undefined) return new ChronyError(row.code, row.says);
  return new ChronyError('CHRONY_FAILED', `chronyc says ${JSON.stringify(line.slice(0, 80))}: see the log of chronyd.`);
}
