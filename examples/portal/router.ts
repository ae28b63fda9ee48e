/** The portal decides what an address means; the hub says where it is, and asks to go somewhere. */
import type { HubNavigateDetail } from '@customer-hub/components';

export type Place =
  /** `view`: search and filters of the directory, as it told them. */
  | { page: 'customers'; view: string }
  /** `place`: where in the hub, as it told it: `devices/dev_12?availability=online`. */
  | { page: 'customer'; customerId: string; place: string }
  /** What needs attention at all customers. */
  | { page: 'today' }
  | { page: 'elsewhere'; name: string };

/** `/customers/cus_7/contacts?q=vpn`. Pages that the portal would have besides the hub are "elsewhere". */
export function placeOf(address: string): Place {
  const [path = '', ...rest] = address.split('?');
  const view = rest.join('?');
  const [section = '', customerId, ...parts] = path.split('/').filter(Boolean);
  if (section === '' || (section === 'customers' && !customerId)) return { page: 'customers', view };
  if (section === 'customers' && customerId) {
    const place = `${parts.join('/') || 'overview'}${view ? `?${view}` : ''}`;
    return { page: 'customer', customerId: decodeURIComponent(customerId), place };
  }
  if (section === 'today') return { page: 'today' };
  return { page: 'elsewhere', name: decodeURIComponent(section) };
}

const part = (text: string | undefined): string => encodeURIComponent(text ?? '');

/** The address of a place in the hub. */
export const customerAddress = (customerId: string, place: string): string =>
  `/customers/${part(customerId)}/${place}`;

const tabs: Partial<Record<HubNavigateDetail['to'], string>> = {
  contact: 'contacts',
  device: 'devices',
  contract: 'contracts',
  asset: 'assets',
  ticket: 'tickets',
};

/** The address of a link of the hub, so that it can be copied and opened in another tab. */
export function addressOf(detail: HubNavigateDetail): string | undefined {
  const { to, id, customerId, tab, view } = detail;
  switch (to) {
    case 'customers':
      return '/customers';
    case 'customer':
      return `/customers/${part(customerId ?? id)}`;
    case 'previous_look':
      return `/previous-look/${part(customerId)}`;
    case 'tab':
      return `/customers/${part(customerId)}/${part(tab)}${view ? `?${view}` : ''}`;
    case 'shared_item':
      return '/shared';
    case 'invoice':
    case 'invoice_batch':
      return `/billing/${part(id)}`;
    default:
      return customerId && tabs[to] ? `/customers/${part(customerId)}/${tabs[to]}/${part(id)}` : undefined;
  }
}

/**
 * Whether the portal has a page of its own for what the hub asks for. What it leaves to the hub - another tab, a
 * device, a ticket of the customer that is shown - the hub shows itself, and says where that is.
 * @param shown Id of that customer; undefined: none is.
 */
export const isPage = ({ to, customerId }: HubNavigateDetail, shown: string | undefined): boolean =>
  (customerId !== undefined && customerId !== shown) ||
  ['customers', 'customer', 'invoice', 'invoice_batch', 'previous_look'].includes(to);
