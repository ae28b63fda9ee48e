import type { ReactiveControllerHost } from 'lit';
import { defineElement } from '../internal/define.ts';
import { panelTag, type PanelEntry, type AnyPanelKey } from './panels.ts';

type PanelElement = HTMLElement & { deviceId?: string };

/** The element of the open panel; the code of each is fetched when it is first opened. */
export class PanelElements {
  #host: Pick<ReactiveControllerHost, 'requestUpdate'>;
  #failed = new Map<AnyPanelKey, unknown>();
  #loading = new Set<AnyPanelKey>();
  #element: PanelElement | undefined;

  constructor(host: Pick<ReactiveControllerHost, 'requestUpdate'>) {
    this.#host = host;
  }

  /** Why the code of a panel could not be fetched. */
  failure({ key }: PanelEntry): unknown {
    return this.#failed.get(key);
  }

  /**
   * The panel for a device; undefined while its code is on its way. The same element while the panel stays, so that
   * search and layout stay when one steps through devices.
   */
  element({ key }: PanelEntry, deviceId: string): HTMLElement | undefined {
    const tag = panelTag(key);
    if (!customElements.get(tag)) return undefined;
    if (this.#element?.localName !== tag) this.#element = document.createElement(tag);
    this.#element.deviceId = deviceId;
    return this.#element;
  }

  /** Fetches the code of a panel once. @param again Also after it failed. */
  load(entry: PanelEntry, again = false): void {
    const { key } = entry;
    if (again) this.#failed.delete(key);
    if (customElements.get(panelTag(key)) || this.#failed.has(key) || this.#loading.has(key)) return;
    this.#loading.add(key);
    const settled = (): void => {
      this.#loading.delete(key);
      this.#host.requestUpdate();
    };
    entry.load().then(
      type => {
        defineElement(panelTag(key), type);
        settled();
      },
      (error: unknown) => {
        this.#failed.set(key, error);
        settled();
      },
    );
  }
}
