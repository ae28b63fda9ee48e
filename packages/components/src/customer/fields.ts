import type { Account, Customer, Hub } from '@customer-hub/sdk';
import { shownOrNot } from '../internal/allowed.ts';
import type { FieldDefinition } from '../form/definition.ts';
import type { CustomerMessages } from '../messages/en/customer.ts';
import type { LoadChoices } from '../primitives/choices.ts';
import type { DetailKey } from './details.ts';

/** Technicians to choose from, found on the server as one types. */
export const technicianChoices =
  (hub: Hub): LoadChoices =>
  async (q, signal) =>
    (await hub.catalogues.technicians({ ...(q ? { q } : {}), limit: 50 }, { signal })).items.map(
      ({ id, name }) => ({ value: id, label: name }),
    );

/** Why somebody may not change a field of a record, or undefined. */
export const lockOf = (
  record: Pick<Customer, 'allowedActions'> | undefined,
  key: string,
  t: CustomerMessages,
): string | undefined => {
  const [field] = key.split('.');
  const entry = record?.allowedActions.find(
    ({ action, allowed }) => !allowed && (action === 'update' || action === `update:${field}`),
  );
  if (!entry) return undefined;
  const reasons: Readonly<Record<string, string>> = t.lock;
  return shownOrNot(entry, reasons[entry.reason ?? ''] ?? t.lock.missing_scope);
};

/**
 * A field with the label that the account has for it, and needed where the account says so; undefined where the
 * account hides it [ADD-08]. A customer always has a name.
 */
export const asSetUp = <F extends Pick<FieldDefinition, 'label' | 'required'>>(
  field: F | undefined,
  key: string,
  account: Pick<Account, 'forms'> | undefined,
): F | undefined => {
  const setup = account?.forms.customer.find(one => one.key === key);
  const isName = key === 'name';
  if (!field || (setup?.hidden && !isName)) return undefined;
  const required = isName || (setup?.required ?? field.required ?? false);
  return { ...field, label: setup?.label ?? field.label, required };
};

/** A detail of a customer as a field to edit, in place or in a form. Read-only ones are undefined. */
export const customerField = (
  key: DetailKey | 'name' | 'postalCode',
  t: CustomerMessages,
  hub: Hub,
  customer?: Customer,
): FieldDefinition | undefined => {
  const path =
    key === 'postalCode' ? 'address.postalCode' : key === 'accountManager' ? 'accountManagerId' : key;
  const common = {
    key: path,
    label: t.fields[key],
    locked: lockOf(customer, path === 'accountManagerId' ? 'accountManagerId' : path, t),
  };
  switch (key) {
    case 'name':
      return { ...common, type: 'text', required: true, maxLength: 200 };
    case 'phone':
    case 'fax':
      return { ...common, type: 'phone', maxLength: 50 };
    case 'address':
      return { ...common, type: 'address' };
    case 'postalCode':
      return { ...common, type: 'text', maxLength: 20 };
    case 'domains':
      return { ...common, type: 'domain_list', maxItems: 50, maxLength: 254 };
    case 'website':
      return { ...common, type: 'url', maxLength: 2048 };
    case 'businessId':
      return { ...common, type: 'text', maxLength: 50 };
    case 'ticketCreationLimit':
      return {
        ...common,
        type: 'select',
        required: true,
        options: Object.entries(t.limits).map(([value, label]) => ({ value, label })),
      };
    case 'rank':
      return {
        ...common,
        type: 'select',
        required: true,
        options: Object.entries(t.ranks).map(([value, label]) => ({ value, label })),
      };
    case 'accountManager':
      return {
        ...common,
        type: 'person',
        load: technicianChoices(hub),
        ...(customer?.accountManager
          ? { chosen: { value: customer.accountManager.id, label: customer.accountManager.name } }
          : {}),
      };
    case 'notes':
      return { ...common, type: 'multiline', maxLength: 10_000 };
    default:
      return undefined;
  }
};
