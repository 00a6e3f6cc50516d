/** Diagnoses for the tests of this room. */
import type { Diagnosis, NamedCause, Text } from '@tokimori/model';
import type { Words } from './text.ts';

export const empty: Diagnosis = {
  schema: 'tokimori.diagnosis/1',
  verdict: 'undetermined',
  causes: [],
  exposures: [],
  unexplained: [],
  next: [],
  findings: [],
  coverage: [],
  unread: [],
  neglected: 0,
  tookMs: 3,
};

const titles: Readonly<Record<string, Text>> = {
  'requests-dropped': { en: 'requests are dropped on the way', ja: '要求が途中で捨てられる' },
  'clock-unsynchronised': { en: 'the clock runs free', ja: '時計が補正されない' },
};

export const words: Words = {
  state: (name) => titles[name] ?? { en: name, ja: name },
  finding: (name, outcome) => ({ en: `${name} is ${outcome}`, ja: `${name} は ${outcome}` }),
};

export const dropped: NamedCause = {
  key: 'firewall-drops-123-udp',
  entity: 'path:esx01>ntp1',
  aliases: ['192.0.2.5>192.0.2.10'],
  nature: 'fault',
  domain: 'time',
  probability: 0.93,
  grade: 'likely',
  title: { en: 'A firewall drops NTP (123/udp)', ja: 'ファイアウォールが NTP（123/udp）を捨てています' },
  explanation: {
    en: 'Requests leave the host and no answer ever comes, while the host itself and its network work. A filter on the way drops 123/udp in one direction.',
    ja: '要求はホストから出ていますが、応答が一度も届いていません。ホストとネットワークは動いています。途中のフィルターが 123/udp を片方向で捨てています。',
  },
  breaks: {
    en: 'The clock drifts; Kerberos and TLS fail once it is minutes off, and logs of several hosts no longer line up.',
    ja: '時計がずれていきます。数分ずれると Kerberos や TLS の認証が失敗し、ホスト間でログの時刻が合わなくなります。',
  },
  remedy: {
    en: 'Allow 123/udp from esx01 to ntp1 and the answers back: `esxcli network firewall ruleset set -e true -r ntpClient` where the host’s own filter is to blame.',
    ja: 'esx01 から ntp1 への 123/udp と、その応答を許可します。ホスト自身のフィルターが原因なら `esxcli network firewall ruleset set -e true -r ntpClient` を実行します。',
    live: true,
    restart: null,
    restartText: null,
  },
  prevention: {
    en: 'Watch reach of every source, and test 123/udp after each change of a filter.',
    ja: '各時刻源の reach を監視し、フィルターを変更したら 123/udp を確かめます。',
  },
  references: ['RFC 5905 §13'],
  chain: [
    { state: 'requests-dropped', subject: 'path:esx01>ntp1' },
    { state: 'clock-unsynchronised', subject: 'host:esx01' },
  ],
  for: [
    {
      finding: 'ntp.exchange',
      outcome: 'silent',
      subject: 'path:esx01>ntp1',
      bits: 4.1,
      facts: [
        { text: ' ntp1   .INIT.   16 u    - 1024    0    0.000    0.000   0.000', origin: 'bundle/ntpq.txt:4' },
        { text: 'Nov 24 02:10:01 esx01 ntpd[2091]: no reply; clock not set', origin: 'bundle/var/log/syslog.log:1834' },
      ],
    },
    {
      finding: 'said.firewall',
      outcome: 'mentioned',
      subject: 'host:esx01',
      bits: 0.9,
      facts: [{ text: 'since the firewall change last night', origin: 'context' }],
    },
  ],
  against: [
    {
      finding: 'net.ping',
      outcome: 'answered',
      subject: 'path:esx01>ntp1',
      bits: -0.4,
      facts: [{ text: '3 packets transmitted, 3 received, 0% packet loss', origin: 'bundle/ping.txt:7' }],
    },
  ],
};

const stopped: NamedCause = {
  ...dropped,
  key: 'source-stopped',
  entity: 'source:ntp1',
  probability: 0.05,
  title: { en: 'The time service on the source has stopped', ja: '時刻源のサービスが止まっています' },
};

export const fault: Diagnosis = {
  ...empty,
  verdict: 'fault',
  causes: [dropped, stopped],
  next: [
    {
      check: 'ntpdate-unprivileged',
      subject: 'path:esx01>ntp1',
      from: 'host:esx01',
      expectedBits: 1.8,
      costSeconds: 2,
      how: {
        en: 'Ask from another port: `ntpdate -qu ntp1`. An answer here means that only source port 123 is filtered.',
        ja: '別の送信元ポートから尋ねます: `ntpdate -qu ntp1`。応答があれば、送信元ポート 123 だけが止められています。',
      },
    },
  ],
  coverage: [
    { area: 'ntpq.peers', subject: 'host:esx01', document: 'bundle/ntpq.txt', lines: 2 },
    { area: 'log.ntpd', subject: 'host:esx01', document: 'bundle/var/log/syslog.log', lines: 88 },
  ],
  unread: [{ name: 'bundle/core', why: 'binary data: not a text in any encoding Tokimori knows' }],
};

export const undetermined: Diagnosis = {
  ...fault,
  verdict: 'undetermined',
  causes: [
    { ...dropped, probability: 0.55, grade: 'open' },
    { ...stopped, probability: 0.4 },
  ],
  unread: [],
};

export const healthy: Diagnosis = { ...empty, verdict: 'healthy', coverage: fault.coverage };

export const exposed: Diagnosis = {
  ...healthy,
  verdict: 'exposed',
  exposures: [
    {
      ...dropped,
      key: 'ntp-monlist-amplification',
      entity: 'host:local',
      nature: 'exposure',
      title: { en: 'The monitor list is open to everyone', ja: 'monlist がだれにでも開かれています' },
      breaks: { en: 'Others can use this host to flood a third.', ja: '第三者への攻撃に使われます。' },
      remedy: {
        en: 'Add `disable monitor`.',
        ja: '`disable monitor` を加えます。',
        live: true,
        restart: null,
        restartText: null,
      },
      for: [
        {
          finding: 'ntp.monlist',
          outcome: 'answers',
          subject: 'host:local',
          bits: 5,
          facts: [{ text: 'remote address          port local address', origin: 'ntpdc.txt:1' }],
        },
      ],
    },
  ],
};
