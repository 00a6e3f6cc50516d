import { describe, expect, test } from 'vitest';
import { told } from '../chrony/testing.ts';

const all = (text: string) => told(text).join('\n');

describe('ports, cards and ways in the words of their makers', () => {
  test.each([
    [
      'Cisco ping',
      'Sending 20, 100-byte ICMP Echos to 10.9.0.1, timeout is 2 seconds:\n!!!!.!!!!.!!!!.!!!!.\nSuccess rate is 80 percent (16/20), round-trip min/avg/max = 1/2/8 ms',
      'link.lost-share=0.2 {"size":100}',
    ],
    [
      'Cisco port',
      'GigabitEthernet1/0/7 is up, line protocol is up (connected)\n  Full-duplex, 1000Mb/s\n     10000 packets input, 99 bytes\n     512 input errors, 512 CRC, 0 frame, 0 overrun',
      'device.port-errors=GigabitEthernet1/0/7: 512 CRC errors',
    ],
    [
      'late collisions',
      'FastEthernet0/3 is up, line protocol is up\n     0 babbles, 31 late collision, 0 deferred',
      'FastEthernet0/3: 31 late collisions',
    ],
    [
      'Junos',
      'Physical interface: xe-0/0/1, Enabled, Physical link is Up\n    CRC/Align errors                   701                0',
      'xe-0/0/1: 701 CRC errors',
    ],
    ['MikroTik', '        rx-fcs-error: 9 412 \n', 'rx-fcs-error 9412'],
    [
      'ESXi',
      'NIC statistics for vmnic3\n   Packets received: 90000\n   Receive CRC errors: 7777\n',
      'machine.link-errors=Receive CRC errors 7777 {"interface":"vmnic3"}',
    ],
    [
      'bonding',
      'Bonding Mode: IEEE 802.3ad Dynamic link aggregation\nMII Status: up\n\nSlave Interface: ens1\nMII Status: up\nLink Failure Count: 57\n',
      'machine.link-errors=link failed 57 times {"interface":"ens1"}',
    ],
    ['cloud allowance', '     conntrack_allowance_exceeded: 5123', 'machine.conntrack-full='],
    [
      'pathping',
      '            Source to Here   This Node/Link\nHop  RTT    Lost/Sent = Pct  Lost/Sent = Pct  Address\n  0                                           pc [10.0.0.2]\n                                0/ 100 =  0%   |\n  1    9ms    21/ 100 = 21%     1/ 100 =  1%  10.0.0.1\n',
      'path:local>10.0.0.1 link.lost-share=0.21',
    ],
    [
      'tcpdump with ethertype',
      '10:00:00.000001 ethertype IPv4, IP 10.0.0.1 > 10.0.0.2: ICMP 10.7.0.9 unreachable - need to frag (mtu 1380), length 556',
      'link.too-big=1380 {"by":"10.0.0.1","in":"traffic"}',
    ],
    ['Ncat without a target', '$ nc -vz 10.0.0.8 443\nNcat: No route to host.', 'link.tcp=unreachable {"port":443}'],
    ['OpenVPN', 'Tue Jan 26 18:23:33 2027 Initialization Sequence Completed', 'env.tunnel=true'],
    ['WireGuard', 'interface: wg1\n  public key: (hidden)\n  listening port: 51820', 'env.tunnel=true'],
  ])('%s', (_what, text, fact) => expect(all(text)).toContain(fact));

  test.each([
    [
      'a few errors',
      'GigabitEthernet1/0/7 is up, line protocol is up\n     9000000 packets input, 99 bytes\n     12 input errors, 12 CRC, 0 frame',
    ],
    [
      'drops are queues',
      'NIC statistics for vmnic0\n   Packets received: 90000\n   Receive packets dropped: 7777\n   Receive CRC errors: 0',
    ],
    [
      'a reboot of the switch',
      'Bonding Mode: fault-tolerance (active-backup)\n\nSlave Interface: ens1\nMII Status: up\nLink Failure Count: 2',
    ],
    ['no allowance passed', 'NIC statistics:\n     bw_in_allowance_exceeded: 0\n     conntrack_allowance_exceeded: 0'],
  ])('%s: no fault', (_what, text) => expect(all(text)).not.toMatch(/errors=|overloaded=|conntrack-full=/));
});
