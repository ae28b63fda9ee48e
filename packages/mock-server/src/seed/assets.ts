import type { Device } from '@customer-hub/server/parts/contract/types';
import { addDays, addMonths } from '@customer-hub/server/parts/domain/days';
import { deviceFacts } from './device-plan.ts';
import { perCustomer, text, type Maker, type Seed } from './world.ts';
import { type AssetRow } from '@customer-hub/server/parts/database/collections/assets';

const TYPE_OF: Readonly<Record<Device['kind'], string>> = {
  pc: 'Workstation',
  server: 'Server',
  mac: 'Laptop',
  linux: 'Server',
  snmp: 'Network device',
  tcp: 'Network device',
  http: 'Network device',
  generic: 'Phone',
};
const SNMP_TYPE: Readonly<Record<string, string>> = {
  switch: 'Switch',
  access_point: 'Access point',
  firewall: 'Firewall',
  printer: 'Printer',
  ups: 'UPS',
  camera: 'Camera',
};
const loose = [
  ['Monitor', 'Dell', 'U2724DE'],
  ['Docking station', 'Lenovo', '40B0'],
  ['Projector', 'Epson', 'EB-L210SW'],
  ['Scanner', 'Fujitsu', 'fi-8170'],
  ['Door reader', null, null],
  ['Software licence', 'Microsoft', 'Office LTSC 2024'],
  ['Tablet', 'Apple', 'iPad (10th generation)'],
  ['Phone', 'Yealink', 'T54W'],
] as const;

/** Asset of a customer; other seeds name it. */
export function makeAsset({ world, customer, index, random, words }: Maker): Omit<AssetRow, 'id' | 'etag'> {
  const { devices, folders, contacts } = customer.counts;
  // Two of three are devices that are also watched; the same serial number ties them together.
  const tied = index % 3 !== 2 && index < devices ? deviceFacts(world, customer, index) : undefined;
  const [type, manufacturer, model] = random.pick(loose),
    createdAgo = random.int(10, 1900);
  const person = tied?.person ?? null,
    folder = folders > 0 && random.chance(0.8) ? random.int(0, folders - 1) : null,
    owner = contacts > 0 && random.chance(0.6) ? random.int(0, contacts - 1) : null;
  const drawn = random.weighted({ in_use: 74, in_stock: 11, purchased: 4, damaged: 4, retired: 7 });
  // A machine that somebody works on is in use, and stands where its device does.
  const status =
      tied?.availability === 'retired'
        ? 'retired'
        : person !== null && drawn !== 'damaged'
          ? 'in_use'
          : drawn,
    place = tied?.drawn ? tied.drawn.folder : folder,
    who = person ?? (status === 'in_use' || status === 'damaged' ? owner : null);
  const purchaseDate = random.chance(0.9) ? world.day(-createdAgo - random.int(0, 20)) : null;
  return {
    customerId: customer.id,
    name: tied?.name ?? `${type} ${String(index + 1).padStart(3, '0')}`,
    assetType: tied
      ? (SNMP_TYPE[tied.snmpType ?? ''] ??
        (tied.kind === 'pc' && random.chance(0.3) ? 'Laptop' : TYPE_OF[tied.kind]))
      : type,
    status,
    purchaseDate,
    warrantyExpiresOn:
      purchaseDate && random.chance(0.85)
        ? addDays(addMonths(purchaseDate, random.pick([12, 24, 36, 36, 60])), -1)
        : null,
    folderId: place === null ? null : world.id('folders', customer, place),
    contactId: who === null ? null : world.id('contacts', customer, who),
    deviceId: tied?.serialNumber ? world.id('devices', customer, index) : null,
    manufacturer: tied ? (tied.model?.manufacturer ?? null) : manufacturer,
    model: tied ? (tied.model?.model ?? null) : model,
    serialNumber: tied ? tied.serialNumber : random.chance(0.8) ? `SN${random.hex(8).toUpperCase()}` : null,
    notes: random.chance(0.08) ? text(random, words) : null,
    updatedBy: random.chance(0.9) ? random.pick(world.technicians) : null,
    createdAt: world.ago(createdAgo * 1440),
    updatedAt: world.ago(Math.floor(createdAgo * 1440 * random.next())),
  };
}

export const assetsSeed: Seed<AssetRow> = perCustomer('assets', makeAsset);
