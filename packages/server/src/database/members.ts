import { placeIn } from './places.ts';
import type { Row } from './row.ts';
import type { Seeded } from './seeded.ts';

/** Which slots live, in all and per customer, each ascending. */
export class Members<T extends Row> {
  readonly #seeded: Seeded<T>;
  readonly #ofCustomer = new Map<string, number[]>();
  #alive: number[] | undefined;

  constructor(seeded: Seeded<T>) {
    this.#seeded = seeded;
  }

  of(customerId: string): number[] {
    let members = this.#ofCustomer.get(customerId);
    if (!members) {
      const runs = this.#seeded.runsOf(customerId);
      members = new Array<number>(runs.reduce((sum, { start, end }) => sum + end - start, 0));
      let index = 0;
      for (const { start, end } of runs) for (let slot = start; slot < end; slot++) members[index++] = slot;
      this.#ofCustomer.set(customerId, members);
    }
    return members;
  }
  all(length: number, isAlive: (slot: number) => boolean): readonly number[] {
    if (this.#alive) return this.#alive;
    const alive: number[] = [];
    for (let slot = 0; slot < length; slot++) if (isAlive(slot)) alive.push(slot);
    return (this.#alive = alive);
  }
  /** In place, and without sorting: a job over 100,000 devices inserts, moves or deletes as many rows. */
  move(slot: number, from: string | null | undefined, to: string | null | undefined): void {
    if (from === to) return;
    if (typeof from === 'string') {
      const members = this.of(from),
        at = placeIn(members, slot);
      if (members[at] === slot) members.splice(at, 1);
    }
    if (typeof to === 'string') {
      const members = this.of(to),
        at = placeIn(members, slot);
      if (members[at] !== slot) members.splice(at, 0, slot);
    }
  }
  /** Some row came or went. */
  forgetAll(): void {
    this.#alive = undefined;
  }
}
