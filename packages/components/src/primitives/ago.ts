import { AsyncDirective } from 'lit/async-directive.js';
import { directive } from 'lit/directive.js';
import { everySecond } from '../internal/ticker.ts';
import type { Format } from '../messages/format.ts';

class Ago extends AsyncDirective {
  #iso = '';
  #format!: Format;
  #shown = '';
  #end: (() => void) | undefined;

  render(iso: string, format: Format): string {
    this.#iso = iso;
    this.#format = format;
    if (this.isConnected) this.#follow();
    return (this.#shown = this.#text(Date.now()));
  }

  /** Nothing is found before it happens: clocks of server and reader differ. Under a minute it is "now". */
  #text(now: number): string {
    return this.#format.relative(
      now - Date.parse(this.#iso) < 60_000 ? new Date(now).toISOString() : this.#iso,
      now,
    );
  }

  #tick = (now: number): void => {
    const text = this.#text(now);
    if (text !== this.#shown) this.setValue((this.#shown = text));
  };

  #follow(): void {
    this.#end ??= everySecond(this.#tick);
  }

  protected override disconnected(): void {
    this.#end?.();
    this.#end = undefined;
  }

  protected override reconnected(): void {
    this.#follow();
    this.#tick(Date.now());
  }
}

/**
 * Time gone by, which goes on by the one timer of the page: `${ago(alert.createdAt, format)}` reads
 * `22 minutes ago`, and 23 a minute later.
 */
export const ago = directive(Ago);
