import type { CustomerReport, Hub, RequestOptions } from '@customer-hub/sdk';
import type { Change } from './change.ts';

/** The period of a report: first and last day. */
export interface ReportDays {
  readonly from: string;
  readonly to: string;
}

/** Id of the record `customer_report`. @param days The last quarter that is over when undefined. */
export const customerReportKey = (customerId: string, days?: ReportDays): string =>
  JSON.stringify([customerId, ...(days ? [days.from, days.to] : [])]);

const partsOf = (key: string): [customerId: string, from?: string, to?: string] =>
  JSON.parse(key) as [string, string?, string?];

/** How it is read and follows changes. Satisfies `Kind`, which is declared where this is used. */
export const customerReport = {
  read: (hub: Hub, key: string, options: RequestOptions): Promise<CustomerReport> => {
    const [customerId, from, to] = partsOf(key);
    return hub.reports.get(customerId, from && to ? { from, to } : {}, options);
  },
  // Figures are made of everything there is of a customer; who reads them wants them to stand still.
  renewedBy: ({ customerId }: Change, key: string): boolean => customerId === partsOf(key)[0],
  everyMs: 30_000,
};
