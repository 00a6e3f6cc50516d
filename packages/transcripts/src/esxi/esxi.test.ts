import { describe, expect, test } from 'vitest';
import { read } from '../read.ts';

const facts = (text: string, name = 'paste') =>
  read([{ name, lines: text.split('\n') }]).facts.map(({ subject, name, value }) => `${subject} ${name}=${value}`);

describe('logs of ESXi', () => {
  test('the VMkernel about its clock, in the styles of 6.x and 7/8; stepped logs run backwards and keep their order', () => {
    const lines = [
      '2026-03-02T20:07:14.555Z Wa(180) vmkwarning: cpu5:1051409)WARNING: NTPClock: 1457: ntpd changed system clock to 1772482034.237264000, lost synchronization to upstream time servers',
      '2026-03-02T20:07:13.912Z cpu3:2097431)NTPClock: 1771: system clock synchronized to upstream time servers',
    ];
    expect(facts(lines.join('\n'))).toEqual([
      'host:local sync.state=unsynchronised',
      'host:local event.step=0',
      'host:local env.platform=esxi',
      'host:local sync.state=synchronised',
    ]);
  });

  test.each([
    [
      '2026-03-02T03:11:09Z Wa(180) vmkwarning: cpu12:2098044)WARNING: nipmi: ReadPhase:617: nipmi: Timed out waiting for OBF to set in read phase.. Error: Timeout',
      'bmc.driver=not-answering',
    ],
    [
      '2026-03-02T03:11:09.120Z cpu4:2097999)WARNING: ipmi_si: KCS interface does not respond',
      'bmc.driver=not-answering',
    ],
    [
      '2026-03-02T09:00:01Z In(166) envoy[2106882]: "2026-03-02T09:00:01.114Z warning envoy[2107532] [Originator@6876 sub=filter] [Tags: "ConnectionId":"4410"] remote https connections exceed max allowed: 128"',
      'esxi.connections-full=',
    ],
    [
      '2026-03-02T10:15:47.443Z warning envoy[40146] [Originator@6876 sub=filter] [C15632615] remote https connections exceed max allowed: 2048',
      'esxi.connections-full=',
    ],
    ['2026-03-02T01:02:03.004Z cpu9:2099123)ALERT: hostd detected to be non-responsive', 'esxi.hostd-hung='],
    [
      '2026-03-02T04:05:06.007Z: [scsiCorrelator] 43987654us: [esx.problem.scsi.device.io.latency.high] Device naa.600 performance has deteriorated.',
      'esxi.storage=',
    ],
    [
      '2026-03-02T04:05:06.007Z vobd[2097]: [netCorrelator] 43987654us: [esx.problem.net.vmnic.linkstate.down] Physical NIC vmnic3 linkstate is down.',
      'machine.link-state=down',
    ],
    [
      '2026-03-02T04:05:06.007Z cpu1:2097154)WARNING: ScsiDeviceIO: 1513: Device naa.600508b1001c performance has deteriorated. I/O latency increased from average value of 1832 microseconds to 41209 microseconds.',
      'esxi.storage=',
    ],
    [
      '2026-03-02T04:05:06.007Z info vpxa[2100123] [Originator@6876 sub=vpxaInvtHost opID=WFU-1] Time skew between host and vCenter is 42 seconds',
      'esxi.vcenter-skew=42',
    ],
    [
      '2026-03-02T04:05:06.007Z warning hostd[2099345] [Originator@6876 sub=Vimsvc] ntpd: kernel reports TIME_ERROR: 0x4041: Clock Unsynchronized',
      'event.time-error=0x4041',
    ],
    [
      '2026-03-02T04:05:06.007Z Wa(164) Hostd[2099345]: [Originator@6876 sub=Hostsvc] Num handlers (128) exceed max allowed (128). Throttling accept',
      'esxi.connections-full=',
    ],
  ] as const)('%s', (line, expected) => {
    const seen = facts(line).filter((it) => !it.includes('env.platform') && !it.includes('host.bmc'));
    expect(seen[0]).toContain(expected);
  });

  test('routine lines of hostd mean nothing', () => {
    expect(
      facts(
        '2026-03-02T04:05:06.007Z verbose hostd[1000212678] [Originator@6876 sub=Vimsvc.Ticket opID=ec9d7fe8] Ticket issued for root',
      ),
    ).toEqual([]);
  });
});

describe('the shell of ESXi', () => {
  test('rule sets and the addresses they are limited to', () => {
    const text = `[root@esx01:~] esxcli network firewall ruleset list
Name                         Enabled
---------------------------  -------
sshServer                       true
ntpClient                      false
[root@esx01:~] esxcli network firewall ruleset allowedip list --ruleset-id=ntpClient
Ruleset    Allowed IP Addresses
---------  --------------------
ntpClient  10.1.0.0/16, 192.0.2.7`;
    expect(facts(text).filter((it) => !it.includes('platform'))).toEqual([
      'host:esx01 esxi.ruleset=true',
      'host:esx01 esxi.ruleset=false',
      'host:esx01 esxi.ntpclient-ruleset=false',
      'host:esx01 esxi.allowed-address=10.1.0.0/16',
      'host:esx01 esxi.allowed-address=192.0.2.7',
    ]);
  });

  test('services in PowerCLI', () => {
    const text = `Key                  Label                          Policy     Running  Required
---                  -----                          ------     -------  --------
ntpd                 NTP Daemon                     off        False    False
vpxa                 VMware vCenter Agent           on         True     False`;
    expect(facts(text)).toContain('host:local daemon.unit=inactive');
    expect(facts(text)).toContain('host:local esxi.service=running');
  });

  test('a bundle names its host, nested or not', () => {
    const table = 'VMware ESXi 6.7.0 build-19195723';
    for (const name of [
      'esx-esx07.example.com-2026-03-02--04.05-2105693/commands/vmware_-vl.txt',
      'vm.tgz!esx-esx07.example.com-2026-03-02--04.05-2105693/commands/vmware_-vl.txt',
    ])
      expect(facts(table, name)).toContain('host:esx07.example.com esxi.version=6.7.0');
  });

  test('an impossible correction', () => {
    expect(facts('   adjtime() (usec):-309237290312')[1]).toContain('esxi.adjtime-bug');
    expect(facts('   adjtime() (usec):-1200')).toEqual(['host:local env.platform=esxi']);
  });
});
