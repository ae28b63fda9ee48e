import { AsyncDirective } from 'lit/async-directive.js';
import { directive } from 'lit/directive.js';

class Countdown extends AsyncDirective {
  #of: unknown;
  #endsAt = 0;
  #timer?: ReturnType<typeof setInterval> | undefined;
  #text!: (seconds: number) => string;
  #run!: () => void;

  render(of: unknown, ms: number, text: (seconds: number) => string, run: () => void): string {
    this.#text = text;
    this.#run = run;
    if (of !== this.#of) {
      this.#of = of;
      this.#endsAt = Date.now() + ms;
      this.#start();
    }
    return this.#say();
  }

  #say(): string {
    const left = Math.ceil((this.#endsAt - Date.now()) / 1000);
    return left > 0 ? this.#text(left) : '';
  }

  #start(): void {
    clearInterval(this.#timer);
    this.#timer = setInterval(() => {
      this.setValue(this.#say());
      if (Date.now() < this.#endsAt) return;
      clearInterval(this.#timer);
      this.#timer = undefined;
      this.#run();
    }, 500);
  }

  protected override disconnected(): void {
    clearInterval(this.#timer);
  }

  protected override reconnected(): void {
    if (this.#timer) this.#start();
  }
}

/**
 * Counts down to `run`, once for each new `of` (the error that it waits after):
 * `countdown(error, 8000, s => ..., retry)`.
 */
export const countdown = directive(Countdown);
