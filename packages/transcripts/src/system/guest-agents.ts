import type { Reader } from '../reader.ts';
import { signOf } from '../sign.ts';

/** What the agents of hypervisors say when they move the guest's clock. They print one or two stamps, so it is searched. */
const forms: readonly RegExp[] = [
  /\[(?:vmtoolsd?:)?timeSync\]\s+(?<what>.{0,60}(?:stepping time|slewing time|Guest clock is (?:behind|ahead)\b.{0,30}, (?:stepping|slewing)|synchroniz\w+ (?:the )?(?:guest )?time|time synchronization).{0,80})$/i,
  /\b(?:vmtoolsd|vmware-\w+)\b.{0,60}(?<what>(?:Stepping|Slewing) (?:the )?(?:guest )?(?:time|clock).{0,80})$/i,
  /\bvgsvcTimeSync\w*: (?<what>(?:Radical|Adjusting|Host time|Guest time).{0,120})$/,
  /\bqemu-ga\b.{0,60}(?<what>guest-set-time (?:called|executed).{0,60})$/,
];
/** `vmware-toolbox-cmd timesync status` prints one word. */
const toolbox = /\bvmware-toolbox-cmd(?:\.exe)? timesync (?:status|enable)\b/;
const enabled = /^Enabled$/;
const harmless = /\[(?:vmtoolsd?:)?timeSync\]\s/;

/** vmtoolsd, VBoxService, qemu-ga: the guest's clock is set from outside. */
export const guestAgents: Reader = {
  id: 'guest-agents',
  title: 'vmtoolsd, VBoxService and qemu-ga log lines',
  seen: 'documented',
  sign: signOf(...forms, harmless, enabled),
  begins: ({ text }, cursor, out) =>
    forms.some((form) => form.test(text)) ||
    harmless.test(text) ||
    (enabled.test(text) && [out.command, cursor.peek(-1)?.text].some((it) => toolbox.test(it ?? ''))),
  read(cursor, out) {
    const line = cursor.next();
    out.covered('log.guest-agent');
    if (enabled.test(line.text)) {
      out.fact('env.virtual', 'vmware', line);
      out.fact('env.tools-sync', true, line);
      return;
    }
    for (const form of forms) {
      const what = form.exec(line.text)?.groups?.what;
      if (what === undefined) continue;
      out.fact('event.tools-step', what, line);
      return;
    }
  },
};
