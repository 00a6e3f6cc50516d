/**
 * Words that people and programs use where a cause acts: small letters, separated by commas; `+` before those that hardly
 * anything else is called. They rank what cannot be told by findings, and never make a verdict. One line a cause.
 */
export const lexicon: Readonly<Record<string, string>> = {
  'all-sources-wrong': '+all sources wrong, all servers agree, same wrong time, independent reference',
  'asymmetric-path': '+asymmetric, constant offset, half the delay, one direction slower, adsl, satellite',
  'backend-not-reading': 'recv-q, +never reads, accepts but, unread, hangs after accept',
  'backend-paused':
    '+stop-the-world, garbage collect, gc pause, full gc, +stunned, stun, snapshot, consolidat, +fsfreeze, freeze, frozen, event loop blocked, jvm paused, pauses, safepoint, quiesce, veeam, +cpu throttl, cfs quota, nr_throttled, throttled_time',
  'backlog-overflow':
    '+listen queue, +somaxconn, +listenoverflows, backlog, syn flooding, accept queue, overflowed, tcp_abort_on_overflow',
  'bmc-anonymous-access': '+anonymous, null user, empty user name, +anonymous login',
  'bmc-benign-tool-message':
    'ipmitool, unsupported parameter, +harmless, ignored, command not supported in present state, +invalid data field in request, hpm.2, exit code, warning only, unsupported in this version, +get hpm.x capabilities',
  'bmc-brute-force': '+brute force, failed login, login attempts, +lockout, locked out, unauthorized attempts',
  'bmc-cert-expired': 'idrac, ilo, bmc, +certificate expired, cert expired, self-signed certificate has expired',
  'bmc-cipher-zero-open': '+cipher 0, +cipher zero, cipher suite 0, -c 0, ipmi-cipher-zero',
  'bmc-clock-drifts': 'bmc time, sel time, drift, +bmc clock, wrong time in sel, idrac time, ilo time',
  'bmc-clock-never-set': '+pre-init, +1970, sel time, 01/01/1970, timestamp clock, bmc time not set, post-init',
  'bmc-clock-timezone-shift': 'sel time, +utc offset, hours off, timezone, bmc, localtime, hours ahead, hours behind',
  'bmc-clock-written-by-host': 'bios, boot, +writes its time, rtc, sel time set, host time, local time',
  'bmc-default-credentials':
    '+default password, +calvin, admin/admin, root/calvin, factory, default credentials, 0penbmc',
  'bmc-firmware-outdated':
    '+firmware update, old firmware, outdated firmware, firmware version, update the firmware, upgrade idrac, upgrade firmware',
  'bmc-hung-needs-reset':
    '+cold reset, +mc reset, +racreset, bmc hung, unresponsive, idrac not responding, reset the bmc, bmc reset, pull the power, drain, ac cycle, +bmc is stuck, web interface does not load, hang, stopped responding',
  'bmc-insufficient-privilege':
    '+privilege, operator, administrator, +insufficient privilege, not authorized, forbidden, 403, requires administrator, user role, readonly, unsufficient, +0xd4',
  'bmc-ip-conflict': 'duplicate ip, bmc, +two macs, ip conflict, same address',
  'bmc-ipmi15-not-supported':
    '+authentication type none not supported, -i lan, ipmi 1.5, lanplus, +use lanplus, ipmi v1.5, +authentication type',
  'bmc-lan-disabled':
    '+ipmi over lan, access mode disabled, +lan access, channel access, enable ipmi over lan, access mode : disabled, ipmi over lan is disabled',
  'bmc-lan-service-closed': '623, port unreachable, closed, connection refused, +udp 623, netipmid, ipmi service',
  'bmc-link-slow': 'vpn, slow link, high latency, wan, retry, timeout, +long distance, satellite, ping 300 ms',
  'bmc-listener-address-mismatch': 'ipv6, bmc, listens on, +bound to, vbmc, 127.0.0.1, virtualbmc',
  'bmc-ntp-disabled': '+ntp disabled, bmc, ntpenable, ntp enable disabled, idrac.ntpconfiggroup, protocolenabled',
  'bmc-ntp-server-unreachable': 'bmc ntp, ntp server, +ntp sync failed, idrac ntp, cannot reach ntp, ilo sntp',
  'bmc-overloaded':
    'bmc, +node busy, +0xc0, busy, high cpu, polling, many requests, slow response, exporter, scrape, overload, too many requests, 429, 503',
  'bmc-packet-loss': 'packet loss, +retries, lost, timeouts now and then, intermittent',
  'bmc-protocol-nonconformance':
    '+workaround, +-o intel20, quirk, non-compliant, +noauthcodecheck, +authcap, +endianseq, workaround-flags, +openipmi workaround, +incorrect rakp, vendor bug, violates the spec, odata, malformed json, missing property, attributeerror, keyerror, not compliant, redfish, sushy, missing attribute, unexpected response',
  'bmc-reply-from-wrong-address': '+reply from, other address, source address, different ip, bonded bmc',
  'bmc-reset-during-config':
    'bmc restarts, +reset while, after applying, connection refused after set, reboot of idrac, configuration job, bmc reboot',
  'bmc-sel-full':
    '+sel full, event log full, log full, +overflow : true, sel is full, percent used, no free space, out of space',
  'bmc-sensor-critical':
    '+lower critical, +upper critical, non-recoverable, fan, power supply, psu, temperature, voltage, critical, predictive failure, +redundancy lost, asserted, failed drive, degraded, ecc error',
  'bmc-session-slots-exhausted':
    '+maximum number of sessions, +session limit, +insufficient resources, no session slot, too many sessions, +sessionlimitexceeded, sessions in use, max sessions, +rac0218, the maximum number of user sessions, session leak, sessions are not closed',
  'bmc-shared-nic-failover':
    '+shared, +failover, +sideband, ncsi, nc-si, lom1, dedicated, lan mode, lan_interface, dedicated port, dedicated nic, shared lom',
  'bmc-slow':
    'bmc slow, takes seconds, +timeout, slow bmc, read timed out, takes too long, sdr, sel list takes, slow response, 20 seconds, connecttimeout, long time',
  'bmc-unreachable':
    '+no route, unreachable, no ping, cable, unplugged, does not answer ping, host unreachable, offline, link down, not reachable',
  'bmc-vlan-mismatch': '+vlan, 802.1q, tagged, untagged, trunk, access port, vlan id, vlan tag',
  'bmc-wrong-cipher-suite':
    '+cipher suite, -c 17, +cipher 17, +cipher suites, rakp-hmac, no matching cipher, invalid authentication algorithm, -c17, privilege level and cipher',
  'bmc-wrong-credentials':
    '+password, username, invalid user, +rakp 2, hmac is invalid, 401, unauthorized, authentication failed, login failed, wrong password, credentials, +password invalid, ldap, account, accessdenied, invalid credentials, user name',
  'bmc-wrong-gateway': '+gateway, default gateway, 0.0.0.0, other subnet, routed, same subnet works, defgw',
  'bmc-wrong-netmask': '+netmask, subnet mask, 255.255, mask',
  'client-aborted':
    '+499, client closed, +client disconnected, +client canceled, context canceled, broken pipe, client gave up, closed connection before, cancelled, +sd--, downstream, downstream_remote_disconnect, requestaborted',
  'clock-frequency-out-of-range':
    '+frequency error, +500 ppm, ppm exceeds tolerance, +clocksource, tsc, hpet, drifts fast, seconds per day, runs fast, runs slow, minutes per hour, +tsc unstable, frequency, gains time, loses time',
  'clock-skew-breaks-auth':
    '+clock skew, kerberos, krb_ap_err_skew, token, jwt, +nbf, iat, signature expired, requesttimetooskewed, saml, totp, +issued in the future, used before issued, notbefore, ticket, +notonorafter, clockskew, time skew, device time, authenticator, oauth',
  'clock-stepped':
    '+stepped, time jumped, +time has been changed, clock jump, step, jumped back, time went backwards, backward, moved backwards, forward time jump',
  'common-upstream': 'same refid, +same upstream, same reference',
  'config-syntax-error':
    '+syntax error, +invalid directive, unknown directive, invalid syntax, could not parse, parse error, configuration, chrony.conf, ntp.conf, +not a valid directive, invalid configuration, config file, timesyncd.conf',
  'connection-idle-dropped':
    '+idle, +idle timeout, after idle, 350 seconds, nat gateway, load balancer idle, tcp keepalive, +keepalive, 4 minutes, silently dropped, stale connection, connection reset after, inactivity, firewall drops idle, pool, half-open',
  'conntrack-table-full':
    '+conntrack, +nf_conntrack, table full, ip_conntrack, nf_conntrack_max, insert_failed, tracking table',
  'container-lacks-device-access':
    '/dev/ipmi0, +privileged, --device, permission denied, container, docker, open /dev/ipmi',
  'container-lacks-sys-time':
    '+cap_sys_time, +sys_time, lxc, container, operation not permitted, adjtimex, settimeofday, unprivileged, conditionvirtualization, cap-add, conditioncapability, docker',
  'container-seccomp-blocks-time64':
    '+libseccomp, +time64, clock_gettime64, seccomp, armhf, raspberry, bullseye, +libseccomp2, alpine 3.13, debian 10 host, 1970 in container',
  'control-access-blocked':
    '+cmdallow, 506 cannot talk, 501 not authorised, mode 6, +timed out, nothing received, ntpq, chronyc, monitoring, cmdport, exporter, telegraf, +i/o timeout, udp 323',
  'corrupt-drift-file': '+drift file, driftfile, ntp.drift, absurd, drift value, remove the drift',
  'cpu-saturated':
    '+load average, +100% cpu, cpu usage, cpu load, +steal, run queue, cpu bound, cpu time, +soft lockup, cpu stuck, high cpu, miner, overload, oversubscrib, cpu ready, 99.9, busy, rcu_sched, cpu',
  'data-lost-after-handshake':
    'handshake completes, connected, then nothing, +no data, client hello, hangs after connected, retransmission, deep packet',
  'disk-full':
    '+no space left, +enospc, disk full, +inode, out of disk, 100%, quota, disk usage, filled, +iuse, df -i, deleted files, disk space',
  'disk-io-stall':
    '+i/o wait, iowait, +hung_task, blocked for more than, slow disk, +latency, nfs, iscsi, datastore, +fsync, d state, san, storage, +apd, all paths down, i/o latency, raid, disk, ssd, volume, etcd, wal, slow storage, read-only',
  'dns-resolution-failure':
    '+resolve, name resolution, dns, +could not resolve, unknown host, nxdomain, temporary failure in name resolution, no such host, getaddrinfo, pool.ntp.org',
  'dns-stale-upstream-ip':
    '+old ip, old address, +ip changed, stale, resolver, restart nginx, recreated, new ip, reload, dns cache, after redeploy, address changed, container restart, cached, ttl, elb, replaced, rescheduled',
  'dnssec-clock-deadlock':
    '+dnssec, no valid signature, signature-expired, unbound, trust anchor, dnscrypt, ns validation',
  'duplicate-source': '+duplicate, same server, twice, could not add source',
  'ephemeral-ports-exhausted':
    '+time_wait, time-wait, +cannot assign requested address, +ephemeral, local port, ip_local_port_range, eaddrnotavail, port exhaustion, +snat, errno 99, run out of ports, tcp_tw_reuse',
  'esxi-adjtime-runaway': 'esxi, +adjtime, clockdata, vsish, 7.0 u3, slew',
  'esxi-connections-exhausted': 'esxi, +128, rhttpproxy, connection limit, +maximum connections, too many connections',
  'esxi-management-agent-hung':
    'esxi, +hostd, +vpxa, not responding, hung, +services.sh restart, management agent, disconnected from vcenter, lsassd, hostd-probe, no heartbeat',
  'esxi-ntpclient-firewall-closed': 'esxi, +ntpclient, firewall ruleset, esxcli network firewall, ruleset',
  'esxi-ntpd-service-stopped':
    'esxi, ntpd, +start and stop with host, service stopped, ntpd is not running, policy, ntpd daemon stopped',
  'false-leap-flag': '+leap second, leap indicator, insert leap, +leap=01, leap status, leap announced, insert second',
  falseticker: "+falseticker, false ticker, outlier, one server, wrong server, off by, +marked x, can't be trusted",
  'file-descriptors-exhausted':
    '+too many open files, +nofile, ulimit, emfile, file descriptors, accept4, +limitnofile, worker_rlimit_nofile, rlimit, fs.file-max, open files, accept: , inotify',
  'firewall-blocks-623-udp': '+623, firewall, blocked, udp/623, rmcp, port 623, acl',
  'firewall-drops-123-udp':
    '+udp 123, port 123, firewall, blocked, outgoing ntp, +123/udp, reach 0, no response, isp, .init., security group, corporate, timed out waiting for reply, no server suitable',
  'firewall-rejects-123-udp': 'icmp, port unreachable, +admin prohibited, rejected, prohibited',
  'firewall-rejects-upstream':
    '+reject, icmp-host-prohibited, +admin prohibited, refused by firewall, no route to host, firewalld, reject-with, intercept, iptables, host-prohibited',
  'guest-clock-stale-after-host-suspend':
    '+suspend, +sleep, resume, laptop, lid, wsl, paused, hibernat, snapshot, +woke, migrat, wake, docker desktop, hyper-v, restored, standby, vm clock, virtualbox',
  'hypervisor-host-clock-wrong':
    'hypervisor, +host clock, host time, guests, all vms, esxi host time, proxmox, vm time follows, kvm host, hyper-v host, time of the host',
  'ip-address-conflict':
    '+duplicate ip, +ip conflict, same ip, two mac, arp, +mac address changes, gratuitous arp, flapping, duplicate address, clone, +dup, address conflict, is using my ip, dhcp',
  'ipmi-driver-not-loaded':
    '/dev/ipmi0, +ipmi_si, ipmi_devintf, +modprobe, no such file, could not open device, +ipmi_msghandler, kernel module, unable to find, kcs, no such device',
  'ipv6-unreachable-upstream':
    '+ipv6, aaaa, +network is unreachable, happy eyeballs, ipv6=off, -4 works, network unreachable, address family',
  'jitter-excessive': '+jitter, varies, wifi, unstable delay, wireless, variance, powerline',
  'keepalive-mismatch':
    '+keepalive, keep-alive, +prematurely closed, +connection reset by peer, +socket hang up, keepalive_timeout, reuse, econnreset, race, intermittent 502, sporadic, +idle connection, keepalivetimeout, 65 seconds, 60 seconds, 5 seconds, 0.5%, a few requests, reused, occasionally, upstream prematurely, remote close, sometimes 502',
  'kernel-adjtimex-regression': '+adjtimex, einval, kernel, regression, +adjtimex failed, invalid argument, adjtimex(',
  'kernel-maxerror-over-16s':
    '+maxerror, 16 s, unsync, +system clock synchronized: no, rtcsync, ntp synchronized: no, sta_unsync, timedatectl, maximum error',
  'kiss-of-death-rate': '+kiss, +rate, kod, +kiss-o, polling too, minpoll, too frequently',
  'kod-deny': '+deny, +rstr, kod, access denied by, kiss code',
  'large-initial-offset-not-stepped':
    '+makestep, slew, offset of hours, +step threshold, large offset, required time change was too big, far off, slowly, burst, wrong time after boot, hours off, not stepped, sync to wrong, maxposphasecorrection, initial offset',
  'leap-smear-mix': '+smear, google, time.google.com, leap smear, aws time',
  'link-errors':
    '+crc, +duplex, cable, +link down, link is down, flapping, flap, sfp, transceiver, rx errors, input errors, half duplex, nic link, carrier, +tx unit hang, e1000e, negotiat, link up, autoneg, uplink redundancy, renegotiat, +bad cable, rx_crc, nic driver, offload, unit hang, adapter',
  'local-clock-undisciplined-preferred':
    '+127.127.1.0, +local(0), local clock, .locl., fudge, stratum 10, undisciplined',
  'local-firewall-blocks-ntp':
    '+iptables, output drop, ufw, nftables, +sendto, operation not permitted, local firewall, host firewall, windows firewall, firewalld, eperm',
  'local-refclock-not-supported': '127.127.1, +refclock, driver, unsupported, not supported, no such driver',
  'memory-pressure':
    '+oom, +out of memory, oomkilled, +swap, memory, killed, +cgroup, exit code 137, kswapd, memory leak, cannot allocate memory, heap, ram, balloon, evicted, ram usage, memory limit, low memory, malloc',
  'mtu-black-hole':
    '+mtu, +mss, fragment, +pmtu, clamp, 1500, 1420, large packets, vxlan, wireguard, +df bit, jumbo, hangs after client hello, tunnel, vpn, pppoe, 1450, 9000, overlay, ipsec, gre, mss clamping, tlsv1.3 (out), client hello (1), flannel, handshake timeout, small requests work, openvpn',
  'nat-drops-outbound-udp': '+nat, udp, nat gateway, cloud nat, outbound udp, snat udp, masquerade',
  'network-device-overloaded':
    '+switch cpu, router cpu, +session table, +drops, pps, overloaded, firewall cpu, throughput, buffer, output drops, qos, policer, session limit, rate limit, ddos, max sessions, flow control, shaping, license limit',
  'no-majority': "+no majority, no agreement, +no selectable, falsetickers, disagree, can't synchronise: no majority",
  'no-route-to-source':
    '+network is unreachable, no route, no default route, +network unreachable, no address, ipv6, interface down, no network, network not ready',
  'no-time-source-configured':
    '+no servers, no sources, 0 sources, +number of sources = 0, sourcedir, no suitable source, empty, no server, no upstream configured',
  'no-time-sync-configured':
    '+ntp service: inactive, +ntp service: n/a, no ntp, not installed, no time sync, +ntp=no, ntp enabled: no, no time service, set-ntp, never synced, different time on, clock drift, time drift, timesync is not',
  'noquery-restriction': '+noquery, restrict default, ntpq, timed out',
  'ntp-bound-to-loopback':
    '+127.0.0.1:123, loopback, +bindaddress, listen on, interface ignore, listens only on, bound to',
  'ntp-monlist-amplification': '+monlist, amplification, mode 7, ddos, +abuse, cve-2013-5211',
  'ntp-port-already-in-use':
    '+address already in use, +bind, port 123, another process, in use, +unable to bind, already running, could not open ntp socket',
  'ntp-restrict-blocks-replies':
    '+restrict, nopeer, noserve, ignore, restrict source, +restrict default ignore, notrust, limited kod',
  'ntp-spoofed-or-shifted':
    '+spoof, attack, bogus, shifted, +man in the middle, kronos, malicious, rollover, gps week, hijack',
  'nts-cert-expired': 'nts, +certificate, expired, 4460',
  'nts-ke-unreachable': '+nts-ke, +4460, nts, key establishment, connection refused, nts ke',
  'one-backend-of-many-bad':
    '+one of, one backend, one server, some of the requests, +every second request, half of the requests, one node, one pod, only one, upstream servers, round robin, alternat, every other, one replica, remove it from the pool',
  'packet-loss-on-path':
    '+packet loss, +loss%, lost packets, retransmi, dropped packets, dup ack, mtr, loss, drops, lossy, rto, duplicate ack',
  'panic-threshold-exceeded':
    '+panic, +1000 s, time correction of, exceeds sanity limit, set clock manually, ntpd -g, sanity limit',
  'path-congested':
    '+congest, bufferbloat, saturated, bandwidth, +latency under load, backup, uplink full, full line, utilization, queueing, traffic peak, link is full, 100 mbit',
  'proxy-client-timeout-too-short':
    '+timeout client, client timeout, +cd--, 408, request timeout, slow client, upload, client_body_timeout, client_header_timeout, readtimeout, requestreadtimeout, slow upload, +reading client request, respondingtimeouts',
  'proxy-dns-slow-or-dead':
    '+resolver, dns timeout, +could not be resolved, operation timed out, dns server, coredns, 5 seconds, +ndots, kube-dns, dns lookup, resolv.conf, lookup, i/o timeout, 5s delay, temporary failure, eai_again, server misbehaving, dns resolution',
  'proxy-not-permitted': '+permission denied, (13:, socket, php-fpm.sock, +listen.owner, www-data, acl, chmod, unix:',
  'proxy-read-timeout-too-short':
    '+proxy_read_timeout, fastcgi_read_timeout, +60 seconds, timeout server, exactly 60, 504, +upstream timed out, increase timeout, timeoutsec, proxytimeout, idle timeout, 30 seconds, 300s, gateway timeout, request timeout, timeout: 15s, response timeout, per_try_timeout, long running, takes longer, exactly, websocket, +60s, 1 minute, connect_timeout, report, export, long request, 29 seconds, stream idle timeout',
  'proxy-resolver-missing-or-refusing':
    '+no resolver defined, resolver, +host not found in upstream, nxdomain, variable in proxy_pass, no such host, refused, 127.0.0.11, name does not resolve, could not be resolved (3, could not resolve host, name or service not known',
  'reply-malformed':
    '+malformed, truncated, +bad length, checksum, short packet, cut, invalid packet, packet too short',
  'reply-path-drops-ntp': '+replies, return path, asymmetric routing, server answers, tcpdump, reply never',
  'return-path-drops-upstream':
    '+return path, +rp_filter, asymmetric routing, syn-ack, +reverse path, return traffic, wrong interface, martian, same network, route overlaps, overlapping, two interfaces, policy routing, wrong subnet, direct server return, answers leave, multiple nics',
  'root-distance-too-large':
    '+root distance, root dispersion, +peer_dist, too large, maxdistance, +tos maxdist, rootdisp, +synchronization distance, distance exceeded',
  'rtc-battery-dead':
    '+battery, cmos, +cr2032, rtc, power cut, after power off, 2000-01-01, bios time, bios clock, hwclock, no rtc, wrong date after reboot, power loss, reset to, hardware clock, jan 1st 2000, jan 1 2000, 01/01/2000, 1970-01-01, jan 1 1970, jan 1st 1970',
  'selinux-denies-proxy-connect':
    '+selinux, +httpd_can_network_connect, avc: denied, name_connect, apparmor, permission denied, (13: permission denied, setsebool, enforcing, audit.log',
  'server-acl-denies':
    '+allow, access denied, chrony allow, acl, +not in allow, client not allowed, allow directive, restrict',
  'server-rate-limits':
    '+ratelimit, rate limiting, limited, +discard minimum, too many requests, burst, many clients behind',
  'server-unsynchronised':
    '+stratum 16, unsynchronised, +leap 11, li=3, not synchronized, stratum 0, .init., server not synchronized, +leap_none, alarm, refid init, local stratum, server is not, unsynchronized',
  'single-source': '+only one server, single source, one source, one server configured',
  'source-port-123-replies-dropped':
    '+source port, port 123, ntpdate -u, +unprivileged port, high port, ntpdate works, -u works',
  'source-stepped': '+server jumped, source jumped, gps, server time changed, master clock, reference clock, gnss',
  'source-unreachable':
    'server down, +unreachable, no response, timeout, +host unreachable, time server, server offline, no reply',
  'symmetric-key-mismatch': '+key, authentication, +bad auth, crypto-nak, mismatch, +auth bad, md5, keyid, ntp.keys',
  'symmetric-key-missing': '+key missing, no key, +keyfile, trustedkey, key not found, missing key',
  'sync-loop': '+loop, each other, circular, peer each other, own address, refid is, follows itself',
  'time-daemon-failed-to-start':
    '+failed to start, failed with result, +exit code, start-limit, status=, masked, not found, failed, core-dump, apparmor, timed out, exit-code, pidfile, namespace, condition failed, start request repeated',
  'time-daemon-hung':
    '+hung, stopped (sigstop), state t, not responding, stuck, 100% cpu, deadlock, frozen daemon, watchdog',
  'time-daemon-stopped':
    '+not running, inactive (dead), +503, stopped, no process, is not active, 506 cannot talk to daemon, connection refused, daemon not running, exited',
  'time-server-down':
    'connection refused, +port unreachable, no ntp service, service not running, closed port, server not listening, nothing listens, refused, exchange failed',
  'tls-cert-fails-due-to-wrong-clock':
    '+not yet valid, date wrong, wrong date, certificate is not yet valid, cert_not_yet_valid, not yet activated, err_cert_date_invalid, device clock, old date, not valid yet, clock is wrong',
  'two-clock-controllers-fight':
    '+hwclock, ntpdate cron, cron, +both, fights, jumps back, phc2sys, ptp, rtc sync, other program, sets the clock, back and forth, two programs, timemaster',
  'two-sources-disagree': '+two servers, two sources, disagree, differ by',
  'two-time-daemons-conflict':
    '+conflicts, systemd-timesyncd, +masked, both chrony and ntp, ntpd and chronyd, two daemons, chronyd and, disabled by, conflict, ntpd is running',
  'upstream-blocked-by-firewall':
    '+security group, firewall, +connection timed out, blocked, ufw, network policy, networkpolicy, 110: connection timed out, iptables, port blocked, syn_sent, syn-sent, i/o timeout, drop, nsg, cloudflare 522, waf, inbound rule, filtered, geo, blacklist, whitelist, fail2ban, calico, banned, allow list, connect timed out, crowdsec',
  'upstream-body-stalls':
    '+body, chunked, incomplete, +transfer closed, half-way, truncated, net::err_incomplete, outstanding read data, content-length mismatch, stalls, partial, unexpected eof, incomplete chunked, proxy_max_temp_file_size, sendfile, ended prematurely, buffering',
  'upstream-down':
    '+connection refused, +econnrefused, (111:, crashed, not running, +stopped, service down, 502, exited, crashloopbackoff, no process, 503, actively refused, container exited, failed to start, not listening, not started, restarting, target machine, starting, error 521, dial tcp, connect to upstream, crash, killed',
  'upstream-header-too-big':
    '+too big header, proxy_buffer_size, large cookies, header too large, +header size, upstream sent too big, 431, buffer_size, headers too large, invalid block size',
  'upstream-host-unreachable':
    '+no route to host, +host unreachable, (113:, ehostunreach, machine down, host is down, powered off, 530, 523, offline, host down, gone, vm is down, deleted',
  'upstream-listener-address-mismatch':
    '+127.0.0.1, 0.0.0.0, +localhost, listens only on, +wrong port, bind address, different port, containerport, targetport, +host.docker.internal, loopback, expose, listening on, port mapping, --host, bind to, wrong ip, port number',
  'upstream-no-live-peer':
    '+no live upstreams, +no server available, no healthy upstream, no healthy, all backends down, has no server available, unhealthy, health check, all members, no available server, draining, outlier',
  'upstream-pool-exhausted':
    '+max_children, +pm.max_children, workers busy, +pool exhausted, too many connections, connection pool, pool size, maxthreads, server seems busy, +maxrequestworkers, upstream overflow, pool is full, queue is full, max connections, waiting for a connection, thread pool, concurrency, limit reached, queue timeout, hikari, threadpool, 11: resource temporarily, poolsize, cannot get a connection, all busy',
  'upstream-process-slow':
    '+slow query, slow, +takes long, database, heavy query, 504, slow request, long query, performance, +request took, slow backend, index, seconds to respond, response time, n+1, deadline exceeded, external api, slow response, lock wait, table scan, query',
  'upstream-protocol-mismatch':
    '+wrong version number, http/1.1 to https, +https port, plain http, grpc, http2, h2c, +proxy protocol, broken header, fastcgi, 400 the plain http, upgrade, wscat, websocket upgrade, +http request to an https, protocol error, invalid http, ssl_error_rx, +502 https, mtls, unsupported protocol, malformed http response, tls to plain, upstream sent no valid, backend-protocol',
  'upstream-tls-cert-expired':
    '+certificate has expired, expired, +notafter, renew, cert expired, letsencrypt, not after, x509, dst root, valid until, +526, expiry',
  'upstream-tls-cert-not-yet-valid': '+not yet valid, notbefore, not before, future',
  'upstream-tls-name-mismatch':
    '+sni, hostname mismatch, +proxy_ssl_server_name, server name, +does not match, common name, san, altnames, proxy_ssl_name, misdirected, 421, host header, handshake failure, unrecognized name, wrong certificate, alert number 40, is valid for, no alternative',
  'upstream-tls-silent':
    'client hello, tls handshake timeout, +handshake timed out, no server hello, ssl_connect hangs, +net/http: tls handshake timeout, hangs at tls',
  'upstream-tls-untrusted':
    '+self signed, self-signed, unknown authority, +unable to get local issuer, untrusted, ca bundle, +unknown ca, chain, intermediate, pkix, root ca, verify failed, proxy_ssl_trusted, certificate verify failed, trust store, insecureskipverify, private ca, signed by unknown',
  'upstream-workers-hung':
    '+worker timeout, harakiri, hung, stuck, +deadlock, all pages hang, restart helps, gunicorn, infinite loop, never returns, blocked, stale lock, session lock, php-fpm',
  'vcenter-host-skew': 'vcenter, +time skew, vpxa, skew, sso, +vcsa, saml',
  'vm-tools-and-ntpd-fight':
    '+vmware tools, +timesync, vmtoolsd, open-vm-tools, time synchronization between, guest tools, +hyper-v time, vmictimesync, integration services, tools sync, vboxservice, prltoolsd, vmware-toolbox-cmd',
  'w32time-large-root-dispersion':
    '+w32time, windows time, +root dispersion, windows ntp, localclockdispersion, domain controller, 10.0 s, active directory',
  'unlisted-upstream': 'bug in, regression in, misconfigur',
  'unlisted-host': 'kernel bug, hardware error',
  'unlisted-network': 'routing loop, proxy arp, bridge, stp, spanning tree, igmp, multicast',
  'unlisted-bmc': 'virtual media, kvm console',
  'unlisted-time': 'time zone, dst, timezone',
};

