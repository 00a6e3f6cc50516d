import { bmcId, endsOf, type Fact, leak, type PathId, type SubjectId } from '@tokimori/model';
import { finding, type Judged, normally, t } from '../finding.ts';
import type { TypedFact, View } from '../view.ts';
import { clientsOf, leadsToBmc, numberOf, saidOn, worksOn } from './way.ts';

type Attempt = TypedFact<'ipmi.session'>;

/** Outcomes of one attempt, in families: the client's words differ, the step at which it ended does not. */
const families = {
  established: 'established',
  'no-answer': 'silent',
  'port-closed': 'port-closed',
  'no-route': 'no-route',
  'no-name': 'no-name',
  'auth-algorithm': 'algorithm',
  'no-cipher-match': 'algorithm',
  'ciphers-unreadable': 'ciphers-unreadable',
  'auth-type-unsupported': 'auth-type',
  'no-resources': 'no-resources',
  'unknown-user': 'credentials',
  'wrong-password': 'credentials',
  'bad-credentials': 'credentials',
  'privilege-refused': 'privilege',
  'no-rakp': 'broken-off',
  'unexpected-message': 'broken-off',
  'inactive-session': 'broken-off',
  timeout: 'broken-off',
  'illegal-parameter': 'illegal',
  integrity: 'illegal',
  failed: 'failed',
} as const satisfies Record<Attempt['value'], string>;

/** From the one that says most to the one that says least: clients print several lines for one failure. */
const telling = [
  'no-resources',
  'algorithm',
  'credentials',
  'auth-type',
  'port-closed',
  'no-route',
  'illegal',
  'privilege',
  'broken-off',
  'silent',
  'refused-at-once',
  'failed',
  'ciphers-unreadable',
];

/** ipmitool and FreeIPMI give up on silence after about 20 s (4 tries), and name a refusal within a second. */
const silenceSeconds = 12;
const atOnceSeconds = 2;

function familyOf({ value, conditions }: Attempt): string {
  const seconds = numberOf(conditions?.['seconds']);
  if (value !== 'failed' || seconds === undefined) return families[value];
  return seconds >= silenceSeconds ? 'silent' : seconds <= atOnceSeconds ? 'refused-at-once' : 'failed';
}

/** Attempts of the same program with the same interface, suite, user and privilege are the same question asked again. */
const question = ({ conditions = {} }: Attempt): string =>
  ['tool', 'interface', 'cipher', 'user', 'privilege'].map((name) => String(conditions[name] ?? '')).join(' ');

const byQuestion = (attempts: readonly Attempt[]): Attempt[][] => {
  const asked = new Map<string, Attempt[]>();
  for (const it of attempts) asked.set(question(it), [...(asked.get(question(it)) ?? []), it]);
  return [...asked.values()];
};

const mostTelling = (attempts: readonly Attempt[]): Attempt =>
  attempts.reduce((best, it) => (telling.indexOf(familyOf(it)) < telling.indexOf(familyOf(best)) ? it : best));

const isUp = ({ value }: Attempt): boolean => value === 'established';

