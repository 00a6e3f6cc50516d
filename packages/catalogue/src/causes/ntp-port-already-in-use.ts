import { grade } from '@tokimori/model';
import { cause } from '../cause.ts';

/** Another process holds UDP 123. */
export default cause({
  key: 'ntp-port-already-in-use',
  on: 'host',
  nature: 'fault',
  domain: 'time',
  weight: 0.5,
  brings: { 'port.taken': grade.sure },
  title: {
    en: 'Another process already holds UDP port 123',
    ja: 'UDP 123番ポートを別のプロセスが使用中です',
  },
  explanation: {
    en: 'Only one process can own UDP 123, and a second time service got there first. ntpd then ends with a bind error; chronyd goes on as a client (it asks from a random port) but logs `Could not open NTP socket` and answers nobody.',
    ja: 'UDP 123番を持てるのは1プロセスだけで、先に別の時刻サービスが確保しています。ntpdはbindエラーで終了し、chronydはクライアントとしては（任意の送信元ポートで）動き続けますが、`Could not open NTP socket` を記録して誰にも応答しません。',
  },
  breaks: {
    en: 'Clients of this host lose a server without any sign on it, and whichever daemon runs may not be the one that was configured.',
    ja: 'このホストを使うクライアントは気づかないうちに同期元を失い、実際に動いているのは設定した覚えのないデーモンかもしれません。',
  },
  remedy: {
    en: "See who holds it with `ss -lunp 'sport = :123'` and end that service for good, e.g. `systemctl disable --now systemd-timesyncd ntpsec`. chronyd needs no restart: `chronyc allow CLIENT` tries the port again, and `ss` must show it afterwards, because the reply `200 OK` comes even when it fails. ntpd has already left and is only started: `systemctl start ntpsec`.",
    ja: "`ss -lunp 'sport = :123'` で使用者を特定し、`systemctl disable --now systemd-timesyncd ntpsec` などで不要な側を恒久的に止めます。chronydの再起動は不要で、`chronyc allow CLIENT` でポートを開き直せますが、失敗しても `200 OK` と返るため必ず `ss` で確かめます。ntpdはすでに終了しているので `systemctl start ntpsec` で起動するだけです。",
    live: true,
    restart: null,
  },
  prevention: {
    en: 'Install one time service per host and mask the others in the image.',
    ja: '1台に時刻サービスは1つとし、ほかはイメージの段階でmaskしておきます。',
  },
  references: ['chrony.conf(5) port', 'RFC 5905 §7.2', 'ss(8)'],
});
