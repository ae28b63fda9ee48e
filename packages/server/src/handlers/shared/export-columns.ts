import type { Schema } from '../../contract/contract.ts';
import type { ExportKind } from '../../contract/types.ts';
import { contract } from '../../generated/contract.ts';

/** What the records of a list are called in the contract. */
const records: Readonly<Record<ExportKind, string>> = {
  customers: 'Customer',
  contacts: 'Contact',
  devices: 'Device',
  contracts: 'Contract',
  assets: 'Asset',
  tickets: 'Ticket',
  alerts: 'Alert',
  passwords: 'Password',
  attachments: 'Attachment',
  remote_access: 'RemoteAccess',
  invoices: 'Invoice',
  notes: 'Note',
  activity: 'AuditEvent',
};

const has = (schema: Schema | undefined, [name, ...rest]: readonly string[]): boolean => {
  if (name === undefined) return true;
  if (!schema) return false;
  const { $ref, properties, additionalProperties, items, anyOf = [], oneOf = [], allOf = [] } = schema,
    path = [name, ...rest];
  if ($ref) return has(contract.schemas[$ref.split('/').at(-1) ?? ''], path);
  return (
    (!!properties?.[name] && has(properties[name], rest)) ||
    (typeof additionalProperties === 'object' && has(additionalProperties, rest)) ||
    has(items, path) ||
    [...anyOf, ...oneOf, ...allOf].some(form => has(form, path))
  );
};

/** Whether the records of a list have a field: `name`, `address.city`, `customFields.backup`. */
export const hasColumn = (kind: ExportKind, key: string): boolean =>
  has(contract.schemas[records[kind]], key.split('.'));
