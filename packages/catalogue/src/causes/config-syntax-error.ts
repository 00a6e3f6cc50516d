import { grade } from '@tokimori/model';
import { cause } from '../cause.ts';

/** A directive or value in the time configuration is not accepted. */
export default cause({
  key: 'config-syntax-error',
  on: 'host',
  nature: 'fault',
  domain: 'time',
  weight: 0.6,
  brings: { 'config.refused': grade.sure },
  title: {
    en: "The time daemon's configuration has an error",
    ja: '時刻デーモンの設定に誤りがあります',
  },
  explanation: {
    en: 'A misspelt directive or a value of another version stops the file from being used. chronyd names file and line and exits; ntpd logs the syntax error but may go on with what is left, even with no servers at all, and then seems to run.',
    ja: '綴りの誤りや別バージョンの値があり、設定が読み込めません。chronydはファイルと行番号を示して終了しますが、ntpdは構文エラーを記録しただけで残りの設定（同期元なしのことも）で動き続け、正常に見えることがあります。',
  },
  breaks: {
    en: "The error waits for the next start: a change made today takes the host's time away at the next reboot.",
    ja: '誤りは次の起動まで潜み、今日の変更が次の再起動で同期を止めます。',
  },
  remedy: {
    en: "chrony: `chronyd -p -f /etc/chrony/chrony.conf` checks the file without starting anything; correct the line and `systemctl start chrony`. ntpd has no such check and does not re-read its file: SIGHUP only reopens logs and retries names, and `ntpd -k -n`, which articles recommend as a reload, starts a second daemon that takes `-n` for a key file. After the correction restart ntpd, or give the missing lines to a running ntpsec with `ntpq -a KEYID -k KEYFILE -c ':config server SERVER iburst'`.",
    ja: "chronyは `chronyd -p -f /etc/chrony/chrony.conf` で起動せずに検査でき、行を直して `systemctl start chrony` とします。ntpdに検査機能はなく、設定の再読み込みもありません。SIGHUPはログの開き直しと名前の再解決だけで、記事にある `ntpd -k -n` は再読み込みではなく `-n` を鍵ファイル名とする2つ目のntpdの起動です。修正後はntpdを再起動するか、動作中のntpsecへ `ntpq -a KEYID -k KEYFILE -c ':config server SERVER iburst'` で足りない行を与えます。",
    live: false,
    restart: {
      en: 'ntpd: it reads its file at start only (chronyd has already exited and is just started)',
      ja: 'ntpd。設定は起動時にしか読まれません（chronydはすでに終了しているため、起動するだけで済みます）',
    },
  },
  prevention: {
    en: 'Run `chronyd -p` before every roll-out, and look at `chronyc sources` or `ntpq -pn` after it.',
    ja: '配布前に `chronyd -p`、配布後に `chronyc sources` か `ntpq -pn` を必ず確認します。',
  },
  references: ['chronyd(8) -p', 'ntpd(8) SIGNALS'],
});
