import type { MessageRule } from '../log/rule.ts';

const tell: MessageRule['tell'] = (say) => say.fact('text.routine', say.log.program || 'kernel');
const rule = (pattern: RegExp, programs: readonly string[] = ['kernel']): MessageRule => ({ programs, pattern, tell });

/** What a kernel and its companions write on a machine that works: containers come and go, timers run, disks are mounted. */
export const routineRules: readonly MessageRule[] = [
  rule(
    /^(?:device \S{1,20} (?:entered|left) promiscuous mode|(?:\w[\w.-]{0,20}: )?port \d{1,4}\(\S{1,20}\) entered (?:blocking|disabled|listening|learning|forwarding) state|\w[\w.-]{0,20}: (?:entered|left) (?:promiscuous|allmulticast) mode|\w[\w.-]{0,20}: renamed from )/,
  ),
  rule(
    /^(?:IPv6: )?ADDRCONF\(NETDEV_(?:CHANGE|UP)\): (?:veth|docker|br-|cali|cni|flannel)\S{0,20}: link (?:becomes|is not) ready/,
  ),
  rule(/^perf: interrupt took too long \(\d{1,9} > \d{1,9}\), lowering /),
  rule(/^hrtimer: interrupt took \d{1,12} ns/),
  rule(/^audit: type=1400 .{0,100}apparmor="STATUS"/),
  rule(
    /^(?:EXT4-fs|XFS) \([^)]{1,40}\): (?:mounted filesystem|re-mounted|Mounting V\d|Ending clean mount|Unmounting Filesystem|unmounting filesystem)/,
  ),
  rule(
    /^(?:usb|hub) [\d.:-]{1,20}: (?:new (?:high|full|low|Super)\S{0,20}[ -]?[sS]peed|New USB device|Product:|Manufacturer:|SerialNumber:|USB hub found|USB disconnect)/,
  ),
  rule(
    /^(?:Received client request to flush runtime journal|Rotating .{0,100}|Vacuuming done.{0,100}|Time spent on flushing .{0,120})\.?$/,
    ['systemd-journald'],
  ),
  rule(
    /^(?:Starting|Started|Finished|Reloading|Reloaded) (?:Daily |Cleanup |Rotate |Discard |Message of the Day|logrotate|apt-daily|man-db|fstrim|systemd-tmpfiles|Session \d).{0,200}$/,
    ['systemd'],
  ),
  rule(/^\S{1,60}\.service: (?:Deactivated successfully|Succeeded|Consumed .{1,60} CPU time)\.?$/, ['systemd']),
  rule(/^\(\S{1,40}\) (?:CMD|END|INFO) /, ['CRON', 'cron', 'crond']),
];
