import type { HubErrorDetail } from '../internal/event-details.ts';

/** What `hub-error` tells of a part that the page gave to the hub. */
export interface ExtensionTrouble extends HubErrorDetail {
  readonly code: 'extension_failed';
  /** Which part: `tabs.x-projects`, `devices.columns.x-rack`. */
  readonly where: string;
  /** What it threw. */
  readonly error: unknown;
}

/** Told once each: a cell is drawn many times. */
const told = new WeakMap<EventTarget, Set<string>>();

/**
 * Something of the page's own failed: the hub goes on without it, and says so to whoever made it, by a console error
 * and a `hub-error` event.
 */
export const tellTrouble = (host: EventTarget, where: string, error: unknown): void => {
  const message = error instanceof Error ? error.message : String(error);
  const known = told.get(host) ?? new Set();
  told.set(host, known);
  if (known.has(`${where} ${message}`)) return;
  known.add(`${where} ${message}`);
  console.error(`customer-hub: ${where} failed.`, error);
  const detail: ExtensionTrouble = { code: 'extension_failed', where, message, error, requestId: undefined };
  host.dispatchEvent(new CustomEvent('hub-error', { detail, bubbles: true, composed: true }));
};

/** What something of the page's own answers; undefined when it throws. */
export const attempted = <T>(host: EventTarget, where: string, what: () => T): T | undefined => {
  try {
    return what();
  } catch (error) {
    tellTrouble(host, where, error);
    return undefined;
  }
};
