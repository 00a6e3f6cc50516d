#!/bin/bash
# Records lab/captures/net-*: what network and host tools of Debian 12 print in worlds made of namespaces.
#   web1 (10.61.1.2) - gw (10.61.1.1 / 10.61.2.1) - app1 (10.61.2.2)
# Touches nothing but its own namespaces and a small tmpfs. As root: lab/record/network.sh [NAME…]
set -u
here=$(cd "$(dirname "$0")/.." && pwd)
captures=$here/captures
scratch=$(mktemp -d)
mnt=$scratch/full
pids=()

on() { local h=$1; shift; ip netns exec "tk-$h" "$@"; }
start() { ip netns exec "tk-$1" "${@:2}" >/dev/null 2>&1 & pids+=($!); last=$!; }
stop_all() { for p in "${pids[@]:-}"; do [ -n "$p" ] && kill -CONT "$p" 2>/dev/null && kill "$p" 2>/dev/null; done; pids=(); }
down() { stop_all; for n in web1 gw app1 twin; do ip netns del "tk-$n" 2>/dev/null; done; mountpoint -q "$mnt" && umount "$mnt"; return 0; }
trap 'down; rm -rf "$scratch"' EXIT

link() { # host interface peer-host peer-interface address peer-address
  ip link add "$2" netns "tk-$1" type veth peer name "$4" netns "tk-$3"
  ip -n "tk-$1" addr add "$5/24" dev "$2"; ip -n "tk-$3" addr add "$6/24" dev "$4"
  ip -n "tk-$1" link set "$2" up; ip -n "tk-$3" link set "$4" up
}
up() {
  down
  for n in web1 gw app1; do ip netns add "tk-$n"; ip -n "tk-$n" link set lo up; done
  link web1 eth0 gw lan0 10.61.1.2 10.61.1.1
  link gw dmz0 app1 eth0 10.61.2.1 10.61.2.2
  on gw sysctl -qw net.ipv4.ip_forward=1 net.ipv4.icmp_ratelimit=0
  on app1 sysctl -qw net.ipv4.icmp_ratelimit=0
  ip -n tk-web1 route add default via 10.61.1.1
  ip -n tk-app1 route add default via 10.61.2.1
}
server() { # port [backlog]: a small server on app1 that answers
  start app1 python3 -c "
import http.server,socketserver
class S(socketserver.ThreadingTCPServer):
    allow_reuse_address=True; request_queue_size=${2:-128}
S(('10.61.2.2',$1),http.server.SimpleHTTPRequestHandler).serve_forever()"
  for _ in $(seq 100); do on app1 ss -Hltn "sport = :$1" | grep -q LISTEN && return; done
}
rule() { on "$1" nft add table inet f; on "$1" nft "add chain inet f $2 { type filter hook $2 priority 0 ; policy accept ; }"; on "$1" nft "add rule inet f $2 $3"; }

