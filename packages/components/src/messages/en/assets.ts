import { plural } from '../bundle.ts';

/** The Assets tab: the inventory of a customer. */
export const assets = {
  title: 'Assets',
  one: 'Asset',
  search: 'Name, type, folder, contact or serial number',
  count: (count: number, n: string) => plural('en', count, { one: `${n} asset`, other: `${n} assets` }),
  columns: {
    name: 'Name',
    assetType: 'Asset type',
    status: 'Status',
    purchaseDate: 'Purchase date',
    warrantyExpiresOn: 'Warranty end',
    folder: 'Folder',
    contact: 'Contact',
    device: 'Device',
    serialNumber: 'Serial number',
    manufacturer: 'Manufacturer',
    model: 'Model',
    notes: 'Notes',
    updatedAt: 'Last modified',
  },
  status: {
    in_use: 'In use',
    in_stock: 'In stock',
    purchased: 'Purchased',
    damaged: 'Damaged',
    retired: 'Retired',
  },
  warranty: 'Warranty',
  /** Of the strip and the filter: when the warranty ends. */
  warranties: {
    expired: 'Expired',
    within_30_days: 'Within 30 days',
    within_90_days: 'In 31 to 90 days',
    valid: 'Later',
    unknown: 'Unknown',
  },
  warrantyEnds: 'Warranty ends',
  expired: 'Expired',
  daysLeft: (days: number, n: string) =>
    days === 0 ? 'Ends today' : plural('en', days, { one: '1 day left', other: `${n} days left` }),
  groups: { assetType: 'Asset type', folder: 'Folder', contact: 'User', status: 'Status' },
  noFolder: 'No folder',
  nobody: 'Nobody',
  add: 'New asset',
  importCsv: 'Import from CSV',
  setStatus: 'Status',
  manageDevice: 'Manage device',
  moveTo: 'Move to folder',
  assign: 'Assign to contact',
  emptyTitle: 'No assets yet',
  emptyText:
    'Laptops, monitors, printers, licenses: what this customer owns. Create an asset or import a list.',
  deleteTitle: (count: number, name: string, n: string) =>
    plural('en', count, { one: `Delete ${name}?`, other: `Delete ${n} assets?` }),
  deleteText: 'Devices and contacts are kept. You can restore deleted assets for 24 hours.',
  deleteAction: (count: number, n: string) =>
    plural('en', count, { one: 'Delete asset', other: `Delete ${n} assets` }),
  deleted: (count: number, name: string, n: string) =>
    plural('en', count, { one: `${name} deleted`, other: `${n} assets deleted` }),
  statusSet: (name: string, status: string) => `${name}: ${status}`,
  changed: (count: number, n: string) =>
    plural('en', count, { one: '1 asset changed', other: `${n} assets changed` }),
  moved: (count: number, n: string) =>
    plural('en', count, { one: '1 asset moved', other: `${n} assets moved` }),
  assigned: (count: number, n: string) =>
    plural('en', count, { one: '1 asset assigned', other: `${n} assets assigned` }),
  reasons: {
    no_permission: "You don't have permission to change assets",
    not_found: 'It no longer exists',
    unknown_reference: 'Belongs to another customer',
    validation_failed: 'Belongs to another customer, or no longer exists',
    no_device: 'No device has this serial number',
    no_contact: 'Not assigned',
  },
  choose: {
    status: (count: number, n: string) =>
      plural('en', count, { one: 'Status of 1 asset', other: `Status of ${n} assets` }),
    folder: (count: number, n: string) =>
      plural('en', count, { one: 'Move 1 asset', other: `Move ${n} assets` }),
    contact: (count: number, n: string) =>
      plural('en', count, { one: 'Assign 1 asset', other: `Assign ${n} assets` }),
    setStatus: 'Set status',
    move: 'Move',
    assign: 'Assign',
  },
  dialog: {
    addTitle: 'New asset',
    editTitle: 'Edit asset',
    what: 'Asset',
    where: 'Assignment',
    time: 'Purchase and warranty',
    typeHint: 'Choose a type or enter a new one.',
    years: (years: number) => plural('en', years, { one: '1 year', other: `${years} years` }),
    yearsHint: 'From the purchase date:',
    linked: (device: string) => `Linked to ${device} by serial number.`,
    unlinked: 'No device has this serial number. The asset is linked automatically when one does.',
    beforePurchase: 'The warranty ends before the purchase. Check both dates.',
    create: 'Create asset',
  },
};
export type AssetsMessages = typeof assets;
