import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dropped, empty, exposed, fault, healthy, undetermined, words } from './samples.ts';
import { renderText } from './text.ts';
import { displayWidth } from './width.ts';

const en = { lang: 'en', width: 80, colour: false, words } as const;
const ja = { ...en, lang: 'ja' } as const;

test('fault, in English', () => {
  expect(renderText(fault, en)).toMatchInlineSnapshot(`
    "FAULT  A firewall drops NTP (123/udp)
      esx01 → ntp1 · very likely (93 %) · not proven

    Why
      · ntp.exchange is silent (esx01 → ntp1)
        bundle/ntpq.txt:4
          ntp1   .INIT.   16 u    - 1024    0    0.000    0.000   0.000
      · said.firewall is mentioned (esx01)
        you said  since the firewall change last night

    How it comes about
      Requests leave the host and no answer ever comes, while the host itself and
      its network work. A filter on the way drops 123/udp in one direction.
      requests are dropped on the way (esx01 → ntp1) ⇒ the clock runs free (esx01)

    What it breaks
      The clock drifts; Kerberos and TLS fail once it is minutes off, and logs of
      several hosts no longer line up.

    Mend it
      Allow 123/udp from esx01 to ntp1 and the answers back:
      \`esxcli network firewall ruleset set -e true -r ntpClient\` where the host’s
      own filter is to blame.
      Live: no restart is needed.

    Keep it from coming back
      Watch reach of every source, and test 123/udp after each change of a filter.
      References: RFC 5905 §13

    What speaks against it
      · net.ping is answered (esx01 → ntp1)
        bundle/ping.txt:7  3 packets transmitted, 3 received, 0% packet loss

    Other candidates
        5 %  The time service on the source has stopped — source ntp1

    Next check
      · Ask from another port: \`ntpdate -qu ntp1\`. An answer here means that only
        source port 123 is filtered. (about 2 s, from esx01)

    Could not be read
      · bundle/core: binary data: not a text in any encoding Tokimori knows

      Read: bundle/ntpq.txt, bundle/var/log/syslog.log (ntpq.peers, log.ntpd)
    "
  `);
});

test('fault, in Japanese', () => {
  expect(renderText(fault, ja)).toMatchInlineSnapshot(`
    "障害  ファイアウォールが NTP（123/udp）を捨てています
      esx01 → ntp1 · 非常に可能性が高い（93 %） · 未実証

    根拠
      · ntp.exchange は silent（esx01 → ntp1）
        bundle/ntpq.txt:4
          ntp1   .INIT.   16 u    - 1024    0    0.000    0.000   0.000
      · said.firewall は mentioned（esx01）
        申し出  since the firewall change last night

    起こり方
      要求はホストから出ていますが、応答が一度も届いていません。ホストとネットワーク
      は動いています。途中のフィルターが 123/udp を片方向で捨てています。
      要求が途中で捨てられる（esx01 → ntp1） ⇒ 時計が補正されない（esx01）

    影響
      時計がずれていきます。数分ずれると Kerberos や TLS の認証が失敗し、ホスト間で
      ログの時刻が合わなくなります。

    直し方
      esx01 から ntp1 への 123/udp と、その応答を許可します。ホスト自身のフィルター
      が原因なら \`esxcli network firewall ruleset set -e true -r ntpClient\` を実行し
      ます。
      稼働したまま直せます。再起動は要りません。

    再発を防ぐ
      各時刻源の reach を監視し、フィルターを変更したら 123/udp を確かめます。
      参照: RFC 5905 §13

    当てはまらない点
      · net.ping は answered（esx01 → ntp1）
        bundle/ping.txt:7  3 packets transmitted, 3 received, 0% packet loss

    ほかの候補
        5 %  時刻源のサービスが止まっています — 時刻源 ntp1

    次に確かめること
      · 別の送信元ポートから尋ねます: \`ntpdate -qu ntp1\`。応答があれば、送信元ポート
        123 だけが止められています。（約 2 秒、実行場所: esx01）

    読めなかったもの
      · bundle/core: binary data: not a text in any encoding Tokimori knows

      読んだもの: bundle/ntpq.txt, bundle/var/log/syslog.log（ntpq.peers, log.ntpd）
    "
  `);
});

test('undetermined, in English', () => {
  expect(renderText(undetermined, en)).toMatchInlineSnapshot(`
    "UNDETERMINED  I can’t tell yet. What is here fits more than one explanation, or
                  none well enough.

    Candidates
       55 %  A firewall drops NTP (123/udp) — esx01 → ntp1
             bundle/ntpq.txt:4
               ntp1   .INIT.   16 u    - 1024    0    0.000    0.000   0.000
       40 %  The time service on the source has stopped — source ntp1

    Next check
      · Ask from another port: \`ntpdate -qu ntp1\`. An answer here means that only
        source port 123 is filtered. (about 2 s, from esx01)

      Read: bundle/ntpq.txt, bundle/var/log/syslog.log (ntpq.peers, log.ntpd)
    "
  `);
});

