import { grade } from '@tokimori/model';
import { cause } from '../cause.ts';

/** An old libseccomp or Docker denies the 64-bit time calls of a newer image. */
export default cause({
  key: 'container-seccomp-blocks-time64',
  on: 'host',
  nature: 'fault',
  domain: 'time',
  weight: 0.1,
  brings: { 'clock.unreadable': grade.sure },
  given: [
    { finding: 'place.container', outcome: 'yes', factor: 3 },
    { finding: 'place.32bit', outcome: 'yes', factor: 3 },
  ],
  title: {
    en: 'The container filter blocks the 64-bit time system calls',
    ja: 'コンテナーのseccompが64ビット時刻呼び出しを拒否します',
  },
  explanation: {
    en: "On 32-bit systems newer images read the clock with the 64-bit calls (`clock_gettime64`), which the host's older libseccomp or Docker does not know and answers with EPERM. Programs then see 1970 or fail with odd date errors, although `date` on the host is right.",
    ja: '32ビット環境では新しいイメージが64ビットの呼び出し（`clock_gettime64`）で時刻を読みますが、ホストの古いlibseccompやDockerがこれを知らずEPERMを返します。ホストの `date` は正しいのに、コンテナーでは1970年になったり日付の異常なエラーが出たりします。',
  },
  breaks: {
    en: 'Package updates and TLS in that image fail with "certificate not yet valid"; other containers on the same host are fine.',
    ja: 'そのイメージだけパッケージ更新やTLSが「まだ有効でない証明書」で失敗し、同じホストの他のコンテナーは正常です。',
  },
  remedy: {
    en: 'Update the host to libseccomp 2.4.2 or later and Docker 19.03.9 or later, then create the container again. Proof beforehand: `docker run --rm --security-opt seccomp=unconfined IMAGE date` shows the right time while the same command without that option does not. Do not run it unconfined for good.',
    ja: 'ホストのlibseccompを2.4.2以降、Dockerを19.03.9以降に更新し、コンテナーを作り直します。事前に `docker run --rm --security-opt seccomp=unconfined IMAGE date` では正しく、オプションなしでは誤ることを確かめられます。unconfinedのまま運用はしません。',
    live: false,
    restart: {
      en: 'the container (and dockerd after its update): the filter is loaded when the container starts',
      ja: 'コンテナー（dockerdを更新した場合はdockerdも）。フィルターはコンテナーの起動時に読み込まれます',
    },
  },
  prevention: {
    en: 'Update the container host before moving to images with a newer C library.',
    ja: 'Cライブラリの新しいイメージへ移る前に、コンテナーホストを更新します。',
  },
  references: ['Alpine Linux 3.13 release notes: time64 requirements', 'seccomp(2)'],
});
