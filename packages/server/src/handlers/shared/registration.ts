import type { RegistrationInput, RegistrationMethod } from '../../contract/types.ts';
import type { ContactRow } from '../../database/collections/contacts.ts';
import { nextOf, registered, startOf } from '../../domain/registration.ts';
import type { Context } from '../../server/handler.ts';
import { conflict, fieldProblem, invalid, otherProblem } from '../../server/problems.ts';
import { refuseSystem } from './contacts.ts';

/**
 * The method that is meant, and whether a new password is asked at the first login; 422 when the password does not
 * go with it [USR-10..20].
 */
export async function readRegistration(
  sent: RegistrationInput,
  { db }: Context,
  pointer = '',
): Promise<{ method: RegistrationMethod; mustChangePassword: boolean }> {
  const defaults = (await db.account.need('acc_1')).registrationDefaults;
  const method = sent.method === 'default' ? defaults.method : sent.method;
  if (sent.method === 'temporary_password' && sent.password === undefined)
    throw invalid([fieldProblem(`${pointer}/password`, 'required', 'A temporary password is needed.')]);
  if (sent.method !== 'temporary_password' && sent.password !== undefined)
    throw invalid([
      fieldProblem(
        `${pointer}/password`,
        'not_allowed',
        'A password goes only with the method temporary password.',
      ),
    ]);
  return {
    method,
    mustChangePassword:
      method === 'temporary_password' && (sent.mustChangePassword ?? defaults.mustChangePassword),
  };
}
export const startRegistration = async (
  sent: RegistrationInput | undefined,
  context: Context,
): Promise<Pick<ContactRow, 'registration' | 'mustChangePassword'>> => {
  const { method, mustChangePassword } = await readRegistration(
    sent ?? { method: 'default' },
    context,
    '/registration',
  );
  return { registration: startOf(method), mustChangePassword };
};

/** Registers a guest [USR-14]; 409 with what is possible otherwise. */
export async function register(
  row: ContactRow,
  sent: RegistrationInput,
  context: Context,
): Promise<ContactRow> {
  refuseSystem(row);
  if (row.status === 'deactivated')
    throw conflict('deactivated', 'Deactivated', { detail: 'Activate the contact first.' });
  if (row.suspended)
    throw conflict('no_customer', 'Removed from the customer', {
      detail: 'Put the contact into a customer first.',
    });
  if (row.email === null)
    throw conflict('no_email', 'No address', { detail: 'The address is the portal login; add one first.' });
  const { method, mustChangePassword } = await readRegistration(sent, context);
  const registration = registered(row.registration, method);
  if (registration === null)
    throw otherProblem(409, 'already_registered', 'Registered already', undefined, {
      allowedNext: nextOf(row.registration),
    });
  return context.db.contacts.update(row.id, {
    registration,
    mustChangePassword,
    updatedBy: context.user.person,
  });
}
