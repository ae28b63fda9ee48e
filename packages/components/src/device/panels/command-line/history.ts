/** Commands that are remembered, for as long as the page lives. */
const MAX = 200;

/**
 * Earlier commands, the newest last: step through them by the arrow keys, find one by a part of it. What a person
 * was writing comes back below the newest.
 */
export class CommandHistory {
  #commands: readonly string[] = [];
  /** Where a person stands; undefined: at what is being written. */
  #at: number | undefined;
  #draft = '';

  get commands(): readonly string[] {
    return this.#commands;
  }

  /** A command was run. The same again moves to the end. */
  add(command: string): void {
    this.#commands = [...this.#commands.filter(known => known !== command), command].slice(-MAX);
    this.#at = undefined;
  }

  /** Commands of before, the newest last; they come before those of now. */
  addEarlier(commands: readonly string[]): void {
    const fresh = [...new Set(commands)].filter(command => !this.#commands.includes(command));
    if (fresh.length === 0) return;
    this.#commands = [...fresh, ...this.#commands].slice(-MAX);
    if (this.#at !== undefined) this.#at += fresh.length;
  }

  /** The one before, or after. @param written What is in the prompt. @returns undefined: there is none. */
  step(by: -1 | 1, written: string): string | undefined {
    const from = this.#at ?? this.#commands.length;
    if (this.#at === undefined) this.#draft = written;
    const to = from + by;
    if (to < 0 || to > this.#commands.length) return undefined;
    this.#at = to === this.#commands.length ? undefined : to;
    return to === this.#commands.length ? this.#draft : this.#commands[to];
  }

  /** The newest that holds a text, or one of those before it. @param nth 0 for the newest. */
  find(text: string, nth = 0): string | undefined {
    if (!text) return undefined;
    const wanted = text.toLowerCase();
    const found = this.#commands.filter(command => command.toLowerCase().includes(wanted));
    return found.at(-1 - Math.min(nth, found.length - 1));
  }

  /** Back to what is being written. */
  leave(): void {
    this.#at = undefined;
  }
}
