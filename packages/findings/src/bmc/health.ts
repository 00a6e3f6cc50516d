import { bmcId, leak, localHost } from '@tokimori/model';
import { finding, normally, t } from '../finding.ts';
import { seen } from '../seen.ts';
import { clientsOf, worksOn } from './way.ts';

/** What the BMC's own logs or a watching host say of its health. */
export const bmcHealth = [
  seen({
    name: 'bmc.hung',
    on: 'bmc',
    domain: 'bmc',
    fact: 'bmc.hung',
    role: 'symptom',
    chance: leak.specific,
    title: t('services of the BMC', 'BMC のサービス'),
    says: t('services of the BMC hang', 'BMC のサービスが応答しない状態です'),
  }),
  seen({
    name: 'bmc.busy',
    on: 'bmc',
    domain: 'bmc',
    fact: 'bmc.busy',
    role: 'symptom',
    chance: leak.specific,
    title: t('load of the BMC', 'BMC の負荷'),
    says: t('the BMC says that it is busy', 'BMC が処理中(busy)と応答しています'),
  }),
  seen({
    name: 'bmc.restarted',
    on: 'bmc',
    domain: 'bmc',
    fact: 'bmc.restarted',
    role: 'symptom',
    chance: 0.03,
    title: t('restarts of the BMC', 'BMC の再起動'),
    says: t('the BMC or its services restarted', 'BMC またはそのサービスが再起動しました'),
  }),
  seen({
    name: 'bmc.unreadable',
    on: 'bmc',
    domain: 'bmc',
    fact: 'bmc.unreadable',
    role: 'symptom',
    chance: 0.02,
    title: t('replies of the BMC', 'BMC の応答内容'),
    says: t('a client cannot make sense of what the BMC sent', 'クライアントが BMC の応答内容を解釈できません'),
  }),
] as const;

/** The IPMI network daemon as the service manager on the BMC itself shows it. */
export const bmcService = finding({
  name: 'bmc.service',
  on: 'bmc',
  domain: 'bmc',
  role: 'symptom',
  outcomes: ['running', 'failed', 'stopped'],
  normal: normally('running', { failed: leak.mechanism, stopped: leak.specific }),
  good: ['running'],
  proves: ['running'],
  title: t('IPMI daemon on the BMC', 'BMC 上の IPMI デーモン'),
  says: {
    running: t('the IPMI network daemon runs', 'IPMI ネットワークデーモンは動作しています'),
    failed: t(
      'the IPMI network daemon has failed: nobody listens on UDP 623',
      'IPMI ネットワークデーモンが異常終了しており、UDP 623 で待ち受けていません',
    ),
    stopped: t('the IPMI network daemon is stopped', 'IPMI ネットワークデーモンが停止しています'),
  },
  judge(view, bmc) {
    const service = view.last(bmc, 'bmc.service');
    if (service === undefined) return undefined;
    return { outcome: service.value, facts: [service] };
  },
});

/** Completion codes (IPMI 2.0 §5.2) in families. */
const codes: Readonly<Record<string, string>> = {
  C0: 'busy',
  C3: 'busy',
  C4: 'busy',
  C1: 'unsupported',
  C2: 'unsupported',
  D4: 'privilege',
  D3: 'busy',
  D5: 'not-now',
  CE: 'not-now',
  D2: 'not-now',
  D0: 'not-now',
  D1: 'not-now',
  D6: 'privilege',
};

/** Commands that the BMC refused, by completion code. */
export const bmcCommand = finding({
  name: 'bmc.command',
  on: 'bmc',
  domain: 'bmc',
  role: 'symptom',
  outcomes: ['done', 'busy', 'privilege', 'not-now', 'unsupported', 'other'],
  normal: normally('done', {
    busy: leak.specific,
    privilege: leak.specific,
    'not-now': 0.01,
    unsupported: 0.1,
    other: leak.generic,
  }),
  // Tools probe for what few BMCs have (HPM.x, OEM, DCMI): "invalid command" is how one says no.
  good: ['done', 'unsupported'],
  title: t('commands', 'コマンド'),
  says: {
    done: t('commands are carried out', 'コマンドは実行されています'),
    busy: t('the BMC refuses commands as busy or timed out', 'BMC がコマンドを busy・タイムアウトで拒否しています'),
    privilege: t('a command needs a higher privilege level', 'コマンドに、より高い特権レベルが必要です'),
    'not-now': t('a command is refused in the present state', '現在の状態ではコマンドを実行できません'),
    unsupported: t('the BMC does not know a command', 'BMC が対応していないコマンドです'),
    other: t('the BMC refuses a command', 'BMC がコマンドを拒否しています'),
  },
  judge(view, bmc) {
    const failed = view.all(bmc, 'bmc.command-failed');
    const order = ['privilege', 'busy', 'not-now', 'other', 'unsupported'];
    const rank = (value: string) => order.indexOf(codes[value.toUpperCase()] ?? 'other');
    const worst = failed.toSorted((a, b) => rank(a.value) - rank(b.value))[0];
    return worst === undefined ? undefined : { outcome: order[rank(worst.value)]!, facts: [worst] };
  },
});

/** Things a BMC tells only when it works: a reading of any kind, by a command. */
const readings = [
  'bmc.sensor',
  'bmc.firmware',
  'bmc.sel-used',
  'bmc.clock-reading',
  'bmc.lan-access',
  'bmc.netmask',
  'bmc.user',
  'bmc.power',
  'bmc.vendor',
] as const;

