#!/bin/bash
# Records what nginx, haproxy, Apache and php-fpm write about backends that fail (lab/captures/upstream-*): real programs
# in two network namespaces, a proxy and a machine of backends. Needs root, nginx, haproxy, apache2, php-fpm, python3, nft.
#   lab/record/upstream.sh [NAME…]
# shellcheck disable=SC2016,SC2034 # variables of nginx; variables used by the parts
set -u
here=$(cd "$(dirname "$0")" && pwd)
captures=${CAPTURES:-$here/../captures}
work=$(mktemp -d /tmp/upstream.XXXXXX)
px=tkup-px-$$
be=tkup-be-$$
pids=()

in_px() { ip netns exec "$px" "$@"; }
in_be() { ip netns exec "$be" "$@"; }

# world NET ADDRESS…: a link between proxy (NET.1) and backends, and a client on the proxy itself
world() {
  local net=$1
  shift
  ip netns add "$px"
  ip netns add "$be"
  ip -n "$px" link set lo up
  ip -n "$be" link set lo up
  ip link add eth0 netns "$px" type veth peer name eth0 netns "$be"
  ip -n "$px" addr add "$net.1/24" dev eth0
  ip -n "$px" link set eth0 up
  ip -n "$be" link set eth0 up
  for address in "$@"; do ip -n "$be" addr add "$net.$address/24" dev eth0; done
  rm -rf "${work:?}"/*
  chmod 755 "$work"
  mkdir -p "$work/out"
}

end_world() {
  for pid in "${pids[@]}"; do kill "$pid" 2>/dev/null; done
  for pid in "${pids[@]}"; do wait "$pid" 2>/dev/null; done
  pids=()
  for ns in "$px" "$be"; do
    ip netns pids "$ns" 2>/dev/null | xargs -r kill -9 2>/dev/null
    ip netns del "$ns" 2>/dev/null
  done
}
trap 'end_world; rm -rf "$work"' EXIT

# until_true COMMAND…: waits for a condition, five seconds at most
until_true() {
  for _ in $(seq 250); do
    "$@" >/dev/null 2>&1 && return 0
    sleep 0.02
  done
  echo "not so in time: $*" >&2
  return 1
}

listens() { # NAMESPACE PORT|PATH
  ip netns exec "$1" ss -ltnxH | grep -qE "[:.]$2 |$2 "
}

answers() { # NAMESPACE ADDRESS:PORT
  ip netns exec "$1" ss -ltnH | grep -qF " $2 "
}

backend() { # ADDRESS:PORT|unix:PATH [option=value…]
  local ns=$be
  [[ $1 == unix:* || $1 == 127.* ]] && ns=$px
  ip netns exec "$ns" python3 "$here/backend.py" "$@" 2>/dev/null &
  pids+=($!)
  backend_pid=$!
  if [[ $1 == unix:* ]]; then until_true test -S "${1#unix:}"; else until_true answers "$ns" "$1"; fi
}

times='$remote_addr - $remote_user [$time_local] "$request" $status $body_bytes_sent "$http_referer" "$http_user_agent" '
times+='rt=$request_time uct="$upstream_connect_time" uht="$upstream_header_time" urt="$upstream_response_time" '
times+='ua="$upstream_addr" us="$upstream_status" brx="$upstream_bytes_received" btx="$upstream_bytes_sent"'

# nginx_with PORT LEVEL FORMAT: the http block's inside on stdin; the server listens on PORT
nginx_with() {
  local port=$1 level=$2 format=$3
  {
    echo "user www-data;"
    echo "worker_processes 1;"
    echo "pid $work/nginx.pid;"
    echo "error_log $work/out/error.log $level;"
    [[ -n ${NGINX_TOP:-} ]] && echo "$NGINX_TOP"
    echo "events { worker_connections ${NGINX_CONNECTIONS:-256}; }"
    echo "http {"
    case $format in
      combined) echo "  access_log $work/out/access.log combined;" ;;
      json)
        echo "  log_format json escape=json '{\"time\":\"\$time_iso8601\",\"status\":\"\$status\",\"request\":\"\$request\",\"request_time\":\"\$request_time\",\"upstream_addr\":\"\$upstream_addr\",\"upstream_status\":\"\$upstream_status\",\"upstream_connect_time\":\"\$upstream_connect_time\",\"upstream_header_time\":\"\$upstream_header_time\",\"upstream_response_time\":\"\$upstream_response_time\"}';"
        echo "  access_log $work/out/access.log json;"
        ;;
      plain)
        echo "  log_format plain '\$time_iso8601 \$status \$request_time \$upstream_response_time \$upstream_connect_time \$upstream_header_time \$upstream_addr [\$upstream_status] \"\$request\"';"
        echo "  access_log $work/out/access.log plain;"
        ;;
      *)
        echo "  log_format times '$times';"
        echo "  access_log $work/out/access.log times;"
        ;;
    esac
    cat
    echo "}"
  } >"$work/nginx.conf"
  chown -R www-data "$work/out"
  in_px nginx -p "$work" -c "$work/nginx.conf" -e "$work/out/error.log" -g 'daemon off;' 2>>"$work/stderr" &
  pids+=($!)
  nginx_port=$port
  until_true listens "$px" "$port"
}

# ask PATH [curl option…]: one request to the proxy
ask() {
  local path=$1
  shift
  in_px curl -s -o /dev/null -m 20 "$@" "http://127.0.0.1:$nginx_port$path"
  return 0
}
asks() { # COUNT PATH…
  local count=$1
  shift
  for _ in $(seq "$count"); do for path in "$@"; do ask "$path"; done; done
}

drop() { # RULE: the backends' machine drops what the rule names
  in_be nft "add table inet f"
  in_be nft "add chain inet f in { type filter hook input priority 0; }"
  in_be nft "add rule inet f in $1 drop"
}

certificate() { # NAME FROM UNTIL (YYYYMMDD): signed by the lab's own authority
  [[ -f $work/ca.pem ]] || openssl req -x509 -newkey rsa:2048 -nodes -days 3650 -subj "/CN=Lab CA" -keyout "$work/ca.key" -out "$work/ca.pem" 2>/dev/null
  : >"$work/index.txt"
  rm -f "$work/serial"
  openssl req -newkey rsa:2048 -nodes -subj "/CN=$1" -keyout "$work/key.pem" -out "$work/req.pem" 2>/dev/null
  printf '[ca]\ndefault_ca=d\n[d]\ndatabase=%s/index.txt\nserial=%s/serial\nnew_certs_dir=%s\ndefault_md=sha256\npolicy=p\nx509_extensions=x\n[p]\ncommonName=supplied\n[x]\nsubjectAltName=DNS:%s\n' "$work" "$work" "$work" "$1" >"$work/ca.cnf"
  openssl ca -batch -config "$work/ca.cnf" -cert "$work/ca.pem" -keyfile "$work/ca.key" -rand_serial -startdate "${2}000000Z" -enddate "${3}000000Z" -in "$work/req.pem" -out "$work/cert.pem" -notext 2>/dev/null
}

# save NAME KEY ENGLISH JAPANESE FILE…: KEY `healthy`, or a cause with alternatives behind it (`a|b|c`)
save() {
  local name=$1 key=$2 en=$3 ja=$4 to=$captures/upstream-$1
  shift 4
  rm -rf "$to"
  mkdir -p "$to"
  for file in "$@"; do sed "s#$work/out#/var/log/proxy#g; s#$work#/etc/proxy#g" "$file" >"$to/$(basename "$file")"; done
  if [[ $key == healthy ]]; then
    printf '{\n  "kind": "healthy",\n  "title": { "en": "%s", "ja": "%s" },\n  "domain": "upstream",\n  "expect": []\n}\n' "$en" "$ja" >"$to/expect.json"
  else
    local others
    others=$(echo "${key#*|}" | sed 's/|/", "/g; s/^/"/; s/$/"/')
    [[ $key == *"|"* ]] || others=
    printf '{\n  "kind": "single",\n  "title": { "en": "%s", "ja": "%s" },\n  "domain": "upstream",\n  "expect": [{ "key": "%s", "alternatives": [%s] }]\n}\n' "$en" "$ja" "${key%%|*}" "$others" >"$to/expect.json"
  fi
  echo "recorded $name: $(wc -l "$to"/* | tail -1)"
}

# shellcheck source=/dev/null
for part in "$here"/upstream-*.sh; do . "$part"; done

mapfile -t all < <(declare -F | sed -n 's/^declare -f case_//p')
for name in "${@:-${all[@]}}"; do
  "case_${name//-/_}"
  end_world
done
