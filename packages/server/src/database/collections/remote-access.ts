import type { RemoteAccess } from '../../contract/types.ts';
import type { CollectionDefinition } from '../store.ts';

/** Remote access to one device. `deviceId` is how the contract names it; the own id stays inside. */
export type RemoteAccessRow = Pick<
  RemoteAccess,
  'customerId' | 'deviceId' | 'phone' | 'status' | 'updatedBy' | 'createdAt' | 'updatedAt' | 'etag'
> & { id: string; contactId: string | null };

export const remoteAccess: CollectionDefinition<RemoteAccessRow> = {
  prefix: 'rem',
  resource: 'remote_access',
  indexes: ['contactId', 'deviceId'],
};
