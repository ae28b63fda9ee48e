import type { CustomerSummary, HubTab } from '@customer-hub/sdk';
import { html, type TemplateResult } from 'lit';

/** What the hub knows of a tab. */
export interface TabEntry {
  readonly key: HubTab;
  /** Rows of the tab, from the summary. */
  readonly count?: (summary: CustomerSummary) => number;
  readonly urgent?: (summary: CustomerSummary) => boolean;
  /** Fetches the code of the tab and registers its element. */
  readonly load: () => Promise<unknown>;
  readonly render: (customerId: string) => TemplateResult;
}

/** The eleven tabs of the customer page in their order [GEN-03], and the notes [NOT-01]. */
export const tabs: readonly TabEntry[] = [
  {
    key: 'overview',
    load: () => import('../../define/hub-overview.ts'),
    render: id => html`<hub-overview customer-id=${id}></hub-overview>`,
  },
  {
    key: 'contacts',
    count: s => s.counts.contacts,
    load: () => import('../../define/hub-contacts.ts'),
    render: id => html`<hub-contacts customer-id=${id}></hub-contacts>`,
  },
  {
    key: 'devices',
    count: s => s.counts.devices,
    load: () => import('../../define/hub-devices.ts'),
    render: id => html`<hub-devices customer-id=${id}></hub-devices>`,
  },
  {
    key: 'contracts',
    count: s => s.counts.contracts,
    load: () => import('../../define/hub-contracts.ts'),
    render: id => html`<hub-contracts customer-id=${id}></hub-contracts>`,
  },
  {
    key: 'assets',
    count: s => s.counts.assets,
    load: () => import('../../define/hub-assets.ts'),
    render: id => html`<hub-assets customer-id=${id}></hub-assets>`,
  },
  {
    key: 'tickets',
    count: s => s.counts.tickets,
    load: () => import('../../define/hub-tickets.ts'),
    render: id => html`<hub-tickets customer-id=${id}></hub-tickets>`,
  },
  {
    key: 'alerts',
    count: s => s.counts.alerts,
    urgent: s => s.alerts.critical > 0,
    load: () => import('../../define/hub-alerts.ts'),
    render: id => html`<hub-alerts customer-id=${id}></hub-alerts>`,
  },
  {
    key: 'passwords',
    count: s => s.counts.passwords,
    load: () => import('../../define/hub-passwords.ts'),
    render: id => html`<hub-passwords customer-id=${id}></hub-passwords>`,
  },
  {
    key: 'attachments',
    count: s => s.counts.attachments,
    load: () => import('../../define/hub-attachments.ts'),
    render: id => html`<hub-attachments customer-id=${id}></hub-attachments>`,
  },
  {
    key: 'work_from_home',
    count: s => s.counts.remoteAccess,
    load: () => import('../../define/hub-work-from-home.ts'),
    render: id => html`<hub-work-from-home customer-id=${id}></hub-work-from-home>`,
  },
  {
    key: 'invoices',
    count: s => s.counts.invoices,
    load: () => import('../../define/hub-invoices.ts'),
    render: id => html`<hub-invoices customer-id=${id}></hub-invoices>`,
  },
  {
    key: 'notes',
    count: s => s.counts.notes,
    load: () => import('../../define/hub-notes.ts'),
    render: id => html`<hub-notes customer-id=${id}></hub-notes>`,
  },
];
