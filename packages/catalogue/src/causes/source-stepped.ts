import { grade } from '@tokimori/model';
import { cause } from '../cause.ts';

/** The source's own time jumped. */
export default cause({
  key: 'source-stepped',
  on: 'source',
  nature: 'fault',
  domain: 'time',
  weight: 0.3,
  brings: { 'source.jumped': grade.sure },
  title: {
    en: 'The time source itself jumped',
    ja: '同期元の時刻自体が飛びました',
  },
  explanation: {
    en: "The server's clock made a jump (set by hand, resumed, receiver restarted), and its replies differ from one moment to the next by that amount. Clients show a huge jitter or frequency, hop between sources for a while, and then either follow or reject it.",
    ja: 'サーバーの時計が飛び（手動設定、再開、受信機の再起動など）、応答がある瞬間を境にその分だけ変わりました。クライアントではジッターや周波数が異常な値になり、同期元をしばらく行き来した後、追従するか除外します。',
  },
  breaks: {
    en: 'Where it is the only source the error arrives in all clients, within a few polls, as a jump of their own.',
    ja: '唯一の同期元なら、数回のポーリングのうちに全クライアントの時計も同じだけ飛びます。',
  },
  remedy: {
    en: "Suspend it on the clients, `chronyc offline SERVER`, until it is checked against a second reference, and end with `chronyc online SERVER`. On the server find out what set the clock (`journalctl -g 'Time has been changed'`) and correct it there once. Clients that already followed come back with `chronyc makestep` after the server is right.",
    ja: "クライアントで `chronyc offline SERVER` として使用を止め、第二の基準で確認できたら `chronyc online SERVER` で戻します。サーバーでは何が時計を変えたかを `journalctl -g 'Time has been changed'` で調べ、そこで一度だけ直します。すでに追従したクライアントは、サーバーが正しくなってから `chronyc makestep` で戻します。",
    live: true,
    restart: null,
  },
  prevention: {
    en: "Never set a server's clock by hand while it serves, and use `maxchange` on clients that must not jump.",
    ja: '配信中のサーバーの時計は手で変えず、飛んではならないクライアントには `maxchange` を設定します。',
  },
  references: ['chronyc(1) offline, online', 'chrony.conf(5) maxchange'],
});
