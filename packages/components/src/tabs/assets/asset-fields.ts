import type { Asset, Hub } from '@customer-hub/sdk';
import { contactChoices } from '../../customer/names.ts';
import type { FieldDefinition, FieldOption } from '../../form/definition.ts';
import type { FieldGroup } from '../../form/form-dialog.ts';
import type { AssetsMessages } from '../../messages/en/assets.ts';
import { states } from './warranty.ts';

/** An asset as its form edits it: references by their ids. */
export const edited = (record: object): object => {
  const { folder, contact } = record as Partial<Asset>;
  return {
    ...record,
    ...(folder === undefined ? {} : { folderId: folder?.id ?? null }),
    ...(contact === undefined ? {} : { contactId: contact?.id ?? null }),
  };
};

interface AssetForm {
  readonly m: AssetsMessages;
  readonly record: Asset | undefined;
  readonly folders: readonly FieldOption[];
  readonly types: readonly string[];
  readonly hub: Hub;
  readonly customerId: string;
}

/** The fields of an asset in their groups [AST-02 .. AST-13]. */
export const assetGroups = ({ m, record, folders, types, hub, customerId }: AssetForm): FieldGroup[] => {
  const locked = record?.allowedActions.some(({ action, allowed }) => action === 'update' && !allowed)
    ? m.reasons.no_permission
    : undefined;
  const { columns, dialog } = m;
  const field = (
    key: keyof AssetsMessages['columns'],
    type: FieldDefinition['type'],
    more: Partial<FieldDefinition> = {},
  ): FieldDefinition => ({ key, type, label: columns[key], locked, ...more });
  const { folder, contact } = record ?? {};
  // A folder that the list does not name stays to be chosen.
  const kept =
    folder && !folders.some(({ value }) => value === folder.id)
      ? [{ value: folder.id, label: folder.name }]
      : [];
  return [
    {
      legend: dialog.what,
      fields: [
        field('name', 'text', { required: true, maxLength: 200 }),
        // The account may have types of its own [AST-03].
        field('assetType', 'text', {
          required: true,
          maxLength: 100,
          hint: dialog.typeHint,
          suggestions: types,
        }),
        field('status', 'select', {
          required: true,
          options: states.map(value => ({ value, label: m.status[value] })),
        }),
        field('serialNumber', 'text', { maxLength: 200 }),
        field('manufacturer', 'text', { maxLength: 200 }),
        field('model', 'text', { maxLength: 200 }),
      ],
    },
    { legend: dialog.time, fields: [field('purchaseDate', 'date'), field('warrantyExpiresOn', 'date')] },
    {
      legend: dialog.where,
      fields: [
        field('contact', 'person', {
          key: 'contactId',
          load: contactChoices(hub, customerId),
          chosen: contact ? { value: contact.id, label: contact.name } : undefined,
        }),
        field('folder', 'select', { key: 'folderId', options: [...folders, ...kept] }),
        field('notes', 'multiline', { maxLength: 10_000 }),
      ],
    },
  ];
};
