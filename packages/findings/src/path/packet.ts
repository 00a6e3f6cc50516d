import { leak } from '@tokimori/model';
import { finding, normally, t } from '../finding.ts';

/**
 * What the client's own tests say about the last reply: chrony's ten tests, ntpd's flash bits (RFC 5905 §A.5.3, ntp.org
 * "Flash Status Word"), a capture.
 */
export const ntpPacket = finding({
  name: 'ntp.packet',
  on: 'path',
  domain: 'time',
  role: 'symptom',
  outcomes: ['passes', 'unsynchronised', 'loop', 'bogus', 'auth', 'denied', 'malformed'],
  normal: normally('passes', {
    unsynchronised: 0.01,
    loop: leak.mechanism,
    bogus: leak.mechanism,
    auth: leak.mechanism,
    denied: leak.mechanism,
    malformed: leak.mechanism,
  }),
  good: ['passes'],
  title: t('tests of the reply', '応答の検査結果'),
  says: {
    passes: t('the replies pass every test', '応答は全検査を通過しています'),
    unsynchronised: t(
      'the reply says its server is not synchronised (or is a kiss code)',
      '応答自身が「未同期」(または拒否コード)と示しています',
    ),
    loop: t('the source follows this client: a loop', '同期元がこのクライアントに同期しており、ループしています'),
    bogus: t(
      'the reply does not belong to the request (wrong origin time)',
      '応答が要求と対応していません(origin 時刻の不一致)',
    ),
    auth: t('the reply fails authentication', '応答の認証に失敗しています'),
    denied: t('the server denies access', 'サーバーがアクセスを拒否しています'),
    malformed: t('the reply is damaged or cut short', '応答が壊れているか、途中で切れています'),
  },
  judge(view, path) {
    if (!view.isPeer(path)) return undefined;
    const flash = view.last(path, 'assoc.flash');
    const tests = view.last(path, 'assoc.tests');
    const dropped = view
      .all(path, 'event.server-dropped')
      .findLast((f) => f.value === 'auth' || f.value === 'malformed');
    if (flash !== undefined) {
      const outcome = byFlash(flash.value);
      if (outcome !== undefined) return { outcome, facts: [flash] };
    }
    if (tests !== undefined && (view.value(path, 'assoc.rx') ?? 1) > 0) {
      const outcome = byTests(tests.value);
      if (outcome !== undefined) return { outcome, facts: [tests] };
    }
    return dropped === undefined ? undefined : { outcome: dropped.value, facts: [dropped] };
  },
});

const flashOutcomes: readonly (readonly [RegExp, string])[] = [
  [/\bpkt_(bogus|dup)\b/, 'bogus'],
  [/\bpkt_(auth|autokey|crypto)\b/, 'auth'],
  [/\bpkt_denied\b/, 'denied'],
  [/\bpkt_(stratum|unsync)\b/, 'unsynchronised'],
  [/\bpkt_header\b/, 'malformed'],
];

function byFlash(flash: string): string | undefined {
  if (/^ok\b|^0+$/.test(flash)) return 'passes';
  for (const [pattern, outcome] of flashOutcomes) if (pattern.test(flash)) return outcome;
  // peer_loop comes with every unreached peer; without peer_unreach it means a real loop.
  if (/\bpeer_loop\b/.test(flash) && !/\bpeer_unreach\b/.test(flash)) return 'loop';
  return undefined;
}

/** chronyc(1) ntpdata: tests 1-3 (duplicate, bogus, invalid), 5-7 (authentication, header, synchronised), A-D (delay, ratio, change, loop). */
function byTests(tests: string): string | undefined {
  const bits = tests.replace(/\D/g, '');
  if (bits.length !== 10) return undefined;
  if (bits === '1111111111') return 'passes';
  if (bits.startsWith('000') || bits[1] === '0') return 'bogus';
  if (bits.startsWith('111') && bits[3] === '0') return 'auth';
  if (bits.startsWith('111') && (bits[4] === '0' || bits[5] === '0')) return 'unsynchronised';
  if (bits.startsWith('111111') && bits[9] === '0') return 'loop';
  return undefined;
}
