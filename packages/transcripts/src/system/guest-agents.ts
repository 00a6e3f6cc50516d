import type { Reader } from '../reader.ts';
import { signOf } from '../sign.ts';

/** What the agents of hypervisors say when they move the guest's clock. They print one or two stamps, so it is searched. */
const forms: readonly RegExp[] = [
  /\[(?:vmtoolsd?:)?timeSync\]\s+(?<what>.{0,60}(?:stepping time|slewing time|Guest clock is (?:behind|ahead)\b.{0,30}, (?:stepping|slewing)|synchroniz\w+ (?:the )?(?:guest )?time|time synchronization).{0,80})$/i,
  /\b(?:vmtoolsd|vmware-\w+)\b.{0,60}(?<what>(?:Stepping|Slewing) (?:the )?(?:guest )?(?:time|clock).{0,80})$/i,
  /\bvgsvcTimeSync\w*: (?<what>(?:Radical|Adjusting|Host time|Guest time).{0,120})$/,
  /\bqemu-ga\b.{0,60}(?<what>guest-set-time (?:called|executed).{0,60})$/,
];
const harmless = /\[(?:vmtoolsd?:)?timeSync\]\s/;

/** vmtoolsd, VBoxService, qemu-ga: the guest's clock is set from outside. */
export const guestAgents: Reader = {
  id: 'guest-agents',
  title: 'vmtoolsd, VBoxService and qemu-ga log lines',
  seen: 'documented',
  sign: signOf(...forms, harmless),
  begins: ({ text }) => forms.some((form) => form.test(text)) || harmless.test(text),
  read(cursor, out) {
    const line = cursor.next();
    out.covered('log.guest-agent');
    for (const form of forms) {
      const what = form.exec(line.text)?.groups?.what;
      if (what === undefined) continue;
      out.fact('event.tools-step', what, line);
      return;
    }
  },
};
