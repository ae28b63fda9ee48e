// What a page is told of failures. Comes with the first of them, or soon after the first touch.
import type { HubErrorDetail } from './event-details.ts';

/** What is said of an error, always the same of one. */
const details = new WeakMap<object, HubErrorDetail>();

/** What is said of an error to a page: no value of a record. @param where Said of one that is of no operation. */
export const errorDetail = (error: object, where: string, code = 'unexpected'): HubErrorDetail => {
  let detail = details.get(error);
  if (!detail) {
    const { name, status, requestId, operationId, ...said } = error as Partial<HubErrorDetail> & {
      readonly name?: string;
      readonly status?: number;
      readonly operationId?: string;
    };
    detail = {
      code: said.code ?? code,
      where: operationId ?? where,
      message: [name ?? 'Error', status].join(' ').trim(),
      requestId,
    };
    details.set(error, detail);
  }
  return detail;
};

/** By what the parts of one hub have in common: the errors that it has told of. */
const told = new WeakMap<object, WeakSet<object>>();

/** Tells the page by `hub-error` what failed, once in each hub, of which several parts may show the same. */
export const tellError = (
  from: EventTarget,
  hub: object,
  ...[error, where, code]: Parameters<typeof errorDetail>
): void => {
  let ofHub = told.get(hub);
  if (!ofHub) told.set(hub, (ofHub = new WeakSet()));
  if (!(error instanceof Object) || ofHub.has(error)) return;
  ofHub.add(error);
  const detail = errorDetail(error, where, code);
  if (detail.code !== 'aborted')
    from.dispatchEvent(new CustomEvent('hub-error', { detail, bubbles: true, composed: true }));
};
