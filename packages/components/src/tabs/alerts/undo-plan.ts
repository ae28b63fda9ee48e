import type { Alert, AlertBulk } from '@customer-hub/sdk';

export type Action = AlertBulk['action'];
export type Params = NonNullable<AlertBulk['params']>;
/** What an alert was before, as far as going back needs it. */
export type Before = Pick<Alert, 'id' | 'status' | 'snoozedUntil' | 'statusReason' | 'ticketId'>;

/** Steps back for one alert, in order. */
export const wayBack = (action: Action, before: Before | undefined): [action: Action, params: Params][] => {
  if (action === 'link_ticket' || action === 'unlink_ticket')
    return [before?.ticketId ? ['link_ticket', { ticketId: before.ticketId }] : ['unlink_ticket', {}]];
  const again: [Action, Params][] = before?.snoozedUntil
    ? [['snooze', { until: before.snoozedUntil, reason: before.statusReason }]]
    : [];
  if (action === 'snooze') return again.length > 0 ? again : [['reopen', {}]];
  if (action === 'resolve') return [['reopen', {}], ...again];
  return again.length > 0 ? again : [['resolve', { reason: before?.statusReason ?? null }]];
};

/** The same step for many is one request. */
export const planBack = (
  action: Action,
  ids: readonly string[],
  before: ReadonlyMap<string, Before>,
): { action: Action; params: Params; ids: string[] }[] => {
  const steps = new Map<string, { action: Action; params: Params; ids: string[] }>();
  for (const id of ids) {
    wayBack(action, before.get(id)).forEach(([step, params], nth) => {
      const key = JSON.stringify([nth, step, params]);
      const same = steps.get(key);
      if (same) same.ids.push(id);
      else steps.set(key, { action: step, params, ids: [id] });
    });
  }
  // First steps before second ones: what is resolved has to be open before it can be put off.
  return [...steps].sort(([a], [b]) => Number(a[1]) - Number(b[1])).map(([, step]) => step);
};
