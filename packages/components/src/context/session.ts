import type { Hub } from '@customer-hub/sdk';
import { Changes } from './changes.ts';
import { Drafts } from './drafts.ts';
import { Notices } from './notices.ts';

type Account = Awaited<ReturnType<Hub['account']['get']>>;

/** What the parts of one hub share: the client, who is signed in, what changed, what is unsaved, what to say. */
export class Session {
  readonly hub: Hub;
  readonly changes = new Changes();
  readonly drafts = new Drafts();
  readonly notices = new Notices();
  /** Lists and hubs that shortcuts are for, the newest last. */
  readonly keyed = new Set<Element>();
  #account?: Promise<Account>;

  constructor(hub: Hub) {
    this.hub = hub;
  }

  /** Who is signed in and what the plan allows [GEN-04]; asked once, asked again after a failure. */
  account(): Promise<Account> {
    return (this.#account ??= this.hub.account.get().then(
      account => account,
      (error: unknown) => {
        this.#account = undefined;
        throw error;
      },
    ));
  }
}
