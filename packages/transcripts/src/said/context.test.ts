import { describe, expect, test } from 'vitest';
import { told } from '../chrony/testing.ts';
import { read } from '../read.ts';

/** What one sentence tells, without the subject. */
const said = (context: string) =>
  told('', 'nothing', context)
    .map((fact) => fact.replace(/^host:local /, ''))
    // Whether it complains at all: see general.test.ts.
    .filter((fact) => !/^env\.(?:complaint|works)=/.test(fact));

describe('what people say', () => {
  test.each([
    ['We run chrony in a Docker container.', ['env.container=docker']],
    ['Debian guest VM on Hyper-V', ['env.virtual=hyper-v']],
    ['The workers sit behind NAT in Azure.', ['env.cloud=azure', 'env.nat=true']],
    ['There is a firewall between the sites', ['env.firewall=true']],
    ['The hospital network filters a lot', ['env.firewall=true']],
    ['It is behind an ADSL line', ['env.access-line=adsl']],
    ['Time comes from our domain controllers', ['path:local>* env.windows-source=true']],
    ['The clock was three years behind', ['env.clock-wrong=true']],
    ['After a power outage the RTC battery was empty', ['env.power-cycle=true']],
    ['The laptop was suspended overnight', ['env.suspend=true']],
    ['Other clients work fine with the same server', ['env.other-clients-fine=true']],
    ['All our hosts fail with the same error', ['env.other-clients-fail=true']],
    ['After restoring a snapshot the guest was off by hours', ['env.suspend=true']],
    ['All machines in that rack show the same', ['env.other-clients-fail=true']],
    ['Two sites, same result on every host', ['env.other-clients-fail=true']],
    ['Only this host is affected', ['env.other-clients-fine=true']],
    ['The date was set to 2036 by hand', ['env.clock-wrong=true']],
    ['A cold spare that was stored for two years', ['env.power-cycle=true']],
    ['It happens at boot only', ['env.boot=true']],
    ['ntpd was just restarted', ['env.fresh-start=true']],
    ['A three-node cluster', ['env.several-nodes=true']],
    ['We poll every 2 seconds', ['env.aggressive-poll=true']],
    ['The host has a public address', ['env.public=true']],
    ['chrony works on the same host where ntpd fails', ['env.chrony-works=true']],
    ['コンテナの中で動かしています。', ['env.container=container']],
    ['停電のあとから時刻が3年も遅れています。', ['env.clock-wrong=true', 'env.power-cycle=true']],
    ['社内ネットワークのファイアウォールの内側にあります。', ['env.firewall=true']],
    ['ほかのクライアントは正常に同期しています。', ['env.other-clients-fine=true']],
    ['起動時だけ失敗します。', ['env.boot=true']],
    ['スリープから戻ると時刻がずれます。', ['env.suspend=true']],
  ])('%s', (sentence, facts) => expect(said(sentence)).toEqual(facts));

  test.each([
    'There is no firewall.',
    'We are not behind NAT.',
    'It does not run in a VM.',
    'Runs without Docker.',
    'The firewall is disabled',
    'NAT is not used here',
    'ファイアウォールはありません。',
    'コンテナではありません。',
    'Bare metal server with ntpd 4.2.8 and three pool servers.',
    'The satellite office and the guest network are quiet.',
    'The server is cable-tied to a rack.',
    'It worked a week before.',
  ])('says nothing: %s', (sentence) => expect(said(sentence)).toEqual([]));

  test('a negation reaches no farther than its half sentence', () => {
    expect(said('There is no firewall, but we are behind NAT')).toEqual(['env.nat=true']);
  });

  test('the origin is the clause that said it', () => {
    const [fact] = read([], 'All is calm. The host is behind NAT; nothing else.').facts;
    expect(fact?.origin).toEqual({ kind: 'said', text: 'The host is behind NAT' });
  });
});
