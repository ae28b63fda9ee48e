import type { Customer, Hub, HubTab } from '@customer-hub/sdk';
import type { HubState } from '@customer-hub/state/core';
import type { Icon } from '../primitives/icons.ts';

/** Key of a tab of your own: `x-` keeps it apart from tabs that the hub may get. Letters, digits, `-` and `_`. */
export type OwnTabKey = `x-${string}`;

/** A tab of the hub, or one of the page's own. */
export type TabKey = HubTab | OwnTabKey;

/** What your tab is made for. */
export interface OwnTabPlace {
  readonly customerId: string;
  readonly customer: Customer;
  /** The client, to ask for more. */
  readonly hub: Hub;
  /** Records, lists and changes that the rest of the hub shows, too: `state.records.get('customer', id)`. */
  readonly state: HubState;
  /** BCP 47 language of the hub. */
  readonly locale: string;
  /**
   * Aborted when another customer is shown, when the hub gets another client, `readonly` or `features`, or when it
   * leaves the page: end there what you began.
   */
  readonly signal: AbortSignal;
}

/** A tab of your own: `hub.tabs = [...defaultTabs, { key: 'x-projects', label: 'Projects', load }]`. */
export interface OwnTab {
  readonly key: OwnTabKey;
  /** Its name, in the language of your page. */
  readonly label: string;
  /**
   * Makes what it shows, when the tab is first opened: once for each customer and client. What it throws or rejects
   * with is shown as the errors of all tabs are, with a button to try again. The element becomes a child of the
   * hub's element, so that the styles of your page reach it, and is hidden while another tab is open. If it has a
   * method `show(id)`, that is called for a `place` such as `x-projects/prj_7`, and `create()` by the key N.
   */
  readonly load: (place: OwnTabPlace) => HTMLElement | Promise<HTMLElement>;
  /** Number beside its name. Set `tabs` again to change it: the content stays as long as the key does. */
  readonly count?: number;
  /** The count is a matter of urgency. */
  readonly urgent?: boolean;
  /** Path data of a drawing of 16 by 16. Default: none. */
  readonly icon?: Icon;
}
