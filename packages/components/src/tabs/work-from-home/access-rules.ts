import type { RemoteAccess } from '@customer-hub/sdk';
import type { WorkFromHomeMessages } from '../../messages/en/workFromHome.ts';

/** Why remote access cannot be switched on yet; undefined when it can [WFH-09, WFH-11]. */
export const missing = (access: {
  readonly contact: unknown;
  readonly phone: string | null;
}): 'contact_required' | 'phone_required' | undefined =>
  !access.contact ? 'contact_required' : access.phone ? undefined : 'phone_required';

/** Where the focus of the dialog begins. */
export type AccessStart = 'contact' | 'phone';

export type AccessAction = 'update' | 'enable' | 'disable' | 'share_link';

/** Why an action is not possible now, by the code of the server; what it does not name is judged by the state. */
export const refusal = (row: RemoteAccess, action: AccessAction): string | undefined => {
  const entry = row.allowedActions.find(one => one.action === action);
  if (entry) return entry.allowed ? undefined : (entry.reason ?? 'no_permission');
  if (action === 'share_link') return row.status === 'enabled' ? undefined : 'not_enabled';
  return action === 'enable'
    ? missing(row)
    : action === 'disable' && !row.contact
      ? 'contact_required'
      : undefined;
};

/** The same in words, as part of a menu entry. */
export const why = (
  row: RemoteAccess,
  action: AccessAction,
  { reasons }: WorkFromHomeMessages,
): { readonly disabled?: string } => {
  const code = refusal(row, action);
  const words: Readonly<Record<string, string>> = reasons;
  return code ? { disabled: words[code] ?? reasons.no_permission } : {};
};
