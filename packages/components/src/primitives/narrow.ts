import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Whether an element is narrower than so many px; a change of that renders it again. */
export class Narrow implements ReactiveController {
  value = false;
  readonly #host: ReactiveControllerHost & Element;
  readonly #px: number;
  #sizes?: ResizeObserver;

  constructor(host: ReactiveControllerHost & Element, px: number) {
    this.#host = host;
    this.#px = px;
    host.addController(this);
  }

  hostConnected(): void {
    this.#sizes = new ResizeObserver(([entry]) => {
      const value = (entry?.contentRect.width ?? this.#px) < this.#px;
      if (value === this.value) return;
      this.value = value;
      this.#host.requestUpdate();
    });
    this.#sizes.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#sizes?.disconnect();
  }
}
