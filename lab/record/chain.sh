#!/bin/bash
# Records lab/captures/chain-bmc-gateway and examples/bmc-page-fails: a BMC with a gateway outside its subnet hears no NTP
# server, its clock runs ahead, the certificate it makes starts in the future, and the proxy before its page answers 502.
# Needs root; Debian packages: openipmi ipmitool nginx openssl curl iproute2. The machine's clock is not touched: the
# clock of the simulated BMC is set by IPMI, the certificate is made with the start the BMC would have given it.
#
#   lab/record/chain.sh
#
#   proxy edge1 10.20.0.10 ── BMC 10.20.0.31
set -u
root=$(cd "$(dirname "$0")/../.." && pwd)
work=$(mktemp -d)
tag=tk$$
edge=$tag-e bmc=$tag-b
export LANG=C LC_ALL=C TZ=UTC HOME=$work
pids=()

finish() {
  for pid in "${pids[@]}"; do kill "$pid" 2>/dev/null; done
  for ns in "$edge" "$bmc"; do ip netns del "$ns" 2>/dev/null; done
  rm -rf "$work"
}
trap finish EXIT

for ns in "$edge" "$bmc"; do ip netns add "$ns"; ip -n "$ns" link set lo up; done
ip link add e0 netns "$edge" type veth peer name b0 netns "$bmc"
ip -n "$edge" addr add 10.20.0.10/24 dev e0; ip -n "$edge" link set e0 up
ip -n "$bmc" addr add 10.20.0.31/24 dev b0; ip -n "$bmc" link set b0 up
at() { local ns=$1; shift; ip netns exec "$ns" "$@"; }
until_it() { for _ in $(seq 200); do "$@" >/dev/null 2>&1 && return; sleep 0.05; done; echo "gave up: $*" >&2; exit 1; }

# the BMC: its LAN parameters, its clock eleven days ahead
mkdir -p "$work/sim/state/ipmi_sim/lab"
cat > "$work/sim/lan.conf" <<CONF
name "lab"
set_working_mc 0x20
  startlan 1
    addr 10.20.0.31 623
    priv_limit admin
    allowed_auths_callback none md2 md5 straight
    allowed_auths_user none md2 md5 straight
    allowed_auths_operator none md2 md5 straight
    allowed_auths_admin none md2 md5 straight
    guid a123456789abcdefa123456789abcd01
    lan_config_program "$work/sim/lancontrol $work/sim/lan.parm"
  endlan
  user 1 false "" "" user 1 none md2 md5 straight
  user 2 true "admin" "labpass1" admin 10 none md2 md5 straight
CONF
cat > "$work/sim/sim.emu" <<'EMU'
mc_setbmc 0x20
mc_add 0x20 0 no-device-sdrs 0x23 9 8 0x9f 0x1291 0xf02 persist_sdr
sel_enable 0x20 1000 0x0a
mc_enable 0x20
EMU
cat > "$work/sim/lancontrol" <<'SH'
#!/bin/sh
f=$1; op=$2; shift 2
case $op in
get) for p in "$@"; do echo "$p:$(sed -n "s/^$p=//p" "$f")"; done ;;
set) while [ $# -ge 2 ]; do sed -i "s/^$1=.*/$1=$2/" "$f"; shift 2; done ;;
check) exit 0 ;;
esac
SH
chmod +x "$work/sim/lancontrol"
cat > "$work/sim/lan.parm" <<'PARM'
ip_addr=10.20.0.31
ip_addr_src=static
mac_addr=02:00:5e:14:00:1f
subnet_mask=255.255.255.0
default_gw_ip_addr=10.2.0.1
default_gw_mac_addr=00:00:00:00:00:00
backup_gw_ip_addr=0.0.0.0
backup_gw_mac_addr=00:00:00:00:00:00
PARM
(cd "$work/sim" && exec setsid ip netns exec "$bmc" ipmi_sim -c lan.conf -f sim.emu -s state -n > sim.log 2>&1 < /dev/null) &
pids+=($!)
ipmi() { at "$edge" ipmitool -I lanplus -C 3 -H 10.20.0.31 -U admin -P labpass1 "$@"; }
until_it ipmi mc info
ahead=$(( $(date +%s) + 11 * 86400 + 7219 ))
ipmi raw 0x0a 0x49 $(printf '0x%02x 0x%02x 0x%02x 0x%02x' $((ahead & 255)) $((ahead >> 8 & 255)) $((ahead >> 16 & 255)) $((ahead >> 24 & 255))) > /dev/null

