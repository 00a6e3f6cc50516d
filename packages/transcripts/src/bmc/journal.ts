import { bmcId, localHost, nameOf, pathId } from '@tokimori/model';
import type { MessageRule } from '../log/rule.ts';
import { namelessBmc } from './asked.ts';

const bmc = bmcId(namelessBmc);

/** The host's own IPMI driver (drivers/char/ipmi), in-band. */
const kernel = ['kernel'] as const;

const driverRules: readonly MessageRule[] = [
  {
    programs: kernel,
    pattern:
      /^(?:ipmi_si|ipmi_ssif|ipmi_msghandler|IPMI message handler)\b.{0,80}?Found new BMC \((man_id: ?0x[0-9a-f]{1,8}, ?prod_id: ?0x[0-9a-f]{1,4})/i,
    tell: ({ fact, host }, [, id = '']) => {
      const name = host === localHost ? namelessBmc : `${nameOf(host)}-bmc`;
      fact('bmc.driver', 'loaded');
      fact('host.bmc', name);
      fact('bmc.vendor', id, bmcId(name));
    },
  },
  {
    programs: kernel,
    pattern:
      /^(?:ipmi_si|ipmi_ssif|ipmi device interface|ipmi_msghandler|IPMI message handler)\b.{0,80}?(?:Found new BMC|IPMI kcs interface initialized|IPMI \w+ interface initialized|Using \w+ interrupts?|IRQ \d)/i,
    tell: ({ fact }) => fact('bmc.driver', 'loaded'),
  },
  {
    programs: kernel,
    pattern:
      /^ipmi_si\b.{0,80}?(?:Unable to find any System Interface|There appears to be no BMC at this location|Interface detection failed|Could not set up I\/O space|probe of .{1,40} failed)/i,
    tell: ({ fact }) => fact('bmc.driver', 'missing'),
  },
  {
    programs: kernel,
    pattern:
      /^(?:ipmi_si|ipmi_ssif|ipmi_msghandler|IPMI message handler|ipmi-\w{2,12})\b.{0,120}?(?:in invalid state|Error fetching device id|BMC returned incorrect response|Unable to get the device id|timed? ?out|not respond|KCS in invalid|Could not (?:get|enable)|error -?\d+ (?:reading|sending)|Maximum (?:retries|send retries)|device id demangle failed|Unable to get BMC)/i,
    tell: ({ fact }) => fact('bmc.driver', 'not-answering'),
  },
];

/** ESXi's drivers: `nipmi` of 7 and 8, `ipmi_si_drv` of 6.7 (parsed loosely: no real line of 6.7 was seen). */
const esxiRules: readonly MessageRule[] = [
  {
    programs: ['vmkwarning', 'vmkernel'],
    needsProgram: true,
    pattern:
      /^cpu\d{1,4}:\d{1,10}(?: opID=\w{1,20})?\)(?:WARNING: |ALERT: )?n?ipmi[^:]{0,30}:.{0,160}?(?:time[d ]?\s?out|Failure in KCS|not respond)/i,
    tell: ({ fact }) => fact('bmc.driver', 'not-answering'),
  },
];

/** What runs on the BMC: OpenBMC's netipmid, bmcweb, phosphor services. */
const openbmcRules: readonly MessageRule[] = [
  {
    programs: ['netipmid', 'phosphor-ipmi-net'],
    pattern:
      /^.{0,120}\b(?:(?:failed|unable) to (?:bind|open|create|get|listen)|Address already in use|bind: |No such device|Couldn't (?:start|open|bind)|Cannot assign requested address|Failed to setup (?:interface|socket))/i,
    needsProgram: true,
    tell: ({ fact }) => fact('bmc.service', 'failed', bmc, { unit: 'phosphor-ipmi-net' }),
  },
  {
    programs: ['netipmid', 'phosphor-ipmi-net'],
    pattern: /^.{0,120}\b(?:no free sessions? left|insufficient resources|session (?:table|limit))/i,
    needsProgram: true,
    tell: ({ fact, host }) => fact('ipmi.session', 'no-resources', pathId(host, namelessBmc), { tool: 'other' }),
  },
  {
    programs: ['netipmid', 'phosphor-ipmi-net'],
    pattern:
      /^.{0,120}\b(?:authentication (?:failed|failure)|invalid (?:user ?name|password)|user name .{0,40}not found)/i,
    needsProgram: true,
    tell: ({ fact, log }) => fact('bmc.login-failed', log.message.slice(0, 120), bmc),
  },
  {
    programs: ['bmcweb'],
    pattern:
      /^.{0,160}\b(?:authentication (?:failed|failure)|login failed|invalid (?:user ?name|password|credentials))/i,
    needsProgram: true,
    tell: ({ fact, log }) => fact('bmc.login-failed', log.message.slice(0, 120), bmc),
  },
  {
    programs: ['netipmid', 'phosphor-ipmi-net'],
    pattern: /^.{0,80}\b(?:Executing the IPMI message failed|Error in creating .{0,40}lock file)/i,
    needsProgram: true,
    tell: ({ fact, log }) => fact('bmc.hung', log.message.slice(0, 120), bmc),
  },
  {
    programs: ['bmcweb', 'netipmid', 'phosphor-ipmi-net'],
    pattern: /^.{0,160}\b(?:watchdog|Segmentation fault|terminate called|assert(?:ion)? failed|core dumped|aborted)\b/i,
    needsProgram: true,
    tell: ({ fact, log }) => fact('bmc.restarted', log.message.slice(0, 120), bmc),
  },
  // Everything else of theirs is known and tells nothing: `>> RAKP12` is a step of a login.
  {
    programs: ['netipmid', 'phosphor-ipmi-net', 'phosphor-ipmi-host', 'ipmid', 'bmcweb'],
    pattern: /^(?=.)/,
    needsProgram: true,
  },
];

export const bmcLogRules: readonly MessageRule[] = [...driverRules, ...esxiRules, ...openbmcRules];
