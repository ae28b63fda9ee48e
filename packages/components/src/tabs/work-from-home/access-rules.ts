import type { RemoteAccess } from '@customer-hub/sdk';

/** Why remote access cannot be switched on yet; undefined when it can [WFH-09, WFH-11]. */
export const missing = (access: {
  readonly contact: unknown;
  readonly phone: string | null;
}): 'contact_required' | 'phone_required' | undefined =>
  !access.contact ? 'contact_required' : access.phone ? undefined : 'phone_required';

/** Why an action is not possible now, by the code of the server; what it does not name is judged by the state. */
export const refusal = (
  row: RemoteAccess,
  action: 'update' | 'enable' | 'disable' | 'share_link',
): string | undefined => {
  const entry = row.allowedActions.find(one => one.action === action);
  if (entry) return entry.allowed ? undefined : (entry.reason ?? 'no_permission');
  if (action === 'share_link') return row.status === 'enabled' ? undefined : 'not_enabled';
  return action === 'enable'
    ? missing(row)
    : action === 'disable' && !row.contact
      ? 'contact_required'
      : undefined;
};
