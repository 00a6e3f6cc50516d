import type { FactName } from '@tokimori/facts';
import { leak, type Text } from '@tokimori/model';
import { t } from '../finding.ts';
import { seen } from '../seen.ts';

/** A circumstance that a person tells: it raises or lowers what is likely and never accuses. */
const told = <const N extends string>(name: N, fact: FactName, title: Text, says: Text) =>
  seen({ name, on: 'host', domain: 'bmc', fact, role: 'condition', chance: leak.testimony, title, says });

export const bmcSaid = [
  told(
    'said.bmc-moved',
    'env.bmc-moved',
    t('move', '移設'),
    t('the BMC moved to another network', 'BMC は別のネットワークへ移されました'),
  ),
  told(
    'said.bmc-directory',
    'env.bmc-directory-account',
    t('directory account', 'ディレクトリーアカウント'),
    t('the log-in is one of a directory (LDAP, AD)', 'ディレクトリー(LDAP・AD)のアカウントでログインしています'),
  ),
  told(
    'said.bmc-password-rule',
    'env.bmc-password-rule',
    t('password', 'パスワード'),
    t(
      'the password was changed, is long, or a policy applies to it',
      'パスワードの変更、長さ、ポリシーに関する事情があります',
    ),
  ),
  told(
    'said.bmc-account-good',
    'env.bmc-account-works',
    t('the account', 'アカウント'),
    t('the same account works elsewhere, or its password is known to be right', '同じアカウントが他では使えています'),
  ),
  told(
    'said.bmc-inband',
    'env.bmc-inband-works',
    t('in-band access', 'インバンド接続'),
    t('from the host itself IPMI works', 'ホスト自身からは IPMI が使えます'),
  ),
  told(
    'said.bmc-subnet',
    'env.bmc-same-subnet-works',
    t('same subnet', '同一サブネット'),
    t('from the same subnet it works', '同じサブネットからは動作します'),
  ),
  told(
    'said.bmc-web',
    'env.bmc-web-works',
    t('web interface', 'Web 画面'),
    t('the web interface works', 'Web 画面は動作しています'),
  ),
  told(
    'said.bmc-others-fine',
    'env.bmc-others-fine',
    t('other BMCs', '他の BMC'),
    t('only this BMC fails', 'この BMC だけが失敗します'),
  ),
  told(
    'said.bmc-others-fail',
    'env.bmc-others-fail',
    t('all BMCs', '全 BMC'),
    t('many BMCs fail alike', '多くの BMC で同じように失敗します'),
  ),
  told(
    'said.bmc-firmware',
    'env.bmc-after-firmware',
    t('firmware update', 'ファームウェア更新'),
    t('it began with a firmware update', 'ファームウェア更新の後に発生しています'),
  ),
  told(
    'said.bmc-old-firmware',
    'env.bmc-old-firmware',
    t('old firmware', '古いファームウェア'),
    t('the firmware is old, or a newer one mends it', 'ファームウェアが古い、または新しい版で修正済みです'),
  ),
  told(
    'said.bmc-defaults',
    'env.bmc-after-defaults',
    t('factory state', '初期状態'),
    t('a new machine, or reset to factory defaults', '新品、または初期化直後の機器です'),
  ),
  told(
    'said.bmc-settings',
    'env.bmc-after-settings',
    t('change of settings', '設定変更'),
    t('it began while settings were applied', '設定の適用中に発生しています'),
  ),
  told(
    'said.bmc-host-boot',
    'env.bmc-after-host-boot',
    t('boot of the host', 'ホストの起動'),
    t('it comes with each boot of the host', 'ホストを起動するたびに発生します'),
  ),
  told(
    'said.bmc-reset-helps',
    'env.bmc-reset-helps',
    t('reset', 'リセット'),
    t('a reset of the BMC helps for a while', 'BMC をリセットするとしばらく回復します'),
  ),
  told(
    'said.bmc-pollers',
    'env.bmc-many-pollers',
    t('monitoring', '監視'),
    t('many clients or short intervals ask the BMC', '多数のクライアントまたは短い間隔で BMC に問い合わせています'),
  ),
  told(
    'said.bmc-shared-port',
    'env.bmc-shared-port',
    t('shared port', '共有ポート'),
    t('the BMC shares a network port of the host', 'BMC はホストのネットワークポートを共有しています'),
  ),
  told(
    'said.bmc-slow-link',
    'env.bmc-slow-link',
    t('slow link', '低速回線'),
    t('the way is a VPN or another slow link', 'VPN などの低速な経路を通ります'),
  ),
  told(
    'said.bmc-slow',
    'env.bmc-slow',
    t('slowness', '遅さ'),
    t('the BMC is said to be slow', 'BMC が遅いと述べられています'),
  ),
  told(
    'said.bmc-time',
    'env.bmc-time-wrong',
    t('time of the BMC', 'BMC の時刻'),
    t('the time of the BMC is said to be wrong', 'BMC の時刻が誤っていると述べられています'),
  ),
  told(
    'said.bmc-sometimes',
    'env.bmc-sometimes',
    t('now and then', '断続的'),
    t('it fails now and then', 'ときどき失敗します'),
  ),
  told(
    'said.bmc-local-time',
    'env.bmc-local-time',
    t('local time', 'ローカル時刻'),
    t('local time or another time zone is in play', 'ローカル時刻やタイムゾーンの違いが関わっています'),
  ),
  told(
    'said.bmc-battery',
    'env.bmc-battery',
    t('power of the board', '基板の電源'),
    t('the board was without power or battery', '基板の電源または電池が切れていました'),
  ),
] as const;
