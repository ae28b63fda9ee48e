import { filterChoices, type Choice, type LoadChoices } from './choices.ts';

/** Where choices come from: a list that is here, or else a function that asks for them. */
export interface ChoiceSource {
  readonly choices?: readonly Choice[] | undefined;
  readonly load?: LoadChoices | undefined;
}

/** What was found, and whether more is on its way. While `loading`, the choices of the search before stay. */
export interface SearchResult {
  readonly status: 'ready' | 'loading' | 'failed';
  readonly found: readonly Choice[];
}

/** Finds choices by what is typed. Only the last search counts. */
export class ChoiceSearch {
  #changed: (result: SearchResult, query: string) => void;
  #found: readonly Choice[] = [];
  #abort?: AbortController | undefined;
  #timer?: ReturnType<typeof setTimeout>;

  constructor(changed: (result: SearchResult, query: string) => void) {
    this.#changed = changed;
  }

  /** Choices that are here are found at once; others are asked for after `delayMs`. */
  run({ choices, load }: ChoiceSource, query: string, delayMs: number): void {
    this.stop();
    if (choices) return this.#tell('ready', filterChoices(choices, query), query);
    const { signal } = (this.#abort = new AbortController());
    this.#tell('loading', this.#found, query);
    const ask = (): void =>
      void load?.(query, signal).then(
        found => signal.aborted || this.#tell('ready', found, query),
        () => signal.aborted || this.#tell('failed', [], query),
      );
    this.#timer = setTimeout(ask, delayMs);
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#abort?.abort();
  }

  #tell(status: SearchResult['status'], found: readonly Choice[], query: string): void {
    this.#found = found;
    this.#changed({ status, found }, query);
  }
}
