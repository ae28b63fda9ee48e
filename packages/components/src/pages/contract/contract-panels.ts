import type { Contract } from '@customer-hub/sdk';
import type { PageCounts } from '@customer-hub/state/core';
import type { PageEntry } from '../../record-page/page-entry.ts';

/** A panel of the page of a contract, by its name in an address. */
export type ContractPanelKey = 'overview' | 'hours' | 'tickets' | 'sla' | 'invoices' | 'activity';

/** The panels in their order. */
export const contractPanels = (
  counts: PageCounts | undefined,
): readonly PageEntry<Contract, ContractPanelKey>[] => [
  { key: 'overview', load: () => import('./overview-panel.ts').then(m => m.HubContractOverview) },
  {
    key: 'hours',
    load: () => import('./hours-panel.ts').then(m => m.HubContractHours),
    urgent: ({ hours }) => hours?.balance === 'overdrawn',
  },
  {
    key: 'tickets',
    load: () => import('./tickets-panel.ts').then(m => m.HubContractTickets),
    count: () => counts?.tickets,
  },
  { key: 'sla', load: () => import('./sla-panel.ts').then(m => m.HubContractSla) },
  {
    key: 'invoices',
    load: () => import('./invoices-panel.ts').then(m => m.HubContractInvoices),
    count: () => counts?.invoices,
  },
  { key: 'activity', load: () => import('../shared/activity-panel.ts').then(m => m.activityPanel()) },
];
