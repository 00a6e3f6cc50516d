import { describe, expect, test } from 'vitest';
import { told } from '../chrony/testing.ts';

/** What one sentence about a BMC tells of it; the vendor's name is told besides. */
const said = (context: string) =>
  told('', 'nothing', context)
    .map((fact) => fact.replace(/^host:local env\.(?:bmc-)?/, '').replace(/=true$/, ''))
    .filter((fact) => !/^(?:vendor=|fails$|firewall$|platform=)/.test(fact));

describe('what people say about BMCs', () => {
  test.each([
    ['The iDRACs moved to a new VLAN.', ['moved']],
    ['We log in to the BMC with an LDAP account', ['directory-account']],
    ['The same ipmitool command works with -I lanplus', ['lanplus-works']],
    ['IPMI works fine with -C 3', ['cipher-works']],
    ['IPMI works with -L USER', ['lower-privilege-works']],
    ['The web interface of the iLO works', ['web-works']],
    ['SSH to the iDRAC still works', ['ssh-works']],
    ['The BMC answers ping', ['ping-works']],
    ['The BMC does not answer ping', ['ping-fails']],
    ['IPMI started to fail after the BMC firmware update', ['after-firmware']],
    ['A cold reset of the BMC helps for some days', ['reset-helps']],
    ['Three exporters poll the BMC every 10 s', ['many-pollers']],
    ['The BMC shares the LOM1 port of the host', ['shared-port']],
    ['We reach the BMC through a VPN', ['slow-link']],
    ['From the same subnet the BMC works', ['same-subnet-works']],
    ['Only this one BMC is affected', ['others-fine']],
    ['All our BMCs fail with the same error', ['others-fail']],
    ['The BMC drops out now and then', ['sometimes']],
    ['BMCのWeb画面には問題なく入れます。', ['web-works']],
    ['BMCはpingに応答しています。', ['ping-works']],
    ['BMCはpingにも応答しません。', ['ping-fails']],
    ['BMCをリセットするとしばらく直ります。', ['reset-helps']],
    ['すべてのBMCで同じように失敗します。', ['others-fail']],
    ['IPMIはVPN経由です。', ['slow-link']],
    ['BMCのファームウェアを更新した後から失敗します。', ['after-firmware']],
  ])('%s', (sentence, facts) =>
    expect(said(sentence).filter((it) => it !== 'other-clients-fail')).toEqual(expect.arrayContaining(facts)),
  );

  test.each([
    'chronyd works again after a restart, and the web page loads.',
    'Ping works, NTP does not.',
    'The servers moved to a new VLAN.',
  ])('says nothing of a BMC where none is spoken of: %s', (sentence) => {
    expect(told('', 'nothing', sentence).filter((fact) => fact.includes('env.bmc-'))).toEqual([]);
  });

  test('a denial is heard', () => {
    expect(said('The BMC is not behind a VPN')).not.toContain('slow-link');
  });
});
