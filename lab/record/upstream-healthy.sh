# shellcheck shell=bash disable=SC2154,SC2016,SC2034 # variables of upstream.sh and of nginx
# Sound proxies: quiet ones, and ones whose logs look alarming.

case_healthy() {
  world 10.88.60 2 3
  backend 10.88.60.2:8080
  backend 10.88.60.3:8080
  nginx_with 8200 warn times <<<'upstream web { server 10.88.60.2:8080; server 10.88.60.3:8080; keepalive 4; }
server { listen 8200; location / { proxy_pass http://web; proxy_http_version 1.1; proxy_set_header Connection ""; } }'
  asks 12 / /a /404 "/wait?0.3"
  save healthy healthy 'Two sound members' '正常な二台' "$work/out/error.log" "$work/out/access.log" "$work/nginx.conf"
}

case_healthy_json() {
  world 10.88.61 9
  backend 10.88.61.9:3001
  nginx_with 8201 notice json <<<'server { listen 8201; location / { proxy_pass http://10.88.61.9:3001; } }'
  asks 10 / /api/items /api/users
  save healthy-json healthy 'A sound backend, JSON log' '正常なバックエンド(JSON のログ)' "$work/out/error.log" "$work/out/access.log"
}

case_healthy_plain() {
  world 10.88.62 9
  backend 10.88.62.9:3001
  nginx_with 8202 error plain <<<'server { listen 8202; location / { proxy_pass http://10.88.62.9:3001; } }'
  asks 15 / /x
  save healthy-plain healthy 'A sound backend, a log format of its own' '正常なバックエンド(独自の書式)' "$work/out/access.log" "$work/nginx.conf"
}

case_healthy_retried() {
  world 10.88.63 2 3
  backend 10.88.63.2:8080
  nginx_with 8203 warn times <<<'upstream web { server 10.88.63.2:8080 max_fails=2; server 10.88.63.3:8080 max_fails=2 fail_timeout=1s; }
server { listen 8203; location / { proxy_pass http://web; } }'
  asks 2 / /a
  backend 10.88.63.3:8080
  sleep 1.2
  asks 15 / /a
  save healthy-retried healthy 'One member restarted; the tries were repeated, the clients saw nothing' '一台が再起動し、再試行で救われた' "$work/out/error.log" "$work/out/access.log" "$work/nginx.conf"
}

case_healthy_restarted() {
  world 10.88.64 2
  nginx_with 8204 error times <<<'server { listen 8204; location / { proxy_pass http://10.88.64.2:8080; } }'
  asks 2 /
  backend 10.88.64.2:8080
  sleep 1
  asks 25 / /a
  save healthy-restarted 'healthy' 'The backend was restarted; since then all is well' 'バックエンドは再起動後ずっと正常' "$work/out/error.log" "$work/out/access.log"
}

case_healthy_reload() {
  world 10.88.65 2
  backend 10.88.65.2:8080
  nginx_with 8205 notice times <<<'server { listen 8205; location / { proxy_pass http://10.88.65.2:8080; } }'
  asks 4 /
  kill -HUP "$(cat "$work/nginx.pid")"
  until_true grep -q 'gracefully shutting down' "$work/out/error.log"
  asks 6 / /a
  save healthy-reload healthy 'A reload: workers end and begin' '再読み込みでワーカーが入れ替わる' "$work/out/error.log" "$work/out/access.log"
}

case_healthy_buffered() {
  world 10.88.66 2
  backend 10.88.66.2:8080
  nginx_with 8206 warn times <<<'server { listen 8206; location / { proxy_pass http://10.88.66.2:8080; proxy_buffers 4 4k; proxy_busy_buffers_size 8k; } }'
  ask "/big?200000" --limit-rate 2M
  asks 6 / /a
  save healthy-buffered healthy 'Warnings of buffering to files' '一時ファイルへの書き出しの警告だけ' "$work/out/error.log" "$work/out/access.log"
}

case_healthy_noise() {
  world 10.88.67 2
  backend 10.88.67.2:8080
  certificate www.lab 20260101 20300101
  nginx_with 8207 info times <<<"server { listen 8207; root $work/none; location /static/ { } location / { proxy_pass http://10.88.67.2:8080; } }
server { listen 8443 ssl; ssl_certificate $work/cert.pem; ssl_certificate_key $work/key.pem; ssl_protocols TLSv1.3; location / { proxy_pass http://10.88.67.2:8080; } }"
  asks 5 / /static/missing.png /a
  in_px curl -s -o /dev/null --tls-max 1.2 https://127.0.0.1:8443/ -k
  in_px curl -s -o /dev/null http://127.0.0.1:8443/
  in_px bash -c 'exec 3<>/dev/tcp/127.0.0.1/8207; printf "GET / HT" >&3; exec 3>&-'
  ask "/wait?1" -m 0.3
  asks 6 / /a
  save healthy-noise healthy 'Scanners, missing files, one client that left' '走査、ないファイル、去った一人だけ' "$work/out/error.log" "$work/out/access.log"
}

case_healthy_few_aborts() {
  world 10.88.68 2
  backend 10.88.68.2:8080
  nginx_with 8208 error times <<<'server { listen 8208; location / { proxy_pass http://10.88.68.2:8080; } }'
  asks 10 / /a
  ask "/wait?1" -m 0.5
  asks 10 / /a
  save healthy-few-aborts healthy 'One client of forty left early' '四十のうち一つだけクライアントが去った' "$work/out/access.log"
}

case_healthy_php() {
  world 10.88.69 2
  mkdir -p "$work/php"
  printf '<?php echo "quick";' >"$work/php/quick.php"
  printf '[global]\nerror_log=%s/out/php-fpm.log\ndaemonize=no\n[www]\nuser=www-data\ngroup=www-data\nlisten=127.0.0.1:9000\npm=static\npm.max_children=2\n' "$work" >"$work/php-fpm.conf"
  in_px php-fpm8.2 -y "$work/php-fpm.conf" -n -F 2>>"$work/stderr" &
  pids+=($!)
  until_true listens "$px" 9000
  nginx_with 8209 error times <<<"server { listen 8209; root $work/php; location ~ \\.php\$ { fastcgi_pass 127.0.0.1:9000; fastcgi_param SCRIPT_FILENAME $work/php\$fastcgi_script_name; fastcgi_param REQUEST_METHOD \$request_method; } }"
  asks 12 /quick.php
  save healthy-php healthy 'php-fpm works' 'php-fpm は正常' "$work/out/access.log" "$work/out/php-fpm.log" "$work/nginx.conf"
}
