import type { Contact } from '@customer-hub/sdk';
import type { PageCounts } from '@customer-hub/state/core';
import type { PageEntry } from '../../record-page/page-entry.ts';

/** A panel of the page of a contact, by its name in an address. */
export type ContactPanelKey =
  'overview' | 'tickets' | 'devices' | 'assets' | 'passwords' | 'hours' | 'activity';

/** The panels in their order. */
export const contactPanels = (
  counts: PageCounts | undefined,
): readonly PageEntry<Contact, ContactPanelKey>[] => [
  { key: 'overview', load: () => import('./overview-panel.ts').then(m => m.HubContactOverview) },
  {
    key: 'tickets',
    load: () => import('./tickets-panel.ts').then(m => m.HubContactTickets),
    count: () => counts?.tickets,
  },
  {
    key: 'devices',
    load: () => import('./devices-panel.ts').then(m => m.HubContactDevices),
    count: () => counts?.devices,
  },
  {
    key: 'assets',
    load: () => import('./assets-panel.ts').then(m => m.HubContactAssets),
    count: () => counts?.assets,
  },
  {
    key: 'passwords',
    load: () => import('./passwords-panel.ts').then(m => m.HubContactPasswords),
    count: () => counts?.passwords,
  },
  { key: 'hours', load: () => import('./hours-panel.ts').then(m => m.HubContactHours) },
  { key: 'activity', load: () => import('../shared/activity-panel.ts').then(m => m.activityPanel()) },
];