test('undetermined, in Japanese', () => {
  expect(renderText(undetermined, ja)).toMatchInlineSnapshot(`
    "判断できません  まだ原因を絞り込めません。手元の情報では説明が一つに決まらない
                    か、どれも十分には当てはまりません。

    候補
       55 %  ファイアウォールが NTP（123/udp）を捨てています — esx01 → ntp1
             bundle/ntpq.txt:4
               ntp1   .INIT.   16 u    - 1024    0    0.000    0.000   0.000
       40 %  時刻源のサービスが止まっています — 時刻源 ntp1

    次に確かめること
      · 別の送信元ポートから尋ねます: \`ntpdate -qu ntp1\`。応答があれば、送信元ポート
        123 だけが止められています。（約 2 秒、実行場所: esx01）

      読んだもの: bundle/ntpq.txt, bundle/var/log/syslog.log（ntpq.peers, log.ntpd）
    "
  `);
});

test('healthy, in both languages', () => {
  expect(renderText(healthy, en)).toMatchInlineSnapshot(`
    "HEALTHY  What was read works, and nothing in it is left unexplained.

    This holds for
      · esx01: ntpq.peers, log.ntpd

      Read: bundle/ntpq.txt, bundle/var/log/syslog.log (ntpq.peers, log.ntpd)
    "
  `);
  expect(renderText(healthy, ja)).toMatchInlineSnapshot(`
    "正常  読み取った範囲は正しく働いており、説明のつかない兆候もありません。

    確かめた範囲
      · esx01: ntpq.peers, log.ntpd

      読んだもの: bundle/ntpq.txt, bundle/var/log/syslog.log（ntpq.peers, log.ntpd）
    "
  `);
});

test('exposed, in both languages', () => {
  expect(renderText(exposed, en)).toMatchInlineSnapshot(`
    "EXPOSED  Nothing is broken now, but this is weak.

    Exposures
      ! The monitor list is open to everyone — this host
        · ntp.monlist is answers (this host)
          ntpdc.txt:1  remote address          port local address
        Others can use this host to flood a third.
        Add \`disable monitor\`.

      Read: bundle/ntpq.txt, bundle/var/log/syslog.log (ntpq.peers, log.ntpd)
    "
  `);
  expect(renderText(exposed, ja)).toMatchInlineSnapshot(`
    "注意  故障は見つかりませんが、弱点が残っています。

    弱点
      ! monlist がだれにでも開かれています — このホスト
        · ntp.monlist は answers（このホスト）
          ntpdc.txt:1  remote address          port local address
        第三者への攻撃に使われます。
        \`disable monitor\` を加えます。

      読んだもの: bundle/ntpq.txt, bundle/var/log/syslog.log（ntpq.peers, log.ntpd）
    "
  `);
});

test('nothing to judge by', () => {
  expect(renderText(empty, en)).toMatchInlineSnapshot(`
    "UNDETERMINED  I can’t tell yet. Nothing here shows what works or what fails.

      Read: nothing
    "
  `);
  expect(renderText(empty, ja)).toMatchInlineSnapshot(`
    "判断できません  まだ判断できません。何が動き、何が失敗しているかを示す行がありま
                    せん。

      読んだもの: なし
    "
  `);
});

test('a mend that needs a restart says so', () => {
  const remedy = {
    ...dropped.remedy,
    live: false,
    restart: 'chronyd',
    restartText: { en: 'chronyd, since it reads keys at start only', ja: 'chronyd（鍵は起動時にしか読まれません）' },
  };
  expect(renderText({ ...fault, causes: [{ ...dropped, remedy }] }, en)).toContain(
    'A restart is needed: chronyd, since it reads keys at start only',
  );
});

test('where two causes are left, the other one is said at once', () => {
  const first = { ...dropped, probability: 0.6 };
  const rival = { ...dropped, key: 'rival', probability: 0.3, title: { en: 'The rival', ja: '対抗' } };
  const answer = { ...fault, causes: [first, rival] };
  expect(renderText(answer, en)).toContain('Or else: The rival (30 %)');
  expect(renderText(answer, ja)).toContain('そうでなければ: 対抗 (30 %)');
  expect(renderText({ ...fault, causes: [{ ...first, probability: 0.9 }, rival] }, en)).not.toContain('Or else');
});

