import { describe, expect, test } from 'vitest';
import { told } from './testing.ts';

describe('chrony.conf', () => {
  test('sources with their options, and what chronyd would refuse', () => {
    expect(
      told(`# our servers
pool 2.pool.example.org iburst maxsources 3
server ntp1.example.org prefer minpoll 4 maxpol 6 key 3
refclock SHM 0 refid GPS precision 1e-1
sever ntp2.example.org
makestep 1.0 3`),
    ).toEqual([
      'path:local>2.pool.example.org config.source=pool {"iburst":true,"maxsources":3}',
      'host:local config.unknown=maxpol in: server ntp1.example.org prefer minpoll 4 maxpol 6 key 3',
      'path:local>ntp1.example.org config.source=server {"prefer":true,"minpoll":4,"key":3}',
      'host:local config.key=3 {"where":"server"}',
      'path:local>GPS config.source=refclock {"refid":"GPS","precision":0.1,"driver":"SHM"}',
      'host:local config.unknown=sever ntp2.example.org',
      'host:local config.step=1.0 3',
      'host:local config.read=chrony {"sources":3}',
    ]);
  });

  test('settings', () => {
    const facts = told(`driftfile /var/lib/chrony/drift
keyfile /etc/chrony/chrony.keys
local stratum 8 orphan
rtcsync
allow 10.0.0.0/8
cmddeny all
maxchange 1000 0 0
maxdistance 16
port 0
bindcmdaddress /run/chrony/chronyd.sock
leapsectz right/UTC
log tracking measurements
hwtimestamp *`);
    expect(facts.slice(0, -1)).toEqual([
      'host:local config.drift-file=/var/lib/chrony/drift',
      'host:local config.keys-file=/etc/chrony/chrony.keys',
      'host:local config.local-stratum=8 {"orphan":true}',
      'host:local config.rtc-sync=true',
      'host:local config.allow=10.0.0.0/8 {"verb":"allow"}',
      'host:local config.allow=all {"verb":"cmddeny"}',
      'host:local config.max-change=1000',
      'host:local config.max-distance=16',
      'host:local config.port=0 {"which":"port"}',
      'host:local config.bind=/run/chrony/chronyd.sock {"which":"bindcmdaddress"}',
      'host:local config.leap=leapsectz right/UTC',
      'host:local config.option=tracking measurements {"directive":"log"}',
      'host:local config.option=* {"directive":"hwtimestamp"}',
    ]);
  });

  test('whose configuration it is: by a directive, else by the name; never against the content', () => {
    const chrony = (text: string, name: string) => told(text, name).some((f) => f.includes('config.read=chrony'));
    expect(chrony('server ntp1.example.org iburst\nmakestep 1 3', 'ntp.conf')).toBe(true);
    expect(chrony('server ntp1.example.org iburst', 'chrony.conf')).toBe(true);
    expect(chrony('sever ntp1.example.org', 'etc/chrony/chrony.conf')).toBe(true);
    expect(chrony('server ntp1.example.org iburst', 'paste')).toBe(false);
    expect(chrony('server ntp1.example.org iburst', 'ntp.conf')).toBe(false);
    expect(chrony('server ntp1.example.org iburst\nrestrict default nomodify', 'chrony.conf')).toBe(false);
    expect(chrony('server 127.127.1.0\nfudge 127.127.1.0 stratum 10', 'chrony.conf')).toBe(false);
    expect(told('server 127.127.1.0\nmakestep 1 3\nrtcsync\nkeyfile /etc/chrony.keys')).toContain(
      'path:local>127.127.1.0 config.source=local-clock {}',
    );
  });

  test('a strange word in a paste is a misspelt directive or none of ours', () => {
    const unknown = (text: string, name: string) => told(text, name).filter((f) => f.includes('config.unknown'));
    expect(unknown('makestep 1 3\nmakstep 1 3\nfrobnicate 4', 'paste')).toEqual([
      'host:local config.unknown=makstep 1 3',
    ]);
    expect(unknown('makestep 1 3\nfrobnicate 4', 'chrony.conf')).toEqual(['host:local config.unknown=frobnicate 4']);
  });

  test('sentences are no directives', () => {
    expect(
      told('server is down\nallow me to say\nlog file attached\nlocal users complain\nport forwarding is on'),
    ).toEqual([]);
    const query = told('server 192.0.2.1, stratum 16, offset -0.224538, delay 0.02814');
    expect(query.filter((fact) => fact.includes(' config.'))).toEqual([]);
  });
});
