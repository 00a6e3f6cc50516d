import { grade } from '@tokimori/model';
import { cause } from '../cause.ts';

/** hostd or vpxa does not answer; what keeps it is often storage, memory or log load. */
export default cause({
  key: 'esxi-management-agent-hung',
  on: 'host',
  nature: 'effect',
  domain: 'host',
  weight: 0.05,
  brings: { 'esxi.agent-hung': grade.sure },
  given: [{ finding: 'place.esxi', outcome: 'yes', factor: 20 }],
  title: {
    en: 'The management agent of the ESXi host hangs',
    ja: 'ESXiホストの管理エージェントが応答していません',
  },
  explanation: {
    en: 'hostd answers neither vCenter nor the proxy in front of it, so that one reports "503" or "not responding". It rarely hangs by itself: slow storage, storms of correctable memory errors, a full log partition or scanners keep it busy.',
    ja: 'hostdがvCenterにも前段のプロキシにも応答しないため、「503」や「応答なし」になります。単独で停止することはまれで、ストレージの遅延、訂正可能なメモリーエラーの多発、ログ領域の枯渇、スキャナーの負荷が背後にあります。',
  },
  breaks: {
    en: 'The host cannot be managed and its virtual machines cannot be moved or backed up; they keep running.',
    ja: 'ホストの管理、仮想マシンの移行やバックアップができません。仮想マシンの稼働は続きます。',
  },
  remedy: {
    en: 'Look for what keeps it first: `grep -iE "deteriorated|APD|MCE|ramdisk" /var/log/vmkernel.log` around the time, `vdf -h` for a full partition, and `esxcli system process list`. Take that away and hostd usually returns by itself. Only if it does not, restart hostd alone with `/etc/init.d/hostd restart`, never `services.sh restart`, which takes every agent down.',
    ja: 'まず背後の原因を探します。その時刻の `grep -iE "deteriorated|APD|MCE|ramdisk" /var/log/vmkernel.log`、領域の枯渇は `vdf -h`、続いて `esxcli system process list` を見ます。原因がなくなれば多くの場合hostdは自然に戻ります。戻らないときだけ `/etc/init.d/hostd restart` でhostdのみ再起動し、全エージェントを止める `services.sh restart` は使いません。',
    live: false,
    restart: {
      en: 'hostd alone, if it does not come back by itself; virtual machines are not touched',
      ja: 'hostdだけ（自然に戻らない場合）。仮想マシンには影響しません',
    },
  },
  prevention: {
    en: 'Alerts on device latency, memory errors and the log partition come hours before hostd stops answering.',
    ja: 'デバイス遅延、メモリーエラー、ログ領域を監視すれば、hostdが応答しなくなる数時間前に気付けます。',
  },
  references: ['Broadcom KB 373203', 'Broadcom KB 442474', 'Broadcom KB 322032'],
});
