import type { Clock } from '../server/clock.ts';
import { Orders } from './orders.ts';
import type { Matching } from './source.ts';

/** Lists whose matching rows are remembered. */
const LISTS = 12;
const PASSING_MS = 5_000;

/** What is true until the next write to any collection. */
export class Remembered {
  readonly #version: () => number;
  readonly #clock: Clock;
  readonly #answers = new Map<string, { version: number; answer: Matching }>();
  #passing = { version: -1, endsMs: 0, orders: new Orders() };

  constructor(version: () => number, clock: Clock) {
    this.#version = version;
    this.#clock = clock;
  }

  answer(question: string, find: () => Matching): Matching {
    const known = this.#answers.get(question),
      version = this.#version();
    if (known?.version === version) return known.answer;
    const answer = find();
    this.#answers.delete(question);
    this.#answers.set(question, { version, answer });
    if (this.#answers.size > LISTS) this.#answers.delete(this.#answers.keys().next().value as string);
    return answer;
  }
  /** Orders by what a join or a computation gives: for a few seconds at most. */
  orders(): Orders {
    const version = this.#version(),
      nowMs = this.#clock.nowMs();
    if (this.#passing.version !== version || nowMs >= this.#passing.endsMs)
      this.#passing = { version, endsMs: nowMs + PASSING_MS, orders: new Orders() };
    return this.#passing.orders;
  }
}
