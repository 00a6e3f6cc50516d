import { grade } from '@tokimori/model';
import { cause } from '../cause.ts';

/** The signs point to the BMC and no known cause fits. */
export default cause({
  key: 'unlisted-bmc',
  on: 'bmc',
  nature: 'fault',
  domain: 'bmc',
  weight: 2,
  brings: { 'bmc.unlisted': grade.sure },
  title: { en: 'Something about the BMC that no known cause explains', ja: '既知の原因に当てはまらないBMCの異常です' },
  explanation: {
    en: 'The BMC or the way to it does not do as it should, but no entry of the catalogue accounts for what was seen. Rather than name the least bad guess, the observations left over are listed.',
    ja: 'BMCまたはそこへの経路に異常がありますが、カタログのどの原因でも観測の全体を説明できません。無理に候補を挙げず、説明できない観測を列挙します。',
  },
  breaks: {
    en: 'Open; do not rely on power control or on alarms of this machine until it is known.',
    ja: '未確定です。判明するまで、この機器の電源操作と警報は当てにしないでください。',
  },
  remedy: {
    en: 'Collect what separates the causes: `ipmitool -vvv -I lanplus -C 3 -H BMC -U USER -E mc info`, `rmcpping -c 5 BMC`, `ping -c 5 BMC`, `curl -skv https://BMC/redfish/v1/`, `tcpdump -ni any host BMC` during all of it, and from inside the host `ipmitool lan print 1`, `ipmitool mc info`, `ipmitool sel elist`. Then ask again with these.',
    ja: '原因を分ける情報を集めます。`ipmitool -vvv -I lanplus -C 3 -H BMC -U USER -E mc info`、`rmcpping -c 5 BMC`、`ping -c 5 BMC`、`curl -skv https://BMC/redfish/v1/` を、`tcpdump -ni any host BMC` を動かしながら実行し、ホスト内部からは `ipmitool lan print 1`、`ipmitool mc info`、`ipmitool sel elist` を取ります。これらを添えて再度診断してください。',
    live: true,
    restart: null,
  },
  prevention: {
    en: 'Keep a good run of these commands per model, to compare with.',
    ja: '比較用に、機種ごとに正常時の同じ出力を保存しておきます。',
  },
  references: ['ipmitool(1)', 'rmcpping(8)', 'IPMI 2.0'],
});
