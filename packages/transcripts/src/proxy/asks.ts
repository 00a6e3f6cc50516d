import type { FactValueOf } from '@tokimori/facts';

const request = /\b(GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS) (\S{1,2000})/;

const heavy =
  /(?:^|[/?&=_.-])(?:reports?|exports?|backups?|dumps?|searches|search|imports?|bulk|batch|aggregat\w{0,10}|statistics|generate\w{0,10}|convert|pdf|csv|xlsx?|archive)(?:$|[/?&=_.-])/i;
const deep = /[?&](?:offset|skip|start|from)=\d{5,}|[?&]page=\d{4,}|[?&](?:limit|size|per_page|rows)=\d{4,}/i;
const channel =
  /(?:^|\/)(?:ws|wss|websockets?|sse|eventsource|event-?stream|longpoll\w{0,8}|signalr|sockjs\w{0,8})(?:$|[/?])|socket\.io|transport=(?:polling|websocket)|[?&](?:longpoll|watch|follow)=(?:1|true)/i;

/** What the request of a line asks for, by its words. */
export function asksIn(text: string): FactValueOf<'try.asks'>[] {
  const [, method = '', target = ''] = request.exec(text) ?? [];
  const path = target.replace(/^https?:\/\/[^/]{1,200}/i, '').slice(0, 600);
  return [
    ...(heavy.test(path) || deep.test(path) ? (['heavy'] as const) : []),
    ...(channel.test(path) ? (['long-poll'] as const) : []),
    ...(/^(?:POST|PUT|PATCH|DELETE)$/.test(method) ? (['write'] as const) : []),
  ];
}
