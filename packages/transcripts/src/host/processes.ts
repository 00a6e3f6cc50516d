import type { Line, Out } from '../reader.ts';

/** Kernel threads wait like this by nature. */
const kernelThread = /^\[|^(?:kworker|jbd2|kswapd|ksoftirqd|rcu_|migration)\b/;

/** What the states of many processes come to. */
export class States {
  readonly #state: number;
  readonly #command: number;
  readonly #blocked: { line: Line; program: string }[] = [];

  /** From the heading: `USER PID … STAT START TIME COMMAND`, `PID STAT WCHAN COMMAND`, `F S UID PID …`. */
  constructor(heading: string) {
    const names = heading.trim().split(/\s+/);
    this.#state = names.findIndex((name) => name === 'STAT' || name === 'S');
    this.#command = names.findIndex((name) => /^(?:COMMAND|CMD)$/.test(name));
  }

  take(line: Line, out: Out): void {
    if (this.#state < 0 || this.#command < 0) return;
    const words = line.text.trim().split(/\s+/, 60);
    const state = words[this.#state] ?? '';
    const shown = words[this.#command] ?? '';
    if (!/^[DT][<NLsl+]{0,4}$/.test(state) || shown === '' || kernelThread.test(shown)) return;
    const program = shown.replace(/^.*\//, '').replace(/:$/, '');
    if (state.startsWith('T')) out.fact('machine.stopped', `${program} is stopped`, line, { conditions: { program } });
    else if (this.#blocked.length < 1000) this.#blocked.push({ line, program });
  }

  /** One process in state D is everyday; several at once wait for the same disk or server. */
  tell(out: Out): void {
    const [first] = this.#blocked;
    if (first === undefined || this.#blocked.length < 3) return;
    const names = [...new Set(this.#blocked.map(({ program }) => program))].slice(0, 3).join(', ');
    out.fact('machine.io-stall', `${this.#blocked.length} processes in state D (${names})`, first.line);
  }
}
