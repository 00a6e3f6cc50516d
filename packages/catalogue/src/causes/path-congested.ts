import { grade } from '@tokimori/model';
import { cause } from '../cause.ts';

/** Queues on the path: delay grows with the load. */
export default cause({
  key: 'path-congested',
  on: 'path',
  nature: 'fault',
  domain: 'time',
  weight: 0.3,
  brings: { 'way.congested': grade.sure },
  wide: true,
  title: {
    en: 'The path is congested: delay and error rise with the load',
    ja: '経路が混雑し、負荷とともに遅延が増えています',
  },
  explanation: {
    en: 'A link on the way is full, and packets wait in its queue; delay and jitter rise in the busy hours, at the backup window for example, and fall again at night. Mostly only one direction is full, so the offset follows the load as well.',
    ja: '経路上のリンクが飽和し、パケットが待ち行列に並んでいます。バックアップ時間帯など混む時間に遅延とジッターが増え、空くと戻ります。多くは片方向だけが混むため、ずれも負荷につれて動きます。',
  },
  breaks: {
    en: 'Applications on that link see slow answers and time-outs at the same hours as the clock sees offsets.',
    ja: '同じリンクのアプリケーションも、時計がずれる時間帯に応答遅延やタイムアウトを起こします。',
  },
  remedy: {
    en: "Let chrony ignore the delayed samples, live: `chronyc maxdelay SERVER 0.05` (a little above the quiet delay), kept as `maxdelay 0.05` on the server line; ntpsec `ntpq -a KEYID -k KEYFILE -c ':config tinker huffpuff 7200'`. Then remove the cause: shape the bulk traffic, mark NTP (`dscp 46` in chrony.conf, read at start) where the network honours it, or set up a source on this side.",
    ja: "`chronyc maxdelay SERVER 0.05`（空いているときの遅延より少し上）で遅れた標本を捨てさせ、設定行に `maxdelay 0.05` を書きます。ntpsecは `ntpq -a KEYID -k KEYFILE -c ':config tinker huffpuff 7200'` です。続いて大量転送の帯域を制限し、網が対応していればNTPに印を付け（chrony.confの `dscp 46`、起動時に読み込み）、または手前側に同期元を置いて原因を除きます。",
    live: true,
    restart: null,
  },
  prevention: {
    en: 'Graph delay beside link load, and keep management traffic out of the bulk queue.',
    ja: '遅延をリンク負荷と並べて記録し、管理通信を大量転送の待ち行列から分けます。',
  },
  references: ['chrony.conf(5) maxdelay, dscp', 'ntp.conf(5) tinker huffpuff'],
});
