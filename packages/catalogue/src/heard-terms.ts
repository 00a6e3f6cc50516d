/** Made by `npm run -s hear`: term, rarity, and the weight it has for causes. See heard.ts. */
export const incidents = 901;
export const terms = `
_#	5.705	client-aborted=0.25
_openconnection	5.705	selinux-denies-proxy-connect=0.207
a#	5.012	upstream-tls-name-mismatch=0.421
a# ssl	5.012	upstream-tls-name-mismatch=0.421
a#b	5.194	upstream-protocol-mismatch=0.427
a#b ssl	5.194	upstream-protocol-mismatch=0.427
aaaa	5.705	clock-stepped=0.284	no-route-to-source=0.169	rtc-battery-dead=0.131
aborted	5.705	connection-idle-dropped=0.182
about	3.712	backlog-overflow=0.392	corrupt-drift-file=0.167	jitter-excessive=0.188	no-majority=0.166
accept	4.724	file-descriptors-exhausted=0.373
accept#	4.606	file-descriptors-exhausted=0.743
accept# failed	4.724	file-descriptors-exhausted=0.659
accepted	5.705	bmc-cipher-zero-open=0.337	vcenter-host-skew=0.175
access	3.436	bmc-hung-needs-reset=0.385	bmc-lan-disabled=0.219	client-aborted=0.297	no-time-source-configured=0.175
access log	4.724	client-aborted=0.409	keepalive-mismatch=0.285	one-backend-of-many-bad=0.176	proxy-read-timeout-too-short=0.215
access.log	5.417	client-aborted=0.228	one-backend-of-many-bad=0.213	upstream-body-stalls=0.207
account	4.095	bmc-insufficient-privilege=0.568	bmc-wrong-credentials=0.377
ack	5.705	data-lost-after-handshake=0.19	return-path-drops-upstream=0.155
ack win	5.705	data-lost-after-handshake=0.19	return-path-drops-upstream=0.155
action	5.417	disk-io-stall=0.24
actions	5.705	bmc-lan-disabled=0.109	bmc-protocol-nonconformance=0.208	bmc-reset-during-config=0.092
activate	5.705	unlisted-bmc=0.262
activated	5.705	tls-cert-fails-due-to-wrong-clock=0.191
active	3.066	panic-threshold-exceeded=0.161
active active	5.417	two-time-daemons-conflict=0.32
active failed	5.012	bmc-lan-service-closed=0.18	container-lacks-sys-time=0.186
active requeued	5.194	upstream-no-live-peer=0.229
active running	5.705	two-time-daemons-conflict=0.294
active sessions	5.194	bmc-session-slots-exhausted=0.35
actual	5.705	firewall-drops-123-udp=0.229	reply-path-drops-ntp=0.175	server-acl-denies=0.201	source-unreachable=0.155
adapter	5.417	bmc-shared-nic-failover=0.183	link-errors=0.318
add	4.606	bmc-sel-full=0.499	vcenter-host-skew=0.166
add-on	5.705	firewall-rejects-123-udp=0.167	ntp-bound-to-loopback=0.114	time-server-down=0.371
added	4.858	local-firewall-blocks-ntp=0.158	one-backend-of-many-bad=0.181
adding	5.705	unlisted-network=0.186
addr	4.724	bmc-ip-conflict=0.24	kiss-of-death-rate=0.138	local-firewall-blocks-ntp=0.154	nts-ke-unreachable=0.153
address	2.361	bmc-brute-force=0.143	bmc-ntp-server-unreachable=0.11	control-access-blocked=0.104	ephemeral-ports-exhausted=0.561	ip-address-conflict=0.362	ntp-monlist-amplification=0.247
address already	5.417	ntp-port-already-in-use=0.375
address db#	5.705	ip-address-conflict=0.149	ipv6-unreachable-upstream=0.202	no-route-to-source=0.272
address not	5.705	ephemeral-ports-exhausted=0.137
address port	4.606	bmc-lan-service-closed=0.229	bmc-listener-address-mismatch=0.271	ntp-monlist-amplification=0.279
address source	5.194	bmc-vlan-mismatch=0.202	bmc-wrong-gateway=0.355
address stratum	4.858	control-access-blocked=0.214	falseticker=0.265	no-majority=0.088	no-time-source-configured=0.133
address while	5.194	ephemeral-ports-exhausted=0.458
adjtime	5.705	clock-frequency-out-of-range=0.151	hypervisor-host-clock-wrong=0.101	kernel-adjtimex-regression=0.191	large-initial-offset-not-stepped=0.209	unlisted-time=0.257
adjtimex	5.194	clock-frequency-out-of-range=0.429	kernel-adjtimex-regression=0.423
adjusting	5.417	kernel-adjtimex-regression=0.101	large-initial-offset-not-stepped=0.519
adjusting local	5.417	kernel-adjtimex-regression=0.101	large-initial-offset-not-stepped=0.519
adjustment	5.417	clock-frequency-out-of-range=0.144	no-majority=0.242	two-sources-disagree=0.113	unlisted-time=0.244
admin	3.436	bmc-brute-force=0.208	bmc-ip-conflict=0.118	upstream-header-too-big=0.206
admin chassis	5.705	bmc-lan-service-closed=0.154	firewall-blocks-623-udp=0.181
admin xxx	5.705	bmc-ip-conflict=0.196
administrator	4.606	bmc-anonymous-access=0.323	bmc-brute-force=0.279	bmc-insufficient-privilege=0.354	bmc-packet-loss=0.183
administrator failed	5.417	bmc-insufficient-privilege=0.281	bmc-packet-loss=0.215
af_inet	5.012	ntp-port-already-in-use=0.206
af_inet sin_port	5.705	no-route-to-source=0.148
affected	5.417	nat-drops-outbound-udp=0.206
after	2.008	bmc-clock-drifts=0.063	bmc-default-credentials=0.125	ntp-spoofed-or-shifted=0.076
after half	5.417	ntp-spoofed-or-shifted=0.205	source-stepped=0.108
after power	5.417	bmc-clock-drifts=0.171	dnssec-clock-deadlock=0.2
after restart	5.417	bmc-hung-needs-reset=0.188	single-source=0.093	source-stepped=0.167
after seconds	4.858	bmc-slow=0.257	unlisted-network=0.211	unlisted-upstream=0.21
after some	4.406	bmc-hung-needs-reset=0.238	connection-idle-dropped=0.227
after t#	5.417	bmc-cert-expired=0.258	upstream-tls-cert-expired=0.253
afterwards	5.417	bmc-benign-tool-message=0.184	bmc-reset-during-config=0.353
again	3.668	bmc-hung-needs-reset=0.279	corrupt-drift-file=0.165
against	3.97	all-sources-wrong=0.108	ephemeral-ports-exhausted=0.237	no-time-sync-configured=0.314	ntp-monlist-amplification=0.174	proxy-client-timeout-too-short=0.137	single-source=0.136	sync-loop=0.233
against peer	5.705	no-time-sync-configured=0.451
age	4.724	no-majority=0.107	upstream-down=0.218
ago	3.808	ntp-bound-to-loopback=0.076
ahead	5.705	all-sources-wrong=0.078	single-source=0.098	source-stepped=0.176	tls-cert-fails-due-to-wrong-clock=0.185
alarm	5.417	root-distance-too-large=0.171	rtc-battery-dead=0.154	server-unsynchronised=0.374
alb	5.417	keepalive-mismatch=0.263
alert	3.625	file-descriptors-exhausted=0.334	upstream-tls-name-mismatch=0.442
alert backend	5.194	upstream-no-live-peer=0.229
alert handshake	5.417	upstream-tls-name-mismatch=0.366
alert number	4.724	upstream-tls-name-mismatch=0.476
alert socket	5.194	file-descriptors-exhausted=0.373
algorithm	5.194	bmc-wrong-cipher-suite=0.35
all	2.912	bmc-clock-timezone-shift=0.091	proxy-read-timeout-too-short=0.347	upstream-process-slow=0.426
all nodes	5.705	bmc-clock-timezone-shift=0.177	jitter-excessive=0.139	two-sources-disagree=0.125
allocation	5.417	backend-paused=0.173	bmc-sel-full=0.215
allow	5.417	local-refclock-not-supported=0.155	server-acl-denies=0.265	time-server-down=0.109
allowed	5.417	server-acl-denies=0.265	time-server-down=0.109
alpine	4.858	file-descriptors-exhausted=0.216
alpn	4.858	backend-not-reading=0.115	data-lost-after-handshake=0.201	mtu-black-hole=0.312	upstream-tls-silent=0.261
alpn offering	5.417	backend-not-reading=0.129	upstream-tls-silent=0.226
alpn offers	5.705	data-lost-after-handshake=0.163	mtu-black-hole=0.22
already	4.724	ntp-port-already-in-use=0.397
already use	5.194	ntp-port-already-in-use=0.359
although	4.606	client-aborted=0.202	unlisted-host=0.328
always	4.858	connection-idle-dropped=0.234	upstream-body-stalls=0.185	vm-tools-and-ntpd-fight=0.126
annotations	5.705	time-daemon-stopped=0.178	upstream-protocol-mismatch=0.17
anon-rss	5.012	memory-pressure=0.401
anon-rss file-rss	5.194	memory-pressure=0.34
another	3.193	kernel-adjtimex-regression=0.161	ntp-spoofed-or-shifted=0.121	nts-ke-unreachable=0.163
another min	4.858	guest-clock-stale-after-host-suspend=0.332
another node	5.417	upstream-tls-cert-not-yet-valid=0.152
answer	4.095	bmc-reset-during-config=0.183	return-path-drops-upstream=0.277
any	3.913	firewall-rejects-123-udp=0.115
anything	5.705	bmc-clock-timezone-shift=0.177	bmc-ntp-disabled=0.122
api	3.042	jitter-excessive=0.14
api health	5.705	dns-stale-upstream-ip=0.25
api nodes	5.705	upstream-tls-name-mismatch=0.214
api validator-ranges.json	5.705	upstream-tls-name-mismatch=0.214
app	3.37	unlisted-upstream=0.374	upstream-listener-address-mismatch=0.251	upstream-pool-exhausted=0.401	upstream-process-slow=0.442
app app#	5.194	one-backend-of-many-bad=0.194	proxy-read-timeout-too-short=0.213	upstream-process-slow=0.491
app#	4.606	one-backend-of-many-bad=0.172	upstream-process-slow=0.435	vm-tools-and-ntpd-fight=0.261
app# sh	5.417	one-backend-of-many-bad=0.202	proxy-read-timeout-too-short=0.222	upstream-process-slow=0.512
app-#	5.705	backlog-overflow=0.15	upstream-pool-exhausted=0.228
app.sock	5.705	upstream-workers-hung=0.363
app.sock host	5.705	upstream-workers-hung=0.363
appliance	4.406	kiss-of-death-rate=0.129	ntp-monlist-amplification=0.193	upstream-tls-cert-not-yet-valid=0.129	vcenter-host-skew=0.433
application server	5.417	backend-paused=0.173	proxy-read-timeout-too-short=0.297	upstream-process-slow=0.194
applied	4.858	guest-clock-stale-after-host-suspend=0.332
apt	5.417	guest-clock-stale-after-host-suspend=0.24
args	5.705	selinux-denies-proxy-connect=0.207
argument	5.705	kernel-adjtimex-regression=0.106	large-initial-offset-not-stepped=0.147	rtc-battery-dead=0.422
arp	4.724	ip-address-conflict=0.852
arping	5.417	bmc-ip-conflict=0.186	ip-address-conflict=0.368
arping eth#	5.705	bmc-ip-conflict=0.196	ip-address-conflict=0.259
arrives	5.705	firewall-rejects-upstream=0.189
asked	5.194	bmc-cert-expired=0.17	bmc-listener-address-mismatch=0.155	ntp-monlist-amplification=0.315
asks	5.194	kiss-of-death-rate=0.285	kod-deny=0.234	server-rate-limits=0.194
asserted	4.858	bmc-clock-never-set=0.324	bmc-ntp-disabled=0.104	bmc-sel-full=0.232	bmc-sensor-critical=0.262
assertion	5.705	bmc-benign-tool-message=0.17	bmc-sensor-critical=0.133
assign	4.319	ephemeral-ports-exhausted=0.863
assign requested	4.319	ephemeral-ports-exhausted=0.863
associd	5.705	root-distance-too-large=0.178	w32time-large-root-dispersion=0.291
associd status	5.705	root-distance-too-large=0.178	w32time-large-root-dispersion=0.291
assuming	5.417	unlisted-time=0.293
ast#	5.417	bmc-wrong-credentials=0.273
asyncdns	4.724	config-syntax-error=0.209	container-seccomp-blocks-time64=0.229
asyncdns nts	5.417	container-seccomp-blocks-time64=0.263	local-firewall-blocks-ntp=0.147
asyncdns sechash	5.705	container-lacks-sys-time=0.159
attempt connect	5.417	upstream-down=0.241
attempt failed	5.705	bmc-unreachable=0.154	firewall-blocks-623-udp=0.109
attempting	5.417	nts-ke-unreachable=0.175
attributes	5.705	bmc-firmware-outdated=0.173	bmc-ntp-server-unreachable=0.266
audit	5.417	bmc-anonymous-access=0.2
audit avc	5.705	selinux-denies-proxy-connect=0.216
audit.log	5.705	selinux-denies-proxy-connect=0.216
auf	5.705	ipmi-driver-not-loaded=0.1
auth	4.095	bmc-anonymous-access=0.288	bmc-lan-disabled=0.19	symmetric-key-mismatch=0.16	symmetric-key-missing=0.113
authentication	3.859	bmc-ipmi15-not-supported=0.434	bmc-wrong-cipher-suite=0.312
authentication algorithm	5.417	bmc-wrong-cipher-suite=0.365
authentication type	4.858	bmc-ipmi15-not-supported=0.434	bmc-wrong-credentials=0.292
authority	5.705	upstream-tls-untrusted=0.143
auto	5.012	bmc-benign-tool-message=0.164
automation	5.417	ntp-bound-to-loopback=0.109	source-port-123-replies-dropped=0.124	time-server-down=0.163
avail	4.501	disk-full=0.409
avail use	4.858	disk-full=0.442
available	3.402	upstream-down=0.439	upstream-no-live-peer=0.365
average	4.406	cpu-saturated=0.349	disk-io-stall=0.365	unlisted-host=0.278	upstream-body-stalls=0.168
average value	5.417	disk-io-stall=0.312
avg	4.406	packet-loss-on-path=0.463	path-congested=0.352
avg max	4.501	packet-loss-on-path=0.268	path-congested=0.236
away	5.194	ntp-spoofed-or-shifted=0.197	proxy-client-timeout-too-short=0.177
azure	5.194	connection-idle-dropped=0.238	nat-drops-outbound-udp=0.197
back	4.031	bmc-overloaded=0.158	bmc-shared-nic-failover=0.331	panic-threshold-exceeded=0.085
back itself	5.705	backend-paused=0.216
backend	3.625	upstream-down=0.287	upstream-no-live-peer=0.339
backup	4.164	disk-io-stall=0.354	path-congested=0.218
backup servers	5.194	upstream-no-live-peer=0.229
bad	3.625	dns-resolution-failure=0.376	panic-threshold-exceeded=0.191	symmetric-key-mismatch=0.142	symmetric-key-missing=0.1
bad gateway	4.606	ipv6-unreachable-upstream=0.191
bad request	5.417	unlisted-bmc=0.19
balancer	4.501	dns-stale-upstream-ip=0.303	keepalive-mismatch=0.412	nat-drops-outbound-udp=0.171
balancer idle	5.705	keepalive-mismatch=0.278
bare	5.705	firewall-rejects-upstream=0.187
base	5.012	container-seccomp-blocks-time64=0.12
base.#.#.generalerror	4.858	bmc-wrong-credentials=0.256
based	5.705	proxy-resolver-missing-or-refusing=0.156
bash	5.705	nat-drops-outbound-udp=0.122	reply-path-drops-ntp=0.124
because	3.859	large-initial-offset-not-stepped=0.217
before	3.508	bmc-clock-drifts=0.111	upstream-tls-cert-not-yet-valid=0.187
before headers	5.417	connection-idle-dropped=0.172
before t#	5.417	clock-stepped=0.172	tls-cert-fails-due-to-wrong-clock=0.294	upstream-tls-cert-not-yet-valid=0.288
behind	2.912	bmc-clock-drifts=0.092	kod-deny=0.108	nat-drops-outbound-udp=0.198	upstream-body-stalls=0.111
behind nginx	5.012	backend-not-reading=0.119	upstream-body-stalls=0.191	upstream-tls-silent=0.142	upstream-workers-hung=0.156
being	5.194	bmc-reset-during-config=0.232
best	5.012	packet-loss-on-path=0.229	path-congested=0.138	unlisted-time=0.271
best master	5.705	unlisted-time=0.309
between	4.095	corrupt-drift-file=0.16	proxy-client-timeout-too-short=0.14
big	4.031	panic-threshold-exceeded=0.085	upstream-header-too-big=0.752
big header	4.319	upstream-header-too-big=0.806
bin	4.406	bmc-lan-service-closed=0.218	bmc-listener-address-mismatch=0.218
bin netipmid	5.705	bmc-lan-service-closed=0.283	bmc-listener-address-mismatch=0.282
bind	4.319	ntp-port-already-in-use=0.65	two-time-daemons-conflict=0.24
block	4.858	bmc-sel-full=0.193
blocked	5.012	disk-io-stall=0.375
bmc	2.953	bmc-clock-drifts=0.093	bmc-clock-timezone-shift=0.092	bmc-hung-needs-reset=0.451	bmc-ip-conflict=0.15	bmc-lan-service-closed=0.369	bmc-listener-address-mismatch=0.222	bmc-reset-during-config=0.206	bmc-shared-nic-failover=0.364	bmc-unreachable=0.299	bmc-vlan-mismatch=0.194	unlisted-bmc=0.575
bmc configuration	5.705	bmc-hung-needs-reset=0.249	bmc-unreachable=0.269
bmc did	5.705	bmc-hung-needs-reset=0.249	bmc-unreachable=0.269
bmc works	5.417	bmc-lan-service-closed=0.31	bmc-listener-address-mismatch=0.161
bmc#	5.705	bmc-benign-tool-message=0.24	bmc-reset-during-config=0.144
bmcs	5.417	bmc-lan-service-closed=0.27	bmc-unreachable=0.19	firewall-blocks-623-udp=0.135
board	3.625	bmc-wrong-cipher-suite=0.249	rtc-battery-dead=0.285
board without	5.705	dnssec-clock-deadlock=0.175	large-initial-offset-not-stepped=0.122	rtc-battery-dead=0.207
body	5.705	bmc-hung-needs-reset=0.182	bmc-overloaded=0.117	bmc-reset-during-config=0.142
boot	3.859	all-sources-wrong=0.165	bmc-ntp-disabled=0.082
both	3.808	bmc-clock-drifts=0.12	bmc-shared-nic-failover=0.157	hypervisor-host-clock-wrong=0.156	symmetric-key-mismatch=0.149	symmetric-key-missing=0.105	sync-loop=0.223	unlisted-time=0.332
box	4.501	dns-resolution-failure=0.256	firewall-rejects-upstream=0.184	no-majority=0.102	ntp-bound-to-loopback=0.09	time-server-down=0.135
break	5.705	proxy-read-timeout-too-short=0.167
bridge	5.417	dns-resolution-failure=0.172
brings	5.417	bmc-overloaded=0.212	bmc-shared-nic-failover=0.183	client-aborted=0.093	proxy-client-timeout-too-short=0.187
broadcast	4.239	bmc-ip-conflict=0.146	ip-address-conflict=0.288
browser	3.712	bmc-brute-force=0.225	proxy-read-timeout-too-short=0.261
buff	5.012	memory-pressure=0.455
buff cache	5.012	memory-pressure=0.455
buffer	4.724	backend-paused=0.147	reply-malformed=0.114
bug	5.417	cpu-saturated=0.346
busy	5.417	bmc-overloaded=0.319
busybox	5.012	clock-frequency-out-of-range=0.167	dns-resolution-failure=0.385
but	3.759	bmc-clock-timezone-shift=0.117
bytes	2.997	bmc-sel-full=0.253	ip-address-conflict=0.278	jitter-excessive=0.326	packet-loss-on-path=0.392	path-congested=0.282	upstream-body-stalls=0.114
bytes data	4.239	bmc-wrong-gateway=0.235	firewall-blocks-623-udp=0.134	mtu-black-hole=0.308	packet-loss-on-path=0.198
bytes received	5.705	backend-not-reading=0.135	upstream-tls-silent=0.162
c#	5.012	bmc-firmware-outdated=0.152	ipv6-unreachable-upstream=0.126	no-route-to-source=0.171
ca-certificates.crt	5.012	upstream-tls-silent=0.128	upstream-tls-untrusted=0.282
cable	5.417	asymmetric-path=0.272	bmc-listener-address-mismatch=0.161
cache	4.164	memory-pressure=0.459
caddy	5.012	upstream-protocol-mismatch=0.172
caddyfile	5.417	upstream-tls-untrusted=0.171
cafile	5.194	data-lost-after-handshake=0.126	upstream-tls-silent=0.132
cafile etc	5.417	data-lost-after-handshake=0.131	upstream-tls-silent=0.138
call failed	5.012	bmc-listener-address-mismatch=0.129	bmc-unreachable=0.176	dnssec-clock-deadlock=0.153	firewall-blocks-623-udp=0.125
call last	4.501	bmc-firmware-outdated=0.136	local-firewall-blocks-ntp=0.179
callback	5.194	bmc-benign-tool-message=0.308
called	5.417	proxy-client-timeout-too-short=0.187
caller	5.705	client-aborted=0.25
calling webhook	5.705	upstream-blocked-by-firewall=0.231	upstream-tls-untrusted=0.143
calls	4.164	client-aborted=0.182	file-descriptors-exhausted=0.185	jitter-excessive=0.121	kiss-of-death-rate=0.159	path-congested=0.174
calls fail	5.705	file-descriptors-exhausted=0.254
can	3.508	firewall-rejects-upstream=0.204	no-majority=0.157	ntp-bound-to-loopback=0.07	nts-ke-unreachable=0.113
can log	5.705	bmc-anonymous-access=0.19
can open	5.705	ntp-bound-to-loopback=0.114	time-server-down=0.171
candidate	5.705	firewall-drops-123-udp=0.229	reply-path-drops-ntp=0.175	server-acl-denies=0.201	source-unreachable=0.155	upstream-tls-untrusted=0.143
cannot	3.042	control-access-blocked=0.134	ephemeral-ports-exhausted=0.478	firewall-rejects-123-udp=0.089
cannot assign	4.501	ephemeral-ports-exhausted=0.707
cannot bind	5.705	ntp-port-already-in-use=0.457	two-time-daemons-conflict=0.252
cannot connect	4.858	firewall-rejects-123-udp=0.142	time-server-down=0.17	unlisted-network=0.205	upstream-blocked-by-firewall=0.372
cannot talk	5.705	control-access-blocked=0.251
capabilities	5.417	bmc-ipmi15-not-supported=0.125	bmc-listener-address-mismatch=0.161
capath	5.417	data-lost-after-handshake=0.131	upstream-tls-silent=0.138
captured	5.417	firewall-blocks-623-udp=0.172	kernel-adjtimex-regression=0.123	reply-malformed=0.301
carrier	5.012	link-errors=0.346
cat	4.724	clock-frequency-out-of-range=0.172	corrupt-drift-file=0.397
cat proc	5.705	conntrack-table-full=0.125
caused	4.406	bmc-cert-expired=0.189	upstream-blocked-by-firewall=0.344	upstream-host-unreachable=0.442
caused dial	5.417	upstream-blocked-by-firewall=0.322	upstream-host-unreachable=0.257
cdn	5.417	upstream-tls-name-mismatch=0.294
centos	4.319	bmc-overloaded=0.169	selinux-denies-proxy-connect=0.377
ceph	5.417	clock-stepped=0.196	jitter-excessive=0.132	no-majority=0.122	no-time-sync-configured=0.254	two-sources-disagree=0.233
certificate	2.815	nts-cert-expired=0.316	tls-cert-fails-due-to-wrong-clock=0.924	upstream-tls-cert-expired=0.724	upstream-tls-cert-not-yet-valid=0.432	upstream-tls-untrusted=0.703
certificate chain	4.858	nts-cert-expired=0.391	tls-cert-fails-due-to-wrong-clock=0.242
certificate not	4.164	esxi-ntpd-service-stopped=0.153	nts-cert-expired=0.335	rtc-battery-dead=0.177	tls-cert-fails-due-to-wrong-clock=0.65	upstream-tls-cert-not-yet-valid=0.288
certificate problem	5.194	rtc-battery-dead=0.143	upstream-tls-untrusted=0.294
certificate verification	4.606	nts-cert-expired=0.371	tls-cert-fails-due-to-wrong-clock=0.305
certificate verify	4.319	bmc-cert-expired=0.185	upstream-tls-cert-expired=0.389	upstream-tls-untrusted=0.229
certificates	5.705	hypervisor-host-clock-wrong=0.111	large-initial-offset-not-stepped=0.128	panic-threshold-exceeded=0.12	tls-cert-fails-due-to-wrong-clock=0.21	upstream-tls-cert-not-yet-valid=0.178
certs	4.606	esxi-ntpd-service-stopped=0.169	upstream-tls-silent=0.117	upstream-tls-untrusted=0.259
certs ca-certificates.crt	5.012	upstream-tls-silent=0.128	upstream-tls-untrusted=0.282
chain	4.724	nts-cert-expired=0.38	tls-cert-fails-due-to-wrong-clock=0.235
chain uses	5.012	nts-cert-expired=0.403	tls-cert-fails-due-to-wrong-clock=0.249
change	4.724	clock-stepped=0.184	dns-resolution-failure=0.205	panic-threshold-exceeded=0.099
changed	3.712	bmc-clock-timezone-shift=0.115	bmc-firmware-outdated=0.206	no-majority=0.166	unlisted-bmc=0.268
changed false	5.705	bmc-benign-tool-message=0.194	bmc-protocol-nonconformance=0.287	bmc-reset-during-config=0.117
channel	3.668	bmc-anonymous-access=0.258	bmc-lan-disabled=0.234	bmc-reset-during-config=0.164	bmc-shared-nic-failover=0.152
channel authentication	5.705	bmc-ipmi15-not-supported=0.132	bmc-listener-address-mismatch=0.17
channel cipher	5.705	bmc-protocol-nonconformance=0.188
charset	5.705	bmc-reset-during-config=0.092
charset utf-#	5.705	bmc-reset-during-config=0.092
chassis	3.668	bmc-ip-conflict=0.126	bmc-ipmi15-not-supported=0.29	bmc-packet-loss=0.145	bmc-vlan-mismatch=0.143
chassis power	4.406	bmc-clock-never-set=0.165	bmc-insufficient-privilege=0.228	bmc-ip-conflict=0.152	bmc-packet-loss=0.175
chassis status	4.724	bmc-ipmi15-not-supported=0.256	bmc-session-slots-exhausted=0.261	bmc-shared-nic-failover=0.16	firewall-blocks-623-udp=0.15
check	3.436	bmc-cipher-zero-open=0.203	one-backend-of-many-bad=0.248
check duration	5.194	upstream-no-live-peer=0.229
checks	5.705	bmc-firmware-outdated=0.1	bmc-overloaded=0.181	conntrack-table-full=0.12
child	5.194	memory-pressure=0.255	unlisted-upstream=0.224
chrony	3.402	all-sources-wrong=0.145	bmc-clock-drifts=0.107	config-syntax-error=0.389	firewall-rejects-123-udp=0.1	ntp-bound-to-loopback=0.068	nts-cert-expired=0.156	time-daemon-failed-to-start=0.56	time-server-down=0.29
chrony ntp	5.194	server-acl-denies=0.254	two-time-daemons-conflict=0.35
chrony.conf	5.012	config-syntax-error=0.188	local-refclock-not-supported=0.144	server-acl-denies=0.245
chrony.service chrony	5.417	two-time-daemons-conflict=0.186
chrony.service enabled	5.417	two-time-daemons-conflict=0.186
chronyc	3.913	clock-frequency-out-of-range=0.206	control-access-blocked=0.172	falseticker=0.371	local-refclock-not-supported=0.159	no-majority=0.194	no-time-source-configured=0.307	two-sources-disagree=0.181
chronyc sources	4.606	control-access-blocked=0.203	falseticker=0.291	no-majority=0.229	no-time-source-configured=0.361	two-sources-disagree=0.213
chronyc tracking	4.606	clock-frequency-out-of-range=0.242	local-refclock-not-supported=0.132
chronyd	3.37	clock-stepped=0.239	config-syntax-error=0.463	falseticker=0.176	hypervisor-host-clock-wrong=0.215	kernel-adjtimex-regression=0.274	no-majority=0.151	ntp-spoofed-or-shifted=0.128	nts-cert-expired=0.271	time-daemon-failed-to-start=0.609
chronyd chronyd	4.858	config-syntax-error=0.215	kernel-adjtimex-regression=0.15	time-daemon-failed-to-start=0.286
chronyd fatal	4.724	config-syntax-error=0.385	kernel-adjtimex-regression=0.384	time-daemon-failed-to-start=0.373
chronyd log	5.417	ntp-spoofed-or-shifted=0.205	nts-cert-expired=0.318	source-stepped=0.108
chronyd selected	5.012	clock-stepped=0.195	falseticker=0.262	no-majority=0.224	ntp-spoofed-or-shifted=0.19	nts-cert-expired=0.109	two-sources-disagree=0.104
chronyd system	5.417	hypervisor-host-clock-wrong=0.222	no-majority=0.242	ntp-spoofed-or-shifted=0.205	source-stepped=0.108	two-clock-controllers-fight=0.269	two-sources-disagree=0.113
chronyd tls	5.417	nts-cert-expired=0.179	tls-cert-fails-due-to-wrong-clock=0.27
chronyd version	4.501	container-seccomp-blocks-time64=0.218	kernel-adjtimex-regression=0.139	time-daemon-failed-to-start=0.265
chronyd.pid	5.417	time-daemon-failed-to-start=0.339
chronyd.service	5.417	time-daemon-failed-to-start=0.289
cipher	4.239	bmc-cipher-zero-open=0.25	bmc-protocol-nonconformance=0.304	bmc-wrong-cipher-suite=0.493
cipher suite	4.606	bmc-wrong-cipher-suite=0.428
cipher suites	5.417	bmc-benign-tool-message=0.171	bmc-protocol-nonconformance=0.229	bmc-wrong-cipher-suite=0.208
cli	5.417	local-firewall-blocks-ntp=0.169	reply-path-drops-ntp=0.145	source-unreachable=0.201	two-sources-disagree=0.319
client	1.578	ntp-monlist-amplification=0.069	ntp-spoofed-or-shifted=0.06
client hello	4.858	backend-not-reading=0.115	data-lost-after-handshake=0.201	mtu-black-hole=0.312	upstream-tls-silent=0.261
client redacted	5.705	upstream-header-too-big=0.176
clients	4.319	proxy-read-timeout-too-short=0.226
clients get	5.705	ephemeral-ports-exhausted=0.172
clock	2.421	bmc-clock-drifts=0.076	bmc-clock-timezone-shift=0.244	clock-skew-breaks-auth=0.551	clock-stepped=0.34	corrupt-drift-file=0.204	dnssec-clock-deadlock=0.246	hypervisor-host-clock-wrong=0.341	large-initial-offset-not-stepped=0.398	no-time-source-configured=0.289	no-time-sync-configured=0.673	ntp-spoofed-or-shifted=0.092	rtc-battery-dead=0.401	time-daemon-stopped=0.45	unlisted-time=0.45	vm-tools-and-ntpd-fight=0.205
clock behind	5.705	bmc-clock-drifts=0.18	hypervisor-host-clock-wrong=0.108	large-initial-offset-not-stepped=0.132	vm-tools-and-ntpd-fight=0.148
clock difference	5.705	no-time-sync-configured=0.451
clock not	5.705	dnssec-clock-deadlock=0.175	source-unreachable=0.171	time-daemon-stopped=0.178
clock skew	4.406	clock-skew-breaks-auth=0.648	jitter-excessive=0.107	no-majority=0.1	no-time-sync-configured=0.323	two-sources-disagree=0.189	vcenter-host-skew=0.159
clock status	5.705	clock-frequency-out-of-range=0.151	hypervisor-host-clock-wrong=0.101	kernel-adjtimex-regression=0.085	server-acl-denies=0.104	unlisted-time=0.257
clock synchronized	5.012	bmc-clock-never-set=0.148	bmc-ntp-server-unreachable=0.123	no-time-sync-configured=0.286	two-clock-controllers-fight=0.147
clock wrong	5.194	hypervisor-host-clock-wrong=0.213	no-majority=0.232	ntp-spoofed-or-shifted=0.197	two-sources-disagree=0.108
clocks	5.417	all-sources-wrong=0.232	bmc-clock-drifts=0.171	local-clock-undisciplined-preferred=0.119	single-source=0.147
clone	5.705	upstream-tls-untrusted=0.14
close	5.012	keepalive-mismatch=0.228
closed	4.031	ephemeral-ports-exhausted=0.217	guest-clock-stale-after-host-suspend=0.383	upstream-body-stalls=0.154	upstream-workers-hung=0.224
closed connection	5.194	upstream-workers-hung=0.289
closing	5.012	backend-not-reading=0.119	upstream-tls-silent=0.142
closing connection	5.417	backend-not-reading=0.129	ipv6-unreachable-upstream=0.127	upstream-tls-silent=0.153
cloud	4.031	dns-stale-upstream-ip=0.271	kernel-adjtimex-regression=0.203	path-congested=0.183
cluster	3.338	bmc-unreachable=0.233	clock-stepped=0.345	control-access-blocked=0.147	esxi-ntpclient-firewall-closed=0.135	esxi-ntpd-service-stopped=0.123	upstream-tls-cert-not-yet-valid=0.188
cmd	3.913	bmc-reset-during-config=0.175	firewall-rejects-123-udp=0.129	local-clock-undisciplined-preferred=0.231	no-time-source-configured=0.324	time-daemon-stopped=0.332	time-server-down=0.154
cmdmon	4.606	config-syntax-error=0.204	container-seccomp-blocks-time64=0.223	time-daemon-failed-to-start=0.228
cmdmon ntp	4.606	config-syntax-error=0.204	container-seccomp-blocks-time64=0.223	time-daemon-failed-to-start=0.228
code	2.555	ntp-monlist-amplification=0.155	unlisted-bmc=0.484
code base.#.#.generalerror	4.858	bmc-wrong-credentials=0.256
code exited	4.239	time-daemon-failed-to-start=0.494	time-daemon-stopped=0.211
code message	5.705	clock-skew-breaks-auth=0.216
code requesttimetooskewed	5.705	clock-skew-breaks-auth=0.216
collecting	5.705	firewall-rejects-123-udp=0.188	hypervisor-host-clock-wrong=0.111	time-server-down=0.225
collector	4.858	unlisted-bmc=0.219
collisions	5.705	link-errors=0.273
come	4.239	ntp-spoofed-or-shifted=0.161
comes	4.319	backend-paused=0.163	container-lacks-sys-time=0.193	ip-address-conflict=0.271
comes back	5.705	backend-paused=0.216
command	3.193	bmc-sel-full=0.235	bmc-slow=0.362	esxi-ntpd-service-stopped=0.117
command failed	5.417	bmc-benign-tool-message=0.147	bmc-insufficient-privilege=0.166	bmc-reset-during-config=0.242
command ipmi-sel	5.705	bmc-slow=0.302
command line	5.705	ntp-port-already-in-use=0.234
commands	4.606	bmc-insufficient-privilege=0.23
commit	5.705	config-syntax-error=0.163
communications	5.705	connection-idle-dropped=0.226
communications link	5.705	connection-idle-dropped=0.226
complain	5.194	client-aborted=0.218	jitter-excessive=0.126	nts-cert-expired=0.113	panic-threshold-exceeded=0.109	two-sources-disagree=0.114
complete	4.501	backend-paused=0.17	bmc-wrong-gateway=0.215	packet-loss-on-path=0.214
completed	5.705	backend-paused=0.216	local-firewall-blocks-ntp=0.186
completion	5.705	bmc-insufficient-privilege=0.293
completion code	5.705	bmc-insufficient-privilege=0.293
completioncodeerror	5.705	bmc-ipmi15-not-supported=0.132	bmc-overloaded=0.336
component	5.194	kiss-of-death-rate=0.235	kod-deny=0.193	server-rate-limits=0.159
compose	4.031	dns-stale-upstream-ip=0.275	upstream-listener-address-mismatch=0.21
compose file	5.705	upstream-listener-address-mismatch=0.298
compose stack	5.705	proxy-resolver-missing-or-refusing=0.171
computer	4.606	bmc-cert-expired=0.268	firewall-rejects-123-udp=0.152	panic-threshold-exceeded=0.097	reply-path-drops-ntp=0.164	time-server-down=0.181	tls-cert-fails-due-to-wrong-clock=0.26
conf	5.417	symmetric-key-mismatch=0.212	symmetric-key-missing=0.15	w32time-large-root-dispersion=0.182
conf reach	5.705	symmetric-key-mismatch=0.223	symmetric-key-missing=0.158	w32time-large-root-dispersion=0.191
conf.d	5.705	upstream-no-live-peer=0.197
config	4.501	dnssec-clock-deadlock=0.154	nts-ke-unreachable=0.145	upstream-header-too-big=0.141
configuration	3.859	config-syntax-error=0.245	esxi-ntpd-service-stopped=0.142	local-refclock-not-supported=0.146	nts-ke-unreachable=0.125	server-acl-denies=0.189	time-server-down=0.19
configured	4.501	firewall-drops-123-udp=0.271	large-initial-offset-not-stepped=0.155	panic-threshold-exceeded=0.237	reply-path-drops-ntp=0.208	server-acl-denies=0.159	source-unreachable=0.184	time-daemon-stopped=0.217
connect	2.159	ephemeral-ports-exhausted=0.457	firewall-rejects-123-udp=0.063	ipv6-unreachable-upstream=0.316	proxy-not-permitted=0.283	upstream-down=0.646	upstream-listener-address-mismatch=0.611
connect db#	5.705	ipv6-unreachable-upstream=0.468
connect dev	5.705	bmc-cert-expired=0.146	upstream-tls-cert-expired=0.172
connect econnrefused	5.417	upstream-down=0.266	upstream-listener-address-mismatch=0.384
connect error	5.417	connection-idle-dropped=0.172
connect failed	3.338	dns-stale-upstream-ip=0.427	ephemeral-ports-exhausted=0.319	upstream-down=0.374	upstream-host-unreachable=0.36	upstream-listener-address-mismatch=0.443
connect server	5.705	ipv6-unreachable-upstream=0.134
connect unix	3.913	backlog-overflow=0.374	proxy-not-permitted=0.434	upstream-down=0.335	upstream-workers-hung=0.255
connect_to_proxy	5.705	selinux-denies-proxy-connect=0.207
connected	3.625	backend-not-reading=0.086	nts-cert-expired=0.115	upstream-tls-silent=0.195
connecting	2.46	dns-stale-upstream-ip=0.558	ipv6-unreachable-upstream=0.263	proxy-not-permitted=0.301	upstream-listener-address-mismatch=0.414
connecting upstream	2.599	dns-stale-upstream-ip=0.59	ipv6-unreachable-upstream=0.278	proxy-not-permitted=0.318	upstream-down=0.422	upstream-listener-address-mismatch=0.438
connection	2.112	connection-idle-dropped=0.451	keepalive-mismatch=0.57	upstream-down=0.606	upstream-listener-address-mismatch=0.473
connection client	5.705	proxy-read-timeout-too-short=0.427
connection failed	5.417	bmc-unreachable=0.147	firewall-blocks-623-udp=0.104
connection problem	5.417	firewall-rejects-upstream=0.277	upstream-down=0.286
connection refused	3.436	esxi-ntpd-service-stopped=0.174	firewall-rejects-upstream=0.223	nts-ke-unreachable=0.286	upstream-down=0.722	upstream-listener-address-mismatch=0.608
connection reset	4.406	connection-idle-dropped=0.336	keepalive-mismatch=0.592	unlisted-upstream=0.256
connection termination	5.705	connection-idle-dropped=0.181	keepalive-mismatch=0.214
connection timed	3.759	backend-not-reading=0.089	bmc-vlan-mismatch=0.101	dns-stale-upstream-ip=0.334	proxy-read-timeout-too-short=0.376	return-path-drops-upstream=0.235	upstream-blocked-by-firewall=0.333
connection while	5.194	upstream-workers-hung=0.289
connections	3.545	connection-idle-dropped=0.344	conntrack-table-full=0.251	ephemeral-ports-exhausted=0.24	upstream-pool-exhausted=0.447
connects	5.705	container-lacks-device-access=0.157	upstream-listener-address-mismatch=0.15
consider	4.606	upstream-pool-exhausted=0.603	upstream-process-slow=0.203
consider raising	4.606	upstream-pool-exhausted=0.603	upstream-process-slow=0.203
console	4.319	bmc-shared-nic-failover=0.179	kiss-of-death-rate=0.195	kod-deny=0.16	server-rate-limits=0.132
constraint	5.417	large-initial-offset-not-stepped=0.183
consumer	5.705	bmc-listener-address-mismatch=0.147
container	2.676	bmc-clock-drifts=0.084	container-lacks-device-access=0.152	container-lacks-sys-time=0.294	dns-stale-upstream-ip=0.399	upstream-listener-address-mismatch=0.332
container log	4.606	container-lacks-device-access=0.261
container proxy	5.705	upstream-no-live-peer=0.163
control	4.164	bmc-packet-loss=0.165
controller	3.37	kod-deny=0.125	root-distance-too-large=0.257	w32time-large-root-dispersion=0.388
controller log	4.858	firewall-rejects-upstream=0.281
controller t#	5.705	upstream-tls-name-mismatch=0.214
controller-runtime	5.705	kiss-of-death-rate=0.258	kod-deny=0.211	nat-drops-outbound-udp=0.099	server-rate-limits=0.175
core	4.406	hypervisor-host-clock-wrong=0.18	unlisted-time=0.236
core dumped	5.705	unlisted-upstream=0.246
coreos	5.705	config-syntax-error=0.166
could	3.22	container-lacks-device-access=0.183	dns-resolution-failure=0.31	ipmi-driver-not-loaded=0.342	proxy-dns-slow-or-dead=0.474
could not	3.277	container-lacks-device-access=0.186	dns-resolution-failure=0.315	ipmi-driver-not-loaded=0.348	proxy-dns-slow-or-dead=0.482
count	4.319	ntp-monlist-amplification=0.262	ntp-port-already-in-use=0.224	source-stepped=0.133
cpu	3.808	cpu-saturated=0.771	memory-pressure=0.375	unlisted-host=0.342
cpu mem	5.012	cpu-saturated=0.372
cpu#	4.501	bmc-sensor-critical=0.265	unlisted-host=0.263
cpuset	5.417	memory-pressure=0.261
crawls	5.194	cpu-saturated=0.246
crc	4.606	link-errors=0.558
crc frame	5.194	link-errors=0.304
create	4.724	ntp-port-already-in-use=0.194
create socket	5.705	ntp-port-already-in-use=0.234
created	5.012	clock-stepped=0.159	tls-cert-fails-due-to-wrong-clock=0.209	upstream-tls-cert-not-yet-valid=0.214
creating	5.012	bmc-hung-needs-reset=0.259	bmc-reset-during-config=0.125
credentials	5.012	bmc-wrong-credentials=0.304	clock-skew-breaks-auth=0.248
crit	3.471	ephemeral-ports-exhausted=0.389	file-descriptors-exhausted=0.484	proxy-not-permitted=0.287
crit accept#	4.724	file-descriptors-exhausted=0.659
crit connect	4.095	ephemeral-ports-exhausted=0.389	proxy-not-permitted=0.339	selinux-denies-proxy-connect=0.305	upstream-down=0.317
crit ssl_do_handshake	5.705	upstream-tls-name-mismatch=0.214
critical	4.031	bmc-clock-never-set=0.22	bmc-ntp-disabled=0.086	bmc-sensor-critical=0.257	network-device-overloaded=0.188	server-unsynchronised=0.212
critical code	5.705	bmc-wrong-credentials=0.305
critical going	5.417	bmc-clock-never-set=0.296	bmc-ntp-disabled=0.116
curl	2.932	data-lost-after-handshake=0.225	ipv6-unreachable-upstream=0.264	upstream-body-stalls=0.112	upstream-listener-address-mismatch=0.289	upstream-tls-silent=0.158
curl dev	5.417	data-lost-after-handshake=0.192
curl failed	5.705	ipv6-unreachable-upstream=0.134	return-path-drops-upstream=0.201
curl http	5.012	jitter-excessive=0.109	upstream-listener-address-mismatch=0.234
curl https	4.406	ipv6-unreachable-upstream=0.182	upstream-body-stalls=0.168
curl ssl	5.194	rtc-battery-dead=0.143	upstream-tls-untrusted=0.167
current	3.808	clock-skew-breaks-auth=0.426	firewall-rejects-123-udp=0.126	upstream-body-stalls=0.145	upstream-tls-cert-not-yet-valid=0.203
current time	4.095	bmc-cert-expired=0.195	clock-skew-breaks-auth=0.458	firewall-rejects-123-udp=0.135	time-server-down=0.161	upstream-tls-cert-not-yet-valid=0.218
cut	5.012	bmc-unreachable=0.176	firewall-blocks-623-udp=0.125	rtc-battery-dead=0.216	upstream-body-stalls=0.191
cycles	5.705	clock-frequency-out-of-range=0.151	hypervisor-host-clock-wrong=0.101	kernel-adjtimex-regression=0.085	ntp-restrict-blocks-replies=0.124	unlisted-time=0.257
d#	5.705	cpu-saturated=0.155	ipv6-unreachable-upstream=0.143
daemon	3.668	control-access-blocked=0.162	local-refclock-not-supported=0.183	noquery-restriction=0.129	nts-ke-unreachable=0.118
daemon get	5.705	path-congested=0.134
dashboard	5.705	backend-paused=0.182	unlisted-upstream=0.191
data	3.248	noquery-restriction=0.114	two-sources-disagree=0.191
database	4.095	firewall-rejects-upstream=0.172	upstream-blocked-by-firewall=0.305
date	3.115	all-sources-wrong=0.175	bmc-clock-timezone-shift=0.411	bmc-ntp-server-unreachable=0.145	guest-clock-stale-after-host-suspend=0.639	rtc-battery-dead=0.266	tls-cert-fails-due-to-wrong-clock=0.381
date time	5.705	bmc-sensor-critical=0.12	network-device-overloaded=0.265	proxy-read-timeout-too-short=0.167
dates	5.705	bmc-cert-expired=0.146	upstream-tls-cert-expired=0.172
day	3.97	clock-frequency-out-of-range=0.196	falseticker=0.152	keepalive-mismatch=0.289
days	4.164	bmc-overloaded=0.163	bmc-vlan-mismatch=0.162	corrupt-drift-file=0.188
db#	3.859	ipv6-unreachable-upstream=0.642	no-route-to-source=0.386	vm-tools-and-ntpd-fight=0.213
db# failed	5.705	ipv6-unreachable-upstream=0.468
dead	5.417	network-device-overloaded=0.109	time-daemon-stopped=0.163
deasserted	5.417	bmc-clock-never-set=0.296	bmc-ntp-disabled=0.116
debian	3.913	local-refclock-not-supported=0.148
debian.pool.ntp.org	5.012	local-firewall-blocks-ntp=0.163	local-refclock-not-supported=0.19	no-time-source-configured=0.135
debug	3.436	container-seccomp-blocks-time64=0.167	nts-ke-unreachable=0.111
debug msg	5.417	upstream-blocked-by-firewall=0.322	upstream-host-unreachable=0.257
default	2.932	bmc-clock-drifts=0.092	bmc-default-credentials=0.183	bmc-wrong-gateway=0.315	keepalive-mismatch=0.39	noquery-restriction=0.103	ntp-bound-to-loopback=0.059
default gateway	4.724	bmc-vlan-mismatch=0.184	bmc-wrong-gateway=0.508
default kod	5.705	noquery-restriction=0.201	ntp-restrict-blocks-replies=0.236
default settings	5.417	keepalive-mismatch=0.237	ntp-bound-to-loopback=0.109	time-server-down=0.163
defaults	5.012	ntp-bound-to-loopback=0.386	proxy-client-timeout-too-short=0.361
defined	5.194	proxy-resolver-missing-or-refusing=0.575
defined resolve	5.417	proxy-resolver-missing-or-refusing=0.6
delay	3.248	all-sources-wrong=0.271	asymmetric-path=0.163	esxi-ntpclient-firewall-closed=0.131	local-clock-undisciplined-preferred=0.137	nts-ke-unreachable=0.166	root-distance-too-large=0.371	server-unsynchronised=0.421	source-unreachable=0.287	symmetric-key-mismatch=0.127	symmetric-key-missing=0.09	sync-loop=0.19	w32time-large-root-dispersion=0.374
delay offset	3.913	all-sources-wrong=0.106	asymmetric-path=0.196	esxi-ntpclient-firewall-closed=0.158	firewall-drops-123-udp=0.287	no-route-to-source=0.179	ntp-restrict-blocks-replies=0.224	root-distance-too-large=0.213	source-port-123-replies-dropped=0.167	source-unreachable=0.291	symmetric-key-mismatch=0.153	symmetric-key-missing=0.108	sync-loop=0.229	w32time-large-root-dispersion=0.31
delete	5.417	bmc-sel-full=0.342
dell	4.164	bmc-insufficient-privilege=0.214	bmc-ntp-server-unreachable=0.194	bmc-protocol-nonconformance=0.361
dell r#	4.858	bmc-insufficient-privilege=0.249	ipmi-driver-not-loaded=0.097
denied	3.625	bmc-hung-needs-reset=0.407	proxy-not-permitted=0.493	selinux-denies-proxy-connect=0.553
denied while	4.724	proxy-not-permitted=0.529	selinux-denies-proxy-connect=0.352
deployed	5.417	bmc-wrong-gateway=0.212	cpu-saturated=0.214
deployment	5.012	one-backend-of-many-bad=0.362
der	5.417	ip-address-conflict=0.4	jitter-excessive=0.323	packet-loss-on-path=0.386	source-port-123-replies-dropped=0.142
desc	5.012	bmc-ipmi15-not-supported=0.116	bmc-overloaded=0.296	jitter-excessive=0.109
desktop	4.858	guest-clock-stale-after-host-suspend=0.347
destination	4.724	bmc-shared-nic-failover=0.16	return-path-drops-upstream=0.179
destination host	5.417	bmc-shared-nic-failover=0.183	bmc-wrong-gateway=0.212
detected	3.508	clock-stepped=0.263	link-errors=0.417	rtc-battery-dead=0.259	two-sources-disagree=0.151	unlisted-host=0.449	unlisted-network=0.293
detected asserted	5.705	bmc-clock-never-set=0.312	bmc-ntp-disabled=0.122
detected hardware	5.705	unlisted-host=0.184
detected non-responsive	5.705	unlisted-host=0.297
deteriorated	5.417	disk-io-stall=0.312
deteriorated latency	5.417	disk-io-stall=0.312
dev	3.066	container-lacks-device-access=0.174	disk-full=0.385	ipmi-driver-not-loaded=0.326
dev eth#	5.705	upstream-host-unreachable=0.275
dev ipmi	4.858	container-lacks-device-access=0.276	ipmi-driver-not-loaded=0.516
dev ipmi#	4.858	container-lacks-device-access=0.276	ipmi-driver-not-loaded=0.516
dev ipmidev	4.858	container-lacks-device-access=0.276	ipmi-driver-not-loaded=0.516
dev null	4.724	data-lost-after-handshake=0.167
dev ptp#	5.417	config-syntax-error=0.171
dev sda#	5.194	disk-full=0.297
dev shm	5.417	disk-full=0.323
development	4.858	bmc-listener-address-mismatch=0.17
device	2.975	bmc-default-credentials=0.075	bmc-reset-during-config=0.181	container-lacks-device-access=0.169	disk-full=0.593	disk-io-stall=0.54	firewall-rejects-123-udp=0.087	ipmi-driver-not-loaded=0.316	kod-deny=0.11	unlisted-host=0.419
device dev	4.858	container-lacks-device-access=0.276	ipmi-driver-not-loaded=0.516
dhcp	5.012	dns-resolution-failure=0.383	dnssec-clock-deadlock=0.171	unlisted-network=0.297
dial	4.031	ephemeral-ports-exhausted=0.328	upstream-blocked-by-firewall=0.553	upstream-host-unreachable=0.285
dial tcp	4.095	ephemeral-ports-exhausted=0.245	upstream-blocked-by-firewall=0.561	upstream-host-unreachable=0.29
did	3.97	bmc-hung-needs-reset=0.226	bmc-shared-nic-failover=0.221	bmc-unreachable=0.295	panic-threshold-exceeded=0.083
did not	4.031	bmc-hung-needs-reset=0.229	bmc-shared-nic-failover=0.225	bmc-unreachable=0.299	panic-threshold-exceeded=0.085
die	5.194	data-lost-after-handshake=0.184	esxi-ntpclient-firewall-closed=0.209
difference	4.606	no-time-sync-configured=0.434
difference against	5.705	no-time-sync-configured=0.451
difference between	5.417	clock-skew-breaks-auth=0.312
different	4.858	bmc-shared-nic-failover=0.165	upstream-body-stalls=0.185	vcenter-host-skew=0.153
dig	5.705	dns-resolution-failure=0.298	reply-malformed=0.153
directive	5.194	config-syntax-error=0.3	kernel-adjtimex-regression=0.161	time-daemon-failed-to-start=0.293
directive longer	5.705	kernel-adjtimex-regression=0.177	time-daemon-failed-to-start=0.198
directory	4.031	container-lacks-device-access=0.229	ipmi-driver-not-loaded=0.428	upstream-down=0.456
directory while	5.194	upstream-down=0.444	upstream-listener-address-mismatch=0.181
disabled	3.808	bmc-ntp-server-unreachable=0.177	bmc-vlan-mismatch=0.148	two-sources-disagree=0.224
disables	5.194	disk-io-stall=0.388
disconnecting	5.705	firewall-rejects-upstream=0.189	reply-malformed=0.128	root-distance-too-large=0.315
disk	5.012	disk-full=0.315
dispersion	5.417	kiss-of-death-rate=0.158	local-clock-undisciplined-preferred=0.11	server-rate-limits=0.107	two-clock-controllers-fight=0.145
distance	5.417	reply-malformed=0.122	root-distance-too-large=0.356	single-source=0.093	source-stepped=0.167
distribution	5.012	ipmi-driver-not-loaded=0.096
dists	4.858	guest-clock-stale-after-host-suspend=0.332
dmesg	3.508	conntrack-table-full=0.276	link-errors=0.46	rtc-battery-dead=0.359	unlisted-host=0.48	unlisted-network=0.309
dns	4.501	firewall-drops-123-udp=0.244	kiss-of-death-rate=0.172	proxy-dns-slow-or-dead=0.188	proxy-resolver-missing-or-refusing=0.195	server-rate-limits=0.117	source-unreachable=0.268
dnssec	5.705	dnssec-clock-deadlock=0.58
docker	2.815	container-lacks-device-access=0.16	guest-clock-stale-after-host-suspend=0.363	upstream-listener-address-mismatch=0.346
docker compose	4.724	dns-stale-upstream-ip=0.322	firewall-rejects-upstream=0.157
docker exec	5.417	local-refclock-not-supported=0.155
docker inspect	5.194	dns-stale-upstream-ip=0.227
docker logs	4.606	file-descriptors-exhausted=0.189	proxy-resolver-missing-or-refusing=0.202
docker network	5.705	firewall-rejects-upstream=0.189	unlisted-upstream=0.177	upstream-host-unreachable=0.388
docker run	4.724	container-lacks-device-access=0.268	guest-clock-stale-after-host-suspend=0.307
docker#	5.705	return-path-drops-upstream=0.216
docs	5.417	two-time-daemons-conflict=0.186	upstream-tls-untrusted=0.174
does	3.193	bmc-firmware-outdated=0.178	bmc-ip-conflict=0.162	bmc-reset-during-config=0.223	clock-frequency-out-of-range=0.235
does not	3.277	bmc-firmware-outdated=0.182	bmc-ip-conflict=0.166
domain	4.031	bmc-listener-address-mismatch=0.237	root-distance-too-large=0.308	w32time-large-root-dispersion=0.464
domain controller	4.606	root-distance-too-large=0.352	w32time-large-root-dispersion=0.53
domain name	5.705	bmc-listener-address-mismatch=0.335
done	4.724	backend-paused=0.179
down	3.585	bmc-packet-loss=0.142	upstream-no-live-peer=0.384
down reason	5.194	upstream-no-live-peer=0.229
drift	5.417	clock-frequency-out-of-range=0.267	noquery-restriction=0.191
driftfile	5.417	local-refclock-not-supported=0.155	noquery-restriction=0.191	ntp-restrict-blocks-replies=0.206
driftfile var	5.417	local-refclock-not-supported=0.155	noquery-restriction=0.191	ntp-restrict-blocks-replies=0.206
drifts	5.705	clock-frequency-out-of-range=0.151	hypervisor-host-clock-wrong=0.101	kernel-adjtimex-regression=0.085	unlisted-time=0.257
driver	4.239	config-syntax-error=0.266	upstream-host-unreachable=0.269
drop	5.417	conntrack-table-full=0.204	container-lacks-sys-time=0.185
dropped	4.239	bmc-sel-full=0.168	firewall-blocks-623-udp=0.134	kiss-of-death-rate=0.233	kod-deny=0.191	server-rate-limits=0.158	server-unsynchronised=0.269
dropping	4.724	conntrack-table-full=0.599
dropping packet	5.012	conntrack-table-full=0.635
drops	5.417	backend-paused=0.205	link-errors=0.288
due	4.406	bmc-sel-full=0.175	vcenter-host-skew=0.159
dummy	5.705	upstream-blocked-by-firewall=0.213	upstream-host-unreachable=0.198
dummy channel	5.705	upstream-blocked-by-firewall=0.213	upstream-host-unreachable=0.198
dumped	5.705	unlisted-upstream=0.246
duplex	4.501	link-errors=0.765
duplex flow	5.417	link-errors=0.352
duration	4.724	upstream-no-live-peer=0.208
duration ms	5.194	upstream-no-live-peer=0.229
during	3.913	jitter-excessive=0.113	path-congested=0.249
dynamic	5.012	kiss-of-death-rate=0.192	server-rate-limits=0.13
e#	5.012	client-aborted=0.214
e#e	5.194	link-errors=0.382
e#e f.#	5.705	link-errors=0.271
e-#	5.705	all-sources-wrong=0.244	local-clock-undisciplined-preferred=0.125	server-unsynchronised=0.184	single-source=0.155
each	4.164	bmc-benign-tool-message=0.239	leap-smear-mix=0.292	ntp-spoofed-or-shifted=0.158
ec#	5.705	proxy-dns-slow-or-dead=0.219	proxy-resolver-missing-or-refusing=0.12	return-path-drops-upstream=0.201
ec# instance	5.705	proxy-dns-slow-or-dead=0.219	proxy-resolver-missing-or-refusing=0.12	return-path-drops-upstream=0.201
ecdhe-rsa-aes#-gcm-sha#	5.705	keepalive-mismatch=0.277
ecdhe-rsa-aes#-gcm-sha# tlsv#.#	5.705	keepalive-mismatch=0.277
echo	4.406	disk-io-stall=0.33	local-refclock-not-supported=0.167
echo proc	5.194	disk-io-stall=0.388
econnrefused	5.194	upstream-down=0.255	upstream-listener-address-mismatch=0.369
edge	4.606	kiss-of-death-rate=0.208	kod-deny=0.171	no-time-source-configured=0.126	one-backend-of-many-bad=0.172	server-rate-limits=0.141	upstream-process-slow=0.212
edge haproxy	5.705	one-backend-of-many-bad=0.213	upstream-process-slow=0.263	upstream-protocol-mismatch=0.157
einem	5.417	ipmi-driver-not-loaded=0.095	upstream-listener-address-mismatch=0.186
either	5.705	bmc-unreachable=0.154	firewall-blocks-623-udp=0.109	nat-drops-outbound-udp=0.099
else	5.012	upstream-process-slow=0.247	upstream-tls-untrusted=0.161
else quick	5.705	upstream-process-slow=0.281
embedded	5.417	dnssec-clock-deadlock=0.166	rtc-battery-dead=0.197
embedded board	5.705	dnssec-clock-deadlock=0.175	rtc-battery-dead=0.207
empty	5.417	ephemeral-ports-exhausted=0.163	noquery-restriction=0.191
enable	5.417	bmc-benign-tool-message=0.147
enabled	3.585	bmc-ntp-server-unreachable=0.167	source-unreachable=0.253	two-clock-controllers-fight=0.203	two-sources-disagree=0.211	two-time-daemons-conflict=0.263	vm-tools-and-ntpd-fight=0.235
enabled vendor	5.012	bmc-lan-service-closed=0.18	two-time-daemons-conflict=0.296
encoding	5.705	clock-skew-breaks-auth=0.216
encoding utf-#	5.705	clock-skew-breaks-auth=0.216
end	4.031	proxy-client-timeout-too-short=0.153
endpoint	5.194	backend-paused=0.161	ip-address-conflict=0.196	one-backend-of-many-bad=0.133
ends	4.724	symmetric-key-mismatch=0.185	symmetric-key-missing=0.131
enforcing	5.705	selinux-denies-proxy-connect=0.327
engine	4.724	backend-paused=0.147	large-initial-offset-not-stepped=0.49
engine ready	5.194	large-initial-offset-not-stepped=0.539
enp#s#	4.724	link-errors=0.374	unlisted-network=0.247
ens#	5.194	conntrack-table-full=0.139
ensure	5.705	time-daemon-stopped=0.178
entered	5.194	network-device-overloaded=0.242
entity-sensor-names	5.417	bmc-slow=0.287
entity-sensor-names timed	5.705	bmc-slow=0.302
entries	5.194	bmc-sel-full=0.438
entry	5.417	bmc-sel-full=0.342
environment	4.858	return-path-drops-upstream=0.196
envoy	4.858	connection-idle-dropped=0.297	keepalive-mismatch=0.284
equal	5.417	bmc-session-slots-exhausted=0.28
errno	4.606	local-firewall-blocks-ntp=0.183	unlisted-host=0.306
errno permission	5.705	selinux-denies-proxy-connect=0.207
error	0.906	kod-deny=0.034
error a#	5.012	upstream-tls-name-mismatch=0.421
error a#b	5.194	upstream-protocol-mismatch=0.427
error adjtimex	5.705	kernel-adjtimex-regression=0.464
error bmc	5.417	bmc-hung-needs-reset=0.236	bmc-unreachable=0.256
error certificate	4.724	tls-cert-fails-due-to-wrong-clock=0.235	upstream-tls-cert-expired=0.368	upstream-tls-cert-not-yet-valid=0.199
error code	4.606	nts-ke-unreachable=0.149
error command	5.705	bmc-slow=0.302
error connect	3.37	backlog-overflow=0.244	dns-stale-upstream-ip=0.379	ipv6-unreachable-upstream=0.276	upstream-down=0.406	upstream-host-unreachable=0.364	upstream-listener-address-mismatch=0.574	upstream-workers-hung=0.22
error creating	5.705	disk-full=0.243
error dial	5.705	file-descriptors-exhausted=0.114
error during	5.417	proxy-dns-slow-or-dead=0.208	upstream-tls-cert-expired=0.226
error errno	5.705	selinux-denies-proxy-connect=0.207
error error	4.406	bmc-protocol-nonconformance=0.37	unlisted-bmc=0.256
error instantiating	5.417	bmc-unreachable=0.147
error ipmi	5.705	bmc-listener-address-mismatch=0.147	bmc-unreachable=0.201	firewall-blocks-623-udp=0.142
error kerberos	5.705	clock-skew-breaks-auth=0.32
error live	5.705	upstream-no-live-peer=0.413
error message	5.705	bmc-firmware-outdated=0.173	panic-threshold-exceeded=0.3
error message.extendedinfo	4.724	bmc-wrong-credentials=0.451
error occurred	4.501	time-daemon-stopped=0.305
error open	4.239	bmc-session-slots-exhausted=0.449	bmc-wrong-cipher-suite=0.567
error plugin	5.705	dns-resolution-failure=0.375	proxy-dns-slow-or-dead=0.35
error recv	5.012	keepalive-mismatch=0.269	unlisted-upstream=0.291
error resolver	5.705	proxy-resolver-missing-or-refusing=0.477
error response	4.724	bmc-hung-needs-reset=0.225	bmc-packet-loss=0.187	bmc-slow=0.265
error server	5.705	ntp-port-already-in-use=0.296	two-time-daemons-conflict=0.163
error ssl_do_handshake	5.194	upstream-protocol-mismatch=0.348
error unable	3.14	bmc-ipmi15-not-supported=0.281	bmc-lan-disabled=0.299	bmc-packet-loss=0.124	bmc-wrong-cipher-suite=0.371	bmc-wrong-credentials=0.401
error unexpected	5.194	bmc-protocol-nonconformance=0.262	unlisted-bmc=0.264
error upstream	2.891	proxy-read-timeout-too-short=0.358	upstream-body-stalls=0.11	upstream-header-too-big=0.54
error while	5.012	nts-ke-unreachable=0.162
error.log	2.447	upstream-body-stalls=0.093
error_log	4.724	proxy-not-permitted=0.114	selinux-denies-proxy-connect=0.27
errors	3.668	link-errors=0.488	no-time-source-configured=0.187	proxy-dns-slow-or-dead=0.225
errors packet	5.705	bmc-wrong-gateway=0.224
estab	5.705	backend-not-reading=0.135	ephemeral-ports-exhausted=0.203	upstream-tls-silent=0.162
establish	3.042	bmc-insufficient-privilege=0.276	bmc-ipmi15-not-supported=0.272	bmc-lan-disabled=0.29	bmc-packet-loss=0.121	bmc-wrong-cipher-suite=0.448	bmc-wrong-credentials=0.448
establish ipmi	3.193	bmc-ip-conflict=0.11	bmc-ipmi15-not-supported=0.191	bmc-lan-disabled=0.304	bmc-packet-loss=0.127	bmc-wrong-cipher-suite=0.47
establish lan	4.724	bmc-ipmi15-not-supported=0.422	bmc-wrong-credentials=0.361
established	4.724	ip-address-conflict=0.178
esx	5.705	no-route-to-source=0.125	single-source=0.196
esx#	4.724	esxi-ntpclient-firewall-closed=0.19	esxi-ntpd-service-stopped=0.239
esx# ntpq	5.417	esxi-ntpclient-firewall-closed=0.218	esxi-ntpd-service-stopped=0.275	w32time-large-root-dispersion=0.193
esxcli	5.705	esxi-ntpclient-firewall-closed=0.23
esxcli network	5.705	esxi-ntpclient-firewall-closed=0.23
esxi	3.913	esxi-ntpd-service-stopped=0.342	hypervisor-host-clock-wrong=0.221	vcenter-host-skew=0.261	vm-tools-and-ntpd-fight=0.256
esxi host	4.501	esxi-ntpd-service-stopped=0.165	hypervisor-host-clock-wrong=0.169	vcenter-host-skew=0.301
etc	3.193	config-syntax-error=0.469	esxi-ntpclient-firewall-closed=0.129	esxi-ntpd-service-stopped=0.162	symmetric-key-mismatch=0.125	symmetric-key-missing=0.088	upstream-tls-untrusted=0.28
etc nginx	5.417	proxy-resolver-missing-or-refusing=0.301	unlisted-upstream=0.203	upstream-no-live-peer=0.187
etc ssl	4.858	upstream-tls-silent=0.124	upstream-tls-untrusted=0.426
etcd	5.417	no-time-sync-configured=0.428
eth#	3.471	bmc-ip-conflict=0.296	bmc-lan-service-closed=0.281	bmc-vlan-mismatch=0.135	ip-address-conflict=0.354	unlisted-network=0.399
eth# detected	5.705	link-errors=0.309	unlisted-host=0.259	unlisted-network=0.205
ethernet	5.417	bmc-ip-conflict=0.275	ip-address-conflict=0.164
ethtool	5.194	conntrack-table-full=0.139	network-device-overloaded=0.157	packet-loss-on-path=0.248	unlisted-network=0.29
europe	5.705	two-clock-controllers-fight=0.167
even	5.705	hypervisor-host-clock-wrong=0.121	vm-tools-and-ntpd-fight=0.166
evening	5.194	client-aborted=0.218	conntrack-table-full=0.139	guest-clock-stale-after-host-suspend=0.246	packet-loss-on-path=0.325	path-congested=0.143
event	3.712	bmc-brute-force=0.225	bmc-ntp-server-unreachable=0.091	bmc-sensor-critical=0.252	network-device-overloaded=0.247
event log	5.194	bmc-brute-force=0.315	bmc-clock-never-set=0.153	bmc-ntp-server-unreachable=0.127
events	4.406	bmc-ntp-disabled=0.094	bmc-sel-full=0.175
ever	5.417	bmc-anonymous-access=0.198	bmc-default-credentials=0.137	container-seccomp-blocks-time64=0.133
every	3.066	corrupt-drift-file=0.258	kiss-of-death-rate=0.286	kod-deny=0.138	one-backend-of-many-bad=0.235	server-rate-limits=0.194
every request	5.417	root-distance-too-large=0.164	upstream-no-live-peer=0.187
everything	4.095	dnssec-clock-deadlock=0.14	upstream-process-slow=0.24
everything else	5.194	upstream-process-slow=0.256
exceeded	4.858	bmc-cert-expired=0.208	bmc-overloaded=0.209	network-device-overloaded=0.147
exception traceback	5.705	selinux-denies-proxy-connect=0.207
excerpt	5.417	dnssec-clock-deadlock=0.166
exchange	5.012	firewall-rejects-123-udp=0.147	kiss-of-death-rate=0.147	ntp-bound-to-loopback=0.1	nts-ke-unreachable=0.162	server-rate-limits=0.099	time-server-down=0.394
exchange failed	5.417	firewall-rejects-123-udp=0.159	kiss-of-death-rate=0.158	ntp-bound-to-loopback=0.109	server-rate-limits=0.107	time-server-down=0.352
exec	5.194	bmc-cert-expired=0.17	local-refclock-not-supported=0.149
executing	5.705	nat-drops-outbound-udp=0.099
execution	5.194	bmc-protocol-nonconformance=0.232	esxi-ntpd-service-stopped=0.191
existing	5.417	conntrack-table-full=0.204
exists	5.705	symmetric-key-mismatch=0.223	symmetric-key-missing=0.158
exit	4.406	bmc-overloaded=0.14
exit code	5.705	bmc-benign-tool-message=0.155	bmc-firmware-outdated=0.1	bmc-overloaded=0.181	nat-drops-outbound-udp=0.122	reply-path-drops-ntp=0.124
exit status	4.858	bmc-wrong-cipher-suite=0.184
exit-code	4.858	container-lacks-sys-time=0.181
exit-code since	5.012	bmc-lan-service-closed=0.18	container-lacks-sys-time=0.186
exitcode	5.417	memory-pressure=0.431
exited	3.808	panic-threshold-exceeded=0.2	time-daemon-failed-to-start=0.444	time-daemon-stopped=0.254	unlisted-upstream=0.237
exited code	4.724	time-daemon-failed-to-start=0.433
exited status	4.239	time-daemon-failed-to-start=0.494	time-daemon-stopped=0.211
exiting	5.705	ntp-port-already-in-use=0.344
expected	5.012	container-lacks-device-access=0.138	two-clock-controllers-fight=0.164
expired	3.307	bmc-cert-expired=0.299	nts-cert-expired=0.371	tls-cert-fails-due-to-wrong-clock=0.459	upstream-tls-cert-expired=0.737	upstream-tls-cert-not-yet-valid=0.229
expired certificate	5.194	nts-cert-expired=0.418
expired not	4.319	bmc-cert-expired=0.205	clock-stepped=0.204	tls-cert-fails-due-to-wrong-clock=0.459	upstream-tls-cert-expired=0.349	upstream-tls-cert-not-yet-valid=0.299
expired while	5.705	upstream-tls-cert-expired=0.326
export	5.194	network-device-overloaded=0.157	proxy-read-timeout-too-short=0.288	unlisted-network=0.198	upstream-process-slow=0.366
exporter	4.319	bmc-slow=0.349	proxy-client-timeout-too-short=0.149	unlisted-bmc=0.352
exporter log	5.012	bmc-slow=0.182	config-syntax-error=0.187	proxy-client-timeout-too-short=0.173
extended	5.194	vcenter-host-skew=0.188
external	5.194	vcenter-host-skew=0.163
f.#	5.705	link-errors=0.271
failed	1.374	bmc-clock-drifts=0.043	firewall-rejects-123-udp=0.04	ntp-bound-to-loopback=0.028
failed address	5.705	ephemeral-ports-exhausted=0.137	ntp-port-already-in-use=0.234
failed because	5.705	bmc-unreachable=0.154	firewall-blocks-623-udp=0.109	ntp-port-already-in-use=0.159
failed calling	5.705	upstream-blocked-by-firewall=0.231	upstream-tls-untrusted=0.143
failed cannot	5.012	ephemeral-ports-exhausted=0.442
failed changed	5.705	bmc-protocol-nonconformance=0.287
failed connect	5.194	ipv6-unreachable-upstream=0.122	return-path-drops-upstream=0.183
failed connection	3.97	unlisted-upstream=0.299	upstream-down=0.361	upstream-listener-address-mismatch=0.499
failed error	4.724	nts-cert-expired=0.38	tls-cert-fails-due-to-wrong-clock=0.235
failed get	4.724	bmc-lan-service-closed=0.266	bmc-listener-address-mismatch=0.215	bmc-unreachable=0.166	unlisted-bmc=0.228
failed host	5.417	firewall-rejects-upstream=0.313
failed insufficient	5.705	bmc-insufficient-privilege=0.252	bmc-packet-loss=0.226
failed network	5.194	ipv6-unreachable-upstream=0.556	no-route-to-source=0.319
failed operation	5.417	container-lacks-sys-time=0.266	container-seccomp-blocks-time64=0.263
failed permission	4.724	proxy-not-permitted=0.529	selinux-denies-proxy-connect=0.352
failed power	5.705	bmc-listener-address-mismatch=0.147	bmc-unreachable=0.201	firewall-blocks-623-udp=0.142
failed request	5.705	bmc-firmware-outdated=0.173	upstream-tls-cert-expired=0.176
failed resource	4.724	backlog-overflow=0.452	upstream-pool-exhausted=0.353	upstream-workers-hung=0.308
failed result	5.012	bmc-lan-service-closed=0.18	container-lacks-sys-time=0.186
failed route	5.194	dns-stale-upstream-ip=0.251	upstream-host-unreachable=0.312
failed ssl	4.164	upstream-protocol-mismatch=0.481	upstream-tls-name-mismatch=0.42
failed start	4.724	time-daemon-failed-to-start=0.347
failed such	5.194	upstream-down=0.444	upstream-listener-address-mismatch=0.181
failed too	4.724	file-descriptors-exhausted=0.644
failed verify	5.417	upstream-tls-cert-not-yet-valid=0.137
fails	2.997	one-backend-of-many-bad=0.23
fails since	5.705	one-backend-of-many-bad=0.213
failure	3.436	bmc-brute-force=0.208	client-aborted=0.15	esxi-ntpd-service-stopped=0.126	firewall-rejects-123-udp=0.101	ntp-bound-to-loopback=0.069	time-server-down=0.223
failure ssl	5.705	upstream-tls-name-mismatch=0.265
false	3.97	bmc-anonymous-access=0.279	bmc-protocol-nonconformance=0.296	esxi-ntpclient-firewall-closed=0.16
false msg	5.705	bmc-benign-tool-message=0.194	bmc-protocol-nonconformance=0.287	bmc-reset-during-config=0.117
fan	5.012	bmc-clock-never-set=0.274	bmc-ntp-disabled=0.107	bmc-sensor-critical=0.395
fan x#	5.417	bmc-clock-never-set=0.296	bmc-ntp-disabled=0.116
fan#	5.417	bmc-sensor-critical=0.633
fan# rpm	5.705	bmc-sensor-critical=0.531
fast	5.012	hypervisor-host-clock-wrong=0.205
fast ntp	5.705	upstream-tls-cert-expired=0.172
fastcgi host	5.012	proxy-read-timeout-too-short=0.246	unlisted-upstream=0.216
fastcgi unix	4.406	backlog-overflow=0.192	proxy-not-permitted=0.149
fatal	3.625	config-syntax-error=0.295	container-seccomp-blocks-time64=0.176	kernel-adjtimex-regression=0.295	time-daemon-failed-to-start=0.376
fatal error	4.095	config-syntax-error=0.334	container-seccomp-blocks-time64=0.199	kernel-adjtimex-regression=0.333	time-daemon-failed-to-start=0.425
favicon.ico	4.858	backend-paused=0.155	upstream-down=0.239	upstream-listener-address-mismatch=0.211	upstream-no-live-peer=0.241
favicon.ico host	5.705	backend-paused=0.182
favicon.ico http	5.012	backend-paused=0.16	upstream-listener-address-mismatch=0.217
fd#	5.705	all-sources-wrong=0.244	local-clock-undisciplined-preferred=0.125	no-route-to-source=0.148	server-unsynchronised=0.192	single-source=0.155
fedora	4.606	firewall-rejects-upstream=0.304	kernel-adjtimex-regression=0.232	time-daemon-failed-to-start=0.33
fedora coreos	5.705	config-syntax-error=0.166
few	4.164	keepalive-mismatch=0.491
few requests	5.705	connection-idle-dropped=0.178	keepalive-mismatch=0.225
field	5.705	backlog-overflow=0.166	bmc-ipmi15-not-supported=0.132	reply-malformed=0.128
fifo	5.194	link-errors=0.309
file	2.527	container-lacks-device-access=0.143	ipmi-driver-not-loaded=0.298
file directory	4.319	container-lacks-device-access=0.245	ipmi-driver-not-loaded=0.459	upstream-down=0.37
file etc	5.705	vcenter-host-skew=0.175
file var	5.417	ntp-port-already-in-use=0.159	unlisted-host=0.195
file-rss	5.194	memory-pressure=0.34
files	3.859	file-descriptors-exhausted=0.899
files while	5.194	file-descriptors-exhausted=0.373
filesystem	4.319	disk-full=0.658
filesystem inodes	5.705	disk-full=0.221
filesystem size	4.858	disk-full=0.442
filter	5.417	firewall-blocks-623-udp=0.172	local-clock-undisciplined-preferred=0.11
filtered	5.705	firewall-blocks-623-udp=0.181	upstream-blocked-by-firewall=0.245
fine	3.808	container-lacks-device-access=0.105	panic-threshold-exceeded=0.2
firewall	4.239	esxi-ntpclient-firewall-closed=0.171	firewall-blocks-623-udp=0.134	kiss-of-death-rate=0.192	kod-deny=0.157	server-rate-limits=0.13
firewalld	5.417	firewall-rejects-upstream=0.493	upstream-blocked-by-firewall=0.303
firmware	3.97	bmc-anonymous-access=0.145	bmc-default-credentials=0.1	bmc-firmware-outdated=0.411	bmc-slow=0.214	falseticker=0.152
first	3.668	bmc-ip-conflict=0.186	bmc-ntp-server-unreachable=0.171	connection-idle-dropped=0.363	esxi-ntpd-service-stopped=0.135	ntp-spoofed-or-shifted=0.139
first request	5.417	connection-idle-dropped=0.403	source-port-123-replies-dropped=0.231
five	4.319	bmc-vlan-mismatch=0.168	falseticker=0.301
five seconds	5.705	one-backend-of-many-bad=0.146	proxy-dns-slow-or-dead=0.218
flags	3.859	data-lost-after-handshake=0.2	return-path-drops-upstream=0.313	unlisted-network=0.359
flags seq	5.417	data-lost-after-handshake=0.181	return-path-drops-upstream=0.235
flash	5.417	root-distance-too-large=0.23	w32time-large-root-dispersion=0.375
flash peer_dist	5.417	root-distance-too-large=0.23	w32time-large-root-dispersion=0.375
flow	5.417	link-errors=0.352
flow control	5.417	link-errors=0.352
followed	5.417	proxy-not-permitted=0.214
following	4.501	bmc-benign-tool-message=0.237	time-daemon-stopped=0.305
forward	5.012	clock-stepped=0.279	firewall-rejects-upstream=0.139	proxy-resolver-missing-or-refusing=0.158	two-clock-controllers-fight=0.164
forwarded	5.705	bmc-wrong-cipher-suite=0.179	clock-stepped=0.284	rtc-battery-dead=0.131
found	3.759	bmc-shared-nic-failover=0.155	firewall-drops-123-udp=0.372	proxy-resolver-missing-or-refusing=0.209	reply-path-drops-ntp=0.206	server-unsynchronised=0.525
four	5.417	backlog-overflow=0.143	kiss-of-death-rate=0.158	one-backend-of-many-bad=0.139	server-rate-limits=0.107
frag	5.705	mtu-black-hole=0.33
frag mtu	5.705	mtu-black-hole=0.33
frame	4.858	link-errors=0.414
free	3.808	bmc-sel-full=0.321	disk-full=0.487	memory-pressure=0.425
free space	5.012	bmc-sel-full=0.422
free used	5.705	cpu-saturated=0.186
freeze	5.705	disk-io-stall=0.296
freq	5.012	all-sources-wrong=0.214	clock-frequency-out-of-range=0.196	local-clock-undisciplined-preferred=0.11	single-source=0.136	two-clock-controllers-fight=0.298	unlisted-time=0.226
frequency	4.724	clock-frequency-out-of-range=0.481	kernel-adjtimex-regression=0.146	source-stepped=0.145
frequency ppm	5.012	clock-frequency-out-of-range=0.263	kernel-adjtimex-regression=0.155	source-stepped=0.154
fresh	3.759	no-time-sync-configured=0.236	proxy-not-permitted=0.377
fresh install	5.705	ntp-restrict-blocks-replies=0.222	proxy-not-permitted=0.114
fresh installation	5.705	no-time-sync-configured=0.149
front	4.031	proxy-client-timeout-too-short=0.153	proxy-read-timeout-too-short=0.279
frontend	5.012	firewall-rejects-upstream=0.305	proxy-resolver-missing-or-refusing=0.15
full	3.668	backlog-overflow=0.258	bmc-sensor-critical=0.202	conntrack-table-full=0.465
full dropping	5.012	conntrack-table-full=0.635
full duplex	5.705	link-errors=0.278
gateway	3.09	bmc-wrong-gateway=0.332	ipv6-unreachable-upstream=0.207	upstream-host-unreachable=0.394
gateway time-out	5.705	proxy-read-timeout-too-short=0.258
gateway timeout	4.858	bmc-benign-tool-message=0.204	bmc-reset-during-config=0.123	upstream-blocked-by-firewall=0.288	upstream-host-unreachable=0.345
geht	5.194	data-lost-after-handshake=0.184	esxi-ntpclient-firewall-closed=0.209	local-clock-undisciplined-preferred=0.149	no-time-source-configured=0.208
general	5.194	proxy-client-timeout-too-short=0.177
general error	5.417	proxy-client-timeout-too-short=0.185
generated	5.417	config-syntax-error=0.181	proxy-resolver-missing-or-refusing=0.139	server-acl-denies=0.265	upstream-no-live-peer=0.187
get	1.466	bmc-clock-timezone-shift=0.193
get admin	5.705	upstream-header-too-big=0.249
get api	4.239	dns-stale-upstream-ip=0.283
get auth	5.417	bmc-listener-address-mismatch=0.161
get channel	4.858	bmc-hung-needs-reset=0.196	bmc-ipmi15-not-supported=0.112	bmc-listener-address-mismatch=0.145
get favicon.ico	5.012	backend-paused=0.16	upstream-listener-address-mismatch=0.217
get http	2.676	client-aborted=0.227	one-backend-of-many-bad=0.476	proxy-not-permitted=0.281	upstream-protocol-mismatch=0.394
get local	5.705	upstream-tls-untrusted=0.38
get pod	5.705	firewall-rejects-upstream=0.143	memory-pressure=0.237
get power	5.194	bmc-listener-address-mismatch=0.134	bmc-unreachable=0.183	firewall-blocks-623-udp=0.129	unlisted-bmc=0.218
get reports	5.705	proxy-read-timeout-too-short=0.167	upstream-process-slow=0.297
getattr	5.705	selinux-denies-proxy-connect=0.207
getattr self._sock	5.705	selinux-denies-proxy-connect=0.207
getting	5.705	clock-skew-breaks-auth=0.283
git	5.705	upstream-tls-untrusted=0.14
give	5.705	bmc-insufficient-privilege=0.16
gives	4.406	bmc-firmware-outdated=0.133	upstream-header-too-big=0.205
global	5.705	client-aborted=0.098	proxy-client-timeout-too-short=0.197
goes	5.194	bmc-shared-nic-failover=0.176	ip-address-conflict=0.326
going	5.194	bmc-clock-never-set=0.284	bmc-ntp-disabled=0.111	vm-tools-and-ntpd-fight=0.151
going low	5.417	bmc-clock-never-set=0.296	bmc-ntp-disabled=0.116
gone	4.858	bmc-overloaded=0.19	bmc-shared-nic-failover=0.164	proxy-client-timeout-too-short=0.166
got	4.319	dns-resolution-failure=0.322	proxy-dns-slow-or-dead=0.215
gps	4.239	asymmetric-path=0.212	falseticker=0.599	no-majority=0.21	two-sources-disagree=0.196
grand	5.705	unlisted-time=0.309
grand master	5.705	unlisted-time=0.309
great	5.194	clock-skew-breaks-auth=0.549
grep	3.913	bmc-listener-address-mismatch=0.165	container-lacks-sys-time=0.246	esxi-ntpclient-firewall-closed=0.158	ipmi-driver-not-loaded=0.147	local-firewall-blocks-ntp=0.176
grep ntp	5.705	container-lacks-sys-time=0.163	esxi-ntpclient-firewall-closed=0.23
guest	4.164	bmc-brute-force=0.252	clock-frequency-out-of-range=0.205	container-lacks-sys-time=0.204	panic-threshold-exceeded=0.087	two-clock-controllers-fight=0.177	vm-tools-and-ntpd-fight=0.401
guests	5.012	hypervisor-host-clock-wrong=0.205	upstream-tls-cert-not-yet-valid=0.141
guide	5.417	local-firewall-blocks-ntp=0.147	proxy-not-permitted=0.214
gunicorn	5.194	upstream-workers-hung=0.25
gunicorn.sock	5.417	proxy-not-permitted=0.417
gunicorn.sock failed	5.417	proxy-not-permitted=0.417
gunicorn.sock host	5.705	proxy-not-permitted=0.34
half	3.859	ntp-spoofed-or-shifted=0.146
hand	3.668	bmc-ntp-server-unreachable=0.171	bmc-slow=0.3	esxi-ntpd-service-stopped=0.135	symmetric-key-mismatch=0.144	symmetric-key-missing=0.102
handle	5.194	ipmi-driver-not-loaded=0.091	one-backend-of-many-bad=0.133
handshake	3.436	backend-not-reading=0.082	nts-cert-expired=0.277	upstream-tls-silent=0.185
handshake client	4.858	backend-not-reading=0.115	data-lost-after-handshake=0.201	mtu-black-hole=0.312	upstream-tls-silent=0.261
handshake failure	5.194	upstream-tls-name-mismatch=0.351
handshaking	3.668	backend-not-reading=0.087	upstream-protocol-mismatch=0.424	upstream-tls-name-mismatch=0.37
handshaking upstream	3.668	backend-not-reading=0.087	upstream-protocol-mismatch=0.424	upstream-tls-name-mismatch=0.37
hang	4.239	conntrack-table-full=0.159	link-errors=0.429	unlisted-host=0.26
hangs	4.164	mtu-black-hole=0.498
happens	4.858	bmc-benign-tool-message=0.204	bmc-packet-loss=0.192	bmc-reset-during-config=0.123
haproxy	3.808	firewall-rejects-upstream=0.194	one-backend-of-many-bad=0.417	upstream-process-slow=0.46
haproxy alert	5.705	upstream-no-live-peer=0.156
haproxy.cfg	5.705	client-aborted=0.107	proxy-client-timeout-too-short=0.41
haproxy.log	4.724	one-backend-of-many-bad=0.176	proxy-client-timeout-too-short=0.34	proxy-read-timeout-too-short=0.193	upstream-process-slow=0.506
hard	5.705	disk-io-stall=0.253
hardware	4.239	dnssec-clock-deadlock=0.145	rtc-battery-dead=0.232	unlisted-host=0.301
hardware clock	5.705	dnssec-clock-deadlock=0.195	rtc-battery-dead=0.313	unlisted-host=0.221
hardware unit	5.705	unlisted-host=0.184
head	4.095	control-access-blocked=0.181	ntp-monlist-amplification=0.179
header	3.019	upstream-header-too-big=0.563
header while	4.164	upstream-header-too-big=0.777
health	4.031	backend-paused=0.198	one-backend-of-many-bad=0.291	two-sources-disagree=0.173
health check	5.417	one-backend-of-many-bad=0.391
health_warn	5.417	clock-stepped=0.196	jitter-excessive=0.132	no-majority=0.122	no-time-sync-configured=0.254	two-sources-disagree=0.233
health_warn clock	5.705	clock-stepped=0.207	jitter-excessive=0.139	two-sources-disagree=0.125
healthy	5.194	dns-stale-upstream-ip=0.357
heartbeat	5.194	unlisted-network=0.219
hello	4.724	backend-not-reading=0.112	data-lost-after-handshake=0.195	mtu-black-hole=0.391	upstream-tls-silent=0.254
help	5.012	clock-frequency-out-of-range=0.167
helps	4.319	esxi-ntpd-service-stopped=0.159	upstream-workers-hung=0.335
here	5.194	bmc-anonymous-access=0.173	packet-loss-on-path=0.172	return-path-drops-upstream=0.197	upstream-tls-untrusted=0.167
high	4.606	no-time-sync-configured=0.364
hit	5.705	backend-paused=0.177
hitch	5.705	ephemeral-ports-exhausted=0.172	file-descriptors-exhausted=0.113
home	3.97	bmc-overloaded=0.234	dnssec-clock-deadlock=0.136	ntp-bound-to-loopback=0.08	proxy-not-permitted=0.329	time-server-down=0.181
home server	5.705	bmc-sensor-critical=0.109	proxy-not-permitted=0.133
host	1.302	firewall-rejects-123-udp=0.038	ntp-bound-to-loopback=0.1
host itself	5.194	container-lacks-device-access=0.151	ipv6-unreachable-upstream=0.122	proxy-resolver-missing-or-refusing=0.141
host latency	5.705	bmc-lan-service-closed=0.154	upstream-blocked-by-firewall=0.245
host localhost	4.724	unlisted-upstream=0.204	upstream-down=0.228	upstream-listener-address-mismatch=0.226
host not	5.705	dns-resolution-failure=0.169	proxy-resolver-missing-or-refusing=0.317
host port	5.194	bmc-vlan-mismatch=0.202	network-device-overloaded=0.154	packet-loss-on-path=0.186
host referrer	5.705	proxy-not-permitted=0.099
host unreachable	4.724	bmc-shared-nic-failover=0.16	firewall-rejects-upstream=0.273	upstream-host-unreachable=0.247
host while	5.194	dns-stale-upstream-ip=0.251	upstream-host-unreachable=0.312
host works	5.705	firewall-rejects-123-udp=0.167	time-server-down=0.199
hostd	5.194	unlisted-host=0.375
hostd detected	5.705	unlisted-host=0.297
hostd originator	5.705	unlisted-host=0.203
hosted	5.705	nat-drops-outbound-udp=0.099
hosting	5.417	firewall-drops-123-udp=0.27	ntp-port-already-in-use=0.168	single-source=0.186	source-port-123-replies-dropped=0.112
hostname	5.012	bmc-slow=0.166	kernel-adjtimex-regression=0.114	reply-malformed=0.166
hosts	3.248	bmc-cipher-zero-open=0.192	bmc-vlan-mismatch=0.126	esxi-ntpclient-firewall-closed=0.131	leap-smear-mix=0.228
hour	4.406	corrupt-drift-file=0.172	upstream-workers-hung=0.167
hours	4.319	bmc-overloaded=0.169	large-initial-offset-not-stepped=0.272	two-clock-controllers-fight=0.201
html	5.417	bmc-hung-needs-reset=0.173	bmc-reset-during-config=0.135
htons	5.705	no-route-to-source=0.148
htons sin_addr	5.705	no-route-to-source=0.148
http api	4.724	dns-stale-upstream-ip=0.387
http app	5.705	client-aborted=0.24	file-descriptors-exhausted=0.116
http attempt	5.417	upstream-down=0.241
http bad	5.194	ipv6-unreachable-upstream=0.215
http curl	5.705	client-aborted=0.244	proxy-client-timeout-too-short=0.123	upstream-body-stalls=0.218
http error	5.705	bmc-protocol-nonconformance=0.287
http health	5.705	conntrack-table-full=0.12
http host	3.436	file-descriptors-exhausted=0.199	proxy-dns-slow-or-dead=0.233	proxy-resolver-missing-or-refusing=0.353
http localhost	4.858	jitter-excessive=0.105	unlisted-upstream=0.21	upstream-listener-address-mismatch=0.259
http mozilla	4.724	one-backend-of-many-bad=0.176
http proxy	5.705	upstream-protocol-mismatch=0.222
http server	5.705	upstream-protocol-mismatch=0.222
http tls	5.705	path-congested=0.134	upstream-tls-untrusted=0.18
http unauthorized	5.705	bmc-wrong-credentials=0.22
http unix	5.194	proxy-not-permitted=0.4
http upstream	2.067	upstream-header-too-big=0.352
http.closenotifier	5.705	upstream-blocked-by-firewall=0.213	upstream-host-unreachable=0.198
http.closenotifier returning	5.705	upstream-blocked-by-firewall=0.213	upstream-host-unreachable=0.198
http_code	5.417	data-lost-after-handshake=0.192
https	2.169	upstream-body-stalls=0.083	upstream-protocol-mismatch=0.413
https api	5.705	upstream-header-too-big=0.179
https host	4.501	upstream-protocol-mismatch=0.302	upstream-tls-cert-expired=0.258	upstream-tls-cert-not-yet-valid=0.123
https meta	5.705	upstream-tls-name-mismatch=0.214
https redfish	4.095	bmc-cert-expired=0.195	bmc-protocol-nonconformance=0.314	unlisted-bmc=0.397
hundreds	5.417	single-source=0.093	source-stepped=0.167
hung_task_timeout_secs	5.194	disk-io-stall=0.388
hung_task_timeout_secs disables	5.194	disk-io-stall=0.388
iat	5.705	clock-skew-breaks-auth=0.374
iburst	5.417	local-refclock-not-supported=0.36	noquery-restriction=0.191
icinga	5.705	bmc-firmware-outdated=0.1	bmc-overloaded=0.181	server-unsynchronised=0.18
icmp	4.858	mtu-black-hole=0.281
icmp_seq	3.859	jitter-excessive=0.189	path-congested=0.364
icmp_seq destination	5.417	bmc-shared-nic-failover=0.183	bmc-wrong-gateway=0.212
icmp_seq ttl	4.031	bmc-shared-nic-failover=0.136	jitter-excessive=0.198	path-congested=0.38
idle	3.97	connection-idle-dropped=0.412	jitter-excessive=0.195	keepalive-mismatch=0.381	path-congested=0.281
idle time-out	5.705	keepalive-mismatch=0.257
idrac	3.759	bmc-default-credentials=0.235	bmc-firmware-outdated=0.389	bmc-hung-needs-reset=0.579	bmc-overloaded=0.162	bmc-protocol-nonconformance=0.367	unlisted-bmc=0.476
idrac firmware	5.705	bmc-firmware-outdated=0.273	bmc-overloaded=0.181
idrac#	5.705	bmc-firmware-outdated=0.1	bmc-overloaded=0.181
idrac.#.#.rac#	5.705	bmc-session-slots-exhausted=0.244
idrac.embedded.#	5.194	bmc-ntp-server-unreachable=0.242	unlisted-bmc=0.208
ifconfig	5.705	bmc-ip-conflict=0.289
ifree	5.705	disk-full=0.221
ifree iuse	5.705	disk-full=0.221
ilo	5.194	bmc-brute-force=0.315	bmc-ipmi15-not-supported=0.153	bmc-wrong-cipher-suite=0.209
image	3.471	container-lacks-sys-time=0.226	container-seccomp-blocks-time64=0.168
implement	5.705	upstream-blocked-by-firewall=0.213	upstream-host-unreachable=0.198
implement http.closenotifier	5.705	upstream-blocked-by-firewall=0.213	upstream-host-unreachable=0.198
in-band	5.194	bmc-benign-tool-message=0.311
inactive	5.417	no-time-sync-configured=0.222	time-daemon-stopped=0.302
increased	5.417	disk-io-stall=0.312
inet_addr	5.705	no-route-to-source=0.148
info	3.042	bmc-anonymous-access=0.151	bmc-default-credentials=0.077	bmc-lan-disabled=0.194
info connection	5.705	upstream-down=0.207
info task	5.194	disk-io-stall=0.388
information	4.319	bmc-sel-full=0.364
ingress	3.97	client-aborted=0.344	upstream-protocol-mismatch=0.254
ingress controller	5.705	client-aborted=0.244	conntrack-table-full=0.12	proxy-client-timeout-too-short=0.123
ingress-nginx	5.705	client-aborted=0.244	proxy-client-timeout-too-short=0.123
ingress-nginx-public-controller-#c#d#d	5.705	upstream-tls-name-mismatch=0.214
ingress-nginx-public-controller-#c#d#d p#vj	5.705	upstream-tls-name-mismatch=0.214
init	4.031	all-sources-wrong=0.109	esxi-ntpclient-firewall-closed=0.163	firewall-drops-123-udp=0.379	no-route-to-source=0.249	reply-path-drops-ntp=0.189	server-acl-denies=0.216	source-port-123-replies-dropped=0.172	source-unreachable=0.356	symmetric-key-mismatch=0.158	symmetric-key-missing=0.112	sync-loop=0.236
init_complete	5.705	unlisted-time=0.309
initial	5.194	clock-skew-breaks-auth=0.257	rtc-battery-dead=0.249
initializing	5.705	unlisted-time=0.309
initializing listening	5.705	unlisted-time=0.309
inodes	5.705	disk-full=0.221
inodes iused	5.705	disk-full=0.221
input	5.417	firewall-rejects-upstream=0.15
inrelease	4.858	guest-clock-stale-after-host-suspend=0.332
inrelease not	4.858	guest-clock-stale-after-host-suspend=0.332
inside	4.724	container-lacks-sys-time=0.233	firewall-blocks-623-udp=0.15
install	4.239	ipmi-driver-not-loaded=0.174	proxy-not-permitted=0.253
installed	4.319	bmc-firmware-outdated=0.24	firewall-rejects-123-udp=0.127	ntp-bound-to-loopback=0.087	time-daemon-stopped=0.227	time-server-down=0.281
installer	5.194	control-access-blocked=0.229	vcenter-host-skew=0.163
instance	4.724	network-device-overloaded=0.143	proxy-dns-slow-or-dead=0.181	proxy-resolver-missing-or-refusing=0.186	unlisted-network=0.246
instantiating	5.417	bmc-unreachable=0.147
instantiating metrics	5.417	bmc-unreachable=0.147
instead	5.194	proxy-not-permitted=0.206
insufficient	4.239	bmc-insufficient-privilege=0.358	bmc-packet-loss=0.168	bmc-session-slots-exhausted=0.51
insufficient privilege	5.705	bmc-insufficient-privilege=0.252	bmc-packet-loss=0.226
insufficient resources	4.724	bmc-session-slots-exhausted=0.568
intel	5.194	bmc-ntp-disabled=0.111
interface	3.402	bmc-vlan-mismatch=0.132	firewall-rejects-123-udp=0.1	no-majority=0.152	ntp-bound-to-loopback=0.262
interfaces	5.012	return-path-drops-upstream=0.177	unlisted-network=0.233
internal	4.319	bmc-vlan-mismatch=0.168	single-source=0.148	two-sources-disagree=0.255
internet	3.97	all-sources-wrong=0.108	local-refclock-not-supported=0.264	nat-drops-outbound-udp=0.151	ntp-monlist-amplification=0.241	ntp-spoofed-or-shifted=0.151	sync-loop=0.233
interpret-oem-data	5.417	bmc-slow=0.287
interpret-oem-data entity-sensor-names	5.417	bmc-slow=0.287
interval	4.606	network-device-overloaded=0.137	no-time-source-configured=0.128	source-stepped=0.142	vcenter-host-skew=0.166
interval min	5.417	single-source=0.093	source-port-123-replies-dropped=0.112	source-stepped=0.167
into	5.194	connection-idle-dropped=0.255
invalid	3.22	bmc-default-credentials=0.081	bmc-wrong-credentials=0.392	rtc-battery-dead=0.238
invalid argument	5.705	kernel-adjtimex-regression=0.106	large-initial-offset-not-stepped=0.147	rtc-battery-dead=0.422
invalid authentication	5.417	bmc-wrong-cipher-suite=0.365
invoked	5.705	memory-pressure=0.237
invoked oom-killer	5.705	memory-pressure=0.237
ios	5.705	client-aborted=0.24
ipaddress	5.417	dns-stale-upstream-ip=0.237	ip-address-conflict=0.247
ipaddress end	5.705	dns-stale-upstream-ip=0.25
ipmi	2.555	bmc-anonymous-access=0.306	bmc-cipher-zero-open=0.151	bmc-default-credentials=0.065	bmc-hung-needs-reset=0.385	bmc-ipmi15-not-supported=0.212	bmc-lan-disabled=0.289	bmc-lan-service-closed=0.357	bmc-listener-address-mismatch=0.277	bmc-overloaded=0.288	bmc-packet-loss=0.101	bmc-wrong-cipher-suite=0.376	bmc-wrong-credentials=0.541	container-lacks-device-access=0.145	ipmi-driver-not-loaded=0.311
ipmi call	5.705	bmc-listener-address-mismatch=0.147	bmc-unreachable=0.201	firewall-blocks-623-udp=0.142
ipmi daemon	5.705	bmc-lan-service-closed=0.27
ipmi dev	4.858	container-lacks-device-access=0.276	ipmi-driver-not-loaded=0.516
ipmi device	5.705	container-lacks-device-access=0.157	ipmi-driver-not-loaded=0.15
ipmi rmcp	3.248	bmc-ip-conflict=0.112	bmc-lan-disabled=0.31	bmc-listener-address-mismatch=0.204	bmc-packet-loss=0.129	bmc-session-slots-exhausted=0.368	bmc-wrong-cipher-suite=0.478
ipmi v#.#	4.724	bmc-ipmi15-not-supported=0.392	bmc-wrong-credentials=0.284
ipmi#	4.858	container-lacks-device-access=0.276	ipmi-driver-not-loaded=0.516
ipmi# dev	4.858	container-lacks-device-access=0.276	ipmi-driver-not-loaded=0.516
ipmi-sel	4.858	bmc-sel-full=0.243	bmc-slow=0.257
ipmi-sensors	5.194	bmc-insufficient-privilege=0.265	bmc-sensor-critical=0.232
ipmi_ctx_open_outofband_#_#	5.705	bmc-insufficient-privilege=0.229	config-syntax-error=0.213
ipmidev	4.858	container-lacks-device-access=0.276	ipmi-driver-not-loaded=0.516
ipmidev such	4.858	container-lacks-device-access=0.276	ipmi-driver-not-loaded=0.516
ipmipower	5.705	bmc-anonymous-access=0.208	bmc-default-credentials=0.144	bmc-wrong-credentials=0.226
ipmipower lan_#_#	5.705	bmc-anonymous-access=0.208	bmc-default-credentials=0.144	bmc-wrong-credentials=0.226
ipmitool	2.349	bmc-anonymous-access=0.282	bmc-clock-timezone-shift=0.31	bmc-default-credentials=0.059	bmc-ipmi15-not-supported=0.264	bmc-packet-loss=0.093	bmc-sensor-critical=0.3	bmc-wrong-cipher-suite=0.425	ipmi-driver-not-loaded=0.25
ipmitool lan	4.319	bmc-ipmi15-not-supported=0.234	bmc-lan-disabled=0.157	bmc-vlan-mismatch=0.168	bmc-wrong-gateway=0.403
ipmitool lanplus	3.22	bmc-anonymous-access=0.344	bmc-clock-timezone-shift=0.324	bmc-default-credentials=0.081	bmc-ip-conflict=0.111	bmc-lan-disabled=0.307	bmc-packet-loss=0.128	bmc-wrong-cipher-suite=0.284
ipmitool raw	5.705	bmc-hung-needs-reset=0.226	bmc-reset-during-config=0.255	bmc-sel-full=0.138
ipmitool root	5.705	bmc-anonymous-access=0.076	bmc-wrong-credentials=0.287
ipmitool sel	4.858	bmc-clock-never-set=0.227	bmc-clock-timezone-shift=0.151	bmc-ntp-disabled=0.104	bmc-sel-full=0.334	bmc-sensor-critical=0.148
ipmitool sensor	5.417	bmc-sensor-critical=0.206	bmc-slow=0.181	ipmi-driver-not-loaded=0.107
ipmitool version	5.194	bmc-benign-tool-message=0.311	bmc-clock-timezone-shift=0.162
ipmitool works	5.705	firewall-blocks-623-udp=0.181
ipsec	5.012	data-lost-after-handshake=0.265	mtu-black-hole=0.561
ipsec tunnel	5.705	mtu-black-hole=0.339
iptables	5.705	firewall-rejects-upstream=0.158	local-firewall-blocks-ntp=0.186
ipv#	3.402	config-syntax-error=0.268	container-seccomp-blocks-time64=0.165	ipv6-unreachable-upstream=0.362	no-route-to-source=0.207	two-sources-disagree=0.201
ipv# address	5.705	no-route-to-source=0.148	ntp-port-already-in-use=0.296	two-time-daemons-conflict=0.163
ipv# debug	5.012	container-seccomp-blocks-time64=0.243
ipv# off	5.705	dns-resolution-failure=0.206	proxy-dns-slow-or-dead=0.219	proxy-resolver-missing-or-refusing=0.266
is-at	5.705	ip-address-conflict=0.326
is-at length	5.705	ip-address-conflict=0.326
issue	5.417	network-device-overloaded=0.109
issued	5.417	clock-skew-breaks-auth=0.32	upstream-tls-untrusted=0.186	vcenter-host-skew=0.166
issuer	5.012	upstream-tls-untrusted=0.405
issuer certificate	5.705	upstream-tls-untrusted=0.38
issues	5.705	nts-cert-expired=0.271
ist	5.417	bmc-clock-timezone-shift=0.168	ip-address-conflict=0.34	source-port-123-replies-dropped=0.142
item	5.194	ephemeral-ports-exhausted=0.185	upstream-header-too-big=0.16
items	5.012	bmc-firmware-outdated=0.152	bmc-unreachable=0.176	dns-stale-upstream-ip=0.211	firewall-blocks-623-udp=0.125
items http	5.705	dns-stale-upstream-ip=0.24
itself	3.625	container-lacks-device-access=0.106	noquery-restriction=0.128	ntp-monlist-amplification=0.159
itself healthy	5.705	dns-stale-upstream-ip=0.276
itself works	5.705	container-lacks-device-access=0.166	ipv6-unreachable-upstream=0.134
iuse	5.705	disk-full=0.221
iuse mounted	5.705	disk-full=0.221
iused	5.705	disk-full=0.221
iused ifree	5.705	disk-full=0.221
java	4.501	client-aborted=0.197
jitter	3.759	all-sources-wrong=0.153	asymmetric-path=0.188	esxi-ntpclient-firewall-closed=0.152	falseticker=0.294	ntp-restrict-blocks-replies=0.215	root-distance-too-large=0.287	source-unreachable=0.23	symmetric-key-mismatch=0.147	symmetric-key-missing=0.104	sync-loop=0.22	w32time-large-root-dispersion=0.433
job	5.194	time-daemon-stopped=0.162
jobs	5.012	nts-ke-unreachable=0.162	proxy-client-timeout-too-short=0.171	upstream-pool-exhausted=0.312
journal	3.14	clock-stepped=0.275	config-syntax-error=0.315	kernel-adjtimex-regression=0.385	time-daemon-failed-to-start=0.373	two-clock-controllers-fight=0.284	vm-tools-and-ntpd-fight=0.141
journalctl	4.239	dnssec-clock-deadlock=0.157
json	4.319	bmc-lan-disabled=0.158	bmc-protocol-nonconformance=0.349	unlisted-bmc=0.433
jump	5.194	clock-stepped=0.202	firewall-blocks-623-udp=0.165	hypervisor-host-clock-wrong=0.119	vm-tools-and-ntpd-fight=0.081
jumped	5.705	all-sources-wrong=0.078	rtc-battery-dead=0.162	single-source=0.098	source-stepped=0.176	two-clock-controllers-fight=0.186
june	5.705	guest-clock-stale-after-host-suspend=0.27
just	4.724	container-lacks-device-access=0.13	tls-cert-fails-due-to-wrong-clock=0.241	upstream-tls-cert-not-yet-valid=0.204
jwt	5.705	clock-skew-breaks-auth=0.358
kcs	5.705	bmc-hung-needs-reset=0.357	ipmi-driver-not-loaded=0.188
keep	5.705	client-aborted=0.098	clock-frequency-out-of-range=0.229	proxy-client-timeout-too-short=0.392
keepalive	4.724	ephemeral-ports-exhausted=0.168	keepalive-mismatch=0.256	one-backend-of-many-bad=0.186
keeps	5.194	vm-tools-and-ntpd-fight=0.151
kerberos	5.705	clock-skew-breaks-auth=0.32
kernel	3.066	conntrack-table-full=0.262	kernel-adjtimex-regression=0.319
kernel hung_task_timeout_secs	5.194	disk-io-stall=0.388
kernel log	5.012	backlog-overflow=0.154	bmc-benign-tool-message=0.164	return-path-drops-upstream=0.202
kernel nf_conntrack	5.417	conntrack-table-full=0.464
kernel out	5.705	memory-pressure=0.241
key	4.406	dnssec-clock-deadlock=0.135	nts-ke-unreachable=0.142	symmetric-key-mismatch=0.173	symmetric-key-missing=0.122
keycloak	5.705	upstream-protocol-mismatch=0.17
kill	5.012	memory-pressure=0.419
kill process	5.705	memory-pressure=0.28
killed	4.501	memory-pressure=0.545
killed process	5.012	memory-pressure=0.401
kind	5.194	clock-stepped=0.165	ipv6-unreachable-upstream=0.132	nts-ke-unreachable=0.168
kod	5.012	kiss-of-death-rate=0.275	kod-deny=0.226	noquery-restriction=0.177	ntp-restrict-blocks-replies=0.299	server-rate-limits=0.187
kod limited	5.705	noquery-restriction=0.201	ntp-restrict-blocks-replies=0.236
krb_ap_err_skew	5.705	clock-skew-breaks-auth=0.32
krb_ap_err_skew clock	5.705	clock-skew-breaks-auth=0.32
kswapd#	5.705	cpu-saturated=0.186
kubectl	3.97	upstream-tls-cert-not-yet-valid=0.169
kubectl get	5.194	bmc-listener-address-mismatch=0.134
kubelet	5.194	backend-paused=0.161
kubernetes	4.724	backend-paused=0.232	nat-drops-outbound-udp=0.261
lab	4.858	bmc-ip-conflict=0.246	bmc-listener-address-mismatch=0.16	local-refclock-not-supported=0.184	vcenter-host-skew=0.153
lan	3.37	bmc-benign-tool-message=0.247	bmc-ipmi15-not-supported=0.301	bmc-lan-disabled=0.215	bmc-protocol-nonconformance=0.324	bmc-vlan-mismatch=0.131	bmc-wrong-gateway=0.362	return-path-drops-upstream=0.263
lan info	5.705	bmc-anonymous-access=0.076	bmc-wrong-credentials=0.287
lan print	4.501	bmc-benign-tool-message=0.183	bmc-vlan-mismatch=0.175	bmc-wrong-gateway=0.484
lan session	4.724	bmc-ipmi15-not-supported=0.422	bmc-wrong-credentials=0.361
lan set	5.417	bmc-lan-disabled=0.197
lan_#_#	4.724	bmc-anonymous-access=0.172	bmc-default-credentials=0.119	bmc-insufficient-privilege=0.19	bmc-protocol-nonconformance=0.365
lanplus	2.872	bmc-anonymous-access=0.344	bmc-clock-timezone-shift=0.289	bmc-default-credentials=0.073	bmc-ipmi15-not-supported=0.323	bmc-lan-disabled=0.274	bmc-packet-loss=0.114	bmc-wrong-cipher-suite=0.428
lanplus admin	5.194	bmc-ip-conflict=0.179	bmc-listener-address-mismatch=0.171	firewall-blocks-623-udp=0.165
lanplus info	5.705	bmc-anonymous-access=0.076	bmc-wrong-credentials=0.287
lanplus power	5.705	bmc-ipmi15-not-supported=0.142
lanplus root	4.239	bmc-anonymous-access=0.156	bmc-clock-never-set=0.244	bmc-clock-timezone-shift=0.187	bmc-lan-disabled=0.342
laptop	3.808	guest-clock-stale-after-host-suspend=0.754	jitter-excessive=0.11	large-initial-offset-not-stepped=0.187
large	4.724	clock-skew-breaks-auth=0.272	proxy-client-timeout-too-short=0.163	root-distance-too-large=0.26
large message	5.705	clock-skew-breaks-auth=0.216
last	3.066	control-access-blocked=0.135	symmetric-key-mismatch=0.12	symmetric-key-missing=0.085
last night	5.417	one-backend-of-many-bad=0.345
last packet	5.705	connection-idle-dropped=0.226
last sample	4.858	control-access-blocked=0.214	falseticker=0.265	no-time-source-configured=0.133
last week	4.724	symmetric-key-mismatch=0.185	symmetric-key-missing=0.131
lastrx	4.858	control-access-blocked=0.214	falseticker=0.265	no-time-source-configured=0.133
lastrx last	4.858	control-access-blocked=0.214	falseticker=0.265	no-time-source-configured=0.133
late	5.194	falseticker=0.197
latency	4.606	unlisted-host=0.246
latency increased	5.417	disk-io-stall=0.312
later	4.319	bmc-hung-needs-reset=0.227	esxi-ntpd-service-stopped=0.159	nts-ke-unreachable=0.139
latest	4.858	container-lacks-device-access=0.276	container-seccomp-blocks-time64=0.119	dns-resolution-failure=0.256
layer#	5.012	firewall-rejects-upstream=0.256	upstream-down=0.265	upstream-no-live-peer=0.221
layer# connection	5.417	firewall-rejects-upstream=0.277	upstream-down=0.286
leap	3.97	ntp-monlist-amplification=0.174	root-distance-too-large=0.351	server-unsynchronised=0.262	w32time-large-root-dispersion=0.38
leap status	4.858	local-refclock-not-supported=0.139
leap stratum	5.705	server-acl-denies=0.105	source-unreachable=0.163	w32time-large-root-dispersion=0.185
least	5.705	source-unreachable=0.166	vcenter-host-skew=0.175
left	3.625	disk-full=0.689	upstream-body-stalls=0.138
left device	4.239	disk-full=0.805
left sessions	5.194	upstream-no-live-peer=0.229
len	5.705	ipv6-unreachable-upstream=0.145	local-firewall-blocks-ntp=0.186
length	3.759	data-lost-after-handshake=0.195	ip-address-conflict=0.215	mtu-black-hole=0.34	ntp-spoofed-or-shifted=0.143	unlisted-network=0.287
less	4.858	bmc-session-slots-exhausted=0.251	vcenter-host-skew=0.149
less than	4.858	bmc-session-slots-exhausted=0.251	vcenter-host-skew=0.149
level	3.37	bmc-insufficient-privilege=0.579	bmc-packet-loss=0.134	network-device-overloaded=0.157
level administrator	5.417	bmc-insufficient-privilege=0.281	bmc-packet-loss=0.215
level debug	5.417	upstream-blocked-by-firewall=0.322	upstream-host-unreachable=0.257
lib	3.277	corrupt-drift-file=0.276	noquery-restriction=0.115
lib chrony	5.417	kernel-adjtimex-regression=0.168	local-refclock-not-supported=0.155	time-daemon-failed-to-start=0.216
lib ntp	5.705	noquery-restriction=0.201	ntp-restrict-blocks-replies=0.217
lib python#.#	4.858	local-firewall-blocks-ntp=0.193
lib systemd	4.406	time-daemon-stopped=0.209	two-time-daemons-conflict=0.261
lib# python#.#	5.705	selinux-denies-proxy-connect=0.207
library	5.194	reply-malformed=0.125	upstream-tls-cert-expired=0.259
lid	5.705	guest-clock-stale-after-host-suspend=0.457
like	5.705	proxy-read-timeout-too-short=0.18	upstream-process-slow=0.18
likely	5.705	unlisted-time=0.188
limit	3.712	backend-paused=0.183	bmc-anonymous-access=0.261
limited	5.194	noquery-restriction=0.183	ntp-restrict-blocks-replies=0.31
limited nomodify	5.705	noquery-restriction=0.201	ntp-restrict-blocks-replies=0.236
line	3.14	asymmetric-path=0.157	config-syntax-error=0.409	falseticker=0.225	sync-loop=0.184
line _openconnection	5.705	selinux-denies-proxy-connect=0.207
line connect_to_proxy	5.705	selinux-denies-proxy-connect=0.207
line meth	5.705	selinux-denies-proxy-connect=0.207
line module	5.012	bmc-firmware-outdated=0.152	bmc-ipmi15-not-supported=0.116	local-firewall-blocks-ntp=0.199
line negotiate	5.705	selinux-denies-proxy-connect=0.207
lines	5.012	dns-resolution-failure=0.191	proxy-dns-slow-or-dead=0.154	reply-malformed=0.134
link	3.248	bmc-anonymous-access=0.228	bmc-ip-conflict=0.165	bmc-shared-nic-failover=0.244	link-errors=0.665
link down	5.417	network-device-overloaded=0.109
link failure	5.417	connection-idle-dropped=0.215
link mbps	5.194	link-errors=0.43
link show	4.858	mtu-black-hole=0.29
linux	4.031	hypervisor-host-clock-wrong=0.165	reply-malformed=0.134	unlisted-time=0.532
list	3.545	bmc-anonymous-access=0.249	bmc-listener-address-mismatch=0.208	bmc-sensor-critical=0.319	esxi-ntpclient-firewall-closed=0.143	leap-smear-mix=0.249	nts-ke-unreachable=0.181
listen	4.164	backend-not-reading=0.099	backlog-overflow=0.496	ntp-bound-to-loopback=0.321	server-acl-denies=0.204	upstream-tls-silent=0.118
listen queue	5.417	backlog-overflow=0.479	upstream-pool-exhausted=0.265
listening	5.194	unlisted-time=0.281
listening init_complete	5.705	unlisted-time=0.309
listens	5.417	firewall-rejects-upstream=0.221
live	5.012	upstream-no-live-peer=0.362
live upstreams	5.705	upstream-no-live-peer=0.413
load	3.307	esxi-ntpd-service-stopped=0.122	keepalive-mismatch=0.437
load average	5.194	cpu-saturated=0.239
load balancer	4.724	keepalive-mismatch=0.433	nat-drops-outbound-udp=0.18
load test	4.606	ephemeral-ports-exhausted=0.271
loaded	4.164	nts-ke-unreachable=0.135	two-time-daemons-conflict=0.246
loaded lib	5.012	bmc-lan-service-closed=0.18	two-time-daemons-conflict=0.211
loaded loaded	4.501	time-daemon-stopped=0.213	two-time-daemons-conflict=0.266
loaded usr	5.417	time-daemon-stopped=0.163
loading	5.705	esxi-ntpd-service-stopped=0.21	hypervisor-host-clock-wrong=0.103
local	3.193	bmc-clock-timezone-shift=0.099	bmc-ntp-server-unreachable=0.078	container-lacks-device-access=0.181	large-initial-offset-not-stepped=0.412	no-time-source-configured=0.208	ntp-monlist-amplification=0.194	nts-ke-unreachable=0.163
local address	5.194	ntp-monlist-amplification=0.315	upstream-listener-address-mismatch=0.186
local clock	5.012	large-initial-offset-not-stepped=0.48
local issuer	5.705	upstream-tls-untrusted=0.38
local time	4.501	bmc-clock-timezone-shift=0.14	bmc-ntp-server-unreachable=0.11	no-time-sync-configured=0.257	nts-ke-unreachable=0.23
localhost	3.22	kernel-adjtimex-regression=0.262	upstream-down=0.406	upstream-listener-address-mismatch=0.6
localhost api	5.705	jitter-excessive=0.124	packet-loss-on-path=0.148
localhost request	4.501	proxy-read-timeout-too-short=0.221
location	4.606	one-backend-of-many-bad=0.181	upstream-no-live-peer=0.201
locl	5.012	local-clock-undisciplined-preferred=0.245	no-time-source-configured=0.201	root-distance-too-large=0.279	server-unsynchronised=0.194	w32time-large-root-dispersion=0.376
log	1.583	bmc-brute-force=0.096	bmc-clock-timezone-shift=0.049	corrupt-drift-file=0.133	ntp-spoofed-or-shifted=0.06
log messages	5.194	corrupt-drift-file=0.202	vm-tools-and-ntpd-fight=0.295
log out	5.705	bmc-session-slots-exhausted=0.215
log-in	4.858	upstream-header-too-big=0.162
log-ins	5.705	clock-skew-breaks-auth=0.365
login	3.808	bmc-brute-force=0.231	bmc-default-credentials=0.238	bmc-hung-needs-reset=0.509	bmc-session-slots-exhausted=0.306	bmc-wrong-credentials=0.443
logs	3.545	client-aborted=0.152	proxy-resolver-missing-or-refusing=0.224
long	4.858	no-time-source-configured=0.133	proxy-client-timeout-too-short=0.168
longer	4.724	kernel-adjtimex-regression=0.146	nts-cert-expired=0.15	proxy-dns-slow-or-dead=0.18
longer supported	5.705	kernel-adjtimex-regression=0.177	time-daemon-failed-to-start=0.198
looks	5.012	falseticker=0.158
lookup	5.194	dns-resolution-failure=0.511	local-firewall-blocks-ntp=0.169
loop	5.417	connection-idle-dropped=0.173
loss	3.508	jitter-excessive=0.147	mtu-black-hole=0.383	packet-loss-on-path=0.548	path-congested=0.281	rtc-battery-dead=0.259
loss time	3.859	bmc-unreachable=0.206	bmc-vlan-mismatch=0.104	bmc-wrong-gateway=0.271	packet-loss-on-path=0.23	path-congested=0.202
lost	4.406	bmc-ntp-disabled=0.094	clock-stepped=0.171	proxy-client-timeout-too-short=0.152
low	4.606	bmc-clock-never-set=0.252	bmc-ntp-disabled=0.098	rtc-battery-dead=0.173
low asserted	5.705	bmc-clock-never-set=0.216	bmc-sensor-critical=0.109
low deasserted	5.417	bmc-clock-never-set=0.296	bmc-ntp-disabled=0.116
lower	5.417	bmc-clock-never-set=0.296	bmc-ntp-disabled=0.116
lower critical	5.417	bmc-clock-never-set=0.296	bmc-ntp-disabled=0.116
m#.#s	4.858	bmc-lan-disabled=0.133	bmc-overloaded=0.165	bmc-slow=0.503
mac	3.859	bmc-wrong-gateway=0.264	hypervisor-host-clock-wrong=0.158	ntp-bound-to-loopback=0.077
mac address	5.417	bmc-wrong-gateway=0.37
machine	3.115	bmc-default-credentials=0.079	ntp-monlist-amplification=0.189
machines	3.759	esxi-ntpd-service-stopped=0.138	network-device-overloaded=0.148
machines one	5.705	network-device-overloaded=0.225
macos	5.417	firewall-rejects-123-udp=0.159	ntp-bound-to-loopback=0.109	time-server-down=0.352
made	4.858	bmc-anonymous-access=0.177	bmc-default-credentials=0.123	container-lacks-sys-time=0.177	upstream-tls-cert-not-yet-valid=0.145
main	4.164	time-daemon-failed-to-start=0.284
main pid	5.417	two-time-daemons-conflict=0.228
main process	5.012	one-backend-of-many-bad=0.128	time-daemon-failed-to-start=0.313
make	4.858	bmc-session-slots-exhausted=0.251
make sure	5.417	bmc-session-slots-exhausted=0.28
makes	5.194	bmc-hung-needs-reset=0.214	kiss-of-death-rate=0.199	server-rate-limits=0.135
makestep	5.417	bmc-clock-drifts=0.171	local-refclock-not-supported=0.155
managed	5.012	bmc-benign-tool-message=0.164	network-device-overloaded=0.149	packet-loss-on-path=0.179	vcenter-host-skew=0.181
management	4.239	bmc-cipher-zero-open=0.25	bmc-clock-timezone-shift=0.132	bmc-ntp-disabled=0.09	bmc-shared-nic-failover=0.287	bmc-vlan-mismatch=0.165	firewall-blocks-623-udp=0.134
management network	5.705	bmc-cipher-zero-open=0.337	bmc-ntp-disabled=0.122	firewall-blocks-623-udp=0.181
managers	4.724	bmc-ntp-server-unreachable=0.22	bmc-protocol-nonconformance=0.288	unlisted-bmc=0.257
managers idrac.embedded.#	5.194	bmc-ntp-server-unreachable=0.242	unlisted-bmc=0.208
many	3.436	file-descriptors-exhausted=0.741
many open	4.319	file-descriptors-exhausted=0.931
mask	4.606	bmc-ip-conflict=0.234	bmc-vlan-mismatch=0.179	bmc-wrong-gateway=0.315	local-firewall-blocks-ntp=0.15
master	4.406	unlisted-time=0.239
master role	5.705	unlisted-time=0.309
match	5.417	bmc-ntp-disabled=0.116
max	3.402	all-sources-wrong=0.192	packet-loss-on-path=0.288	single-source=0.151
max mdev	4.724	jitter-excessive=0.095	packet-loss-on-path=0.281	path-congested=0.248
max min	5.417	single-source=0.093	source-port-123-replies-dropped=0.112	source-stepped=0.167
max retries	5.705	bmc-cert-expired=0.244	bmc-firmware-outdated=0.1	bmc-overloaded=0.181
max-time	5.705	backend-not-reading=0.135	data-lost-after-handshake=0.202	upstream-tls-silent=0.162
maxallowedskewmilliseconds	5.705	clock-skew-breaks-auth=0.216
maxallowedskewmilliseconds maxallowedskewmilliseconds	5.705	clock-skew-breaks-auth=0.216
maxconn	5.705	backlog-overflow=0.15	file-descriptors-exhausted=0.115	upstream-pool-exhausted=0.228
maximum	3.859	bmc-session-slots-exhausted=0.501
maximum number	4.724	bmc-session-slots-exhausted=0.512
maximum privilege	5.705	bmc-wrong-cipher-suite=0.179
may-#	5.705	upstream-pool-exhausted=0.268
may-# warning	5.705	upstream-pool-exhausted=0.268
mbps	4.858	link-errors=0.578
mbps full	5.417	link-errors=0.359
mdev	4.724	jitter-excessive=0.095	packet-loss-on-path=0.281	path-congested=0.248
meanwhile	5.705	bmc-reset-during-config=0.255	jitter-excessive=0.165	path-congested=0.238
mem	4.606	cpu-saturated=0.425	memory-pressure=0.285
mem time	5.194	cpu-saturated=0.386
mem total	5.417	cpu-saturated=0.176
memory	3.759	memory-pressure=1.002	network-device-overloaded=0.175
memory kill	5.705	memory-pressure=0.28
memory killed	5.417	memory-pressure=0.287
mems_allowed	5.417	memory-pressure=0.261
message	2.726	bmc-packet-loss=0.108	bmc-session-slots-exhausted=0.425	bmc-wrong-cipher-suite=0.401	panic-threshold-exceeded=0.143
message failed	5.705	unlisted-bmc=0.276
message insufficient	4.858	bmc-session-slots-exhausted=0.514
message invalid	5.417	bmc-wrong-cipher-suite=0.365
message.extendedinfo	4.501	bmc-insufficient-privilege=0.196	bmc-wrong-credentials=0.43	unlisted-bmc=0.231
message.extendedinfo message	5.194	bmc-session-slots-exhausted=0.222
messageid	4.406	bmc-insufficient-privilege=0.191	bmc-wrong-credentials=0.421	unlisted-bmc=0.311
messageid idrac.#.#.rac#	5.705	bmc-session-slots-exhausted=0.244
messages	4.406	corrupt-drift-file=0.172	no-majority=0.197	unlisted-host=0.259	vm-tools-and-ntpd-fight=0.25
meta	5.705	upstream-tls-name-mismatch=0.214
meta api	5.705	upstream-tls-name-mismatch=0.214
metadata	5.705	upstream-protocol-mismatch=0.17	vcenter-host-skew=0.18
meth	5.705	selinux-denies-proxy-connect=0.207
metrics	4.858	proxy-client-timeout-too-short=0.168	unlisted-bmc=0.284
metrics collector	5.417	bmc-unreachable=0.147
mib	5.194	backend-paused=0.161
microseconds	5.417	disk-io-stall=0.312
microseconds microseconds	5.417	disk-io-stall=0.312
milliseconds	5.417	backend-not-reading=0.129	connection-idle-dropped=0.215	upstream-tls-silent=0.153
milliseconds ago	5.705	connection-idle-dropped=0.226
min	3.471	path-congested=0.182
min ago	5.194	two-time-daemons-conflict=0.219
min avg	4.501	packet-loss-on-path=0.268	path-congested=0.236
min max	5.012	source-stepped=0.154
min updates	4.858	guest-clock-stale-after-host-suspend=0.332
minute	3.712	ntp-bound-to-loopback=0.074	proxy-read-timeout-too-short=0.341	upstream-body-stalls=0.142
minutes	3.471	bmc-overloaded=0.181	corrupt-drift-file=0.157	esxi-ntpd-service-stopped=0.176	time-daemon-stopped=0.248
mit	5.417	local-clock-undisciplined-preferred=0.155	no-time-source-configured=0.217
mod_python	5.705	selinux-denies-proxy-connect=0.207
mode	3.585	clock-frequency-out-of-range=0.296	network-device-overloaded=0.167	ntp-monlist-amplification=0.157
modem	5.705	firewall-drops-123-udp=0.228	nat-drops-outbound-udp=0.171	reply-path-drops-ntp=0.175
module	4.406	bmc-firmware-outdated=0.133	local-firewall-blocks-ntp=0.175
moment	5.194	backend-paused=0.327	clock-stepped=0.165
mon#	5.705	bmc-insufficient-privilege=0.171
monitor	5.417	bmc-anonymous-access=0.181	bmc-lan-disabled=0.107	bmc-unreachable=0.215	bmc-vlan-mismatch=0.146	firewall-blocks-623-udp=0.152
more	3.166	panic-threshold-exceeded=0.166
more than	4.164	disk-io-stall=0.311	panic-threshold-exceeded=0.219	single-source=0.143
most recent	4.501	bmc-firmware-outdated=0.136	local-firewall-blocks-ntp=0.179
mostly	5.417	bmc-hung-needs-reset=0.173	bmc-reset-during-config=0.135
mounted	4.501	disk-full=0.523
mozilla	4.501	one-backend-of-many-bad=0.168	proxy-read-timeout-too-short=0.27
ms	4.606	upstream-no-live-peer=0.203
ms active	5.194	upstream-no-live-peer=0.229
msg	3.668	bmc-anonymous-access=0.258	network-device-overloaded=0.171
msg gateway	5.417	upstream-blocked-by-firewall=0.322	upstream-host-unreachable=0.257
msg upstream	5.705	upstream-blocked-by-firewall=0.213	upstream-host-unreachable=0.198
mss	5.012	mtu-black-hole=0.271	return-path-drops-upstream=0.407	unlisted-network=0.204
mss sackok	5.705	return-path-drops-upstream=0.155
mtu	3.759	data-lost-after-handshake=0.173	mtu-black-hole=0.917
mtu length	5.705	mtu-black-hole=0.33
mysql	5.194	proxy-client-timeout-too-short=0.177
name	2.499	bmc-anonymous-access=0.176	bmc-brute-force=0.151	bmc-default-credentials=0.156	control-access-blocked=0.11	dns-resolution-failure=0.411
name address	4.724	control-access-blocked=0.208	falseticker=0.258	no-time-source-configured=0.129
name args	5.705	selinux-denies-proxy-connect=0.207
name resolves	5.417	dns-resolution-failure=0.191	dnssec-clock-deadlock=0.185	proxy-dns-slow-or-dead=0.208
name ssl	5.417	upstream-tls-name-mismatch=0.295
name status	5.417	bmc-lan-service-closed=0.27	bmc-listener-address-mismatch=0.318
names	5.194	dns-resolution-failure=0.197	local-firewall-blocks-ntp=0.169	proxy-dns-slow-or-dead=0.152	vcenter-host-skew=0.163
nas	5.705	container-lacks-sys-time=0.208	firewall-rejects-123-udp=0.188	nat-drops-outbound-udp=0.122	reply-path-drops-ntp=0.125	time-server-down=0.225
nat	5.194	connection-idle-dropped=0.255	conntrack-table-full=0.299
nat gateway	5.705	conntrack-table-full=0.328
need	5.417	mtu-black-hole=0.313
need frag	5.705	mtu-black-hole=0.33
negotiate	5.705	selinux-denies-proxy-connect=0.207
neigh	5.705	upstream-host-unreachable=0.275
net	4.724	upstream-listener-address-mismatch=0.211
net.netfilter.nf_conntrack_count	5.705	conntrack-table-full=0.36
net.netfilter.nf_conntrack_count net.netfilter.nf_conntrack_max	5.705	conntrack-table-full=0.36
net.netfilter.nf_conntrack_max	5.705	conntrack-table-full=0.36
netipmid	4.858	bmc-lan-service-closed=0.296	bmc-listener-address-mismatch=0.24
netipmid eth#	5.705	bmc-lan-service-closed=0.283	bmc-listener-address-mismatch=0.282
netstat	5.417	return-path-drops-upstream=0.205
network	2.527	bmc-cipher-zero-open=0.149	esxi-ntpclient-firewall-closed=0.102	ipv6-unreachable-upstream=0.394	no-route-to-source=0.286	ntp-monlist-amplification=0.111
network ipmi	5.705	bmc-lan-service-closed=0.27
network time	4.164	time-daemon-stopped=0.221	two-time-daemons-conflict=0.384
network unreachable	4.858	ipv6-unreachable-upstream=0.757	no-route-to-source=0.468
networks	4.858	jitter-excessive=0.105	server-acl-denies=0.238
networksettings.networks	5.705	dns-stale-upstream-ip=0.25
networksettings.networks ipaddress	5.705	dns-stale-upstream-ip=0.25
never	4.239	connection-idle-dropped=0.298	keepalive-mismatch=0.263	large-initial-offset-not-stepped=0.185
new	2.872	conntrack-table-full=0.242	file-descriptors-exhausted=0.227
new connections	5.705	conntrack-table-full=0.267	file-descriptors-exhausted=0.125
new ones	5.417	conntrack-table-full=0.204
newer	5.417	bmc-firmware-outdated=0.095	bmc-overloaded=0.172	container-seccomp-blocks-time64=0.13	upstream-tls-untrusted=0.186
next	4.406	connection-idle-dropped=0.242
nf_conntrack	5.012	conntrack-table-full=0.635
nf_conntrack table	5.012	conntrack-table-full=0.635
nfs	5.705	upstream-body-stalls=0.218
nginx container	5.705	dns-stale-upstream-ip=0.223
nginx runs	5.705	proxy-not-permitted=0.34
nginx-proxy	5.705	file-descriptors-exhausted=0.157	upstream-no-live-peer=0.197
nginx.#	5.194	file-descriptors-exhausted=0.285
nginx.# alert	5.417	file-descriptors-exhausted=0.298
nginx.# crit	5.417	file-descriptors-exhausted=0.298
nginx.conf	3.97	dns-resolution-failure=0.251	proxy-dns-slow-or-dead=0.229	proxy-resolver-missing-or-refusing=0.346
nic	4.724	link-errors=0.489
nic link	5.417	link-errors=0.352
nic statistics	5.417	conntrack-table-full=0.145
night	4.239	clock-stepped=0.236	guest-clock-stale-after-host-suspend=0.277	one-backend-of-many-bad=0.27
nightly	5.417	jitter-excessive=0.109	path-congested=0.284
nightly backup	5.705	path-congested=0.134
nixos	5.705	two-time-daemons-conflict=0.188
nmap	5.417	firewall-blocks-623-udp=0.172	upstream-blocked-by-firewall=0.233
nmap scan	5.705	bmc-lan-service-closed=0.154	upstream-blocked-by-firewall=0.245
nobody	5.012	bmc-clock-timezone-shift=0.156	bmc-ntp-server-unreachable=0.233
node	2.693	control-access-blocked=0.119	upstream-listener-address-mismatch=0.377
node cluster	5.705	bmc-wrong-gateway=0.224
node#	5.194	bmc-lan-disabled=0.142	bmc-wrong-gateway=0.204
node# ipmitool	5.417	bmc-lan-disabled=0.148	bmc-wrong-gateway=0.212
node-#	5.705	bmc-listener-address-mismatch=0.335
node_modules	5.417	upstream-listener-address-mismatch=0.19
nodes	3.759	bmc-clock-timezone-shift=0.117	bmc-ip-conflict=0.129	leap-smear-mix=0.264	no-time-sync-configured=0.287
nodes validator-ranges	5.705	upstream-tls-name-mismatch=0.214
nominal	5.012	bmc-sensor-critical=0.224	bmc-slow=0.166	reply-path-drops-ntp=0.154	server-acl-denies=0.177
nomodify	5.012	noquery-restriction=0.177	ntp-restrict-blocks-replies=0.398
nomodify nopeer	5.705	noquery-restriction=0.201
non-responsive	5.705	unlisted-host=0.297
none	3.248	bmc-ipmi15-not-supported=0.29
none not	4.858	bmc-ipmi15-not-supported=0.434	bmc-wrong-credentials=0.292
noout	5.705	bmc-cert-expired=0.146	upstream-tls-cert-expired=0.172
nopeer	5.012	noquery-restriction=0.177	ntp-restrict-blocks-replies=0.398
nopeer noquery	5.705	noquery-restriction=0.201	ntp-restrict-blocks-replies=0.217
nopeer notrap	5.705	ntp-restrict-blocks-replies=0.236
noquery	5.194	noquery-restriction=0.183	ntp-restrict-blocks-replies=0.323
normal	4.724	source-stepped=0.145
nosrv	5.194	upstream-pool-exhausted=0.351
nosrv sq	5.705	backlog-overflow=0.15	upstream-pool-exhausted=0.385
not	1.461	bmc-default-credentials=0.091	corrupt-drift-file=0.066
not answer	5.417	bmc-hung-needs-reset=0.198	bmc-reset-during-config=0.242	bmc-unreachable=0.221	return-path-drops-upstream=0.191
not applied	4.858	guest-clock-stale-after-host-suspend=0.332
not available	4.319	ntp-port-already-in-use=0.224	upstream-down=0.326
not get	5.705	upstream-host-unreachable=0.246
not help	5.417	clock-frequency-out-of-range=0.181
not implement	5.705	upstream-blocked-by-firewall=0.213	upstream-host-unreachable=0.198
not open	4.239	container-lacks-device-access=0.24	ipmi-driver-not-loaded=0.45	network-device-overloaded=0.197
not permitted	4.724	container-lacks-sys-time=0.604	container-seccomp-blocks-time64=0.229	local-firewall-blocks-ntp=0.188
not resolved	4.858	dns-resolution-failure=0.274	proxy-dns-slow-or-dead=0.714	proxy-resolver-missing-or-refusing=0.247
not respond	5.705	bmc-hung-needs-reset=0.249	bmc-unreachable=0.269
not responding	5.417	unlisted-host=0.256
not running	5.417	esxi-ntpd-service-stopped=0.275
not set	5.705	dnssec-clock-deadlock=0.175
not supported	4.606	bmc-ipmi15-not-supported=0.411	bmc-wrong-credentials=0.277
not synchronised	5.417	local-refclock-not-supported=0.155
not synchronized	5.705	kiss-of-death-rate=0.167	server-rate-limits=0.113	server-unsynchronised=0.18
not tainted	5.417	disk-io-stall=0.308
not trusted	4.724	nts-cert-expired=0.38	tls-cert-fails-due-to-wrong-clock=0.393
not valid	4.406	esxi-ntpd-service-stopped=0.162	guest-clock-stale-after-host-suspend=0.342
not work	4.606	client-aborted=0.194
not yet	3.668	tls-cert-fails-due-to-wrong-clock=0.877	upstream-tls-cert-expired=0.296	upstream-tls-cert-not-yet-valid=0.458
notafter	4.724	bmc-cert-expired=0.225	nts-cert-expired=0.15	upstream-tls-cert-expired=0.243	upstream-tls-cert-not-yet-valid=0.129
notbefore	4.606	bmc-cert-expired=0.219	upstream-tls-cert-expired=0.237	upstream-tls-cert-not-yet-valid=0.126
note	5.705	server-acl-denies=0.104
notes	5.705	network-device-overloaded=0.11	unlisted-network=0.185
notice	5.705	unlisted-upstream=0.246
notrap	5.012	noquery-restriction=0.177	ntp-restrict-blocks-replies=0.398
now	3.508	bmc-packet-loss=0.139	corrupt-drift-file=0.295	large-initial-offset-not-stepped=0.246
now valid	5.705	large-initial-offset-not-stepped=0.399
nslookup	5.194	ipv6-unreachable-upstream=0.184	no-route-to-source=0.382	proxy-dns-slow-or-dead=0.232	proxy-resolver-missing-or-refusing=0.142
ntlm_challenge	5.705	selinux-denies-proxy-connect=0.207
ntlm_challenge proxy.negotiate	5.705	selinux-denies-proxy-connect=0.207
ntlm_proxy.py	5.705	selinux-denies-proxy-connect=0.207
ntlm_proxy.py line	5.705	selinux-denies-proxy-connect=0.207
ntp	2.326	bmc-clock-drifts=0.073	esxi-ntpclient-firewall-closed=0.094	firewall-drops-123-udp=0.517	kod-deny=0.086	large-initial-offset-not-stepped=0.43	noquery-restriction=0.082	ntp-monlist-amplification=0.102	reply-path-drops-ntp=0.307	symmetric-key-mismatch=0.091	symmetric-key-missing=0.064	time-daemon-stopped=0.378	two-sources-disagree=0.237
ntp client	4.724	container-lacks-sys-time=0.172	time-daemon-failed-to-start=0.23
ntp engine	5.194	large-initial-offset-not-stepped=0.539
ntp package	5.417	no-majority=0.122	no-time-sync-configured=0.288	time-daemon-stopped=0.284	two-sources-disagree=0.114
ntp refclock	4.606	config-syntax-error=0.204	container-seccomp-blocks-time64=0.223	time-daemon-failed-to-start=0.228
ntp server	4.031	bmc-clock-drifts=0.127	kiss-of-death-rate=0.182	kod-deny=0.149	local-refclock-not-supported=0.153	ntp-monlist-amplification=0.176	ntp-port-already-in-use=0.323	panic-threshold-exceeded=0.212	server-acl-denies=0.197	server-rate-limits=0.124
ntp service	4.858	bmc-clock-never-set=0.143	bmc-ntp-server-unreachable=0.119	local-refclock-not-supported=0.184	no-time-sync-configured=0.278
ntp status	5.194	firewall-drops-123-udp=0.246	local-firewall-blocks-ntp=0.162	reply-path-drops-ntp=0.299	server-acl-denies=0.184	server-unsynchronised=0.143	source-unreachable=0.339	two-sources-disagree=0.306
ntp time	5.012	local-refclock-not-supported=0.144
ntp.conf	4.858	local-refclock-not-supported=0.184	no-route-to-source=0.144	noquery-restriction=0.171	ntp-bound-to-loopback=0.374	ntp-restrict-blocks-replies=0.185	symmetric-key-mismatch=0.19	symmetric-key-missing=0.135
ntpclient	5.705	esxi-ntpclient-firewall-closed=0.23	server-acl-denies=0.106
ntpd	2.891	clock-frequency-out-of-range=0.297	container-lacks-sys-time=0.393	corrupt-drift-file=0.113	esxi-ntpclient-firewall-closed=0.117	esxi-ntpd-service-stopped=0.147	noquery-restriction=0.102	ntp-bound-to-loopback=0.223	ntp-monlist-amplification=0.127	ntp-port-already-in-use=0.394	two-clock-controllers-fight=0.367	vm-tools-and-ntpd-fight=0.362
ntpd bind	5.705	ntp-port-already-in-use=0.234
ntpd log	5.705	ntp-restrict-blocks-replies=0.222
ntpd p#	5.417	ntp-port-already-in-use=0.222
ntpd pid	5.417	ntp-port-already-in-use=0.222	server-unsynchronised=0.149
ntpd soliciting	5.705	local-firewall-blocks-ntp=0.186	ntp-restrict-blocks-replies=0.217
ntpd time	5.417	ntp-monlist-amplification=0.237	two-clock-controllers-fight=0.23	vm-tools-and-ntpd-fight=0.521
ntpd unable	5.417	ntp-port-already-in-use=0.381
ntpd.conf	5.194	large-initial-offset-not-stepped=0.226	ntp-restrict-blocks-replies=0.215
ntpd.service	5.417	container-lacks-sys-time=0.154	time-daemon-stopped=0.163
ntpd.service network	5.417	container-lacks-sys-time=0.154	time-daemon-stopped=0.163
ntpdate	4.031	firewall-drops-123-udp=0.304	kiss-of-death-rate=0.154	reply-path-drops-ntp=0.22	server-rate-limits=0.218	server-unsynchronised=0.661
ntpdate server	4.606	firewall-drops-123-udp=0.348	local-clock-undisciplined-preferred=0.093	nat-drops-outbound-udp=0.15	reply-malformed=0.111	reply-path-drops-ntp=0.252	server-rate-limits=0.13	server-unsynchronised=0.545
ntpdate step	5.705	all-sources-wrong=0.078	single-source=0.098	source-stepped=0.176
ntpq	3.913	all-sources-wrong=0.106	asymmetric-path=0.196	esxi-ntpclient-firewall-closed=0.158	esxi-ntpd-service-stopped=0.198	falseticker=0.273	ntp-restrict-blocks-replies=0.224	source-port-123-replies-dropped=0.167	symmetric-key-mismatch=0.153	symmetric-key-missing=0.108	sync-loop=0.229	w32time-large-root-dispersion=0.271
ntpq peers	5.705	ntp-restrict-blocks-replies=0.326
ntpsec	5.705	falseticker=0.218	local-refclock-not-supported=0.216	source-port-123-replies-dropped=0.244
nts	4.501	container-seccomp-blocks-time64=0.218	nts-cert-expired=0.455	nts-ke-unreachable=0.375
nts sechash	5.417	container-seccomp-blocks-time64=0.263	local-firewall-blocks-ntp=0.147
nts servers	5.417	nts-cert-expired=0.548
null	3.97	bmc-ntp-server-unreachable=0.185
null http_code	5.417	data-lost-after-handshake=0.192
null openssl	5.705	bmc-cert-expired=0.146	upstream-tls-cert-expired=0.172
number	3.471	bmc-session-slots-exhausted=0.376	control-access-blocked=0.153	no-time-source-configured=0.177	upstream-protocol-mismatch=0.401
number active	5.417	bmc-session-slots-exhausted=0.28
number user	5.012	bmc-session-slots-exhausted=0.406
number while	4.164	upstream-protocol-mismatch=0.481	upstream-tls-name-mismatch=0.42
occurred	4.164	time-daemon-stopped=0.282
oem	5.012	bmc-ntp-disabled=0.107	bmc-ntp-server-unreachable=0.233	bmc-slow=0.166
off	3.248	bmc-clock-drifts=0.102	bmc-packet-loss=0.129	large-initial-offset-not-stepped=0.306	panic-threshold-exceeded=0.171	sync-loop=0.19	two-clock-controllers-fight=0.256
offering	5.417	backend-not-reading=0.129	upstream-tls-silent=0.226
offering http	5.417	backend-not-reading=0.129	upstream-tls-silent=0.226
offers	5.417	data-lost-after-handshake=0.155	nts-ke-unreachable=0.277
offers http	5.705	data-lost-after-handshake=0.163	mtu-black-hole=0.22
office	4.724	asymmetric-path=0.237	conntrack-table-full=0.272	packet-loss-on-path=0.299
offline	5.705	clock-stepped=0.284	falseticker=0.132	no-majority=0.103	rtc-battery-dead=0.131	two-sources-disagree=0.096
offset	2.953	all-sources-wrong=0.247	asymmetric-path=0.148	clock-frequency-out-of-range=0.359	esxi-ntpclient-firewall-closed=0.119	falseticker=0.231	nts-ke-unreachable=0.151	root-distance-too-large=0.396	server-acl-denies=0.232	server-unsynchronised=0.619	source-unreachable=0.317	symmetric-key-mismatch=0.116	symmetric-key-missing=0.082	sync-loop=0.173	two-clock-controllers-fight=0.243	w32time-large-root-dispersion=0.34
offset delay	4.606	reply-malformed=0.111	server-unsynchronised=0.326	source-stepped=0.142
offset jitter	3.97	all-sources-wrong=0.108	asymmetric-path=0.199	esxi-ntpclient-firewall-closed=0.16	no-route-to-source=0.182	ntp-restrict-blocks-replies=0.227	root-distance-too-large=0.216	source-port-123-replies-dropped=0.17	source-unreachable=0.243	symmetric-key-mismatch=0.156	symmetric-key-missing=0.11	sync-loop=0.233	w32time-large-root-dispersion=0.314
offset sec	5.417	server-acl-denies=0.134	server-rate-limits=0.153	server-unsynchronised=0.148	single-source=0.093	source-stepped=0.167	time-server-down=0.11
often	5.194	guest-clock-stale-after-host-suspend=0.435
old	4.319	ntp-monlist-amplification=0.189	panic-threshold-exceeded=0.091	rtc-battery-dead=0.204
older	5.012	bmc-shared-nic-failover=0.207	local-refclock-not-supported=0.19
once	4.164	backlog-overflow=0.325
one	2.541	bmc-ntp-server-unreachable=0.118	kod-deny=0.094	leap-smear-mix=0.178	two-clock-controllers-fight=0.311	vm-tools-and-ntpd-fight=0.188
one host	5.705	hypervisor-host-clock-wrong=0.234	network-device-overloaded=0.115	upstream-workers-hung=0.126	vm-tools-and-ntpd-fight=0.08
one machine	5.705	all-sources-wrong=0.078	single-source=0.098	source-stepped=0.176
ones	4.501	conntrack-table-full=0.38
ones hang	5.705	conntrack-table-full=0.215
online	5.705	falseticker=0.132	no-majority=0.103	no-time-source-configured=0.156	two-sources-disagree=0.096
only	3.042	proxy-read-timeout-too-short=0.375	upstream-process-slow=0.304
oom	5.417	memory-pressure=0.347
oom-kill	5.417	memory-pressure=0.307
oom-killer	5.705	memory-pressure=0.237
oom_score_adj	5.194	memory-pressure=0.34
oomkilled	5.417	memory-pressure=0.431
open	2.743	bmc-cipher-zero-open=0.162	bmc-wrong-cipher-suite=0.367	container-lacks-device-access=0.156	file-descriptors-exhausted=0.639	ipmi-driver-not-loaded=0.291	ntp-bound-to-loopback=0.055
open device	4.858	container-lacks-device-access=0.276	ipmi-driver-not-loaded=0.516
open files	4.239	file-descriptors-exhausted=0.988
open session	4.164	bmc-session-slots-exhausted=0.501	bmc-wrong-cipher-suite=0.557
openbmc	4.095	bmc-anonymous-access=0.149	bmc-default-credentials=0.104	bmc-ip-conflict=0.208	bmc-ntp-server-unreachable=0.1	bmc-packet-loss=0.162	bmc-shared-nic-failover=0.169
openntpd	5.012	clock-frequency-out-of-range=0.182	corrupt-drift-file=0.421	large-initial-offset-not-stepped=0.239	server-unsynchronised=0.228
opens	4.858	firewall-blocks-623-udp=0.154	unlisted-bmc=0.224
openssl	4.406	bmc-cert-expired=0.209	nts-cert-expired=0.14	upstream-tls-cert-expired=0.226	upstream-tls-cert-not-yet-valid=0.12
openssl s_client	4.724	bmc-cert-expired=0.225	nts-cert-expired=0.15	upstream-tls-cert-expired=0.243
openssl x#	5.705	bmc-cert-expired=0.146	upstream-tls-cert-expired=0.172
openwrt	5.194	clock-frequency-out-of-range=0.382	nat-drops-outbound-udp=0.111
operation	3.338	backend-not-reading=0.079	backend-paused=0.23	container-lacks-sys-time=0.427	proxy-dns-slow-or-dead=0.491	upstream-body-stalls=0.127
operation not	4.606	container-lacks-sys-time=0.589	container-seccomp-blocks-time64=0.223	local-firewall-blocks-ntp=0.183
operation timed	4.031	backend-not-reading=0.096	dns-resolution-failure=0.228	proxy-dns-slow-or-dead=0.593	proxy-resolver-missing-or-refusing=0.205	upstream-body-stalls=0.154	upstream-tls-silent=0.114
operator	5.012	bmc-insufficient-privilege=0.292	container-lacks-device-access=0.138	ntp-spoofed-or-shifted=0.19
opid	5.705	packet-loss-on-path=0.161	unlisted-network=0.24
opnsense	5.417	ip-address-conflict=0.216	kiss-of-death-rate=0.207	server-rate-limits=0.14
ops	5.417	bmc-clock-timezone-shift=0.306	bmc-insufficient-privilege=0.174
opt	5.012	firewall-rejects-upstream=0.139	local-firewall-blocks-ntp=0.199
option	5.417	config-syntax-error=0.264	dnssec-clock-deadlock=0.185
options	4.501	dns-resolution-failure=0.251	return-path-drops-upstream=0.195	vm-tools-and-ntpd-fight=0.178
options mss	5.417	return-path-drops-upstream=0.235
orders	4.724	keepalive-mismatch=0.335	unlisted-upstream=0.28
orders http	5.705	keepalive-mismatch=0.283
originator	5.012	unlisted-host=0.237	unlisted-network=0.338
originator sub	5.012	unlisted-host=0.237	unlisted-network=0.338
other	3.585	bmc-ip-conflict=0.182	client-aborted=0.153	nts-cert-expired=0.17	two-clock-controllers-fight=0.228
others	4.606	falseticker=0.176	nts-ke-unreachable=0.149	return-path-drops-upstream=0.186
our	4.164	bmc-sensor-critical=0.185	proxy-client-timeout-too-short=0.158
out	2.219	nat-drops-outbound-udp=0.248	upstream-body-stalls=0.085
out after	4.724	backend-not-reading=0.112	bmc-slow=0.25	upstream-tls-silent=0.134	upstream-workers-hung=0.186
out client	5.417	proxy-dns-slow-or-dead=0.484
out connection	3.913	backend-not-reading=0.093	dns-stale-upstream-ip=0.348	proxy-read-timeout-too-short=0.392	upstream-process-slow=0.253
out memory	4.606	memory-pressure=0.678
out operation	5.012	connection-idle-dropped=0.246	upstream-body-stalls=0.191
out tls	4.858	backend-not-reading=0.115	data-lost-after-handshake=0.201	mtu-black-hole=0.312	upstream-tls-silent=0.261
out waiting	4.858	dnssec-clock-deadlock=0.18	firewall-drops-123-udp=0.417	nat-drops-outbound-udp=0.451	reply-path-drops-ntp=0.272	source-port-123-replies-dropped=0.211	source-unreachable=0.218
out while	3.508	backend-not-reading=0.083	dns-stale-upstream-ip=0.348	proxy-read-timeout-too-short=0.434	upstream-body-stalls=0.134
output	4.095	bmc-clock-drifts=0.129
output-event-state	5.417	bmc-slow=0.287
output-event-state interpret-oem-data	5.417	bmc-slow=0.287
outside	4.319	all-sources-wrong=0.185	local-clock-undisciplined-preferred=0.095	ntp-monlist-amplification=0.189
over	3.37	bmc-default-credentials=0.211	ntp-spoofed-or-shifted=0.128
over https	5.705	tls-cert-fails-due-to-wrong-clock=0.274
overflow	5.194	bmc-sel-full=0.232
overlay	5.012	ip-address-conflict=0.189
overrun	5.194	link-errors=0.304
own	3.668	no-time-sync-configured=0.252
p#	4.606	ntp-port-already-in-use=0.189	reply-malformed=0.111
p#vj	5.705	upstream-tls-name-mismatch=0.214
package	4.406	bmc-shared-nic-failover=0.182	no-majority=0.1	no-time-sync-configured=0.307	time-daemon-stopped=0.231
packet	3.09	conntrack-table-full=0.392	kod-deny=0.139	reply-malformed=0.26
packet count	5.417	single-source=0.093	source-port-123-replies-dropped=0.112	source-stepped=0.167
packet loss	3.712	bmc-vlan-mismatch=0.1	bmc-wrong-gateway=0.261	jitter-excessive=0.155	mtu-black-hole=0.327	packet-loss-on-path=0.317	path-congested=0.195
packet sent	5.705	connection-idle-dropped=0.226
packets	3.193	firewall-blocks-623-udp=0.191	jitter-excessive=0.134	packet-loss-on-path=0.273
packets dropped	5.417	firewall-blocks-623-udp=0.172
packets received	5.194	firewall-blocks-623-udp=0.165
packets transmitted	3.759	bmc-unreachable=0.2	bmc-vlan-mismatch=0.101	bmc-wrong-gateway=0.264	mtu-black-hole=0.331	packet-loss-on-path=0.224	path-congested=0.197
page	3.471	ntp-bound-to-loopback=0.07	upstream-header-too-big=0.208	upstream-process-slow=0.303
pages	4.724	network-device-overloaded=0.22
panel	5.417	ntp-port-already-in-use=0.168
parameters	5.417	bmc-benign-tool-message=0.277	bmc-protocol-nonconformance=0.242	config-syntax-error=0.202
part	5.012	firewall-rejects-upstream=0.139	ntp-bound-to-loopback=0.386	server-acl-denies=0.245
partial	5.705	bmc-sel-full=0.347
partial add	5.705	bmc-sel-full=0.347
password	3.436	bmc-anonymous-access=0.125	bmc-default-credentials=0.302	bmc-protocol-nonconformance=0.398	bmc-wrong-credentials=0.521	unlisted-bmc=0.289
path	4.164	backlog-overflow=0.178	nts-ke-unreachable=0.135	source-port-123-replies-dropped=0.178
paths	5.705	upstream-protocol-mismatch=0.17
peer	3.37	keepalive-mismatch=0.422	large-initial-offset-not-stepped=0.236	no-time-sync-configured=0.266	ntp-monlist-amplification=0.147	reply-path-drops-ntp=0.211
peer now	5.705	large-initial-offset-not-stepped=0.399
peer while	5.194	keepalive-mismatch=0.279	unlisted-upstream=0.302
peer_dist	5.417	root-distance-too-large=0.23	w32time-large-root-dispersion=0.375
peers	4.606	local-clock-undisciplined-preferred=0.141	no-time-source-configured=0.197	ntp-restrict-blocks-replies=0.354	server-unsynchronised=0.186
per	4.858	backlog-overflow=0.24	ephemeral-ports-exhausted=0.237
per second	5.417	ephemeral-ports-exhausted=0.264
percent	5.194	bmc-sel-full=0.232	unlisted-upstream=0.205	upstream-no-live-peer=0.257
performance	5.417	disk-io-stall=0.312
permission	3.913	container-lacks-sys-time=0.175	proxy-not-permitted=0.532	selinux-denies-proxy-connect=0.516
permission denied	3.913	container-lacks-sys-time=0.175	proxy-not-permitted=0.532	selinux-denies-proxy-connect=0.516
permitted	4.724	container-lacks-sys-time=0.604	container-seccomp-blocks-time64=0.229	local-firewall-blocks-ntp=0.188
phase	5.417	backend-paused=0.205	esxi-ntpd-service-stopped=0.199
phc	5.705	clock-stepped=0.191	two-clock-controllers-fight=0.186
phone	5.705	unlisted-network=0.174
php	4.164	upstream-process-slow=0.233
php php#.#-fpm.sock	5.012	upstream-header-too-big=0.143
php#.#-fpm.sock	5.012	upstream-header-too-big=0.143
php#.#-fpm.sock host	5.012	upstream-header-too-big=0.143
php-fpm	4.858	proxy-not-permitted=0.113	unlisted-upstream=0.21
pi-hole	5.705	clock-stepped=0.284	reply-malformed=0.128	rtc-battery-dead=0.131
pid	2.997	upstream-workers-hung=0.258
pid file	5.417	ntp-port-already-in-use=0.222
pid uid	5.417	memory-pressure=0.261
pid user	5.194	cpu-saturated=0.386
ping	2.891	data-lost-after-handshake=0.244	firewall-blocks-623-udp=0.228	ip-address-conflict=0.372	jitter-excessive=0.314	mtu-black-hole=0.463	packet-loss-on-path=0.451	path-congested=0.272
ping bytes	4.858	data-lost-after-handshake=0.172	firewall-blocks-623-udp=0.154	mtu-black-hole=0.251
ping statistics	3.97	mtu-black-hole=0.364	path-congested=0.208
pipelining.writerwithoutclosenotify	5.705	upstream-blocked-by-firewall=0.213	upstream-host-unreachable=0.198
pipelining.writerwithoutclosenotify does	5.705	upstream-blocked-by-firewall=0.213	upstream-host-unreachable=0.198
plain	5.417	unlisted-upstream=0.188
platform	5.705	vcenter-host-skew=0.18
please	5.194	file-descriptors-exhausted=0.195
plugin	4.164	bmc-overloaded=0.247	dns-resolution-failure=0.273	noquery-restriction=0.147	proxy-dns-slow-or-dead=0.256
plugins	5.417	bmc-overloaded=0.212
pm.max_children	4.858	upstream-pool-exhausted=0.453
pm.max_children setting	5.012	upstream-pool-exhausted=0.44
pod	3.668	firewall-rejects-upstream=0.212
pod running	5.705	firewall-rejects-upstream=0.33
poll	3.14	all-sources-wrong=0.128	asymmetric-path=0.157	control-access-blocked=0.138	esxi-ntpclient-firewall-closed=0.127	falseticker=0.297	firewall-drops-123-udp=0.433	reply-path-drops-ntp=0.234	root-distance-too-large=0.274	source-port-123-replies-dropped=0.199	source-unreachable=0.278	symmetric-key-mismatch=0.123	symmetric-key-missing=0.087	sync-loop=0.184	w32time-large-root-dispersion=0.332
poll interval	5.417	single-source=0.093	source-port-123-replies-dropped=0.112	source-stepped=0.167
poll reach	3.585	asymmetric-path=0.18	control-access-blocked=0.158	esxi-ntpclient-firewall-closed=0.145	falseticker=0.309	firewall-drops-123-udp=0.343	ntp-restrict-blocks-replies=0.205	root-distance-too-large=0.275	source-unreachable=0.266	symmetric-key-mismatch=0.14	symmetric-key-missing=0.099	sync-loop=0.21	w32time-large-root-dispersion=0.317
polling server	5.705	server-unsynchronised=0.157	w32time-large-root-dispersion=0.162
pool	3.37	ntp-restrict-blocks-replies=0.259	unlisted-upstream=0.263	upstream-pool-exhausted=0.652
pool server	5.194	local-firewall-blocks-ntp=0.169	ntp-restrict-blocks-replies=0.399
pool.ntp.org	5.012	dnssec-clock-deadlock=0.153	large-initial-offset-not-stepped=0.219	reply-malformed=0.113
port	2.513	leap-smear-mix=0.176	ntp-monlist-amplification=0.152
port after	5.705	ipv6-unreachable-upstream=0.134	return-path-drops-upstream=0.201
port behind	5.705	upstream-protocol-mismatch=0.254
port state	5.417	firewall-blocks-623-udp=0.172	upstream-blocked-by-firewall=0.233
ports	4.606	bmc-shared-nic-failover=0.346	ephemeral-ports-exhausted=0.248
possible	5.417	backlog-overflow=0.167	bmc-sel-full=0.215
post	3.277	client-aborted=0.343	keepalive-mismatch=0.631
post api	5.705	upstream-workers-hung=0.126
postgres	5.417	backend-paused=0.168	disk-full=0.227
postgresql	5.705	firewall-rejects-upstream=0.16
power	3.115	bmc-clock-drifts=0.098	bmc-clock-never-set=0.327	bmc-insufficient-privilege=0.295	bmc-lan-disabled=0.193	bmc-packet-loss=0.123	bmc-sensor-critical=0.212
power state	4.724	bmc-unreachable=0.166	unlisted-bmc=0.336
power status	3.808	bmc-insufficient-privilege=0.254	bmc-ip-conflict=0.131	bmc-lan-disabled=0.236	bmc-listener-address-mismatch=0.224
power supply	5.012	bmc-clock-never-set=0.274	bmc-ntp-disabled=0.107	bmc-sensor-critical=0.224
power unit	5.705	bmc-clock-never-set=0.198	bmc-ntp-disabled=0.122	bmc-sensor-critical=0.133
powered	5.705	bmc-shared-nic-failover=0.193	jitter-excessive=0.124	packet-loss-on-path=0.148
ppm	4.724	all-sources-wrong=0.266	clock-frequency-out-of-range=0.481	kernel-adjtimex-regression=0.146	local-clock-undisciplined-preferred=0.103	single-source=0.209	source-stepped=0.145
pps	5.417	asymmetric-path=0.272	falseticker=0.343	no-majority=0.269	two-sources-disagree=0.25
pre-init	5.705	bmc-clock-never-set=0.312	bmc-ntp-disabled=0.122
pre-init power	5.705	bmc-clock-never-set=0.312	bmc-ntp-disabled=0.122
precision	4.164	reply-path-drops-ntp=0.195	server-acl-denies=0.224	server-unsynchronised=0.261	source-unreachable=0.232
precision rootdelay	5.705	server-acl-denies=0.105	source-unreachable=0.163	w32time-large-root-dispersion=0.191
prematurely	5.012	keepalive-mismatch=0.295	upstream-workers-hung=0.279
prematurely closed	5.012	keepalive-mismatch=0.295	upstream-workers-hung=0.279
presence	5.417	bmc-clock-never-set=0.296	bmc-ntp-disabled=0.116	bmc-sensor-critical=0.128
presence detected	5.417	bmc-clock-never-set=0.296	bmc-ntp-disabled=0.116	bmc-sensor-critical=0.128
preset	4.606	two-time-daemons-conflict=0.272
preset disabled	5.194	bmc-lan-service-closed=0.187
preset enabled	5.417	two-time-daemons-conflict=0.228
print	4.164	backend-not-reading=0.099	bmc-vlan-mismatch=0.162	bmc-wrong-gateway=0.448	clock-frequency-out-of-range=0.205	upstream-tls-silent=0.118
prior	5.705	upstream-pool-exhausted=0.249
priv	5.194	bmc-anonymous-access=0.365
priv max	5.705	bmc-wrong-gateway=0.174
private	4.858	dns-resolution-failure=0.239	proxy-dns-slow-or-dead=0.242	proxy-resolver-missing-or-refusing=0.163	reply-malformed=0.13
privdrop	4.724	config-syntax-error=0.209	container-seccomp-blocks-time64=0.229
privdrop scfilter	4.724	config-syntax-error=0.209	container-seccomp-blocks-time64=0.229
privilege	4.239	bmc-insufficient-privilege=0.682	bmc-packet-loss=0.168
privilege level	4.319	bmc-insufficient-privilege=0.695	bmc-packet-loss=0.171
probes	5.417	bmc-ip-conflict=0.186	ip-address-conflict=0.368
probes broadcast	5.417	bmc-ip-conflict=0.186	ip-address-conflict=0.368
problem	4.319	firewall-rejects-upstream=0.221	upstream-tls-untrusted=0.245	vcenter-host-skew=0.156
problem certificate	5.417	rtc-battery-dead=0.15	upstream-tls-cert-expired=0.177	upstream-tls-untrusted=0.174
problem info	5.705	upstream-down=0.207
proc	4.606	disk-io-stall=0.345
proc sys	4.858	disk-io-stall=0.363
process	3.09	time-daemon-failed-to-start=0.394
process exited	4.724	time-daemon-failed-to-start=0.433
processing	5.194	client-aborted=0.098	proxy-client-timeout-too-short=0.197	vcenter-host-skew=0.163
production	5.194	file-descriptors-exhausted=0.231	ipv6-unreachable-upstream=0.132
program	5.012	client-aborted=0.219
progress	4.724	bmc-slow=0.223	bmc-wrong-gateway=0.226
progress set	5.417	bmc-benign-tool-message=0.147	bmc-wrong-gateway=0.259
proto	4.606	ntp-port-already-in-use=0.189
provided	5.417	firewall-drops-123-udp=0.236
provider	4.095	esxi-ntpd-service-stopped=0.151	firewall-drops-123-udp=0.302	kernel-adjtimex-regression=0.206	path-congested=0.232	single-source=0.14	source-unreachable=0.205
provisioning	5.705	bmc-listener-address-mismatch=0.147
proxy container	5.417	ipv6-unreachable-upstream=0.136	proxy-resolver-missing-or-refusing=0.162
proxy host	5.705	upstream-no-live-peer=0.163
proxy.negotiate	5.705	selinux-denies-proxy-connect=0.207
proxy.negotiate type#	5.705	selinux-denies-proxy-connect=0.207
proxy_pass	4.164	dns-stale-upstream-ip=0.357	one-backend-of-many-bad=0.164	upstream-listener-address-mismatch=0.222
proxy_pass http	4.501	one-backend-of-many-bad=0.177
proxy_ssl_verify	5.705	upstream-tls-untrusted=0.24
proxying	5.705	proxy-read-timeout-too-short=0.427
proxying upgraded	5.705	proxy-read-timeout-too-short=0.427
ps#	5.705	bmc-sensor-critical=0.388
ps# status	5.705	bmc-sensor-critical=0.388
ptp	5.417	unlisted-time=0.293
ptp#	5.417	config-syntax-error=0.171
ptp#l	5.705	unlisted-time=0.309
ptp#l port	5.705	unlisted-time=0.309
ptp#l selected	5.705	unlisted-time=0.309
public	4.724	bmc-brute-force=0.286	bmc-reset-during-config=0.118	ntp-monlist-amplification=0.493	nts-cert-expired=0.15	nts-ke-unreachable=0.241
pull	4.501	tls-cert-fails-due-to-wrong-clock=0.278	upstream-tls-cert-expired=0.243
purpose	5.705	bmc-firmware-outdated=0.317
put	5.705	guest-clock-stale-after-host-suspend=0.332
put sleep	5.705	guest-clock-stale-after-host-suspend=0.332
pyauthenntlm#	5.705	selinux-denies-proxy-connect=0.207
pyauthenntlm# ntlm_proxy.py	5.705	selinux-denies-proxy-connect=0.207
pyntlm	5.705	selinux-denies-proxy-connect=0.207
pyntlm error	5.705	selinux-denies-proxy-connect=0.207
python	4.501	bmc-cert-expired=0.193	local-firewall-blocks-ntp=0.179	unlisted-bmc=0.233
python#	5.194	bmc-slow=0.275
python# error	5.705	bmc-slow=0.302
python#.#	4.858	local-firewall-blocks-ntp=0.193
python#.# site-packages	4.858	local-firewall-blocks-ntp=0.193
qemu	5.417	bmc-wrong-cipher-suite=0.17
quarter	5.705	corrupt-drift-file=0.222
query	4.031	clock-stepped=0.201	dns-resolution-failure=0.245	dnssec-clock-deadlock=0.123	kiss-of-death-rate=0.182	kod-deny=0.149	local-clock-undisciplined-preferred=0.238	no-time-source-configured=0.333	rtc-battery-dead=0.239	server-rate-limits=0.124
query source	5.705	local-clock-undisciplined-preferred=0.337	no-time-source-configured=0.472	no-time-sync-configured=0.245	time-daemon-stopped=0.168
question	5.417	bmc-anonymous-access=0.181	dns-resolution-failure=0.213	dnssec-clock-deadlock=0.2	leap-smear-mix=0.38
queue	3.859	backlog-overflow=0.443	link-errors=0.374	proxy-client-timeout-too-short=0.278	upstream-pool-exhausted=0.429
queue socket	5.417	backlog-overflow=0.479	upstream-pool-exhausted=0.265
quick	5.012	backend-paused=0.16	upstream-process-slow=0.294
quickly	5.705	bmc-lan-service-closed=0.205
quiet	5.705	connection-idle-dropped=0.287	keepalive-mismatch=0.234
quorum	5.705	clock-stepped=0.32	guest-clock-stale-after-host-suspend=0.19	hypervisor-host-clock-wrong=0.13	no-majority=0.129	no-time-sync-configured=0.144	two-sources-disagree=0.12	vm-tools-and-ntpd-fight=0.09
r#	4.406	bmc-insufficient-privilege=0.226	bmc-ntp-server-unreachable=0.205	ipmi-driver-not-loaded=0.172
rac#	5.705	bmc-session-slots-exhausted=0.218
rack	5.194	all-sources-wrong=0.222	bmc-ntp-disabled=0.111	local-clock-undisciplined-preferred=0.114	no-time-source-configured=0.142	single-source=0.141
raise	5.705	file-descriptors-exhausted=0.115
raised	5.705	bmc-cert-expired=0.187
raising	4.501	upstream-pool-exhausted=0.589
rakp	5.417	bmc-hung-needs-reset=0.174	bmc-packet-loss=0.215
ran	5.417	kernel-adjtimex-regression=0.101	large-initial-offset-not-stepped=0.14
random	5.194	one-backend-of-many-bad=0.133
range	5.417	bmc-benign-tool-message=0.177	dns-stale-upstream-ip=0.237
range networksettings.networks	5.705	dns-stale-upstream-ip=0.25
raspberry	4.606	falseticker=0.291	no-majority=0.229	source-port-123-replies-dropped=0.197	two-sources-disagree=0.213
rate	5.012	kiss-of-death-rate=0.338	server-rate-limits=0.229
raw	5.012	bmc-hung-needs-reset=0.198	bmc-reset-during-config=0.224	bmc-wrong-cipher-suite=0.217
raw x#	5.705	bmc-wrong-cipher-suite=0.165
rcvd	5.705	bmc-shared-nic-failover=0.193
reach	3.37	asymmetric-path=0.169	control-access-blocked=0.149	esxi-ntpclient-firewall-closed=0.136	falseticker=0.29	firewall-drops-123-udp=0.393	root-distance-too-large=0.297	server-acl-denies=0.181	source-unreachable=0.298	symmetric-key-mismatch=0.132	symmetric-key-missing=0.093	sync-loop=0.197	w32time-large-root-dispersion=0.36
reach delay	3.913	all-sources-wrong=0.106	asymmetric-path=0.196	esxi-ntpclient-firewall-closed=0.158	firewall-drops-123-udp=0.287	no-route-to-source=0.179	ntp-restrict-blocks-replies=0.224	root-distance-too-large=0.213	source-port-123-replies-dropped=0.167	source-unreachable=0.291	symmetric-key-mismatch=0.153	symmetric-key-missing=0.108	sync-loop=0.229	w32time-large-root-dispersion=0.31
reach lastrx	4.858	control-access-blocked=0.214	falseticker=0.265	no-time-source-configured=0.133
reachable	4.319	ip-address-conflict=0.447
reached	3.585	bmc-session-slots-exhausted=0.465	upstream-pool-exhausted=0.724
reached make	5.705	bmc-session-slots-exhausted=0.218
reached pm.max_children	5.012	upstream-pool-exhausted=0.44
reaches	5.705	large-initial-offset-not-stepped=0.122
read	3.436	connection-idle-dropped=0.307	esxi-ntpd-service-stopped=0.174	rtc-battery-dead=0.254	unlisted-bmc=0.321	upstream-body-stalls=0.131
read connection	5.194	container-lacks-sys-time=0.178	esxi-ntpd-service-stopped=0.263	time-daemon-stopped=0.187
read tcp	5.705	keepalive-mismatch=0.229
read udp	5.705	dns-resolution-failure=0.279	nat-drops-outbound-udp=0.099	proxy-dns-slow-or-dead=0.245
reading	2.891	upstream-body-stalls=0.11	upstream-header-too-big=0.54
reading response	3.193	upstream-header-too-big=0.596	upstream-process-slow=0.317	upstream-workers-hung=0.235
reads	5.705	bmc-insufficient-privilege=0.16	bmc-protocol-nonconformance=0.303
ready	4.239	firewall-rejects-upstream=0.245	large-initial-offset-not-stepped=0.44	unlisted-upstream=0.22
real	4.501	bmc-overloaded=0.152	bmc-slow=0.523	jitter-excessive=0.098
real m#.#s	4.858	bmc-lan-disabled=0.133	bmc-overloaded=0.165	bmc-slow=0.503
reason	3.808	bmc-reset-during-config=0.156
reason layer#	5.194	upstream-no-live-peer=0.229
reboot	4.724	bmc-benign-tool-message=0.199	bmc-reset-during-config=0.119	panic-threshold-exceeded=0.248	rtc-battery-dead=0.28
rebooted	5.194	bmc-hung-needs-reset=0.182	bmc-reset-during-config=0.232
receive	5.012	link-errors=0.314	local-clock-undisciplined-preferred=0.102
received	2.891	kod-deny=0.107	mtu-black-hole=0.44	upstream-body-stalls=0.11
received errors	5.705	bmc-wrong-gateway=0.224
received packet	3.913	bmc-vlan-mismatch=0.105	mtu-black-hole=0.345	packet-loss-on-path=0.233	path-congested=0.205
received response	5.417	bmc-ip-conflict=0.186	ip-address-conflict=0.368
recent	4.319	bmc-firmware-outdated=0.131	bmc-sel-full=0.171	local-firewall-blocks-ntp=0.172
recent call	4.501	bmc-firmware-outdated=0.136	local-firewall-blocks-ntp=0.179
record	5.705	bmc-sel-full=0.364
recreated	5.012	dns-stale-upstream-ip=0.464
recv	4.606	firewall-rejects-123-udp=0.135	keepalive-mismatch=0.247	ntp-bound-to-loopback=0.092	time-server-down=0.299	unlisted-upstream=0.268
recv failed	5.012	keepalive-mismatch=0.269	unlisted-upstream=0.291
recv-q	5.417	upstream-listener-address-mismatch=0.194
recv-q send-q	5.417	upstream-listener-address-mismatch=0.194
redacted	4.858	upstream-header-too-big=0.302
redacted request	5.417	upstream-header-too-big=0.337
redacted server	5.705	upstream-header-too-big=0.176
redfish	3.436	bmc-cert-expired=0.311	bmc-firmware-outdated=0.295	bmc-ntp-server-unreachable=0.16	bmc-protocol-nonconformance=0.494	bmc-wrong-credentials=0.397	unlisted-bmc=0.684
redfish managers	4.858	bmc-ntp-server-unreachable=0.226	bmc-protocol-nonconformance=0.257
redfish sessionservice	5.194	bmc-protocol-nonconformance=0.206
redfish systems	4.858	bmc-firmware-outdated=0.147	unlisted-bmc=0.323
ref	4.724	clock-frequency-out-of-range=0.184	kiss-of-death-rate=0.138	large-initial-offset-not-stepped=0.163	local-refclock-not-supported=0.135	unlisted-time=0.213
ref time	5.417	local-refclock-not-supported=0.155	two-clock-controllers-fight=0.145
refclock	4.406	config-syntax-error=0.233	container-seccomp-blocks-time64=0.214	time-daemon-failed-to-start=0.246
refclock rtc	4.606	config-syntax-error=0.204	container-seccomp-blocks-time64=0.223	time-daemon-failed-to-start=0.228
reference	4.406	firewall-drops-123-udp=0.369	no-route-to-source=0.166	reply-path-drops-ntp=0.186	root-distance-too-large=0.203	server-acl-denies=0.155	single-source=0.227	source-stepped=0.136	source-unreachable=0.205
referrer	4.501	proxy-resolver-missing-or-refusing=0.169
referrer http	5.194	unlisted-upstream=0.224
referrer https	5.194	upstream-header-too-big=0.16
refid	3.712	asymmetric-path=0.186	esxi-ntpclient-firewall-closed=0.15	ntp-restrict-blocks-replies=0.212	root-distance-too-large=0.292	server-unsynchronised=0.256	source-unreachable=0.227	symmetric-key-mismatch=0.145	symmetric-key-missing=0.103	sync-loop=0.218	w32time-large-root-dispersion=0.363
refid when	3.97	all-sources-wrong=0.108	asymmetric-path=0.199	esxi-ntpclient-firewall-closed=0.16	no-route-to-source=0.182	ntp-restrict-blocks-replies=0.227	root-distance-too-large=0.216	source-port-123-replies-dropped=0.17	source-unreachable=0.243	symmetric-key-mismatch=0.156	symmetric-key-missing=0.11	sync-loop=0.233	w32time-large-root-dispersion=0.314
refused	3.307	esxi-ntpd-service-stopped=0.168	firewall-rejects-upstream=0.324	nts-ke-unreachable=0.276	upstream-down=0.695	upstream-listener-address-mismatch=0.614
refused check	5.705	upstream-down=0.207
refused while	4.319	upstream-down=0.332	upstream-listener-address-mismatch=0.543
registered	5.705	one-backend-of-many-bad=0.146	rtc-battery-dead=0.214
registration	5.705	bmc-listener-address-mismatch=0.147
registry	5.012	ipv6-unreachable-upstream=0.126	upstream-tls-cert-expired=0.215
reject	5.705	firewall-rejects-upstream=0.158	symmetric-key-mismatch=0.223	symmetric-key-missing=0.158
release	4.501	bmc-shared-nic-failover=0.186	guest-clock-stale-after-host-suspend=0.308
release file	4.858	guest-clock-stale-after-host-suspend=0.332
reload	5.194	dns-stale-upstream-ip=0.4
remaining	4.501	bmc-sel-full=0.178	upstream-body-stalls=0.172	upstream-no-live-peer=0.198
remaining queue	5.194	upstream-no-live-peer=0.229
remote	3.277	asymmetric-path=0.164	esxi-ntpclient-firewall-closed=0.132	ntp-monlist-amplification=0.199	symmetric-key-mismatch=0.128	symmetric-key-missing=0.091	sync-loop=0.192
remote refid	3.97	all-sources-wrong=0.108	asymmetric-path=0.199	esxi-ntpclient-firewall-closed=0.16	no-route-to-source=0.182	ntp-restrict-blocks-replies=0.227	root-distance-too-large=0.216	source-port-123-replies-dropped=0.17	source-unreachable=0.243	symmetric-key-mismatch=0.156	symmetric-key-missing=0.11	sync-loop=0.233	w32time-large-root-dispersion=0.314
remote server	5.417	upstream-tls-cert-expired=0.226
repeated	5.012	bmc-lan-service-closed=0.18
replaced	5.194	ntp-spoofed-or-shifted=0.197	source-port-123-replies-dropped=0.222
replies	5.417	ntp-spoofed-or-shifted=0.205	reply-malformed=0.122	source-stepped=0.108	symmetric-key-mismatch=0.212	symmetric-key-missing=0.15
reply	3.759	bmc-ip-conflict=0.129	clock-stepped=0.187	dnssec-clock-deadlock=0.139	firewall-drops-123-udp=0.411	ip-address-conflict=0.548	nat-drops-outbound-udp=0.349	reply-path-drops-ntp=0.278	source-port-123-replies-dropped=0.164
reply is-at	5.705	ip-address-conflict=0.326
report	4.606	upstream-process-slow=0.263
reports	4.164	bmc-sel-full=0.165	client-aborted=0.182	ntp-spoofed-or-shifted=0.158	single-source=0.143
repository	4.501	guest-clock-stale-after-host-suspend=0.35	no-time-source-configured=0.23	tls-cert-fails-due-to-wrong-clock=0.233
repository will	4.858	guest-clock-stale-after-host-suspend=0.332
request	1.515	bmc-cipher-zero-open=0.089	ntp-spoofed-or-shifted=0.057
request after	5.194	connection-idle-dropped=0.496	proxy-client-timeout-too-short=0.18
request failed	5.705	ephemeral-ports-exhausted=0.232	ntp-port-already-in-use=0.159
request fails	5.705	one-backend-of-many-bad=0.437	reply-malformed=0.153
request get	2.094	proxy-not-permitted=0.256
request post	4.164	backend-not-reading=0.099	upstream-header-too-big=0.202	upstream-tls-silent=0.118
request time	5.417	clock-skew-breaks-auth=0.312
request who-has	5.705	ip-address-conflict=0.326
requested	3.97	ephemeral-ports-exhausted=0.793
requested address	4.319	ephemeral-ports-exhausted=0.863
requests	3.22	bmc-cipher-zero-open=0.19	conntrack-table-full=0.21	keepalive-mismatch=0.702	ntp-monlist-amplification=0.141	unlisted-upstream=0.289
requests fail	5.194	unlisted-upstream=0.184
requests per	5.417	ephemeral-ports-exhausted=0.264
requests time	5.705	cpu-saturated=0.155	network-device-overloaded=0.172	path-congested=0.125	unlisted-network=0.217
requesttime	5.705	clock-skew-breaks-auth=0.216
requesttime servertime	5.705	clock-skew-breaks-auth=0.216
requesttimetooskewed	5.417	clock-skew-breaks-auth=0.312
requesttimetooskewed code	5.705	clock-skew-breaks-auth=0.216
requeued	5.194	upstream-no-live-peer=0.229
requeued remaining	5.194	upstream-no-live-peer=0.229
required	5.417	container-lacks-sys-time=0.197	panic-threshold-exceeded=0.114
res	4.724	cpu-saturated=0.351
res shr	5.194	cpu-saturated=0.386
reserve	5.417	bmc-sel-full=0.457
reserved	5.705	upstream-pool-exhausted=0.234
reset	3.585	bmc-default-credentials=0.224	connection-idle-dropped=0.388	keepalive-mismatch=0.617	vm-tools-and-ntpd-fight=0.345
reset adapter	5.705	link-errors=0.335
reset peer	4.501	connection-idle-dropped=0.233	keepalive-mismatch=0.564	unlisted-upstream=0.262
resets	5.417	bmc-shared-nic-failover=0.183
resetting	5.194	bmc-cert-expired=0.17	unlisted-host=0.203
resolution	4.606	dns-resolution-failure=0.287	proxy-dns-slow-or-dead=0.234
resolv.conf	5.417	dns-resolution-failure=0.261	proxy-resolver-missing-or-refusing=0.287
resolve	4.319	client-aborted=0.185	dns-resolution-failure=0.431	dnssec-clock-deadlock=0.132	proxy-resolver-missing-or-refusing=0.524
resolved	4.724	dns-resolution-failure=0.267	proxy-dns-slow-or-dead=0.695	proxy-resolver-missing-or-refusing=0.24
resolved operation	4.858	dns-resolution-failure=0.274	proxy-dns-slow-or-dead=0.714	proxy-resolver-missing-or-refusing=0.247
resolver	4.606	dns-resolution-failure=0.377	proxy-dns-slow-or-dead=0.306	proxy-resolver-missing-or-refusing=0.862
resolver defined	5.417	proxy-resolver-missing-or-refusing=0.6
resolves	4.858	dns-resolution-failure=0.302	dnssec-clock-deadlock=0.314	proxy-dns-slow-or-dead=0.291	proxy-resolver-missing-or-refusing=0.234
resolving	5.417	proxy-dns-slow-or-dead=0.152	proxy-resolver-missing-or-refusing=0.161
resource	3.913	backlog-overflow=0.374	bmc-protocol-nonconformance=0.314	upstream-pool-exhausted=0.418	upstream-workers-hung=0.255
resource temporarily	4.606	backlog-overflow=0.44	upstream-pool-exhausted=0.396	upstream-workers-hung=0.3
resources	4.606	bmc-session-slots-exhausted=0.554
respond	4.858	bmc-hung-needs-reset=0.212	bmc-unreachable=0.361
respond validate	5.705	bmc-hung-needs-reset=0.249	bmc-unreachable=0.269
responding	5.194	unlisted-host=0.246
response	2.434	bmc-packet-loss=0.096	kiss-of-death-rate=0.227	kod-deny=0.11	upstream-header-too-big=0.454
response header	3.193	upstream-header-too-big=0.596	upstream-process-slow=0.317	upstream-workers-hung=0.235
response message	4.239	bmc-session-slots-exhausted=0.449	bmc-wrong-cipher-suite=0.567
responsewriter	5.705	upstream-blocked-by-firewall=0.213	upstream-host-unreachable=0.198
responsewriter type	5.705	upstream-host-unreachable=0.198
rest	5.417	backlog-overflow=0.15	bmc-benign-tool-message=0.228	bmc-reset-during-config=0.137
restart	3.585	container-lacks-device-access=0.203	file-descriptors-exhausted=0.193
restart helps	5.705	upstream-workers-hung=0.173
restarts	4.858	backend-paused=0.151	container-seccomp-blocks-time64=0.119
restrict	5.194	noquery-restriction=0.183	ntp-restrict-blocks-replies=0.412
restrict default	5.194	noquery-restriction=0.183	ntp-restrict-blocks-replies=0.412
result	4.164	local-refclock-not-supported=0.207
result exit-code	4.858	container-lacks-sys-time=0.181
resync	5.417	firewall-drops-123-udp=0.253	panic-threshold-exceeded=0.114	reply-path-drops-ntp=0.193	source-port-123-replies-dropped=0.142	time-daemon-stopped=0.299
retries	5.194	bmc-benign-tool-message=0.177	bmc-cert-expired=0.223	bmc-overloaded=0.165	bmc-reset-during-config=0.106
retrieving	5.194	bmc-reset-during-config=0.13
retry	5.012	bmc-cert-expired=0.164	bmc-hung-needs-reset=0.219	bmc-unreachable=0.237
retrying	5.194	bmc-benign-tool-message=0.177	bmc-reset-during-config=0.106	unlisted-network=0.226
return	4.406	bmc-protocol-nonconformance=0.279	nts-cert-expired=0.14	vcenter-host-skew=0.159
return code	4.858	bmc-protocol-nonconformance=0.307	vcenter-host-skew=0.176
returned	4.164	bmc-hung-needs-reset=0.211	bmc-vlan-mismatch=0.112	noquery-restriction=0.147
returning	5.705	upstream-host-unreachable=0.198
returning dummy	5.705	upstream-host-unreachable=0.198
reverse	5.417	source-unreachable=0.157
rhel	5.417	vm-tools-and-ntpd-fight=0.141
right	3.508	bmc-ntp-server-unreachable=0.163	noquery-restriction=0.124	ntp-monlist-amplification=0.154
right after	5.417	bmc-hung-needs-reset=0.188	dnssec-clock-deadlock=0.2
right time	5.417	bmc-ntp-server-unreachable=0.252
rmcp	3.14	bmc-ipmi15-not-supported=0.188	bmc-lan-disabled=0.299	bmc-packet-loss=0.124	bmc-session-slots-exhausted=0.401	bmc-wrong-cipher-suite=0.509
rmcp session	3.193	bmc-ipmi15-not-supported=0.191	bmc-lan-disabled=0.304	bmc-packet-loss=0.127	bmc-wrong-cipher-suite=0.47
role	5.012	ntp-bound-to-loopback=0.386	unlisted-time=0.271
root	2.271	bmc-brute-force=0.138	bmc-clock-timezone-shift=0.171	bmc-default-credentials=0.142	control-access-blocked=0.1	esxi-ntpclient-firewall-closed=0.092
root delay	5.417	all-sources-wrong=0.232	local-clock-undisciplined-preferred=0.119	reply-malformed=0.122	single-source=0.147	two-clock-controllers-fight=0.145
root distance	5.417	reply-malformed=0.122	root-distance-too-large=0.356	single-source=0.093	source-stepped=0.167
root esx#	4.858	esxi-ntpclient-firewall-closed=0.196	esxi-ntpd-service-stopped=0.246
root node#	5.417	bmc-lan-disabled=0.148	bmc-wrong-gateway=0.212
root power	5.417	bmc-clock-never-set=0.203	bmc-lan-disabled=0.24	bmc-lan-service-closed=0.17
root sel	5.705	bmc-clock-never-set=0.328	bmc-clock-timezone-shift=0.252
root xxxx	4.724	bmc-ipmi15-not-supported=0.165	bmc-lan-disabled=0.172	bmc-wrong-credentials=0.304	unlisted-bmc=0.279
root xxxxxxx	5.705	bmc-wrong-cipher-suite=0.206
rootdelay	4.858	clock-frequency-out-of-range=0.162	reply-malformed=0.117	root-distance-too-large=0.206	w32time-large-root-dispersion=0.336
rootdelay rootdisp	5.417	root-distance-too-large=0.23	w32time-large-root-dispersion=0.375
rootdisp	5.417	root-distance-too-large=0.23	w32time-large-root-dispersion=0.375
round-trip	5.705	reply-malformed=0.128
route	3.97	dns-stale-upstream-ip=0.269	firewall-rejects-upstream=0.294	upstream-host-unreachable=0.354
route host	4.724	bmc-unreachable=0.158	dns-stale-upstream-ip=0.228	firewall-rejects-upstream=0.35	upstream-host-unreachable=0.352
router	4.164	dnssec-clock-deadlock=0.296	server-acl-denies=0.275
router without	5.705	dnssec-clock-deadlock=0.406
routines	4.031	upstream-protocol-mismatch=0.575	upstream-tls-name-mismatch=0.491
routines wrong	5.194	upstream-protocol-mismatch=0.427
rpm	5.417	bmc-sensor-critical=0.633
rpower	5.194	bmc-benign-tool-message=0.218	bmc-reset-during-config=0.131	bmc-unreachable=0.245	bmc-wrong-credentials=0.317
rss	5.705	bmc-overloaded=0.117	bmc-slow=0.168
rtc	3.759	bmc-clock-drifts=0.119	bmc-ntp-server-unreachable=0.092	container-seccomp-blocks-time64=0.182	rtc-battery-dead=0.394
rtc local	5.012	no-time-sync-configured=0.286	rtc-battery-dead=0.155	two-clock-controllers-fight=0.147
rtc privdrop	4.724	config-syntax-error=0.209	container-seccomp-blocks-time64=0.229
rtc time	4.858	bmc-ntp-server-unreachable=0.119	no-time-sync-configured=0.278	rtc-battery-dead=0.151
rtt	4.501	packet-loss-on-path=0.53	path-congested=0.236
rtt min	4.724	jitter-excessive=0.095	packet-loss-on-path=0.281	path-congested=0.248
run	2.709	bmc-cipher-zero-open=0.16	container-lacks-device-access=0.154
run php	5.012	upstream-header-too-big=0.143
running	2.912	bmc-clock-drifts=0.092	esxi-ntpclient-firewall-closed=0.117	esxi-ntpd-service-stopped=0.148	firewall-rejects-upstream=0.289	ntp-bound-to-loopback=0.058	ntp-monlist-amplification=0.127
running since	5.417	two-time-daemons-conflict=0.279
running sleeping	5.705	cpu-saturated=0.186
runs	3.436	container-lacks-sys-time=0.224	ntp-bound-to-loopback=0.265	path-congested=0.224	proxy-not-permitted=0.205
s_client	4.724	bmc-cert-expired=0.225	nts-cert-expired=0.15	upstream-tls-cert-expired=0.243
s_client connect	5.012	upstream-tls-cert-expired=0.257
sa_family	5.705	no-route-to-source=0.148
sa_family af_inet	5.705	no-route-to-source=0.148
sackok	5.705	return-path-drops-upstream=0.155
sacrifice	5.705	memory-pressure=0.28
sacrifice child	5.705	memory-pressure=0.28
same	2.397	bmc-clock-drifts=0.076	bmc-clock-timezone-shift=0.075	firewall-rejects-123-udp=0.07
same account	5.194	bmc-insufficient-privilege=0.167	bmc-protocol-nonconformance=0.25
same host	4.724	firewall-rejects-123-udp=0.138	time-server-down=0.165
same machine	4.858	nts-cert-expired=0.113	reply-malformed=0.117
same name	5.705	proxy-dns-slow-or-dead=0.219
same pod	5.705	proxy-dns-slow-or-dead=0.193	proxy-resolver-missing-or-refusing=0.156
same time	5.705	backend-paused=0.216	packet-loss-on-path=0.144
sample	4.724	control-access-blocked=0.208	falseticker=0.258	no-time-source-configured=0.129
samples	5.417	firewall-drops-123-udp=0.253	firewall-rejects-123-udp=0.179	reply-path-drops-ntp=0.193	source-port-123-replies-dropped=0.142	time-server-down=0.213
says	4.319	bmc-sensor-critical=0.192	dns-resolution-failure=0.24	one-backend-of-many-bad=0.275
sbin	4.406	bmc-protocol-nonconformance=0.294	bmc-shared-nic-failover=0.149
scan	5.705	bmc-lan-service-closed=0.154	upstream-blocked-by-firewall=0.245
scan report	5.705	upstream-blocked-by-firewall=0.245
scfilter	4.724	config-syntax-error=0.209	container-seccomp-blocks-time64=0.229
scfilter signd	4.724	config-syntax-error=0.209	container-seccomp-blocks-time64=0.229
score	5.705	memory-pressure=0.28
score sacrifice	5.705	memory-pressure=0.28
script	4.239	bmc-wrong-credentials=0.292	kiss-of-death-rate=0.395	kod-deny=0.191	server-rate-limits=0.387	server-unsynchronised=0.192
scripts	5.417	bmc-listener-address-mismatch=0.14	kiss-of-death-rate=0.158	server-rate-limits=0.107
scsideviceio	5.194	disk-io-stall=0.419	unlisted-host=0.256
scsideviceio device	5.417	disk-io-stall=0.312
sda#	5.194	disk-full=0.297
sdr	5.012	bmc-benign-tool-message=0.172	bmc-ipmi15-not-supported=0.125	bmc-sensor-critical=0.298
search	5.194	proxy-resolver-missing-or-refusing=0.142	upstream-process-slow=0.252
sec	4.406	network-device-overloaded=0.131	server-rate-limits=0.124	source-stepped=0.136
sechash	4.858	container-seccomp-blocks-time64=0.236
sechash ipv#	4.858	container-seccomp-blocks-time64=0.236
second	3.759	bmc-ip-conflict=0.191	bmc-ntp-server-unreachable=0.175	ephemeral-ports-exhausted=0.255	return-path-drops-upstream=0.235
seconds	2.66	kiss-of-death-rate=0.248	kod-deny=0.12	ntp-spoofed-or-shifted=0.101	unlisted-network=0.398
seconds fast	5.705	upstream-tls-cert-expired=0.172
security	5.417	bmc-default-credentials=0.339	bmc-sensor-critical=0.114
see	4.724	backend-paused=0.147
seen	5.012	bmc-clock-drifts=0.158	bmc-default-credentials=0.313	large-initial-offset-not-stepped=0.179
seen after	5.705	bmc-clock-drifts=0.18	large-initial-offset-not-stepped=0.204
sel	4.164	bmc-clock-never-set=0.434	bmc-clock-timezone-shift=0.549	bmc-ntp-disabled=0.089	bmc-sel-full=0.451
sel list	5.194	bmc-clock-never-set=0.259	bmc-sel-full=0.248	bmc-sensor-critical=0.159
sel time	4.724	bmc-clock-never-set=0.436	bmc-clock-timezone-shift=0.623	bmc-ntp-disabled=0.101
selected	4.319	clock-stepped=0.168	falseticker=0.226	no-majority=0.193	ntp-spoofed-or-shifted=0.164	server-acl-denies=0.152	unlisted-time=0.234
selected local	5.705	unlisted-time=0.213
selected source	5.012	clock-stepped=0.195	falseticker=0.262	no-majority=0.224	ntp-spoofed-or-shifted=0.19	nts-cert-expired=0.109
selinux	5.417	proxy-not-permitted=0.189	selinux-denies-proxy-connect=0.311
selinux enforcing	5.705	selinux-denies-proxy-connect=0.327
send	4.606	bmc-reset-during-config=0.206
send-q	5.417	upstream-listener-address-mismatch=0.194
send-q local	5.417	upstream-listener-address-mismatch=0.194
sending	4.164	bmc-cipher-zero-open=0.246	panic-threshold-exceeded=0.087
sending ipmi	5.705	bmc-cipher-zero-open=0.337
sensor	4.501	bmc-overloaded=0.176	bmc-sensor-critical=0.276	bmc-slow=0.214	large-initial-offset-not-stepped=0.196
sensors	5.012	bmc-overloaded=0.299	bmc-slow=0.218
sent	3.277	bmc-ip-conflict=0.113	upstream-header-too-big=0.612	upstream-protocol-mismatch=0.324
sent probes	5.417	bmc-ip-conflict=0.186	ip-address-conflict=0.368
sent successfully	5.705	connection-idle-dropped=0.226
sent too	4.319	upstream-header-too-big=0.806
seq	5.012	data-lost-after-handshake=0.231	return-path-drops-upstream=0.217
seq ack	5.705	data-lost-after-handshake=0.19	return-path-drops-upstream=0.155
seq win	5.417	return-path-drops-upstream=0.235
serial	5.012	bmc-shared-nic-failover=0.207	falseticker=0.392	no-majority=0.158	two-sources-disagree=0.147
serial console	5.417	bmc-shared-nic-failover=0.224	disk-io-stall=0.242
serve	5.705	container-lacks-sys-time=0.163	local-refclock-not-supported=0.164
served	5.705	backlog-overflow=0.176
server	1.032	bmc-brute-force=0.063	bmc-clock-drifts=0.033	bmc-clock-timezone-shift=0.032	firewall-rejects-123-udp=0.03	kod-deny=0.038	noquery-restriction=0.036	ntp-bound-to-loopback=0.079	ntp-monlist-amplification=0.108	ntp-spoofed-or-shifted=0.039	symmetric-key-mismatch=0.04	symmetric-key-missing=0.029
server available	5.194	upstream-no-live-peer=0.229
server debian.pool.ntp.org	5.705	rtc-battery-dead=0.162
server error	5.705	vcenter-host-skew=0.18
server every	5.705	server-unsynchronised=0.157	w32time-large-root-dispersion=0.162
server iburst	5.705	local-refclock-not-supported=0.164	noquery-restriction=0.201
server localhost	4.501	proxy-read-timeout-too-short=0.221
server not	4.858	kiss-of-death-rate=0.142	ntp-port-already-in-use=0.252	server-unsynchronised=0.153
server offset	5.417	server-acl-denies=0.134	server-rate-limits=0.153	server-unsynchronised=0.148	single-source=0.093	source-stepped=0.167	time-server-down=0.11
server reached	4.606	upstream-pool-exhausted=0.603	upstream-process-slow=0.203
server redacted	5.417	upstream-header-too-big=0.337
server request	3.508	dns-stale-upstream-ip=0.326	firewall-rejects-upstream=0.203	proxy-resolver-missing-or-refusing=0.229
server returned	5.417	vcenter-host-skew=0.166
server stratum	5.194	reply-malformed=0.125	server-unsynchronised=0.367	source-stepped=0.16
server suitable	4.606	firewall-drops-123-udp=0.348	local-clock-undisciplined-preferred=0.093	nat-drops-outbound-udp=0.15	reply-malformed=0.111	reply-path-drops-ntp=0.252	server-rate-limits=0.13	server-unsynchronised=0.545
server written	5.705	ntp-port-already-in-use=0.161	reply-malformed=0.137
server x#	5.417	clock-stepped=0.172	tls-cert-fails-due-to-wrong-clock=0.226	upstream-tls-cert-not-yet-valid=0.231
servers	3.09	all-sources-wrong=0.132	bmc-ip-conflict=0.157	bmc-protocol-nonconformance=0.403	falseticker=0.215	kod-deny=0.139	nts-cert-expired=0.312	two-sources-disagree=0.182
servers left	5.194	upstream-no-live-peer=0.229
service	2.614	client-aborted=0.226	panic-threshold-exceeded=0.137	time-daemon-stopped=0.367
service active	5.705	bmc-clock-never-set=0.168	bmc-ntp-server-unreachable=0.14	two-clock-controllers-fight=0.167
service unavailable	5.417	unlisted-upstream=0.191	upstream-down=0.318
session	2.833	bmc-cipher-zero-open=0.167	bmc-ipmi15-not-supported=0.318	bmc-lan-disabled=0.27	bmc-packet-loss=0.112	bmc-session-slots-exhausted=0.552	bmc-wrong-cipher-suite=0.417
session privilege	5.417	bmc-insufficient-privilege=0.281	bmc-packet-loss=0.215
session response	4.239	bmc-session-slots-exhausted=0.449	bmc-wrong-cipher-suite=0.567
sessions	3.545	bmc-session-slots-exhausted=0.516	network-device-overloaded=0.165
sessions active	5.194	upstream-no-live-peer=0.229
sessions less	5.417	bmc-session-slots-exhausted=0.28
sessions reached	4.858	bmc-session-slots-exhausted=0.497
sessionservice	5.194	bmc-protocol-nonconformance=0.206
set	3.066	bmc-ntp-server-unreachable=0.143	bmc-packet-loss=0.121	control-access-blocked=0.135	panic-threshold-exceeded=0.161
set complete	5.417	bmc-benign-tool-message=0.147	bmc-wrong-gateway=0.259
set progress	5.194	bmc-wrong-gateway=0.248
set session	5.417	bmc-insufficient-privilege=0.281	bmc-packet-loss=0.215
set-up	5.417	kiss-of-death-rate=0.207	nts-ke-unreachable=0.175	server-rate-limits=0.14
setting	3.913	dnssec-clock-deadlock=0.134	kiss-of-death-rate=0.15	upstream-pool-exhausted=0.512
setting consider	4.606	upstream-pool-exhausted=0.603	upstream-process-slow=0.203
settings	4.239	bmc-benign-tool-message=0.259	no-majority=0.19	ntp-bound-to-loopback=0.085	single-source=0.145	vm-tools-and-ntpd-fight=0.123
severity	4.858	bmc-wrong-credentials=0.26
severity critical	5.705	bmc-wrong-credentials=0.305
sh	5.012	one-backend-of-many-bad=0.507	proxy-read-timeout-too-short=0.205	upstream-process-slow=0.474
sh get	5.012	one-backend-of-many-bad=0.507	proxy-read-timeout-too-short=0.205	upstream-process-slow=0.474
shared	5.705	bmc-shared-nic-failover=0.193	bmc-vlan-mismatch=0.222
shares	5.417	bmc-shared-nic-failover=0.407
shell	3.508	bmc-clock-timezone-shift=0.109	corrupt-drift-file=0.158	ipmi-driver-not-loaded=0.136
shm	4.858	disk-full=0.409
shop	5.012	packet-loss-on-path=0.166
short	4.606	bmc-shared-nic-failover=0.156	reply-malformed=0.123
should	5.194	container-lacks-sys-time=0.149	reply-malformed=0.117	return-path-drops-upstream=0.197
show	3.97	bmc-clock-timezone-shift=0.123
shown	5.417	bmc-benign-tool-message=0.147	ntp-bound-to-loopback=0.109	time-server-down=0.163
shows	3.585	esxi-ntpd-service-stopped=0.182	symmetric-key-mismatch=0.14	symmetric-key-missing=0.099
shr	5.194	cpu-saturated=0.386
shr cpu	5.194	cpu-saturated=0.386
sigkill	5.705	memory-pressure=0.317
sign-on	5.417	upstream-header-too-big=0.182	vcenter-host-skew=0.17
signal	5.012	bmc-overloaded=0.159	unlisted-upstream=0.216
signd	4.724	config-syntax-error=0.209	container-seccomp-blocks-time64=0.229
signd asyncdns	4.724	config-syntax-error=0.209	container-seccomp-blocks-time64=0.229
sin_addr	5.705	no-route-to-source=0.148
sin_addr inet_addr	5.705	no-route-to-source=0.148
sin_port	5.705	no-route-to-source=0.148
sin_port htons	5.705	no-route-to-source=0.148
single	4.724	upstream-header-too-big=0.159	vcenter-host-skew=0.149
single sign-on	5.417	upstream-header-too-big=0.182	vcenter-host-skew=0.17
site	3.759	bmc-clock-timezone-shift=0.117	file-descriptors-exhausted=0.18
site-packages	4.858	local-firewall-blocks-ntp=0.193
sites	4.858	mtu-black-hole=0.336	panic-threshold-exceeded=0.102
size	4.164	bmc-sel-full=0.165	disk-full=0.379
size used	4.858	disk-full=0.442
skew	4.239	all-sources-wrong=0.181	clock-skew-breaks-auth=0.623	jitter-excessive=0.103	no-time-sync-configured=0.311	two-sources-disagree=0.182	vcenter-host-skew=0.153
skew detected	5.417	clock-stepped=0.196	jitter-excessive=0.132	no-majority=0.122	no-time-sync-configured=0.254	two-sources-disagree=0.233
skew too	5.194	clock-skew-breaks-auth=0.549
sleep	5.417	guest-clock-stale-after-host-suspend=0.428
sleeping	5.705	cpu-saturated=0.186
sleeping stopped	5.705	cpu-saturated=0.186
slow	3.97	clock-frequency-out-of-range=0.209	esxi-ntpd-service-stopped=0.201	packet-loss-on-path=0.235
slower	5.705	asymmetric-path=0.286	nat-drops-outbound-udp=0.1	source-port-123-replies-dropped=0.13	two-clock-controllers-fight=0.186
slower than	5.705	asymmetric-path=0.286	nat-drops-outbound-udp=0.1	source-port-123-replies-dropped=0.13	two-clock-controllers-fight=0.186
small	4.095	dns-resolution-failure=0.233
snapshot	5.194	backend-paused=0.196	dnssec-clock-deadlock=0.177	panic-threshold-exceeded=0.109
sntp	4.858	firewall-drops-123-udp=0.234	firewall-rejects-123-udp=0.142	kiss-of-death-rate=0.409	kod-deny=0.219	nat-drops-outbound-udp=0.176	ntp-bound-to-loopback=0.097	server-rate-limits=0.277	time-server-down=0.316
sntp exchange	5.417	firewall-rejects-123-udp=0.159	kiss-of-death-rate=0.158	ntp-bound-to-loopback=0.109	server-rate-limits=0.107	time-server-down=0.352
socket	3.712	backlog-overflow=0.444	file-descriptors-exhausted=0.341	ntp-port-already-in-use=0.267
socket failed	5.194	file-descriptors-exhausted=0.373
socket full	5.705	backlog-overflow=0.401	upstream-pool-exhausted=0.24
sockets	5.417	backlog-overflow=0.193	upstream-workers-hung=0.215
soft	5.417	cpu-saturated=0.346
soliciting	5.194	local-firewall-blocks-ntp=0.169	ntp-restrict-blocks-replies=0.399
soliciting pool	5.194	local-firewall-blocks-ntp=0.169	ntp-restrict-blocks-replies=0.399
some clients	5.417	ephemeral-ports-exhausted=0.163
some minutes	5.194	bmc-reset-during-config=0.13	connection-idle-dropped=0.268
some time	5.705	upstream-workers-hung=0.226
somebody	5.705	nts-ke-unreachable=0.291	two-clock-controllers-fight=0.186
sometimes	4.606	backend-paused=0.166	bmc-benign-tool-message=0.194	bmc-reset-during-config=0.117
sort	5.417	backend-not-reading=0.129	jitter-excessive=0.118	upstream-tls-silent=0.153
source	3.248	bmc-vlan-mismatch=0.126	falseticker=0.369	local-clock-undisciplined-preferred=0.192	no-majority=0.204	no-time-source-configured=0.269	ntp-spoofed-or-shifted=0.123
source static	5.194	bmc-vlan-mismatch=0.202	bmc-wrong-gateway=0.355
sources	4.406	clock-stepped=0.171	control-access-blocked=0.194	falseticker=0.446	no-majority=0.219	no-time-source-configured=0.345	two-sources-disagree=0.203
space	3.808	bmc-sel-full=0.321	disk-full=0.877	unlisted-host=0.297
space left	4.239	disk-full=0.805
speed	4.858	upstream-body-stalls=0.185
sq	5.705	backlog-overflow=0.15	upstream-pool-exhausted=0.385
sq get	5.705	backlog-overflow=0.15	upstream-pool-exhausted=0.385
ssh	3.585	bmc-default-credentials=0.224	bmc-lan-service-closed=0.339	data-lost-after-handshake=0.19
ssl	3.019	upstream-protocol-mismatch=0.491	upstream-tls-cert-expired=0.444	upstream-tls-name-mismatch=0.435	upstream-tls-silent=0.162	upstream-tls-untrusted=0.532
ssl alert	4.724	upstream-tls-name-mismatch=0.476
ssl certificate	4.164	tls-cert-fails-due-to-wrong-clock=0.269	upstream-tls-cert-expired=0.375	upstream-tls-cert-not-yet-valid=0.17	upstream-tls-untrusted=0.498
ssl certs	5.012	upstream-tls-silent=0.128	upstream-tls-untrusted=0.282
ssl error	4.095	upstream-protocol-mismatch=0.473	upstream-tls-name-mismatch=0.413
ssl handshake	5.417	bmc-benign-tool-message=0.184	bmc-reset-during-config=0.111	upstream-tls-cert-expired=0.226
ssl handshaking	3.668	backend-not-reading=0.087	upstream-protocol-mismatch=0.424	upstream-tls-name-mismatch=0.37
ssl routines	4.031	upstream-protocol-mismatch=0.575	upstream-tls-name-mismatch=0.491
ssl_do_handshake	4.164	upstream-protocol-mismatch=0.481	upstream-tls-name-mismatch=0.42
ssl_do_handshake failed	4.164	upstream-protocol-mismatch=0.481	upstream-tls-name-mismatch=0.42
sslv#	5.705	upstream-tls-name-mismatch=0.297
sslv# alert	5.705	upstream-tls-name-mismatch=0.297
stack	4.501	dns-stale-upstream-ip=0.307
start	3.37	all-sources-wrong=0.144	single-source=0.207	time-daemon-failed-to-start=0.352
start network	5.705	bmc-lan-service-closed=0.205
started	3.307	no-majority=0.148	time-daemon-stopped=0.273
started network	5.194	two-time-daemons-conflict=0.219
starting	3.508	container-seccomp-blocks-time64=0.17	two-time-daemons-conflict=0.303
starting cmdmon	4.606	config-syntax-error=0.204	container-seccomp-blocks-time64=0.223	time-daemon-failed-to-start=0.228
starting network	5.012	two-time-daemons-conflict=0.376
starts	5.012	bmc-clock-drifts=0.158	kiss-of-death-rate=0.192	nts-ke-unreachable=0.162	server-rate-limits=0.13
stat	4.858	bmc-anonymous-access=0.177	bmc-default-credentials=0.123	bmc-hung-needs-reset=0.186	bmc-wrong-credentials=0.489
state service	5.417	firewall-blocks-623-udp=0.172	upstream-blocked-by-firewall=0.233
static	4.406	bmc-vlan-mismatch=0.171	bmc-wrong-gateway=0.301	unlisted-network=0.277
static address	5.012	bmc-vlan-mismatch=0.195	bmc-wrong-gateway=0.343	vcenter-host-skew=0.154
statistics	3.668	mtu-black-hole=0.336	packet-loss-on-path=0.355	path-congested=0.192
status	1.913	esxi-ntpclient-firewall-closed=0.077	symmetric-key-mismatch=0.075	symmetric-key-missing=0.053
status address	5.194	bmc-lan-service-closed=0.258	bmc-listener-address-mismatch=0.305
status c#	5.705	server-acl-denies=0.105	source-unreachable=0.163
status code	4.501	unlisted-bmc=0.316
status conf	5.705	symmetric-key-mismatch=0.223	symmetric-key-missing=0.158	w32time-large-root-dispersion=0.191
status failure	5.012	bmc-lan-service-closed=0.18
status normal	5.705	two-clock-controllers-fight=0.153	upstream-tls-cert-expired=0.172
status not	5.417	local-refclock-not-supported=0.155
status x#	5.417	bmc-sensor-critical=0.127	clock-frequency-out-of-range=0.325	unlisted-time=0.244
stay	5.417	noquery-restriction=0.191	ntp-port-already-in-use=0.159
stays	4.606	dnssec-clock-deadlock=0.157	large-initial-offset-not-stepped=0.23	panic-threshold-exceeded=0.242
stderr	5.194	bmc-unreachable=0.206	bmc-vlan-mismatch=0.14	firewall-blocks-623-udp=0.146
step	5.194	source-stepped=0.16
step time	5.705	all-sources-wrong=0.078	single-source=0.098	source-stepped=0.176
stepped	5.417	clock-stepped=0.182	hypervisor-host-clock-wrong=0.222	ntp-spoofed-or-shifted=0.205	source-stepped=0.108	two-clock-controllers-fight=0.269
stepped seconds	5.417	clock-stepped=0.182	hypervisor-host-clock-wrong=0.222	ntp-spoofed-or-shifted=0.205	source-stepped=0.108	two-clock-controllers-fight=0.269
stepping	5.705	hypervisor-host-clock-wrong=0.228	two-clock-controllers-fight=0.206	vm-tools-and-ntpd-fight=0.489
still	4.319	bmc-hung-needs-reset=0.224	bmc-shared-nic-failover=0.146	disk-io-stall=0.411
stopped	4.501	backend-paused=0.17
stopped zombie	5.705	cpu-saturated=0.186
stops	4.724	backend-paused=0.147	upstream-body-stalls=0.18
storage	5.417	ipmi-driver-not-loaded=0.103	jitter-excessive=0.109	path-congested=0.157
store	5.705	upstream-body-stalls=0.218
strace	5.194	no-route-to-source=0.135
stratum	3.37	control-access-blocked=0.149	falseticker=0.341	kiss-of-death-rate=0.284	kod-deny=0.152	local-clock-undisciplined-preferred=0.165	no-time-source-configured=0.28	root-distance-too-large=0.298	server-acl-denies=0.181	server-rate-limits=0.192	server-unsynchronised=0.439	w32time-large-root-dispersion=0.373
stratum offset	5.194	reply-malformed=0.125	server-unsynchronised=0.367	source-stepped=0.16
stratum poll	4.858	control-access-blocked=0.214	falseticker=0.265	no-time-source-configured=0.133
stratum precision	5.705	local-clock-undisciplined-preferred=0.116	root-distance-too-large=0.191	w32time-large-root-dispersion=0.191
stream	5.417	connection-idle-dropped=0.249
stripchart	5.705	firewall-drops-123-udp=0.266	firewall-rejects-123-udp=0.188	reply-path-drops-ntp=0.204	source-port-123-replies-dropped=0.149	time-server-down=0.225
stripchart computer	5.705	firewall-drops-123-udp=0.266	firewall-rejects-123-udp=0.188	reply-path-drops-ntp=0.204	source-port-123-replies-dropped=0.149	time-server-down=0.225
sub	5.012	unlisted-host=0.237	unlisted-network=0.338
subject	5.012	bmc-cert-expired=0.402
subnet	4.406	bmc-vlan-mismatch=0.171	bmc-wrong-gateway=0.301
subnet mask	5.012	bmc-benign-tool-message=0.164	bmc-vlan-mismatch=0.195	bmc-wrong-gateway=0.343
succeeds	5.705	proxy-resolver-missing-or-refusing=0.156
successfully	4.858	backend-paused=0.184	connection-idle-dropped=0.192
such	4.319	container-lacks-device-access=0.245	ipmi-driver-not-loaded=0.459	upstream-down=0.37
such file	4.406	container-lacks-device-access=0.25	ipmi-driver-not-loaded=0.384	upstream-down=0.377
suitable	4.501	firewall-drops-123-udp=0.34	local-clock-undisciplined-preferred=0.091	nat-drops-outbound-udp=0.146	reply-path-drops-ntp=0.246	server-rate-limits=0.127	server-unsynchronised=0.533
suite	4.606	bmc-wrong-cipher-suite=0.428
suite priv	5.705	bmc-wrong-gateway=0.174
suites	5.417	bmc-benign-tool-message=0.171	bmc-protocol-nonconformance=0.229	bmc-wrong-cipher-suite=0.208
super	5.705	bmc-cert-expired=0.332
supermicro	4.858	bmc-insufficient-privilege=0.196	bmc-shared-nic-failover=0.165	unlisted-bmc=0.313
supply	5.012	bmc-clock-never-set=0.274	bmc-ntp-disabled=0.107	bmc-sensor-critical=0.224
support	4.858	bmc-brute-force=0.294	bmc-firmware-outdated=0.27	bmc-lan-disabled=0.133
supported	3.97	bmc-ipmi15-not-supported=0.355	bmc-sel-full=0.335	kernel-adjtimex-regression=0.123
sure	5.417	bmc-session-slots-exhausted=0.28
swap	4.858	memory-pressure=0.641
switch	3.808	ip-address-conflict=0.26	link-errors=0.389	network-device-overloaded=0.187	packet-loss-on-path=0.273	panic-threshold-exceeded=0.2	unlisted-network=0.289
syn	5.417	backlog-overflow=0.167
sync	4.095	client-aborted=0.172	container-lacks-sys-time=0.242	server-unsynchronised=0.262	upstream-workers-hung=0.189	vm-tools-and-ntpd-fight=0.162
sync http	5.705	client-aborted=0.24	upstream-workers-hung=0.263
synced	5.705	clock-frequency-out-of-range=0.207	corrupt-drift-file=0.48
synchronised	5.012	bmc-clock-drifts=0.158	large-initial-offset-not-stepped=0.234	local-refclock-not-supported=0.144	reply-malformed=0.113	root-distance-too-large=0.237
synchronization	3.808	firewall-drops-123-udp=0.329	reply-path-drops-ntp=0.208	server-unsynchronised=0.451	source-unreachable=0.421	two-time-daemons-conflict=0.257	vm-tools-and-ntpd-fight=0.228
synchronization found	4.606	firewall-drops-123-udp=0.348	local-clock-undisciplined-preferred=0.093	nat-drops-outbound-udp=0.15	reply-path-drops-ntp=0.252	server-rate-limits=0.13	server-unsynchronised=0.545
synchronized	4.031	bmc-ntp-server-unreachable=0.099	no-time-sync-configured=0.23	reply-path-drops-ntp=0.242	source-unreachable=0.214	two-sources-disagree=0.238	vm-tools-and-ntpd-fight=0.105
sys	3.97	bmc-slow=0.325	two-sources-disagree=0.234
sys kernel	5.194	disk-io-stall=0.388
sys m#.#s	5.194	bmc-overloaded=0.176	bmc-slow=0.425
sysctl	4.606	conntrack-table-full=0.291	return-path-drops-upstream=0.261	unlisted-network=0.264
sysctl net.netfilter.nf_conntrack_count	5.705	conntrack-table-full=0.36
syslog	4.724	container-lacks-sys-time=0.162
system	2.66	ntp-monlist-amplification=0.116	ntp-spoofed-or-shifted=0.101	two-clock-controllers-fight=0.281
system boot	5.705	bmc-ntp-disabled=0.122	bmc-slow=0.189
system chrony.service	5.417	two-time-daemons-conflict=0.186
system clock	4.164	bmc-clock-never-set=0.178	bmc-ntp-server-unreachable=0.102	hypervisor-host-clock-wrong=0.171	no-majority=0.186	no-time-sync-configured=0.238	ntp-spoofed-or-shifted=0.158	rtc-battery-dead=0.181	two-clock-controllers-fight=0.329
system ntpd.service	5.705	time-daemon-stopped=0.171
system systemd-timesyncd.service	5.705	two-time-daemons-conflict=0.196
system time	4.724	container-lacks-sys-time=0.172	local-refclock-not-supported=0.135
system.embedded.#	5.705	bmc-firmware-outdated=0.173	bmc-lan-disabled=0.109
systemctl	4.164	panic-threshold-exceeded=0.219	time-daemon-failed-to-start=0.26	time-daemon-stopped=0.268	two-time-daemons-conflict=0.246
systemctl status	4.406	panic-threshold-exceeded=0.232	time-daemon-stopped=0.189	two-time-daemons-conflict=0.261
systemd	3.37	time-daemon-failed-to-start=0.497	time-daemon-stopped=0.28	two-time-daemons-conflict=0.31
systemd chronyd.service	5.705	time-daemon-failed-to-start=0.206
systemd failed	4.724	time-daemon-failed-to-start=0.347
systemd started	4.858	two-time-daemons-conflict=0.204
systemd starting	4.858	two-time-daemons-conflict=0.365
systemd stopped	5.705	source-unreachable=0.171	two-time-daemons-conflict=0.188
systemd system	4.501	time-daemon-stopped=0.213	two-time-daemons-conflict=0.266
systemd-timesyncd	4.031	dns-resolution-failure=0.272	dnssec-clock-deadlock=0.149	firewall-drops-123-udp=0.346	nat-drops-outbound-udp=0.375	reply-malformed=0.224	reply-path-drops-ntp=0.226	root-distance-too-large=0.222	source-port-123-replies-dropped=0.175
systemd-timesyncd timed	5.194	dnssec-clock-deadlock=0.192	firewall-drops-123-udp=0.446	nat-drops-outbound-udp=0.483	reply-path-drops-ntp=0.291	source-port-123-replies-dropped=0.226
systemd-timesyncd.service	5.012	time-daemon-failed-to-start=0.227
systemd-timesyncd.service main	5.705	time-daemon-failed-to-start=0.259
systemd-timesyncd.service network	5.705	two-time-daemons-conflict=0.196
systems	4.319	bmc-firmware-outdated=0.131	two-clock-controllers-fight=0.277	unlisted-bmc=0.287	vm-tools-and-ntpd-fight=0.126
systems system.embedded.#	5.705	bmc-firmware-outdated=0.173	bmc-lan-disabled=0.109
t#	2.513	bmc-clock-drifts=0.079	kod-deny=0.093
t# after	5.705	bmc-cert-expired=0.271
t# app	5.705	keepalive-mismatch=0.277
t# before	5.417	clock-stepped=0.172	tls-cert-fails-due-to-wrong-clock=0.294	upstream-tls-cert-not-yet-valid=0.288
t# chronyd	5.417	container-seccomp-blocks-time64=0.263
t# error	5.012	bmc-protocol-nonconformance=0.253	unlisted-bmc=0.255
t# fatal	5.705	container-seccomp-blocks-time64=0.277
t# info	5.194	network-device-overloaded=0.104	nts-ke-unreachable=0.168	unlisted-network=0.328
t# level	5.012	upstream-blocked-by-firewall=0.298	upstream-host-unreachable=0.238
t# vmkernel	5.705	unlisted-host=0.192
t# warn	5.705	ipv6-unreachable-upstream=0.145	nts-ke-unreachable=0.184
table	4.501	bmc-wrong-credentials=0.275	conntrack-table-full=0.571
table full	5.012	conntrack-table-full=0.635
tag	4.858	dnssec-clock-deadlock=0.149
tai	5.705	clock-frequency-out-of-range=0.151	hypervisor-host-clock-wrong=0.101	unlisted-time=0.257
tail	4.406	backend-not-reading=0.105	bmc-ntp-disabled=0.094	corrupt-drift-file=0.172	upstream-tls-silent=0.125
tail var	5.705	corrupt-drift-file=0.222
tainted	5.194	disk-io-stall=0.388
take	4.724	all-sources-wrong=0.202	esxi-ntpd-service-stopped=0.174	local-clock-undisciplined-preferred=0.103	single-source=0.128
takes	4.319	client-aborted=0.155	leap-smear-mix=0.303	proxy-client-timeout-too-short=0.313	upstream-process-slow=0.22
talk	5.417	control-access-blocked=0.239	local-refclock-not-supported=0.27
talk daemon	5.705	control-access-blocked=0.251
talos	5.705	jitter-excessive=0.139	kiss-of-death-rate=0.258	kod-deny=0.211	nat-drops-outbound-udp=0.099	server-rate-limits=0.175	two-sources-disagree=0.125
task	4.319	disk-io-stall=0.323
tasks	4.606	cpu-saturated=0.275
tasks total	5.705	cpu-saturated=0.186
tcp	2.997	ephemeral-ports-exhausted=0.451	upstream-blocked-by-firewall=0.752
tcp connect	5.705	ephemeral-ports-exhausted=0.341
tcp read	5.705	keepalive-mismatch=0.229
tcp timeout	4.724	upstream-blocked-by-firewall=0.605	upstream-host-unreachable=0.334
tcpdump	3.808	ip-address-conflict=0.218	mtu-black-hole=0.35	ntp-spoofed-or-shifted=0.144	source-port-123-replies-dropped=0.163	symmetric-key-mismatch=0.149	symmetric-key-missing=0.105
tdh	5.194	link-errors=0.526	unlisted-host=0.319	unlisted-network=0.277
tdt	5.194	link-errors=0.526	unlisted-host=0.319	unlisted-network=0.277
tell	5.705	ip-address-conflict=0.326
tell length	5.705	ip-address-conflict=0.326
telnet	5.705	bmc-lan-service-closed=0.167
temp	5.417	bmc-sensor-critical=0.643
temperature	5.705	bmc-sel-full=0.138	bmc-sensor-critical=0.255
temporarily	4.319	backlog-overflow=0.413	upstream-pool-exhausted=0.371	upstream-workers-hung=0.282
temporarily unavailable	4.606	backlog-overflow=0.44	upstream-pool-exhausted=0.396	upstream-workers-hung=0.3
ten	4.501	network-device-overloaded=0.209	source-stepped=0.139	unlisted-upstream=0.197	upstream-no-live-peer=0.223
terminal	4.724	guest-clock-stale-after-host-suspend=0.224	ipmi-driver-not-loaded=0.094	ntp-bound-to-loopback=0.095	time-server-down=0.142
terminated	5.417	bmc-firmware-outdated=0.095	bmc-overloaded=0.172
terminating	5.194	disk-full=0.292	source-port-123-replies-dropped=0.119
termination	5.705	connection-idle-dropped=0.181	keepalive-mismatch=0.214
test	3.436	bmc-brute-force=0.208	bmc-clock-drifts=0.108	bmc-ntp-server-unreachable=0.16	nts-ke-unreachable=0.111	panic-threshold-exceeded=0.181
tests	5.705	bmc-clock-drifts=0.18	large-initial-offset-not-stepped=0.132	vcenter-host-skew=0.206
text	5.417	upstream-protocol-mismatch=0.2
than	3.508	asymmetric-path=0.176	panic-threshold-exceeded=0.184
than equal	5.417	bmc-session-slots-exhausted=0.28
than seconds	4.858	disk-io-stall=0.363	vcenter-host-skew=0.149
their	5.012	bmc-slow=0.192	esxi-ntpd-service-stopped=0.184	network-device-overloaded=0.233	root-distance-too-large=0.21
then	3.338	backend-paused=0.337	bmc-packet-loss=0.132	corrupt-drift-file=0.151	panic-threshold-exceeded=0.176	upstream-body-stalls=0.127
there	3.913	bmc-clock-drifts=0.123	firewall-rejects-upstream=0.29
these	4.501	leap-smear-mix=0.316	nts-cert-expired=0.098
they	5.012	bmc-clock-drifts=0.158	bmc-clock-never-set=0.149	bmc-ntp-disabled=0.107
those	5.705	file-descriptors-exhausted=0.121	packet-loss-on-path=0.144	return-path-drops-upstream=0.23
thread	5.705	vcenter-host-skew=0.175
threads	5.705	upstream-pool-exhausted=0.383
three	3.97	corrupt-drift-file=0.179	falseticker=0.152	no-time-sync-configured=0.311	one-backend-of-many-bad=0.355
threshold	5.012	bmc-session-slots-exhausted=0.259	vm-tools-and-ntpd-fight=0.146
threshold limit	5.417	bmc-session-slots-exhausted=0.28
through	3.508	client-aborted=0.153	ntp-restrict-blocks-replies=0.206
tick	5.705	clock-frequency-out-of-range=0.151	hypervisor-host-clock-wrong=0.101	local-clock-undisciplined-preferred=0.163	no-time-source-configured=0.229	unlisted-time=0.257
time	1.51	bmc-clock-timezone-shift=0.199	firewall-rejects-123-udp=0.05	kod-deny=0.056	leap-smear-mix=0.106	noquery-restriction=0.053	ntp-monlist-amplification=0.066
time command	5.012	cpu-saturated=0.372
time get	4.606	bmc-clock-never-set=0.425	bmc-clock-timezone-shift=0.607	bmc-ntp-disabled=0.098
time ipmi-sel	5.705	bmc-slow=0.302
time ipmitool	5.417	bmc-benign-tool-message=0.18	bmc-lan-disabled=0.148	bmc-slow=0.187
time offset	5.705	clock-frequency-out-of-range=0.151	hypervisor-host-clock-wrong=0.101	reply-malformed=0.128	unlisted-time=0.257
time out	4.501	conntrack-table-full=0.434	cpu-saturated=0.287	network-device-overloaded=0.136	unlisted-network=0.366
time reset	5.705	hypervisor-host-clock-wrong=0.108	two-clock-controllers-fight=0.242	vm-tools-and-ntpd-fight=0.549
time seconds	5.194	local-refclock-not-supported=0.149	two-clock-controllers-fight=0.139
time server	4.319	esxi-ntpd-service-stopped=0.159	server-rate-limits=0.122	server-unsynchronised=0.237	source-unreachable=0.208	time-server-down=0.154
time service	5.012	container-lacks-sys-time=0.142	source-stepped=0.154
time source	5.417	falseticker=0.125	no-majority=0.098
time synchronization	4.606	source-unreachable=0.199	two-clock-controllers-fight=0.166	two-time-daemons-conflict=0.31	vm-tools-and-ntpd-fight=0.275
time t#	4.239	bmc-cert-expired=0.202	upstream-tls-cert-not-yet-valid=0.225
time time	5.417	clock-stepped=0.172	upstream-body-stalls=0.207
time too	5.417	clock-skew-breaks-auth=0.312
time zone	4.858	bmc-ntp-server-unreachable=0.119	no-time-sync-configured=0.278
time-out	4.406	connection-idle-dropped=0.257
time-outs	5.705	source-unreachable=0.166
time.apple.com	5.705	firewall-drops-123-udp=0.295	leap-smear-mix=0.4	nat-drops-outbound-udp=0.221	reply-path-drops-ntp=0.125
time.cloudflare.com	5.705	large-initial-offset-not-stepped=0.249	leap-smear-mix=0.4
timed	2.76	nat-drops-outbound-udp=0.308	proxy-dns-slow-or-dead=0.406	proxy-read-timeout-too-short=0.342	upstream-body-stalls=0.105
timed out	2.76	nat-drops-outbound-udp=0.308	proxy-dns-slow-or-dead=0.406	proxy-read-timeout-too-short=0.342	upstream-body-stalls=0.105
timedatectl	4.319	no-time-sync-configured=0.247	rtc-battery-dead=0.291
timedatectl timesync-status	5.417	single-source=0.093	source-port-123-replies-dropped=0.112	source-stepped=0.167
timeout	2.852	proxy-client-timeout-too-short=0.205	upstream-blocked-by-firewall=0.443	upstream-process-slow=0.342
timeout caused	5.417	upstream-blocked-by-firewall=0.322	upstream-host-unreachable=0.257
timeout queue	5.705	backlog-overflow=0.15	client-aborted=0.107	proxy-client-timeout-too-short=0.216	upstream-process-slow=0.223
timeout server	5.705	client-aborted=0.107	proxy-client-timeout-too-short=0.41	upstream-process-slow=0.197
timer	5.705	bmc-lan-disabled=0.113	bmc-unreachable=0.226	bmc-vlan-mismatch=0.154	clock-frequency-out-of-range=0.151	firewall-blocks-623-udp=0.16	unlisted-time=0.257
times out	5.194	local-firewall-blocks-ntp=0.169
timestamp	4.095	bmc-sel-full=0.162	ntp-port-already-in-use=0.213	reply-malformed=0.136	unlisted-time=0.272
timesync	5.012	hypervisor-host-clock-wrong=0.406	two-clock-controllers-fight=0.386	vm-tools-and-ntpd-fight=0.699
timesync-status	5.417	single-source=0.093	source-stepped=0.167
timesyncd	5.417	dnssec-clock-deadlock=0.166	local-firewall-blocks-ntp=0.28
tls	3.37	backend-not-reading=0.08	nts-cert-expired=0.271	upstream-tls-silent=0.181
tls error	5.705	hypervisor-host-clock-wrong=0.111
tls handshake	3.97	backend-not-reading=0.094	data-lost-after-handshake=0.164	nts-cert-expired=0.32	upstream-tls-silent=0.213
tlsv#	5.194	upstream-tls-name-mismatch=0.282
tlsv# unrecognized	5.417	upstream-tls-name-mismatch=0.295
tlsv#.#	4.319	backend-not-reading=0.103	data-lost-after-handshake=0.178	upstream-tls-silent=0.232
tlsv#.# out	4.858	backend-not-reading=0.115	data-lost-after-handshake=0.201	mtu-black-hole=0.312	upstream-tls-silent=0.261
tmpfs	4.858	disk-full=0.409
tmpfs dev	5.417	disk-full=0.323
tmpfs run	5.417	disk-full=0.27
token	4.406	clock-skew-breaks-auth=0.727	proxy-dns-slow-or-dead=0.169	proxy-resolver-missing-or-refusing=0.212
token request	5.705	proxy-dns-slow-or-dead=0.219
tokens	5.705	clock-skew-breaks-auth=0.313	guest-clock-stale-after-host-suspend=0.2
too	2.953	clock-skew-breaks-auth=0.482	file-descriptors-exhausted=0.697	no-time-sync-configured=0.322	upstream-header-too-big=0.551
too big	4.239	panic-threshold-exceeded=0.089	upstream-header-too-big=0.791
too great	5.194	clock-skew-breaks-auth=0.549
too high	5.705	no-time-sync-configured=0.451
too large	5.012	clock-skew-breaks-auth=0.289	reply-malformed=0.113	root-distance-too-large=0.276
too many	4.239	file-descriptors-exhausted=0.914
tool	4.501	clock-skew-breaks-auth=0.296
top	4.858	cpu-saturated=0.448
top days	5.705	cpu-saturated=0.186
tos	5.194	ntp-spoofed-or-shifted=0.197	return-path-drops-upstream=0.209	unlisted-network=0.216
tos ttl	5.705	ntp-spoofed-or-shifted=0.216	source-stepped=0.113
total	4.031	network-device-overloaded=0.188	upstream-body-stalls=0.154
total free	5.705	cpu-saturated=0.186
total running	5.705	cpu-saturated=0.186
total used	5.705	network-device-overloaded=0.265
total-vm	5.012	memory-pressure=0.401
total-vm anon-rss	5.194	memory-pressure=0.34
trace	4.858	backend-paused=0.151
traceback	4.406	bmc-firmware-outdated=0.133	local-firewall-blocks-ntp=0.175
traceback most	4.501	bmc-firmware-outdated=0.136	local-firewall-blocks-ntp=0.179
tracking	4.406	clock-frequency-out-of-range=0.232	firewall-rejects-123-udp=0.146	time-server-down=0.174
traefik	5.012	unlisted-upstream=0.229	upstream-blocked-by-firewall=0.298	upstream-host-unreachable=0.506
traffic	4.724	connection-idle-dropped=0.214	return-path-drops-upstream=0.19
transfer	5.705	network-device-overloaded=0.17	packet-loss-on-path=0.204	upstream-body-stalls=0.218
transmit	5.012	ipv6-unreachable-upstream=0.127	link-errors=0.402	local-clock-undisciplined-preferred=0.102
transmitted	3.712	bmc-vlan-mismatch=0.1	bmc-wrong-gateway=0.261	mtu-black-hole=0.327	path-congested=0.195
transmitted received	3.808	bmc-unreachable=0.203	bmc-vlan-mismatch=0.103	bmc-wrong-gateway=0.268	packet-loss-on-path=0.227	path-congested=0.2
tries	5.705	kiss-of-death-rate=0.167	nts-ke-unreachable=0.291	server-rate-limits=0.113
trouble	4.501	config-syntax-error=0.213
true	3.668	bmc-anonymous-access=0.258
true false	5.705	bmc-anonymous-access=0.401
trusted	4.606	nts-cert-expired=0.371	tls-cert-fails-due-to-wrong-clock=0.383
trying	4.164	backend-not-reading=0.099	data-lost-after-handshake=0.172	upstream-tls-silent=0.224
ttl	3.585	data-lost-after-handshake=0.239	ip-address-conflict=0.332	jitter-excessive=0.39	mtu-black-hole=0.373	ntp-spoofed-or-shifted=0.136	packet-loss-on-path=0.34	path-congested=0.338
ttl time	3.97	data-lost-after-handshake=0.191	jitter-excessive=0.195	mtu-black-hole=0.33	path-congested=0.374
tunnel	4.606	mtu-black-hole=0.66	return-path-drops-upstream=0.186	unlisted-network=0.214
twenty	5.705	bmc-sensor-critical=0.109	proxy-dns-slow-or-dead=0.218
twice	5.705	ip-address-conflict=0.214	reply-malformed=0.153
two	3.14	all-sources-wrong=0.134	bmc-ip-conflict=0.267	kiss-of-death-rate=0.172	kod-deny=0.141	ntp-spoofed-or-shifted=0.119	two-sources-disagree=0.185
two minutes	5.705	proxy-read-timeout-too-short=0.167	time-daemon-stopped=0.218
type	3.042	bmc-ipmi15-not-supported=0.272	bmc-sensor-critical=0.316
type message	5.194	ntp-port-already-in-use=0.27
type none	4.858	bmc-ipmi15-not-supported=0.434	bmc-wrong-credentials=0.292
type pipelining.writerwithoutclosenotify	5.705	upstream-host-unreachable=0.198
ubuntu	3.471	esxi-ntpd-service-stopped=0.128	proxy-not-permitted=0.207
ubuntu dists	5.417	guest-clock-stale-after-host-suspend=0.229
udev	5.705	disk-full=0.212
udev dev	5.705	disk-full=0.212
udp	4.164	bmc-lan-service-closed=0.243	container-lacks-sys-time=0.18	dns-resolution-failure=0.31	ntp-monlist-amplification=0.182	proxy-dns-slow-or-dead=0.178	server-acl-denies=0.204	unlisted-network=0.333
udp length	5.705	bmc-lan-service-closed=0.179	unlisted-network=0.289
udp port	5.705	bmc-lan-service-closed=0.179	firewall-blocks-623-udp=0.181
uid	5.194	memory-pressure=0.334
ulimit	5.705	ephemeral-ports-exhausted=0.172	file-descriptors-exhausted=0.124
unable	2.555	bmc-ipmi15-not-supported=0.228	bmc-lan-disabled=0.244	bmc-packet-loss=0.101	bmc-wrong-cipher-suite=0.401
unable connect	5.012	bmc-overloaded=0.159	clock-stepped=0.159	tls-cert-fails-due-to-wrong-clock=0.209	upstream-tls-cert-not-yet-valid=0.214
unable create	5.705	ntp-port-already-in-use=0.234
unable establish	3.14	bmc-ipmi15-not-supported=0.281	bmc-lan-disabled=0.299	bmc-packet-loss=0.124	bmc-wrong-cipher-suite=0.462	bmc-wrong-credentials=0.401
unable get	4.606	upstream-tls-untrusted=0.307
unauthorized	4.606	bmc-protocol-nonconformance=0.235	bmc-wrong-credentials=0.526
unavailable	4.164	backlog-overflow=0.398	upstream-pool-exhausted=0.358	upstream-workers-hung=0.332
unavailable while	4.724	backlog-overflow=0.452	upstream-pool-exhausted=0.353	upstream-workers-hung=0.308
under	4.501	reply-malformed=0.149
unexpected	4.724	bmc-protocol-nonconformance=0.382	noquery-restriction=0.166	unlisted-bmc=0.309
unexpected status	5.417	bmc-protocol-nonconformance=0.274	unlisted-bmc=0.276
unicast	5.194	bmc-ip-conflict=0.179	ip-address-conflict=0.353
unicast reply	5.417	bmc-ip-conflict=0.186	ip-address-conflict=0.368
unit	4.095	bmc-ntp-disabled=0.087	link-errors=0.415	unlisted-host=0.41
unit hang	5.194	link-errors=0.526	unlisted-host=0.319	unlisted-network=0.277
unit x#	5.705	bmc-clock-never-set=0.198	bmc-ntp-disabled=0.122	bmc-sensor-critical=0.133
units	5.194	bmc-sel-full=0.206	bmc-sensor-critical=0.232
universal	4.858	bmc-ntp-server-unreachable=0.119	no-time-sync-configured=0.278
universal time	4.858	bmc-ntp-server-unreachable=0.119	no-time-sync-configured=0.278
unix	3.668	backlog-overflow=0.351	proxy-not-permitted=0.407	upstream-down=0.314	upstream-workers-hung=0.327
unix home	5.705	proxy-not-permitted=0.34
unix run	4.724	upstream-down=0.293	upstream-workers-hung=0.234
unix tmp	5.705	proxy-not-permitted=0.099
unix var	4.724	backlog-overflow=0.212	upstream-workers-hung=0.187
unknown	4.031	bmc-insufficient-privilege=0.29	bmc-overloaded=0.211	server-unsynchronised=0.212
unknown x#	5.705	bmc-wrong-cipher-suite=0.179
unreachable	3.545	bmc-shared-nic-failover=0.24	firewall-rejects-upstream=0.205	ipv6-unreachable-upstream=0.553	no-route-to-source=0.342	nts-ke-unreachable=0.181	two-sources-disagree=0.209
unreachable need	5.705	mtu-black-hole=0.33
unreachable while	4.724	firewall-rejects-upstream=0.273	ipv6-unreachable-upstream=0.506	no-route-to-source=0.168
unrecognized	5.417	upstream-tls-name-mismatch=0.295
unrecognized name	5.417	upstream-tls-name-mismatch=0.295
unspecified	5.705	bmc-reset-during-config=0.255	bmc-slow=0.189
unsupported	5.705	bmc-benign-tool-message=0.155	upstream-protocol-mismatch=0.226
unsynced	5.705	clock-frequency-out-of-range=0.207	corrupt-drift-file=0.48
unsynchronised	5.705	server-unsynchronised=0.157
unsynchronized	5.705	firewall-drops-123-udp=0.281	local-firewall-blocks-ntp=0.186	reply-path-drops-ntp=0.175	server-acl-denies=0.201	source-unreachable=0.155
until	4.606	clock-stepped=0.229	reply-path-drops-ntp=0.154
up	5.194	one-backend-of-many-bad=0.375
updated	5.417	container-lacks-sys-time=0.197
updates	4.858	guest-clock-stale-after-host-suspend=0.332
upgrade	4.319	upstream-down=0.286
upgraded	5.012	proxy-read-timeout-too-short=0.375
upgraded connection	5.705	proxy-read-timeout-too-short=0.427
uplink	5.417	link-errors=0.419
upstream	1.834	asymmetric-path=0.092
upstream client	2.067	upstream-header-too-big=0.354
upstream connect	5.194	ipv6-unreachable-upstream=0.13
upstream http	2.599	dns-stale-upstream-ip=0.512	proxy-not-permitted=0.23	upstream-body-stalls=0.099	upstream-listener-address-mismatch=0.347
upstream https	3.545	backend-not-reading=0.084	ipv6-unreachable-upstream=0.204	upstream-protocol-mismatch=0.358
upstream prematurely	5.194	upstream-workers-hung=0.289
upstream sent	4.095	upstream-header-too-big=0.764	upstream-protocol-mismatch=0.297
upstream server	5.705	proxy-read-timeout-too-short=0.164	unlisted-upstream=0.171
upstream ssl	4.724	upstream-tls-cert-expired=0.27	upstream-tls-cert-not-yet-valid=0.129	upstream-tls-untrusted=0.199
upstream timed	3.625	backend-not-reading=0.086	dns-stale-upstream-ip=0.36	proxy-read-timeout-too-short=0.449	upstream-body-stalls=0.138	upstream-process-slow=0.264
upstream uwsgi	5.012	backlog-overflow=0.144	upstream-workers-hung=0.447
upstreams	5.705	upstream-no-live-peer=0.413
upstreams while	5.705	upstream-no-live-peer=0.413
uri	4.724	bmc-firmware-outdated=0.143	bmc-insufficient-privilege=0.205
uri redfish	5.705	bmc-firmware-outdated=0.173	unlisted-bmc=0.204
url	4.606	bmc-cert-expired=0.197	bmc-firmware-outdated=0.256	unlisted-bmc=0.259
urls	5.705	backend-paused=0.182
use	3.471	bmc-clock-drifts=0.109	bmc-default-credentials=0.217	ntp-port-already-in-use=0.528
use mounted	4.858	disk-full=0.442
usec	5.194	clock-frequency-out-of-range=0.138	ntp-port-already-in-use=0.213	unlisted-time=0.234
used	3.402	disk-full=0.352	network-device-overloaded=0.158
used avail	4.724	disk-full=0.43
used buff	5.705	cpu-saturated=0.186
user	2.614	bmc-anonymous-access=0.279	bmc-brute-force=0.158	bmc-default-credentials=0.229	bmc-insufficient-privilege=0.325	bmc-protocol-nonconformance=0.453	bmc-slow=0.324	kod-deny=0.097
user list	5.417	bmc-anonymous-access=0.38
user load	5.705	cpu-saturated=0.186
user m#.#s	5.194	bmc-overloaded=0.176	bmc-slow=0.425
user name	5.417	bmc-brute-force=0.328	bmc-default-credentials=0.339
user sessions	5.012	bmc-session-slots-exhausted=0.406
user virt	5.194	cpu-saturated=0.386
username	4.406	bmc-anonymous-access=0.161	bmc-default-credentials=0.111	bmc-insufficient-privilege=0.261	reply-malformed=0.118
username invalid	5.417	bmc-anonymous-access=0.198	bmc-default-credentials=0.137	bmc-protocol-nonconformance=0.223
users	4.164	bmc-anonymous-access=0.154	client-aborted=0.175	network-device-overloaded=0.194
uses	4.858	nts-cert-expired=0.391	tls-cert-fails-due-to-wrong-clock=0.242
uses expired	5.194	nts-cert-expired=0.418
using	4.164	bmc-firmware-outdated=0.232	nts-ke-unreachable=0.135	vm-tools-and-ntpd-fight=0.121
usr bin	4.724	bmc-lan-service-closed=0.234	bmc-listener-address-mismatch=0.234
usr sbin	4.406	bmc-protocol-nonconformance=0.294	bmc-shared-nic-failover=0.149
uwsgi	4.606	backlog-overflow=0.456	upstream-pool-exhausted=0.294	upstream-workers-hung=0.481
uwsgi listen	5.705	backlog-overflow=0.401	upstream-pool-exhausted=0.24
uwsgi unix	5.012	upstream-workers-hung=0.447
v#.#	4.501	bmc-ipmi15-not-supported=0.373	bmc-sel-full=0.201
v#.# rmcp	5.012	bmc-ipmi15-not-supported=0.3	bmc-wrong-credentials=0.301
vagrant	5.417	guest-clock-stale-after-host-suspend=0.231
valid	2.953	panic-threshold-exceeded=0.155	tls-cert-fails-due-to-wrong-clock=0.74	upstream-tls-cert-not-yet-valid=0.409
valid current	4.606	bmc-cert-expired=0.219	tls-cert-fails-due-to-wrong-clock=0.25	upstream-tls-cert-expired=0.215	upstream-tls-cert-not-yet-valid=0.245
valid while	5.705	tls-cert-fails-due-to-wrong-clock=0.184	upstream-tls-cert-not-yet-valid=0.156
valid yet	4.501	esxi-ntpd-service-stopped=0.165	guest-clock-stale-after-host-suspend=0.35
validate	5.417	bmc-hung-needs-reset=0.236	bmc-unreachable=0.256
validate bmc	5.705	bmc-hung-needs-reset=0.249	bmc-unreachable=0.269
validation	5.705	dnssec-clock-deadlock=0.386	upstream-tls-untrusted=0.143
value	5.012	bmc-firmware-outdated=0.152	disk-io-stall=0.387
value microseconds	5.417	disk-io-stall=0.312
var	2.997	corrupt-drift-file=0.252	noquery-restriction=0.106	time-daemon-failed-to-start=0.343	vm-tools-and-ntpd-fight=0.17
var etc	5.705	config-syntax-error=0.299	ntp-restrict-blocks-replies=0.138
var lib	4.239	corrupt-drift-file=0.356	kernel-adjtimex-regression=0.131	noquery-restriction=0.149
var log	4.164	corrupt-drift-file=0.162	vm-tools-and-ntpd-fight=0.236
varnish	5.417	ephemeral-ports-exhausted=0.163
vbmc	5.417	bmc-lan-service-closed=0.27	bmc-listener-address-mismatch=0.318
vbmc list	5.417	bmc-lan-service-closed=0.27	bmc-listener-address-mismatch=0.318
vcenter	4.406	proxy-client-timeout-too-short=0.152	unlisted-host=0.396	vcenter-host-skew=0.433
vcenter appliance	5.705	vcenter-host-skew=0.386
vendor	4.606	two-time-daemons-conflict=0.272
vendor preset	5.012	bmc-lan-service-closed=0.18	two-time-daemons-conflict=0.296
verification	4.319	nts-cert-expired=0.348	tls-cert-fails-due-to-wrong-clock=0.361	upstream-tls-untrusted=0.199
verification failed	5.705	tls-cert-fails-due-to-wrong-clock=0.193
verify	3.508	bmc-cert-expired=0.228	upstream-tls-cert-expired=0.442	upstream-tls-cert-not-yet-valid=0.185	upstream-tls-untrusted=0.444
verify error	4.501	nts-cert-expired=0.143	upstream-tls-cert-expired=0.258	upstream-tls-cert-not-yet-valid=0.189	upstream-tls-untrusted=0.189
version	2.872	bmc-clock-timezone-shift=0.089	bmc-default-credentials=0.073	bmc-sel-full=0.242	upstream-protocol-mismatch=0.427
version number	5.012	upstream-protocol-mismatch=0.507
version starting	4.501	container-seccomp-blocks-time64=0.218	kernel-adjtimex-regression=0.139	time-daemon-failed-to-start=0.265
very	5.194	network-device-overloaded=0.154	ntp-monlist-amplification=0.227	packet-loss-on-path=0.186	source-port-123-replies-dropped=0.222
via	5.705	bmc-vlan-mismatch=0.222
virt	5.194	cpu-saturated=0.386
virt res	5.194	cpu-saturated=0.386
virtual	4.501	bmc-lan-service-closed=0.224	unlisted-bmc=0.217
virtualbox	5.417	hypervisor-host-clock-wrong=0.222	unlisted-time=0.291
vlan	4.606	bmc-vlan-mismatch=0.179	bmc-wrong-gateway=0.22	unlisted-network=0.273
vlan disabled	5.705	bmc-vlan-mismatch=0.222	bmc-wrong-gateway=0.174
vm#	5.705	hypervisor-host-clock-wrong=0.234	vm-tools-and-ntpd-fight=0.08
vmkernel cpu#	5.705	unlisted-host=0.192
vmkernel.log	4.724	disk-io-stall=0.327	unlisted-host=0.298
vmnic#	5.194	link-errors=0.376	network-device-overloaded=0.104
vmotion	5.705	mtu-black-hole=0.223
vms	4.095	nat-drops-outbound-udp=0.156	proxy-client-timeout-too-short=0.142
vmtoolsd	5.705	hypervisor-host-clock-wrong=0.228	two-clock-controllers-fight=0.206	vm-tools-and-ntpd-fight=0.489
vmware	4.858	upstream-tls-cert-not-yet-valid=0.137	vcenter-host-skew=0.149	vm-tools-and-ntpd-fight=0.149
vmware guests	5.705	tls-cert-fails-due-to-wrong-clock=0.189	unlisted-network=0.173	upstream-tls-cert-not-yet-valid=0.16
vobd.log	5.705	unlisted-host=0.326
vpn	5.417	data-lost-after-handshake=0.154
vps	5.194	container-lacks-sys-time=0.178	server-acl-denies=0.128	server-rate-limits=0.146
vsphere	5.194	esxi-ntpd-service-stopped=0.191	hypervisor-host-clock-wrong=0.195	vcenter-host-skew=0.159
w#tm	4.724	firewall-drops-123-udp=0.295	firewall-rejects-123-udp=0.156	local-clock-undisciplined-preferred=0.279	no-time-source-configured=0.391	no-time-sync-configured=0.203	panic-threshold-exceeded=0.099	reply-path-drops-ntp=0.169	source-unreachable=0.187	time-daemon-stopped=0.401	time-server-down=0.186
w#tm query	5.705	local-clock-undisciplined-preferred=0.337	no-time-source-configured=0.472	no-time-sync-configured=0.245	time-daemon-stopped=0.168
w#tm resync	5.417	firewall-drops-123-udp=0.253	panic-threshold-exceeded=0.114	reply-path-drops-ntp=0.193	source-port-123-replies-dropped=0.142	time-daemon-stopped=0.299
w#tm stripchart	5.705	firewall-drops-123-udp=0.266	firewall-rejects-123-udp=0.188	reply-path-drops-ntp=0.204	source-port-123-replies-dropped=0.149	time-server-down=0.225
waiting	4.239	dnssec-clock-deadlock=0.157	firewall-drops-123-udp=0.364	nat-drops-outbound-udp=0.394	reply-path-drops-ntp=0.238	source-port-123-replies-dropped=0.184
want	5.194	local-refclock-not-supported=0.149	network-device-overloaded=0.104
warn	4.319	bmc-cert-expired=0.185	nts-ke-unreachable=0.139	upstream-down=0.245
warning	2.953	bmc-default-credentials=0.185	kod-deny=0.109	unlisted-upstream=0.372	upstream-pool-exhausted=0.447
warning pool	4.501	upstream-pool-exhausted=0.496
warning scsideviceio	5.417	disk-io-stall=0.312
warning server	5.194	upstream-no-live-peer=0.229
watchdog	5.705	cpu-saturated=0.364
way	5.417	all-sources-wrong=0.232	local-clock-undisciplined-preferred=0.119	single-source=0.147
web	3.115	firewall-rejects-123-udp=0.091	no-majority=0.139	ntp-bound-to-loopback=0.062	time-server-down=0.202
web interface	5.012	bmc-cert-expired=0.164	bmc-lan-disabled=0.137	firewall-blocks-623-udp=0.159	firewall-rejects-123-udp=0.147	no-majority=0.224	time-server-down=0.175
web page	4.858	ntp-bound-to-loopback=0.097	time-server-down=0.146	unlisted-bmc=0.224
web#	5.194	one-backend-of-many-bad=0.331
webhook	5.705	upstream-blocked-by-firewall=0.231	upstream-tls-untrusted=0.143
week	4.406	bmc-ip-conflict=0.152	symmetric-key-mismatch=0.173	symmetric-key-missing=0.122
weeks	4.724	dns-stale-upstream-ip=0.221
well	5.012	bmc-cert-expired=0.215	bmc-overloaded=0.196	container-lacks-sys-time=0.143	kernel-adjtimex-regression=0.114	reply-malformed=0.166
went	5.705	cpu-saturated=0.199
wget	5.417	upstream-tls-untrusted=0.186
when	2.815	asymmetric-path=0.141	bmc-default-credentials=0.176	bmc-ip-conflict=0.143	esxi-ntpclient-firewall-closed=0.113	symmetric-key-mismatch=0.11	symmetric-key-missing=0.078	sync-loop=0.165
when poll	3.913	all-sources-wrong=0.106	asymmetric-path=0.196	esxi-ntpclient-firewall-closed=0.158	firewall-drops-123-udp=0.287	no-route-to-source=0.179	ntp-restrict-blocks-replies=0.224	root-distance-too-large=0.213	source-port-123-replies-dropped=0.167	source-unreachable=0.291	symmetric-key-mismatch=0.153	symmetric-key-missing=0.108	sync-loop=0.229	w32time-large-root-dispersion=0.31
where	5.417	nat-drops-outbound-udp=0.102	nts-ke-unreachable=0.175
which	4.724	all-sources-wrong=0.202	local-clock-undisciplined-preferred=0.103	no-time-source-configured=0.129	single-source=0.128
while connecting	2.584	dns-stale-upstream-ip=0.587	ipv6-unreachable-upstream=0.277	proxy-not-permitted=0.316	upstream-down=0.42	upstream-listener-address-mismatch=0.435
while proxying	5.705	proxy-read-timeout-too-short=0.427
while reading	3.166	upstream-body-stalls=0.121	upstream-header-too-big=0.591	upstream-process-slow=0.314	upstream-workers-hung=0.233
while ssl	3.668	backend-not-reading=0.087	upstream-protocol-mismatch=0.424	upstream-tls-name-mismatch=0.37
who-has	5.705	ip-address-conflict=0.326
who-has tell	5.705	ip-address-conflict=0.326
whose	4.858	all-sources-wrong=0.208	clock-stepped=0.155	local-clock-undisciplined-preferred=0.106	proxy-client-timeout-too-short=0.184	single-source=0.132
wifi	5.705	upstream-header-too-big=0.179
will	4.501	guest-clock-stale-after-host-suspend=0.308
will not	4.724	guest-clock-stale-after-host-suspend=0.323
win	5.194	data-lost-after-handshake=0.173	return-path-drops-upstream=0.225
win length	5.705	data-lost-after-handshake=0.19
win options	5.705	return-path-drops-upstream=0.248
window	5.012	backend-paused=0.156	return-path-drops-upstream=0.19
windows	3.508	firewall-rejects-123-udp=0.116	guest-clock-stale-after-host-suspend=0.286	w32time-large-root-dispersion=0.278
windows domain	5.705	root-distance-too-large=0.185	server-unsynchronised=0.157	w32time-large-root-dispersion=0.248
windows server	5.194	w32time-large-root-dispersion=0.185
wird	5.705	ephemeral-ports-exhausted=0.172	source-port-123-replies-dropped=0.149
wireguard	4.606	mtu-black-hole=0.616	return-path-drops-upstream=0.186
wireless	5.705	jitter-excessive=0.289	packet-loss-on-path=0.292	path-congested=0.238
without	3.22	dnssec-clock-deadlock=0.328	local-refclock-not-supported=0.214
without internet	5.417	local-refclock-not-supported=0.36	no-time-source-configured=0.165	server-unsynchronised=0.227
work	3.37	client-aborted=0.289
worked	4.406	backend-not-reading=0.105	bmc-lan-disabled=0.161	local-refclock-not-supported=0.167	upstream-tls-silent=0.125
worker	4.239	nat-drops-outbound-udp=0.161	unlisted-upstream=0.214	upstream-workers-hung=0.367
worker nodes	5.705	nat-drops-outbound-udp=0.217
workers	5.194	ephemeral-ports-exhausted=0.157	proxy-client-timeout-too-short=0.177
works	2.434	firewall-rejects-123-udp=0.071
works again	5.417	bmc-hung-needs-reset=0.188
works when	5.417	proxy-not-permitted=0.214
workstation	5.705	bmc-lan-disabled=0.208
world	5.705	unlisted-host=0.245
write	4.406	disk-full=0.287	nts-ke-unreachable=0.142
wrong	3.808	bmc-ntp-server-unreachable=0.177	hypervisor-host-clock-wrong=0.236	no-majority=0.17	ntp-spoofed-or-shifted=0.144	two-clock-controllers-fight=0.198	upstream-protocol-mismatch=0.436	vm-tools-and-ntpd-fight=0.164
wrong seconds	5.417	hypervisor-host-clock-wrong=0.222	no-majority=0.242	ntp-spoofed-or-shifted=0.205	source-stepped=0.108	two-sources-disagree=0.113
wrong version	5.012	upstream-protocol-mismatch=0.507
wsl	5.194	guest-clock-stale-after-host-suspend=0.477
wsl#	5.417	guest-clock-stale-after-host-suspend=0.432
www-data	5.194	proxy-not-permitted=0.31
x#	2.693	firewall-rejects-123-udp=0.089
x# certificate	4.239	bmc-cert-expired=0.202	clock-stepped=0.2	tls-cert-fails-due-to-wrong-clock=0.45	upstream-tls-cert-expired=0.342	upstream-tls-cert-not-yet-valid=0.294
x# lower	5.417	bmc-clock-never-set=0.296	bmc-ntp-disabled=0.116
x# noout	5.705	bmc-cert-expired=0.146	upstream-tls-cert-expired=0.172
x# x#	4.724	bmc-shared-nic-failover=0.16
x#_#	5.705	kernel-adjtimex-regression=0.13	reply-malformed=0.189	unlisted-time=0.191
x#a	5.012	disk-io-stall=0.308
x#a x#	5.417	bmc-sel-full=0.131
x#a#	5.417	disk-io-stall=0.261
x#f	5.012	clock-frequency-out-of-range=0.167	container-lacks-device-access=0.284
xc#	5.012	bmc-clock-never-set=0.189	bmc-overloaded=0.492	bmc-slow=0.286
xcat	5.194	bmc-benign-tool-message=0.388	bmc-hung-needs-reset=0.226	bmc-reset-during-config=0.131
xd#	5.705	bmc-insufficient-privilege=0.293
xxx	4.319	bmc-ip-conflict=0.149	bmc-sel-full=0.171	proxy-client-timeout-too-short=0.163
xxxx	3.808	bmc-wrong-credentials=0.424	proxy-client-timeout-too-short=0.144	unlisted-bmc=0.271
xxxx chassis	5.705	bmc-ipmi15-not-supported=0.141
xxxx lanplus	5.705	dns-resolution-failure=0.17
xxxxxxx	5.417	bmc-packet-loss=0.215	bmc-wrong-cipher-suite=0.195
year	5.417	proxy-read-timeout-too-short=0.374	rtc-battery-dead=0.154	upstream-process-slow=0.27
yearly	5.705	bmc-cipher-zero-open=0.337	proxy-read-timeout-too-short=0.227	upstream-process-slow=0.231
years	5.194	rtc-battery-dead=0.161	tls-cert-fails-due-to-wrong-clock=0.25
yes	4.031	bmc-vlan-mismatch=0.157	symmetric-key-mismatch=0.158	symmetric-key-missing=0.112
yesterday	4.239	kernel-adjtimex-regression=0.131
yet	3.09	clock-skew-breaks-auth=0.521	tls-cert-fails-due-to-wrong-clock=0.877	upstream-tls-cert-not-yet-valid=0.428
yet invalid	4.858	guest-clock-stale-after-host-suspend=0.332
yet valid	3.759	tls-cert-fails-due-to-wrong-clock=0.773	upstream-tls-cert-expired=0.304	upstream-tls-cert-not-yet-valid=0.469
your	5.012	ntp-monlist-amplification=0.219
zero	5.705	bmc-cipher-zero-open=0.337
zombie	5.705	cpu-saturated=0.186
zone	4.501	all-sources-wrong=0.192	bmc-clock-timezone-shift=0.14	bmc-ntp-server-unreachable=0.11	local-clock-undisciplined-preferred=0.099	no-time-sync-configured=0.257	single-source=0.122
zone europe	5.705	two-clock-controllers-fight=0.167
いま	5.417	local-clock-undisciplined-preferred=0.275	no-route-to-source=0.161	no-time-source-configured=0.231	source-unreachable=0.187
いる	5.417	local-clock-undisciplined-preferred=0.11
から	5.705	ipmi-driver-not-loaded=0.113	server-acl-denies=0.106
した	5.417	bmc-clock-timezone-shift=0.24	ipmi-driver-not-loaded=0.107
して	5.417	ipmi-driver-not-loaded=0.107	no-route-to-source=0.161
する	5.705	server-acl-denies=0.106
てい	5.194	local-clock-undisciplined-preferred=0.105	no-route-to-source=0.154
ない	5.705	server-acl-denies=0.106
ます	5.417	bmc-clock-timezone-shift=0.24	local-clock-undisciplined-preferred=0.275	no-time-source-configured=0.231
るが	5.705	server-acl-denies=0.106
サー	5.417	no-route-to-source=0.161
ラー	5.705	local-clock-undisciplined-preferred=0.174	no-time-source-configured=0.243	server-acl-denies=0.106
ーバ	5.417	no-route-to-source=0.161
其它	5.705	unlisted-upstream=0.246
务器	5.417	ntp-port-already-in-use=0.222
同期	5.705	no-route-to-source=0.169	server-acl-denies=0.106
日志	5.705	conntrack-table-full=0.125	unlisted-upstream=0.246
服务	5.194	nat-drops-outbound-udp=0.111	ntp-port-already-in-use=0.213
正常	5.194	nat-drops-outbound-udp=0.111	unlisted-upstream=0.224
访问	5.417	ipv6-unreachable-upstream=0.133	unlisted-upstream=0.234
`;
