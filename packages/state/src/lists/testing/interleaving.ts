import fc from 'fast-check';

interface Waiting {
  readonly label: string;
  readonly run: () => void;
}

/** Lets every promise go on that can. */
const settled = (): Promise<void> => new Promise(resolve => setImmediate(resolve));

/**
 * Decides in which order things happen: whatever waits at `hop` goes on when its turn comes. What fast-check's
 * scheduler does, at a tenth of its time, so that thousands of runs fit into seconds.
 */
export class Interleaving {
  /** What happened, in order; shown when a property fails. */
  readonly log: string[] = [];
  #picks: readonly number[];
  #waiting: Waiting[] = [];
  #turn = 0;

  constructor(picks: readonly number[]) {
    this.#picks = picks;
  }

  /** Resolves when its turn comes. */
  hop(label: string): Promise<void> {
    return new Promise(run => this.#waiting.push({ label, run }));
  }

  /** Does one step after the other, each when its turn comes. */
  async steps(steps: readonly { readonly label: string; readonly run: () => void }[]): Promise<void> {
    for (const { label, run } of steps) {
      await this.hop(label);
      run();
    }
  }

  /**
   * Goes on until nothing waits.
   * @param tick Lets time pass; called when nothing waits, and once more after what that has caused.
   */
  async run(tick: () => void = () => undefined): Promise<void> {
    for (let quiet = 0; quiet < 2; quiet += 1) {
      await settled();
      while (this.#waiting.length > 0) {
        const pick = this.#picks[this.#turn++ % this.#picks.length] ?? 0;
        const [next] = this.#waiting.splice(pick % this.#waiting.length, 1);
        this.log.push(next!.label);
        next!.run();
        await settled();
        quiet = 0;
      }
      tick();
    }
  }

  toString(): string {
    return this.log.join('\n');
  }
}

/** Orders in which things can happen: what an `Interleaving` is made of, anew for each run. */
export const picks = (): fc.Arbitrary<number[]> => fc.array(fc.nat(5), { minLength: 1, maxLength: 30 });
