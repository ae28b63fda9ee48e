import type { ReactiveControllerHost } from 'lit';
import { defineElement } from '../internal/define.ts';

type Host = Pick<ReactiveControllerHost, 'requestUpdate'>;

interface Entry<K> {
  readonly key: K;
  readonly load: () => Promise<CustomElementConstructor>;
}

/** The element of the open panel; the code of each is fetched when it is first opened. */
export class PageElements<K extends string> {
  #host: Host;
  #tagOf: (key: K) => string;
  #failed = new Map<K, unknown>();
  #loading = new Set<K>();
  #element: HTMLElement | undefined;

  /** @param kind Of the record: panels are elements `hub-<kind>-<key>`. */
  constructor(host: Host, kind: string) {
    this.#host = host;
    this.#tagOf = key => `hub-${kind}-${key.replaceAll('_', '-')}`;
  }

  /** Why the code of a panel could not be fetched. */
  failure({ key }: Entry<K>): unknown {
    return this.#failed.get(key);
  }

  /**
   * The panel, with what it is given; undefined while its code is on its way. The same element while the panel stays,
   * so that search and layout stay when one steps through records.
   */
  element({ key }: Entry<K>, given: object): HTMLElement | undefined {
    const tag = this.#tagOf(key);
    if (!customElements.get(tag)) return undefined;
    if (this.#element?.localName !== tag) this.#element = document.createElement(tag);
    return Object.assign(this.#element, given);
  }

  /** Fetches the code of a panel once. @param again Also after it failed. */
  load(entry: Entry<K>, again = false): void {
    const { key } = entry;
    if (again) this.#failed.delete(key);
    if (customElements.get(this.#tagOf(key)) || this.#failed.has(key) || this.#loading.has(key)) return;
    this.#loading.add(key);
    const settled = (): void => {
      this.#loading.delete(key);
      this.#host.requestUpdate();
    };
    entry.load().then(
      type => {
        defineElement(this.#tagOf(key), type);
        settled();
      },
      (error: unknown) => {
        this.#failed.set(key, error);
        settled();
      },
    );
  }
}