/** How attempts to open an IPMI session end. Of several questions the one that fails is told; of one, how it ended last. */
export const bmcSession = finding({
  name: 'bmc.session',
  on: 'path',
  domain: 'bmc',
  role: 'symptom',
  outcomes: [
    'established',
    'silent',
    'port-closed',
    'no-route',
    'algorithm',
    'ciphers-unreadable',
    'auth-type',
    'no-resources',
    'credentials',
    'privilege',
    'broken-off',
    'illegal',
    'refused-at-once',
    'failed',
  ],
  normal: normally('established', {
    silent: 0.01,
    'port-closed': leak.mechanism,
    'no-route': leak.mechanism,
    algorithm: leak.mechanism,
    'ciphers-unreadable': leak.generic,
    'auth-type': leak.mechanism,
    'no-resources': leak.mechanism,
    credentials: leak.mechanism,
    privilege: leak.specific,
    'broken-off': leak.specific,
    illegal: leak.mechanism,
    'refused-at-once': leak.specific,
    failed: 0.02,
  }),
  good: ['established', 'ciphers-unreadable'],
  proves: ['established'],
  title: t('IPMI session', 'IPMI セッション'),
  says: {
    established: t('a session opens', 'セッションを確立できています'),
    silent: t('nothing comes back on UDP 623', 'UDP 623 から何も返ってきません'),
    'port-closed': t('UDP 623 is closed: ICMP port unreachable', 'UDP 623 が閉じています(ICMP ポート到達不能)'),
    'no-route': t('no way to the BMC: no route or unreachable', 'BMC への経路がありません(経路なし・到達不能)'),
    algorithm: t(
      'the BMC refuses the proposed algorithms (cipher suite)',
      'BMC が提案されたアルゴリズム(暗号スイート)を拒否しています',
    ),
    'ciphers-unreadable': t(
      'the list of cipher suites cannot be read before log-in',
      'ログイン前に暗号スイートの一覧を取得できません',
    ),
    'auth-type': t('no common IPMI 1.5 authentication type', 'IPMI 1.5 の認証方式に共通のものがありません'),
    'no-resources': t('the BMC has no free session slot', 'BMC に空きセッションがありません'),
    credentials: t('the BMC does not accept user or password', 'BMC がユーザー名またはパスワードを受け付けません'),
    privilege: t('the asked privilege level is refused', '要求した特権レベルが拒否されています'),
    'broken-off': t('the session begins and dies half-way', 'セッションの確立が途中で途切れています'),
    illegal: t(
      'a message of the handshake is refused as illegal or wrongly signed',
      'ハンドシェイクのメッセージが不正または署名不一致として拒否されています',
    ),
    'refused-at-once': t('it fails within two seconds: somebody refuses', '2 秒以内に失敗しており、拒否されています'),
    failed: t('the session fails, no reason is named', 'セッションの確立に失敗しています(理由の表示なし)'),
  },
  judge(view, path) {
    // A name that does not resolve is no attempt on this way (see bmc.name).
    const attempts = view.all(path, 'ipmi.session').filter(({ value }) => value !== 'no-name');
    if (attempts.length === 0) return undefined;
    const asked = byQuestion(attempts);
    const failing = asked.filter((it) => !isUp(it.at(-1)!)).map((it) => mostTelling(it.filter((a) => !isUp(a))));
    const works = attempts.find(isUp);
    // The list of suites is asked beside the session: where that opens, it did no harm.
    const harmful = works === undefined ? failing : failing.filter((it) => it.value !== 'ciphers-unreadable');
    if (harmful.length === 0) return { outcome: 'established', facts: works === undefined ? attempts : [works] };
    // That IPMI 1.5 is refused tells nothing where IPMI 2.0 fails as well.
    const modern = harmful.filter(({ conditions }) => conditions?.['interface'] !== 'lan');
    const worst = mostTelling(modern.length > 0 ? modern : harmful);
    // The same question without its conditions, printed beside one with them, is the same failure.
    return { outcome: familyOf(worst), facts: [worst, ...harmful.filter((it) => it !== worst)] };
  },
});

/** What is different where it works: two attempts that differ in one thing say what the trouble is. */
export const bmcContrast = finding({
  name: 'bmc.contrast',
  on: 'path',
  domain: 'bmc',
  role: 'symptom',
  outcomes: ['none', 'lanplus', 'cipher', 'privilege', 'account', 'client', 'family', 'elsewhere', 'everywhere'],
  normal: normally('none', {
    lanplus: leak.specific,
    cipher: leak.specific,
    privilege: leak.specific,
    account: leak.specific,
    client: 0.01,
    family: leak.specific,
    elsewhere: 0.01,
    everywhere: 0.1,
  }),
  good: ['none', 'everywhere'],
  title: t('what works beside what fails', '成功する場合との違い'),
  says: {
    none: t('nothing else works either', '他の方法との違いは見られません'),
    lanplus: t('lanplus (IPMI 2.0) works where lan (1.5) fails', 'lan(1.5)は失敗し、lanplus(2.0)は成功します'),
    cipher: t('another cipher suite works', '別の暗号スイートなら成功します'),
    privilege: t('a lower privilege level works', '低い特権レベルなら成功します'),
    account: t('another account works', '別のアカウントなら成功します'),
    client: t(
      'a vendor workaround or another client works on the same BMC',
      'ベンダー向け回避オプションや別のクライアントなら成功します',
    ),
    family: t('another address (family) of the same BMC works', '同じ BMC の別のアドレスなら成功します'),
    elsewhere: t('asked from another place the BMC answers', '別の場所からなら BMC は応答します'),
    everywhere: t('the BMC fails from several places alike', '複数の場所から同じように失敗します'),
  },
  judge(view, path) {
    if (!leadsToBmc(view, path)) return undefined;
    const attempts = view.all(path, 'ipmi.session');
    const works = attempts.filter(isUp);
    const fails = byQuestion(attempts)
      .map((it) => it.at(-1)!)
      .filter((it) => !isUp(it));
    for (const failed of fails) {
      for (const up of works) {
        const differs = differenceOf(failed, up);
        if (differs !== undefined) return { outcome: differs, facts: [up, failed], strength: 'conclusive' };
      }
    }
    const other = otherPlaces(view, path);
    if (fails.length > 0 && other !== undefined) return other;
    // Said of a way that is seen to fail.
    if (fails.length === 0 && view.last(path, 'redfish.reply') === undefined) return undefined;
    for (const [name, outcome] of said) {
      const words = saidOn(view, path, name);
      if (words !== undefined) return { outcome, facts: [words], strength: 'weak' };
    }
    return undefined;
  },
});

