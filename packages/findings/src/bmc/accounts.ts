import { leak, type SubjectId } from '@tokimori/model';
import { finding, normally, t } from '../finding.ts';
import type { TypedFact, View } from '../view.ts';
import { clientsOf } from './way.ts';

type User = TypedFact<'bmc.user'>;

/** The sessions that were established with this BMC, from anywhere. */
const sessionsOf = (view: View, bmc: SubjectId) =>
  clientsOf(view, bmc).flatMap((path) => view.all(path, 'ipmi.session').filter(({ value }) => value === 'established'));

/** An account that may log in over LAN at all. What is not told counts as so. */
function mayLogIn({ conditions = {} }: User): boolean {
  if (conditions['enabled'] === false || conditions['lan'] === false) return false;
  return !/^(?:no ?access|none|unknown.*|reserved)$/i.test(String(conditions['privilege'] ?? '').trim());
}

/** Accounts set at the factory, by the vendors' manuals. Kept in lower case; names that administrators choose are not among them. */
const factory = new Set(['admin', 'root', 'userid', 'administrator', 'sysadmin', 'hprot']);

/** An empty user name that may log in. */
export const bmcAnonymous = finding({
  name: 'bmc.anonymous',
  on: 'bmc',
  domain: 'bmc',
  role: 'condition',
  outcomes: ['no', 'yes'],
  normal: normally('no', { yes: leak.specific }),
  good: ['no', 'yes'],
  title: t('anonymous account', '匿名アカウント'),
  says: {
    no: t('no empty user name may log in', '空のユーザー名ではログインできません'),
    yes: t('an empty user name may log in', '空のユーザー名でログインできます'),
  },
  judge(view, bmc) {
    const entered = sessionsOf(view, bmc).find(({ conditions }) => conditions?.['user'] === '');
    if (entered !== undefined) return { outcome: 'yes', facts: [entered], strength: 'conclusive' };
    const announced = view.last(bmc, 'bmc.anonymous');
    if (announced?.value === true) return { outcome: 'yes', facts: [announced] };
    const users = view.all(bmc, 'bmc.user');
    const open = users.filter((user) => user.value.trim() === '' && isStated(user) && mayLogIn(user));
    if (open.length > 0) return { outcome: 'yes', facts: open };
    return users.length === 0 ? undefined : { outcome: 'no', facts: users.slice(0, 2) };
  },
});

/** An empty row of the list of users is a free slot unless something says that it is more. */
const isStated = ({ conditions = {} }: User): boolean =>
  conditions['enabled'] === true || (conditions['lan'] === true && conditions['privilege'] !== undefined);

/** An account of the factory's name that may log in: whether its password was changed cannot be seen. */
export const bmcFactoryAccount = finding({
  name: 'bmc.factory-account',
  on: 'bmc',
  domain: 'bmc',
  role: 'condition',
  outcomes: ['no', 'yes', 'works'],
  normal: { no: 0.48, yes: 0.48, works: 0.04 },
  good: ['no', 'yes', 'works'],
  title: t('factory account', '工場出荷時のアカウント'),
  says: {
    no: t('no account bears a factory name', '工場出荷時の名前のアカウントはありません'),
    yes: t('an account bears a factory name', '工場出荷時の名前のアカウントがあります'),
    works: t(
      'the factory account works with its factory password',
      '工場出荷時のアカウントが、出荷時のパスワードのまま使えます',
    ),
  },
  judge(view, bmc) {
    const works = view.all(bmc, 'bmc.default-login');
    if (works.length > 0) return { outcome: 'works', facts: works.slice(0, 3), strength: 'conclusive' };
    const users = view.all(bmc, 'bmc.user');
    const named = users.filter((user) => factory.has(user.value.trim().toLowerCase()) && mayLogIn(user));
    if (named.length > 0) return { outcome: 'yes', facts: named };
    return users.length === 0 ? undefined : { outcome: 'no', facts: users.slice(0, 2) };
  },
});

/** Which privilege cipher suite 0 gives: the first letter of `Cipher Suite Priv Max` (param 24), X for none. */
export const bmcCipherZero = finding({
  name: 'bmc.cipher-zero',
  on: 'bmc',
  domain: 'bmc',
  role: 'condition',
  outcomes: ['closed', 'open'],
  normal: { closed: 0.9, open: 0.1 },
  good: ['closed', 'open'],
  title: t('cipher suite 0', '暗号スイート 0'),
  says: {
    closed: t('cipher suite 0 is off', '暗号スイート 0 は無効です'),
    open: t(
      'cipher suite 0 is allowed: any password is accepted',
      '暗号スイート 0 が許可され、任意のパスワードが通ります',
    ),
  },
  judge(view, bmc) {
    const entered = sessionsOf(view, bmc).find(({ conditions }) => String(conditions?.['cipher'] ?? '') === '0');
    if (entered !== undefined) return { outcome: 'open', facts: [entered], strength: 'conclusive' };
    const tried = view.last(bmc, 'bmc.cipher-zero');
    if (tried !== undefined)
      return { outcome: tried.value ? 'open' : 'closed', facts: [tried], strength: 'conclusive' };
    const privileges = view.last(bmc, 'bmc.cipher-privileges');
    const first = privileges?.value.trim().charAt(0) ?? '';
    if (privileges === undefined || !/^[Xcuoav]$/i.test(first)) return undefined;
    return { outcome: /x/i.test(first) ? 'closed' : 'open', facts: [privileges], strength: 'conclusive' };
  },
});

/** People mistype; programs that guess do not stop after a few. */
const guesses = 10;

/** Failed log-ins in the BMC's own log. */
export const bmcLogins = finding({
  name: 'bmc.logins',
  on: 'bmc',
  domain: 'bmc',
  role: 'symptom',
  outcomes: ['none', 'some', 'many'],
  normal: normally('none', { some: 0.04, many: leak.specific }),
  good: ['none'],
  title: t('failed log-ins', 'ログイン失敗'),
  says: {
    none: t('no failed log-ins', 'ログイン失敗はありません'),
    some: t('some log-ins failed', 'ログイン失敗が数回あります'),
    many: t('many log-ins failed, one after another', 'ログイン失敗が多数続いています'),
  },
  judge(view, bmc) {
    const failed = view.all(bmc, 'bmc.login-failed');
    if (failed.length === 0) return undefined;
    const count = view.count(bmc, 'bmc.login-failed');
    const names = new Set(failed.map(({ value, conditions }) => String(conditions?.['user'] ?? value))).size;
    // Several user names in a row are guessed, not mistyped.
    return { outcome: count >= guesses || (names >= 4 && count >= 5) ? 'many' : 'some', facts: failed.slice(0, 4) };
  },
});

/** Open sessions against the slots there are. */
export const bmcSessions = finding({
  name: 'bmc.sessions',
  on: 'bmc',
  domain: 'bmc',
  role: 'symptom',
  outcomes: ['free', 'full'],
  normal: normally('free', { full: leak.specific }),
  good: ['free'],
  title: t('session slots', 'セッション枠'),
  says: {
    free: t('session slots are free', 'セッション枠に空きがあります'),
    full: t('all session slots are taken', 'セッション枠がすべて使用中です'),
  },
  judge(view, bmc) {
    const open = view.last(bmc, 'bmc.sessions');
    const slots = Number(open?.conditions?.['slots'] ?? Number.NaN);
    if (open === undefined || !(slots > 0)) return undefined;
    return { outcome: open.value >= slots ? 'full' : 'free', facts: [open] };
  },
});
