import type { Hub, ImportKind, ImportMapping, ImportMappings } from '@customer-hub/sdk';
import type { MappedColumn } from './import-subject.ts';
import { rememberMapping } from './mapping.ts';

/** Longest wait for the mappings of earlier files. */
const WAIT_MS = 2000;

/** How a person mapped earlier files. An extra: where the server does not answer, an import goes on without it. */
export class MappingMemory {
  #hub: Hub;
  #mappings: ImportMappings | undefined;
  #asked: Promise<void>;

  constructor(hub: Hub, kind: ImportKind) {
    this.#hub = hub;
    this.#asked = this.#take(hub.preferences.importMappings(kind));
  }

  /** Those that are known by now. */
  get known(): readonly ImportMapping[] {
    return this.#mappings?.mappings ?? [];
  }

  /** Waits for them, but not for long. */
  async read(): Promise<readonly ImportMapping[]> {
    await Promise.race([this.#asked, new Promise(done => setTimeout(done, WAIT_MS))]);
    return this.known;
  }

  remember(name: string, columns: readonly MappedColumn[]): void {
    const known = this.#mappings;
    if (!known) return;
    const mappings = rememberMapping(name, columns, known.mappings);
    void this.#take(this.#hub.preferences.replaceImportMappings(known, { mappings }));
  }

  async #take(answer: Promise<ImportMappings>): Promise<void> {
    this.#mappings = await answer.catch(() => this.#mappings);
  }
}
