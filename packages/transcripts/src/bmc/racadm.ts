import type { Line, Out, Reader } from '../reader.ts';
import { signOf, whole } from '../sign.ts';
import { bmcOf } from './asked.ts';
import { tellClock } from './clock.ts';
import { tellSentence } from './said-by-bmc.ts';
import { clearedLater, type SelEvent, tellEvents } from './sel.ts';

const assignment = /^\s*#?\s?([A-Za-z][\w .#/-]{1,50}?)\s*=\s?(.{0,120})$/;
const known =
  /^\s*#?\s?(?:RAC Date\/Time|Firmware Version|Current IP Address|Current IP Gateway|Current IP Netmask|Current DHCP|MAC Address|NTPEnable|NTP[123]|Timezone|NicEtherMacAddress)\s*=/i;

/** `racadm getsysinfo`, `racadm get idrac.NTPConfigGroup`, `getniccfg`. */
export const racadmFields: Reader = {
  id: 'racadm.fields',
  title: 'racadm getsysinfo, getniccfg, get iDRAC.NTPConfigGroup',
  seen: 'documented',
  sign: signOf(known),
  begins: ({ text }, cursor, out) =>
    known.test(text) &&
    (/\bracadm\b/.test(out.command ?? '') ||
      /^\s*#?\s?(?:RAC Date\/Time|NTPEnable)\s*=/i.test(text) ||
      [-1, -2, -3, -4, -5, 1, 2, 3].some((n) =>
        /^(?:RAC Information:|\[Key=i[Dd]rac)|RAC Date\/Time|Current IP (?:Gateway|Netmask)/.test(
          cursor.peek(n)?.text ?? '',
        ),
      )),
  read(cursor, out) {
    const line = cursor.next();
    const [, name = '', text = ''] = assignment.exec(line.text) ?? [];
    const subject = bmcOf(out, line);
    const value = text.trim();
    switch (name.toLowerCase().trim()) {
      case 'rac date/time':
        tellClock(value, line, out, subject, { cursor, from: -2, to: 0 });
        break;
      case 'firmware version':
        out.fact('bmc.firmware', value.slice(0, 40), line, { subject });
        break;
      case 'current ip address':
        if (isIpv4(value)) out.fact('bmc.address', value, line, { subject });
        break;
      case 'current ip gateway':
        if (isIpv4(value)) out.fact('bmc.gateway', value, line, { subject });
        break;
      case 'current ip netmask':
        if (isIpv4(value)) out.fact('bmc.netmask', value, line, { subject });
        break;
      case 'mac address':
        if (/^(?:[0-9a-f]{2}:){5}[0-9a-f]{2}$/i.test(value))
          out.fact('bmc.mac', value.toLowerCase(), line, { subject });
        break;
      case 'ntpenable':
        if (/^(?:enabled|disabled|[01])$/i.test(value))
          out.fact('bmc.ntp-enabled', /^(?:enabled|1)$/i.test(value), line, { subject });
        break;
      case 'ntp1':
      case 'ntp2':
      case 'ntp3':
        out.fact('bmc.ntp-server', /^(?:0\.0\.0\.0|::|\.)?$/.test(value) ? '' : value.slice(0, 100), line, { subject });
        break;
      case 'timezone':
        out.fact('bmc.clock-zone', value.slice(0, 60), line, { subject });
        break;
    }
  },
};

const isIpv4 = (text: string): boolean => /^\d{1,3}(?:\.\d{1,3}){3}$/.test(text);

/** `racadm getractime`: a date alone on its line. */
const getsTime = ({ command = '' }: Out): boolean => /\bgetractime\b/.test(command);

export const racTime: Reader = {
  id: 'racadm.time',
  title: 'racadm getractime',
  seen: 'documented',
  sign: whole(getsTime),
  begins: ({ text }, _, out) =>
    getsTime(out) &&
    /^(?:[A-Z][a-z]{2} [A-Z][a-z]{2} {1,2}\d{1,2} [\d:]{8} \d{4}|\d{14}\.\d{6}[+-]\d{3})\s*$/.test(text.trim()),
  read(cursor, out) {
    const line = cursor.next();
    const text = line.text.trim();
    const m = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)\.\d{6}([+-]\d{3})$/.exec(text);
    const minutes = Number(m?.[7] ?? 0);
    const zone = `${minutes < 0 ? '-' : '+'}${String(Math.trunc(Math.abs(minutes) / 60)).padStart(2, '0')}:${String(Math.abs(minutes) % 60).padStart(2, '0')}`;
    const reading = m === null ? text : `${m[1]}-${m[2]}-${m[3]}T${m[4]}:${m[5]}:${m[6]}${zone}`;
    tellClock(reading, line, out, bmcOf(out, line), { cursor, from: -2, to: 0 });
  },
};

