import type { CustomerSummary, HubTab } from '@customer-hub/sdk';
import { html, type TemplateResult } from 'lit';

/** What the hub knows of a tab. A tab without `load` is not built yet and says so. */
export interface TabEntry {
  readonly key: HubTab;
  /** Rows of the tab, from the summary. */
  readonly count?: (summary: CustomerSummary) => number;
  readonly urgent?: (summary: CustomerSummary) => boolean;
  /** Fetches the code of the tab and registers its element. */
  readonly load?: () => Promise<unknown>;
  readonly render?: (customerId: string) => TemplateResult;
}

/** The eleven tabs of the customer page in their order [GEN-03], and the notes [NOT-01]. */
export const tabs: readonly TabEntry[] = [
  { key: 'overview', load: () => import('../../define/hub-overview.ts'), render: id => html`<hub-overview customer-id=${id}></hub-overview>` },
  { key: 'contacts', count: s => s.counts.contacts, load: () => import('../../define/hub-contacts.ts'), render: id => html`<hub-contacts customer-id=${id}></hub-contacts>` },
  { key: 'devices', count: s => s.counts.devices },
  { key: 'contracts', count: s => s.counts.contracts },
  { key: 'assets', count: s => s.counts.assets },
  { key: 'tickets', count: s => s.counts.tickets },
  { key: 'alerts', count: s => s.counts.alerts, urgent: s => s.alerts.critical > 0 },
  { key: 'passwords', count: s => s.counts.passwords },
  { key: 'attachments', count: s => s.counts.attachments },
  { key: 'work_from_home', count: s => s.counts.remoteAccess },
  { key: 'invoices', count: s => s.counts.invoices },
  { key: 'notes', count: s => s.counts.notes, load: () => import('../../define/hub-notes.ts'), render: id => html`<hub-notes customer-id=${id}></hub-notes>` },
];
