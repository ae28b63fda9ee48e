interface Turn {
  again: boolean;
  done?: Promise<void>;
}

/** Asks, and asks again when somebody wants it meanwhile: never twice at once. */
export class Renewal {
  #ask: () => Promise<void>;
  #turn: Turn | undefined;

  /** @param ask Asks once. */
  constructor(ask: () => Promise<void>) {
    this.#ask = ask;
  }

  /** Begins anew, whatever is on its way. */
  start(): Promise<void> {
    const turn: Turn = { again: true };
    this.#turn = turn;
    return (turn.done = this.#run(turn));
  }

  /** @returns what resolves when an answer to a question that was sent after the call is there. */
  async again(): Promise<void> {
    if (!this.#turn) return this.start();
    this.#turn.again = true;
    await this.#turn.done;
  }

  giveUp(): void {
    this.#turn = undefined;
  }

  async #run(turn: Turn): Promise<void> {
    try {
      while (turn.again && this.#turn === turn) {
        turn.again = false;
        await this.#ask();
      }
    } finally {
      if (this.#turn === turn) this.#turn = undefined;
    }
  }
}
