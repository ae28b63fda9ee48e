import { changesOf } from '../inventory/changes.ts';
import { metricsOf } from '../inventory/metrics.ts';
import { ok } from '@customer-hub/server/parts/server/answers';
import type { Handlers } from '@customer-hub/server/parts/server/handler';

/** How a device has fared. */
export const deviceMetrics: Handlers<'getDeviceMetrics'> = {
  async getDeviceMetrics({ path, query: { hours = 24 } }, context) {
    const device = await context.db.devices.need(path.deviceId);
    return ok(metricsOf(device, await changesOf(device.id, context), hours, context.clock.nowMs()));
  },
};
