import { plural } from '../bundle.ts';

/** Import of assets: where it differs from that of people. */
export const importAssets = {
  title: 'Import assets',
  fileHint:
    'Up to 100,000 rows. Exports of Snipe-IT, Lansweeper and Intune work unchanged. Known serial numbers are updated.',
  fields: {
    name: 'Name (required)',
    assetType: 'Asset type (required)',
    status: 'Status',
    serialNumber: 'Serial number',
    manufacturer: 'Manufacturer',
    model: 'Model',
    purchaseDate: 'Purchase date',
    warrantyExpiresOn: 'Warranty end',
    contact: 'Contact, by email or name',
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
  staysHint: 'Assets already created are kept',
  doneTitle: (count: number, n: string) =>
    plural('en', count, { one: '1 asset imported', other: `${n} assets imported` }),
  stoppedTitle: (n: string) => `Import canceled. Imported: ${n}`,
  partly: (count: number, n: string, failed: string) =>
    plural('en', count, {
      one: `1 asset imported, ${failed} failed`,
      other: `${n} assets imported, ${failed} failed`,
    }),
  problem: {
    name_missing: () => 'The name is missing. Enter one.',
    asset_type_missing: () => 'The type is missing. Enter one.',
    asset_type_new: () => 'This type is new. It is created.',
    status_unknown: () => 'Status: choose one from the list.',
    date_invalid: () => 'Enter a valid date as YYYY-MM-DD.',
    duplicate_line: (line?: number) => `The same serial number is on line ${line}. Keep one of them.`,
    contact_unknown: () => 'Contact: no unique match. The asset is imported without a contact.',
    folder_unknown: () => 'Folder: no match. The asset is imported without a folder.',
  } as Record<string, (line?: number) => string>,
};
export type ImportAssetsMessages = typeof importAssets;
