import { grade } from '@tokimori/model';
import { cause } from '../cause.ts';

/** Mandatory access control forbids the proxy to connect. */
export default cause({
  key: 'selinux-denies-proxy-connect',
  on: 'proxy',
  nature: 'fault',
  domain: 'upstream',
  weight: 2,
  brings: { 'proxy.connect-denied': grade.sure },
  given: [
    { finding: 'said.selinux', outcome: 'yes', factor: 10 },
    { finding: 'upstream.where', outcome: 'unix', factor: 0.25 },
    { finding: 'place.container', outcome: 'yes', factor: 0.6 },
  ],
  title: {
    en: 'SELinux (or AppArmor) forbids the proxy to connect',
    ja: 'SELinux/AppArmorがプロキシの接続を禁じています',
  },
  explanation: {
    en: 'The kernel answers the proxy’s connect() with "Permission denied" (13) before any packet leaves: the policy of its domain (httpd_t, haproxy_t) does not allow this port or socket. The backend is fine, and the same connection made from a shell succeeds.',
    ja: 'パケットが出る前に、カーネルがプロキシのconnect()に「Permission denied」（13）を返しています。そのドメイン（httpd_t、haproxy_t）のポリシーが、このポートやソケットへの接続を許していません。バックエンドは正常で、シェルから同じ接続を試すと成功します。',
  },
  breaks: {
    en: 'All requests to that backend fail at once with 502, and only since the policy applies (new image, relabelling).',
    ja: 'そのバックエンドへの要求は、ポリシーの適用後（新しいイメージ、ラベルの付け直しなど）からすべて即座に502になります。',
  },
  remedy: {
    en: 'Confirm with `ausearch -m AVC -ts recent` (name_connect, the port and its type). Allow just that, live and lasting: `setsebool -P httpd_can_network_connect 1`, or narrower by giving the port a type the proxy may use, `semanage port -a -t http_port_t -p tcp 8081`. For a socket file `restorecon -v /run/app.sock`; for HAProxy `setsebool -P haproxy_connect_any 1`. Do not switch SELinux off.',
    ja: '`ausearch -m AVC -ts recent` でname_connectと、ポートとその型を確かめます。必要な分だけ許可します（すぐ効き、永続します）。`setsebool -P httpd_can_network_connect 1`、または範囲を絞って、プロキシに許された型を `semanage port -a -t http_port_t -p tcp 8081` でポートに付けます。ソケットファイルは `restorecon -v /run/app.sock`、HAProxyは `setsebool -P haproxy_connect_any 1` です。SELinuxは無効にしないでください。',
    live: true,
    restart: null,
  },
  prevention: {
    en: 'Put booleans and port types into the same automation as the proxy’s configuration.',
    ja: 'ブール値とポートの型を、プロキシの設定と同じ自動化に含めます。',
  },
  references: ['httpd_selinux(8)', 'semanage-port(8)', 'connect(2) EACCES'],
});
