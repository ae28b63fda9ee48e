import type { AllowedAction } from '@customer-hub/sdk';
import type { RecordsMessages } from '../messages/en/records.ts';
import { hiddenReason } from '../policy/features.ts';

/** A record that says what the person may do with it. */
interface Guarded {
  readonly allowedActions: readonly AllowedAction[];
}

/** Whether the server allows an action on a record. */
export const isAllowed = ({ allowedActions }: Guarded, action: string): boolean =>
  allowedActions.some(entry => entry.action === action && entry.allowed);

/**
 * Why an action cannot be done with a record, in words; undefined when it can.
 * @param reasons Words for the server's codes. For any other: `no_permission` among them, or the shared word for it.
 */
export const refusalOf = (
  { allowedActions }: Guarded,
  action: string,
  reasons: Readonly<Record<string, string>>,
  words: RecordsMessages,
): string | undefined => {
  const entry = allowedActions.find(candidate => candidate.action === action);
  if (!entry || entry.allowed) return undefined;
  return shownOrNot(entry, reasons[entry.reason ?? ''] ?? reasons.no_permission ?? words.noPermission);
};

/** The reason of an action that is refused; one that the page does not want to be seen is marked as such. */
export const shownOrNot = (entry: AllowedAction, reason: string): string =>
  (entry as { readonly hidden?: boolean }).hidden ? hiddenReason(reason) : reason;
