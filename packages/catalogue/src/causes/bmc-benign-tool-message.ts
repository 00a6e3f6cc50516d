import { grade } from '@tokimori/model';
import { cause } from '../cause.ts';

/** The tool prints an error, the state is as wished. */
export default cause({
  key: 'bmc-benign-tool-message',
  on: 'bmc',
  nature: 'fault',
  domain: 'bmc',
  weight: 1,
  brings: { 'bmc.tool-cries': grade.sure },
  title: { en: 'The tool prints an error that means nothing here', ja: '表示されたエラーはここでは無害です' },
  explanation: {
    en: 'The command did its work; the tool also asked for something this BMC does not have (the suite list before log-in, HPM.x capabilities, a PICMG or OEM probe, a missing FRU) and prints that refusal as if it were the result. The exit status and a second read show what is really so.',
    ja: 'コマンドは目的を果たしています。ツールが併せて、このBMCにない機能（ログイン前のスイート一覧、HPM.x、PICMGやOEMの確認、存在しないFRU）を尋ね、その拒否をエラーのように表示したものです。実際の状態は終了ステータスと再読み取りで分かります。',
  },
  breaks: {
    en: 'Nothing but attention: scripts that look for "Error" in the output fail without need.',
    ja: '実害はありませんが、出力の「Error」を探すスクリプトが不要に失敗します。',
  },
  remedy: {
    en: 'Judge by the state, not by the words: read back what was set (`ipmitool chassis power status`, `ipmitool lan print 1`, `ipmitool sel info`). The noise goes with `-C 3` or `-C 17` (no suite list is asked for) and `2>/dev/null` on probes; in scripts test the exit status.',
    ja: '文言ではなく状態で判断します。設定した値を `ipmitool chassis power status`、`ipmitool lan print 1`、`ipmitool sel info` で読み返してください。スイートを `-C 3` や `-C 17` と指定すれば一覧は尋ねられず、探索の表示は `2>/dev/null` で消せます。スクリプトでは終了ステータスを見ます。',
    live: true,
    restart: null,
  },
  prevention: {
    en: 'Match whole results in monitoring, never single words of a tool.',
    ja: '監視では、ツールの単語ではなく結果全体を照合します。',
  },
  references: ['ipmitool(1)', 'IPMI 2.0 §5.2 (completion codes)'],
});
