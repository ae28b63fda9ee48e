/** Remote access of a contact to a device: a small state machine [WFH-07 to WFH-11]. */
import type { RemoteAccessPatch, RemoteAccessStatus } from '../contract/types.ts';

export interface RemoteAccessState {
  status: RemoteAccessStatus;
  contactId: string | null;
  phone: string | null;
}
export type RemoteAccessRefusal = {
  code: 'contact_required' | 'phone_required';
  title: string;
  allowedNext: RemoteAccessStatus[];
};
export const isRefusal = (result: RemoteAccessState | RemoteAccessRefusal): result is RemoteAccessRefusal =>
  'code' in result;

/** States that can be reached from here in one step without anything else being given. */
export const nextStates = ({ status, contactId, phone }: RemoteAccessState): RemoteAccessStatus[] =>
  status === 'enabled'
    ? ['disabled', 'not_set']
    : contactId === null
      ? []
      : phone === null
        ? ['not_set']
        : ['enabled', 'not_set'];

/**
 * The state after a patch, or why it is refused. Everything in one patch is looked at together.
 * Always holds: no contact exactly when `not_set`; `enabled` only with contact and phone.
 */
export function changeRemoteAccess(
  before: RemoteAccessState,
  patch: RemoteAccessPatch,
): RemoteAccessState | RemoteAccessRefusal {
  const contactId = patch.contactId === undefined ? before.contactId : patch.contactId;
  const phone = patch.phone === undefined ? before.phone : patch.phone;
  const refuse = (code: RemoteAccessRefusal['code'], title: string): RemoteAccessRefusal => ({
    code,
    title,
    allowedNext: nextStates(before),
  });
  if (contactId === null) {
    if (patch.status) return refuse('contact_required', 'Assign a contact first');
    return { status: 'not_set', contactId: null, phone: null };
  }
  // Another contact starts switched off: the phone belongs to the one before, unless the patch brings a new one.
  const swapped = before.contactId !== null && contactId !== before.contactId;
  const ownPhone = swapped && patch.phone === undefined ? null : phone;
  const status = patch.status ?? (before.status === 'enabled' && !swapped ? 'enabled' : 'disabled');
  if (status === 'enabled' && ownPhone === null)
    return refuse('phone_required', 'A phone number for the second factor is needed');
  return { status, contactId, phone: ownPhone };
}

/** `+15035550142` from what people type, or `null` when it is no international number. */
export function toE164(phone: string): string | null {
  const compact = phone
    .replace(/[\s().\-/\u00a0\u2010-\u2015\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/^00/, '+');
  return /^\+[1-9]\d{6,14}$/.test(compact) ? compact : null;
}
