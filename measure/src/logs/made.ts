/** Long logs as machines write them, the same for the same seed: no two lines alike, most of them of no interest. */
export const kinds = ['syslog', 'journal', 'access', 'error', 'haproxy', 'chrony', 'kernel', 'mixed'] as const;
export type Kind = (typeof kinds)[number];

/** Pieces of about 256 KiB, until so many bytes were made. */
export function* logOf(kind: Kind, bytes: number, seed = 1): Generator<Buffer> {
  const dice = diceOf(seed);
  for (let made = 0, at = 0; made < bytes; ) {
    let text = '';
    while (text.length < 256 * 1024) text += `${lineOf(kind, dice, at++)}\n`;
    const piece = Buffer.from(text, 'latin1');
    made += piece.length;
    yield piece;
  }
}

/** A number from 0 up to the one given. */
type Dice = (below: number) => number;

/** mulberry32 */
function diceOf(seed: number): Dice {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

const two = (n: number): string => (n < 10 ? `0${n}` : `${n}`);
const clockOf = (at: number): string =>
  `${two(Math.floor(at / 36_000) % 24)}:${two(Math.floor(at / 600) % 60)}:${two(Math.floor(at / 10) % 60)}`;
const dayOf = (at: number): number => 1 + (Math.floor(at / 864_000) % 28);
const address = (d: Dice): string => `10.${d(40)}.${d(256)}.${d(256)}`;
const hex = (d: Dice): string => `${d(2 ** 32).toString(16)}${d(2 ** 32).toString(16)}`;
const pick = <T>(d: Dice, from: readonly T[]): T => from[d(from.length)] as T;

/** By how often such lines come. */
type Message = readonly [weight: number, program: string, say: (d: Dice) => string];

const messages: readonly Message[] = [
  [
    14,
    'sshd',
    (d) =>
      `Accepted publickey for u${d(900)} from ${address(d)} port ${1024 + d(60_000)} ssh2: ED25519 SHA256:${hex(d)}${hex(d)}`,
  ],
  [8, 'sshd', (d) => `pam_unix(sshd:session): session opened for user u${d(900)}(uid=${1000 + d(900)}) by (uid=0)`],
  [6, 'sshd', (d) => `Received disconnect from ${address(d)} port ${1024 + d(60_000)}:11: disconnected by user`],
  [10, 'CRON', (d) => `(root) CMD (   cd / && run-parts --report /etc/cron.hourly # job ${d(1e6)})`],
  [10, 'systemd', (d) => `Started session-${d(1e6)}.scope - Session ${d(1e6)} of User u${d(900)}.`],
  [5, 'systemd', (d) => `user@${1000 + d(900)}.service: Consumed ${d(9)}.${d(999)}s CPU time.`],
  [
    14,
    'app-worker',
    (d) =>
      `INFO [req-${hex(d)}] handled job ${d(1e9)} for tenant t${d(4000)} in ${d(900)}ms queue=${pick(d, ['mail', 'thumbs', 'sync'])}`,
  ],
  [
    8,
    'billing-api',
    (d) =>
      `{"level":"info","msg":"charge settled","id":"${hex(d)}","amount":${d(99_999)},"customer":"c${d(90_000)}","took":${d(500)}}`,
  ],
  [8, 'postfix/smtpd', (d) => `${hex(d).toUpperCase()}: client=mx${d(90)}.example.net[${address(d)}]`],
  [
    8,
    'postfix/qmgr',
    (d) => `${hex(d).toUpperCase()}: from=<u${d(900)}@example.org>, size=${d(90_000)}, nrcpt=1 (queue active)`,
  ],
  [
    6,
    'dockerd',
    (d) =>
      `time="2026-11-${10 + d(15)}T02:10:${10 + d(50)}Z" level=info msg="ignoring event" container=${hex(d)}${hex(d)} module=libcontainerd namespace=moby topic=/tasks/delete`,
  ],
  [
    6,
    'kubelet',
    (d) =>
      `I11${10 + d(15)} 02:10:${10 + d(50)}.${d(1e6)}    1123 kubelet.go:${d(3000)}] "SyncLoop (PLEG): event for pod" pod="shop/cart-${hex(d)}" event={"ID":"${hex(d)}","Type":"ContainerStarted"}`,
  ],
  [
    4,
    'named',
    (d) =>
      `client @0x${hex(d)} ${address(d)}#${1024 + d(60_000)} (h${d(9000)}.example.com): query: h${d(9000)}.example.com IN A +E(0)K (10.0.0.2)`,
  ],
  [4, 'dhclient', (d) => `DHCPACK of ${address(d)} from 10.0.0.1 (xid=0x${hex(d)})`],
  [
    3,
    'rsyslogd',
    (d) =>
      `action 'action-${d(30)}-builtin:omfwd' resumed (module 'builtin:omfwd') [v8.2302.0 try https://www.rsyslog.com/e/2359 ]`,
  ],
  [2, 'dbus-daemon', (d) => `[system] Successfully activated service 'org.freedesktop.hostname${d(9)}'`],
  [2, 'chronyd', (d) => `Selected source 198.51.100.${d(8)} (ntp.example.net)`],
  [
    3,
    'kernel',
    (d) =>
      `[${d(9_000_000)}.${100_000 + d(900_000)}] audit: type=1400 audit(17325${d(99_999)}.${d(999)}:${d(9999)}): apparmor="ALLOWED" operation="open" profile="snap.lxd" pid=${d(30_000)} comm="sh"`,
  ],
  [1, 'myjob', (d) => `WARN retry ${d(5)} of upload part-${d(1e6)} failed, will try again in ${d(60)} s`],
];

const kernel: readonly Message[] = [
  [6, 'kernel', (d) => `[${d(9_000_000)}.${100_000 + d(900_000)}] veth${hex(d).slice(0, 7)}: renamed from eth0`],
  [
    6,
    'kernel',
    (d) =>
      `[${d(9_000_000)}.${100_000 + d(900_000)}] docker0: port ${d(40)}(veth${hex(d).slice(0, 7)}) entered disabled state`,
  ],
  [
    8,
    'kernel',
    (d) =>
      `[${d(9_000_000)}.${100_000 + d(900_000)}] [UFW BLOCK] IN=eth0 OUT= MAC=52:54:00:${two(d(99))}:${two(d(99))}:01 SRC=${address(d)} DST=10.0.0.5 LEN=40 TTL=${d(255)} ID=${d(65_536)} PROTO=TCP SPT=${d(65_536)} DPT=${d(65_536)} WINDOW=1024 SYN URGP=0`,
  ],
  [
    4,
    'kernel',
    (d) =>
      `[${d(9_000_000)}.${100_000 + d(900_000)}] usb ${d(4)}-${d(9)}: new high-speed USB device number ${d(120)} using xhci_hcd`,
  ],
  [
    2,
    'kernel',
    (d) =>
      `[${d(9_000_000)}.${100_000 + d(900_000)}] EXT4-fs (sda${d(9)}): mounted filesystem ${hex(d)} r/w with ordered data mode. Quota mode: none.`,
  ],
];

const chrony: readonly Message[] = [
  [6, 'chronyd', (d) => `Selected source 198.51.100.${d(8)} (ntp.example.net)`],
  [2, 'chronyd', (d) => `Source 198.51.100.${d(8)} replaced with 203.0.113.${d(8)} (pool.example.net)`],
  [2, 'chronyd', (d) => `System clock wrong by -0.00${d(9999)} seconds`],
  [1, 'chronyd', () => "Can't synchronise: no selectable sources"],
  [4, 'systemd', (d) => `Started session-${d(1e6)}.scope - Session ${d(1e6)} of User u${d(900)}.`],
];

const paths = ['/', '/cart', '/api/v1/orders', '/static/app.css', '/img/logo.svg', '/login', '/search'];
const agents = [
  'Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0',
  'curl/8.5.0',
  'kube-probe/1.30',
];

function access(d: Dice, at: number): string {
  const status = d(400) === 0 ? 502 : d(40) === 0 ? 404 : 200;
  const spent = `0.${two(d(99))}${d(9)}`;
  const head = `${address(d)} - - [${two(dayOf(at))}/Nov/2026:${clockOf(at)} +0000] "GET ${pick(d, paths)}?q=${d(1e6)} HTTP/1.1" ${status} ${d(90_000)} "https://shop.example.com/" "${pick(d, agents)}"`;
  return `${head} rt=${spent} uct="0.001" uht="${spent}" urt="${spent}" ua="10.0.1.${d(8)}:8080" us="${status}"`;
}

function error(d: Dice, at: number): string {
  const head = `2026/11/${two(dayOf(at))} ${clockOf(at)} [${d(3) === 0 ? 'warn' : 'error'}] 31#31: *${d(1e8)}`;
  const tail = `client: ${address(d)}, server: shop.example.com, request: "GET ${pick(d, paths)}?q=${d(1e6)} HTTP/1.1"`;
  return d(3) === 0
    ? `${head} an upstream response is buffered to a temporary file /var/cache/nginx/${d(9)}/${d(1e6)} while reading upstream, ${tail}, upstream: "http://10.0.1.${d(8)}:8080/"`
    : `${head} open() "/usr/share/nginx/html/${hex(d)}.php" failed (2: No such file or directory), ${tail}, host: "shop.example.com"`;
}

function haproxy(d: Dice, at: number): string {
  const spent = d(300);
  return `Nov ${String(dayOf(at)).padStart(2)} ${clockOf(at)} lb1 haproxy[814]: ${address(d)}:${1024 + d(60_000)} [${two(dayOf(at))}/Nov/2026:${clockOf(at)}.${100 + d(900)}] www~ shop/web${d(8)} 0/0/1/${spent}/${spent + 2} 200 ${d(90_000)} - - ---- ${d(90)}/${d(90)}/${d(9)}/${d(9)}/0 0/0 "GET ${pick(d, paths)}?q=${d(1e6)} HTTP/1.1"`;
}

const weighted = (all: readonly Message[]): readonly Message[] =>
  all.flatMap((it) => Array.from({ length: it[0] }, () => it));
const ofSyslog = weighted(messages);
const ofKernel = weighted(kernel);
const ofChrony = weighted(chrony);

const old = (d: Dice, at: number, [, program, say]: Message): string =>
  `Nov ${String(dayOf(at)).padStart(2)} ${clockOf(at)} host1 ${program}${program === 'kernel' ? '' : `[${300 + d(30_000)}]`}: ${say(d)}`;
const iso = (d: Dice, at: number, [, program, say]: Message): string =>
  `2026-11-${two(dayOf(at))}T${clockOf(at)}.${100_000 + d(900_000)}+00:00 host1 ${program}[${300 + d(30_000)}]: ${say(d)}`;

function lineOf(kind: Kind, d: Dice, at: number): string {
  switch (kind) {
    case 'syslog':
      return old(d, at, pick(d, ofSyslog));
    case 'journal':
      return iso(d, at, pick(d, ofSyslog));
    case 'kernel':
      return old(d, at, pick(d, ofKernel));
    case 'chrony':
      return old(d, at, pick(d, ofChrony));
    case 'access':
      return access(d, at);
    case 'error':
      return error(d, at);
    case 'haproxy':
      return haproxy(d, at);
    default: {
      const one = d(20);
      if (one < 13) return old(d, at, pick(d, ofSyslog));
      return one < 15
        ? access(d, at)
        : one < 17
          ? haproxy(d, at)
          : one < 18
            ? error(d, at)
            : old(d, at, pick(d, ofKernel));
    }
  }
}
