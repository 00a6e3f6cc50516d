import { grade } from '@tokimori/model';
import { cause } from '../cause.ts';

/** The daemon runs with an empty list of sources. */
export default cause({
  key: 'no-time-source-configured',
  on: 'host',
  nature: 'fault',
  domain: 'time',
  weight: 1.5,
  brings: { 'daemon.no-sources': grade.sure },
  title: {
    en: 'The time daemon runs without a single source',
    ja: '時刻デーモンに同期元が1つもありません',
  },
  explanation: {
    en: 'The daemon is up and healthy, but its list of sources is empty: no `server` or `pool` line, an unread include, or servers that DHCP should have brought. `chronyc sources` prints a bare header and `ntpq` says `No association IDs returned`.',
    ja: 'デーモンは正常に動いていますが同期元の一覧が空です（`server`・`pool` 行がない、includeが読まれていない、DHCPから渡されるはずのサーバーが来ない）。`chronyc sources` は見出しだけ、`ntpq` は `No association IDs returned` となります。',
  },
  breaks: {
    en: 'A running service calms everybody while the clock runs free.',
    ja: 'サービスが動いているため誰も疑わず、時計だけが自走します。',
  },
  remedy: {
    en: "chrony: `chronyc add server SERVER iburst` works at once; to keep it write the line into a `*.sources` file of a `sourcedir` and run `chronyc reload sources`. ntpsec with a control key: `ntpq -a KEYID -k KEYFILE -c ':config server SERVER iburst'` and the same line in ntp.conf. ESXi 7 and later: `esxcli system ntp set -s SERVER`; on 6.x in the vSphere Client, and read it back.",
    ja: "chronyは `chronyc add server SERVER iburst` で即時に加わり、恒久化は `sourcedir` 内の `*.sources` に同じ行を書いて `chronyc reload sources` とします。制御鍵のあるntpsecは `ntpq -a KEYID -k KEYFILE -c ':config server SERVER iburst'` とし、ntp.confにも書きます。ESXi 7以降は `esxcli system ntp set -s SERVER`、6.xはvSphere Clientで設定し、読み返して確認します。",
    live: true,
    restart: null,
  },
  prevention: {
    en: 'Alert on fewer than two reachable sources, not only on a dead process.',
    ja: 'プロセスの生死だけでなく、到達できる同期元が2つ未満になったら警報を出します。',
  },
  references: ['chronyc(1) add server, reload sources', 'ntpq(1) :config'],
});
