import type { MessageRule, Say } from '../log/rule.ts';
import type { Reader } from '../reader.ts';
import { signOf } from '../sign.ts';

/** `avc:  denied  { name_connect } for  pid=5642 comm="nginx" dest=8081 scontext=… tcontext=… tclass=tcp_socket permissive=0` */
const avc = /\bavc:\s{1,4}denied\s{1,4}\{ (?<action>[\w ]{1,80}?) \} for\s{1,4}(?<rest>.{0,1200})$/;
const appArmor = /\bapparmor="DENIED" operation="(?<action>\w{1,40})"(?<rest>.{0,1200})$/;
const field = (rest: string, name: string): string | undefined =>
  new RegExp(`\\b${name}="?([^\\s"]{1,80})"?`).exec(rest)?.[1];

function deniedOf(text: string) {
  const groups = (text.includes('avc:') ? avc.exec(text) : text.includes('apparmor=') ? appArmor.exec(text) : null)
    ?.groups;
  if (groups === undefined) return undefined;
  const rest = groups.rest ?? '';
  // Permissive: written down, and let through.
  if (field(rest, 'permissive') === '1') return undefined;
  const program = field(rest, 'comm');
  const port = Number(field(rest, 'dest') ?? Number.NaN);
  return {
    text: `${groups.action} denied`,
    conditions: {
      action: groups.action ?? '',
      ...(program === undefined ? {} : { program }),
      ...(Number.isNaN(port) ? {} : { port }),
    },
  };
}

const tell = (say: Say): void => {
  const denied = deniedOf(say.log.message);
  if (denied !== undefined) say.fact('machine.mac-denied', denied.text, say.host, denied.conditions);
};

/** SELinux and AppArmor in the system's log. */
export const auditRules: readonly MessageRule[] = [
  {
    programs: ['kernel', 'audit', 'auditd', 'audisp-syslog'],
    pattern: /^(?:audit: )?type=1[34]00 audit\([\d.:]{5,40}\): .{0,1400}(?:avc:|apparmor=)/,
    tell,
  },
  { programs: ['kernel', 'audit', 'auditd', 'audisp-syslog'], pattern: /^(?:AVC |audit: )?(?:avc: |apparmor=)/, tell },
  {
    programs: ['setroubleshoot'],
    pattern:
      /^SELinux is preventing (?:\/\S{0,120}\/)?(?<program>[\w.-]{1,40}) from (?:using the )?(?<action>\w{1,40}) access on the (?:tcp_socket )?port (?<port>\d{1,5})/,
    tell: (say, match) =>
      say.fact('machine.mac-denied', `${match.groups?.action} denied`, say.host, {
        action: match.groups?.action ?? '',
        program: match.groups?.program ?? '',
        port: Number(match.groups?.port),
      }),
  },
];

/** Lines of audit.log and `ausearch`. */
export const auditLog: Reader = {
  id: 'audit',
  title: 'audit.log',
  seen: 'documented',
  sign: signOf(/^(?:node=\S{1,80} )?type=(?:AVC|USER_AVC|APPARMOR_DENIED|1[34]00)\b/),
  begins: ({ text }) => /^(?:node=\S{1,80} )?type=(?:AVC|USER_AVC|APPARMOR_DENIED|1[34]00)\b/.test(text),
  read(cursor, out) {
    const line = cursor.next();
    const denied = deniedOf(line.text);
    out.covered('audit');
    if (denied !== undefined) out.fact('machine.mac-denied', denied.text, line, { conditions: denied.conditions });
  },
};
