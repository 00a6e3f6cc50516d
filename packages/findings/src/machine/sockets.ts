import { finding, normally, t } from '../finding.ts';

/** Local ports Linux gives out by default: 32768–60999. */
const ports = 28_232;

/**
 * Sockets in TIME-WAIT hold a local port for a minute each, and only towards one and the same far end: far fewer of them
 * than there are ports cannot use the ports up.
 */
export const waitingSockets = finding({
  name: 'machine.time-wait',
  on: 'host',
  domain: 'host',
  role: 'condition',
  outcomes: ['room', 'many'],
  normal: normally('room', { many: 0.05 }),
  good: ['room', 'many'],
  suggests: ['room'],
  title: t('sockets in TIME-WAIT', 'TIME-WAIT のソケット'),
  says: {
    room: t(
      'sockets in TIME-WAIT are a part of ordinary closing, and far fewer than there are local ports',
      'TIME-WAIT は正常な切断の一部で、数はローカルポートの総数を大きく下回っています',
    ),
    many: t(
      'so many sockets are in TIME-WAIT as there are local ports for one far end',
      'TIME-WAIT のソケットが、1 つの宛先に使えるローカルポート数に近づいています',
    ),
  },
  judge(view, host) {
    const sockets = view.all(host, 'machine.sockets');
    const waiting = sockets.findLast(({ conditions }) => conditions?.['state'] === 'timewait');
    if (waiting === undefined) return undefined;
    return { outcome: waiting.value < 0.75 * ports ? 'room' : 'many', facts: [waiting] };
  },
});
