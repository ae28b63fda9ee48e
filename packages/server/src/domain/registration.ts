import type { Contact, RegistrationMethod } from '../contract/types.ts';

export type Registration = Contact['registration'];

/** Where a contact starts when it is added with a method [USR-13, USR-15, USR-18]. */
export const startOf = (method: RegistrationMethod): Registration =>
  method === 'temporary_password'
    ? 'registered'
    : method === 'activation_email'
      ? 'pending_activation'
      : 'guest';

/** States that `register` can lead to from here; none once registered. */
export const nextOf = (from: Registration): Registration[] =>
  from === 'registered' ? [] : ['pending_activation', 'registered'];

/**
 * Where staff's `register` leads [USR-14]: a link is sent, or the account is there at once; `null` when it is there
 * already.
 */
export const registered = (from: Registration, method: RegistrationMethod): Registration | null =>
  from === 'registered' ? null : method === 'activation_email' ? 'pending_activation' : 'registered';

/**
 * Whether the contact can sign in to the portal [RMU-04]: removed and deactivated people cannot, whatever they were.
 */
export const portalAccessOf = ({
  suspended,
  status,
  registration,
}: {
  suspended: boolean;
  status: Contact['status'];
  registration: Registration;
}): Contact['portalAccess'] =>
  suspended || status === 'deactivated' ? 'suspended' : registration === 'registered' ? 'active' : 'none';