const record =
  /^\s*(Record|SeqNumber|Message ID|Category|AgentID|Severity|Timestamp|Date\/Time|Source|Description|Message|Message Arg\s*\d+|FQDD|RawEventData|Comment)\s*[:=]\s?(.*)$/i;

/** `racadm getsel`, `racadm lclog view`, `getraclog`. */
export const racadmLog: Reader = {
  id: 'racadm.log',
  title: 'racadm getsel, lclog view',
  seen: 'documented',
  sign: signOf(/^\s*Record\s*[:=]/, /^\s*SeqNumber\s*=/),
  begins: ({ text }, cursor) =>
    (/^\s*Record\s*[:=]\s{0,10}\d+\s*$/.test(text) && /^\s*Date\/Time\s*[:=]/.test(cursor.peek(1)?.text ?? '')) ||
    (/^\s*SeqNumber\s*=\s{0,10}\d+\s*$/.test(text) &&
      /^\s*(?:Message ID|Category)\s*=/.test(cursor.peek(1)?.text ?? '')),
  read(cursor, out) {
    const first = cursor.peek() as Line;
    const subject = bmcOf(out, first);
    out.covered('ipmi.sel', subject);
    const events: SelEvent[] = [];
    let now: { severity: string; stamp: string; text: string; line: Line } | undefined;
    const close = () => {
      if (now === undefined || now.text === '') return;
      tellSentence(now.text, now.line, out);
      const gone =
        /\b(?:returned to|restored|is operating normally|within range|no longer|has (?:returned|been (?:restored|inserted))|cleared|regained)\b/i.test(
          now.text,
        );
      events.push({
        line: now.line,
        sensor: sensorOf(now.text),
        event: now.text.slice(0, 140),
        asserted: !gone,
        severity: /critical|non-recoverable/i.test(now.severity)
          ? 'critical'
          : /non-?critical|warning/i.test(now.severity)
            ? 'warning'
            : 'ok',
        stamp: now.stamp,
      });
    };
    for (let n = 0; n < 100_000; n++) {
      const line = cursor.peek();
      if (line === undefined) break;
      const m = record.exec(line.text.slice(0, 600));
      if (m === null && !/^\s*-{5,}\s*$|^\s*$/.test(line.text)) break;
      cursor.next();
      const name = (m?.[1] ?? '').toLowerCase();
      const value = (m?.[2] ?? '').trim();
      if (name === 'record' || name === 'seqnumber') {
        close();
        now = { severity: '', stamp: '', text: '', line };
      } else if (now !== undefined) {
        if (name === 'severity') now.severity = value;
        if (name === 'date/time' || name === 'timestamp') now.stamp = value.slice(0, 40);
        if (name === 'description' || name === 'message') {
          now.text = value.slice(0, 300);
          now.line = line;
        }
      }
    }
    close();
    tellEvents(clearedLater(events), out, subject);
  },
};

function sensorOf(text: string): string {
  return /^(?:The )?((?:[A-Z][\w]{0,20} ?){1,4}\d{0,3})/.exec(text)?.[1]?.trim() ?? 'log';
}
