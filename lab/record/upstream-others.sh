# shellcheck shell=bash disable=SC2154,SC2016,SC2034 # variables of upstream.sh and of nginx
# haproxy and Apache, and what curl and openssl say.

haproxy_with() { # PORT: sections on stdin
  {
    printf 'global\n  log stdout format raw local0\n  maxconn 200\ndefaults\n  mode http\n  log global\n  option httplog\n'
    cat
  } >"$work/haproxy.cfg"
  in_px haproxy -db -f "$work/haproxy.cfg" >"$work/out/haproxy.log" 2>&1 &
  pids+=($!)
  nginx_port=$1
  until_true listens "$px" "$1"
}

case_haproxy_slow() {
  world 10.88.40 2
  backend 10.88.40.2:8080
  haproxy_with 9001 <<<'  timeout connect 2s
  timeout server 3s
  timeout client 20s
frontend web
  bind :9001
  default_backend app
backend app
  server app1 10.88.40.2:8080 check'
  asks 3 / /items "/wait/x?5"
  save haproxy-slow 'upstream-process-slow|proxy-read-timeout-too-short|upstream-pool-exhausted|upstream-workers-hung' 'haproxy waits longer than timeout server' 'timeout server より応答が遅い' "$work/out/haproxy.log" "$work/haproxy.cfg"
}

case_haproxy_refused() {
  world 10.88.41 2
  haproxy_with 9002 <<<'  timeout connect 4s
  timeout server 10s
  timeout client 10s
  retries 1
frontend api
  bind :9002
  default_backend nodes
backend nodes
  option redispatch
  server n1 10.88.41.2:7001 check inter 500ms fall 2'
  asks 2 /
  until_true grep -q 'is DOWN' "$work/out/haproxy.log"
  asks 2 /
  save haproxy-refused 'upstream-down|upstream-no-live-peer' 'The check of haproxy is refused' 'haproxy の検査が拒否される' "$work/out/haproxy.log"
}

case_haproxy_silent() {
  world 10.88.42 2
  backend 10.88.42.2:5432
  drop 'tcp dport 5432'
  haproxy_with 9003 <<<'  timeout connect 2s
  timeout server 10s
  timeout client 30s
  retries 1
frontend f
  bind :9003
  default_backend b
backend b
  server s1 10.88.42.2:5432'
  asks 2 /
  save haproxy-silent 'upstream-blocked-by-firewall|upstream-host-unreachable|return-path-drops-upstream' 'SYNs vanish (sC)' 'SYN が消える(sC)' "$work/out/haproxy.log" "$work/haproxy.cfg"
}

case_haproxy_queue() {
  world 10.88.43 2
  backend 10.88.43.2:8080
  haproxy_with 9004 <<<'  timeout connect 2s
  timeout server 20s
  timeout client 20s
  timeout queue 1500ms
frontend f
  bind :9004
  default_backend small
backend small
  server only 10.88.43.2:8080 maxconn 1'
  asking=()
  for _ in 1 2 3 4; do
    ask "/wait?4" &
    asking+=($!)
  done
  wait "${asking[@]}"
  save haproxy-queue upstream-pool-exhausted 'The queue of haproxy is left by time-out (sQ)' 'haproxy の待ち行列で時間切れ(sQ)' "$work/out/haproxy.log" "$work/haproxy.cfg"
}

case_haproxy_broken() {
  world 10.88.44 2
  backend 10.88.44.2:8080
  haproxy_with 9005 <<<'  timeout connect 2s
  timeout server 3s
  timeout client 20s
frontend f
  bind :9005
  default_backend b
backend b
  server s1 10.88.44.2:8080'
  asks 2 / /stall
  save haproxy-body-stalls upstream-body-stalls 'The body stops (sD)' '本文が止まる(sD)' "$work/out/haproxy.log"
}

case_haproxy_healthy() {
  world 10.88.45 2 3
  backend 10.88.45.2:8080
  backend 10.88.45.3:8080
  haproxy_with 9006 <<<'  timeout connect 2s
  timeout server 5s
  timeout client 1s
  timeout http-request 1s
  option redispatch
frontend f
  bind :9006
  default_backend b
backend b
  server s1 10.88.45.2:8080 check
  server s2 10.88.45.3:8080 check'
  asks 8 / /a /404
  # a spare connection of a browser, and one that says nothing
  in_px bash -c 'exec 3<>/dev/tcp/127.0.0.1/9006; sleep 1.2; exec 3>&-'
  in_px bash -c 'exec 3<>/dev/tcp/127.0.0.1/9006; printf "GET / HT" >&3; exec 3>&-'
  asks 2 / /a
  save haproxy-healthy healthy 'Sound servers, and clients that never asked' '正常なサーバーと、何も頼まない接続' "$work/out/haproxy.log" "$work/haproxy.cfg"
}

