import type { Line, Out } from '../reader.ts';

/** Where the state stands in a row of ps: `ps aux`, `ps -eo pid,stat,wchan,comm`, `ps -l`, `ps axl`. */
const forms: readonly RegExp[] = [
  /^\s*[\w+.-]{1,32}\s+\d{1,9}\s+[\d.]{1,6}\s+[\d.]{1,6}\s+\d{1,12}\s+\d{1,12}\s+\S{1,10}\s+(?<state>[DRSTtXZI][A-Za-z<+]{0,4})\s+\S{1,12}\s+[\d:.-]{1,12}\s+(?<command>\S.{0,200})$/,
  /^\s*(?:\d{1,9}\s+)?(?<state>[DRSTtXZI][<NLsl+]{0,4})\s+\d{1,9}\s+(?:\d{1,9}\s+)?(?<command>\S.{0,200})$/,
  /^\s*(?:[a-z_][\w+.-]{0,31}\s+)?\d{1,9}\s+(?:\d{1,9}\s+)?(?:\S{1,10}\s+)?(?<state>[DRSTtXZI][<NLsl+]{0,4})\s+(?<command>\S.{0,200})$/,
];
/** Kernel threads wait like this by nature. */
const kernelThread = /^\[|^(?:kworker|jbd2|kswapd|ksoftirqd|rcu_|migration)\b/;

/** What the states of many processes come to. */
export class States {
  #blocked: { line: Line; program: string }[] = [];

  take(line: Line, out: Out): void {
    for (const form of forms) {
      const groups = form.exec(line.text)?.groups;
      if (groups === undefined) continue;
      const state = groups.state ?? '';
      const words = (groups.command ?? '').trim().split(/\s+/);
      const shown = words.join(' ');
      const program = (
        words.find((word) => /^(?:\/|[a-zA-Z_][\w.-]*$)/.test(word) && !/^(?:\?|pts|tty)/.test(word)) ?? ''
      ).replace(/^.*\//, '');
      if (/^T/.test(state) && !kernelThread.test(shown))
        out.fact('machine.stopped', `${program} is stopped`, line, { conditions: { program } });
      if (state.startsWith('D') && !kernelThread.test(shown) && this.#blocked.length < 1000)
        this.#blocked.push({ line, program });
      return;
    }
  }

  /** One process in state D is everyday; several at once wait for the same disk or server. */
  tell(out: Out): void {
    const [first] = this.#blocked;
    if (first === undefined || this.#blocked.length < 3) return;
    const names = [...new Set(this.#blocked.map(({ program }) => program))].slice(0, 3).join(', ');
    out.fact('machine.io-stall', `${this.#blocked.length} processes in state D (${names})`, first.line);
  }
}
