/** The portal decides what an address means; the hub only asks to go somewhere. */
import type { HubNavigateDetail } from '@customer-hub/components';

export type Place =
  | { page: 'customers' }
  | { page: 'customer'; customerId: string; tab: string }
  | { page: 'elsewhere'; name: string };

/** `/customers/cus_7/contacts`. Pages that the portal would have besides the hub are "elsewhere". */
export function placeOf(pathname: string): Place {
  const [section = '', customerId, tab] = pathname.split('/').filter(Boolean).map(decodeURIComponent);
  if (section === '' || (section === 'customers' && !customerId)) return { page: 'customers' };
  if (section === 'customers' && customerId) return { page: 'customer', customerId, tab: tab ?? 'overview' };
  return { page: 'elsewhere', name: section };
}

/**
 * The address for what the hub asks for. Undefined for what the portal has no page of its own for: the hub
 * then shows it itself, a ticket in its read view, a device in its tab.
 */
export function addressOf(detail: HubNavigateDetail): string | undefined {
  const part = (text: string | undefined) => encodeURIComponent(text ?? '');
  switch (detail.to) {
    case 'customers':
      return '/customers';
    case 'customer':
      return `/customers/${part(detail.customerId ?? detail.id)}`;
    case 'tab':
      return `/customers/${part(detail.customerId)}/${part(detail.tab)}`;
    case 'invoice':
    case 'invoice_batch':
      return `/billing/${part(detail.id)}`;
    default:
      return undefined;
  }
}
