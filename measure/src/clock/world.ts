/**
 * Two hosts on one veth pair, and a chronyd whose error is known: the server's reference clock says the machine's own time
 * plus `truthSeconds`, and client and server share the machine's clock, so that is the true offset.
 */
import { daemonEnvironment, daemonFolder, findDaemons, Host, Ledger, labFiles } from '@tokimori/lab';
import { TokimoriError } from '@tokimori/model';

const network = '10.77.0';
export const serverAddress = `${network}.2`;

const configuration = (truthSeconds: number): string => `
${truthSeconds === 0 ? 'local stratum 2' : 'refclock SOCK /run/rc.sock poll 0 filter 1 refid GPS delay 1e-6 precision 1e-7'}
allow ${network}.0/24
allow 127.0.0.0/8
cmdport 0
`;

export interface ClockWorld {
  readonly client: Host;
  readonly server: Host;
  readonly version: string;
  close(): Promise<void>;
}

/** @param prefix how the server is to be scheduled */
export async function clockWorld(truthSeconds: number, prefix = ''): Promise<ClockWorld> {
  const { root, versions } = await findDaemons(daemonFolder());
  const base = daemonEnvironment(root);
  const env = {
    ...base,
    PATH: `${labFiles().helpers}:${base['PATH']}`,
    LAB_ROOT: root,
    LAB_NODE: process.execPath,
  };
  const ledger = new Ledger();
  const hosts: Host[] = [];
  const close = async (): Promise<void> => {
    await Promise.all(hosts.map((it) => it.stop()));
  };
  const must = async (host: Host, command: string): Promise<void> => {
    const { text, code } = await host.run(command);
    if (code !== 0) throw new TokimoriError('BENCH_FAILED', `${command} on ${host.name}: ${text}`);
  };
  try {
    const server = await Host.start('server', env, ledger);
    hosts.push(server);
    const client = await Host.start('client', env, ledger);
    hosts.push(client);
    await must(server, 'ip link add eth0 type veth peer name other');
    await server.giveLink('other', client);
    await must(server, `ip address add ${serverAddress}/24 dev eth0 && ip link set eth0 up`);
    await must(client, `ip link set other name eth0 && ip address add ${network}.1/24 dev eth0 && ip link set eth0 up`);
    server.write('/etc/chrony/chrony.conf', configuration(truthSeconds));
    server.write('/run/offset', String(truthSeconds));
    server.daemon(`${prefix} chronyd -d -u root -f /etc/chrony/chrony.conf`, '/var/log/chronyd.log');
    if (truthSeconds !== 0) server.daemon('refclock /run/rc.sock /run/offset', '/var/log/refclock.log');
    return { client, server, version: versions['chronyd'] ?? '', close };
  } catch (error) {
    await close();
    throw error;
  }
}
