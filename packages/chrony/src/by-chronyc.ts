/**
 * chronyd asked by `chronyc -c`. Its local socket is a datagram socket, which Node cannot open; chronyc can, and as root or
 * as the daemon's user is told there what is not told over UDP.
 */
import { execFile } from 'node:child_process';
import { isIP } from 'node:net';
import { isSourceId } from './address.ts';
import type { AskOptions, Chronyd } from './chronyd.ts';
import { ChronyError, malformed } from './errors.ts';
import type { Fields, RecordOf } from './fields.ts';
import { activity } from './records/activity.ts';
import { authData } from './records/authdata.ts';
import { client } from './records/client.ts';
import { ntpData } from './records/ntpdata.ts';
import { selectData } from './records/selectdata.ts';
import { serverStats } from './records/serverstats.ts';
import { sourceData } from './records/source.ts';
import { sourceName } from './records/source-name.ts';
import { sourcestats } from './records/sourcestats.ts';
import { tracking } from './records/tracking.ts';
import { parseReport, type Report } from './report.ts';
import { errorOfLine } from './status.ts';
import { aborted } from './udp.ts';

export interface ChronycOptions {
  /** The program; else `chronyc` by PATH. */
  readonly program?: string;
  /**
   * The daemon's local socket (an absolute path), or an address for UDP. Else chronyc's own choice: the local socket, then
   * 127.0.0.1 and ::1.
   */
  readonly host?: string;
  /** For UDP. */
  readonly port?: number;
  /** chronyc by itself gives up after 7 s for each of two or three ways. */
  readonly timeoutMs?: number;
  /** Bytes that chronyc may print. */
  readonly maximumBytes?: number;
  /** Beyond PATH, for a chronyc that lies elsewhere with its libraries. */
  readonly env?: Readonly<Record<string, string>>;
}

/** What chronyc printed. */
function run(args: readonly string[], options: ChronycOptions, { signal }: AskOptions = {}): Promise<string> {
  const { program = 'chronyc', host, port, timeoutMs = 10_000, maximumBytes = 4 << 20, env } = options;
  // A comma would make it a list.
  if (host !== undefined && !(isIP(host) > 0 || /^\/[^,\0]{1,107}$/.test(host))) {
    throw new ChronyError(
      'CHRONY_BAD_ARGUMENT',
      `${JSON.stringify(host.slice(0, 60))} is no absolute path of a socket and no address: give one of them.`,
    );
  }
  const where = [...(host === undefined ? [] : ['-h', host]), ...(port === undefined ? [] : ['-p', String(port)])];
  return new Promise((resolve, reject) => {
    execFile(
      program,
      ['-c', '-n', ...where, ...args],
      {
        timeout: timeoutMs,
        killSignal: 'SIGKILL',
        maxBuffer: maximumBytes,
        windowsHide: true,
        env: { PATH: process.env['PATH'] ?? '', LC_ALL: 'C', TZ: 'UTC', ...env },
        ...(signal === undefined ? {} : { signal }),
      },
      (error, stdout, stderr) => {
        if (error === null) resolve(stdout);
        else reject(explained(error, stdout, stderr, program, signal));
      },
    );
  });
}

interface Failure extends Error {
  readonly code?: string | number | null;
  readonly killed?: boolean;
}

function explained(
  error: Failure,
  stdout: string,
  stderr: string,
  program: string,
  signal: AbortSignal | undefined,
): ChronyError {
  if (error.name === 'AbortError') return aborted(signal);
  if (error.code === 'ERR_CHILD_PROCESS_STDIO_MAXBUFFER')
    return new ChronyError('CHRONY_TOO_MUCH', 'chronyc prints more than is taken: ask with a higher `maximumBytes`.');
  if (error.killed) {
    return new ChronyError(
      'CHRONY_SILENT',
      'chronyc did not come to an end in its time: chronyd stands still or is very busy; see the state of its process.',
    );
  }
  if (typeof error.code === 'string') {
    return new ChronyError(
      'CHRONY_NO_CHRONYC',
      `${program} cannot be started (${error.code}): install chrony's client, or give its path as \`program\`.`,
      { cause: error },
    );
  }
  const said = `${stdout}\n${stderr}`.slice(-4096).split('\n');
  for (const line of said.toReversed()) {
    const complaint = errorOfLine(line);
    if (complaint !== undefined) return complaint;
  }
  if (said.some((line) => line.includes('Could not open connection to daemon'))) {
    return new ChronyError(
      'CHRONY_REFUSED',
      'chronyc finds no chronyd: it is not running, its socket lies elsewhere (`bindcmdaddress`), or this user may not open it.',
    );
  }
  const last = said.findLast((line) => line.trim() !== '') ?? 'nothing';
  return new ChronyError(
    'CHRONY_FAILED',
    `chronyc ends with ${error.code} and says ${JSON.stringify(last.slice(0, 80))}: run it by hand.`,
  );
}

const linesOf = (text: string): string[] => text.split('\n').filter((line) => line !== '');

/** A chronyd by way of `chronyc -c -n`, which is started for every question, without a shell. */
export function chronydByChronyc(options: ChronycOptions = {}): Chronyd {
  const all = async <F extends Fields>(
    report: Report<F>,
    args: readonly string[],
    ask?: AskOptions,
  ): Promise<RecordOf<F>[]> => linesOf(await run(args, options, ask)).map((line) => parseReport(report, line));
  const one = async <F extends Fields>(report: Report<F>, args: readonly string[], ask?: AskOptions) => {
    const [record, more] = await all(report, args, ask);
    if (record === undefined || more !== undefined)
      throw malformed(`chronyc prints not one line for ${args.join(' ')}`);
    return record;
  };
  return {
    tracking: (ask) => one(tracking, ['tracking'], ask),
    sources: (ask) => all(sourceData, ['sources', '-a'], ask),
    sourcestats: (ask) => all(sourcestats, ['sourcestats', '-a'], ask),
    ntpdata: (ask) => all(ntpData, ['ntpdata'], ask),
    selectdata: (ask) => all(selectData, ['selectdata', '-a'], ask),
    authdata: (ask) => all(authData, ['authdata', '-a'], ask),
    activity: (ask) => one(activity, ['activity'], ask),
    serverstats: (ask) => one(serverStats, ['serverstats'], ask),
    clients: (ask) => all(client, ['clients'], ask),
    sourceName: async (source, ask) => {
      // Anything else would be looked up as a name.
      if (isIP(source) === 0 && !isSourceId(source)) {
        throw new ChronyError(
          'CHRONY_BAD_ARGUMENT',
          `${JSON.stringify(source.slice(0, 60))} is no address of a source: give it as \`sources\` returns it.`,
        );
      }
      return (await one(sourceName, ['sourcename', source], ask)).name;
    },
  };
}