test('two faults at once are both named', () => {
  const second = { ...dropped, key: 'b', title: { en: 'The second', ja: '二つ目' }, probability: 0.8 };
  expect(renderText({ ...fault, causes: [dropped, second] }, en)).toContain('Also at fault: The second');
});

test('many lines are counted, not poured out', () => {
  const entries = Array.from({ length: 40 }, (_, i) => ({
    finding: `f${i}`,
    outcome: 'o',
    subject: 'host:a' as const,
    bits: 40 - i,
    facts: [{ text: `line ${i}`, origin: `log:${i}` }],
  }));
  const text = renderText({ ...fault, causes: [{ ...dropped, for: entries }] }, en);
  expect(text).toContain('line 4\n  and 35 more\n');
});

test('one cause at several places is one candidate, one check at several places one check', () => {
  const elsewhere = { ...dropped, entity: 'path:esx01>ntp2' as const, probability: 0.2 };
  const [check] = fault.next;
  const text = renderText(
    {
      ...undetermined,
      causes: [...undetermined.causes, elsewhere],
      next: [check!, { ...check!, subject: 'path:esx01>ntp2' }],
    },
    en,
  );
  expect(text).toContain('55 %  A firewall drops NTP (123/udp) — esx01 → ntp1, esx01 → ntp2\n');
  expect(text.replace(/\s+/g, ' ')).toContain('likewise for esx01 → ntp2)');
  expect(text.split('ntpdate -qu')).toHaveLength(2);
});

test('a line that repeats says how often', () => {
  const facts = [{ text: 'no server suitable', origin: 'log:3', count: 412 }];
  const entry = { finding: 'f', outcome: 'o', subject: 'host:a' as const, bits: 3, facts };
  expect(renderText({ ...fault, causes: [{ ...dropped, for: [entry] }] }, en)).toContain(
    'log:3  no server suitable (412 times)\n',
  );
});

test('standard input has a name', () => {
  const facts = [{ text: 'no server suitable', origin: '-:3' }];
  const entry = { finding: 'f', outcome: 'o', subject: 'host:a' as const, bits: 3, facts };
  const text = renderText(
    { ...fault, causes: [{ ...dropped, for: [entry] }], unread: [{ name: '-', why: 'cut' }] },
    en,
  );
  expect(text).toContain('standard input:3  no server suitable');
  expect(text).toContain('· standard input: cut');
});

test('an exposure that is the answer is named once', () => {
  const text = renderText({ ...exposed, causes: exposed.exposures }, en);
  expect(text.split('The monitor list is open')).toHaveLength(2);
});

describe('nothing from outside steers the terminal', () => {
  test('colours are dropped, other controls shown by their code', () => {
    const facts = [{ text: '\x1b[31mred\x1b[0m \x07bell \u202Eevil \x9b2J', origin: 'a\x1b]0;title\x07\nb:1' }];
    const entry = { finding: 'f', outcome: 'o', subject: 'host:\x1b[2Jx' as const, bits: 3, facts };
    expect(renderText({ ...empty, verdict: 'fault', causes: [{ ...dropped, for: [entry] }] }, en)).toContain(
      '  a\\x0ab:1  red \\x07bell \\u202eevil \\x9b2J\n',
    );
  });

  test('whatever is quoted, only line ends remain', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.integer({ min: 40, max: 100 }), (text, width) => {
        const entry = {
          finding: text,
          outcome: text,
          subject: 'host:a' as const,
          bits: 1,
          facts: [{ text, origin: text }],
        };
        const out = renderText(
          { ...fault, causes: [{ ...dropped, for: [entry] }], unread: [{ name: text, why: text }] },
          { ...en, width },
        );
        expect(out).not.toMatch(/[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/);
      }),
    );
  });
});

test('no line is wider than the terminal, in both languages, at any width', () => {
  fc.assert(
    fc.property(fc.integer({ min: 40, max: 120 }), fc.constantFrom('en' as const, 'ja' as const), (width, lang) => {
      const lines = renderText(fault, { ...en, lang, width }).split('\n');
      // The place of a quote is never cut: it is what one copies.
      const wide = lines.filter((line) => displayWidth(line) > width && !line.includes('bundle/'));
      expect(wide).toEqual([]);
    }),
  );
});

test('colour changes nothing but the colour', () => {
  const coloured = renderText(fault, { ...en, colour: true });
  expect(coloured).toContain('\x1b[1;31mFAULT\x1b[0m');
  expect(coloured).toContain('\x1b[36mntpdate -qu ntp1\x1b[0m');
  expect(coloured.replace(/\x1b\[[\d;]+m/g, '')).toBe(renderText(fault, en).replaceAll('`', ''));
});