/**
 * Words by which a text shows what it is about. Causes of a realm none of whose words stands in a text are thought of last:
 * nobody searches the BMC for what a proxy says. What has no line here (hosts, networks) may lie behind anything.
 */
export const realms: Readonly<Record<string, string>> = {
  bmc: 'bmc, ipmi, idrac, drac, racadm, ilo, hponcfg, redfish, imm, xcc, cimc, irmc, ibmc, rakp, rmcp, lanplus, openbmc, supermicro, poweredge, proliant, baseboard, out-of-band, service processor, sdr, fru, chassis',
  time: 'ntp, sntp, chrony, clock, stratum, timesync, timedatectl, timemaster, time server, time sync, time source, time service, system time, local time, wrong time, hwclock, rtc, w32t, ptp, phc2sys, gps, pps, drift, jitter, nts, leap, skew, offset, synchroni, seconds off, minutes off, hours off, date:, zeit, uhr, heure, horloge, hora, reloj, orologio, 時刻, 時計, 時間, 同期, 时间, 时钟, 时差, 時差, время, часы',
  upstream:
    'http, nginx, haproxy, envoy, apache, httpd, traefik, caddy, varnish, squid, ingress, istio, proxy, upstream, backend, gateway, php, fpm, uwsgi, gunicorn, uvicorn, tomcat, jetty, node.js, java, tls, ssl, certificate, x509, curl, wget, request, response, socket, listen, connect, server, client, api, url, database, postgres, mysql, redis, 502, 503, 504, 499',
  esxi: 'esx, vmware, vsphere, vcenter, vmkernel, vmk, hostd, vpxa, vobd',
};
