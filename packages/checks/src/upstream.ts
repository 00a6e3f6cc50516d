import type { FindingName } from '@tokimori/findings';
import type { CheckSpec } from '@tokimori/model';

const t = (en: string, ja: string) => ({ en, ja });

/**
 * What separates the look-alikes between proxy and backend, cheapest first. On a backend `{host}` stands for its name as
 * the proxy writes it; on a path `{host}` is the proxy's machine and `{source}` the backend.
 */
export const upstreamChecks: readonly CheckSpec<FindingName>[] = [
  {
    id: 'upstream-sockets',
    on: 'path',
    from: 'host',
    costSeconds: 2,
    perturbs: false,
    command: 'ss -tino',
    decides: ['upstream.socket'],
    how: t(
      'On {host} while a request hangs: `ss -tino` and look at the lines with {source}. Send-Q above 0 with retrans: the network loses it. Send-Q 0: the backend has it. SYN-SENT: nothing answers the connection. On the backend the same: Recv-Q above 0 means unread, SYN-RECV that its answer gets lost.',
      '{host} で要求が止まっている間に `ss -tino` を実行し、{source} の行を見ます。Send-Q が 0 より大きく retrans があればネットワークで失われ、Send-Q が 0 ならバックエンドに届いています。SYN-SENT なら接続に応答がありません。バックエンド側でも同様に、Recv-Q が 0 より大きければ未読、SYN-RECV なら返答が失われています。',
    ),
  },
  {
    id: 'upstream-connect',
    on: 'path',
    from: 'host',
    costSeconds: 3,
    perturbs: false,
    command: 'nc -zvw3 ADDRESS PORT',
    decides: ['upstream.tcp'],
    how: t(
      'On {host}, the proxy’s machine and no other: `nc -zvw3 ADDRESS PORT` for {source}, then port 1 of the same address. Refused, silent or open? If port 1 is refused at once and this one is silent, a filter drops this port.',
      'プロキシのマシン {host} 上で(ほかの場所では意味がありません){source} に対して `nc -zvw3 ADDRESS PORT` を実行し、同じアドレスのポート 1 とも比べます。拒否か、無応答か、接続できるか。ポート 1 が即座に拒否されてこのポートだけ無応答なら、フィルターが破棄しています。',
    ),
  },
  {
    id: 'upstream-icmp',
    on: 'path',
    from: 'host',
    costSeconds: 10,
    perturbs: false,
    command: 'tcpdump -ni any icmp or tcp port PORT',
    decides: ['upstream.icmp', 'upstream.filter'],
    how: t(
      'On {host}: `tcpdump -ni any "icmp or tcp port PORT"` during one try to {source}. ICMP "admin prohibited" names the filter by its address; a reset from the backend’s address within less than its usual round trip comes from a filter, too.',
      '{host} で {source} への試行中に `tcpdump -ni any "icmp or tcp port PORT"` を実行します。ICMP の「admin prohibited」は送信元アドレスがフィルターを示します。通常の往復時間より早く返るリセットも、途中のフィルターによるものです。',
    ),
  },
  {
    id: 'upstream-listener',
    on: 'backend',
    from: 'host',
    costSeconds: 2,
    perturbs: false,
    command: 'ss -ltnp',
    decides: ['upstream.listener', 'backend.accept-queue'],
    how: t(
      'On the machine of {host}: `ss -ltnp`. Does anything listen on that port, on which address? Recv-Q is the number of connections waiting to be accepted, Send-Q the limit: Recv-Q above 0 for long means nobody accepts, at the limit new ones are dropped.',
      '{host} のマシンで `ss -ltnp` を実行します。そのポートで待ち受けがあるか、どのアドレスか。Recv-Q は受け付け待ちの接続数、Send-Q は上限です。Recv-Q が続けて 0 より大きければ受け付けられておらず、上限なら新しい接続は捨てられます。',
    ),
  },
  {
    id: 'backend-log',
    on: 'backend',
    from: 'host',
    costSeconds: 10,
    perturbs: false,
    command: 'journalctl -u SERVICE -n 100',
    decides: ['backend.pool', 'backend.worker', 'backend.slow-log', 'backend.pause'],
    how: t(
      'The log of {host} itself for the same minute: `journalctl -u SERVICE -n 100`. Look for max_children, WORKER TIMEOUT, HARAKIRI, slow request or query, GC pauses; and whether the request appears at all.',
      '{host} 自身の同じ時刻のログを `journalctl -u SERVICE -n 100` で確認します。max_children、WORKER TIMEOUT、HARAKIRI、低速な要求や問い合わせ、GC の停止、そして要求が記録されているかどうかを見ます。',
    ),
  },
  {
    id: 'upstream-log-fields',
    on: 'backend',
    from: 'host',
    costSeconds: 30,
    perturbs: false,
    command: 'log_format … $upstream_addr $upstream_status $upstream_connect_time $upstream_header_time',
    decides: ['upstream.share', 'upstream.mix', 'upstream.retransmits', 'upstream.paths'],
    how: t(
      'Group the proxy’s access log by path and `$upstream_addr` for {host}: which share fails, on which paths, with which `$upstream_connect_time` and `$upstream_header_time`? If these fields are missing, add them to log_format and `nginx -s reload`.',
      'プロキシのアクセスログを {host} についてパスと `$upstream_addr` で集計し、失敗の割合、パス、`$upstream_connect_time` と `$upstream_header_time` を確認します。項目がなければ log_format に加えて `nginx -s reload` します。',
    ),
  },
  {
    id: 'pool-members',
    on: 'upstream',
    from: 'host',
    costSeconds: 10,
    perturbs: false,
    command: 'curl -s -o /dev/null -w "%{http_code} %{time_total}\\n" http://MEMBER/PATH',
    decides: ['pool.spread', 'pool.live'],
    how: t(
      'From the proxy ask every member by itself: `curl -s -o /dev/null -w "%{http_code} %{time_total}\\n" http://MEMBER/PATH`. Does one differ from the others?',
      'プロキシからメンバーごとに `curl -s -o /dev/null -w "%{http_code} %{time_total}\\n" http://MEMBER/PATH` を実行し、一つだけ違うものがないか確かめます。',
    ),
  },
  {
    id: 'upstream-name',
    on: 'backend',
    from: 'host',
    costSeconds: 2,
    perturbs: false,
    command: 'getent ahosts NAME',
    decides: ['upstream.address'],
    how: t(
      'On the proxy: `getent ahosts NAME` for the name behind {host}. Is the address in the error still among the answers?',
      'プロキシで {host} の元の名前に `getent ahosts NAME` を実行し、エラーにあるアドレスが現在の答えに含まれるか確認します。',
    ),
  },
  {
    id: 'upstream-certificate',
    on: 'backend',
    from: 'host',
    costSeconds: 3,
    perturbs: false,
    command: 'openssl s_client -connect ADDRESS:PORT -servername NAME </dev/null | openssl x509 -noout -dates',
    decides: ['upstream.cert-dates'],
    how: t(
      'From the proxy: `openssl s_client -connect ADDRESS:PORT -servername NAME </dev/null | openssl x509 -noout -dates` for {host}, and `date -u`. If the certificate is valid today by another clock, the proxy’s clock is wrong.',
      'プロキシから {host} に `openssl s_client -connect ADDRESS:PORT -servername NAME </dev/null | openssl x509 -noout -dates` と、`date -u` を実行します。別の時計では有効なら、プロキシの時計が誤っています。',
    ),
  },
  {
    id: 'upstream-direct',
    on: 'host',
    from: 'host',
    costSeconds: 5,
    perturbs: false,
    command: 'curl -sv -o /dev/null -w "%{time_connect} %{time_starttransfer} %{time_total}\\n" http://BACKEND/PATH',
    decides: ['said.direct-works', 'said.backend-quick'],
    how: t(
      'On {host} ask the backend past the proxy, with a longer limit: `curl -sv -o /dev/null -w "%{time_connect} %{time_starttransfer} %{time_total}\\n" http://BACKEND/PATH`. If it completes, how long does it take, compared with the proxy’s time-out?',
      '{host} からプロキシを通さず、長めの制限で `curl -sv -o /dev/null -w "%{time_connect} %{time_starttransfer} %{time_total}\\n" http://BACKEND/PATH` を実行します。完了するなら、所要時間をプロキシのタイムアウトと比べます。',
    ),
  },
  {
    id: 'mac-audit',
    on: 'proxy',
    from: 'host',
    costSeconds: 2,
    perturbs: false,
    command: 'ausearch -m AVC -ts recent',
    decides: ['proxy.access-denied'],
    how: t(
      'On {host}: `ausearch -m AVC -ts recent` (or `dmesg | grep -i apparmor`). A line with name_connect and the proxy’s name is the proof.',
      '{host} で `ausearch -m AVC -ts recent`(または `dmesg | grep -i apparmor`)を実行します。name_connect とプロキシ名のある行が証拠です。',
    ),
  },
  {
    id: 'proxy-resources',
    on: 'proxy',
    from: 'host',
    costSeconds: 2,
    perturbs: false,
    command: 'ls /proc/PID/fd | wc -l; cat /proc/PID/limits; ss -s',
    decides: ['proxy.out-of'],
    how: t(
      'On {host}: `ls /proc/PID/fd | wc -l; cat /proc/PID/limits; ss -s` for a worker of the proxy: descriptors against their limit, sockets against the port range.',
      '{host} でプロキシのワーカーについて `ls /proc/PID/fd | wc -l; cat /proc/PID/limits; ss -s` を実行し、記述子を上限と、ソケット数をポート範囲と比べます。',
    ),
  },
  {
    id: 'proxy-resolver',
    on: 'proxy',
    from: 'host',
    costSeconds: 3,
    perturbs: false,
    command: 'dig +time=2 +tries=1 @RESOLVER NAME',
    decides: ['proxy.resolve'],
    how: t(
      'On {host} ask each resolver of the proxy’s configuration for A and AAAA: `dig +time=2 +tries=1 @RESOLVER NAME`. No answer, REFUSED, NXDOMAIN, or an address?',
      '{host} からプロキシの設定にある各リゾルバーに、A と AAAA を `dig +time=2 +tries=1 @RESOLVER NAME` で尋ねます。無応答、REFUSED、NXDOMAIN、アドレスのどれかを見ます。',
    ),
  },
  {
    id: 'aborts-by-time',
    on: 'proxy',
    from: 'host',
    costSeconds: 5,
    perturbs: false,
    command: 'awk over $status and $request_time',
    decides: ['proxy.aborts'],
    how: t(
      'On {host} collect `$request_time` of the requests with status 499 (haproxy: CD, CH, cD). One common value is a timer in front of the proxy; scattered ones are people.',
      '{host} でステータス 499(haproxy は CD、CH、cD)の要求の `$request_time` を集めます。共通の値なら手前のタイマー、ばらばらなら利用者の操作です。',
    ),
  },
];
