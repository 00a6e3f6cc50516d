import { describe, expect, test } from 'vitest';
import { told } from '../chrony/testing.ts';

const duplicates = (text: string) => told(text).filter((fact) => fact.includes(' link.duplicate='));
const pair = 'link.duplicate=10.0.4.9 is answered by 02:00:00:00:00:0a and 02:00:00:00:00:0b';

describe('one address with two hardware addresses', () => {
  test.each([
    ['arp -a of Windows', '  10.0.4.9   02-00-00-00-00-0a   dynamisch\n\n  10.0.4.9   02-00-00-00-00-0b   dynamisch'],
    ['arp -an', '? (10.0.4.9) at 2:0:0:0:0:a on em0\n? (10.0.4.9) at 2:0:0:0:0:b on em0'],
    [
      'ip neigh',
      '10.0.4.9 dev eth0 lladdr 02:00:00:00:00:0a REACHABLE\n10.0.4.9 dev eth0 lladdr 02:00:00:00:00:0b STALE',
    ],
    [
      'Get-NetNeighbor',
      '7   10.0.4.9   02-00-00-00-00-0A   Reachable   ActiveStore\n7   10.0.4.9   02-00-00-00-00-0B   Stale   ActiveStore',
    ],
    [
      'tcpdump',
      '12:00:00.000001 ARP, Reply 10.0.4.9 is-at 02:00:00:00:00:0a, length 46\n12:00:00.000210 ARP, Reply 10.0.4.9 is-at 02:00:00:00:00:0b, length 46',
    ],
    [
      'tcpdump -e',
      '12:00:00.000001 02:00:00:00:00:0a > ff:ff:ff:ff:ff:ff, ethertype ARP (0x0806), length 60: Reply 10.0.4.9 is-at 02:00:00:00:00:0a, length 46\n12:00:01.000001 02:00:00:00:00:0b > ff:ff:ff:ff:ff:ff, ethertype ARP (0x0806), length 60: Reply 10.0.4.9 is-at 02:00:00:00:00:0b, length 46',
    ],
    [
      'debug arp',
      '*Mar  1 01:00:00.001: IP ARP: rcvd rep src 10.0.4.9 0200.0000.000a, dst 10.0.4.1 Vlan4\n*Mar  1 01:00:00.009: IP ARP: rcvd rep src 10.0.4.9 0200.0000.000b, dst 10.0.4.1 Vlan4',
    ],
    [
      'show ip arp',
      'Internet  10.0.4.9   3   0200.0000.000a  ARPA   Vlan4\nInternet  10.0.4.9   0   0200.0000.000b  ARPA   Vlan4',
    ],
  ])('%s', (_tool, text) => expect(duplicates(text).join()).toContain(pair));

  test.each([
    ['two addresses', '  10.0.4.8   02-00-00-00-00-0a   dynamic\n  10.0.4.9   02-00-00-00-00-0b   dynamic'],
    ['the same in two spellings', '? (10.0.4.9) at 2:0:0:0:0:a on em0\n? (10.0.4.9) at 02:00:00:00:00:0A on em0'],
    [
      'an address that moves on purpose',
      '  10.0.4.1   00-00-5e-00-01-07   dynamic\n  10.0.4.1   02-00-00-00-00-0b   dynamic',
    ],
    ['multicast', '  224.0.0.22   01-00-5e-00-00-16   static\n  224.0.0.22   01-00-5e-00-00-17   static'],
    [
      'two interfaces',
      '192.168.8.1 dev usb0 lladdr 02:00:00:00:00:0a REACHABLE\n192.168.8.1 dev usb1 lladdr 02:00:00:00:00:0b REACHABLE',
    ],
    [
      'whoever asks many at once',
      'PING ff02::1(ff02::1) 56 data bytes\n--- ff02::1 ping statistics ---\n2 packets transmitted, 2 received, +3 duplicates, 0% packet loss, time 1001ms',
    ],
  ])('%s: no conflict', (_what, text) => expect(duplicates(text)).toEqual([]));
});

test('a question that nobody answers', () =>
  expect(
    told(
      Array.from(
        { length: 3 },
        (_, i) => `12:00:0${i}.000001 ARP, Request who-has 10.0.4.7 tell 10.0.4.1, length 28`,
      ).join('\n'),
    ).join(),
  ).toContain('net.neighbour=failed {"address":"10.0.4.7"}'));