world= file=
open_world() { # name kind title-en title-ja expect-json
  world=$captures/net-$1; rm -rf "$world"; mkdir -p "$world"
  printf '{\n  "kind": "%s",\n  "domain": "%s",\n  "title": {\n    "en": "%s",\n    "ja": "%s"\n  },\n  "context": "%s",\n  "expect": %s\n}\n' "$2" "${7:-network}" "$3" "$4" "${6:-}" "$5" >"$world/expect.json"
  up
}
say() { # host command: the command as typed, and what it printed
  file=$world/$1; mkdir -p "$file"
  file=$file/$(printf '%s' "$2" | sed -E 's/[^A-Za-z0-9_.:&-]+/_/g; s/^_|_$//g' | cut -c1-80).txt
  { printf '%s# %s\n' "$1" "$2"; ip netns exec "tk-$1" bash -c "$2" 2>&1; } >>"$file"
}
wanted() { [ ${#only[@]} -eq 0 ] || printf '%s\n' "${only[@]}" | grep -qx "$1"; }
only=("$@")

if wanted ping-healthy; then
  open_world ping-healthy healthy 'A quiet way' '静かな経路' '[]'
  server 8080
  say web1 'ping -c 10 -i 0.1 10.61.2.2'
  say web1 'traceroute -n 10.61.2.2'
  say web1 'mtr -n --report -c 5 -i 0.2 10.61.2.2'
  say web1 'nc -vz -w 2 10.61.2.2 8080'
fi
if wanted sockets-healthy; then
  open_world sockets-healthy healthy 'Sockets of a calm server' '落ち着いたサーバーのソケット' '[]' '' host
  server 8080
  start web1 python3 -c "
import socket,time
s=[socket.create_connection(('10.61.2.2',8080)) for _ in range(5)]
time.sleep(60)"
  for _ in $(seq 100); do [ "$(on app1 ss -Htn state established | wc -l)" -ge 5 ] && break; done
  on web1 bash -c 'for i in $(seq 60); do exec 3<>/dev/tcp/10.61.2.2/8080; printf "GET / HTTP/1.0\r\n\r\n" >&3; cat <&3 >/dev/null; exec 3>&-; done'
  say app1 'ss -lnt'
  say app1 'ss -tino'
  say app1 'ss -s'
  say app1 'nstat -az'
  say app1 'netstat -s'
  say app1 'netstat -lnt'
  say web1 'ip -br addr'
  say web1 'ping -c 4 -i 0.2 10.61.2.2'
  say web1 'nc -vz -w 2 10.61.2.2 8080'
fi
if wanted host-calm; then
  open_world host-calm healthy 'A machine with room in memory and on disk' '余裕のあるマシン' '[]' '' host
  say app1 'free -m'
  say app1 'iostat -x -d 1 3'
  say app1 'grep . /proc/pressure/io /proc/pressure/memory'
  say app1 'df -h /'
  say app1 'df -i /'
fi
if wanted cpu-busy; then
  open_world cpu-busy single 'More to do than processors' 'プロセッサー不足' '[{ "key": "cpu-saturated" }]' '' host
  for _ in $(seq $(($(nproc) * 4))); do start app1 sh -c 'while :; do :; done'; done
  say app1 'lscpu | grep "^CPU(s):"; vmstat 1 5; uptime'
  say app1 'mpstat 1 3'
  say app1 'top -b -n1 | head -5'
fi
if wanted names-healthy; then
  open_world names-healthy healthy 'Names resolve' '名前解決は正常' '[]'
  start app1 dnsmasq -k -u root --no-resolv --no-hosts --port=53 --listen-address=10.61.2.2 --bind-interfaces --address=/app1.example.internal/10.61.2.2
  for _ in $(seq 100); do on app1 ss -Hlun 'sport = :53' | grep -q 53 && break; done
  say web1 'dig @10.61.2.2 app1.example.internal'
  say web1 'nslookup app1.example.internal 10.61.2.2'
  say web1 'host app1.example.internal 10.61.2.2'
fi
if wanted filter-healthy; then
  open_world filter-healthy healthy 'A packet filter that lets it through' '通信を通すフィルター' '[]'
  server 8080
  rule web1 input 'ct state established,related accept'
  on web1 nft 'add rule inet f input ct state invalid counter drop'
  say web1 'nft list ruleset'
  say web1 'ping -c 5 -i 0.2 10.61.2.2'
  say web1 'nc -vz -w 2 10.61.2.2 8080'
fi
if wanted neighbours-healthy; then
  open_world neighbours-healthy healthy 'Neighbours, routes and interfaces in order' '近隣・経路・インターフェースは正常' '[]'
  on web1 ping -c1 -q 10.61.1.1 >/dev/null
  say web1 'ip neigh'
  say web1 'ip route'
  say web1 'ip route get 10.61.2.2'
  say web1 'ip -s link show eth0'
  say web1 'ip -br addr'
  say web1 'ethtool eth0'
  say web1 'arping -c 3 -I eth0 10.61.1.1'
  say web1 'arp -an'
  say web1 'ifconfig eth0'
  say web1 'ping -c 5 -i 0.2 10.61.1.1'
fi
if wanted fping-healthy; then
  open_world fping-healthy healthy 'Two machines answer' '二台とも応答' '[]'
  say web1 'fping -c 10 -q -p 50 10.61.1.1 10.61.2.2'
  say web1 'tracepath -n 10.61.2.2'
fi
if wanted small-mtu; then
  open_world small-mtu healthy 'A small MTU that is announced' '正しく通知される小さい MTU' '[]'
  server 8080
  ip -n tk-gw link set dmz0 mtu 1400; ip -n tk-app1 link set eth0 mtu 1400
  say web1 'ping -c 5 -i 0.2 10.61.2.2'
  say web1 'tracepath -n 10.61.2.2'
  say web1 'nc -vz -w 2 10.61.2.2 8080'
fi
if wanted loss; then
  open_world loss single 'A fifth of the packets is lost' 'パケットの二割が失われる' '[{ "key": "packet-loss-on-path" }]'
  rule gw forward 'numgen random mod 100 < 20 drop'
  say web1 'ping -c 50 -i 0.05 10.61.2.2'
  say web1 'mtr -n --report -c 40 -i 0.1 10.61.2.2'
fi
if wanted loss-fping; then
  open_world loss-fping single 'A third of the packets is lost, seen by fping' '三割の損失を fping で確認' '[{ "key": "packet-loss-on-path" }]'
  rule gw forward 'numgen random mod 100 < 30 drop'
  say web1 'fping -c 40 -q -p 50 10.61.2.2'
fi
if wanted queue; then
  open_world queue single 'A saturated bottleneck' '飽和したボトルネック' '[{ "key": "path-congested" }]'
  on app1 tc qdisc add dev eth0 root tbf rate 1mbit burst 16kb limit 400kb
  start web1 nc -l -p 9999
  for _ in $(seq 100); do on web1 ss -Hltn 'sport = :9999' | grep -q LISTEN && break; done
  # The transfer begins when the first answers have come.
  start app1 bash -c 'while [ "$(cat /proc/net/snmp | sed -n "s/^Icmp: [0-9]* .*/&/p" | cut -d" " -f2)" -lt 5 ]; do :; done; head -c 4000000 /dev/zero | nc -N 10.61.1.2 9999'
  say web1 'ping -c 25 -i 0.3 10.61.2.2'
fi
if wanted unplugged; then
  open_world unplugged single 'Nobody at that address' 'そのアドレスに機器がない' '[{ "key": "upstream-host-unreachable", "alternatives": ["source-unreachable", "bmc-unreachable"] }]'
  say web1 'ping -c 4 10.61.1.9'
  say web1 'ip neigh'
  say web1 'nc -vz -w 5 10.61.1.9 8080'
fi
if wanted refused; then
  open_world refused single 'The port is closed' 'ポートが閉じている' '[{ "key": "upstream-down", "alternatives": ["upstream-listener-address-mismatch"] }]'
  say web1 'ping -c 4 -i 0.2 10.61.2.2'
  say web1 'nc -vz -w 2 10.61.2.2 8080'
  say web1 'nmap -n -Pn -p 8080 10.61.2.2'
  say app1 'ss -lnt'
fi
if wanted rejected; then
  open_world rejected single 'A router refuses it' 'ルーターが拒否' '[{ "key": "firewall-rejects-upstream" }]'
  server 8080
  rule gw forward 'tcp dport 8080 reject with icmpx type admin-prohibited'
  say web1 'ping -c 4 -i 0.2 10.61.2.2'
  say web1 'nc -vz -w 2 10.61.2.2 8080'
  say web1 'traceroute -n -T -p 8080 10.61.2.2'
fi
if wanted dropped; then
  open_world dropped single 'A router drops it' 'ルーターが破棄' '[{ "key": "upstream-blocked-by-firewall" }]'
  server 8080
  rule gw forward 'tcp dport 8080 drop'
  say web1 'ping -c 4 -i 0.2 10.61.2.2'
  say web1 'nc -vz -w 3 10.61.2.2 8080 & sleep 1; ss -tan; wait'
  say web1 'nmap -n -Pn -p 22,8080 10.61.2.2'
fi
if wanted dropped-capture; then
  open_world dropped-capture single 'A router drops it, seen by tcpdump' 'ルーターが破棄(tcpdump)' '[{ "key": "upstream-blocked-by-firewall", "alternatives": ["upstream-host-unreachable"] }]'
  server 8080
  rule gw forward 'tcp dport 8080 drop'
  say web1 'timeout 5 tcpdump -n -i eth0 tcp port 8080 & sleep 0.5; nc -z -w 4 10.61.2.2 8080; wait'
  say web1 'ping -c 4 -i 0.2 10.61.2.2'
fi
if wanted own-filter; then
  open_world own-filter single 'The own packet filter drops it' '自ホストのフィルターが破棄' '[{ "key": "upstream-blocked-by-firewall" }]'
  server 8080
  rule web1 output 'ip daddr 10.61.2.2 tcp dport 8080 counter drop'
  say web1 'nc -vz -w 3 10.61.2.2 8080'
  say web1 'nft list ruleset'
fi
if wanted own-filter-iptables; then
  open_world own-filter-iptables single 'The backend drops it by iptables' 'バックエンドの iptables が破棄' '[{ "key": "upstream-blocked-by-firewall" }]'
  server 8080
  on app1 iptables -A INPUT -s 10.61.1.2 -p tcp --dport 8080 -j DROP
  say web1 'nc -vz -w 3 10.61.2.2 8080'
  say web1 'ping -c 4 -i 0.2 10.61.2.2'
  say web1 'ip -br addr'
  say app1 'ip -br addr'
  say app1 'iptables -L -n -v'
  say app1 'iptables -S'
fi
if wanted black-hole; then # the router's ICMP is lost
  open_world black-hole single 'Big packets vanish' '大きいパケットだけが消える' '[{ "key": "mtu-black-hole" }]'
  ip -n tk-gw link set dmz0 mtu 1400; ip -n tk-app1 link set eth0 mtu 1400
  rule gw output 'icmp type destination-unreachable drop'
  on gw nft 'add rule inet f output meta protocol ip icmp code frag-needed drop' 2>/dev/null
  say web1 'ping -c 4 -i 0.2 10.61.2.2'
  say web1 'ping -c 4 -i 0.5 -W 1 -M do -s 1472 10.61.2.2'
fi
if wanted backlog; then
  open_world backlog single 'The listen queue overflows' 'listen キューのあふれ' '[{ "key": "backlog-overflow", "alternatives": ["upstream-workers-hung", "upstream-pool-exhausted"] }]' '' upstream
  start app1 python3 -c "
import socket,time
s=socket.socket(); s.bind(('10.61.2.2',8080)); s.listen(1); time.sleep(60)"
  for _ in $(seq 100); do on app1 ss -Hltn 'sport = :8080' | grep -q LISTEN && break; done
  on app1 nstat -n
  for _ in 1 2 3 4 5 6; do start web1 nc -w 20 10.61.2.2 8080; done
  sleep 3
  say web1 'nc -vz -w 3 10.61.2.2 8080'
  say app1 'ss -lnt'
  say app1 'nstat -az TcpExtListenOverflows TcpExtListenDrops'
  say web1 'ss -tan state syn-sent'
fi
if wanted retransmitting; then
  open_world retransmitting single 'The connection opens, its data vanishes' '接続後のデータが消える' '[{ "key": "data-lost-after-handshake", "alternatives": ["mtu-black-hole", "connection-idle-dropped"] }]'
  server 8080
  rule gw forward 'tcp dport 8080 meta length > 80 drop'
  start web1 bash -c 'exec 3<>/dev/tcp/10.61.2.2/8080; printf "GET / HTTP/1.0\r\nHost: app1.example.internal\r\nX-Filler: 0123456789\r\n\r\n" >&3; cat <&3'
  sleep 3
  say web1 'ping -c 4 -i 0.2 10.61.2.2'
  say web1 'ss -tino dst 10.61.2.2'
  say app1 'ss -tino'
fi
if wanted return-path; then
  open_world return-path single 'The answers are dropped' '戻りのパケットが破棄される' '[{ "key": "return-path-drops-upstream" }]'
  server 8080
  rule gw forward 'tcp sport 8080 drop'
  start web1 nc -w 20 10.61.2.2 8080
  sleep 2
  say web1 'nc -vz -w 2 10.61.2.2 8080'
  say web1 'ping -c 4 -i 0.2 10.61.2.2'
  say web1 'ss -tan'
  say app1 'ss -tano state syn-recv'
  say web1 'ip -br addr'
fi
if wanted stopped; then
  open_world stopped single 'The process is stopped' 'プロセスが停止している' '[{ "key": "upstream-workers-hung" }]' '' upstream
  server 8080; kill -STOP "$(on app1 ss -Hltnp 'sport = :8080' | sed -E 's/.*pid=([0-9]+).*/\1/')"
  start web1 bash -c 'exec 3<>/dev/tcp/10.61.2.2/8080; printf "GET / HTTP/1.0\r\n\r\n" >&3; cat <&3'
  sleep 1
  say web1 'curl -sS -m 3 http://10.61.2.2:8080/'
  say app1 'ss -lnt'
  say app1 'ss -tn'
  say app1 'ps -o pid,stat,wchan:20,comm -p $(ss -Hltnp "sport = :8080" | sed -E "s/.*pid=([0-9]+).*/\1/")'
fi
if wanted disk-full; then
  open_world disk-full single 'No space left' 'ディスク満杯' '[{ "key": "disk-full" }]' '' host
  mkdir -p "$mnt"; mount -t tmpfs -o size=4m tmpfs "$mnt"; mkdir -p "$mnt/data"
  say app1 "cd $mnt && head -c 8000000 /dev/zero >data/fill; df -h ."
  sed -i "s#$mnt#/srv/app#g" "$world"/app1/*; mv "$world"/app1/*.txt "$world/app1/df_-h_.txt"
fi
if wanted inodes-full; then
  open_world inodes-full single 'No inode left' 'inode の枯渇' '[{ "key": "disk-full" }]' '' host
  mkdir -p "$mnt"; mount -t tmpfs -o size=4m,nr_inodes=20 tmpfs "$mnt"
  say app1 "cd $mnt && for i in \$(seq 30); do : >f\$i; done; df -h .; df -i ."
  sed -i "s#$mnt#/srv/app#g" "$world"/app1/*; mv "$world"/app1/*.txt "$world/app1/df_-i_.txt"
fi
if wanted names-silent; then
  open_world names-silent single 'The resolver does not answer' 'リゾルバーが応答しない' '[{ "key": "dns-resolution-failure", "alternatives": ["proxy-dns-slow-or-dead"] }]'
  rule gw forward 'udp dport 53 drop'
  say web1 'dig +tries=2 +time=2 @10.61.2.2 app1.example.internal'
fi
if wanted names-refused; then
  open_world names-refused single 'The resolver refuses' 'リゾルバーが拒否' '[{ "key": "dns-resolution-failure", "alternatives": ["proxy-resolver-missing-or-refusing"] }]'
  start app1 dnsmasq -k -u root --no-resolv --no-hosts --port=53 --listen-address=10.61.2.2 --bind-interfaces
  for _ in $(seq 100); do on app1 ss -Hlun 'sport = :53' | grep -q 53 && break; done
  say web1 'dig @10.61.2.2 app1.example.com'
  say web1 'nslookup app1.example.com 10.61.2.2'
  say web1 'host app1.example.com 10.61.2.2'
fi
if wanted twin; then
  open_world twin single 'Two machines use one address' '二台が同じアドレスを使う' '[{ "key": "ip-address-conflict", "alternatives": ["bmc-ip-conflict"] }]'
  ip -n tk-web1 link set eth0 down; ip -n tk-web1 link del eth0
  ip -n tk-gw link add br0 type bridge; ip -n tk-gw link set br0 up; ip -n tk-gw addr add 10.61.1.1/24 dev br0
  ip netns add tk-twin; ip -n tk-twin link set lo up
  for h in web1 twin; do
    ip link add eth0 netns "tk-$h" type veth peer name "p-$h" netns tk-gw
    ip -n tk-gw link set "p-$h" master br0 up; ip -n "tk-$h" addr add 10.61.1.2/24 dev eth0; ip -n "tk-$h" link set eth0 up
  done
  for _ in $(seq 50); do on gw arping -q -c1 -w1 -I br0 10.61.1.2 && break; done
  say gw 'arping -c 3 -I br0 10.61.1.2'
fi
down
