import type { HubErrorDetail, HubReadyDetail } from './event-details.ts';

/** What was told of errors, and to which hub: several parts of one show the same failure. */
const told = new WeakMap<object, { readonly detail: HubErrorDetail; readonly hubs: WeakSet<object> }>();

/** What is said of an error to a page: always the same of one error, and no value of a record. */
export const errorDetail = (error: object, where: string, code = 'unexpected'): HubErrorDetail =>
  knownOf(error, where, code).detail;

const knownOf = (error: object, where: string, code: string) => {
  let known = told.get(error);
  if (!known) {
    const { name, status, requestId, operationId, ...said } = error as Partial<HubErrorDetail> & {
      readonly name?: string;
      readonly status?: number;
      readonly operationId?: string;
    };
    const detail = {
      code: said.code ?? code,
      where: operationId ?? where,
      message: `${name ?? 'Error'}${status ? ` ${status}` : ''}`,
      requestId,
    };
    told.set(error, (known = { detail, hubs: new WeakSet() }));
  }
  return known;
};

/**
 * Tells the page by `hub-error` what failed, once in each hub.
 * @param hub Something that the parts of one hub have in common. @param where An operation, a record or an element.
 */
export const tellError = (
  from: EventTarget,
  hub: object,
  error: unknown,
  where: string,
  code?: string,
): void => {
  if (typeof error !== 'object' || !error) return;
  const { detail, hubs } = knownOf(error, where, code ?? 'unexpected');
  if (hubs.has(hub) || detail.code === 'aborted') return;
  hubs.add(hub);
  // Not in the middle of rendering: who hears of it may change what is rendered.
  queueMicrotask(() => send(from, 'hub-error', detail));
};

/** Dispatches an event that comes out of every shadow root. */
export const send = (from: EventTarget, type: string, detail: HubErrorDetail | HubReadyDetail): void =>
  void from.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