/** What people say who have trouble with it; settings read in-band prove nothing to them. */
const complaints = [
  'env.bmc-fails',
  'env.bmc-others-fine',
  'env.bmc-others-fail',
  'env.bmc-ping-fails',
  'env.bmc-inband-works',
  'env.bmc-same-subnet-works',
  'env.bmc-sometimes',
] as const;

/** Did it answer anybody? Not said of a BMC on which something fails, in the text or in the person's words. */
export const bmcAnswers = finding({
  name: 'bmc.answers',
  on: 'bmc',
  domain: 'bmc',
  role: 'symptom',
  outcomes: ['no', 'yes'],
  normal: { no: 0.05, yes: 0.95 },
  good: ['yes', 'no'],
  proves: ['yes'],
  title: t('answers of the BMC', 'BMC の応答'),
  says: {
    no: t('the BMC told nothing', 'BMC から情報を得られていません'),
    yes: t('the BMC answers commands', 'BMC はコマンドに応答しています'),
  },
  judge(view, bmc) {
    const read = readings.flatMap((name) => view.last(bmc, name) ?? []);
    // What people say is kept with the host that asks; a BMC read in-band is asked by nobody else.
    const hosts = [localHost, ...clientsOf(view, bmc).map((path) => view.hostOf(path))];
    const complained = hosts.some((host) => complaints.some((name) => view.last(host, name) !== undefined));
    return read.length === 0 || complained ? undefined : { outcome: 'yes', facts: read.slice(0, 2) };
  },
});

/**
 * A message that looks like an error and is none. Beside visible success it harms nobody; where somebody complains of it,
 * or nothing else was shown, it is what the question is about.
 */
export const bmcNoise = finding({
  name: 'bmc.noise',
  on: 'bmc',
  domain: 'bmc',
  role: 'symptom',
  outcomes: ['none', 'beside-success', 'alone', 'complained'],
  normal: normally('none', { 'beside-success': 0.2, alone: 0.08, complained: leak.specific }),
  good: ['none', 'beside-success'],
  title: t('messages of the tool', 'ツールのメッセージ'),
  says: {
    none: t('the tool prints no error', 'ツールはエラーを表示していません'),
    'beside-success': t(
      'the tool prints an error beside a result that is right',
      'ツールはエラーを表示していますが、結果は得られています',
    ),
    alone: t('the tool prints an error that is known to be harmless', 'ツールが無害とされるエラーを表示しています'),
    complained: t(
      'the tool prints an error although the command did its work',
      'コマンドは目的を果たしたのに、ツールがエラーを表示しています',
    ),
  },
  judge(view, bmc) {
    const noise = view.all(bmc, 'bmc.tool-noise');
    const paths = clientsOf(view, bmc);
    const did = paths.flatMap((path) => view.last(view.hostOf(path), 'env.bmc-did-its-work') ?? []);
    const refused = view.all(bmc, 'bmc.command-failed');
    const failed = paths.flatMap((path) => view.all(path, 'ipmi.session').filter(({ value }) => value === 'failed'));
    const errors = [...noise, ...refused, ...failed];
    if (did.length > 0 && errors.length > 0) return { outcome: 'complained', facts: [...did, ...errors].slice(0, 4) };
    if (noise.length === 0) return undefined;
    const works = paths.some((path) => worksOn(view, path)) || readings.some((name) => view.last(bmc, name));
    return { outcome: works ? 'beside-success' : 'alone', facts: noise.slice(0, 3) };
  },
});

/** The in-band way to the BMC: the kernel's driver on the host. */
export const bmcDriver = finding({
  name: 'bmc.driver',
  on: 'host',
  domain: 'bmc',
  role: 'symptom',
  outcomes: ['loaded', 'missing', 'no-permission', 'denied', 'not-answering'],
  normal: normally('loaded', {
    missing: leak.mechanism,
    'no-permission': leak.mechanism,
    // The device is for root alone everywhere: whoever forgets sudo meets this.
    denied: 0.1,
    'not-answering': leak.specific,
  }),
  good: ['loaded'],
  title: t('IPMI driver of the host', 'ホストの IPMI ドライバー'),
  says: {
    loaded: t('the IPMI driver is loaded', 'IPMI ドライバーは読み込まれています'),
    missing: t(
      'there is no IPMI device: the driver is not loaded',
      'IPMI デバイスがなく、ドライバーが読み込まれていません',
    ),
    'no-permission': t('the process may not open the IPMI device', 'プロセスに IPMI デバイスを開く権限がありません'),
    denied: t('the user may not open the IPMI device', 'ユーザーに IPMI デバイスを開く権限がありません'),
    'not-answering': t(
      'the driver is loaded, the BMC does not answer it',
      'ドライバーは読み込まれていますが、BMC が応答しません',
    ),
  },
  judge(view, host) {
    const driver = view.last(host, 'bmc.driver');
    if (driver === undefined) return undefined;
    // Read in-band afterwards, as root: the driver is there.
    const bmc = view.last(host, 'host.bmc')?.value;
    const later = readings
      .flatMap((name) => (bmc === undefined ? [] : (view.last(bmcId(bmc), name) ?? [])))
      .find(({ when }) => when.sequence > driver.when.sequence);
    return later === undefined ? { outcome: driver.value, facts: [driver] } : { outcome: 'loaded', facts: [later] };
  },
});
