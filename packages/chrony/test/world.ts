/** One client with a source of every kind, and what it needs around it. */
import { createSocket } from 'node:dgram';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { certificate, chronyc, type Daemon, freePort, hasNts, Loopback } from './daemons.ts';

/** A name that the resolver refuses by itself, so that no question leaves this machine. */
export const badName = `${'x'.repeat(64)}.invalid`;

/** Addresses of the loopback that ask the server for its time, so that its list of clients has more than a page. */
export async function visit({ ntpPort }: World, hosts: number): Promise<void> {
  for (let host = 1; host <= hosts; host++) {
    const socket = createSocket('udp4');
    try {
      await new Promise<void>((resolve) => socket.bind(0, `127.0.1.${host}`, resolve));
      const answered = new Promise((resolve) => socket.once('message', resolve));
      // Version 4, mode 3: RFC 5905.
      socket.send(Buffer.concat([Buffer.from([0x23]), Buffer.alloc(47)]), ntpPort, '127.0.0.11');
      await answered;
    } finally {
      socket.close();
    }
  }
}

export interface World {
  readonly loopback: Loopback;
  /** It has all of the sources. */
  readonly client: Daemon;
  /** It serves time to the client, and is asked with a key. */
  readonly server: Daemon;
  /** Without any source. */
  readonly idle: Daemon;
  /** The client's command port by UDP. */
  readonly commandPort: number;
  readonly ntpPort: number;
  /** 127.0.0.17 is there, and authenticated by NTS. */
  readonly nts: boolean;
}

// MD5, because every build has it.
const key = '1 MD5 HEX:00112233445566778899AABBCCDDEEFF00112233';

export async function buildWorld(): Promise<World> {
  const loopback = new Loopback();
  try {
    const [port, commandPort, closed] = [await freePort(), await freePort(), await freePort()];
    const keys = join(loopback.folder, 'keys');
    writeFileSync(keys, `${key}\n`, { mode: 0o600 });
    const serve = (address: string): string =>
      `port ${port}\nbindaddress ${address}\ncmdport 0\nallow 127.0.0.0/8\nallow ::1`;
    const server = loopback.chronyd('server', `${serve('127.0.0.11')}\nlocal stratum 2\nkeyfile ${keys}`);
    loopback.chronyd('second', `${serve('127.0.0.12')}\nlocal stratum 3`);
    loopback.chronyd('six', `${serve('::1')}\nlocal stratum 2`);
    loopback.chronyd('unsynchronised', serve('127.0.0.14'));
    const lie = join(loopback.folder, 'lie.sock');
    loopback.chronyd('liar', `${serve('127.0.0.13')}\nrefclock SOCK ${lie} poll 0 filter 1 refid LIE delay 1e-6`);
    feed(loopback, lie, '0.250', 'liar');
    const nts = hasNts() ? secured(loopback, serve('127.0.0.17'), await freePort()) : undefined;
    const truth = join(loopback.folder, 'truth.sock');
    const often = `port ${port} minpoll 0 maxpoll 0 iburst`;
    const client = loopback.chronyd(
      'client',
      [
        `port 0\ncmdport ${commandPort}\nbindcmdaddress 127.0.0.1\nbindcmdaddress ::1\nkeyfile ${keys}\nauthselectmode ignore`,
        `server 127.0.0.11 ${often} key 1`,
        `server 127.0.0.12 ${often} prefer`,
        `server ::1 ${often}`,
        `server 127.0.0.13 ${often}`,
        `server 127.0.0.14 ${often}`,
        `server 127.0.0.15 port ${closed} minpoll 0 maxpoll 0 iburst`,
        `server 127.0.0.16 ${often} key 7 offline`,
        `server ${badName} iburst`,
        `refclock SOCK ${truth} poll 0 filter 1 refid A,B delay 1e-3 noselect`,
        ...(nts === undefined ? [] : [nts.trusted, `server 127.0.0.17 ${often} ${nts.option}`]),
      ].join('\n'),
    );
    feed(loopback, truth, '0.000', 'truth');
    const idle = loopback.chronyd('idle', 'port 0\ncmdport 0');
    const world = { loopback, client, server, idle, commandPort, ntpPort: port, nts: nts !== undefined };
    await settled(world);
    return world;
  } catch (error) {
    await loopback.close();
    throw error;
  }
}

/** A server that is asked by NTS; what the client's configuration needs for it. */
function secured(loopback: Loopback, served: string, port: number): { trusted: string; option: string } {
  const { key, cert } = certificate(loopback.folder, '127.0.0.17');
  loopback.chronyd('nts', `${served}\nlocal stratum 2\nntsserverkey ${key}\nntsservercert ${cert}\nntsport ${port}`);
  return { trusted: `nosystemcert\nntstrustedcerts ${cert}`, option: `nts ntsport ${port}` };
}

function feed(loopback: Loopback, socket: string, offset: string, name: string): void {
  const file = join(loopback.folder, `${name}.offset`);
  writeFileSync(file, offset);
  loopback.start('/usr/bin/python3', [join(import.meta.dirname, '../../../lab/bin/refclock'), socket, file], name);
}

/** Enough samples everywhere, the liar found out, the reference clock heard. */
async function settled({ client, idle, nts }: World): Promise<void> {
  const deadline = performance.now() + 50_000;
  const wanted = [
    /^\^,\*,/m,
    /^\^,x,127\.0\.0\.13,/m,
    /^#,\?,A,B,0,0,[1-7]/m,
    /^\^,[*+-],::1,/m,
    /^\^,\?,127\.0\.0\.14,/m,
  ];
  if (nts) wanted.push(/^\^,[*+-],127\.0\.0\.17,/m);
  for (;;) {
    const text = await chronyc('-h', client.socket, '-c', '-n', 'sources', '-a');
    const idles = await chronyc('-h', idle.socket, '-c', '-n', 'tracking');
    if (idles.includes('Not synchronised') && wanted.every((it) => it.test(text))) return;
    if (performance.now() > deadline)
      throw new Error(`The world does not settle:\n${text}\n${idles}\n${client.log()}\n${idle.log()}`);
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
}
