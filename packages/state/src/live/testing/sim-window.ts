import type { Hub } from '@customer-hub/sdk';
import { HubState } from '../../core/hub-state.ts';
import { writable } from '../../core/store.ts';
import { LiveEngine } from '../engine.ts';
import type { Channel, Clock } from '../ports.ts';
import { ALL } from '../scope.ts';
import { OFF, type LiveStatus } from '../status.ts';
import { simStream } from './sim-stream.ts';
import { customers, flush, type World } from './world.ts';

export class SimChannel implements Channel {
  readonly window: SimWindow;
  #world: World;
  #listeners: ((event: { readonly data: unknown }) => void)[] = [];

  constructor(world: World, window: SimWindow) {
    this.#world = world;
    this.window = window;
    world.channels.add(this);
  }

  postMessage(message: unknown): void {
    const data = structuredClone(message);
    for (const other of this.#world.channels) {
      if (other === this) continue;
      this.#world.later(other.window, `message ${this.window.id} ${other.window.id}`, () => {
        for (const listener of other.#listeners) if (this.#world.channels.has(other)) listener({ data });
      });
    }
  }

  addEventListener(_type: 'message', listener: (event: { readonly data: unknown }) => void): void {
    this.#listeners.push(listener);
  }

  close(): void {
    this.#world.channels.delete(this);
  }
}

/** A window with the real state layer in it. */
export class SimWindow {
  readonly id: number;
  readonly state: HubState;
  readonly status = writable<LiveStatus>(OFF);
  readonly engine: LiveEngine;
  crashed = false;
  hangs = false;
  /** Events this window knows of, by being told or by asking again after a reset. */
  readonly known = new Set<number>();
  followed: readonly string[] = [];
  #world: World;
  #backlog: (() => void)[] = [];

  constructor(world: World, id: number) {
    this.#world = world;
    this.id = id;
    const account = { get: () => Promise.resolve({ id: 'acc_1', user: { id: 'tec_1' } }) };
    this.state = new HubState({ account, events: { channel: 'https://hub.test/v1' } } as unknown as Hub);
    const clock: Clock = {
      now: () => world.now,
      after: (ms, run) => world.timer(this, ms, run),
      random: world.random,
    };
    const ports = world.sharing
      ? { locks: world.locksOf(this), openChannel: () => new SimChannel(world, this) }
      : undefined;
    this.engine = new LiveEngine(this.state, this.status, {
      clock,
      ports,
      open: (scope, options) => simStream(world, this, scope, options),
    });
    this.state.changes.subscribe(({ type, id: thing, customerId }) => {
      if (type === 'thing') this.known.add(Number(thing!.slice('thing_'.length)));
      else if (type === 'customer') this.#load(customerId ? [customerId] : customers);
    });
  }

  /** Runs code of this window: never after a crash, and not before it wakes up while it hangs. */
  run(work: () => void): void {
    if (this.crashed) return;
    if (this.hangs) this.#backlog.push(work);
    else work();
  }

  /** Shows a customer, all (`''`) or several: what is shown is asked for, and followed. */
  follow(scopes: readonly string[]): void {
    this.run(() => {
      const isFollowed = (customer: string): boolean =>
        this.followed.includes(ALL) || this.followed.includes(customer);
      const shown = customers.filter(
        customer => (scopes.includes(ALL) || scopes.includes(customer)) && !isFollowed(customer),
      );
      this.#load(shown);
      this.followed = scopes;
      this.engine.follow(scopes);
    });
  }

  async wake(): Promise<void> {
    this.hangs = false;
    for (const work of this.#backlog.splice(0)) {
      this.run(work);
      await flush();
    }
  }

  /** Events of customers in sight that this window knows nothing of. */
  get missing(): readonly number[] {
    const inSight = this.followed.includes(ALL) ? customers : this.followed;
    return [...this.#world.log.keys()].filter(
      index => inSight.includes(this.#world.log[index]!) && !this.known.has(index),
    );
  }

  #load(shown: readonly string[]): void {
    for (const [index, customer] of this.#world.log.entries())
      if (shown.includes(customer)) this.known.add(index);
  }
}
