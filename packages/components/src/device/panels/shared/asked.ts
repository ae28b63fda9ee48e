import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** One answer that an element shows: asked for when what it depends on changes, kept while it is asked for again. */
export class Asked<T> implements ReactiveController {
  value: T | undefined;
  error: unknown;
  isLoading = false;

  #host: ReactiveControllerHost;
  #load: (key: string) => Promise<T>;
  #key: string | undefined;
  #turn = 0;

  constructor(host: ReactiveControllerHost, load: (key: string) => Promise<T>) {
    this.#host = host;
    this.#load = load;
    host.addController(this);
  }

  hostConnected(): void {}

  /** Asks for another one; what is shown of the last goes away at once. Call it in `willUpdate`. */
  want(key: string | undefined): void {
    if (key === this.#key) return;
    this.#key = key;
    this.value = this.error = undefined;
    this.isLoading = false;
    this.#turn += 1;
    if (key !== undefined) void this.again();
  }

  /** Asks again; an older answer that comes later is not taken. */
  async again(): Promise<void> {
    const key = this.#key;
    if (key === undefined) return;
    const turn = ++this.#turn;
    this.isLoading = true;
    const [value, error] = await this.#load(key).then(
      (answer): [T | undefined, unknown] => [answer, undefined],
      (failure: unknown): [T | undefined, unknown] => [undefined, failure],
    );
    if (turn !== this.#turn) return;
    this.isLoading = false;
    this.error = error;
    if (error === undefined) this.value = value;
    this.#host.requestUpdate();
  }
}
