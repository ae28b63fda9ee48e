import type { Account, Hub } from '@customer-hub/sdk';
import { Live } from '../live/live.ts';
import { Changes } from '../records/changes.ts';
import { Records } from '../records/records.ts';
import { Notices } from '../session/notices.ts';
import { Unsaved } from '../session/unsaved.ts';

/**
 * What everything that uses one client shares: its records, what changes here and elsewhere, what is unsaved, what
 * is to be said. Get it by `hubState(hub)`; there is one for each client.
 */
export class HubState {
  readonly hub: Hub;
  readonly changes = new Changes();
  readonly records: Records;
  readonly unsaved = new Unsaved();
  readonly notices = new Notices();
  readonly live: Live;
  #shared = new Map<unknown, unknown>();

  constructor(hub: Hub) {
    this.hub = hub;
    this.records = new Records(hub, this.changes);
    this.live = new Live(this);
  }

  /** Who is signed in and what the plan allows; asked once, asked again after a failure. */
  account(): Promise<Account> {
    return this.records.read('account', '');
  }

  /**
   * Something of which there is one in this state, made when it is first asked for. For rooms that not every page
   * needs: they come with their own code. @param key Usually the class or a function that makes it.
   */
  shared<T>(key: unknown, make: (state: HubState) => T): T {
    if (!this.#shared.has(key)) this.#shared.set(key, make(this));
    return this.#shared.get(key) as T;
  }
}

const states = new WeakMap<Hub, HubState>();

/** The state of a client: the same object for the same client, so that all elements of a page share it. */
export const hubState = (hub: Hub): HubState => {
  let state = states.get(hub);
  if (!state) states.set(hub, (state = new HubState(hub)));
  return state;
};
