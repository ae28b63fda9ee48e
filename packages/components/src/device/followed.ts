import type { Store } from '@customer-hub/state/core';
import { AsyncDirective, directive } from 'lit/async-directive.js';
import type { Part } from 'lit/directive.js';

/**
 * A part of a cell that changes by itself: drawn again whenever the store changes, without the row being touched,
 * which may be on its way from the server at that moment.
 */
class Followed extends AsyncDirective {
  #store: Store<unknown> | undefined;
  #draw: () => unknown = () => undefined;
  #leave: (() => void) | undefined;

  override render(_store: Store<unknown>, draw: () => unknown): unknown {
    return draw();
  }

  override update(_part: Part, [store, draw]: [Store<unknown>, () => unknown]): unknown {
    this.#draw = draw;
    if (store !== this.#store) {
      this.disconnected();
      this.#store = store;
    }
    if (this.isConnected) this.#listen();
    return draw();
  }

  protected override disconnected(): void {
    this.#leave?.();
    this.#leave = undefined;
  }

  protected override reconnected(): void {
    this.#listen();
    this.setValue(this.#draw());
  }

  #listen(): void {
    this.#leave ??= this.#store?.listen(() => this.setValue(this.#draw()));
  }
}

export const followed = directive(Followed);
