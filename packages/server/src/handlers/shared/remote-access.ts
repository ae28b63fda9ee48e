import type { RemoteAccess } from '../../contract/types.ts';
import type { RemoteAccessRow } from '../../database/collections/remote-access.ts';
import type { CollectionDefinition } from '../../database/store.ts';
import { actions, visible } from '../../server/answers.ts';
import type { Context } from '../../server/handler.ts';
import { byId, ref } from './lookup.ts';

const STATUSES: readonly RemoteAccess['status'][] = ['enabled', 'disabled', 'not_set'];
/** How the list is searched and sorted. It has no collection of its own: names come from devices and contacts. */
export const REMOTE_ACCESS_LIST: Pick<
  CollectionDefinition<RemoteAccess>,
  'search' | 'sortable' | 'defaultSort' | 'computed'
> = {
  search: ['deviceName', 'contactName'],
  sortable: ['deviceName', 'contactName', 'phone', 'statusOrder', 'updatedAt'],
  defaultSort: 'deviceName',
  computed: {
    contactName: ({ contact }) => contact?.name ?? null,
    contactId: ({ contact }) => contact?.id ?? 'none',
    statusOrder: ({ status }) => STATUSES.indexOf(status),
  },
};
export const REMOTE_ACCESS_SORT = { contact: 'contactName', status: 'statusOrder' };

/** Records as the contract shows them. */
export async function presentRemoteAccess(
  rows: readonly RemoteAccessRow[],
  context: Context,
): Promise<RemoteAccess[]> {
  const [devices, contacts] = await Promise.all([
    byId(
      context.db.devices,
      rows.map(({ deviceId }) => deviceId),
    ),
    byId(
      context.db.contacts,
      rows.map(({ contactId }) => contactId),
    ),
  ]);
  return rows.flatMap((row): RemoteAccess[] => {
    const device = devices.get(row.deviceId);
    // Goes with its device.
    if (!device) return [];
    const { contactId, ...shown } = visible(row),
      missing = contactId === null ? 'contact_required' : row.phone === null && 'phone_required';
    return [
      {
        ...shown,
        id: row.deviceId,
        deviceName: device.name,
        availability: device.availability,
        contact: ref(contacts, contactId, ({ displayName }) => displayName),
        allowedActions: actions(context, {
          update: 'remote-access:write',
          enable: { scope: 'remote-access:write', blockedBy: missing },
          disable: { scope: 'remote-access:write', blockedBy: contactId === null && 'contact_required' },
          share_link: { scope: 'remote-access:write', blockedBy: row.status !== 'enabled' && 'not_enabled' },
        }),
      },
    ];
  });
}
