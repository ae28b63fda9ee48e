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
    | 'ticket'
    | 'contract'
    | 'alert'
    | 'invoice'
    | 'invoice_batch'
    | 'previous_look'
    | 'external';
  readonly customerId?: string;
  readonly tab?: string;
  readonly id?: string;
  /**
   * For `external`, `invoice` and `invoice_batch`: http or https. Opened in a window of its own, unless the
   * host takes over.
   */
  readonly href?: string;
}

/**
 * Dispatches a cancelable `hub-navigate`, bubbling out of every shadow root. @returns false when the host
 * took over.
 */
export const navigate = (from: EventTarget, detail: HubNavigateDetail): boolean =>
  from.dispatchEvent(
    new CustomEvent('hub-navigate', { detail, bubbles: true, composed: true, cancelable: true }),
  );
