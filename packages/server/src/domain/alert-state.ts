import type { AlertStatus } from '../contract/types.ts';

export interface AlertState {
  status: AlertStatus;
  snoozedUntil: string | null;
}
export type AlertAction = 'snooze' | 'resolve' | 'reopen';
const NEXT: Readonly<Record<AlertAction, AlertStatus>> = {
  snooze: 'snoozed',
  resolve: 'resolved',
  reopen: 'open',
};
const FROM: Readonly<Record<AlertAction, readonly AlertStatus[]>> = {
  snooze: ['open', 'snoozed'],
  resolve: ['open', 'snoozed'],
  reopen: ['snoozed', 'resolved'],
};

/** A snoozed alert whose time is up is open again, whether or not somebody wrote that down. */
export const currentStatus = ({ status, snoozedUntil }: AlertState, now: string): AlertStatus =>
  status === 'snoozed' && snoozedUntil !== null && Date.parse(snoozedUntil) <= Date.parse(now)
    ? 'open'
    : status;

/** States that can be reached from here. */
export const nextStatuses = (status: AlertStatus): AlertStatus[] =>
  (Object.keys(NEXT) as AlertAction[])
    .filter(action => FROM[action].includes(status))
    .map(action => NEXT[action]);

export const canChange = (status: AlertStatus, action: AlertAction): boolean => FROM[action].includes(status);

/** The state after an action, or why there is none. */
export function changeAlert(
  alert: AlertState,
  action: AlertAction,
  now: string,
  until?: string,
):
  | { state: AlertState }
  | { refused: 'wrong_state'; allowedNext: AlertStatus[] }
  | { refused: 'not_in_future' } {
  const status = currentStatus(alert, now);
  if (!canChange(status, action)) return { refused: 'wrong_state', allowedNext: nextStatuses(status) };
  if (action !== 'snooze') return { state: { status: NEXT[action], snoozedUntil: null } };
  if (until === undefined || Date.parse(until) <= Date.parse(now)) return { refused: 'not_in_future' };
  return { state: { status: 'snoozed', snoozedUntil: until } };
}
