/**
 * A value that must not be printed: absent from JSON, `String()` and template literals, and private, so
 * absent from `util.inspect` as well.
 * @example secret.use(plain => field.value = plain)
 */
export class Secret {
  readonly #value: string;
  constructor(value: string) {
    this.#value = value;
  }
  /** Runs `fn` with the plain text and returns its result: keeps the plain text out of long-lived variables. */
  use<R>(fn: (value: string) => R): R {
    return fn(this.#value);
  }
  /** The plain text. Prefer `use`. */
  value(): string {
    return this.#value;
  }
  toString(): string {
    return '[secret]';
  }
  toJSON(): string {
    return '[secret]';
  }
}
