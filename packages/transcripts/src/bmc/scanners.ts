import type { Cursor, Line, Out, Reader } from '../reader.ts';
import { signOf } from '../sign.ts';
import { bmcOf, named } from './asked.ts';

/** `[+] 10.0.0.5:623 - IPMI - words`: Metasploit's auxiliary/scanner/ipmi modules. */
const msf =
  /^\[[+*!-]\] (?<at>(?:\d{1,3}\.){3}\d{1,3}|\[?[0-9a-f:]{2,45}\]?):623\s{1,3}-(?: IPMI -)? (?<words>\S.{3,300})$/i;

type Tell = (line: Line, out: Out, at: string | undefined, m: RegExpExecArray) => void;
const flag =
  (name: 'bmc.cipher-zero' | 'bmc.anonymous', value: boolean): Tell =>
  (line, out, at) =>
    out.fact(name, value, line, { subject: bmcOf(out, line, at) });
const works: Tell = (line, out, at, m) =>
  out.fact('bmc.default-login', (m[1] ?? '').slice(0, 60), line, { subject: bmcOf(out, line, at) });

/** What they find. A hash that can be read without log-in is what IPMI 2.0 is (CVE-2013-4786): no finding. */
const found: readonly (readonly [RegExp, Tell])[] = [
  [/\bNOT VULNERABLE\b.{0,80}\bcipher zero|\brejected\b.{0,60}\bcipher zero/i, flag('bmc.cipher-zero', false)],
  [
    /\bVULNERABLE: ?Accepted a session open request for cipher zero|\bcipher (?:suite )?(?:zero|0)\b.{0,40}\b(?:enabled|accepted|vulnerable|allowed)/i,
    flag('bmc.cipher-zero', true),
  ],
  [
    /\bHash for user '?([^'\s]{0,40})'? matches password '?\1'?|\bHash for user '?(?:ADMIN|root|USERID|admin|Administrator|sysadmin)'? matches password '?(?:ADMIN|calvin|PASSW0RD|admin|superuser|password|changeme|0penBmc)\b/,
    works,
  ],
  [/\bUserAuth\([^)]{0,80}\b(?:null_user|anonymous)\b/i, flag('bmc.anonymous', true)],
];

/** Metasploit on IPMI. */
export const metasploit: Reader = {
  id: 'metasploit.ipmi',
  title: 'Metasploit scanner/ipmi (cipher zero, hashes, version)',
  seen: 'documented',
  sign: signOf(msf),
  begins: ({ text }) => msf.test(text),
  read(cursor, out) {
    const line = cursor.next();
    const groups = msf.exec(line.text)?.groups;
    const words = groups?.['words'] ?? '';
    for (const [pattern, tell] of found) {
      const m = pattern.exec(words);
      if (m === null) continue;
      tell(line, out, named(groups?.['at']), m);
      return;
    }
  },
};

const script = /^\|[_ ]{0,3}(?<name>ipmi-(?:cipher-zero|version|brute)):\s{0,3}(?<rest>.{0,200})$/;
const row = /^\|[_ ]\s{0,12}(?<words>\S.{0,200}?)\s*$/;
const report = /^Nmap scan report for (?:\S{1,100} \()?(?<at>[\w.:-]{2,100})\)?\s*$/;

/** nmap's scripts ipmi-cipher-zero, ipmi-version and ipmi-brute: a block of lines behind `|`. */
export const nmapIpmi: Reader = {
  id: 'nmap.ipmi',
  title: 'nmap --script ipmi-cipher-zero, ipmi-version, ipmi-brute',
  seen: 'documented',
  sign: signOf(script),
  begins: ({ text }) => script.test(text),
  read(cursor, out) {
    const at = reportAbove(cursor);
    const first = cursor.next();
    const { name = '', rest = '' } = script.exec(first.text)?.groups ?? {};
    const lines: [Line, string][] = [[first, rest.trim()]];
    for (let line = cursor.peek(); line !== undefined && lines.length < 60; line = cursor.peek()) {
      const words = script.test(line.text) ? undefined : row.exec(line.text)?.groups?.['words'];
      if (words === undefined) break;
      lines.push([cursor.next(), words]);
    }
    for (const [line, words] of lines) tellNmap(name, words, line, out, at);
  },
};

