# shellcheck shell=bash disable=SC2154,SC2016,SC2034 # variables of upstream.sh and of nginx
# nginx before backends that fail. Ports, time-outs, names and formats differ from case to case.

case_slow_one_path() {
  world 10.88.1 2
  backend 10.88.1.2:8080
  nginx_with 8081 error times <<<'server { listen 8081; location / { proxy_pass http://10.88.1.2:8080; proxy_read_timeout 2s; } }'
  asks 8 / /items /style.css
  asks 3 "/wait/report?4"
  asks 2 / /items
  save slow-one-path 'upstream-process-slow|proxy-read-timeout-too-short' 'One path is slower than the read time-out' '一つのパスだけが読み取りの制限時間より遅い' "$work/out/error.log" "$work/out/access.log" "$work/nginx.conf"
}

case_slow_error_log_only() {
  world 10.88.2 7
  backend 10.88.2.7:9090
  nginx_with 80 warn combined <<<'upstream orders { server 10.88.2.7:9090; }
server { listen 80; server_name shop.lab; location / { proxy_pass http://orders; proxy_read_timeout 3s; } }'
  asks 2 "/wait/orders?6" "/wait/basket?6"
  save slow-error-log-only 'upstream-process-slow|upstream-pool-exhausted|upstream-workers-hung|proxy-read-timeout-too-short|backend-not-reading' 'Every answer is late; the error log alone' 'すべての応答が遅い(エラーログのみ)' "$work/out/error.log"
}

case_refused() {
  world 10.88.3 2
  nginx_with 8000 error json <<<'server { listen 8000; location / { proxy_pass http://10.88.3.2:3000; } }'
  asks 3 / /api/v1/users
  save refused upstream-down 'Nothing listens on the port' 'そのポートで待ち受けるものがない' "$work/out/error.log" "$work/out/access.log"
}

case_silent_port() {
  world 10.88.4 2 3
  backend 10.88.4.2:9000
  drop 'tcp dport 9000 tcp flags syn'
  nginx_with 8088 error times <<<'server { listen 8088; location / { proxy_pass http://10.88.4.2:9000; proxy_connect_timeout 2500ms; } }'
  asks 3 /
  save silent-port 'upstream-blocked-by-firewall|upstream-host-unreachable|return-path-drops-upstream|backlog-overflow' 'SYNs to the port are dropped' 'そのポートへの SYN が捨てられる' "$work/out/error.log" "$work/out/access.log" "$work/nginx.conf"
}

case_no_neighbour() {
  world 10.88.5 2
  nginx_with 8080 error times <<<'server { listen 8080; location / { proxy_pass http://10.88.5.66:8443; proxy_connect_timeout 12s; } }'
  asks 2 /
  save no-neighbour upstream-host-unreachable 'No machine has the address' 'そのアドレスを持つ機器がない' "$work/out/error.log" "$work/out/access.log"
}

case_reset_on_reuse() {
  world 10.88.6 4
  backend 10.88.6.4:8081 reset_second=yes
  nginx_with 8082 error times <<<'upstream api { server 10.88.6.4:8081; keepalive 8; }
server { listen 8082; location / { proxy_pass http://api; proxy_http_version 1.1; proxy_set_header Connection ""; } }'
  for _ in 1 2 3 4; do ask /cart; ask /pay -d amount=1; done
  save reset-on-reuse 'keepalive-mismatch' 'Kept connections are reset by the backend' '使い回した接続をバックエンドが切る' "$work/out/error.log" "$work/out/access.log" "$work/nginx.conf"
}

tls_proxy() { # PORT TARGET NAME [more]
  nginx_with "$1" error times <<<"server { listen $1; location / { proxy_pass https://$2; proxy_ssl_name $3; proxy_ssl_server_name on; proxy_ssl_verify on; proxy_ssl_trusted_certificate $work/ca.pem; ${4:-} } }"
}

case_tls_expired() {
  world 10.88.7 2
  certificate pay.lab 20250101 20260101
  backend 10.88.7.2:8443 cert="$work/cert.pem" key="$work/key.pem"
  tls_proxy 8083 10.88.7.2:8443 pay.lab
  asks 2 / /status
  openssl x509 -in "$work/cert.pem" -noout -subject -dates >"$work/out/openssl_x509_-dates.txt"
  save tls-expired upstream-tls-cert-expired 'The certificate of the backend has expired' 'バックエンドの証明書が期限切れ' "$work/out/error.log" "$work/out/access.log" "$work/out/openssl_x509_-dates.txt"
}

case_tls_name() {
  world 10.88.8 2
  certificate old-name.lab 20260101 20300101
  backend 10.88.8.2:443 cert="$work/cert.pem" key="$work/key.pem"
  tls_proxy 8084 10.88.8.2:443 new-name.lab
  asks 2 /
  save tls-name upstream-tls-name-mismatch 'The certificate is for another name' '証明書の名前が違う' "$work/out/error.log" "$work/nginx.conf"
}

case_tls_untrusted() {
  world 10.88.9 2
  certificate api.lab 20260101 20300101
  openssl req -x509 -newkey rsa:2048 -nodes -days 300 -subj /CN=api.lab -addext subjectAltName=DNS:api.lab -keyout "$work/self.key" -out "$work/self.pem" 2>/dev/null
  backend 10.88.9.2:6443 cert="$work/self.pem" key="$work/self.key"
  tls_proxy 8085 10.88.9.2:6443 api.lab
  asks 3 /
  save tls-untrusted upstream-tls-untrusted 'A certificate signed by itself' '自己署名の証明書' "$work/out/error.log" "$work/out/access.log"
}

case_tls_sni() {
  world 10.88.10 2
  certificate api.lab 20260101 20300101
  backend 10.88.10.2:8443 cert="$work/cert.pem" key="$work/key.pem" sni=api.lab
  nginx_with 8086 error times <<<"server { listen 8086; location / { proxy_pass https://10.88.10.2:8443; } }"
  asks 3 /
  save tls-sni 'upstream-tls-name-mismatch' 'The backend wants a server name, nginx sends none' 'バックエンドは SNI を求めるが nginx は送らない' "$work/out/error.log" "$work/nginx.conf"
}

case_tls_silent() {
  world 10.88.11 2
  backend 10.88.11.2:9443 silent=yes
  nginx_with 8087 error times <<<"server { listen 8087; location / { proxy_pass https://10.88.11.2:9443; proxy_connect_timeout 2s; } }"
  asks 2 / /login
  save tls-silent 'upstream-tls-silent|mtu-black-hole' 'TCP opens, the handshake is never answered' 'TCP はつながるが TLS に応答がない' "$work/out/error.log" "$work/out/access.log"
}

case_plain_to_tls() {
  world 10.88.12 2
  certificate web.lab 20260101 20300101
  backend 10.88.12.2:8443 cert="$work/cert.pem" key="$work/key.pem"
  nginx_with 8089 error times <<<"server { listen 8089; location / { proxy_pass http://10.88.12.2:8443; } }"
  asks 4 /
  save plain-to-tls 'upstream-protocol-mismatch' 'Plain HTTP to a port that speaks TLS' 'TLS のポートへ平文の HTTP' "$work/out/error.log" "$work/out/access.log" "$work/nginx.conf"
}

case_tls_to_plain() {
  world 10.88.13 5
  backend 10.88.13.5:8000
  nginx_with 8090 error combined <<<"server { listen 8090; location / { proxy_pass https://10.88.13.5:8000; } }"
  asks 2 / /metrics
  save tls-to-plain upstream-protocol-mismatch 'TLS to a port that speaks plain HTTP' '平文のポートへ TLS' "$work/out/error.log" "$work/out/access.log"
}

case_header_too_big() {
  world 10.88.14 2
  backend 10.88.14.2:5000
  nginx_with 8091 error times <<<"server { listen 8091; location / { proxy_pass http://10.88.14.2:5000; } }"
  asks 3 / "/header?14"
  save header-too-big upstream-header-too-big 'The header is larger than the buffer' 'ヘッダーがバッファより大きい' "$work/out/error.log" "$work/out/access.log"
}

case_body_stalls() {
  world 10.88.15 2
  backend 10.88.15.2:8080
  nginx_with 8092 error times <<<"server { listen 8092; location / { proxy_pass http://10.88.15.2:8080; proxy_read_timeout 2s; } }"
  asks 2 / /stall
  save body-stalls upstream-body-stalls 'Headers come, the body stops' 'ヘッダーは来るが本文が止まる' "$work/out/error.log" "$work/out/access.log"
}

case_resolver_dead() {
  world 10.88.16 2 53
  drop 'udp dport 53'
  nginx_with 8093 error times <<<'resolver 10.88.16.53; resolver_timeout 4s;
server { listen 8093; location / { set $to app.internal; proxy_pass http://$to:8080; } }'
  asks 2 / /x
  save resolver-dead proxy-dns-slow-or-dead 'The resolver does not answer' 'リゾルバーが応答しない' "$work/out/error.log" "$work/out/access.log" "$work/nginx.conf"
}

case_resolver_refused() {
  world 10.88.17 2
  nginx_with 8094 error times <<<'resolver 10.88.17.2 ipv6=off; resolver_timeout 6s;
server { listen 8094; location / { set $to db.internal; proxy_pass http://$to; } }'
  asks 1 / /y
  save resolver-refused 'proxy-resolver-missing-or-refusing|proxy-dns-slow-or-dead' 'Nothing listens on port 53 of the resolver' 'リゾルバーの 53 番で待ち受けがない' "$work/out/error.log" "$work/out/access.log"
}

case_resolver_missing() {
  world 10.88.18 2
  nginx_with 8095 error combined <<<'server { listen 8095; location / { set $to app.internal; proxy_pass http://$to:3000; } }'
  asks 3 /
  save resolver-missing proxy-resolver-missing-or-refusing 'A variable in proxy_pass, and no resolver' 'proxy_pass に変数があるのに resolver がない' "$work/out/error.log" "$work/out/access.log" "$work/nginx.conf"
}

case_one_of_three() {
  world 10.88.19 11 12 13
  backend 10.88.19.11:8080
  backend 10.88.19.13:8080
  nginx_with 8096 error times <<<'upstream pool { zone p 64k; server 10.88.19.11:8080 max_fails=0; server 10.88.19.12:8080 max_fails=0; server 10.88.19.13:8080 max_fails=0; }
server { listen 8096; location / { proxy_pass http://pool; proxy_next_upstream off; } }'
  asks 8 / /a /b
  save one-of-three 'one-backend-of-many-bad|upstream-down' 'One member of three refuses' '三台のうち一台だけが拒否する' "$work/out/error.log" "$work/out/access.log" "$work/nginx.conf"
}

case_none_live() {
  world 10.88.20 11 12
  nginx_with 8097 warn times <<<'upstream web { server 10.88.20.11:7000; server 10.88.20.12:7000; }
server { listen 8097; location / { proxy_pass http://web; } }'
  asks 5 /
  save none-live 'upstream-no-live-peer|upstream-down' 'Both members refuse, then none is live' '二台とも拒否し、生きたものがなくなる' "$work/out/error.log" "$work/out/access.log"
}

case_client_aborts() {
  world 10.88.21 2
  backend 10.88.21.2:8080
  nginx_with 8098 info times <<<'server { listen 8098; location / { proxy_pass http://10.88.21.2:8080; proxy_read_timeout 30s; } }'
  for _ in 1 2 3; do ask "/wait/export?4" -m 2; done
  save client-aborts 'client-aborted|proxy-client-timeout-too-short' 'The client gives up after two seconds' 'クライアントが二秒であきらめる' "$work/out/error.log" "$work/out/access.log"
}

case_descriptors() {
  world 10.88.22 2
  backend 10.88.22.2:8080
  NGINX_TOP='worker_rlimit_nofile 12;' NGINX_CONNECTIONS=64 nginx_with 8099 error times <<<'server { listen 8099; location / { proxy_pass http://10.88.22.2:8080; } }'
  for _ in 1 2 3 4 5 6 7 8; do
    ask "/wait?2" &
    pids+=($!)
  done
  until_true grep -q 'failed (24' "$work/out/error.log"
  ask /
  save descriptors file-descriptors-exhausted 'The worker is at its descriptor limit' 'ワーカーがファイル記述子の上限に達した' "$work/out/error.log" "$work/out/access.log"
}

case_ports() {
  world 10.88.23 2
  backend 10.88.23.2:8080
  in_px sysctl -qw net.ipv4.ip_local_port_range='40000 40003'
  nginx_with 8100 error times <<<'server { listen 8100; location / { proxy_pass http://10.88.23.2:8080; proxy_read_timeout 30s; } }'
  in_px python3 -c "
import socket,time
held=[socket.create_connection(('10.88.23.2',8080)) for _ in range(4)]
open('$work/held','w').close()
time.sleep(60)" &
  pids+=($!)
  until_true test -f "$work/held"
  in_px sysctl -qw net.ipv4.ip_local_port_range='40000 40003'
  in_px curl -s -o /dev/null -m 5 --local-port 41000-41010 "http://127.0.0.1:8100/"
  in_px curl -s -o /dev/null -m 5 --local-port 41011-41020 "http://127.0.0.1:8100/items"
  save ports ephemeral-ports-exhausted 'No local port is left' 'ローカルポートが残っていない' "$work/out/error.log" "$work/out/access.log"
}

case_socket_missing() {
  world 10.88.24 2
  nginx_with 8101 error times <<<"server { listen 8101; location / { proxy_pass http://unix:/run/tk/app.sock; } }"
  asks 2 / /admin
  save socket-missing 'upstream-down' 'The unix socket is not there' 'UNIX ソケットがない' "$work/out/error.log" "$work/out/access.log"
}

case_socket_denied() {
  world 10.88.25 2
  backend "unix:$work/app.sock" mode=600
  nginx_with 8102 error combined <<<"server { listen 8102; location / { proxy_pass http://unix:$work/app.sock; } }"
  asks 3 /
  save socket-denied 'proxy-not-permitted|selinux-denies-proxy-connect' 'nginx may not open the unix socket' 'nginx に UNIX ソケットを開く権限がない' "$work/out/error.log" "$work/out/access.log"
}

case_socket_backlog() {
  world 10.88.26 2
  backend "unix:$work/full.sock" backlog=1 accept=no
  nginx_with 8103 error times <<<"server { listen 8103; location / { proxy_pass http://unix:$work/full.sock; proxy_read_timeout 3s; } }"
  for _ in 1 2 3 4 5; do
    ask / &
    asking+=($!)
  done
  wait "${asking[@]}"
  save socket-backlog 'backlog-overflow|upstream-pool-exhausted|upstream-workers-hung|backend-not-reading' 'The queue of the unix socket is full' 'UNIX ソケットの待ち行列があふれる' "$work/out/error.log" "$work/out/access.log"
}

case_backlog() {
  world 10.88.27 2
  backend 10.88.27.2:9100 backlog=1 accept=no
  nginx_with 8104 error times <<<"server { listen 8104; location / { proxy_pass http://10.88.27.2:9100; proxy_connect_timeout 3s; proxy_read_timeout 3s; } }"
  asking=()
  for _ in 1 2 3 4 5 6; do
    ask / &
    asking+=($!)
  done
  wait "${asking[@]}"
  in_be ss -ltn >"$work/out/ss_-ltn.txt"
  save backlog 'backlog-overflow|backend-not-reading|upstream-workers-hung' 'The listen queue overflows' '待ち受けの行列があふれる' "$work/out/error.log" "$work/out/access.log"
}

case_hung() {
  world 10.88.28 2
  backend 10.88.28.2:8080
  nginx_with 8105 error times <<<"server { listen 8105; location / { proxy_pass http://10.88.28.2:8080; proxy_read_timeout 4s; } }"
  asks 3 / /health
  kill -STOP "$backend_pid"
  asks 1 / /health /favicon.ico
  kill -CONT "$backend_pid"
  save hung 'upstream-workers-hung|backend-not-reading|backend-paused|upstream-pool-exhausted|upstream-process-slow' 'The backend stopped in the middle' 'バックエンドが途中で止まった' "$work/out/error.log" "$work/out/access.log" "$work/nginx.conf"
}

case_ipv6() {
  world 10.88.29 2
  backend 10.88.29.2:8080
  nginx_with 8106 error times <<<'upstream dual { server [2001:db8:29::2]:8080 max_fails=0; server 10.88.29.2:8080; }
server { listen 8106; location / { proxy_pass http://dual; } }'
  asks 4 / /a
  save ipv6 ipv6-unreachable-upstream 'The IPv6 address of the backend has no route' 'バックエンドの IPv6 アドレスへの経路がない' "$work/out/error.log" "$work/out/access.log" "$work/nginx.conf"
}

case_loss() {
  world 10.88.30 2
  backend 10.88.30.2:8080
  in_be nft 'add table inet f'
  in_be nft 'add chain inet f in { type filter hook input priority 0; }'
  in_be nft 'add rule inet f in tcp dport 8080 numgen random mod 100 < 25 drop'
  nginx_with 8107 error times <<<"server { listen 8107; location / { proxy_pass http://10.88.30.2:8080; } }"
  asks 20 / /items
  save loss packet-loss-on-path 'A quarter of the packets is lost' 'パケットの四分の一が失われる' "$work/out/access.log"
}

case_php_max_children() {
  world 10.88.31 2
  mkdir -p "$work/php"
  printf '<?php sleep(3); echo "done";' >"$work/php/report.php"
  printf '<?php echo "quick";' >"$work/php/quick.php"
  printf '[global]\nerror_log=%s/out/php-fpm.log\ndaemonize=no\n[shop]\nuser=www-data\ngroup=www-data\nlisten=%s/php.sock\nlisten.owner=www-data\npm=dynamic\npm.max_children=3\npm.start_servers=1\npm.min_spare_servers=1\npm.max_spare_servers=2\n' "$work" "$work" >"$work/php-fpm.conf"
  in_px php-fpm8.2 -y "$work/php-fpm.conf" -n -F 2>>"$work/stderr" &
  pids+=($!)
  until_true test -S "$work/php.sock"
  chmod 666 "$work/php.sock"
  nginx_with 8108 error combined <<<"server { listen 8108; root $work/php; location ~ \\.php\$ { fastcgi_pass unix:$work/php.sock; fastcgi_read_timeout 2s; fastcgi_param SCRIPT_FILENAME $work/php\$fastcgi_script_name; fastcgi_param REQUEST_METHOD \$request_method; } }"
  asking=()
  for _ in 1 2 3 4 5 6 7 8 9 10; do
    ask /report.php &
    asking+=($!)
  done
  until_true grep -q max_children "$work/out/php-fpm.log"
  ask /quick.php
  wait "${asking[@]}"
  save php-max-children 'upstream-pool-exhausted' 'All children of php-fpm are busy' 'php-fpm の子がすべて使われている' "$work/out/error.log" "$work/out/access.log" "$work/out/php-fpm.log"
}
