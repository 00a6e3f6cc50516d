import { describe, expect, test } from 'vitest';
import { told } from './testing.ts';

const has = (text: string, ...facts: string[]) => {
  const all = told(text);
  for (const fact of facts) expect(all.join('\n')).toContain(fact);
};

describe('clocks of network devices', () => {
  test('IOS: associations and status', () => {
    has(
      `sw1#show ntp associations

  address         ref clock       st   when   poll reach  delay  offset   disp
*~192.0.2.1       198.51.100.4     2     33     64   377  1.200  -0.350  0.801
 ~192.0.2.2       .INIT.          16      -   1024     0  0.000   0.000 15937.
 * sys.peer, # selected, + candidate, - outlyer, x falseticker, ~ configured`,
      '>192.0.2.1 assoc.tally=selected',
      '>192.0.2.1 assoc.reach=255',
      '>192.0.2.1 assoc.offset=-0.00035',
      '>192.0.2.2 assoc.reach=0',
    );
    has('Clock is unsynchronized, stratum 16, no reference clock', 'sync.state=unsynchronised');
    has('Clock is synchronized, stratum 3, reference is 192.0.2.1', '>192.0.2.1 event.selected=true');
    has(' Clock status: unsynchronized\n Clock stratum: 16', 'sync.state=unsynchronised');
  });

  test('FortiGate', () => {
    has(
      'synchronized: no, ntpsync: enabled, server-mode: disabled\n\nipv4 server(ntp1.example.net) 192.0.2.1 -- unreachable(0x0) S:0 T:145',
      'sync.state=unsynchronised',
      '>ntp1.example.net assoc.reach=0',
    );
  });

  test('PAN-OS', () => {
    has('NTP state:\n    NTP not synched, using local clock', 'sync.state=unsynchronised');
    has(
      '    NTP server: 192.0.2.1\n        status: rejected\n        reachable: no',
      '>192.0.2.1 event.unreachable=true',
    );
  });

  test('RouterOS', () => {
    has(
      '         enabled: yes\n            mode: unicast\n         servers: ntp1.example.net\n      freq-drift: 1.2 PPM\n          status: synchronized\n   synced-server: ntp1.example.net\n   system-offset: 1.5 ms',
      'sync.state=synchronised',
      '>ntp1.example.net event.selected=true',
      'sync.offset=0.0015',
    );
    expect(told('enabled: yes\nmode: tcp\nport: 80')).toEqual([]);
  });

  test('rkik', () => {
    has(
      'Server: ntp1.example.net\nIP: 192.0.2.1:123\nClock Offset: -2.5 ms',
      '>ntp1.example.net event.offset-seen=-0.0025',
    );
    has(
      'Error: ntp1.example.net - nts: NTS-KE failed: Server unreachable: Connection refused (os error 111) [network]',
      '>ntp1.example.net event.nts-failed=refused',
    );
  });
});
