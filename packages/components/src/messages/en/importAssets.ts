import { plural } from '../bundle.ts';

/** Import of assets: where it differs from that of people. */
export const importAssets = {
  title: 'Import assets',
  fileHint:
    'Up to 100,000 rows. Exports of Snipe-IT, Lansweeper, Intune and warranty lists work as they are. An asset with a known serial number is updated, and linked to its device.',
  fields: {
    name: 'Name (required)',
    assetType: 'Asset type (required)',
    status: 'Status',
    serialNumber: 'Serial number',
    manufacturer: 'Manufacturer',
    model: 'Model',
    purchaseDate: 'Purchase date',
    warrantyExpiresOn: 'Warranty expiration date',
    contact: 'Contact, by mail address or name',
    folder: 'Folder, by name',
    notes: 'Notes',
    customerId: 'Customer ID',
  },
  short: {
    name: 'Name',
    assetType: 'Asset type',
    status: 'Status',
    serialNumber: 'Serial number',
    manufacturer: 'Manufacturer',
    model: 'Model',
    purchaseDate: 'Purchased',
    warrantyExpiresOn: 'Warranty',
    contact: 'Contact',
    folder: 'Folder',
    notes: 'Notes',
    customerId: 'Customer ID',
  },
  values: {
    status: {
      in_use: 'In use',
      in_stock: 'In stock',
      purchased: 'Purchased',
      damaged: 'Damaged',
      retired: 'Retired',
    },
  },
  forAll: 'Type of all assets in this file',
  import: (count: number, n: string) =>
    plural('en', count, { one: 'Import 1 asset', other: `Import ${n} assets` }),
  staysHint: 'Assets already created stay',
  doneTitle: (count: number, n: string) =>
    plural('en', count, { one: '1 asset imported', other: `${n} assets imported` }),
  stoppedTitle: (n: string) => `Import stopped. ${n} assets were imported before.`,
  partly: (count: number, n: string, failed: string) =>
    plural('en', count, {
      one: `1 asset imported, ${failed} failed`,
      other: `${n} assets imported, ${failed} failed`,
    }),
  problem: {
    name_missing: () => 'The name is missing.',
    asset_type_missing: () => 'The type is missing.',
    asset_type_new: () => 'This type is new. It is added.',
    status_unknown: () => 'Status: choose one of the list.',
    date_invalid: () => 'This day does not exist. Write it as YYYY-MM-DD.',
    duplicate_line: (line?: number) => `The same serial number is on line ${line}. Keep one of them.`,
    contact_unknown: () =>
      'Contact: nobody here has this address or name, or several do. The asset is imported without.',
    folder_unknown: () => 'Folder: there is none of this name. The asset is imported without.',
  } as Record<string, (line?: number) => string>,
};
export type ImportAssetsMessages = typeof importAssets;
