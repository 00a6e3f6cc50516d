import { grade } from '@tokimori/model';
import { cause } from '../cause.ts';

/** A Windows time server announces a root dispersion that NTP clients reject. */
export default cause({
  key: 'w32time-large-root-dispersion',
  on: 'source',
  nature: 'fault',
  domain: 'time',
  weight: 0.1,
  brings: { 'source.too-far': grade.sure },
  given: [
    { finding: 'place.looks-windows', outcome: 'yes', factor: 40 },
    { finding: 'place.windows-source', outcome: 'yes', factor: 60 },
  ],
  wide: true,
  title: {
    en: 'Windows time server announces too large an error',
    ja: 'Windowsの時刻サーバーが示す誤差が大きすぎます',
  },
  explanation: {
    en: 'An unsynchronised or freshly started Windows Time service announces a root dispersion of about 10 s. Clients receive every reply (reach 377) and still reject it, because ESXi and ntpd accept at most 1.5 s of root distance and chrony 3 s.',
    ja: '未同期または起動直後のWindows Timeサービスは、約10秒のルート分散を通知します。応答はすべて届き到達性も377ですが、許容するルート距離がESXiとntpdで1.5秒、chronyで3秒のため、クライアントはこのサーバーを採用しません。',
  },
  breaks: {
    en: 'ESXi hosts and Linux members drift away from the domain although "the domain controller is configured everywhere"; Kerberos fails once they are 5 minutes apart.',
    ja: '「全台にドメインコントローラーを設定済み」でもESXiやLinuxの時計は離れていき、5分を超えるとKerberosが失敗します。',
  },
  remedy: {
    en: "Mend it on the domain controller with the PDC role, where `w32tm /query /status` shows the source and the dispersion: `w32tm /config /manualpeerlist:\"SERVER,0x8\" /syncfromflags:manual /reliable:yes /update`, then `w32tm /resync`; no service is restarted. Or give the clients NTP servers that are not Windows. Only as a crutch raise the limit: `tos maxdist 15` in ntp.conf (live in ntpsec by `ntpq -a KEYID -k KEYFILE -c ':config tos maxdist 15'`, ESXi's ntpd needs a restart), `maxdistance 16` in chrony.conf (read at start).",
    ja: 'PDC役のドメインコントローラーで直します。`w32tm /query /status` で同期元と分散を確認し、`w32tm /config /manualpeerlist:"SERVER,0x8" /syncfromflags:manual /reliable:yes /update`、`w32tm /resync` とします（サービスの再起動は不要です）。またはクライアントにWindows以外のNTPサーバーを設定します。応急策として上限を上げるなら、ntp.confに `tos maxdist 15`（ntpsecは `ntpq -a KEYID -k KEYFILE -c \':config tos maxdist 15\'` で即時、ESXiのntpdは再起動が必要）、chrony.confに `maxdistance 16`（起動時に読み込み）です。',
    live: true,
    restart: null,
  },
  prevention: {
    en: 'Point the PDC at real NTP servers, and hosts at the same servers rather than at Windows.',
    ja: 'PDCを確かなNTPサーバーに同期させ、ホストもWindowsではなく同じサーバーを参照させます。',
  },
  references: ['Broadcom KB 443781', 'VMware KB 1035833', 'w32tm /config /update', 'chrony.conf(5) maxdistance'],
});
