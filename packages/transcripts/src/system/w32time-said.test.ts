import { describe, expect, test } from 'vitest';
import { told } from '../chrony/testing.ts';

const has = (text: string, ...facts: string[]) => {
  const all = told(text);
  for (const fact of facts) expect(all.join('\n')).toContain(fact);
};

describe('Windows Time in its own words', () => {
  test.each([
    ['The computer did not resync because no time data was available.', 'event.no-selectable=true'],
    ['Der Computer wurde nicht synchronisiert, da keine Zeitdaten verfügbar waren.', 'event.no-selectable=true'],
    ['时间未同步: 没有可用的时间数据。', 'event.no-selectable=true'],
    ['The computer did not resync because the required time change was too big.', 'event.step-declined='],
    [
      'Time Provider NtpClient: No valid response has been received from manually configured peer ntp1.example.net,0x9 after 8 attempts to contact it.',
      'local>ntp1.example.net event.no-reply=w32time',
    ],
    [
      'The time provider NtpClient is currently receiving valid time data from ntp1.example.net,0x9 (ntp.m|0x9|0.0.0.0:123->192.0.2.7:123).',
      'local>ntp1.example.net event.reachable=true',
    ],
    [
      "NtpClient was unable to set a manual peer to use as a time source because of DNS resolution error on 'ntp1.example.net,0x9'.",
      'event.dns-failed=ntp1.example.net',
    ],
    ['C:\\>w32tm /query /source\nFree-running System Clock', 'sync.state=unsynchronised'],
    ['#Peers: 0', 'sync.sources=0'],
  ])('%s', (text, fact) => has(text, fact));

  test('a peer that never answered', () => {
    has(
      '#Peers: 1\n\nPeer: ntp1.example.net,0x8\nState: Pending\nTime Remaining: 812.5s\nMode: 0 (reserved)\nStratum: 0 (unspecified)',
      'sync.sources=1',
      'local>ntp1.example.net event.no-reply=w32time',
    );
  });

  test('a stripchart in German, with the numbers of socket errors', () => {
    has(
      'dc1.example.net [192.0.2.5:123] wird überwacht.\n2 Proben werden gesammelt.\n10:11:12, Fehler: 0x800705B4',
      '>192.0.2.5 event.no-reply=0x800705B4',
    );
    has(
      'Tracking 192.0.2.5 [192.0.2.5:123].\n10:11:12, error: 0x80072746',
      'local>192.0.2.5 event.send-failed=ECONNREFUSED',
    );
  });
});

describe('alerts and metrics of the clock', () => {
  test.each([
    [
      'description = Clock at web1:9100 is not synchronising. Ensure NTP is configured.',
      'web1 sync.state=unsynchronised',
    ],
    ['Clock at web1:9100 is out of sync by more than 0.05s.', 'web1 event.clock-skew=0.05'],
    ['node_timex_sync_status{instance="web1:9100"} 0', 'sync.state=unsynchronised'],
  ])('%s', (text, fact) => has(text, fact));

  test('the rule of an alert is none', () => {
    expect(told('- alert: NodeClockNotSynchronising')).toEqual([]);
  });
});

describe('NTP sockets of other programs', () => {
  test('Go names both ends', () => {
    has('error="read udp 192.0.2.3:41000->192.0.2.9:123: i/o timeout"', 'local>192.0.2.9 event.no-reply=timed out');
    has(
      'query: read udp 192.0.2.3:41000->192.0.2.9:123: read: connection refused',
      'local>192.0.2.9 event.send-failed=ECONNREFUSED',
    );
  });
});

describe('clocks of a guest and its host', () => {
  test('both in one line', () => {
    has(
      '$ date -u; docker run --rm busybox date -u\nWed May 13 10:00:00 UTC 2026\nWed May 13 09:10:00 UTC 2026',
      'clock.guest-offset=-3000',
    );
  });
  test('PowerShell beside WSL', () => {
    has('$ date\nMon Jun 15 19:00:00 CEST 2026\nTuesday, June 16, 2026 10:00:00 AM', 'clock.guest-offset=-54000');
  });
});
