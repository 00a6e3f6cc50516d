import type { Review } from '@tokimori/model';
import { expect, test } from 'vitest';
import { renderReview } from './review.ts';

const review: Review = {
  schema: 'tokimori.review/1',
  files: [
    {
      name: 'chrony.conf',
      kind: 'chrony.conf',
      advice: [
        {
          rule: 'unknown-directive',
          severity: 'error',
          line: 3,
          text: 'sever ntp1.example.net \x1b[2Jiburst',
          reason: { en: 'chronyd refuses it.', ja: 'chronyd が拒みます。' },
          better: { remove: ['sever ntp1.example.net iburst'], add: ['server ntp1.example.net iburst'] },
          reference: 'chrony.conf(5)',
        },
        {
          rule: 'drift-file',
          severity: 'hint',
          line: 0,
          text: '',
          reason: { en: 'Nothing is remembered.', ja: '何も覚えていません。' },
          better: { remove: [], add: ['driftfile /var/lib/chrony/drift'] },
          reference: 'chrony.conf(5) driftfile',
        },
      ],
    },
    { name: '-', kind: 'nginx.conf', advice: [] },
    {
      name: 'run.sh',
      kind: 'commands',
      advice: [
        {
          rule: 'nginx-restart',
          severity: 'warning',
          line: 7,
          text: 'systemctl restart nginx',
          reason: { en: 'Connections are cut.', ja: '接続が切れます。' },
          better: { remove: ['systemctl restart nginx'], add: ['nginx -t && systemctl reload nginx'] },
          reference: 'nginx docs',
        },
      ],
    },
  ],
  unread: [{ name: 'core', why: 'binary data' }],
};

test('in English', () => {
  expect(renderReview(review, { lang: 'en', width: 80, colour: false })).toMatchInlineSnapshot(`
    "chrony.conf (chrony.conf)
      3  error  sever ntp1.example.net iburst
        chronyd refuses it.
        - sever ntp1.example.net iburst
        + server ntp1.example.net iburst
        chrony.conf(5)  [unknown-directive]

      whole file  hint
        Nothing is remembered.
        + driftfile /var/lib/chrony/drift
        chrony.conf(5) driftfile  [drift-file]

    standard input (nginx.conf)
      Nothing to say.

    run.sh (commands)
      7  warning  systemctl restart nginx
        Connections are cut.
        What works instead:
        $ nginx -t && systemctl reload nginx
        nginx docs  [nginx-restart]

    Could not be read
      · core: binary data

      3 files: 1 error, 1 warning, 1 hint, 1 not read
    "
  `);
});

test('in Japanese', () => {
  expect(renderReview(review, { lang: 'ja', width: 80, colour: false })).toMatchInlineSnapshot(`
    "chrony.conf (chrony.conf)
      3  誤り  sever ntp1.example.net iburst
        chronyd が拒みます。
        - sever ntp1.example.net iburst
        + server ntp1.example.net iburst
        chrony.conf(5)  [unknown-directive]

      ファイル全体  ヒント
        何も覚えていません。
        + driftfile /var/lib/chrony/drift
        chrony.conf(5) driftfile  [drift-file]

    標準入力 (nginx.conf)
      指摘はありません。

    run.sh (commands)
      7  警告  systemctl restart nginx
        接続が切れます。
        代わりに使えるもの:
        $ nginx -t && systemctl reload nginx
        nginx docs  [nginx-restart]

    読めなかったもの
      · core: binary data

      3 ファイル: 誤り 1、警告 1、ヒント 1、読めなかったもの 1
    "
  `);
});

test('colours only where they are asked for, and nothing from outside steers the terminal', () => {
  const plain = renderReview(review, { lang: 'en', width: 40, colour: false });
  const coloured = renderReview(review, { lang: 'en', width: 40, colour: true });
  expect(plain).not.toContain('\x1b');
  expect(coloured).toContain('\x1b[31m- sever');
  expect(coloured).not.toContain('\x1b[2J');
});
