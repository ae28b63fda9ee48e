import type { DeviceCapability } from '@customer-hub/server/parts/contract/types';
import type { DeviceRow } from '@customer-hub/server/parts/database/collections/devices';
import type { ListQuery, QueryRequest } from '@customer-hub/server/parts/database/store';
import { capabilitiesOf } from '@customer-hub/server/parts/domain/capabilities';
import { changesOf, type Changes } from '../../inventory/changes.ts';
import { ok } from '@customer-hub/server/parts/server/answers';
import type { Context } from '@customer-hub/server/parts/server/handler';
import { conflict, type ProblemError } from '@customer-hub/server/parts/server/problems';
import { pageOfRows } from '@customer-hub/server/parts/handlers/shared/page-of-rows';

export const unsupported = ({ os }: Pick<DeviceRow, 'os'>): ProblemError =>
  conflict('unsupported_os', 'This device has no such thing', {
    detail: `It runs ${os?.name ?? 'no agent'}.`,
  });

/** 409 unless the device can be reached now. */
export function needOnline({ availability }: Pick<DeviceRow, 'availability'>): void {
  if (availability === 'retired') throw conflict('retired', 'The device is retired');
  if (availability !== 'online') throw conflict('device_offline', 'The device cannot be reached');
}

/**
 * The device and what jobs changed on it; 409 when its system has none of these, or when it must be reached and
 * cannot be.
 */
export async function reach(
  deviceId: string,
  needed: DeviceCapability | readonly DeviceCapability[],
  context: Context,
  { live = false } = {},
): Promise<{ device: DeviceRow; changes: Changes }> {
  const device = await context.db.devices.need(deviceId),
    can = capabilitiesOf(device.os?.family);
  if (![needed].flat().some(capability => can.includes(capability))) throw unsupported(device);
  if (live && device.availability !== 'online')
    throw conflict('device_offline', 'The device cannot be reached');
  return { device, changes: await changesOf(deviceId, context) };
}

/** A page with the time at which the device told it. */
export function told<T extends object>(
  rows: readonly T[],
  query: ListQuery & object,
  definition: Parameters<typeof pageOfRows>[2],
  asOf: string | null,
  context: Context,
  request: Omit<QueryRequest, 'query' | 'where'> = {},
) {
  const { items, page, facets } = pageOfRows(rows, query, definition, context, request);
  return ok({ items, page, asOf, ...(facets ? { facets } : {}) });
}

/** What a device that is there tells now, and one that is away told last. */
export const liveAsOf = ({ availability, inventoryAsOf }: DeviceRow, context: Context): string | null =>
  availability === 'online' ? context.now() : inventoryAsOf;
