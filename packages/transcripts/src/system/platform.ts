import { pathId } from '@tokimori/model';
import type { Reader } from '../reader.ts';
import { signOf } from '../sign.ts';

const uname = /^\s*Linux \S{1,80} \d\.\d{1,3}\S{0,60} .{0,120}\b(?<machine>armv[5-8]l|armhf|i[3-6]86|x86_64|aarch64)\b/;

/** `uname -a`: only the width of the machine matters here. */
export const machine: Reader = {
  id: 'uname',
  title: 'uname -a',
  seen: 'documented',
  sign: signOf(uname),
  begins: (line) => uname.test(line.text),
  read(cursor, out) {
    const line = cursor.next();
    const name = uname.exec(line.text)?.groups?.machine ?? '';
    out.covered('uname');
    if (/^(?:arm|i\d86)/.test(name)) out.fact('env.32bit', true, line);
  },
};

const image = /^\s*(?:-\s+)?image:\s*["']?\S{0,120}(?:ntp|chrony)\S{0,80}["']?\s*$/i;
const capability = /^\s*-\s*["']?(?:CAP_)?SYS_TIME["']?\s*$/;
const inline = /^\s*(?:cap_add|add):\s*\[.{0,80}\b(?:CAP_)?SYS_TIME\b.{0,80}\]\s*$/;
const run = /\bdocker\s+run\b.{0,400}--cap-add[= ](?:CAP_)?SYS_TIME\b/i;

const started = /^\s*(?:sudo\s+)?(?:docker|podman|nerdctl)(?:\s+container)?\s+(?:run|exec|create)\s/;

/** Compose files, pod specifications and `docker run` lines: a time daemon in a container, and whether it may set the clock. */
export const containers: Reader = {
  id: 'compose',
  title: 'docker-compose.yml',
  seen: 'documented',
  sign: signOf(image, capability, inline, run, started),
  begins: ({ text }) => [image, capability, inline, run, started].some((pattern) => pattern.test(text)),
  read(cursor, out) {
    const line = cursor.next();
    out.covered('compose');
    if (image.test(line.text) || run.test(line.text) || started.test(line.text))
      out.fact('env.container', 'docker', line);
    if (!image.test(line.text) && (run.test(line.text) || !started.test(line.text)))
      out.fact('env.capability', 'SYS_TIME', line);
  },
};

const script =
  /^\s*(?<daemon>ntpd|chronyd)\s+(?:\(pid\s+[\d\s]{1,40}\)\s+)?is (?<state>running|not running|stopped)\.{0,3}\s*$/;
const dead = /^\s*(?<daemon>ntpd|chronyd) (?:dead but (?:pid file|subsys)|is dead)/;
const boot =
  /^\s*(?<daemon>ntpd|chronyd|ntpdate)\s+(?:(?<one>on|off)|0:(?:on|off)\s+1:(?:on|off)\s+2:(?:on|off)\s+3:(?<three>on|off)(?:\s+\d:(?:on|off)){0,3})\s*$/;
const ruleset = /^\s*ntpClient\s+(?<open>true|false)\b/;
const servers = /^\s*Servers:\s*(?<list>\S.{0,300})$/;
const enabled = /^\s*Enabled:\s*(?<on>true|false)\s*$/;
const esxcli = /^\s*(?:Loglevel|PID|Runtime Seconds):/;

/** Init scripts, `chkconfig`, and what ESXi's shell says about its NTP client. */
export const serviceLines: Reader = {
  id: 'service-lines',
  title: '/etc/init.d/ntpd status, chkconfig, esxcli system ntp get, firewall ruleset',
  seen: 'documented',
  sign: signOf(script, dead, boot, ruleset, enabled),
  begins: ({ text }, cursor) =>
    [script, dead, boot, ruleset].some((pattern) => pattern.test(text)) ||
    (enabled.test(text) && [1, 2].some((ahead) => esxcli.test(cursor.peek(ahead)?.text ?? ''))),
  read(cursor, out) {
    const line = cursor.next();
    const { text } = line;
    out.covered('service');
    const state = script.exec(text)?.groups;
    const conditions = { unit: (state ?? dead.exec(text)?.groups ?? boot.exec(text)?.groups)?.daemon ?? 'ntpd' };
    const once = boot.exec(text)?.groups;
    const open = ruleset.exec(text)?.groups?.open;
    const on = enabled.exec(text)?.groups?.on;
    if (state !== undefined)
      out.fact('daemon.unit', state.state === 'running' ? 'active' : 'inactive', line, { conditions });
    else if (dead.test(text)) out.fact('daemon.unit', 'failed', line, { conditions });
    else if (once !== undefined) out.fact('daemon.enabled', (once.one ?? once.three) === 'on', line, { conditions });
    else if (open !== undefined) out.fact('esxi.ntpclient-ruleset', open === 'true', line);
    else if (on !== undefined) {
      out.fact('daemon.enabled', on === 'true', line, { conditions });
      out.fact('env.platform', 'esxi', line);
      for (let next = cursor.peek(); next !== undefined; next = cursor.peek()) {
        const list = servers.exec(next.text)?.groups?.list;
        if (list === undefined && !esxcli.test(next.text)) break;
        cursor.next();
        for (const name of list?.split(/[\s,]+/).filter((word) => word !== '') ?? [])
          out.fact('config.source', 'server', next, { subject: pathId(out.host, name) });
      }
    }
  },
};
