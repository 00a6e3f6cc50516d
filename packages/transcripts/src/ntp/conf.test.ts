import { describe, expect, test } from 'vitest';
import { read } from '../read.ts';
import { told, toldOf } from './testing.ts';

const conf = `# for the rack
driftfile /var/lib/ntp/ntp.drift
tinker panic 0 step 0.5
tos maxdist 15 orphan 6 minsane 2
restrict default kod limited nomodify notrap nopeer noquery
restrict -6 default ignore
restrict 192.0.2.0 mask 255.255.255.0 nomodify
restrict source notrap nomodify noquery
server 192.0.2.1 iburst minpoll 4 maxpoll 6 key 7 # near
server -4 ntp1.example.org prefer
pool 0.pool.example.org iburst
server 127.127.1.0
fudge 127.127.1.0 stratum 10
keys "/etc/ntp/keys"
trustedkey 7 9
interface ignore wildcard
interface listen eth0
disable monitor
enable kernel
leapfile /usr/share/zoneinfo/leap-seconds.list
includefile /etc/ntp/extra.conf
logconfig =syncstatus +clockevents
`;

describe('ntp.conf', () => {
  test('says what is configured', () => {
    expect(told(conf, 'ntp.conf')).toEqual([
      'local config.drift-file=/var/lib/ntp/ntp.drift',
      'local config.panic=0',
      'local config.step=tinker step 0.5',
      'local config.max-distance=15',
      'local config.local-stratum=6',
      'local config.option=minsane 2 {directive:tos}',
      'local config.restrict=kod limited nomodify notrap nopeer noquery {who:default}',
      'local config.restrict=ignore {who:default family:6}',
      'local config.restrict=nomodify {who:192.0.2.0/255.255.255.0}',
      'local config.restrict=notrap nomodify noquery {who:source}',
      'local>192.0.2.1 config.source=server {iburst:true minpoll:4 maxpoll:6 key:7}',
      'local config.key=7 {where:server}',
      'local>ntp1.example.org config.source=server {family:4 prefer:true}',
      'local>0.pool.example.org config.source=pool {iburst:true}',
      'local>127.127.1.0 config.source=local-clock',
      'local config.option=stratum 10 {directive:fudge who:127.127.1.0}',
      'local config.keys-file=/etc/ntp/keys',
      'local config.key=7 {where:trustedkey}',
      'local config.key=9 {where:trustedkey}',
      'local config.bind=ignore wildcard',
      'local config.bind=listen eth0',
      'local config.monitor=false',
      'local config.rtc-sync=true',
      'local config.leap=/usr/share/zoneinfo/leap-seconds.list',
      'local config.option=/etc/ntp/extra.conf {directive:includefile}',
      'local config.option==syncstatus +clockevents {directive:logconfig}',
      'local config.read=ntp {sources:4}',
    ]);
  });

  test('a whole file is told by what it says, without a name too', () => {
    expect(toldOf(/config\.read/, conf)).toEqual(['local config.read=ntp {sources:4}']);
  });

  test('a mistyped directive and a mistyped option', () => {
    const text =
      'driftfile /var/lib/ntp/drift\nsever 192.0.2.1 iburst\nserver 192.0.2.2 ibrust\nrestrict default nomodify\n';
    expect(toldOf(/unknown/, text)).toEqual([
      'local config.unknown=sever 192.0.2.1 iburst',
      'local config.unknown=server 192.0.2.2 ibrust',
    ]);
    expect(toldOf(/unknown/, 'restrict default nomodify\nsever 192.0.2.1 iburst', 'ntp.conf')).toHaveLength(1);
  });

  test('a part of a file is not a whole one', () => {
    expect(told('# grep server /etc/ntp.conf\nserver 192.0.2.1 iburst')).toEqual([
      'local>192.0.2.1 config.source=server {iburst:true}',
    ]);
  });

  test('a file without sources has none', () => {
    const text = 'driftfile /var/lib/ntp/drift\nrestrict default nomodify\n#server 192.0.2.1\n';
    expect(toldOf(/read/, text, 'ntp.conf')).toEqual(['local config.read=ntp {sources:0}']);
  });

  test('chrony.conf is another reader’s', () => {
    const chrony = 'server 192.0.2.1 iburst\ndriftfile /var/lib/chrony/drift\nmakestep 1.0 3\nrtcsync\n';
    const read = (text: string, name?: string) => toldOf(/read/, text, name).map((fact) => fact.split(' {')[0]);
    expect(read(chrony)).toEqual(['local config.read=chrony']);
    expect(read('server 192.0.2.1 iburst', 'chrony.conf')).toEqual(['local config.read=chrony']);
    expect(read('pool 2.pool.example.org iburst\nrefclock SHM 0 refid GPS\nallow 192.0.2.0/24')).toEqual([
      'local config.read=chrony',
    ]);
  });

  test.each([
    'server is down since Monday, please restart',
    'server 10.0.1.1, stratum 16, offset -0.224538, delay 0.02814',
    'pool of water',
    'enable it and try again',
    'keys are missing',
    'port forwarding does not work',
    'server: 192.0.2.1',
    'interface eth0 is up',
    'restrict access to the machine, please',
    'tos and conditions apply',
  ])('prose: %s', (text) => {
    expect(told(text).filter((f) => f.includes('config.'))).toEqual([]);
  });
});

describe('drift file', () => {
  test('told by its name', () => {
    expect(told('-499.987', '/var/lib/ntp/ntp.drift')).toEqual(['local config.drift-value=-499.987']);
    expect(told('# cat /var/lib/chrony/drift\n       12.345678    0.012345')).toEqual([
      'local config.drift-value=12.345678',
    ]);
    expect(told('-499.987', 'notes.txt')).toEqual([]);
  });
});

test('documents do not share what they remember', () => {
  const documents = ['a', 'b'].map((name) => ({
    name,
    lines: ['  1 62876  9024   yes   yes  none    reject   reachable  2'],
  }));
  expect(read(documents).aliases).toEqual([]);
});

test('comments of a named file belong to it', () => {
  const lines = ['# /etc/ntp.conf, for the rack', '', 'server 192.0.2.1 iburst', '# that is all'];
  expect(read([{ name: 'etc/ntp.conf', lines }]).unread).toEqual([]);
});

test('a prompt after a file is not its comment', () => {
  const text = `# cat /etc/ntp.conf
# our servers
# ntpd needs them
server 192.0.2.1
restrict default nomodify
# ntpq -pn 192.0.2.7
***Request timed out`;
  expect(told(text)).toEqual([
    'local>192.0.2.1 config.source=server',
    'local config.restrict=nomodify {who:default}',
    'local config.read=ntp {sources:1}',
    '192.0.2.7 daemon.control=timeout',
  ]);
});
