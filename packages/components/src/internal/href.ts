import type { HrefFor } from '../context/destination.ts';
import { MARK, placeText } from './place-text.ts';

/** Records that no tab shows. */
const elsewhere = /^(?:customers?|tab|invoice_batch|previous_look|external)$/;

/**
 * The address of a link where the host has none: a deep link into the page it stands in, which a hub that starts
 * there understands.
 */
export const hubHref: HrefFor = ({ to, customerId, href, id, tab, view }) => {
  if (href) return href;
  const customer = customerId ?? (to === 'customer' ? id : undefined);
  const shownBy = to === 'tab' ? tab : elsewhere.test(to) || !id ? undefined : `${to}s`;
  if (!customer || (!shownBy && to !== 'customer')) return undefined;
  // With its path: a page may have a `base`, and what begins with `#` is taken for a place within it.
  const page = typeof location === 'undefined' ? '' : location.pathname + location.search;
  const place = shownBy
    ? `/${placeText({ tab: shownBy, ...(to !== 'tab' && id ? { id } : {}), ...(view ? { view } : {}) })}`
    : '';
  return `${page}${MARK}${encodeURIComponent(customer)}${place}`;
};