function tellNmap(name: string, words: string, line: Line, out: Out, at: string | undefined): void {
  const subject = () => bmcOf(out, line, at);
  if (name === 'ipmi-cipher-zero') {
    if (/^(?:State: )?(?:LIKELY )?VULNERABLE\b(?!:)/i.test(words) || /^VULNERABLE:?$/.test(words))
      out.fact('bmc.cipher-zero', true, line, { subject: subject() });
    else if (/NOT VULNERABLE/i.test(words)) out.fact('bmc.cipher-zero', false, line, { subject: subject() });
  } else if (name === 'ipmi-version') {
    const users = /^User ?Auth: ?(.{0,120})$/i.exec(words)?.[1];
    if (users !== undefined && /\bnull_user\b|\banonymous\b/i.test(users))
      out.fact('bmc.anonymous', true, line, { subject: subject() });
  } else if (/^(\S{1,40}):(\S{0,40}) (?:=> |- )Valid credentials/i.test(words)) {
    const user = /^(\S{1,40}?):/.exec(words)?.[1] ?? '';
    out.fact('bmc.default-login', user, line, { subject: subject() });
  }
}

function reportAbove(cursor: Cursor): string | undefined {
  for (let back = -1; back >= -8; back--) {
    const text = cursor.peek(back)?.text;
    if (text === undefined) return undefined;
    const at = report.exec(text)?.groups?.['at'];
    if (at !== undefined) return named(at);
  }
  return undefined;
}

/** Vulnerability scanners' titles (Nessus 68931, OpenVAS, Qualys): the finding is that it is so. */
const plugin =
  /\bIPMI\b.{0,40}\bCipher (?:Suite )?(?:Zero|0)\b.{0,30}\b(?:Authentication Bypass|Vulnerab|Enabled|Detected)|\bIPMI\b.{0,40}\b(?:Null|Anonymous|Blank) User(?:name)?\b.{0,40}\b(?:Auth|Enabled|Allowed|Vulnerab)|\bIPMI\b.{0,30}\bDefault (?:Password|Credentials|Login)s?\b/i;
const fixed = /\bnot (?:vulnerable|affected|detected|found)\b|\bfixed\b|\b(?:PASS|OK)(?:ED)?\b/i;

/** One line of a vulnerability report about IPMI. */
export const scanReport: Reader = {
  id: 'scan.ipmi',
  title: 'vulnerability reports about IPMI (Nessus, OpenVAS)',
  seen: 'documented',
  sign: signOf(plugin),
  begins: ({ text }) => text.length < 600 && plugin.test(text) && !fixed.test(text),
  read(cursor, out) {
    const line = cursor.next();
    const at = named(/\b((?:\d{1,3}\.){3}\d{1,3})\b/.exec(line.text)?.[1]);
    const subject = bmcOf(out, line, at);
    const words = plugin.exec(line.text)?.[0] ?? '';
    if (/Cipher/i.test(words)) out.fact('bmc.cipher-zero', true, line, { subject });
    else if (/Default/i.test(words)) out.fact('bmc.default-login', '', line, { subject });
    else out.fact('bmc.anonymous', true, line, { subject });
  },
};

/** Vendors' own warnings that the account of the factory is in force (iDRAC SEC0701 and its shell, XCC, Supermicro, OpenBMC). */
const warning =
  /\bSEC070[01]\b|\bdefault (?:user ?name|user|account|login|credential)s?\b.{0,60}\b(?:security risk|(?:are|is) (?:currently |still )?in (?:use|effect)|(?:has|have) not been changed|must be changed|should be changed)|\bdefault password\b.{0,60}\b(?:security risk|(?:is|are) (?:currently |still )?(?:in use|in effect|set|active)|has not been changed|is being used|must be changed|should be changed)|\bnot to use the default (?:user ?name|user|account|login)\b|\bnot\b.{0,20}\b(?:changed|replaced) the (?:factory[- ])?default (?:password|credentials)/i;
const speaksOfBmc =
  /\b(?:bmcs?|ipmi\w{0,12}|i?dracs?\d?|racadm|ilos?\d?|xcc|imm2?|cimc|openbmc|redfish|supermicro|SEC070[01]|USERID|calvin)\b|\(root\)|\(ADMIN\)/i;

/** The BMC's own warning about its factory account. */
export const factoryWarning: Reader = {
  id: 'bmc.factory-warning',
  title: 'warnings of BMCs about their default account',
  seen: 'documented',
  sign: signOf(warning),
  begins: ({ text }, _, out) =>
    text.length < 600 &&
    warning.test(text) &&
    (speaksOfBmc.test(text) || speaksOfBmc.test(out.document) || speaksOfBmc.test(out.command ?? '')),
  read(cursor, out) {
    const line = cursor.next();
    const user = /\((\w{2,30})\)/.exec(line.text)?.[1] ?? '';
    out.fact('bmc.default-login', user, line, { subject: bmcOf(out, line) });
  },
};
