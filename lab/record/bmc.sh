#!/bin/bash
# Records lab/captures/bmc-*: what ipmitool, FreeIPMI, tcpdump and nmap print about simulated BMCs (ipmi_sim) in healthy
# and broken worlds. Needs root; Debian packages: openipmi ipmitool freeipmi-tools freeipmi-ipmidetect tcpdump nftables nmap
# iputils-arping iproute2 python3.   lab/record/bmc.sh [NAME…]   records these worlds only.
#
#   client 10.23.4.10 ── router 10.23.4.1|10.23.5.1 ── bridge ── BMCs 10.23.5.21 …, jump host 10.23.5.9
set -u
only=("$@")
here=$(cd "$(dirname "$0")/../captures" && pwd)
work=$(mktemp -d); touch "$work/pids"
tag=tk$$
client=$tag-c router=$tag-r bmcs=$tag-b jump=$tag-j
export LANG=C LC_ALL=C TZ=UTC HOME=$work

finish() {
  rm -f ~root/.freeipmi/sdr-cache/sdr-cache-*.10.23.5.*
  while read -r pid; do kill -CONT "$pid" 2>/dev/null; kill "$pid" 2>/dev/null; done < "$work/pids"
  for ns in $client $router $bmcs $jump; do ip netns del "$ns" 2>/dev/null; done
  rm -rf "$work"
}
trap finish EXIT
rm -f ~root/.freeipmi/sdr-cache/sdr-cache-*.10.23.5.*

for ns in $client $router $bmcs $jump; do ip netns add $ns; ip -n $ns link set lo up; done
ip -n $router link add br0 type bridge; ip -n $router link set br0 up; ip -n $router addr add 10.23.5.1/24 dev br0
ip link add c0 netns $client type veth peer name c1 netns $router
ip -n $client addr add 10.23.4.10/24 dev c0; ip -n $client link set c0 up; ip -n $client route add default via 10.23.4.1 2>/dev/null
ip -n $router addr add 10.23.4.1/24 dev c1; ip -n $router link set c1 up
ip -n $client route replace default via 10.23.4.1
for one in "$bmcs b" "$jump j"; do
  set -- $one
  ip link add ${2}0 netns $1 type veth peer name ${2}1 netns $router
  ip -n $1 link set ${2}0 up; ip -n $router link set ${2}1 up master br0
done
ip -n $jump addr add 10.23.5.9/24 dev j0
ip -n $jump route add default via 10.23.5.1
ip netns exec $router sysctl -qw net.ipv4.ip_forward=1
ip netns exec $router nft add table inet filter
ip netns exec $router nft 'add chain inet filter forward { type filter hook forward priority 0; policy accept; }'
in_client() { ip netns exec $client "$@"; }
in_jump() { ip netns exec $jump "$@"; }
in_bmcs() { ip netns exec $bmcs "$@"; }

