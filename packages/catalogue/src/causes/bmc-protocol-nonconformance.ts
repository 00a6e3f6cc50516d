import { grade } from '@tokimori/model';
import { cause } from '../cause.ts';

/** The BMC deviates from the standard and a strict client gives up. */
export default cause({
  key: 'bmc-protocol-nonconformance',
  on: 'bmc',
  nature: 'fault',
  domain: 'bmc',
  weight: 1.5,
  brings: { 'bmc.deviates': grade.sure },
  given: [
    { finding: 'said.bmc-firmware', outcome: 'yes', factor: 1.5 },
    { finding: 'said.bmc-old-firmware', outcome: 'yes', factor: 1.5 },
    { finding: 'said.bmc-sometimes', outcome: 'yes', factor: 0.3 },
    { finding: 'said.bmc-others-fine', outcome: 'yes', factor: 0.5 },
  ],
  title: { en: 'The BMC deviates from the standard; a strict client gives up', ja: 'BMCの応答が規格から外れています' },
  explanation: {
    en: 'The BMC answers, but not as written: it echoes privilege 0, wants another role byte in its hashes, cuts the password at 16 characters, sends short replies, or returns Redfish data with missing or mistyped fields. A lenient client goes on, a strict one stops with a message that blames user, key or privilege.',
    ja: 'BMCは応答しますが、規格どおりではありません。特権0をそのまま返す、ハッシュに含めるロールの値が異なる、パスワードを16文字で切る、短い応答を返す、Redfishの項目が欠ける・型が違う、などです。寛容なクライアントは続行し、厳格なクライアントはユーザーや鍵、特権の問題として停止します。',
  },
  breaks: {
    en: 'One tool or library version cannot manage this model, while another one can.',
    ja: '特定のツールやその版だけがこの機種を管理できません。',
  },
  remedy: {
    en: 'Try the workaround for the vendor: FreeIPMI `-W opensesspriv`, `-W intel20`, `-W supermicro20`, `-W sun20`; ipmitool `-o intelplus`, `-o supermicro`. `ipmitool -vvv -I lanplus -H BMC -U USER -E mc info` shows at which message it breaks. A firmware update of the BMC often mends it; plan that, since it restarts the BMC (not the host).',
    ja: 'ベンダー向けの回避オプションを試します。FreeIPMIは `-W opensesspriv`、`-W intel20`、`-W supermicro20`、`-W sun20`、ipmitoolは `-o intelplus`、`-o supermicro` です。どのメッセージで止まるかは `ipmitool -vvv -I lanplus -H BMC -U USER -E mc info` で分かります。BMCのファームウェア更新で直ることが多いものの、BMC（ホストではありません）が再起動するため計画して行います。',
    live: true,
    restart: null,
  },
  prevention: {
    en: 'Keep the workaround per model in the inventory, and retest after each firmware update.',
    ja: '機種ごとの回避オプションを台帳に記録し、ファームウェア更新のたびに再確認します。',
  },
  references: ['IPMI 2.0 §13.28–13.32', 'freeipmi(7) WORKAROUNDS', 'DSP0266'],
});
