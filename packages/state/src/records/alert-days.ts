/**
 * Id of the record `alert_days`.
 * @param customerId Of all customers when undefined. @param query As for the histogram of alerts.
 */
export const alertDaysKey = (customerId: string | undefined, query: Record<string, unknown>): string =>
  JSON.stringify([customerId ?? '', query]);
