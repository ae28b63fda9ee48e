import type { BulkFilter, Hub } from '@customer-hub/sdk';

const pageSize = 200;

/** Ids of all devices that a filter matches, where the server takes no filter. */
export const deviceIdsOf = async (
  hub: Hub,
  { customerId, q, facets, filter, excludeIds = [] }: BulkFilter,
): Promise<string[]> => {
  const query = { ...facets, ...(q ? { q } : {}), ...(filter ? { filter: JSON.stringify(filter) } : {}) };
  const pages = customerId
    ? hub.devices.list(customerId, { ...query, sort: 'createdAt', limit: pageSize })
    : hub.devices.listAll({ ...query, sort: 'createdAt', limit: pageSize });
  const ids: string[] = [];
  for await (const { id } of pages) if (!excludeIds.includes(id)) ids.push(id);
  return ids;
};
