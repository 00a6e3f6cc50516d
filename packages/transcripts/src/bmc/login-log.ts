import type { Reader } from '../reader.ts';
import { signOf } from '../sign.ts';
import { tellSentence } from './said-by-bmc.ts';

/**
 * Failed log-ins as event logs of BMCs print them, in rows with any columns before: iLO (`Browser login failure from: `),
 * XCC and IMM (`Remote Login failed. Login ID: `), Supermicro (`Login failed`, `via Web`), iDRAC (`Unable to log in for`).
 */
const forms: readonly RegExp[] = [
  /\b(?:Browser|XML|SSH|REST|Redfish|RIBCL|Telnet|HTTPS?|Web(?: UI)?|CLI|KVM|VNC|WS-?MAN|IPMI(?:\/RMCP)?|Remote console|Virtual serial port|SNMP(?:v3)?) login (?:failure|failed)\b/i,
  /\bRemote Login failed\.? Login ID\b/i,
  /\bUnable to log ?in for \S{1,60} from \S{1,60} using (?:GUI|SSH|REDFISH|WS-?MAN|RACADM|IPMI\w{0,12}|VNC|Virtual console)\b/i,
  /\b(?:invalid|failed|unsuccessful) log-?in(?: attempt)?s?\b.{0,60}\b(?:via|using|through|over) (?:Web|GUI|SSH|IPMI|RMCP\+?|Redfish|KVM|console)\b/i,
  /\blog-?in (?:attempt )?fail(?:ed|ure)\b.{0,80}\b(?:via|using|through|over) (?:Web|GUI|SSH|IPMI|RMCP\+?|Redfish|KVM)\b/i,
];

/** Event logs of BMCs with failed log-ins, copied from a web page or a command. */
export const bmcLoginLog: Reader = {
  id: 'bmc.logins',
  title: 'event logs of BMCs: failed log-ins (iLO, XCC, Supermicro, iDRAC)',
  seen: 'documented',
  sign: signOf(...forms),
  begins: ({ text }) => text.length < 600 && forms.some((form) => form.test(text)),
  read(cursor, out) {
    const line = cursor.next();
    tellSentence(line.text, line, out);
  },
};
