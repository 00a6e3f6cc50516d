/** What a person would have pasted: the output of each command under its prompt. */
import type { WholeDocument } from '@tokimori/model';
import type { Collected, Scenario, Stage } from './scenario.ts';
import type { World } from './world.ts';

/** `client/ntpq_-pn.txt`: whose it is and what was asked; nothing of the scenario. */
const documentName = ({ on, command }: Collected): string =>
  `${on}/${command
    .replace(/[^\w.:&-]+/g, '_')
    .replace(/^_|_$/g, '')
    .slice(0, 80)}.txt`;

export class Collector {
  readonly #texts = new Map<string, string>();
  readonly #scenario: Scenario;
  readonly #world: World;

  constructor(scenario: Scenario, world: World) {
    this.#scenario = scenario;
    this.#world = world;
  }

  async collect(stage: Stage): Promise<void> {
    for (const entry of this.#scenario.collect) {
      if (!(entry.at ?? ['settled']).includes(stage)) continue;
      const name = documentName(entry);
      const { text } = await this.#world.host(entry.on).run(entry.command);
      const paragraph = `${entry.on}# ${entry.command}\n${text}${text.endsWith('\n') || text === '' ? '' : '\n'}`;
      this.#texts.set(name, (this.#texts.get(name) ?? '') + paragraph);
    }
  }

  documents(): WholeDocument[] {
    return [...this.#texts].map(([name, text]) => ({ name, lines: text.replace(/\n$/, '').split('\n') }));
  }
}
