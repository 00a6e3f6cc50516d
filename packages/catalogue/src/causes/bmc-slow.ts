import { grade } from '@tokimori/model';
import { cause } from '../cause.ts';

/** The BMC answers so late that clients give up. */
export default cause({
  key: 'bmc-slow',
  on: 'bmc',
  nature: 'fault',
  domain: 'bmc',
  weight: 1.5,
  brings: { 'bmc.late': grade.sure },
  given: [
    { finding: 'said.bmc-slow', outcome: 'yes', factor: 4 },
    { finding: 'said.bmc-others-fine', outcome: 'yes', factor: 1.5 },
    { finding: 'said.bmc-slow-link', outcome: 'yes', factor: 0.5 },
    { finding: 'said.bmc-pollers', outcome: 'yes', factor: 0.7 },
  ],
  title: { en: 'The BMC answers too late for its clients', ja: 'BMCの応答がクライアントの待ち時間に間に合いません' },
  explanation: {
    en: 'The BMC lives and answers every question, only seconds later than its clients wait. Answers then arrive after the question was repeated, in the wrong step of the handshake: "unexpected RAKP message", "session timeout", or a refused type. A presence ping, which costs the BMC nothing, is answered at once.',
    ja: 'BMCはすべての質問に答えますが、クライアントの待ち時間より数秒遅れます。再送後に届いた応答がハンドシェイクの別の段階に混ざり、想定外のRAKPメッセージやセッションタイムアウト、方式の拒否と表示されます。負荷のかからないプレゼンスpingにはすぐ応答します。',
  },
  breaks: {
    en: 'Inventory and sensor reads fail by turns, power commands take effect late or twice.',
    ja: '情報取得やセンサー読み取りがときどき失敗し、電源操作が遅れたり二重に実行されたりします。',
  },
  remedy: {
    en: 'Wait longer and ask less: `ipmitool -I lanplus -C 3 -N 5 -R 4 -H BMC -U USER -E power status`, FreeIPMI `--session-timeout=60000 --retransmission-timeout=5000`, in Redfish clients a time-out of 60 s. Keep the SDR in a file (`ipmitool sdr dump FILE`). If it was quick before, `ipmitool mc reset warm` frees it, or a firmware update does.',
    ja: '長く待ち、質問を減らします。`ipmitool -I lanplus -C 3 -N 5 -R 4 -H BMC -U USER -E power status`、FreeIPMIは `--session-timeout=60000 --retransmission-timeout=5000`、Redfishのクライアントはタイムアウトを60秒にします。SDRはファイルに保存します（`ipmitool sdr dump FILE`）。以前は速かったのなら、`ipmitool mc reset warm` かファームウェア更新で改善します。',
    live: true,
    restart: null,
  },
  prevention: {
    en: 'Record the answer time of each BMC; it grows long before the BMC stops.',
    ja: '各BMCの応答時間を記録します。停止するかなり前から延び始めます。',
  },
  references: ['IPMI 2.0 §6.12.7, §13.16', 'ipmitool(1) -N'],
});
