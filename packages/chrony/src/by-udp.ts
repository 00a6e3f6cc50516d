/** chronyd asked by its own protocol over UDP. */
import { randomInt } from 'node:crypto';
import { isSourceId, writeAddress } from './address.ts';
import type { AskOptions, Chronyd } from './chronyd.ts';
import { ChronyError, malformed } from './errors.ts';
import type { Fields, RecordOf } from './fields.ts';
import { checkReply, decodeHeader, encodeRequest } from './packet.ts';
import type { Writer } from './reader.ts';
import { activity } from './records/activity.ts';
import { authData } from './records/authdata.ts';
import type { Client } from './records/client.ts';
import { clientPage, clientsPerPage } from './records/client-page.ts';
import { nSources } from './records/n-sources.ts';
import { ntpData } from './records/ntpdata.ts';
import { selectData } from './records/selectdata.ts';
import { serverStats } from './records/serverstats.ts';
import { type Source, sourceData } from './records/source.ts';
import { sourceName } from './records/source-name.ts';
import { sourcestats } from './records/sourcestats.ts';
import { tracking } from './records/tracking.ts';
import { decodeReport, type Report } from './report.ts';
import { type Patience, Udp } from './udp.ts';

export interface UdpOptions extends Partial<Patience> {
  /** 323 unless the daemon's `cmdport` says otherwise. */
  readonly port?: number;
  /** Time for a whole report of many packets. */
  readonly budgetMs?: number;
  /** Sources or clients, beyond which a report is `CHRONY_TOO_MUCH`. */
  readonly maximum?: number;
  /** A number below 2^32 for each question, so that a test knows it. */
  readonly sequence?: () => number;
}

type Data = (writer: Writer) => void;

/** One report's worth of questions on one socket. */
class Conversation {
  readonly #udp: Udp;
  readonly #options: Required<UdpOptions>;
  readonly #signal: AbortSignal;

  constructor(udp: Udp, options: Required<UdpOptions>, signal: AbortSignal) {
    this.#udp = udp;
    this.#options = options;
    this.#signal = signal;
  }

  get maximum(): number {
    return this.#options.maximum;
  }

  ask<F extends Fields>(report: Report<F>, data?: Data): Promise<RecordOf<F>> {
    const sequence = this.#options.sequence();
    return this.#udp.ask(
      {
        packet: (attempt) => encodeRequest({ report, sequence, attempt, data }),
        read: (datagram) => {
          const header = decodeHeader(datagram, report.command, sequence);
          if (header === undefined) return undefined;
          const { reply, reader } = checkReply(report, header);
          return decodeReport(report, reply, reader);
        },
      },
      this.#options,
      this.#signal,
    );
  }

  /** A report with one record for each source, by index. */
  async each<F extends Fields>(report: Report<F>): Promise<RecordOf<F>[]> {
    const { count } = await this.ask(nSources);
    if (count > this.maximum) throw tooMany(count, 'sources', this.maximum);
    const records: RecordOf<F>[] = [];
    for (let index = 0; index < count; index++) {
      try {
        records.push(await this.ask(report, (writer) => writer.u32(index)));
      } catch (error) {
        // Sources may go while they are asked for.
        if (error instanceof ChronyError && error.code === 'CHRONY_NO_SUCH_SOURCE') break;
        throw error;
      }
    }
    return records;
  }

  /** A report with one record for each of these sources, by address. */
  async ofEach<F extends Fields>(report: Report<F>, addresses: readonly string[]): Promise<RecordOf<F>[]> {
    const records: RecordOf<F>[] = [];
    for (const address of addresses) {
      try {
        records.push(await this.ask(report, (writer) => writeAddress(writer, address)));
      } catch (error) {
        if (!(error instanceof ChronyError && error.code === 'CHRONY_NO_SUCH_SOURCE')) throw error;
      }
    }
    return records;
  }
}

const tooMany = (count: number, what: string, maximum: number): ChronyError =>
  new ChronyError(
    'CHRONY_TOO_MUCH',
    `${count} ${what} where ${maximum} is the limit: see what answers there, or ask with a higher \`maximum\`.`,
  );

/** The NTP sources among all. */
const peers = (sources: readonly Source[]): string[] =>
  sources.filter(({ name, mode }) => name !== '' && (mode === 'server' || mode === 'peer')).map(({ name }) => name);

async function clientsOf(conversation: Conversation): Promise<Client[]> {
  const clients: Client[] = [];
  for (let next = 0; ; ) {
    const page = await conversation.ask(clientPage, (writer) => {
      writer.u32(next);
      writer.u32(clientsPerPage);
    });
    // A record without an address is an empty one.
    clients.push(...page.records.slice(0, page.count).filter(({ address }) => address !== undefined));
    if (clients.length > conversation.maximum) throw tooMany(clients.length, 'clients', conversation.maximum);
    if (page.count < clientsPerPage || page.nextIndex >= page.indices) return clients;
    if (page.nextIndex <= next) throw malformed('A page of clients names itself as the next one');
    next = page.nextIndex;
  }
}

/**
 * A chronyd over UDP. Nothing is sent before it is asked something; every question has a socket of its own.
 *
 * @param address IPv4 or IPv6, no name. Unless `bindcmdaddress` and `cmdallow` say otherwise, chronyd listens on its own
 * host's loopback only.
 */
export function chronydByUdp(address: string, options: UdpOptions = {}): Chronyd {
  const all: Required<UdpOptions> = {
    port: 323,
    timeoutMs: 1000,
    retries: 2,
    budgetMs: 30_000,
    maximum: 4096,
    sequence: () => randomInt(2 ** 32),
    ...options,
  };
  const talk = async <T>(
    about: (conversation: Conversation) => Promise<T>,
    { signal }: AskOptions = {},
  ): Promise<T> => {
    const budget = AbortSignal.timeout(all.budgetMs);
    const either = signal === undefined ? budget : AbortSignal.any([signal, budget]);
    const udp = await Udp.open(address, all.port, either);
    try {
      return await about(new Conversation(udp, all, either));
    } finally {
      udp.close();
    }
  };
  return {
    tracking: (ask) => talk((it) => it.ask(tracking), ask),
    sources: (ask) => talk((it) => it.each(sourceData), ask),
    sourcestats: (ask) => talk((it) => it.each(sourcestats), ask),
    ntpdata: (ask) =>
      talk(async (it) => {
        const names = peers(await it.each(sourceData)).filter((name) => !isSourceId(name));
        return it.ofEach(ntpData, names);
      }, ask),
    selectdata: (ask) => talk((it) => it.each(selectData), ask),
    authdata: (ask) =>
      talk(async (it) => {
        const names = peers(await it.each(sourceData));
        const records = [];
        for (const name of names)
          for (const record of await it.ofEach(authData, [name])) records.push({ ...record, name });
        return records;
      }, ask),
    activity: (ask) => talk((it) => it.ask(activity), ask),
    serverstats: (ask) => talk((it) => it.ask(serverStats), ask),
    clients: (ask) => talk(clientsOf, ask),
    sourceName: (source, ask) =>
      talk(async (it) => (await it.ask(sourceName, (writer) => writeAddress(writer, source))).name, ask),
  };
}
