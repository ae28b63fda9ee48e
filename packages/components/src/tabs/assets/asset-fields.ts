import type { Asset } from '@customer-hub/sdk';
import type { FieldDefinition, FieldOption } from '../../form/definition.ts';
import type { AssetsMessages } from '../../messages/en/assets.ts';
import type { LoadChoices } from '../../primitives/choices.ts';
import { states } from './warranty.ts';

/** An asset as its form edits it: references by their ids. */
export type EditedAsset = Asset & { readonly folderId: string | null; readonly contactId: string | null };
export const edited = (asset: Asset): EditedAsset => ({
  ...asset,
  folderId: asset.folder?.id ?? null,
  contactId: asset.contact?.id ?? null,
});

export interface AssetFields {
  readonly type: FieldDefinition;
  readonly what: readonly FieldDefinition[];
  readonly time: readonly FieldDefinition[];
  readonly where: readonly FieldDefinition[];
}

/** The fields of an asset in their groups [AST-02 .. AST-13]. */
export const assetFields = (
  m: AssetsMessages,
  load: LoadChoices,
  folders: readonly FieldOption[],
  asset: Asset | undefined,
): AssetFields => {
  const locked = asset?.allowedActions.some(({ action, allowed }) => action === 'update' && !allowed)
    ? m.reasons.no_permission
    : undefined;
  const field = (
    key: keyof AssetsMessages['columns'] | 'folderId' | 'contactId',
    type: FieldDefinition['type'],
    label: string,
    more: Partial<FieldDefinition> = {},
  ): FieldDefinition => ({ key, type, label, locked, ...more });
  const { columns } = m;
  const kept =
    asset?.folder && !folders.some(({ value }) => value === asset.folder?.id)
      ? [{ value: asset.folder.id, label: asset.folder.name }]
      : [];
  return {
    type: field('assetType', 'text', columns.assetType, {
      required: true,
      maxLength: 100,
      hint: m.dialog.typeHint,
    }),
    what: [
      field('status', 'select', columns.status, {
        required: true,
        options: states.map(value => ({ value, label: m.status[value] })),
      }),
      field('serialNumber', 'text', columns.serialNumber, { maxLength: 200 }),
      field('manufacturer', 'text', columns.manufacturer, { maxLength: 200 }),
      field('model', 'text', columns.model, { maxLength: 200 }),
    ],
    time: [
      field('purchaseDate', 'date', columns.purchaseDate),
      field('warrantyExpiresOn', 'date', columns.warrantyExpiresOn),
    ],
    where: [
      field('contactId', 'person', columns.contact, {
        load,
        chosen: asset?.contact ? { value: asset.contact.id, label: asset.contact.name } : undefined,
      }),
      field('folderId', 'select', columns.folder, { options: [...folders, ...kept] }),
      field('notes', 'multiline', columns.notes, { maxLength: 10_000 }),
    ],
  };
};

export const nameField = (m: AssetsMessages, asset: Asset | undefined): FieldDefinition => ({
  key: 'name',
  type: 'text',
  label: m.columns.name,
  required: true,
  maxLength: 200,
  locked: asset?.allowedActions.some(({ action, allowed }) => action === 'update' && !allowed)
    ? m.reasons.no_permission
    : undefined,
});
