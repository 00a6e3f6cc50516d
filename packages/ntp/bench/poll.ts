/**
 * `node packages/ntp/bench/poll.ts fast|minute PORT`: 10,000 addresses of 127/8, all of them one server on PORT of this machine
 * (`cc -O2 -o echo bench/echo.c && ./echo PORT`, or a chronyd with `allow 127.0.0.0/8`).
 * `fast`: 50,000 exchanges as fast as they go, beside bare sockets that look at nothing. `minute`: each address once, spread.
 */
import { createSocket } from 'node:dgram';
import { Courtesy, OwnClock, Poller } from '../src/index.ts';

const [way = 'fast', portText = '123'] = process.argv.slice(2);
const port = Number(portText);
const addresses = Array.from({ length: 10_000 }, (_, i) => `127.1.${i >> 8}.${i & 255}`);
const outstanding = 1000;
const perTurn = 64;
const exchanges = 50_000;

/** Exchanges a second and microseconds of CPU each. */
async function costs(work: () => Promise<number>): Promise<string> {
  const cpu = process.cpuUsage();
  const begun = performance.now();
  const done = await work();
  const seconds = (performance.now() - begun) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  const share = ((user + system) / 1e4 / seconds).toFixed(2);
  return `${done} exchanges, ${Math.round(done / seconds)}/s, ${((user + system) / done).toFixed(1)} µs CPU each, ${share} % of a core`;
}

async function bare(): Promise<number> {
  const socket = createSocket({ type: 'udp4', lookup: (host, _, done) => done(null, host, 4) });
  await new Promise<void>((resolve) => socket.bind(0, resolve));
  socket.setRecvBufferSize(4 << 20);
  const request = Buffer.alloc(48);
  request[0] = 0x23;
  let sent = 0;
  let got = 0;
  const fill = (): void => {
    for (; sent < exchanges && sent - got < outstanding; sent++)
      socket.send(request, 0, 48, port, addresses[sent % addresses.length]);
  };
  await new Promise<void>((resolve) => {
    const limit = setTimeout(resolve, 10_000);
    socket.on('message', () => {
      got++;
      if (got === exchanges) {
        clearTimeout(limit);
        resolve();
      } else if (sent - got <= outstanding - perTurn) fill();
    });
    fill();
  });
  socket.close();
  return got;
}

const clock = new OwnClock();
await using poller = await Poller.open(addresses, { port, clock, courtesy: new Courtesy() });
const good = (outcomes: readonly string[]): number => outcomes.filter((it) => it === 'measured').length;

if (way === 'minute') {
  console.log(
    await costs(async () => {
      const round = await poller.round({ perSecond: addresses.length / 60 });
      const errors = [...round.offsetSeconds].map((it) => Math.abs(it) * 1e6).sort((a, b) => a - b);
      const outside = [...round.offsetSeconds].filter((it, i) => Math.abs(it) > (round.boundSeconds[i] ?? 0)).length;
      console.log(
        `|offset| median ${errors[5000]?.toFixed(0)} µs, p95 ${errors[9500]?.toFixed(0)} µs; beyond the bound: ${outside}`,
      );
      return good(round.outcomes);
    }),
  );
} else {
  for (let turn = 0; turn < 3; turn++) {
    const ours = await costs(async () => {
      let done = 0;
      for (let i = 0; i < exchanges / addresses.length; i++)
        done += good((await poller.round({ burst: true, outstanding, perTurn })).outcomes);
      return done;
    });
    console.log(`poller  ${ours}\nbare    ${await costs(bare)}`);
  }
}