apache_with() { # PORT: directives on stdin
  {
    for module in mpm_event authz_core proxy proxy_http proxy_fcgi proxy_balancer slotmem_shm lbmethod_byrequests ssl socache_shmcb unixd; do
      [[ -f /usr/lib/apache2/modules/mod_$module.so ]] && echo "LoadModule ${module}_module /usr/lib/apache2/modules/mod_$module.so"
    done
    printf 'ServerName front.lab\nListen %s\nPidFile %s/httpd.pid\nErrorLog %s/out/error.log\nUser www-data\nGroup www-data\nLogFormat "%%h %%l %%u %%t \\"%%r\\" %%>s %%b \\"%%{Referer}i\\" \\"%%{User-agent}i\\" %%D" timed\nCustomLog %s/out/access.log timed\n' "$1" "$work" "$work" "$work"
    cat
  } >"$work/httpd.conf"
  in_px /usr/sbin/apache2 -f "$work/httpd.conf" -D FOREGROUND 2>>"$work/stderr" &
  pids+=($!)
  nginx_port=$1
  until_true listens "$px" "$1"
}

case_apache_refused() {
  world 10.88.50 2
  apache_with 9101 <<<'ProxyPass / http://10.88.50.2:8009/ retry=2'
  asks 3 /
  save apache-refused upstream-down 'Apache is refused by the backend' 'Apache がバックエンドに拒否される' "$work/out/error.log" "$work/out/access.log"
}

case_apache_slow() {
  world 10.88.51 2
  backend 10.88.51.2:8080
  apache_with 9102 <<<'ProxyTimeout 2
ProxyPass / http://10.88.51.2:8080/'
  asks 3 / "/wait/r?4"
  save apache-slow 'upstream-process-slow|proxy-read-timeout-too-short|upstream-pool-exhausted|upstream-workers-hung' 'Apache waits longer than ProxyTimeout' 'ProxyTimeout より応答が遅い' "$work/out/error.log" "$work/out/access.log"
}

case_apache_tls_expired() {
  world 10.88.52 2
  certificate erp.lab 20240301 20250301
  backend 10.88.52.2:8443 cert="$work/cert.pem" key="$work/key.pem"
  apache_with 9103 <<<"SSLProxyEngine on
SSLProxyVerify require
SSLProxyCACertificateFile $work/ca.pem
SSLProxyCheckPeerName off
ProxyPass / https://10.88.52.2:8443/"
  asks 2 /
  save apache-tls-expired upstream-tls-cert-expired 'Apache verifies an expired certificate' 'Apache が期限切れの証明書を検証' "$work/out/error.log"
}

case_apache_healthy() {
  world 10.88.53 2
  backend 10.88.53.2:8080
  apache_with 9104 <<<'ProxyPass / http://10.88.53.2:8080/'
  asks 10 / /a /404
  save apache-healthy healthy 'Apache before a sound backend' '正常なバックエンドの前の Apache' "$work/out/error.log" "$work/out/access.log"
}

case_curl_and_openssl() {
  world 10.88.54 2
  certificate files.lab 20250601 20260601
  backend 10.88.54.2:9443 cert="$work/cert.pem" key="$work/key.pem"
  {
    echo '$ curl -v --connect-timeout 3 https://files.lab:9443/'
    in_px curl -sSv --connect-timeout 3 --cacert "$work/ca.pem" --resolve files.lab:9443:10.88.54.2 https://files.lab:9443/ 2>&1
    echo '$ openssl s_client -connect files.lab:9443 -servername files.lab </dev/null'
    in_px openssl s_client -connect 10.88.54.2:9443 -servername files.lab -CAfile "$work/ca.pem" </dev/null 2>&1
  } >"$work/out/session.txt"
  save curl-and-openssl upstream-tls-cert-expired 'curl and openssl show an expired certificate' 'curl と openssl が期限切れを示す' "$work/out/session.txt"
}
