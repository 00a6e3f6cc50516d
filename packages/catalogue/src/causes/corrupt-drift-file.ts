import { grade } from '@tokimori/model';
import { cause } from '../cause.ts';

/** The daemon starts with an absurd frequency from its drift file. */
export default cause({
  key: 'corrupt-drift-file',
  on: 'host',
  nature: 'fault',
  domain: 'time',
  weight: 0.1,
  brings: { 'clock.drift-file-bad': grade.sure },
  title: {
    en: 'The stored drift value is absurd',
    ja: '保存されたドリフト値が異常です',
  },
  explanation: {
    en: "At start the daemon sets the clock's speed from its drift file, and the number in it is nonsense (near or above 500 ppm, or not a number). The clock therefore races off right after every start and is pulled back by steps, and the bad state survives because the value is written again.",
    ja: 'デーモンは起動時にドリフトファイルの値で時計の速さを設定しますが、その値が異常です（500ppm付近かそれ以上、または数値でない）。そのため起動直後から時計が走り出してはステップで戻され、値が書き戻されるので異常が続きます。',
  },
  breaks: {
    en: 'Hours after each start are lost until the frequency has been learnt anew; in that time dependent hosts follow the swings.',
    ja: '起動のたびに周波数を学習し直すまで数時間かかり、その間このホストを参照する機器も振れに付き合わされます。',
  },
  remedy: {
    en: 'Look at the file: `/var/lib/chrony/chrony.drift`, `/var/lib/ntpsec/ntp.drift`, on ESXi `/etc/ntp.drift`. Stop the daemon, delete the file, start the daemon (in this order, since it is written back while ntpd runs); on ESXi `/etc/init.d/ntpd stop`, `rm /etc/ntp.drift`, `/etc/init.d/ntpd start`. If the running daemon has already settled, leave it alone: it replaces the value within the hour.',
    ja: '`/var/lib/chrony/chrony.drift`、`/var/lib/ntpsec/ntp.drift`、ESXiでは `/etc/ntp.drift` の中身を確認します。動作中に消してもntpdが書き戻すため、停止、ファイル削除、起動の順に行います（ESXiは `/etc/init.d/ntpd stop`、`rm /etc/ntp.drift`、`/etc/init.d/ntpd start`）。すでに落ち着いているなら触らなくても、1時間以内に正しい値で上書きされます。',
    live: false,
    restart: {
      en: 'the time daemon: the drift file is read at start only',
      ja: '時刻デーモン。ドリフトファイルは起動時にしか読まれません',
    },
  },
  prevention: {
    en: 'Do not copy drift files between machines or templates, and delete them when a disk moves to other hardware.',
    ja: 'ドリフトファイルを別の機械やテンプレートに持ち越さず、ディスクを移設したら削除します。',
  },
  references: ['ntp.conf(5) driftfile', 'chrony.conf(5) driftfile'],
});