/** The same BMC asked by other hosts: where it answers one of them, the trouble lies on this way. */
function otherPlaces(view: View, path: SubjectId): Judged | undefined {
  const { to } = endsOf(path as PathId);
  const others = clientsOf(view, bmcId(to)).filter((it) => it !== path && view.all(it, 'ipmi.session').length > 0);
  const up = others.find((it) => worksOn(view, it));
  if (up !== undefined)
    return {
      outcome: 'elsewhere',
      facts: view.all(up, 'ipmi.session').filter(isUp).slice(0, 2),
      strength: 'conclusive',
    };
  return others.length === 0
    ? undefined
    : { outcome: 'everywhere', facts: view.all(others[0]!, 'ipmi.session').slice(0, 2) };
}

const said = [
  ['env.bmc-lanplus-works', 'lanplus'],
  ['env.bmc-cipher-works', 'cipher'],
  ['env.bmc-lower-privilege-works', 'privilege'],
  ['env.bmc-other-account-works', 'account'],
  ['env.bmc-same-subnet-works', 'elsewhere'],
  ['env.bmc-workaround-works', 'client'],
] as const;

function differenceOf(failed: Attempt, up: Attempt): string | undefined {
  const of = ({ conditions = {} }: Fact, name: string) => conditions[name];
  const differs = (name: string) => of(failed, name) !== of(up, name);
  const bothName = (name: string) => of(failed, name) !== undefined && of(up, name) !== undefined;
  const version = (it: Fact) => (of(it, 'interface') === 'lan' ? '1.5' : '2.0');
  if (version(failed) === '1.5' && version(up) === '2.0') return 'lanplus';
  // Programs differ in what they take where nothing is said.
  const alike = !differs('tool');
  if (differs('user') && (alike || bothName('user'))) return 'account';
  if (differs('cipher') && (alike || bothName('cipher'))) return 'cipher';
  if (differs('privilege') && (alike || bothName('privilege'))) return 'privilege';
  // A program that waits longer gets an answer from a slow BMC; that says nothing about standards.
  const waited = ['silent', 'broken-off'].includes(familyOf(failed));
  return alike || waited ? undefined : 'client';
}

/** Does the same question get different answers? */
export const bmcSteadiness = finding({
  name: 'bmc.steadiness',
  on: 'path',
  domain: 'bmc',
  role: 'symptom',
  outcomes: ['steady', 'changing'],
  normal: normally('steady', { changing: 0.02 }),
  good: ['steady'],
  title: t('the same attempt repeated', '同じ操作の繰り返し'),
  says: {
    steady: t('each attempt ends alike', '毎回同じ結果です'),
    changing: t('the same attempt works and fails by turns', '同じ操作が成功したり失敗したりします'),
  },
  judge: (view: View, path: SubjectId) => {
    const asked = byQuestion(view.all(path, 'ipmi.session').filter(({ value }) => value !== 'ciphers-unreadable'));
    // What fails since, or works again since, has changed once; what goes to and fro is unsteady.
    for (const attempts of asked) {
      const turns = attempts.filter((it, at) => at > 0 && isUp(it) !== isUp(attempts[at - 1]!));
      if (turns.length >= 2) return { outcome: 'changing', facts: turns.slice(0, 2) };
    }
    const repeated = asked.find((it) => it.reduce((sum, { tally }) => sum + (tally?.count ?? 1), 0) >= 3);
    return repeated === undefined ? undefined : { outcome: 'steady', facts: repeated.slice(0, 2) };
  },
});

/** The name of a BMC must resolve before anything of it can be asked. */
export const bmcName = finding({
  name: 'bmc.name',
  on: 'host',
  domain: 'bmc',
  role: 'symptom',
  outcomes: ['resolves', 'fails'],
  normal: normally('resolves', { fails: leak.mechanism }),
  good: ['resolves'],
  title: t('name of the BMC', 'BMC の名前'),
  says: {
    resolves: t('the name of the BMC resolves', 'BMC の名前は解決できています'),
    fails: t('the name of the BMC does not resolve', 'BMC の名前が解決できません'),
  },
  judge(view, host) {
    const failed = view
      .pathsOf(host)
      .flatMap((path) => view.all(path, 'ipmi.session').filter(({ value }) => value === 'no-name'));
    return failed.length === 0 ? undefined : { outcome: 'fails', facts: failed.slice(0, 2) };
  },
});
