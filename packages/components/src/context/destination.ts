/**
 * Something inside the hub asks to leave it or to go elsewhere in it. The host's router decides:
 * `preventDefault()` keeps the hub still.
 */
export interface HubNavigateDetail {
  /** Where to. `tab` is within the hub; everything else leaves it. */
  readonly to:
    | 'customer'
    | 'customers'
    | 'tab'
    | 'contact'
    | 'device'
    | 'asset'
    | 'ticket'
    | 'contract'
    | 'alert'
    | 'job'
    | 'invoice'
    | 'invoice_batch'
    | 'report'
    | 'previous_look'
    /** For `hrefFor` alone: the page that opens shared links, where `hub-shared-item` stands. */
    | 'shared_item'
    | 'external';
  readonly customerId?: string;
  readonly tab?: string;
  /** For `tab`: filters and search of its list, in the string form of `hub-view-change`. */
  readonly view?: string;
  readonly id?: string;
  /** For `device`: the panel to open, e.g. `services`. */
  readonly panel?: string;
  /**
   * For `external`, `invoice` and `invoice_batch`: http or https. Opened in a window of its own, unless the
   * host takes over.
   */
  readonly href?: string;
}

/**
 * Something that only the page around the hub can do: `directory_sync` answers `hub-directory-sync`, `previous_look`
 * has a page for the `hub-navigate` of that name.
 */
export type HostOffer = 'directory_sync' | 'previous_look';

/** The address of what a link leads to. Undefined: it has none. */
export type HrefFor = (detail: HubNavigateDetail) => string | undefined;
