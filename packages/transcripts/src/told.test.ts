import type { Document, Fact } from '@tokimori/model';
import { describe, expect, test } from 'vitest';
import { read } from './read.ts';

const told = (...documents: readonly (readonly [name: string, text: string])[]): string[] =>
  read(documents.map(([name, text]): Document => ({ name, lines: text.split('\n') }))).facts.map(
    ({ subject, name, value }: Fact) => `${subject} ${name}=${value}`,
  );

describe('what several documents, or several lines, tell together', () => {
  const bmc = 'SEL Time : 11/25/2026 - 07:07:32';
  test('a BMC nine hours from the host is told, minutes are not', () => {
    const beside = (time: string) =>
      told(['date', `Wed Nov 25 ${time} UTC 2026`], ['bmc-device --get-sel-time', bmc]).filter((it) =>
        it.includes('clock-offset'),
      );
    expect(beside('16:07:32')).toEqual([expect.stringContaining('bmc.clock-offset=-32400')]);
    expect(beside('07:12:32')).toEqual([]);
  });

  test('a document named after a machine and its address is that machine\u2019s', () => {
    const text = 'uptime: 60\npackets received: 15\nauthentication failed: 4';
    expect(told(['ntpq -c sysstats on mon2 (10.0.0.7)', text]).join()).toContain('host:mon2 server.auth-failed=4');
  });

  test('two time services that are started and stopped in turn push each other out; one change does not', () => {
    const lines = [
      'systemd[1]: Starting chrony NTP daemon...',
      'systemd[1]: Stopping Network Time Synchronization...',
      'systemd[1]: Stopped chrony NTP daemon.',
      'systemd[1]: Starting Network Time Synchronization...',
    ];
    expect(told(['journal', lines.join('\n')]).join()).toContain('event.daemon-conflict=');
    expect(told(['journal', lines.slice(0, 2).join('\n')]).join()).not.toContain('event.daemon-conflict');
  });
});

describe('names of a certificate against the name asked', () => {
  const shown = (names: string) =>
    told([
      'openssl s_client -connect 10.0.0.9:443 -servername web.example.org',
      `notBefore=Nov 25 16:17:01 2026 GMT\n    X509v3 Subject Alternative Name: \n        ${names}`,
    ]).join();
  test.each(['DNS:old.example.net', 'DNS:*.example.net'])('%s is for another', (names) =>
    expect(shown(names)).toContain('tls.verify=name-mismatch'),
  );
  test.each(['DNS:web.example.org', 'DNS:old.example.net, DNS:*.example.org'])('%s is for it', (names) =>
    expect(shown(names)).not.toContain('name-mismatch'),
  );
});

describe('counters', () => {
  const device = (errors: number) =>
    `Inter-|   Receive                                                |  Transmit\n face |bytes    packets errs drop fifo frame compressed multicast|bytes    packets errs drop fifo colls carrier compressed\n  eth0: 9000 100000 ${errors} 500 0 0 0 0 800 90 0 0 0 0 0 0`;
  test('frames nobody wants are ordinary, beside errors they are not', () => {
    expect(told(['/proc/net/dev', device(0)]).join()).toContain('text.routine=');
    expect(told(['/proc/net/dev', device(7)])).toEqual([]);
  });

  test('a run of load whose requests were all answered shows function, one with failures nothing', () => {
    const run = (failed: number) =>
      `Benchmarking 10.0.0.9 (be patient).....done\nServer Port:            8003\nComplete requests:      400\nFailed requests:        ${failed}`;
    expect(told(['ab', run(0)])).toEqual(['backend:10.0.0.9:8003 try.answered=ok']);
    expect(told(['ab', run(3)])).toEqual([]);
  });

  test('single replies of ping have their times', () => {
    const replies = [12, 14].map((ms, at) => `64 bytes from 10.0.0.5: icmp_seq=${at} ttl=54 time=${ms}.0 ms`);
    expect(told(['ping 10.0.0.5', replies.join('\n')]).join()).toContain('link.rtt=0.012');
  });
});
