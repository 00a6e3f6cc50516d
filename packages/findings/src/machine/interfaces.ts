import { endsOf, type Fact, isPath, leak, nameOf } from '@tokimori/model';
import { finding, normally, t } from '../finding.ts';
import { fewTimes, saidFine } from '../fine.ts';
import { machineOfBackend } from '../machines.ts';
import { times } from '../upstream/tries.ts';

/** Whether the host's address is its own alone. */
export const ownAddress = finding({
  name: 'machine.address',
  on: 'host',
  domain: 'host',
  role: 'symptom',
  outcomes: ['own', 'shared'],
  normal: normally('own', { shared: leak.mechanism }),
  good: ['own'],
  title: t('own address', '自ホストのアドレス'),
  says: {
    own: t('no other machine uses the address', 'アドレスの重複は見られません'),
    shared: t('another machine uses the same address', '別のマシンが同じアドレスを使用しています'),
  },
  judge(view, host) {
    const facts = view.all(host, 'machine.address-conflict');
    return facts.length === 0 ? undefined : { outcome: 'shared', facts };
  },
});

/** A reboot or a cable that is moved takes a link down once or twice; it comes back each time where the link itself is bad. */
const flaps = 4;
const isBack = (down: Fact, states: readonly Fact[]): boolean =>
  states.some(
    (fact) =>
      fact.value === 'up' &&
      fact.conditions?.['interface'] === down.conditions?.['interface'] &&
      times(fact) >= flaps - 1,
  );

/** The host's interfaces: frames that arrive broken, links that come and go. */
export const interfaces = finding({
  name: 'machine.interfaces',
  on: 'host',
  domain: 'network',
  role: 'symptom',
  outcomes: ['clean', 'down', 'errors'],
  normal: normally('clean', { down: 0.05, errors: leak.specific }),
  good: ['clean', 'down'],
  title: t('interfaces', 'インターフェース'),
  says: {
    clean: t('the interfaces are up and count no errors', 'インターフェースは稼働し、エラーはありません'),
    down: t('an interface is down', '停止中のインターフェースがあります'),
    errors: t(
      'an interface counts broken frames, or its link comes and goes',
      'インターフェースでフレームの破損、またはリンクの断続が発生しています',
    ),
  },
  judge(view, host) {
    const errors = view.all(host, 'machine.link-errors');
    // A card that was reset once and works since; counters tell of what goes on.
    const isOver =
      errors.every((fact) => fact.value === 'transmit queue timed out') &&
      view.count(host, 'machine.link-errors') <= fewTimes &&
      saidFine(view, host);
    if (errors.length > 0) return { outcome: isOver ? 'clean' : 'errors', facts: errors };
    const states = view.all(host, 'machine.link-state');
    if (states.length === 0) return undefined;
    const flapping = states.filter((fact) => fact.value === 'down' && times(fact) >= flaps && isBack(fact, states));
    if (flapping.length > 0) return { outcome: 'errors', facts: flapping };
    const down = states.filter((fact) => fact.value === 'down');
    // An unused socket is down by right.
    return down.length === states.length ? { outcome: 'down', facts: down } : { outcome: 'clean', facts: states };
  },
});

/** The port of a device: what the switch counts on it. */
export const devicePort = finding({
  name: 'device.port',
  on: 'device',
  domain: 'network',
  role: 'symptom',
  outcomes: ['clean', 'errors'],
  normal: normally('clean', { errors: leak.specific }),
  good: ['clean'],
  title: t('ports of the device', '機器のポート'),
  says: {
    clean: t('the ports of the device count no errors', '機器のポートにエラーはありません'),
    errors: t(
      'a port of the device counts broken frames, mismatches or flaps',
      '機器のポートでフレームの破損、不一致、または断続が数えられています',
    ),
  },
  judge(view, device) {
    const facts = view.all(device, 'device.port-errors');
    return facts.length === 0 ? undefined : { outcome: 'errors', facts };
  },
});

export const deviceLoad = finding({
  name: 'device.load',
  on: 'device',
  domain: 'network',
  role: 'symptom',
  outcomes: ['calm', 'overloaded'],
  normal: normally('calm', { overloaded: leak.specific }),
  good: ['calm'],
  title: t('load of the device', '機器の負荷'),
  says: {
    calm: t('the device has room', '機器に余裕があります'),
    overloaded: t('the device is at its limit, in its own words', '機器自身が限界に達していると報告しています'),
  },
  judge(view, device) {
    const facts = view.all(device, 'device.overloaded');
    return facts.length === 0 ? undefined : { outcome: 'overloaded', facts };
  },
});

/** The measured ways of a host: one bad way is that way's fault, all bad ways have something in common. */
export const spread = finding({
  name: 'link.spread',
  on: 'host',
  domain: 'network',
  role: 'symptom',
  outcomes: ['none', 'one', 'all'],
  normal: normally('none', { one: 0.05, all: 0.03 }),
  good: ['none'],
  title: t('ways that lose packets', '損失のある経路の広がり'),
  says: {
    none: t('no measured way loses packets', '計測した経路に損失はありません'),
    one: t('some of the measured ways lose packets, others do not', '損失のある経路と、ない経路があります'),
    all: t('every measured way of the host loses packets', '計測したすべての経路で損失があります'),
  },
  judge(view, host) {
    const machines = new Set<string>();
    const measured = view.subjects.flatMap((path) => {
      if (!isPath(path) || !path.startsWith(`path:${nameOf(host)}>`)) return [];
      // What was measured to an address stands on the paths to all of its ports.
      const machine = machineOfBackend(endsOf(path).to);
      if (machines.has(machine)) return [];
      machines.add(machine);
      const lost = view.all(path, 'link.lost-share').filter((fact) => fact.conditions?.['hop'] === undefined);
      return lost.length === 0 ? [] : [{ worst: lost.toSorted((a, b) => b.value - a.value)[0]! }];
    });
    // Silence to one address is about that address; loss is about the way.
    const partly = measured.filter(({ worst }) => worst.value < 1);
    if (partly.length < 2) return undefined;
    const lossy = partly.filter(({ worst }) => worst.value >= 0.03);
    const outcome = lossy.length === 0 ? 'none' : lossy.length === partly.length ? 'all' : 'one';
    return { outcome, facts: (lossy.length === 0 ? partly : lossy).map(({ worst }) => worst) };
  },
});
