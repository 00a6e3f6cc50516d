import { backendId } from '@tokimori/model';
import type { Line, Out } from '../reader.ts';

/** Kernel threads wait like this by nature. */
const kernelThread = /^\[|^(?:kworker|jbd2|kswapd|ksoftirqd|rcu_|migration)\b/;

/** Programs people stop by Ctrl-Z. */
const interactive =
  /^(?:vim?|nvim|nano|less|more|man|top|htop|ping|ssh|mysql|psql|gdb|strace|bash|sh|zsh|su|sudo|tail|watch)$/;

/** What the states of many processes come to. */
export class States {
  readonly #state: number;
  readonly #command: number;
  readonly #terminal: number;
  readonly #share: number;
  readonly #blocked: { line: Line; program: string }[] = [];

  /** From the heading: `USER PID … STAT START TIME COMMAND`, `PID STAT WCHAN COMMAND`, `F S UID PID …`. */
  constructor(heading: string) {
    const names = heading.trim().split(/\s+/);
    this.#state = names.findIndex((name) => name === 'STAT' || name === 'S');
    this.#terminal = names.findIndex((name) => name === 'TTY' || name === 'TT');
    this.#share = names.indexOf('%CPU');
    this.#command = names.findIndex((name) => /^(?:COMMAND|CMD)$/.test(name));
  }

  take(line: Line, out: Out): void {
    if (this.#state < 0 || this.#command < 0) return;
    const words = line.text.trim().split(/\s+/, 60);
    const state = words[this.#state] ?? '';
    const shown = words[this.#command] ?? '';
    const share = this.#share < 0 ? 0 : Number(words[this.#share]?.replace(',', '.') ?? 0);
    // The kernel's own search for free pages takes no time while there are some.
    if (/^\[?kswapd\d/.test(shown) && share >= 10)
      out.fact('machine.memory-pressure', `kswapd takes ${share} % of a processor`, line);
    if (!/^[DT][<NLsl+]{0,4}$/.test(state) || shown === '' || kernelThread.test(shown)) return;
    const program = shown.replace(/^.*\//, '').replace(/:$/, '');
    if (state.startsWith('T')) {
      // Somebody's editor in the background is nobody's trouble.
      const terminal = this.#terminal < 0 ? '?' : (words[this.#terminal] ?? '?');
      if (terminal !== '?' || state.includes('+') || interactive.test(program)) return;
      out.fact('machine.stopped', `${program} is stopped`, line, { conditions: { program } });
      out.fact('backend.worker-hung', `${program} is stopped (state T)`, line, { subject: backendId(program) });
    }
    if (state.startsWith('D') && this.#blocked.length < 1000) this.#blocked.push({ line, program });
  }

  /** One process in state D is everyday; several at once wait for the same disk or server. */
  tell(out: Out): void {
    const [first] = this.#blocked;
    if (first === undefined || this.#blocked.length < 3) return;
    const names = [...new Set(this.#blocked.map(({ program }) => program))].slice(0, 3).join(', ');
    out.fact('machine.io-stall', `${this.#blocked.length} processes in state D (${names})`, first.line);
  }
}