# bmc ADDRESS [SEL-SIZE]: one simulated BMC; its directory is $work/ADDRESS
bmc() {
  local address=$1 size=${2:-1000} d=$work/$1
  mkdir -p "$d/state/ipmi_sim/lab"
  ip -n $bmcs addr add $address/24 dev b0 2>/dev/null
  ip -n $bmcs route replace default via 10.23.5.1 2>/dev/null
  cat > "$d/lan.conf" <<CONF
name "lab"
set_working_mc 0x20
  startlan 1
    addr $address 623
    priv_limit admin
    allowed_auths_callback ${auths-none md2 md5 straight}
    allowed_auths_user ${auths-none md2 md5 straight}
    allowed_auths_operator ${auths-none md2 md5 straight}
    allowed_auths_admin ${auths-none md2 md5 straight}
    guid a123456789abcdefa123456789abcd01
    lan_config_program "$d/lancontrol $d/lan.parm"
  endlan
  chassis_control "$d/chassisctl $d/power"
  user 1 false "" "" user 1 none md2 md5 straight
  user 2 true "admin" "labpass1" admin 10 none md2 md5 straight
  user 3 true "monitor" "labmon1" user 10 none md2 md5 straight
  console $address 9001
CONF
  cat > "$d/sim.emu" <<EMU
mc_setbmc 0x20
mc_add 0x20 0 no-device-sdrs 0x23 9 8 0x9f 0x1291 0xf02 persist_sdr
sel_enable 0x20 $size 0x0a
sensor_add 0x20 0 0 35 0x6f event-only
sensor_set_event_support 0x20 0 0 enable scanning per-state 000000000001111 000000000000000 000000000001111 000000000000000
sensor_add 0x20 0 1 0x01 0x01
sensor_set_value 0x20 0 1 25 0
sensor_set_threshold 0x20 0 1 settable 111111 60 50 40 5 3 1
sensor_set_event_support 0x20 0 1 enable scanning per-state 000111111111111 000111111111111 000111111111111 000111111111111
sensor_add 0x20 0 2 0x01 0x01
sensor_set_value 0x20 0 2 55 0
sensor_set_threshold 0x20 0 2 settable 111000 100 95 85 0 0 0
sensor_set_event_support 0x20 0 2 enable scanning per-state 000111111000000 000111111000000 000111111000000 000111111000000
sensor_add 0x20 0 3 0x04 0x01
sensor_set_value 0x20 0 3 72 0
sensor_set_threshold 0x20 0 3 settable 000111 0 0 0 10 15 20
sensor_set_event_support 0x20 0 3 enable scanning per-state 000000000111111 000000000111111 000000000111111 000000000111111
mc_enable 0x20
EMU
  cat > "$d/sim.sdrs" <<SDR
sdr type 18
	device_slave_address	0x20
	device_channel_number	0
	chassis			true
	ipmb_event_gen		false
	ipmb_event_recv		false
	fru_inventory		true
	sel			true
	sdr			true
	sensor			true
	entity_id		system_board
	entity_instance		1
	id_string		"lab BMC"
endsdr
SDR
  sdr() {
    cat >> "$d/sim.sdrs" <<SDR

sdr type 1
	sensor_owner_id		0x20
	sensor_owner_lun	0
	channel_number		0
	sensor_number		$1
	entity_id		system_board
	entity_instance		$1
	sensor_type		$3
	init_scanning		true
	init_events		true
	init_thresholds		true
	init_sensor_type	true
	default_sensor_scan_on	true
	default_event_gen_on	true
	event_reading_type_code	1
	analog_data_format	unsigned
	rate_unit		none
	modifier_unit		none
	percentage		false
	base_unit		$4
	modifier_unit_code	unspecified
	linearization		linear
	m			1
	tolerance		0
	b			0
	accuracy		1
	accuracy_exp		0
	sensor_direction	input
	r_exp			$5
	b_exp			0
	sensor_maximum		255
	sensor_minimum		0
	id_string		"$2"
endsdr
SDR
  }
  sdr 1 "Inlet Temp" Temperature degrees_C 0
  sdr 2 "CPU1 Temp" Temperature degrees_C 0
  sdr 3 "FAN1" Fan RPM 2
  sdr 4 "FAN2" Fan RPM 2
  sdrcomp -8 -o "$d/state/ipmi_sim/lab/sdr.20.main" "$d/sim.sdrs"
  cat > "$d/lancontrol" <<'SH'
#!/bin/sh
f=$1; op=$2; shift 2
case $op in
get) for p in "$@"; do v=$(sed -n "s/^$p=//p" "$f"); echo "$p:$v"; done ;;
set) while [ $# -ge 2 ]; do sed -i "s/^$1=.*/$1=$2/" "$f"; shift 2; done ;;
check) exit 0 ;;
esac
SH
  cat > "$d/lan.parm" <<PARM
ip_addr=$address
ip_addr_src=static
mac_addr=$(in_bmcs cat /sys/class/net/b0/address)
subnet_mask=255.255.255.0
default_gw_ip_addr=10.23.5.1
default_gw_mac_addr=02:00:5e:00:00:01
backup_gw_ip_addr=0.0.0.0
backup_gw_mac_addr=00:00:00:00:00:00
PARM
  cat > "$d/chassisctl" <<'SH'
#!/bin/sh
f=$1; op=$2; shift 2
case $op in
get) for p in "$@"; do case $p in power) echo "power:$(cat $f)";; boot) echo boot:default;; esac; done ;;
set) while [ $# -ge 2 ]; do [ "$1" = power ] && echo "$2" > "$f"; shift 2; done ;;
esac
SH
  echo 1 > "$d/power"; chmod +x "$d/lancontrol" "$d/chassisctl"
  start_sim $address
}

start_sim() {
  local d=$work/$1
  (cd "$d" && exec setsid ip netns exec $bmcs ipmi_sim -c lan.conf -f sim.emu -s state -n > sim.log 2>&1 < /dev/null) &
  echo $! > "$d/pid"; echo $! >> "$work/pids"
  until in_bmcs ss -lnuH | grep -q "$1:623 "; do sleep 0.1; done
  [ "${clock-set}" = set ] && set_clock $1 0
}
stop_sim() { kill "$(cat $work/$1/pid)"; while kill -0 "$(cat $work/$1/pid)" 2>/dev/null; do sleep 0.1; done; }

