import type { Device, DeviceCapability, DeviceHardware } from '../../contract/types.ts';
import type { CustomerRow } from '../../database/collections/customers.ts';
import type { DeviceRow } from '../../database/collections/devices.ts';
import { oneOf, type QueryRequest } from '../../database/store.ts';
import { capabilitiesOf } from '../../domain/capabilities.ts';
import { withDescendants } from '../../domain/folder-tree.ts';
import { zoneOf } from '../../domain/time-zone.ts';
import { actions } from '../../server/answers.ts';
import type { DeviceFacts } from '../../server/ports.ts';
import type { Context } from '../../server/handler.ts';
import { Presentations } from '../../server/json.ts';
import { fieldProblem, invalid } from '../../server/problems.ts';
import { noteChanges } from './device-log.ts';
import { namedBy } from './lookup.ts';

function hardwareOf(row: DeviceRow, disks: Facts['disks']): DeviceHardware | null {
  const { model, serialNumber } = row;
  if (!model) return null;
  return {
    manufacturer: model.manufacturer,
    model: model.model,
    serialNumber,
    cpu: model.cpu,
    memoryMb: model.memoryMb,
    disks: disks.map(({ name, totalGb, freeGb }) => ({ name, totalGb, freeGb })),
  };
}

type Facts = ReturnType<DeviceFacts['read']>;
const UNKNOWN: Facts = { availabilitySince: null, disks: [], macAddresses: [], consent: 'ask' };
const presentations = new Presentations<DeviceRow, Device>();

/** Rows as the contract shows them, with the names of what they belong to. */
export async function presentDevices(rows: readonly DeviceRow[], context: Context): Promise<Device[]> {
  const { db, user } = context;
  const [customers, folders, contacts, known] = await Promise.all([
    namedBy(db.customers, rows, ({ customerId }) => customerId),
    namedBy(db.folders, rows, ({ folderId }) => folderId),
    namedBy(db.contacts, rows, ({ contactId }) => contactId),
    context.devices.facts(rows, context),
  ]);
  return rows.map(row => {
    const customer = customers.get(row.customerId),
      folder = row.folderId === null ? undefined : folders.get(row.folderId),
      contact = row.contactId === null ? undefined : contacts.get(row.contactId),
      facts = known.get(row.id);
    return presentations.of(row, [customer, folder, contact, facts?.version, user.scopes], () =>
      presentRow(row, { customer, folder, contact, facts }, context),
    );
  });
}

/** What a device belongs to, as far as it is there. */
interface Around {
  customer: Pick<CustomerRow, 'name' | 'rank' | 'address'> | undefined;
  folder: { id: string; name: string } | undefined;
  contact: { id: string; displayName: string } | undefined;
  /** What whoever reaches it knows of it. */
  facts: DeviceFacts | undefined;
}
function presentRow(row: DeviceRow, { customer, folder, contact, facts }: Around, context: Context): Device {
  const { os, availability, lastLoginAt, lastLoginUser } = row,
    capabilities = [...capabilitiesOf(os?.family)],
    { availabilitySince, disks, macAddresses, consent } = facts?.read() ?? UNKNOWN;
  return {
    id: row.id,
    customerId: row.customerId,
    customerName: customer?.name ?? '',
    customerRank: customer?.rank ?? 'basic',
    folderId: folder?.id ?? null,
    folderName: folder?.name ?? null,
    name: row.name,
    machineName: row.machineName,
    kind: row.kind,
    snmpType: row.snmpType,
    os,
    availability,
    availabilitySince,
    timeZone: os ? zoneOf(customer?.address ?? null) : null,
    consent,
    ipAddresses: row.ipAddresses,
    macAddresses: [...macAddresses],
    address: row.address,
    port: row.port,
    lastLogin:
      lastLoginAt !== null && lastLoginUser !== null ? { user: lastLoginUser, at: lastLoginAt } : null,
    lastSeenAt: row.lastSeenAt,
    pendingReboot: row.pendingReboot,
    rebootScheduledAt: row.rebootScheduledAt,
    patchCounts: row.patchCounts,
    alertCounts: row.alertCounts,
    alertCategories: row.alertCategories,
    monitored: row.monitored,
    favorite: row.favorite,
    helpdeskAgent: row.helpdeskAgent,
    contactId: contact?.id ?? null,
    contactName: contact?.displayName ?? null,
    capabilities,
    hardware: hardwareOf(row, disks),
    inventoryAsOf: row.inventoryAsOf,
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
    etag: row.etag,
    allowedActions: actions(context, actionsOf(row, capabilities)),
  };
}
/** What its system cannot do, or what cannot reach it now. */
function actionsOf(
  { os, availability }: DeviceRow,
  capabilities: readonly DeviceCapability[],
): Parameters<typeof actions>[1] {
  const away = availability === 'retired' ? 'retired' : availability !== 'online' ? 'offline' : null;
  const need = (able: boolean, obstacle: string | null): { scope: string; blockedBy: string | null } => ({
    scope: 'device:act',
    blockedBy: able ? obstacle : 'unsupported_os',
  });
  const live = (able: boolean): ReturnType<typeof need> => need(able, away),
    // Waits for the device, so that only a retired one is an obstacle.
    queued = (able: boolean): ReturnType<typeof need> => need(able, away === 'retired' ? away : null);
  return {
    update: 'device:write',
    move: 'device:write',
    delete: 'device:write',
    connect: live(capabilities.includes('remote_control')),
    restart: live(os !== null),
    shut_down: live(os !== null),
    log_out: live(os !== null),
    install_patches: queued(capabilities.includes('patches')),
    run_script: queued(capabilities.includes('script')),
    services: live(capabilities.includes('services')),
    end_process: live(capabilities.includes('tasks')),
    registry: live(capabilities.includes('registry')),
    files: live(capabilities.includes('files')),
    chat: live(capabilities.includes('chat')),
    // Read from what the device told last.
    event_log: {
      scope: 'device:read',
      blockedBy: capabilities.includes('event_log') ? null : 'unsupported_os',
    },
    users: live(capabilities.includes('users')),
    software: queued(capabilities.includes('software')),
    run_command: live(SHELLS.some(shell => capabilities.includes(shell))),
    message_users: live(capabilities.includes('users')),
    network_scan: live(os !== null),
    set_helpdesk_agent: queued(capabilities.includes('helpdesk_agent')),
    deploy_app: queued(capabilities.includes('apps')),
  };
}
const SHELLS = ['cmd', 'powershell', 'terminal', 'ssh'] as const;