# its page: a certificate that begins two days ago by that clock
openssl req -newkey rsa:2048 -nodes -keyout "$work/key.pem" -out "$work/req.pem" -subj '/O=Example BMC/CN=bmc-31.example.net' 2>/dev/null
openssl req -x509 -newkey rsa:2048 -nodes -keyout "$work/ca.key" -out "$work/ca.pem" -subj '/CN=Example internal CA' -days 3650 2>/dev/null
mkdir "$work/ca"; : > "$work/ca/index"; echo 01 > "$work/ca/serial"
printf '[ca]\ndefault_ca=d\n[d]\ndir=%s\ndatabase=$dir/index\nserial=$dir/serial\nnew_certs_dir=$dir\ndefault_md=sha256\npolicy=p\n[p]\nO=optional\ncommonName=supplied\n' "$work/ca" > "$work/ca.cnf"
openssl ca -batch -config "$work/ca.cnf" -cert "$work/ca.pem" -keyfile "$work/ca.key" -in "$work/req.pem" -out "$work/crt.pem" \
  -startdate "$(date -u -d "@$((ahead - 2 * 86400))" +%Y%m%d%H%M%SZ)" -enddate "$(date -u -d "@$((ahead + 363 * 86400))" +%Y%m%d%H%M%SZ)" 2>/dev/null
(cd "$work" && exec ip netns exec "$bmc" openssl s_server -accept 443 -cert crt.pem -key key.pem -www -quiet > /dev/null 2>&1 < /dev/null) &
pids+=($!)

# the proxy
cat > "$work/nginx.conf" <<CONF
pid $work/nginx.pid;
error_log $work/error.log error;
events {}
http {
  access_log off;
  server {
    listen 10.20.0.10:80;
    server_name bmc.example.net;
    location / {
      proxy_pass https://10.20.0.31;
      proxy_ssl_verify on;
      proxy_ssl_trusted_certificate $work/ca.pem;
      proxy_ssl_name bmc-31.example.net;
    }
  }
}
CONF
(exec ip netns exec "$edge" nginx -c "$work/nginx.conf" -e "$work/error.log" -g 'daemon off; master_process off;') > /dev/null 2>&1 &
pids+=($!)
until_it at "$edge" curl -so /dev/null --max-time 3 http://10.20.0.10/
: > "$work/error.log"
for path in / /redfish/v1/; do at "$edge" curl -so /dev/null --max-time 5 -H 'Host: bmc.example.net' "http://10.20.0.10$path"; done

out=$root/lab/captures/chain-bmc-gateway
rm -rf "$out"; mkdir -p "$out/edge1"
cp "$work/error.log" "$out/edge1/error.log"
{
  echo 'edge1# date -u'; date -u
  echo 'edge1# ipmitool -I lanplus -C 3 -H 10.20.0.31 -U admin -E sel time get'; ipmi sel time get
} > "$out/edge1/ipmitool_sel_time_get.txt" 2>&1
{ echo 'edge1# ipmitool -I lanplus -C 3 -H 10.20.0.31 -U admin -E lan print 1'; ipmi lan print 1; } > "$out/edge1/ipmitool_lan_print.txt" 2>&1
{
  echo 'edge1# openssl s_client -connect 10.20.0.31:443 </dev/null 2>/dev/null | openssl x509 -noout -dates'
  at "$edge" openssl s_client -connect 10.20.0.31:443 < /dev/null 2> /dev/null | openssl x509 -noout -dates
} > "$out/edge1/openssl_x509_-dates.txt" 2>&1
cat > "$out/expect.json" <<'JSON'
{
  "kind": "single",
  "title": { "en": "A proxy refuses the certificate of a BMC whose gateway is wrong", "ja": "ゲートウェイの誤ったBMCの証明書をプロキシが拒否" },
  "client": "edge1",
  "exposed": false,
  "context": "The BMC asks 192.168.9.5 for the time.",
  "expect": [{ "key": "bmc-wrong-gateway", "subject": "bmc:10.20.0.31" }]
}
JSON
example=$root/examples/bmc-page-fails
rm -rf "$example"; mkdir -p "$example"
cp "$out"/edge1/* "$example/"
