import type { CustomerSettings, CustomerSettingsInput, Hub, MailAddress } from '@customer-hub/sdk';
import type { FieldDefinition } from '../form/definition.ts';
import type { CustomerMessages } from '../messages/en/customer.ts';
import type { CustomerSettingsMessages } from '../messages/en/customerSettings.ts';
import { technicianChoices } from './fields.ts';

export type SettingsGroup = 'mail' | 'people' | 'collaboration' | 'domains';

/** What the form has to know besides the settings. */
export interface SettingsParts {
  readonly t: CustomerSettingsMessages;
  readonly names: CustomerMessages;
  readonly hub: Hub;
  readonly settings: CustomerSettings;
  readonly addresses: readonly MailAddress[];
  /** Why nothing can be changed, or undefined. */
  readonly locked: string | undefined;
}

const addressText = ({ address, name, verified }: MailAddress, t: CustomerSettingsMessages): string => {
  const text = name ? `${name} <${address}>` : address;
  return verified ? text : t.unverified(text);
};

type Group = (parts: SettingsParts) => readonly FieldDefinition[];

const mail: Group = ({ t, addresses, locked }) => [
  {
    key: 'outgoingMailAddressId',
    label: t.fields.outgoingMailAddressId,
    type: 'select',
    locked,
    hint: t.mailHint,
    emptyLabel: t.mailDefault,
    options: addresses.map(address => ({ value: address.id, label: addressText(address, t) })),
  },
];

const people: Group = ({ t, hub, settings: { accountManager }, locked }) => [
  {
    key: 'accountManagerId',
    label: t.fields.accountManagerId,
    type: 'person',
    locked,
    hint: t.managerHint,
    load: technicianChoices(hub),
    ...(accountManager ? { chosen: { value: accountManager.id, label: accountManager.name } } : {}),
  },
  {
    key: 'autoAssign',
    label: t.fields.autoAssign,
    type: 'boolean',
    locked,
    trueLabel: t.assignOn,
    falseLabel: t.assignOff,
  },
  {
    key: 'primaryContactIds',
    label: t.fields.primaryContactIds,
    type: 'tokens',
    locked,
    hint: t.primaryHint,
    maxItems: 50,
  },
];

const collaboration: Group = ({ t, locked }) => [
  {
    key: 'collaborators.primaryContacts',
    label: t.fields.primaryContacts,
    type: 'boolean',
    locked,
    trueLabel: t.added,
    falseLabel: t.notAdded,
  },
  {
    key: 'collaborators.members',
    label: t.fields.members,
    type: 'boolean',
    locked,
    trueLabel: t.added,
    falseLabel: t.notAdded,
  },
];

const domains: Group = ({ t, names, locked }) => [
  {
    key: 'domains',
    label: t.fields.domains,
    type: 'domain_list',
    locked,
    hint: t.domainsHint,
    maxItems: 50,
    maxLength: 254,
  },
  {
    key: 'ticketCreationLimit',
    label: t.fields.ticketCreationLimit,
    type: 'select',
    required: true,
    locked,
    options: Object.entries(names.limits).map(([value, label]) => ({ value, label })),
  },
];

/** Settings of a customer as fields, group by group [SET-01 .. SET-12]. */
export const settingsFields = (
  parts: SettingsParts,
): Readonly<Record<SettingsGroup, readonly FieldDefinition[]>> => ({
  mail: mail(parts),
  people: people(parts),
  collaboration: collaboration(parts),
  domains: domains(parts),
});

/** Settings are stored as a whole: what was changed, over what else stands. */
export const settingsInput = (
  {
    outgoingMailAddressId,
    accountManagerId,
    autoAssign,
    primaryContactIds,
    collaborators,
    domains,
    ticketCreationLimit,
  }: CustomerSettings,
  patch: Partial<CustomerSettingsInput>,
): CustomerSettingsInput => ({
  outgoingMailAddressId,
  accountManagerId,
  autoAssign,
  primaryContactIds,
  domains,
  ticketCreationLimit,
  ...patch,
  collaborators: { ...collaborators, ...patch.collaborators },
});