export const presentDevice = async (row: DeviceRow, context: Context): Promise<Device> =>
  (await presentDevices([row], context))[0] as Device;

/** Filters whose parameter is not a field: a folder stands for its subfolders too, `none` for no folder. */
export async function deviceMatch(
  query: { folderId?: string[] },
  { db }: Context,
): Promise<NonNullable<QueryRequest['match']>> {
  const wanted = query.folderId ?? [];
  if (wanted.length === 0) return {};
  const known = (await db.folders.getMany(wanted)).map(({ customerId }) => customerId);
  const folders = (
    await Promise.all([...new Set(known)].map(customerId => db.folders.find({ customerId })))
  ).flat();
  const ids = withDescendants(wanted, folders),
    none = wanted.includes('none');
  return { folderId: oneOf('folderId', [...ids, ...(none ? [null] : [])]) };
}

/** 422 unless the folder is one of this customer. */
export async function checkFolder(
  folderId: string | null | undefined,
  customerId: string,
  { db }: Context,
  pointer = '/folderId',
): Promise<void> {
  if (folderId === null || folderId === undefined) return;
  if ((await db.folders.get(folderId))?.customerId !== customerId)
    throw invalid([fieldProblem(pointer, 'unknown_folder', 'This customer has no such folder.')]);
}

/** 422 unless the contact is one of this customer. The tie is kept by the device alone; contacts read it from there. */
export async function checkContact(
  contactId: string | null | undefined,
  customerId: string,
  { db }: Context,
): Promise<void> {
  if (contactId === null || contactId === undefined) return;
  if ((await db.contacts.get(contactId))?.customerId !== customerId)
    throw invalid([fieldProblem('/contactId', 'unknown_contact', 'This customer has no such contact.')]);
}

/** Moves a device to another customer, another folder, or both [DVB-12, DVB-13]. What monitoring found goes with it. */
export async function moveDevice(
  device: DeviceRow,
  { customerId, folderId }: { customerId?: string; folderId?: string | null },
  context: Context,
): Promise<DeviceRow> {
  const { db } = context,
    elsewhere = customerId !== undefined && customerId !== device.customerId;
  if (elsewhere && !(await db.customers.get(customerId)))
    throw invalid([fieldProblem('/params/customerId', 'unknown_customer', 'There is no such customer.')]);
  await checkFolder(folderId, customerId ?? device.customerId, context, '/params/folderId');
  if (elsewhere) {
    for (const alert of await db.alerts.find({ deviceId: device.id }))
      await db.alerts.update(alert.id, { customerId, ticketId: null });
  }
  const moved = await db.devices.update(device.id, {
    ...(elsewhere ? { customerId, contactId: null, folderId: null } : {}),
    ...(folderId === undefined ? {} : { folderId }),
  });
  await noteChanges(device, moved, context);
  return moved;
}
