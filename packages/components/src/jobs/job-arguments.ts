import type { Job, Script } from '@customer-hub/sdk';
import type { HubState } from '@customer-hub/state/core';

type Parameters = Script['parameters'];
type Given = Pick<Job, 'params'>;

interface Words {
  readonly yes: string;
  readonly no: string;
  readonly argument: (name: string, value: string) => string;
}

/** As they were typed; those that are secret come masked from the server. */
const valuesOf = ({ params: { args } }: Given): string[] =>
  Array.isArray(args) ? args.map(arg => (typeof arg === 'string' ? arg : '')) : [];

/** What was given to a script, in words. Before its parameters are known what says nothing without them is left out. */
export const argumentWords = (job: Given, parameters: Parameters | undefined, words: Words): string[] =>
  valuesOf(job).flatMap((value, index) => {
    const parameter = parameters?.[index];
    if (value === '') return [];
    if (!parameter) return parameters || !/^(true|false)$/.test(value) ? [value] : [];
    const { kind, label } = parameter;
    return [words.argument(label, kind !== 'switch' ? value : value === 'true' ? words.yes : words.no)];
  });

/** The parameters of the script that a job runs, asked for once where arguments were given. */
export class JobParameters {
  #changed: () => void;
  #scriptId: string | undefined;
  #known: Parameters | undefined;

  /** @param changed They are there. */
  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** As far as they are known; a script that is gone has none. */
  of(job: Given, { hub }: HubState): Parameters | undefined {
    const { scriptId } = job.params;
    const id = typeof scriptId === 'string' && valuesOf(job).some(Boolean) ? scriptId : undefined;
    if (id === this.#scriptId) return this.#known;
    this.#scriptId = id;
    this.#known = undefined;
    if (id) void this.#read(hub, id);
    return undefined;
  }

  async #read(hub: HubState['hub'], id: string): Promise<void> {
    const script = await hub.catalogues.script(id).catch(() => undefined);
    if (this.#scriptId !== id || !script) return;
    this.#known = script.parameters;
    this.#changed();
  }
}