quiet() { in_jump ipmitool -I lanplus -C 3 -U admin -P labpass1 -H "$@" > /dev/null 2>&1; }
# set_clock ADDRESS OFFSET: SEL clock = now + OFFSET seconds
set_clock() {
  local t=$(($(date +%s) + $2))
  quiet $1 raw 0x0a 0x49 $((t & 255)) $((t >> 8 & 255)) $((t >> 16 & 255)) $((t >> 24 & 255))
}
# event ADDRESS EVENT-BYTES: one record of the event log, as a sensor would write it
event() { quiet $1 raw 0x0a 0x44 0 0 2 0 0 0 0 0x20 0 4 ${@:2}; }
console() { in_jump bash -c "exec 3<>/dev/tcp/$1/9001; echo '${*:2}' >&3; timeout 1 cat <&3 > /dev/null"; }

# world NAME KIND KEY SUBJECT "ALTERNATIVE…" "TITLE" "題"
world() {
  name=bmc-$1; folder=$here/$name; rm -rf "$folder"; mkdir -p "$folder/client"
  local expect=''
  if [ -n "$3" ]; then
    local also='' one
    for one in $5; do also="$also${also:+, }{ \"key\": \"$one\" }"; done
    expect="{ \"key\": \"$3\", \"subject\": \"$4\"${also:+, \"alternatives\": [$also]} }"
  fi
  local exposed=false kind=$2
  case $3 in bmc-sel-full|bmc-cipher-zero-open|bmc-anonymous-access) exposed=true kind=healthy ;; esac
  cat > "$folder/expect.json" <<JSON
{
  "kind": "$kind",
  "domain": "bmc",
  "title": { "en": "$6", "ja": "$7" },
  "client": "client",
  "exposed": $exposed,
  "expect": [$expect]
}
JSON
}
# rec FROM COMMAND…: what is typed at the prompt of client or jump, and what comes back; passwords are masked
rec() {
  local from=$1 ns=$jump; shift
  [ $from = client ] && ns=$client
  mkdir -p "$folder/$from"
  local shown
  shown=$*
  case $* in *ipmi*|bmc-*) shown=$(sed -E 's/ (-P|-p) (\S+)/ \1 ******/' <<< "$*") ;; esac
  local file=$folder/$from/$(sed -E 's/ (-P|-p) \*+//; s#[/ "'\'';]+#_#g; s/_$//' <<< "$shown" | cut -c1-90).txt
  {
    echo "$from# $shown"
    ip netns exec $ns bash -c "$*" < /dev/null 2>&1 | tr '\r' '\n' | sed 's#/root/#/home/ops/#; s#sdr-cache-[a-z0-9]*\.#sdr-cache-client.#' || true
  } > "$file.new"
  cat "$file.new" >> "$file"; rm "$file.new"
}
wanted() { [ ${#only[@]} -eq 0 ] || [[ " ${only[*]} " == *" $1 "* ]]; }
lanplus="ipmitool -I lanplus -C 3"

# --- healthy -----------------------------------------------------------------------------------------------------------
healthy_ipmitool() {
  bmc 10.23.5.21
  world healthy-ipmitool healthy '' '' '' 'A healthy BMC, asked with ipmitool' '正常なBMCにipmitoolで尋ねる'
  local i="$lanplus -H 10.23.5.21 -U admin -P labpass1"
  for c in 'mc info' 'lan print 1' 'user list 1' 'channel info 1' 'sel info' 'sel elist' 'sdr elist' 'sensor list' 'chassis status' 'power status'; do rec client $i $c; done
  rec client 'date -u; ipmitool -I lanplus -C 3 -H 10.23.5.21 -U admin -P labpass1 sel time get'
}
healthy_freeipmi() {
  bmc 10.23.5.22
  world healthy-freeipmi healthy '' '' '' 'A healthy BMC, asked with FreeIPMI' '正常なBMCにFreeIPMIで尋ねる'
  local f='-D LAN_2_0 -W opensesspriv -h 10.23.5.22 -u admin -p labpass1 -l ADMIN'
  rec client ipmipower $f --stat
  rec client bmc-info $f
  rec client ipmi-sensors $f
  rec client ipmi-sel $f
  rec client ipmi-sel $f --info
  rec client ipmi-chassis $f --get-chassis-status
  rec client bmc-device $f --get-sel-time
  rec client rmcpping -c 3 10.23.5.22
  rec client ipmiping -c 3 10.23.5.22
}
noise_ciphers() {
  bmc 10.23.5.23
  world noise-ciphers healthy '' '' '' 'The suite list cannot be read before login: noise, everything works' '暗号スイートの一覧は読めないが、すべて動いている'
  rec client ipmitool -I lanplus -H 10.23.5.23 -U admin -P labpass1 mc info
  rec client 'time ipmitool -I lanplus -H 10.23.5.23 -U admin -P labpass1 power status'
}
noise_hpm() {
  bmc 10.23.5.24
  world noise-hpm healthy '' '' '' 'A user of low privilege reads sensors; HPM and SEL noise' '権限の低い利用者がセンサーを読む。HPMの雑音が出る'
  local i="ipmitool -I lanplus -C 3 -L USER -H 10.23.5.24 -U monitor -P labmon1"
  for c in 'power status' 'sdr' 'sel info'; do rec client $i -v $c; done
}
old_events() {
  bmc 10.23.5.25
  event 10.23.5.25 0x01 2 0x01 0x57 0x61 0x5f ; event 10.23.5.25 0x01 2 0x81 0x57 0x50 0x5f
  event 10.23.5.25 0x01 2 0x01 0x59 0x65 0x5f ; event 10.23.5.25 0x01 2 0x81 0x59 0x50 0x5f
  event 10.23.5.25 0x08 5 0x6f 0x03 0xff 0xff ; event 10.23.5.25 0x08 5 0xef 0x03 0xff 0xff
  world old-events healthy '' '' '' 'Old events, each asserted and deasserted; sensors are fine now' '古いイベントはすべて解消済み。センサーはいま正常'
  local i="$lanplus -H 10.23.5.25 -U admin -P labpass1"
  for c in 'sel list' 'sel elist' 'sdr elist' 'sel info'; do rec client $i $c; done
  rec client ipmi-sel -D LAN_2_0 -W opensesspriv -h 10.23.5.25 -u admin -p labpass1 -l ADMIN --output-event-state
}
wrong_flag() {
  bmc 10.23.5.26
  world wrong-flag healthy '' '' '' 'A mistyped interface, then the right one' 'インターフェース名の打ち間違いのあと正しく実行'
  rec client ipmitool -I lanpuls -C 3 -H 10.23.5.26 -U admin -P labpass1 power status
  rec client ipmitool -I lanplus -C 3 -H 10.23.5.26 -U admin -P labpass1 power status
  rec client ipmitool -I lanplus -C 3 -H 10.23.5.26 -U admin -P labpass1 mc info
}
no_reading() {
  bmc 10.23.5.27
  world no-reading healthy '' '' '' 'An empty fan slot has no reading; DCMI and SOL are not supported' '空のファンには値がなく、DCMIとSOLには対応しない'
  local i="$lanplus -H 10.23.5.27 -U admin -P labpass1"
  for c in 'sdr elist' 'sensor' 'power status' 'dcmi power reading' 'sol info 1'; do rec client $i $c; done
  rec client ipmi-sensors -D LAN_2_0 -W opensesspriv -h 10.23.5.27 -u admin -p labpass1 -l ADMIN
}
cold_reset() {
  bmc 10.23.5.28
  world cold-reset healthy '' '' '' 'A cold reset the BMC refuses; everything works' 'コールドリセットは拒否されるが、すべて動いている'
  local i="$lanplus -H 10.23.5.28 -U admin -P labpass1"
  rec client $i mc reset cold
  rec client bmc-device -D LAN_2_0 -W opensesspriv -h 10.23.5.28 -u admin -p labpass1 -l ADMIN --cold-reset
  rec client $i mc info
  rec client $i raw 0x30 0x11
  rec client $i power status
}

# --- logging in ----------------------------------------------------------------------------------------------------------
wrong_password() {
  bmc 10.23.5.31
  world wrong-password single bmc-wrong-credentials bmc:10.23.5.31 '' 'A wrong password (ipmitool)' 'パスワードの誤り(ipmitool)'
  rec client "time $lanplus -H 10.23.5.31 -U admin -P Summer2019 mc info"
  rec client $lanplus -v -H 10.23.5.31 -U admin -P Summer2019 power status
}
wrong_password_freeipmi() {
  bmc 10.23.5.32
  world wrong-password-freeipmi single bmc-wrong-credentials bmc:10.23.5.32 '' 'A wrong password (FreeIPMI)' 'パスワードの誤り(FreeIPMI)'
  local f='-D LAN_2_0 -W opensesspriv -h 10.23.5.32 -u admin -p Summer2019 -l ADMIN'
  rec client ipmipower $f --stat
  rec client ipmi-sensors $f
  rec client bmc-info $f
}
unknown_user() {
  bmc 10.23.5.33
  world unknown-user single bmc-wrong-credentials bmc:10.23.5.33 '' 'An account that the BMC does not have' 'BMCにない利用者名'
  rec client $lanplus -v -H 10.23.5.33 -U operator9 -P labpass1 power status
  rec client ipmipower -D LAN_2_0 -W opensesspriv -h 10.23.5.33 -u operator9 -p labpass1 --stat
  rec client ipmitool -I lan -H 10.23.5.33 -U operator9 -P labpass1 power status
}
cipher_17() {
  bmc 10.23.5.34
  world cipher-17 single bmc-wrong-cipher-suite bmc:10.23.5.34 '' 'Suite 17 is refused' '暗号スイート17が拒否される'
  rec client ipmitool -I lanplus -C 17 -H 10.23.5.34 -U admin -P labpass1 mc info
  rec client ipmipower -D LAN_2_0 -I 17 -W opensesspriv -h 10.23.5.34 -u admin -p labpass1 --stat
}
table_full() {
  bmc 10.23.5.35
  world table-full single bmc-session-slots-exhausted bmc:10.23.5.35 '' 'The session table is full' 'セッション表が埋まっている'
  in_client python3 -c "
import socket,struct,time
s=socket.socket(socket.AF_INET,socket.SOCK_DGRAM); s.connect(('10.23.5.35',623)); s.settimeout(1)
for i in range(70):
  body=struct.pack('<BBHI',i&255,4,0,0x1000+i)+bytes([0,0,0,8,1,0,0,0])+bytes([1,0,0,8,1,0,0,0])+bytes([2,0,0,8,1,0,0,0])
  s.send(bytes([6,0,255,7,6,0x10])+bytes(8)+struct.pack('<H',len(body))+body)
  try: s.recv(500)
  except OSError: pass"
  rec client $lanplus -H 10.23.5.35 -U admin -P labpass1 power status
  rec client ipmipower -D LAN_2_0 -W opensesspriv -h 10.23.5.35 -u admin -p labpass1 --stat
  rec client ipmi-sensors -D LAN_2_0 -W opensesspriv -h 10.23.5.35 -u admin -p labpass1
}
low_privilege() {
  bmc 10.23.5.36
  world low-privilege single bmc-insufficient-privilege bmc:10.23.5.36 '' 'The account may not do what is asked' 'アカウントの権限が足りない'
  rec client $lanplus -H 10.23.5.36 -U monitor -P labmon1 mc info
  rec client $lanplus -L USER -H 10.23.5.36 -U monitor -P labmon1 power off
  rec client bmc-device -D LAN_2_0 -W opensesspriv -h 10.23.5.36 -u monitor -p labmon1 -l USER --set-sel-time=now
  rec client ipmipower -D LAN_2_0 -W opensesspriv -h 10.23.5.36 -u monitor -p labmon1 -l USER --off
}
ipmi15() {
  auths='' bmc 10.23.5.37
  world ipmi15-refused single bmc-ipmi15-not-supported bmc:10.23.5.37 '' 'IPMI 1.5 is tried on a BMC with RMCP+ only' 'RMCP+専用のBMCにIPMI 1.5で接続'
  rec client ipmitool -I lan -H 10.23.5.37 -U admin -P labpass1 mc info
  rec client $lanplus -H 10.23.5.37 -U admin -P labpass1 power status
}

# --- the way -------------------------------------------------------------------------------------------------------------
capture() { # ADDRESS: tcpdump of what the commands of `asked` send, in the client
  ip netns exec $client timeout 25 tcpdump -lnni c0 "host $1 and (udp port 623 or icmp) or icmp[24:4] = $(printf 0x%02x%02x%02x%02x ${1//./ })" -c ${packets:-12} > "$work/$1.dump" 2> "$work/$1.err" &
  dump=$!; until grep -qs listening "$work/$1.err"; do sleep 0.1; done
}
captured() { # ADDRESS
  kill $dump 2>/dev/null; wait $dump 2>/dev/null
  { echo "client# tcpdump -nni c0 udp port 623 or icmp"; cat "$work/$1.dump"; } > "$folder/client/tcpdump_-nni_c0_udp_port_623.txt"
}
port_closed() {
  bmc 10.23.5.41; stop_sim 10.23.5.41
  world port-closed single bmc-lan-service-closed bmc:10.23.5.41 bmc-lan-disabled 'The BMC answers ping, its IPMI port is closed' 'BMCはpingに答えるが、IPMIのポートは閉じている'
  capture 10.23.5.41
  rec client "time $lanplus -H 10.23.5.41 -U admin -P labpass1 power status"
  captured 10.23.5.41
  rec client ping -c 3 10.23.5.41
  rec client nmap -sU -p 623 10.23.5.41
}
reject() {
  bmc 10.23.5.42
  ip netns exec $router nft add rule inet filter forward iifname c1 ip daddr 10.23.5.42 udp dport 623 reject with icmp type admin-prohibited
  world reject single firewall-blocks-623-udp 'path:client>10.23.5.42' '' 'A router rejects 623/udp' '経路上のルーターが623/udpを拒否する'
  capture 10.23.5.42
  rec client "time $lanplus -H 10.23.5.42 -U admin -P labpass1 power status"
  captured 10.23.5.42
  rec client ping -c 3 10.23.5.42
  rec jump $lanplus -H 10.23.5.42 -U admin -P labpass1 power status
}
drop() {
  bmc 10.23.5.43
  ip netns exec $router nft add rule inet filter forward iifname c1 ip daddr 10.23.5.43 udp dport 623 drop
  world drop single firewall-blocks-623-udp 'path:client>10.23.5.43' '' 'A router drops 623/udp; the jump host beside the BMC gets answers' '経路上のルーターが623/udpを破棄する。BMCと同じ網からは応答がある'
  rec client "time $lanplus -H 10.23.5.43 -U admin -P labpass1 power status"
  rec client ipmipower -D LAN_2_0 -W opensesspriv -h 10.23.5.43 -u admin -p labpass1 --stat
  rec client rmcpping -c 3 10.23.5.43
  rec client ping -c 3 10.23.5.43
  rec client nmap -sU -p 623 10.23.5.43
  rec jump $lanplus -H 10.23.5.43 -U admin -P labpass1 power status
}
hung() {
  bmc 10.23.5.44
  in_bmcs python3 -c "
import socket
s=socket.socket(); s.setsockopt(socket.SOL_SOCKET,socket.SO_REUSEADDR,1); s.bind(('10.23.5.44',443)); s.listen(5)
import time; time.sleep(120)" & echo $! >> "$work/pids"
  kill -STOP "$(cat $work/10.23.5.44/pid)"
  world hung single bmc-hung-needs-reset bmc:10.23.5.44 '' 'The services of the BMC hang: ping answers, IPMI and HTTPS do not, from anywhere' 'BMCのサービスが固まっている。pingは通るがIPMIもHTTPSもどこからも応答しない'
  capture 10.23.5.44
  rec client "time $lanplus -H 10.23.5.44 -U admin -P labpass1 mc info"
  captured 10.23.5.44
  rec client ping -c 3 10.23.5.44
  rec jump $lanplus -H 10.23.5.44 -U admin -P labpass1 mc info
  rec jump curl -k -sS -m 10 https://10.23.5.44/redfish/v1/
  kill -CONT "$(cat $work/10.23.5.44/pid)"
}
# relay ADDRESS DELAY LOSS: in front of the BMC, in user space
relay() {
  ip -n $bmcs addr add $1/24 dev b0
  in_bmcs python3 - $1 $2 $3 ${4:-10.23.5.21} > /dev/null 2>&1 <<'PY' &
import sys,socket,selectors,heapq,time,random
addr,delay,loss,real=sys.argv[1],float(sys.argv[2]),float(sys.argv[3]),sys.argv[4]
random.seed(7)
front=socket.socket(socket.AF_INET,socket.SOCK_DGRAM); front.bind((addr,623))
sel=selectors.DefaultSelector(); sel.register(front,1); backs={}; heap=[]; n=0
while True:
  for key,_ in sel.select(max(0,heap[0][0]-time.time()) if heap else None):
    s=key.fileobj; data,peer=s.recvfrom(4096); n+=1
    if s is front:
      if peer not in backs:
        b=socket.socket(socket.AF_INET,socket.SOCK_DGRAM); b.connect((real,623)); backs[peer]=b
        sel.register(b,1,peer)
      if random.random()>=loss: heapq.heappush(heap,(time.time()+delay,n,backs[peer],data,None))
    elif random.random()>=loss: heapq.heappush(heap,(time.time()+delay,n,front,data,key.data))
  while heap and heap[0][0]<=time.time():
    _,_,s,data,to=heapq.heappop(heap)
    s.send(data) if to is None else s.sendto(data,to)
PY
  echo $! >> "$work/pids"
  until in_bmcs ss -lnuH | grep -q "$1:623 "; do sleep 0.1; done
}
slow() {
  bmc 10.23.5.45; relay 10.23.5.46 0.4 0 10.23.5.45
  world slow single bmc-slow bmc:10.23.5.46 'bmc-link-slow bmc-overloaded' 'Each answer takes 0.8 s' '応答のたびに0.8秒かかる'
  rec client "time $lanplus -H 10.23.5.46 -U admin -P labpass1 power status"
  rec client ipmipower -D LAN_2_0 -W opensesspriv -h 10.23.5.46 -u admin -p labpass1 --stat
  rec client rmcpping -c 5 10.23.5.46
}
very_slow() {
  bmc 10.23.5.47; relay 10.23.5.48 1.5 0 10.23.5.47
  world very-slow single bmc-slow bmc:10.23.5.48 'bmc-link-slow bmc-overloaded' 'Each answer takes 3 s' '応答のたびに3秒かかる'
  rec client "time $lanplus -H 10.23.5.48 -U admin -P labpass1 mc info"
  rec client rmcpping -c 5 10.23.5.48
}
lossy() {
  bmc 10.23.5.49; relay 10.23.5.50 0.002 0.3 10.23.5.49
  world lossy single bmc-packet-loss 'path:client>10.23.5.50' '' '30 % of the packets are lost each way' '片道30%のパケットが失われる'
  rec client "time $lanplus -H 10.23.5.50 -U admin -P labpass1 sel elist"
  rec client "time $lanplus -H 10.23.5.50 -U admin -P labpass1 power status"
  rec client rmcpping -c 20 10.23.5.50
}
unreachable() {
  world unreachable single bmc-unreachable bmc:10.23.5.99 '' 'Nothing has this address' 'その住所には何もない'
  rec client "time $lanplus -H 10.23.5.99 -U admin -P labpass1 power status"
  rec client ping -c 3 10.23.5.99
  rec jump ping -c 3 10.23.5.99
  rec jump ip neigh show 10.23.5.99
}
no_gateway() {
  world no-gateway single bmc-wrong-gateway bmc:10.23.5.51 '' 'The gateway of the BMC lies outside its subnet: only neighbours get answers' 'BMCのゲートウェイがサブネットの外。同じ網からしか応答がない'
  bmc 10.23.5.51
  sed -i 's/^default_gw_ip_addr=.*/default_gw_ip_addr=10.32.5.1/' $work/10.23.5.51/lan.parm
  ip netns exec $bmcs ip rule add from 10.23.5.51 to 10.23.4.0/24 blackhole 2>/dev/null || in_bmcs ip route add blackhole 10.23.4.0/24
  rec client "time $lanplus -H 10.23.5.51 -U admin -P labpass1 power status"
  rec client ping -c 3 10.23.5.51
  rec jump $lanplus -H 10.23.5.51 -U admin -P labpass1 lan print 1
  rec jump $lanplus -H 10.23.5.51 -U admin -P labpass1 power status
}
wrong_mask() {
  world wrong-mask single bmc-wrong-netmask bmc:10.23.5.200 '' 'The mask of the BMC leaves its gateway outside' 'BMCのネットマスクが狭く、ゲートウェイが外に出ている'
  bmc 10.23.5.200
  sed -i 's/^subnet_mask=.*/subnet_mask=255.255.255.128/' $work/10.23.5.200/lan.parm
  in_bmcs ip rule add from 10.23.5.200 to 10.23.4.0/24 blackhole
  rec client "time $lanplus -H 10.23.5.200 -U admin -P labpass1 power status"
  rec jump $lanplus -H 10.23.5.200 -U admin -P labpass1 lan print 1
}
vlan() {
  bmc 10.23.5.53
  quiet 10.23.5.53 lan set 1 vlan id 60
  world vlan single bmc-vlan-mismatch 'path:jump>10.23.5.53' '' 'A VLAN was set in the BMC; the port is untagged' 'BMCにVLANを設定したが、スイッチ側はタグなし'
  rec jump $lanplus -H 10.23.5.53 -U admin -P labpass1 lan print 1
  ip -n $bmcs addr del 10.23.5.53/24 dev b0
  rec jump $lanplus -H 10.23.5.53 -U admin -P labpass1 power status
  rec jump ping -c 3 10.23.5.53
}
tcpdump_silent() {
  bmc 10.23.5.54
  ip netns exec $router nft add rule inet filter forward iifname c1 ip daddr 10.23.5.54 udp dport 623 drop
  world tcpdump-silent single firewall-blocks-623-udp 'path:client>10.23.5.54' 'bmc-unreachable bmc-hung-needs-reset bmc-lan-disabled' 'A capture of requests without a reply' '応答のない要求だけのキャプチャ'
  capture 10.23.5.54
  in_client $lanplus -H 10.23.5.54 -U admin -P labpass1 power status > /dev/null 2>&1
  captured 10.23.5.54
  rec client ping -c 3 10.23.5.54
}
conflict() {
  bmc 10.23.5.55
  ip -n $router link add d1 type veth peer name d0; ip -n $router link set d1 up master br0
  ip netns add $tag-d; ip -n $router link set d0 netns $tag-d; ip -n $tag-d link set d0 up; ip -n $tag-d addr add 10.23.5.55/24 dev d0
  world ip-conflict single bmc-ip-conflict bmc:10.23.5.55 '' 'Two devices answer for the address of the BMC' 'BMCのIPアドレスに二つの機器が応答する'
  rec jump arping -c 3 -I j0 10.23.5.55
  rec jump $lanplus -H 10.23.5.55 -U admin -P labpass1 power status
  ip netns del $tag-d
}

# --- clock, log, sensors, openness -----------------------------------------------------------------------------------------
clock_unset() {
  clock=unset bmc 10.23.5.61
  event 10.23.5.61 0x01 2 0x01 0x57 0x61 0x5f; event 10.23.5.61 0x01 2 0x81 0x57 0x50 0x5f
  world clock-unset single bmc-clock-never-set bmc:10.23.5.61 '' 'The clock of the event log was never set' 'イベントログの時計が一度も設定されていない'
  local i="$lanplus -H 10.23.5.61 -U admin -P labpass1"
  for c in 'sel time get' 'sel list' 'sel info'; do rec client $i $c; done
  rec client ipmi-sel -D LAN_2_0 -W opensesspriv -h 10.23.5.61 -u admin -p labpass1 -l ADMIN
  rec client bmc-device -D LAN_2_0 -W opensesspriv -h 10.23.5.61 -u admin -p labpass1 -l ADMIN --get-sel-time
}
clock_nine_hours() {
  bmc 10.23.5.62; set_clock 10.23.5.62 -32400
  world clock-nine-hours single bmc-clock-timezone-shift bmc:10.23.5.62 '' 'The clock of the event log is nine hours behind' 'イベントログの時計が9時間遅れている'
  rec client "date -u; $lanplus -H 10.23.5.62 -U admin -P labpass1 sel time get; date -u"
  rec client $lanplus -H 10.23.5.62 -U admin -P labpass1 power status
}
sel_full() {
  bmc 10.23.5.63 8
  for n in 1 2 3 4 5; do event 10.23.5.63 0x01 2 0x01 0x57 0x61 0x5f; event 10.23.5.63 0x01 2 0x81 0x57 0x50 0x5f; done
  world sel-full single bmc-sel-full bmc:10.23.5.63 '' 'The event log is full; new events are lost' 'イベントログが満杯で、新しいイベントが失われる'
  local i="$lanplus -H 10.23.5.63 -U admin -P labpass1"
  rec client $i sel info; rec client $i sel list; rec client $i power status
  rec client ipmi-sel -D LAN_2_0 -W opensesspriv -h 10.23.5.63 -u admin -p labpass1 -l ADMIN --info
}
sensor_critical() {
  bmc 10.23.5.64
  console 10.23.5.64 sensor_set_value 0x20 0 2 97 1
  world sensor-critical single bmc-sensor-critical bmc:10.23.5.64 '' 'A processor is above its critical temperature' 'CPU温度が限界値を超えている'
  local i="$lanplus -H 10.23.5.64 -U admin -P labpass1"
  for c in 'sdr elist' 'sensor list' 'sel elist'; do rec client $i $c; done
  rec client ipmi-sensors -D LAN_2_0 -W opensesspriv -h 10.23.5.64 -u admin -p labpass1 -l ADMIN
  rec client ipmi-sel -D LAN_2_0 -W opensesspriv -h 10.23.5.64 -u admin -p labpass1 -l ADMIN --output-event-state
}
cipher_zero() {
  bmc 10.23.5.65
  world cipher-zero single bmc-cipher-zero-open bmc:10.23.5.65 '' 'Suite 0 lets anybody in' '暗号スイート0で誰でも入れる'
  rec client ipmitool -I lanplus -C 0 -H 10.23.5.65 -U admin -P anything power status
  rec client ipmitool -I lanplus -C 0 -H 10.23.5.65 -U admin -P anything user list 1
}
anonymous() {
  bmc 10.23.5.66
  quiet 10.23.5.66 user enable 1; quiet 10.23.5.66 channel setaccess 1 1 callin=on ipmi=on privilege=4; quiet 10.23.5.66 user set password 1 ''
  world anonymous single bmc-anonymous-access bmc:10.23.5.66 '' 'The account without a name may log in' '名前のない利用者がログインできる'
  rec client $lanplus -H 10.23.5.66 -U admin -P labpass1 channel getaccess 1 1
  rec client $lanplus -H 10.23.5.66 -U admin -P labpass1 user list 1
  rec client "$lanplus -H 10.23.5.66 -U '' -P '' power status"
}
in_band() {
  world in-band-no-driver single ipmi-driver-not-loaded host:client '' 'No IPMI driver on the host itself' 'ホスト上にIPMIドライバーがない'
  rec client ipmitool mc info
  rec client bmc-info
  rec client ipmi-locate
}

worlds="healthy_ipmitool healthy_freeipmi noise_ciphers noise_hpm old_events wrong_flag no_reading cold_reset
 wrong_password wrong_password_freeipmi unknown_user cipher_17 table_full low_privilege ipmi15 port_closed reject drop hung slow
 very_slow lossy unreachable no_gateway wrong_mask vlan tcpdump_silent conflict clock_unset clock_nine_hours sel_full
 sensor_critical cipher_zero anonymous in_band"
running=()
for one in $worlds; do
  wanted $one || continue
  ($one) 2> "$work/$one.log" &
  running+=($!)
done
wait "${running[@]}"
cat "$work"/*_*.log >&2
