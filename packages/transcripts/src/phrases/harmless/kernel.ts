import { harmless, type Phrase } from '../phrase.ts';

/** The kernel of a machine that works. */
export const kernel: readonly Phrase[] = [
  harmless(/\bunhandled (?:rd|wr)msr: 0x[0-9a-f]{1,8}/i, 'an optional register is not known to the hypervisor'),
  harmless(/\bhpet\d: lost \d{1,6} rtc interrupts\b|\bhpet: .{0,40}\brtc interrupts\b/, 'a virtual timer was late'),
  harmless(
    /\b(?:net_ratelimit|kauditd_printk_skb|\w{2,40}): \d{1,9} callbacks suppressed\b/,
    'repeated lines are left out',
  ),
  harmless(
    /\bmodule verification failed: signature and\/or required key missing - tainting kernel\b|\bloading out-of-tree module taints kernel\b|\bDisabling lock debugging due to kernel taint\b/,
    'a module from elsewhere',
  ),
  harmless(
    /\bACPI (?:BIOS )?(?:Error|Warning|Exception)\b.{0,120}\b(?:AE_NOT_FOUND|AE_ALREADY_EXISTS|BIOS bug|\(bug\))/i,
    'a table of the firmware is not clean',
  ),
  harmless(
    /\bi8042: (?:No controller found|PNP: No PS\/2 controller found|Can't read CTR)/,
    'there is no keyboard controller',
  ),
  harmless(
    /\bperf:? interrupt took too long\b|\bhrtimer: interrupt took \d{1,12} ns\b|\bENERGY_PERF_BIAS: Set to\b|\bSGX disabled by BIOS\b|\bUnprivileged eBPF is enabled\b|\bCPU bug present and SMT on\b/,
    'a hint of the kernel about the processor',
  ),
  harmless(
    /\bDirect firmware load for \S{0,80}regulatory\S{0,20} failed with error -2\b|\bcfg80211: failed to load regulatory\.db\b/,
    'no radio is in use',
  ),
  harmless(
    /\bADDRCONF\(NETDEV_UP\): \S{1,20}: link is not ready\b|\bdefault automatic helper assignment has been turned off\b|\bDriver has suspect GRO implementation\b|\b(?:entered|left) promiscuous mode\b|\bport \d{1,4}\(\S{1,20}\) entered (?:disabled|blocking) state\b/,
    'an interface comes up or goes',
  ),
  harmless(
    /\bAssuming drive cache: write through\b|\bNo Caching mode page found\b|\bIgnoring unsafe software power cap\b|\bNo handler for Region \[|\bAE_NOT_EXIST\b/,
    'an optional feature the hardware does not have',
  ),
];
