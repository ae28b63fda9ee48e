import type { Asset } from '../../contract/types.ts';
import { warrantyState, WARRANTY_ORDER, warrantyTurnsAt } from '../../domain/warranty.ts';
import type { CollectionDefinition } from '../store.ts';
import { ACCOUNT_ZONE } from './account.ts';

/** An asset without what is derived: names of folder, contact and device, state of the warranty. */
export type AssetRow = Omit<Asset, 'allowedActions' | 'warranty' | 'folder' | 'contact' | 'device'> & {
  folderId: string | null;
  contactId: string | null;
  deviceId: string | null;
};

/** Types that the account starts with; others may come by import. */
export const ASSET_TYPES = [
  'Access point',
  'Camera',
  'Docking station',
  'Door reader',
  'Firewall',
  'Laptop',
  'Monitor',
  'Network device',
  'Phone',
  'Printer',
  'Projector',
  'Scanner',
  'Server',
  'Software licence',
  'Switch',
  'Tablet',
  'UPS',
  'Workstation',
] as const;
/** The type of those that are no hardware. */
export const LICENCE = 'Software licence' satisfies (typeof ASSET_TYPES)[number];
const STATUSES: readonly Asset['status'][] = ['in_use', 'in_stock', 'purchased', 'damaged', 'retired'];

export const assets: CollectionDefinition<AssetRow> = {
  prefix: 'ast',
  resource: 'asset',
  search: ['name', 'assetType', 'folderName', 'contactName', 'serialNumber'],
  exact: ['serialNumber'],
  sortable: [
    'name',
    'assetType',
    'purchaseDate',
    'warrantyExpiresOn',
    'serialNumber',
    'createdAt',
    'updatedAt',
    'folderName',
    'contactName',
    'statusOrder',
    'folderId',
    'contactId',
  ],
  defaultSort: 'name',
  indexes: ['contactId'],
  filters: ['warranty', 'status', 'assetType', 'folderId', 'contactId'],
  joins: {
    folderName: { via: 'folderId', collection: 'folders', field: 'name' },
    contactName: { via: 'contactId', collection: 'contacts', field: 'displayName' },
  },
  turnsAt: ({ warrantyExpiresOn }, now) => warrantyTurnsAt(warrantyExpiresOn, now),
  zone: ACCOUNT_ZONE,
  computed: {
    warranty: ({ warrantyExpiresOn }, dayOf, now) => warrantyState(warrantyExpiresOn, dayOf(now)),
    warrantyOrder: ({ warrantyExpiresOn }, dayOf, now) =>
      WARRANTY_ORDER.indexOf(warrantyState(warrantyExpiresOn, dayOf(now))),
    folderId: ({ folderId }) => folderId ?? 'none',
    contactId: ({ contactId }) => contactId ?? 'none',
    statusOrder: ({ status }) => STATUSES.indexOf(status),
  },
};
